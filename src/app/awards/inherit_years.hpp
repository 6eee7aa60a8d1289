// A body that came of others by a merger or a split keeps the years of one of them, where the plan lets it and somebody
// has decided so; and how that is taken back.
#pragma once

#include "app/records.hpp"
#include "plan/model.hpp"

namespace bontot::app {

struct InheritanceAsked {
    core::UnitId unit;         ///< the successor
    core::UnitId predecessor;  ///< one of those that it came of
    organisation::Decision decision;
    std::optional<core::EvidenceId> scan;
};

/// `plan`: of the year in which the decision was taken. Refused: "awards.no_inheritance", "awards.not_a_predecessor",
/// "awards.nothing_to_inherit", "awards.inherited_already", "awards.inheritance_withdrawn", and
/// what a decision and a scan need (past_on_paper.hpp).
[[nodiscard]] core::Result<core::RecordId> inherit_years(Transaction& records, const plan::Plan& plan,
                                                         const InheritanceAsked& asked);

/// By another decision, with its reason: "awards.not_inherited_from", "awards.inheritance_withdrawn".
[[nodiscard]] core::Result<void> withdraw_inheritance(Transaction& records, const core::UnitId& unit,
                                                      const core::UnitId& predecessor, const Revocation& revocation);

}  // namespace bontot::app
