#include "samples/province/cell_year.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "samples/calendar.hpp"
#include "samples/habits.hpp"
#include "samples/province/ids.hpp"
#include "samples/roll_calls.hpp"
#include "samples/sessions.hpp"
#include "samples/year_end.hpp"

namespace bontot::samples {

using core::Date;
using core::Period;
using meetings::Meeting;
using meetings::MeetingState;
using organisation::MembershipKind;

namespace {

/// Of the Generator's disciplined cells these are not, in ten thousandths: in a province with all its paper somebody
/// always forgets something, and a demonstration needs cells to find fault with.
constexpr std::uint32_t k_slack = 2200;

Habits draw_strict_habits(Random& random) {
    auto habits = draw_habits(random);
    if (!habits.disciplined || !random.chance(k_slack)) return habits;
    while (habits.disciplined)
        habits = draw_habits(random);
    return habits;
}

/// A cell stays what it is, but a new secretary or a bad year may change it.
Habits habits_of(std::uint64_t seed, std::size_t cell, int year) {
    auto of_year = stream_of(seed, Part::habits, (cell + 1) * 10000 + static_cast<std::uint64_t>(year));
    if (of_year.chance(2000)) return draw_strict_habits(of_year);
    auto random = stream_of(seed, Part::habits, cell);
    return draw_strict_habits(random);
}

/// The part of `span` inside `frame`, if any.
std::optional<Period> inside(Period span, Period frame) {
    span.from = std::max(span.from, frame.from);
    if (frame.to && (!span.to || *frame.to < *span.to)) span.to = frame.to;
    if (span.to && *span.to <= span.from) return std::nullopt;
    return span;
}

/// The member as the engine reads the records: whoever is at a host cell is not expected at home, but counts there.
organisation::Member read_member(const Person& person, const Stay& stay, int year) {
    organisation::Member member;
    member.id = person.record.id.text();
    member.name = person.record.name;
    member.joined = stay.span.from;
    member.left = stay.span.to;
    const Date last(year, 12, 31);
    member.probationary = person.record.probationary(stay.span.to ? std::min(last, stay.span.to->plus_days(-1)) : last);
    if (person.record.official && *person.record.official >= Date(year, 1, 1)) member.official = person.record.official;
    for (const auto& exemption : person.exemptions) {
        if (const auto part = inside(exemption.span, stay.span)) member.exemptions.push_back(*part);
    }
    for (const auto& away : person.stays) {
        if (stay.kind != MembershipKind::ordinary || away.kind != MembershipKind::temporary) continue;
        if (const auto part = inside(away.span, stay.span)) member.exemptions.push_back(*part);
    }
    return member;
}

int wanted_speakers(int roll) {
    return roll > 20 ? 7 : roll >= 11 ? 5 : 3;
}

/// The minutes name those who count, seldom one more: what everybody said in a few words is not worth a row.
void keep_speakers(Random& random, const std::vector<organisation::Member>& members, Meeting& meeting) {
    const auto roll =
        std::count_if(members.begin(), members.end(), [&](const auto& m) { return m.on_roll(meeting.date); });
    const auto most = static_cast<std::size_t>(wanted_speakers(static_cast<int>(roll))) + (random.chance(800) ? 1 : 0);
    if (meeting.opinions.size() > most) meeting.opinions.resize(most);
}

/// The roll call lacks a line: nobody can finalise it before it is mended.
bool is_incomplete(const std::vector<organisation::Member>& members, const Meeting& meeting) {
    const auto eligible =
        std::count_if(members.begin(), members.end(), [&](const auto& m) { return m.eligible(meeting.date); });
    return meeting.attendance.size() < static_cast<std::size_t>(eligible);
}

/// In one cell of twelve the records of the last weeks are not finished.
void leave_open(Random& random, CellYear& drawn) {
    if (!random.chance(800) || drawn.states.empty()) return;
    const auto state = random.one_of(
        std::to_array({MeetingState::planned, MeetingState::prepared, MeetingState::held, MeetingState::concluded}));
    auto& meetings = drawn.facts.meetings;
    if (state == MeetingState::held || state == MeetingState::concluded) {
        drawn.states.back() = state;
        if (state == MeetingState::held) {
            // Nothing of its end is written down yet.
            meetings.back().minutes = {};
            meetings.back().self_rating.reset();
        }
        return;
    }
    drawn.upcoming.push_back(std::move(meetings.back()));
    meetings.pop_back();
    drawn.states.pop_back();
}

}  // namespace

CellYears::CellYears(const Tree& tree, const std::vector<Person>& people, std::uint64_t seed)
    : tree_(tree), people_(people), seed_(seed), of_cell_(tree.units.size()) {
    for (std::size_t p = 0; p < people.size(); ++p) {
        for (std::size_t s = 0; s < people[p].stays.size(); ++s)
            of_cell_[people[p].stays[s].cell].push_back({p, s});
    }
}

bool CellYears::tidy(std::size_t cell, int year) const {
    return habits_of(seed_, cell, year).disciplined;
}

CellYear CellYears::draw(std::size_t cell, int year) const {
    const auto number = static_cast<std::uint64_t>(cell) * 10000 + static_cast<std::uint64_t>(year);
    auto random = stream_of(seed_, Part::year, number);
    const auto habits = habits_of(seed_, cell, year);
    CellYear drawn;
    auto& facts = drawn.facts;
    const Date last(year, 12, 31);
    const auto& version = tree_.version(cell, last);
    facts.year = year;
    facts.unit = {tree_.units[cell].code, version.name, organisation::UnitKind::cell, version.sector};
    fill_roll(cell, drawn);
    draw_meetings(random, cell, habits, drawn);
    Ids ids(stream_of(seed_, Part::meeting, number));
    for (auto& meeting : facts.meetings)
        meeting.id = ids.on(meeting.date);
    const bool stands = tree_.stands(cell, last);
    if (stands) draw_year_end(random, habits, facts);
    std::erase_if(facts.knock_outs, [&](const auto& event) { return !tree_.stands(cell, event.date); });
    // A guest is rated at home.
    std::erase_if(facts.member_ratings, [&](const auto& rating) { return drawn.guest[rating.member]; });
    for (const auto& meeting : facts.meetings) {
        drawn.states.push_back(is_incomplete(facts.members, meeting) ? MeetingState::concluded
                                                                     : MeetingState::finalised);
    }
    if (year == tree_.last_year && stands) leave_open(random, drawn);
    return drawn;
}

void CellYears::fill_roll(std::size_t cell, CellYear& drawn) const {
    const int year = drawn.facts.year;
    for (const auto& place : of_cell_[cell]) {
        const auto& person = people_[place.person];
        const auto& stay = person.stays[place.stay];
        if (stay.span.from > Date(year, 12, 31) || (stay.span.to && *stay.span.to <= Date(year, 1, 1))) continue;
        drawn.roll.push_back(place);
        drawn.guest.push_back(stay.kind == MembershipKind::temporary);
        drawn.facts.members.push_back(read_member(person, stay, year));
    }
}

void CellYears::draw_meetings(Random& random, std::size_t cell, const Habits& habits, CellYear& drawn) const {
    auto& facts = drawn.facts;
    for (const auto& day : draw_calendar(random, facts.year, habits)) {
        if (!tree_.stands(cell, day.date)) continue;
        auto& meeting = facts.meetings.emplace_back();
        meeting.date = day.date;
        meeting.kind = day.kind;
    }
    draw_roll_calls(random, facts.members, habits, facts.meetings);
    draw_sessions(random, facts.members, facts.unit.sector, habits, facts.meetings);
    for (auto& meeting : facts.meetings)
        keep_speakers(random, facts.members, meeting);
}

}  // namespace bontot::samples
