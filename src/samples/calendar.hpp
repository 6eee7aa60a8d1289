// The meetings that a cell holds in a year: a regular one each month in the days it is used to, four or more on a
// theme, some of them combined with the regular one; around Tết they wait.
#pragma once

#include <vector>

#include "core/date.hpp"
#include "meetings/meeting.hpp"
#include "samples/habits.hpp"

namespace bontot::samples {

struct MeetingDay {
    core::Date date;
    meetings::MeetingKind kind = meetings::MeetingKind::regular;
};

/// In order of time.
[[nodiscard]] std::vector<MeetingDay> draw_calendar(Random& random, int year, const Habits& habits);

}  // namespace bontot::samples
