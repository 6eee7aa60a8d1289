// The checks of a year once more, written down a second time straight from the contract, member by member and without
// any column: both must agree on every generated cell, also on cells with exemptions, late comers and gaps.
#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "assessment/evaluate.hpp"
#include "plan/resolve.hpp"
#include "plan/shipped.hpp"
#include "samples/generate.hpp"
#include "samples/random.hpp"

namespace bontot::assessment {
namespace {

using meetings::Meeting;
using meetings::MeetingKind;
using meetings::Presence;
using plan::Check;
using samples::Random;

struct Answer {
    bool fails = false;
    bool open = false;
    [[nodiscard]] State state() const { return fails ? State::not_met : open ? State::pending : State::met; }
};

/// Roll, eligible members and roll call of one meeting.
struct Room {
    std::size_t roll = 0;
    std::size_t eligible = 0;
    std::size_t present = 0;
    std::size_t unexcused = 0;
    std::size_t speakers = 0;
    bool complete = true;

    Room(const Facts& facts, const Meeting& meeting) {
        std::map<std::size_t, Presence> status;
        for (const auto& entry : meeting.attendance)
            status[entry.member] = entry.presence;
        std::set<std::size_t> spoke;
        for (const auto& opinion : meeting.opinions) {
            if (opinion.count >= 1 && facts.members[opinion.member].on_roll(meeting.date)) spoke.insert(opinion.member);
        }
        speakers = spoke.size();
        for (std::size_t i = 0; i < facts.members.size(); ++i) {
            if (!facts.members[i].on_roll(meeting.date)) continue;
            ++roll;
            if (facts.members[i].exempt(meeting.date)) continue;
            ++eligible;
            if (status.count(i) == 0) {
                complete = false;
            } else if (status[i] == Presence::present) {
                ++present;
            } else if (status[i] == Presence::unexcused) {
                ++unexcused;
            }
        }
    }
};

bool long_streak(const Facts& facts, const std::vector<const Meeting*>& in_order, std::size_t member) {
    int run = 0;
    for (const auto* meeting : in_order) {
        if (meeting->kind == MeetingKind::thematic || !facts.members[member].eligible(meeting->date)) continue;
        const bool excused = std::any_of(
            meeting->attendance.begin(), meeting->attendance.end(),
            [&](const auto& entry) { return entry.member == member && entry.presence == Presence::excused; });
        run = excused ? run + 1 : 0;
        if (run >= 4) return true;
    }
    return false;
}

void judge_meeting(const Meeting& meeting, const Room& room, std::map<Check, Answer>& answers) {
    const bool regular = meeting.kind != MeetingKind::thematic;
    const int minutes = meeting.end.minutes() - meeting.start.minutes() - meeting.breaks_minutes;
    const int needed_minutes = meeting.kind == MeetingKind::combined ? 120 : room.roll < 10 ? 60 : 90;
    const std::size_t needed_speakers = room.roll > 20    ? 7
                                        : room.roll >= 11 ? 5
                                                          : std::min<std::size_t>(3, room.eligible);
    const auto& prepared = meeting.preparation;
    const auto& minutes_book = meeting.minutes;

    if (!room.complete) {
        answers[Check::attendance].open |= regular;
        answers[Check::unexcused_absence].open = true;
        answers[Check::excused_streak].open |= regular;
    } else if (regular && !(room.present * 100 > 85 * room.eligible)) {
        answers[Check::attendance].fails = true;
    }
    if (room.unexcused != 0) answers[Check::unexcused_absence].fails = true;
    if (regular && room.speakers < needed_speakers) answers[Check::opinions].fails = true;
    if (minutes < needed_minutes) answers[Check::duration].fails = true;
    if (!prepared.committee_meeting || !prepared.members_notified || !prepared.follower_notified ||
        !prepared.draft_resolution || prepared.prepared_by == meetings::Preparer::other) {
        answers[Check::preparation].fails = true;
    }
    if (!minutes_book.chair_signed || !minutes_book.secretary_signed || minutes_book.book.empty() ||
        minutes_book.pages.empty() || !minutes_book.cross_stamped) {
        answers[Check::minutes].fails = true;
    }
    if (!meeting.self_rating) answers[Check::self_rating].fails = true;
}

std::map<Check, State> judge(const Facts& facts, core::Date as_of) {
    std::map<Check, Answer> answers;
    std::vector<const Meeting*> held;
    for (const auto& meeting : facts.meetings) {
        if (meeting.date <= as_of) held.push_back(&meeting);
    }
    std::sort(held.begin(), held.end(), [](const Meeting* a, const Meeting* b) {
        return std::tuple(a->date, a->start, a->id) < std::tuple(b->date, b->start, b->id);
    });
    const bool over = as_of >= core::Date(facts.year + 1, 1, 1);
    for (const auto check : {Check::attendance, Check::unexcused_absence, Check::excused_streak, Check::opinions,
                             Check::duration, Check::preparation, Check::minutes, Check::self_rating}) {
        answers[check].open = !over;
    }
    std::set<unsigned> months;
    int thematic = 0;
    for (const auto* meeting : held) {
        judge_meeting(*meeting, Room(facts, *meeting), answers);
        if (meeting->kind != MeetingKind::thematic) months.insert(meeting->date.month());
        if (meeting->kind != MeetingKind::regular) ++thematic;
    }
    for (std::size_t i = 0; i < facts.members.size(); ++i) {
        if (long_streak(facts, held, i)) answers[Check::excused_streak].fails = true;
    }
    for (unsigned month = 1; month <= 12; ++month) {
        if (months.count(month) != 0) continue;
        const bool ended = as_of >= core::next_month_start(facts.year, month);
        (ended ? answers[Check::regular_count].fails : answers[Check::regular_count].open) = true;
    }
    if (months.size() == 12) answers[Check::regular_count] = {};
    answers[Check::thematic_count] = {thematic < 4 && over, thematic < 4};
    std::map<Check, State> states;
    for (const auto& [check, answer] : answers)
        states[check] = answer.state();
    return states;
}

/// Something that generated cells seldom have.
void disturb(Facts& facts, Random& random) {
    const auto some = [&random](std::size_t size) { return random.below(static_cast<std::uint32_t>(size)); };
    if (facts.members.empty() || facts.meetings.empty()) return;
    auto& member = facts.members[some(facts.members.size())];
    auto& meeting = facts.meetings[some(facts.meetings.size())];
    switch (random.below(8)) {
        case 0: member.exemptions = {{meeting.date, meeting.date.plus_days(random.between(0, 120))}}; break;
        case 1: member.joined = meeting.date.plus_days(random.between(0, 1)); break;
        case 2: member.left = meeting.date.plus_days(random.between(0, 1)); break;
        case 3:
            if (!meeting.attendance.empty()) meeting.attendance.pop_back();
            break;
        case 4:
            meeting.kind = *core::from_name(meetings::k_meeting_kinds, random.below(2) == 0 ? "thematic" : "combined");
            break;
        case 5:
            meeting.end = core::ClockTime(meeting.start.minutes() + meeting.breaks_minutes + random.between(58, 122));
            break;
        case 6:
            if (!meeting.opinions.empty()) meeting.opinions.resize(some(meeting.opinions.size()));
            break;
        default: {
            // Somebody is excused from one meeting on, three to five meetings long.
            const auto who = some(facts.members.size());
            const auto first = some(facts.meetings.size());
            const auto last = std::min<std::size_t>(facts.meetings.size(), first + 3 + random.below(3));
            for (std::size_t m = first; m < last; ++m) {
                for (auto& entry : facts.meetings[m].attendance) {
                    if (entry.member == who) entry.presence = Presence::excused;
                }
            }
        }
    }
    if (member.left && *member.left < member.joined) member.left = member.joined;
}

TEST(AssessmentOracle, ASecondReadingOfTheContractAgrees) {
    const auto* file = plan::find_shipped_plan("nt-2023");
    const auto plan = plan::load({std::string(file->name), std::string(file->text)}, [](const std::string& id) {
                          return core::Result<plan::PlanText>(core::refuse(core::RefusalKind::not_found, id));
                      }).plan;
    Random random(20);
    std::map<State, std::size_t> seen;
    for (std::uint64_t i = 0; i < 4000; ++i) {
        auto facts = samples::Generator(2023, 99).cell(i);
        for (auto changes = random.below(4); changes > 0; --changes)
            disturb(facts, random);
        const auto as_of =
            i % 2 == 0 ? core::Date(2024, 1, 1) : core::Date(2023, 1, 1).plus_days(random.between(0, 364));
        const auto evaluation = evaluate(facts, plan, as_of);
        for (const auto& [check, state] : judge(facts, as_of)) {
            const auto* found = evaluation.check(check);
            ASSERT_NE(found, nullptr);
            EXPECT_EQ(core::name_in(k_states, found->state), core::name_in(k_states, state))
                << "cell " << i << ", " << plan::name_of(check) << " on " << as_of.iso();
            ++seen[state];
        }
    }
    // The cells are of all kinds, or the test tells nothing.
    for (const auto state : {State::met, State::not_met, State::pending})
        EXPECT_GT(seen[state], 1000U) << core::name_in(k_states, state);
}

}  // namespace
}  // namespace bontot::assessment
