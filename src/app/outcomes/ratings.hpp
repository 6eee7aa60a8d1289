// Official annual ratings are recorded as somebody above decided them, each with its rules and decision; never
// computed.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

/// Needs the rules (regime), and a level with its decision or a reason why there is no level. The member was on the
/// roll of the unit in that year.
[[nodiscard]] core::Result<void> record_rating(Transaction& records, MemberRatingRow row);
/// Many members of one unit and year: all of them, or none. A refusal names "/members/3" where it is about one.
[[nodiscard]] core::Result<void> record_ratings(Transaction& records, const std::vector<MemberRatingRow>& rows);
/// The same of a cell or a committee.
[[nodiscard]] core::Result<void> record_rating(Transaction& records, UnitRatingRow row);

}  // namespace bontot::app
