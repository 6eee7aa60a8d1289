#include "samples/generate.hpp"

#include <fmt/format.h>

#include "samples/calendar.hpp"
#include "samples/membership.hpp"
#include "samples/names.hpp"
#include "samples/roll_calls.hpp"
#include "samples/sessions.hpp"
#include "samples/year_end.hpp"

namespace bontot::samples {

namespace {

std::vector<meetings::Meeting> draw_meetings(Random& random, int year, const Habits& habits) {
    std::vector<meetings::Meeting> meetings;
    for (const auto& day : draw_calendar(random, year, habits)) {
        auto& meeting = meetings.emplace_back();
        const bool own_theme = day.kind == meetings::MeetingKind::thematic;
        meeting.id = fmt::format("{}-{:02}{}", year, day.date.month(), own_theme ? "-cd" : "");
        meeting.date = day.date;
        meeting.kind = day.kind;
    }
    // A January theme that waits for the end of the holiday may meet the one of February.
    for (std::size_t i = 1; i < meetings.size(); ++i) {
        if (meetings[i].id == meetings[i - 1].id) meetings[i].id += "-2";
    }
    return meetings;
}

}  // namespace

assessment::Facts Generator::cell(std::uint64_t number) const {
    Random random = Random::stream(seed_ + static_cast<std::uint64_t>(year_) * 0xD1342543DE82EF95U, number);
    const auto habits = draw_habits(random);
    assessment::Facts facts;
    facts.year = year_;
    facts.unit.sector = draw_sector(random);
    facts.unit.code = cell_code(number);
    facts.unit.name = draw_cell_name(random, facts.unit.sector);
    facts.members = draw_members(random, year_, facts.unit.sector);
    facts.meetings = draw_meetings(random, year_, habits);
    draw_roll_calls(random, facts.members, habits, facts.meetings);
    draw_sessions(random, facts.members, facts.unit.sector, habits, facts.meetings);
    draw_year_end(random, habits, facts);
    return facts;
}

}  // namespace bontot::samples
