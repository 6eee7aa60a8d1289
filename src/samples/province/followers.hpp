// Officers of the committees above the cells, and which of them follows which cell.
#pragma once

#include <vector>

#include "samples/province/population.hpp"

namespace bontot::samples {

void appoint_committees(const Tree& tree, std::vector<Person>& people);

}  // namespace bontot::samples
