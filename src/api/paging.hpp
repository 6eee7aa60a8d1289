// Lists in pages: a page says where the next one begins. The cursor is opaque to callers; it holds the key of the last
// row that was shown, so rows that come or go in between neither repeat nor hide others.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "api/call.hpp"

namespace bontot::api {

inline constexpr int k_usual_page = 50;

[[nodiscard]] std::string cursor_of(std::string_view key);
/// "request.cursor" when it is none of ours.
[[nodiscard]] core::Result<std::string> key_of(std::string_view cursor);

/// {"items": […], "next": cursor or null}. `rows` are in the order of their keys, which are unique.
template <class Row, class Key, class ToJson>
[[nodiscard]] core::Checked<Reply> page_of(const Call& call, const std::vector<Row>& rows, Key key, ToJson to_json) {
    auto place = rows.begin();
    if (call.has("cursor")) {
        const auto after = key_of(call.text("cursor"));
        if (!after) return tl::unexpected(core::Refusals{after.error()});
        place = std::upper_bound(rows.begin(), rows.end(), *after,
                                 [&](const std::string& wanted, const Row& row) { return wanted < key(row); });
    }
    const auto limit = call.number("limit", k_usual_page);
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (int shown = 0; shown < limit && place != rows.end(); ++shown, ++place)
        items.push_back(to_json(*place));
    reply.body["next"] = place == rows.end() ? Json(nullptr) : Json(cursor_of(key(*(place - 1))));
    return reply;
}

}  // namespace bontot::api
