// What must hold of the records after a kill.
#pragma once

#include "faults/load_place.hpp"

namespace bontot::faults {

/// Prints a line for everything that is wrong and the number of acknowledged writes that were looked up; 1 when
/// something is wrong.
int check(LoadPlace& place, const char* log);

}  // namespace bontot::faults
