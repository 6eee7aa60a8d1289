// What the use cases of outcomes check alike.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

/// The unit, when it existed at some time in `year`.
[[nodiscard]] core::Result<organisation::UnitRecord> unit_in_year(Transaction& records, const core::UnitId& unit,
                                                                  int year);
/// A decision has a number and a day, which does not lie in the future.
[[nodiscard]] core::Result<void> check_decision(const organisation::Decision& decision, core::Date today);

}  // namespace bontot::app
