// What moves people between cells: transfers, temporary activity and reorganisations; and exemptions.
#pragma once

#include <vector>

#include "samples/province/ids.hpp"
#include "samples/province/population.hpp"

namespace bontot::samples {

/// `people` have one stay each.
void move_people(Random& random, const Tree& tree, std::vector<Person>& people);

/// Miễn công tác, sinh hoạt: mostly the old of the villages; a few are suspended for some months.
void exempt_people(Random& random, const Tree& tree, Ids& ids, std::vector<Person>& people);

}  // namespace bontot::samples
