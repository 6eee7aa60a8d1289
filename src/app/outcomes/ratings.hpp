// Official annual ratings are recorded as somebody above decided them, each with its rules and decision; never
// computed.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

/// Needs a level, or a reason why there is none; the rules (regime) and the decision's number. The member was on the
/// roll of the unit in that year.
[[nodiscard]] core::Result<void> record_rating(Transaction& records, const MemberRatingRow& row);
/// The same of a cell or a committee.
[[nodiscard]] core::Result<void> record_rating(Transaction& records, const UnitRatingRow& row);

}  // namespace bontot::app
