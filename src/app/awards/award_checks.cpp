#include "app/awards/award_checks.hpp"

#include <algorithm>

#include "app/outcomes/self_dealing.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;

Result<void> check_decides(Transaction& records, const AwardList& list, const access::Principal& principal) {
    constexpr auto k_right = access::Permission::recognition_decide;
    const auto path = records.accounts().path(list.movement.authority, records.today());
    if (access::may(principal, k_right, path)) return {};
    return core::refuse(RefusalKind::forbidden, "movement.not_you",
                        {{"permission", std::string(core::name_in(access::k_permissions, k_right))}});
}

Result<void> check_not_own_award(Transaction& records, const AwardList& list, const access::Principal& principal,
                                 const core::UnitId& unit) {
    access::Submission own;
    own.unit = unit;
    own.committee = committee_of(records, unit);
    if (auto good = access::check_not_own(principal, own); !good) return good;
    const movement::Person person{principal.account, principal.member, principal.name};
    for (const auto& title : list.solved.counted_years) {
        const auto file = records.movements().file_of(unit, title);
        if (!file) continue;
        const auto& trail = file->file.trail;
        const bool sent_in = std::any_of(trail.begin(), trail.end(), [&](const movement::Taken& step) {
            return movement::transition_of(step.act).level == movement::Level::unit && step.by.same_as(person);
        });
        if (sent_in) return core::refuse(RefusalKind::forbidden, "access.own_submission", {{"account", person.name}});
    }
    return {};
}

namespace {

Result<void> check_free(const AwardList& list, AwardAct act, const ListedBody& body) {
    const auto taken = [&](const char* code, const std::string& number) -> Result<void> {
        return core::refuse(RefusalKind::conflict, code, {{"unit", body.name}, {"found", number}});
    };
    if (act == AwardAct::commendation) {
        if (body.commendation && !body.commendation->revoked.number.empty())
            return taken("awards.was_revoked", body.commendation->revoked.number);
        if (body.commendation) return taken("awards.has_award", body.commendation->decision.number);
        if (!list.rules.one_each) return {};
        if (body.provincial && body.provincial->revoked.number.empty())
            return taken("awards.has_award", body.provincial->decision.number);
        if (body.nominated) return taken("awards.nominated", "");
        return {};
    }
    if (body.nominated) return taken("awards.nominated_already", "");
    if (body.provincial) return taken("awards.has_award", body.provincial->decision.number);
    if (list.rules.one_each && body.holds() != nullptr) return taken("awards.has_award", body.holds()->decision.number);
    return {};
}

}  // namespace

Result<void> check_body(const AwardList& list, AwardAct act, const core::UnitId& unit) {
    const auto* body = list.find(unit);
    if (body == nullptr)
        return core::refuse(RefusalKind::wrong_state, "awards.not_registered", {{"found", unit.text()}});
    if (body->standing == AwardStanding::outside) {
        return core::refuse(RefusalKind::wrong_state, "awards.outside_base",
                            {{"unit", body->name}, {"years", std::to_string(list.rules.years)}});
    }
    if (auto free = check_free(list, act, *body); !free) return free;
    if (act == AwardAct::provincial_nomination && !body->may_be_nominated)
        return core::refuse(RefusalKind::wrong_state, "awards.not_direct", {{"unit", body->name}});
    return {};
}

std::vector<AwardRoom> rooms_of(const AwardList& list, const AwardsAsked& asked) {
    if (asked.act == AwardAct::provincial_nomination) {
        return {{std::nullopt, list.rules.provincial_maximum, list.nominated(),
                 static_cast<std::int64_t>(asked.units.size())}};
    }
    std::vector<AwardRoom> rooms;
    for (const auto& pool : list.solved.pools) {
        AwardRoom room{pool.kind, pool.cap, list.given(pool.kind), 0};
        room.asked = std::count_if(asked.units.begin(), asked.units.end(), [&](const core::UnitId& unit) {
            const auto* body = list.find(unit);
            return body != nullptr && (!pool.kind || body->kind == *pool.kind);
        });
        rooms.push_back(room);
    }
    return rooms;
}

}  // namespace bontot::app
