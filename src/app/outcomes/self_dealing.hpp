// Nobody judges what they themselves handed in, nor the body whose committee they belong to.
#pragma once

#include "access/self_dealing.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// Secretary, deputy and members of the committee of `unit` today.
[[nodiscard]] std::vector<core::MemberId> committee_of(Transaction& records, const core::UnitId& unit);

/// "access.own_unit"; "access.own_submission" when a piece of evidence for this item came from the one who judges.
[[nodiscard]] core::Result<void> check_not_own_judgement(Transaction& records, const access::Principal& judging,
                                                         const JudgementRow& row);

}  // namespace bontot::app
