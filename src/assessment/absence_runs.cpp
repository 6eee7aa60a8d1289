// Runs of excused absences, found again with the member and the meetings behind each number.
#include <algorithm>

#include "assessment/explain.hpp"

namespace bontot::assessment {

namespace {

/// Meetings that count for `member`'s run, in order of time.
std::vector<std::size_t> counting_meetings(const Explained& unit, std::size_t member) {
    std::vector<std::size_t> places;
    for (const auto place : unit.order) {
        const auto& meeting = unit.facts.meetings[place];
        const bool counts = unit.rules.reduction.streak_over_all_meetings || meeting.counts_as_regular();
        if (counts && unit.rules.reduction.counts(unit.facts.standing(member, meeting))) places.push_back(place);
    }
    return places;
}

}  // namespace

std::vector<AbsenceRun> absence_runs(const Explained& unit) {
    const auto& keys = unit.population.excused_runs;
    std::vector<AbsenceRun> runs;
    for (std::size_t i = 0; i < keys.size();) {
        std::size_t end = i + 1;
        while (end < keys.size() && keys[end] == keys[end - 1] + 1)
            ++end;
        AbsenceRun run{keys[i] >> 16U, i, end - i, false};
        run.at_end = (keys[end - 1] & 0xFFFFU) + 1 == counting_meetings(unit, run.member).size();
        runs.push_back(run);
        i = end;
    }
    return runs;
}

std::vector<std::size_t> meetings_of(const Explained& unit, const AbsenceRun& run) {
    const auto counting = counting_meetings(unit, run.member);
    const std::size_t first = unit.population.excused_runs[run.first] & 0xFFFFU;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < run.length && first + i < counting.size(); ++i)
        places.push_back(counting[first + i]);
    return places;
}

}  // namespace bontot::assessment
