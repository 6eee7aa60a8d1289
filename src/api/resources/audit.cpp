// The chain of events: looked through, its head, and whether it is whole.
#include <charconv>

#include "api/day_asked.hpp"
#include "api/paging.hpp"
#include "app/audit_trail.hpp"
#include "app/organisation/find_records.hpp"
#include "app/verify_chain.hpp"
#include "core/instant.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

/// What was there before or after: JSON, as the event keeps it.
Json state_json(const std::string& text) {
    auto json = Json::parse(text, nullptr, false);
    return json.is_discarded() ? Json(text) : json;
}

Json event_json(app::Transaction& records, const audit::Event& event, core::Language language) {
    Json json{{"number", event.number}, {"at", event.at}, {"actor", event.actor}, {"action", event.action}};
    if (wording::has_sentence(event.action)) json["act"] = wording::sentence(event.action, {}, language);
    json["subject"] = event.subject;
    if (!event.unit.empty()) {
        json["unit"] = event.unit;
        json["unit_name"] =
            app::unit_name_on(records, core::UnitId(event.unit), core::Date::of_instant(event.at / 1000));
    }
    if (!event.reason.empty()) json["reason"] = event.reason;
    if (!event.before.empty()) json["before"] = state_json(event.before);
    if (!event.after.empty()) json["after"] = state_json(event.after);
    json["hash"] = event.hash;
    return json;
}

core::Result<std::int64_t> before_of(const Call& call) {
    if (!call.has("cursor")) return 0;
    const auto key = key_of(call.text("cursor"));
    if (!key) return tl::unexpected(key.error());
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(key->data(), key->data() + key->size(), number);
    if (fault == std::errc() && end == key->data() + key->size() && number > 0) return number;
    return core::invalid("request.cursor", {{"found", call.text("cursor")}}, "cursor");
}

}  // namespace

Checked<Reply> list_events(Call& call, app::Transaction& records) {
    app::TrailOrder order;
    order.unit = call.id<core::UnitId>("unit");
    order.subtree = call.flag("subtree", true);
    order.filter.subject = call.text("subject");
    order.filter.action = call.text("action");
    const auto from = day_asked(call, "from");
    if (!from) return refused(from.error());
    if (*from) order.filter.from_ms = core::begin_of(**from);
    const auto last = day_asked(call, "to");
    if (!last) return refused(last.error());
    if (*last) order.filter.before_ms = core::begin_of((*last)->plus_days(1));
    const auto before = before_of(call);
    if (!before) return refused(before.error());
    order.before = *before;
    const auto limit = static_cast<std::size_t>(call.number("limit", k_usual_page));
    order.limit = limit + 1;  // one more tells whether there is a next page
    const auto events = app::audit_trail(records, order);

    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (std::size_t i = 0; i < std::min(limit, events.size()); ++i)
        items.push_back(event_json(records, events[i], call.language));
    reply.body["next"] =
        events.size() <= limit ? Json(nullptr) : Json(cursor_of(std::to_string(events[limit - 1].number)));
    return reply;
}

Checked<Reply> get_audit_head(Call& /*call*/, app::Transaction& records) {
    Reply reply;
    reply.body["number"] = records.audit().head_number();
    reply.body["hash"] = records.audit().head_hash();
    return reply;
}

Checked<Reply> verify_audit(Call& call, app::Transaction& records) {
    const auto chain = app::verify_chain(records);
    Reply reply;
    reply.body["intact"] = chain.findings().empty();
    reply.body["events"] = chain.events();
    reply.body["hash"] = chain.newest_hash();
    auto& findings = reply.body["findings"] = Json::array();
    for (const auto& finding : chain.findings())
        findings.push_back({{"number", finding.number}, {"text", wording::describe(finding.detail, call.language)}});
    return reply;
}

}  // namespace bontot::api::handlers
