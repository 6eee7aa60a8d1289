// What the minutes of a meeting record beside the roll call: times, opinions, preparation, signatures, self-rating.
#pragma once

#include <vector>

#include "meetings/meeting.hpp"
#include "organisation/member.hpp"
#include "organisation/unit.hpp"
#include "samples/habits.hpp"

namespace bontot::samples {

/// Completes one year's meetings, which have dates, kinds and roll calls.
void draw_sessions(Random& random, const std::vector<organisation::Member>& members, organisation::Sector sector,
                   const Habits& habits, std::vector<meetings::Meeting>& year);

}  // namespace bontot::samples
