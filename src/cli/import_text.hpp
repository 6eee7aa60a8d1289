// The preview of an import, as text.
#pragma once

#include "cli/command.hpp"
#include "imports/guess.hpp"
#include "imports/preview.hpp"

namespace bontot::cli {

void print_guess(const Console& console, const imports::Guess& guess);
/// Counts, faults with their cells, what is not kept, open questions with how to answer them.
void print_plan(const Console& console, const imports::ImportPlan& plan);

}  // namespace bontot::cli
