// Which paper is asked for, of the several decisions that a body may issue in a year.
#pragma once

#include "app/papers/decided_number.hpp"
#include "app/papers/keep_paper.hpp"

namespace bontot::app {

/// The paper of the decision that is asked for as it stands, or a new one; `wanted` gets that decision's number and
/// day. Of one that is drawn up before it is recorded there is one at a time: "paper.decision_waits". Besides
/// "paper.decided_otherwise" and "paper.several_decisions" (keep_paper()).
[[nodiscard]] core::Result<PaperRecord> paper_of_decision(Transaction& records, PaperToKeep& wanted,
                                                          const std::string& body_symbol);

/// The paper that was made of a decision on record.
[[nodiscard]] std::optional<PaperRecord> paper_made_of(const std::vector<PaperRecord>& made, papers::PaperKind kind,
                                                       const DecidedNumber& decided);

/// Whether bodies under the issuer wait for a decision of that kind.
[[nodiscard]] bool waits_for_decision(Transaction& records, const core::UnitId& issuer, papers::PaperKind kind,
                                      int year);

/// The only decision that fits what is asked for, whose number and day `wanted` gets; none: refused as above.
[[nodiscard]] core::Result<DecidedNumber> take_decided(PaperToKeep& wanted, const std::vector<DecidedNumber>& there);

}  // namespace bontot::app
