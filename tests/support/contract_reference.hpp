// The checks of nt-2023 written a second time, straight from the table in docs/contracts.md and from facts, one cell at
// a time and without a thought for speed: what the engine's answers are held against.
#pragma once

#include <map>

#include "assessment/evaluation.hpp"
#include "assessment/facts.hpp"

namespace bontot::test {

/// States of the checks of a cell whose year is over, all parameters as nt-2023 sets them.
[[nodiscard]] std::map<plan::Check, assessment::State> contract_states(const assessment::Facts& facts);

}  // namespace bontot::test
