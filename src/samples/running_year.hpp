// A year that is still running, out of one that was drawn whole: what lies ahead has not happened yet.
#pragma once

#include "samples/province.hpp"

namespace bontot::samples {

/// Leaves what was recorded up to `today`. The meetings of the rest of the month and of the next one are planned, later
/// ones not yet there; nobody has been rated and nothing judged that would be at the year's end.
void keep_until(UnitYear& year, core::Date today);

}  // namespace bontot::samples
