// Official annual ratings are recorded as somebody above decided them, each with its rules and decision; never
// computed.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

/// Needs the rules (regime), and a level with its decision or a reason why there is no level. The member was on the
/// roll of the unit in that year.
[[nodiscard]] core::Result<void> record_rating(Transaction& records, MemberRatingRow row);
/// The same of a cell or a committee.
[[nodiscard]] core::Result<void> record_rating(Transaction& records, UnitRatingRow row);

}  // namespace bontot::app
