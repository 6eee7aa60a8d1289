// Who held an office when: secretaries, deputies and committee members of cells from congress to congress, with
// successors; officers of committees and blocs; and who of them follows which cell (R34).
#pragma once

#include <cstdint>
#include <vector>

#include "samples/province/population.hpp"

namespace bontot::samples {

void appoint(const Tree& tree, std::uint64_t seed, std::vector<Person>& people);

}  // namespace bontot::samples
