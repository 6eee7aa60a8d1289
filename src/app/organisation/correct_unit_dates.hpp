// Mend a wrong day in a body's history: of its founding, of a change, or of its end. The spans on both sides of the day
// follow, so that no gap and no overlap comes about.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

struct CorrectUnitDates {
    core::UnitId unit;
    core::Date recorded;  ///< the day as it is recorded: first day of a span, or of being no more
    core::Date right;     ///< the day that it was
    std::string reason;   ///< why; must be given
    std::int64_t version = 0;
};

/// Refused: no act on the recorded day ("unit.no_act_on"), a day not between the acts before and after it
/// ("unit.span_order"), and whatever check_coverage() finds left uncovered, by its place.
[[nodiscard]] core::Result<void> correct_unit_dates(Transaction& records, const CorrectUnitDates& request);

}  // namespace bontot::app
