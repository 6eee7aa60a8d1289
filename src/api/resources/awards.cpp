// Awards at a movement's final review: the list with its cut, the decision, nominations, what was taken back.
#include "api/json/awards.hpp"

#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"
#include "api/resources/replies.hpp"
#include "app/organisation/subtree.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

core::UnitId own(const Call& call) {
    return call.id<core::UnitId>("unit");
}

Checked<app::AwardList> list_of(const Call& call, app::Transaction& records) {
    const auto movement = app::movement_of_awards(records, own(call), year_in_path(call));
    if (!movement) return refused(movement.error());
    const auto plan = plan_of_year(call.services().plans, records, "", movement->last_year);
    if (!plan) return tl::unexpected(plan.error());
    return app::award_list(records, (*plan)->plan, *movement);
}

/// The same, asked of the body that decides.
Checked<app::AwardList> own_list(const Call& call, app::Transaction& records) {
    auto list = list_of(call, records);
    if (!list || list->movement.authority == own(call)) return list;
    const auto authority = records.units().find(list->movement.authority);
    return refused({core::RefusalKind::wrong_state,
                    "awards.not_the_authority",
                    {{"unit", authority->nearest(records.today()).name}},
                    ""});
}

/// The figures of the whole movement; of the bodies, those under the one that was asked about.
Checked<Reply> show(const Call& call, app::Transaction& records) {
    const auto list = list_of(call, records);
    if (!list) return tl::unexpected(list.error());
    const auto units = records.units().ever_under(own(call));
    app::Subtree inside(units, own(call), core::Date(list->movement.last_year, 12, 31));
    Reply reply;
    reply.body = award_review_json(
        records, *list, [&](const core::UnitId& unit) { return inside.holds(unit); }, call.language);
    reply.version = list->version();
    return reply;
}

}  // namespace

Checked<Reply> get_award_review(Call& call, app::Transaction& records) {
    return show(call, records);
}

Checked<Reply> preview_awards(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    auto asked = awards_asked_of(body);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto list = own_list(call, records);
    if (!list) return tl::unexpected(list.error());
    asked.version = list->version();
    Reply reply;
    reply.body = awards_look_json(app::look_at_awards(records, *list, call.principal, asked), call.language);
    return reply;
}

Checked<Reply> decide_awards(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    auto asked = awards_asked_of(body);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto list = own_list(call, records);
    if (!list) return tl::unexpected(list.error());
    asked.version = *call.version;
    const auto decided = app::decide_awards(records, *list, call.principal, std::move(asked));
    if (!decided) return tl::unexpected(decided.error());
    return made(show(call, records), call.request().path);
}

Checked<Reply> take_back_award(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::AwardBack back{*body.id<core::UnitId>("unit"),
                              {body.text("number"), body.day("date"), body.text("reason")}};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto list = own_list(call, records);
    if (!list) return tl::unexpected(list.error());
    const auto kind = body.name("kind", app::k_award_kinds);
    return after(kind ? app::revoke_award(records, *list, call.principal, *kind, back)
                      : app::withdraw_nomination(records, *list, call.principal, back),
                 [&] { return show(call, records); });
}

}  // namespace bontot::api::handlers
