// What kind of a cell it is. Faults come in clusters: most cells do nearly everything right, some are lax in one thing,
// a few are careless in all. Chances are in ten thousandths.
#pragma once

#include <cstdint>

#include "samples/random.hpp"

namespace bontot::samples {

struct Habits {
    bool disciplined = true;          ///< looks at the roll call: postpones rather than meets below 85 %
    std::uint32_t absence = 520;      ///< that a member would like to stay away from a meeting
    std::uint32_t illness = 120;      ///< that a member falls ill for months, a year
    std::uint32_t unexcused = 0;      ///< that an absence has no reason
    std::uint32_t lost_line = 0;      ///< that one roll call of the year lacks a line
    std::uint32_t record_fault = 0;   ///< per meeting: a signature, a stamp, a draft resolution is missing
    std::uint32_t short_meeting = 0;  ///< per meeting
    std::uint32_t few_speakers = 0;   ///< per meeting
    std::uint32_t skipped_month = 0;  ///< a year
    std::uint32_t thematic_gap = 0;   ///< that a quarter has no thematic meeting
    std::uint32_t weak_judgement = 150;
    std::uint32_t weak_ratings = 150;
    std::uint32_t no_ratings = 60;
    std::uint32_t knock_out = 25;
};

[[nodiscard]] Habits draw_habits(Random& random);

}  // namespace bontot::samples
