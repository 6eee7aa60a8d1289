// What stands in the way of a decision on awards, one question a function.
#pragma once

#include "app/awards/decide_awards.hpp"

namespace bontot::app {

/// Who decides is the authority of the movement or somebody above it: "movement.not_you".
[[nodiscard]] core::Result<void> check_decides(Transaction& records, const AwardList& list,
                                               const access::Principal& principal);

/// Nobody commends the body that they run, nor one whose file they sent in: "access.own_unit",
/// "access.own_submission".
[[nodiscard]] core::Result<void> check_not_own_award(Transaction& records, const AwardList& list,
                                                     const access::Principal& principal, const core::UnitId& unit);

/// Whether this body may be given it at all, whatever the cap says.
[[nodiscard]] core::Result<void> check_body(const AwardList& list, AwardAct act, const core::UnitId& unit);

/// The caps that hold for the act, with what is given and asked for.
[[nodiscard]] std::vector<AwardRoom> rooms_of(const AwardList& list, const AwardsAsked& asked);

}  // namespace bontot::app
