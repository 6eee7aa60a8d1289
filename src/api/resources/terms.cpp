// Terms of office in a body: who is secretary, deputy, committee member or follower.
#include "api/json/organisation.hpp"
#include "api/outcome.hpp"
#include "api/resources/replies.hpp"
#include "app/organisation/appoint_member.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using organisation::TermOfOffice;

Json term_json(app::Transaction& records, const TermOfOffice& term) {
    Json json{{"id", term.id.text()}, {"member", term.member.text()}};
    const auto holder = records.members().find(term.member);
    json["name"] = holder ? holder->member.name : "";
    json["unit"] = term.unit.text();
    json["office"] = core::name_in(organisation::k_offices, term.office);
    add_span(json, term.span);
    if (term.remind_on) json["remind_on"] = term.remind_on->iso();
    if (holder) add_decisions(json, *holder, term.id);
    return json;
}

std::optional<TermOfOffice> term_in(app::Transaction& records, const core::UnitId& unit, const core::RecordId& id) {
    const core::Period ever{core::Date(1900, 1, 1), std::nullopt};
    for (auto& term : records.members().terms_of(unit, ever)) {
        if (term.id == id) return std::move(term);
    }
    return std::nullopt;
}

Checked<Reply> term_reply(app::Transaction& records, const core::UnitId& unit, const core::RecordId& id) {
    const auto term = term_in(records, unit, id);
    if (!term) return refused({core::RefusalKind::not_found, "records.unknown_entry", {{"found", id.text()}}, ""});
    Reply reply;
    reply.body = term_json(records, *term);
    return reply;
}

}  // namespace

Checked<Reply> list_terms(Call& call, app::Transaction& records) {
    const auto day = day_or(call, "day", records.today());
    if (!day) return refused(day.error());
    auto terms = records.members().terms_of(call.id<core::UnitId>("unit"), {*day, day->plus_days(1)});
    std::sort(terms.begin(), terms.end(), [](const TermOfOffice& a, const TermOfOffice& b) {
        return std::pair(a.office, a.id) < std::pair(b.office, b.id);
    });
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& term : terms)
        items.push_back(term_json(records, term));
    return reply;
}

Checked<Reply> appoint_member(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::AppointMember request{*body.id<core::MemberId>("member"),
                                     call.id<core::UnitId>("unit"),
                                     *body.name("office", organisation::k_offices),
                                     body.span(),
                                     body.day("remind_on"),
                                     body.decision()};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto id = app::appoint_member(records, request);
    return after(
        id, [&] { return made(term_reply(records, request.unit, *id), "/api/v1/members/" + request.member.text()); });
}

Checked<Reply> end_term(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const auto on = body.demanded_day("on");
    const auto decision = body.decision();
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto unit = call.id<core::UnitId>("unit");
    const auto id = call.id<core::RecordId>("term");
    const auto term = term_in(records, unit, id);
    if (!term) return refused({core::RefusalKind::not_found, "records.unknown_entry", {{"found", id.text()}}, ""});
    return after(app::end_term(records, {term->member, id, on, decision}),
                 [&] { return term_reply(records, unit, id); });
}

}  // namespace bontot::api::handlers
