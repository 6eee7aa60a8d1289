// The figures of a failing meeting: who was missing, how many spoke, how long it lasted.
#include <algorithm>

#include <fmt/format.h>

#include "assessment/explain.hpp"

namespace bontot::assessment {

using meetings::MeetingColumns;
using meetings::MeetingRules;
using meetings::Presence;
using plan::Check;

namespace {

/// Smallest number present that is over the percentage: ⌊percent × eligible / 100⌋ + 1.
std::int64_t enough_present(const MeetingRules& rules, std::int64_t eligible) {
    if (rules.small_cell_one_absence && eligible <= 6) return std::max<std::int64_t>(eligible - 1, 0);
    return rules.attendance_over_percent * eligible / 100 + 1;
}

/// In the base of that day's attendance, as the meeting was reduced.
bool in_base(const Explained& unit, std::size_t member, const meetings::Meeting& meeting) {
    return unit.rules.reduction.counts(unit.facts.standing(member, meeting));
}

std::vector<std::size_t> members_with(const Explained& unit, std::size_t meeting, bool unexcused_only) {
    std::vector<std::size_t> members;
    const auto& held = unit.facts.meetings[meeting];
    for (const auto& entry : held.attendance) {
        const bool wanted =
            unexcused_only ? entry.presence == Presence::unexcused : entry.presence != Presence::present;
        if (wanted && in_base(unit, entry.member, held)) members.push_back(entry.member);
    }
    std::sort(members.begin(), members.end());
    return members;
}

std::vector<std::size_t> members_without_status(const Explained& unit, std::size_t meeting) {
    const auto& held = unit.facts.meetings[meeting];
    std::vector<bool> listed(unit.facts.members.size(), false);
    for (const auto& entry : held.attendance)
        listed[entry.member] = true;
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        if (!listed[i] && in_base(unit, i, held)) members.push_back(i);
    }
    return members;
}

std::int64_t minutes_required(const MeetingRules& rules, const MeetingColumns& columns, std::size_t i) {
    const bool small = columns.roll[i] < rules.small_below;
    if (meetings::kind_of(columns.marks[i]) == meetings::MeetingKind::combined) {
        return small && rules.small_combined_is_small ? rules.small_minutes : rules.combined_minutes;
    }
    return small ? rules.small_minutes : rules.minutes;
}

std::vector<std::string> missing_marks(std::uint16_t marks, std::uint16_t required) {
    std::vector<std::string> missing;
    for (const auto& [name, mark] : meetings::k_named_marks) {
        if ((required & mark) != 0 && (marks & mark) == 0) missing.emplace_back(name);
    }
    return missing;
}

Failure explain(const Explained& unit, Check check, std::size_t i) {
    const auto& columns = unit.population.meetings;
    const auto& rules = unit.rules.meetings;
    const auto place = unit.order[i];
    Failure failure;
    failure.meeting = place;
    switch (check) {
        case Check::attendance:
            failure.part = columns.present[i];
            failure.whole = columns.eligible[i];
            failure.enough = enough_present(rules, columns.eligible[i]);
            failure.members = members_with(unit, place, false);
            failure.found = fmt::format("{}/{}", failure.part, failure.whole);
            failure.required = fmt::format("> {} %", rules.attendance_over_percent);
            break;
        case Check::unexcused_absence:
            failure.members = members_with(unit, place, true);
            failure.part = columns.unexcused[i];
            failure.found = fmt::format("{}", failure.part);
            failure.required = "0";
            break;
        case Check::opinions:
            failure.part = rules.count_opinions ? columns.opinions[i] : columns.speakers[i];
            failure.whole = columns.roll[i];
            failure.enough = rules.speakers_required(columns.roll[i], columns.eligible[i], columns.present[i]);
            failure.found = fmt::format("{}", failure.part);
            failure.required = fmt::format("≥ {}", failure.enough);
            break;
        case Check::duration:
            failure.part = columns.minutes[i] + (rules.breaks_included ? columns.breaks[i] : 0);
            failure.enough = minutes_required(rules, columns, i);
            failure.found = fmt::format("{}", failure.part);
            failure.required = fmt::format("≥ {}", failure.enough);
            break;
        case Check::meeting_day:
            failure.part = columns.day[i];
            failure.found = fmt::format("{}", failure.part);
            failure.required = fmt::format("{}–{}", rules.day_from, rules.day_to);
            break;
        case Check::preparation:
        case Check::minutes:
            failure.missing = missing_marks(columns.marks[i],
                                            check == Check::minutes ? rules.minutes_marks : rules.preparation_marks);
            failure.part = static_cast<std::int64_t>(failure.missing.size());
            failure.found = fmt::format("-{}", failure.part);
            failure.required = "0";
            break;
        case Check::self_rating:
            failure.found = "null";
            failure.required = "good, fair, average, poor";
            break;
        case Check::meeting_level: {
            const auto level = static_cast<plan::MeetingLevel>(columns.level[i] - 1);
            failure.found = core::name_in(plan::k_meeting_levels, level);
            failure.required = core::name_in(plan::k_meeting_levels, rules.level_at_least);
            break;
        }
        default: break;
    }
    return failure;
}

Open explain_open(const Explained& unit, Check check, std::size_t i) {
    const auto place = unit.order[i];
    if (check != Check::meeting_level) {
        return {Open::Why::roll_call_incomplete, place, members_without_status(unit, place), {}, {}};
    }
    Open open{Open::Why::sheet_incomplete, place, {}, {}, {}};
    for (const auto& sheet : unit.sheets) {
        if (sheet.meeting != place) continue;
        for (const auto& item : sheet.items) {
            if (item.state == State::pending) open.missing.push_back(item.item);
        }
    }
    return open;
}

}  // namespace

void explain_meeting_check(const Explained& unit, meetings::MeetingCheck check, CheckResult& result) {
    for (std::size_t i = 0; i < unit.population.meetings.size(); ++i) {
        if ((unit.verdicts.failing[i] & check.bit) != 0) result.failures.push_back(explain(unit, check.check, i));
        if ((unit.verdicts.open[i] & check.bit) != 0) result.open.push_back(explain_open(unit, check.check, i));
    }
}

}  // namespace bontot::assessment
