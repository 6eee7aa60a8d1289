// The cell that the program shows itself with: ./run opens it, the sample workbook holds it. Written by hand, not
// drawn.
#pragma once

#include "assessment/facts.hpp"

namespace bontot::samples {

/// "Chi bộ Phòng Tổng hợp" in 2023: a good year with four things to find. May is one person short of 85 %, July lasted
/// 82 minutes, the minutes of September lack the cross-page stamp, and one member was excused in October, November and
/// December.
[[nodiscard]] assessment::Facts demonstration_cell();

}  // namespace bontot::samples
