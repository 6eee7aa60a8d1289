// How many members a cell has. Ninh Thuận, 30/6/2022: 20,952 members in 1,536 cells, 13.6 on average
// (baoninhthuan.com.vn); the form of the tail is ours: many cells of 6 to 14, few of 3, a handful over 40.
#pragma once

#include "samples/random.hpp"

namespace bontot::samples {

/// Fewest members that make a cell.
inline constexpr int k_smallest_cell = 3;

[[nodiscard]] int draw_size(Random& random);

}  // namespace bontot::samples
