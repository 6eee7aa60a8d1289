// The facts of a year of one body and of everything under it, for overviews: a small subtree is read body by body, a
// large one in one pass over the year.
#pragma once

#include <map>
#include <string>

#include "app/records.hpp"

namespace bontot::app {

/// Judged bodies of the subtree at the end of the year, by their codes.
using JudgedUnits = std::map<std::string, core::UnitId>;

/// Hands out each judged body's facts like Records::read_year: with its share, shares side by side, in order within a
/// share.
[[nodiscard]] core::Result<JudgedUnits> read_year_of(Records& records, const core::UnitId& top, int year,
                                                     const FactsNeeds& needs, const EachOfShare& each);

}  // namespace bontot::app
