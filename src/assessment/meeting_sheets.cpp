#include "assessment/meeting_sheets.hpp"

#include <algorithm>

namespace bontot::assessment {

using meetings::MeetingRow;
using plan::Measure;
using plan::SheetItem;

namespace {

/// A measured figure: a share, or minutes against a requirement.
struct Figure {
    std::int64_t part = 0;
    std::int64_t whole = 1;
    bool known = true;
};

bool step_holds(const plan::SheetStep& step, const Figure& figure) {
    if (step.at_least_percent && figure.part * 100 < *step.at_least_percent * figure.whole) return false;
    if (step.over_percent && figure.part * 100 <= *step.over_percent * figure.whole) return false;
    if (step.short_by_at_most && figure.whole - figure.part > *step.short_by_at_most) return false;
    return true;
}

std::int64_t minutes_required(const meetings::MeetingRules& rules, const MeetingRow& row) {
    if (meetings::kind_of(row.marks) == meetings::MeetingKind::combined) return rules.combined_minutes;
    return row.roll < rules.small_below ? rules.small_minutes : rules.minutes;
}

/// True when nobody on the roll has more excused absences in a row than allowed, up to and with the meeting at `place`.
bool no_long_streak(const Facts& facts, const Rules& rules, std::size_t place) {
    std::vector<const meetings::Meeting*> held;
    for (const auto& meeting : facts.meetings) {
        if (meeting.counts_as_regular() && meeting.date <= facts.meetings[place].date) held.push_back(&meeting);
    }
    std::stable_sort(held.begin(), held.end(), [](const auto* a, const auto* b) { return a->date < b->date; });
    for (std::size_t member = 0; member < facts.members.size(); ++member) {
        std::uint32_t run = 0;
        for (const auto* meeting : held) {
            if (!facts.eligible(member, *meeting)) continue;
            const bool excused =
                std::any_of(meeting->attendance.begin(), meeting->attendance.end(), [&](const auto& entry) {
                    return entry.member == member && entry.presence == meetings::Presence::excused;
                });
            run = excused ? run + 1 : 0;
            if (run > rules.streak_at_most) return false;
        }
    }
    return true;
}

Figure measure(Measure what, const Facts& facts, const Rules& rules, std::size_t place, const MeetingRow& row) {
    using namespace meetings;
    const auto flag = [&](unsigned marks) { return Figure{(row.marks & marks) == marks ? 1 : 0, 1, true}; };
    const bool complete = (row.marks & k_incomplete) == 0;
    switch (what) {
        case Measure::judged: return {0, 1, false};
        case Measure::duration: return {row.minutes, minutes_required(rules.meetings, row), true};
        case Measure::attendance: return {row.present, row.eligible, complete && row.eligible != 0};
        case Measure::speakers: return {row.speakers, row.present, complete && row.present != 0};
        case Measure::no_long_excused_streak: return {no_long_streak(facts, rules, place) ? 1 : 0, 1, complete};
        case Measure::committee_meeting: return flag(k_committee_meeting);
        case Measure::notice: return flag(k_members_notified | k_follower_notified);
        case Measure::draft_resolution: return flag(k_draft_resolution);
        case Measure::materials_sent: return flag(k_materials_sent);
        case Measure::minutes: return flag(k_chair_signed | k_secretary_signed | k_book | k_pages);
        case Measure::tasks_done: {
            const auto& tasks = facts.meetings[place].tasks;
            return tasks && tasks->assigned != 0 ? Figure{tasks->done, tasks->assigned, true} : Figure{0, 1, false};
        }
    }
    return {0, 1, false};
}

SheetItemResult settle(const SheetItem& item, core::Points achieved) {
    const auto state = achieved == item.maximum   ? State::met
                       : achieved.hundredths == 0 ? State::not_met
                                                  : State::partly_met;
    return {item.id, state, achieved, item.maximum};
}

SheetItemResult not_assessed(const SheetItem& item) {
    if (item.not_assessed == plan::NotAssessed::full) return {item.id, State::met, item.maximum, item.maximum};
    return {item.id, State::not_applicable, {}, {}};
}

SheetItemResult fill_item(const SheetItem& item, const Facts& facts, const Rules& rules, std::size_t place,
                          const MeetingRow& row) {
    const auto& meeting = facts.meetings[place];
    if (item.when == plan::SheetWhen::thematic && meeting.kind != meetings::MeetingKind::combined)
        return not_assessed(item);
    const auto mark = meeting.sheet.find(item.id);
    if (mark != meeting.sheet.end() && !mark->second.points) return not_assessed(item);
    if (item.measure == Measure::judged) {
        if (mark == meeting.sheet.end()) return {item.id, State::pending, {}, item.maximum};
        return settle(item, std::min(*mark->second.points, item.maximum));
    }
    if (item.when_unexcused && row.unexcused != 0) return settle(item, *item.when_unexcused);
    const auto figure = measure(item.measure, facts, rules, place, row);
    if (!figure.known) return {item.id, State::pending, {}, item.maximum};
    if (figure.part >= figure.whole) return settle(item, item.maximum);
    for (const auto& step : item.steps) {
        if (step_holds(step, figure)) return settle(item, step.points);
    }
    return settle(item, {});
}

}  // namespace

MeetingSheetResult fill_sheet(const plan::MeetingSheet& sheet, const Rules& rules, const Facts& facts,
                              std::size_t place, const MeetingRow& row) {
    MeetingSheetResult result;
    result.meeting = place;
    result.state = State::met;
    for (const auto& group : sheet.groups) {
        for (const auto& item : group.items) {
            result.items.push_back(fill_item(item, facts, rules, place, row));
            const auto& filled = result.items.back();
            if (filled.state == State::pending) result.state = State::pending;
            result.achieved += filled.achieved;
            result.applicable += filled.maximum;
        }
    }
    if (result.state == State::pending) return result;
    for (const auto& step : sheet.levels) {
        if (core::at_least_percent(result.achieved.hundredths, result.applicable.hundredths, step.from_percent)) {
            result.level = step.level;
            break;
        }
    }
    return result;
}

std::uint32_t LevelCounts::at_least(plan::MeetingLevel level) const {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(level); ++i)
        count += of[i];
    return count;
}

std::uint32_t LevelCounts::total() const {
    return of[0] + of[1] + of[2] + of[3];
}

std::optional<plan::MeetingLevel> year_level(const std::vector<plan::YearLevelRule>& rules, const LevelCounts& counts) {
    for (const auto& rule : rules) {
        if (rule.all_at_least && counts.at_least(*rule.all_at_least) != counts.total()) continue;
        if (rule.counted_level && counts.at_least(*rule.counted_level) < static_cast<std::uint32_t>(rule.count))
            continue;
        return rule.level;
    }
    return std::nullopt;
}

}  // namespace bontot::assessment
