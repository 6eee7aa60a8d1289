// Lists in pages: a page says where the next one begins. The cursor is opaque to callers; it holds the key of the last
// row that was shown, so rows that come or go in between neither repeat nor hide others.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "api/call.hpp"
#include "core/json_text.hpp"

namespace bontot::api {

inline constexpr int k_usual_page = 50;

[[nodiscard]] std::string cursor_of(std::string_view key);
/// "request.cursor" when it is none of ours.
[[nodiscard]] core::Result<std::string> key_of(std::string_view cursor);

/// {"items": […], "next": cursor or null}. `rows` are in the order of their keys, which are unique; `shown` says which
/// of them the caller may see, and is asked only as far as the page needs it.
template <class Row, class Key, class ToJson, class Shown>
[[nodiscard]] core::Checked<Reply> page_of(const Call& call, const std::vector<Row>& rows, Key key, ToJson to_json,
                                           Shown shown) {
    auto place = rows.begin();
    if (call.has("cursor")) {
        const auto after = key_of(call.text("cursor"));
        if (!after) return tl::unexpected(core::Refusals{after.error()});
        place = std::upper_bound(rows.begin(), rows.end(), *after,
                                 [&](const std::string& wanted, const Row& row) { return wanted < key(row); });
    }
    const auto limit = static_cast<std::size_t>(call.number("limit", k_usual_page));
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    auto last = rows.end();
    for (place = std::find_if(place, rows.end(), shown); place != rows.end() && items.size() < limit;
         place = std::find_if(place + 1, rows.end(), shown)) {
        items.push_back(to_json(*place));
        last = place;
    }
    reply.body["next"] = place == rows.end() ? Json(nullptr) : Json(cursor_of(key(*last)));
    return reply;
}

template <class Row, class Key, class ToJson>
[[nodiscard]] core::Checked<Reply> page_of(const Call& call, const std::vector<Row>& rows, Key key, ToJson to_json) {
    return page_of(call, rows, key, to_json, [](const Row&) { return true; });
}

/// The same where the store has read the page itself: `rows` begin behind the cursor and are one more than are shown,
/// if there are more. `write` writes a row as JSON.
template <class Row, class Key, class Write>
[[nodiscard]] Reply stored_page(const Call& call, const std::vector<Row>& rows, Key key, Write write) {
    const auto limit = static_cast<std::size_t>(call.number("limit", k_usual_page));
    const auto shown = std::min(limit, rows.size());
    core::JsonText json;
    json.open_object().key("items").open_array();
    for (std::size_t i = 0; i < shown; ++i) {
        write(json, rows[i]);
        if (i == 0) json.expect(shown * json.length());
    }
    json.close_array().key("next");
    if (rows.size() > limit) {
        json.value(cursor_of(key(rows[shown - 1])));
    } else {
        json.null();
    }
    Reply reply;
    reply.headers.set("Content-Type", "application/json");
    reply.content = json.close_object().take();
    return reply;
}

}  // namespace bontot::api
