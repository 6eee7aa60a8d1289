// What is decided about a cell when the year ends: judgements of its indicators, official ratings, knock-outs.
#pragma once

#include "assessment/facts.hpp"
#include "samples/habits.hpp"

namespace bontot::samples {

/// Completes `facts`, which has members and meetings.
void draw_year_end(Random& random, const Habits& habits, assessment::Facts& facts);

}  // namespace bontot::samples
