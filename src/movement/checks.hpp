// The guards and demands of the table, one function each.
#pragma once

#include "movement/file.hpp"

namespace bontot::movement {

[[nodiscard]] core::Result<void> check_demand(Demand demand, const File& file, const Papers& papers,
                                              const Ground& ground);
[[nodiscard]] core::Result<void> check_guard(Guard guard, const File& file, const Transition& row, const Papers& papers,
                                             const Ground& ground);
/// A superior's decision that is only written down: number, date, whose, which level, scan.
[[nodiscard]] core::Result<void> check_recorded(const File& file, const Papers& papers, const Ground& ground);

}  // namespace bontot::movement
