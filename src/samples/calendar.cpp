#include "samples/calendar.hpp"

#include <algorithm>
#include <array>

namespace bontot::samples {

using core::Date;
using meetings::MeetingKind;

namespace {

/// First day of the lunar year, 2020 … 2030; other years get a day in the middle of what is possible.
Date tet(int year) {
    struct Day {
        unsigned month;
        unsigned day;
    };
    constexpr std::array<Day, 11> k_days{
        {{1, 25}, {2, 12}, {2, 1}, {1, 22}, {2, 10}, {1, 29}, {2, 17}, {2, 6}, {1, 26}, {2, 13}, {2, 2}}};
    if (year < 2020 || year > 2030) return {year, 2, 4};
    const auto& day = k_days[static_cast<std::size_t>(year - 2020)];
    return {year, day.month, day.day};
}

/// The holiday: from three days before Tết to six days after.
bool in_holiday(Date day) {
    const auto first = tet(day.year());
    return day >= first.plus_days(-3) && day <= first.plus_days(6);
}

/// Nobody meets on a Sunday; days since 1970-01-01 began on a Thursday.
bool is_sunday(Date day) {
    return (day.days() + 4) % 7 == 0;
}

Date free_day(Date wanted) {
    while (in_holiday(wanted) || is_sunday(wanted))
        wanted = wanted.plus_days(1);
    return wanted;
}

}  // namespace

std::vector<MeetingDay> draw_calendar(Random& random, int year, const Habits& habits) {
    const int usual_day = random.between(2, 8);
    const bool combines = random.chance(5500);
    std::array<bool, 13> thematic{};
    for (int quarter = 0; quarter < 4; ++quarter) {
        if (!random.chance(habits.thematic_gap))
            thematic[static_cast<std::size_t>(quarter) * 3 + static_cast<std::size_t>(random.between(1, 3))] = true;
    }
    if (random.chance(2500)) thematic[static_cast<std::size_t>(random.between(1, 12))] = true;
    const int skipped = random.chance(habits.skipped_month) ? random.between(1, 12) : 0;

    std::vector<MeetingDay> days;
    days.reserve(16);
    for (int month = 1; month <= 12; ++month) {
        const auto day = static_cast<unsigned>(usual_day + random.between(0, 2));
        const bool has_theme = thematic[static_cast<std::size_t>(month)];
        const bool together = has_theme && combines && random.chance(9000);
        const Date regular = free_day({year, static_cast<unsigned>(month), day});
        if (month != skipped) days.push_back({regular, together ? MeetingKind::combined : MeetingKind::regular});
        if (!has_theme || together) continue;
        // The theme has its own day in the second half of the month.
        const Date own = free_day({year, static_cast<unsigned>(month), static_cast<unsigned>(random.between(19, 25))});
        days.push_back({own, MeetingKind::thematic});
    }
    std::sort(days.begin(), days.end(), [](const MeetingDay& a, const MeetingDay& b) { return a.date < b.date; });
    return days;
}

}  // namespace bontot::samples
