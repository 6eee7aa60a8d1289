// Who came to which meeting, and who did not: leave in summer, days off around Tết, illness of two to six months, and
// now and then somebody without a reason.
#pragma once

#include <vector>

#include "meetings/meeting.hpp"
#include "organisation/member.hpp"
#include "samples/habits.hpp"

namespace bontot::samples {

/// Fills the roll calls of one year's meetings, which stand in order of time and have dates and kinds.
void draw_roll_calls(Random& random, const std::vector<organisation::Member>& members, const Habits& habits,
                     std::vector<meetings::Meeting>& year);

}  // namespace bontot::samples
