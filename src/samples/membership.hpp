// Who is on a cell's roll in a year: joins, transfers, probation and exemptions.
#pragma once

#include <vector>

#include "organisation/member.hpp"
#include "organisation/unit.hpp"
#include "samples/random.hpp"

namespace bontot::samples {

[[nodiscard]] std::vector<organisation::Member> draw_members(Random& random, int year, organisation::Sector sector);

}  // namespace bontot::samples
