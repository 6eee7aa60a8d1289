// Why a check fails or is open: names the meetings, members and figures. Decides nothing: it is told what failed by the
// same verdicts that a population is judged by. Private to assessment/.
#pragma once

#include <vector>

#include "assessment/evaluation.hpp"
#include "assessment/facts.hpp"
#include "assessment/judge.hpp"

namespace bontot::assessment {

/// One unit's facts beside its columns.
struct Explained {
    const Facts& facts;
    const Rules& rules;
    const Population& population;             ///< of this unit alone
    const std::vector<std::uint32_t>& order;  ///< meetings in order of time
    const std::vector<MeetingSheetResult>& sheets;
    const meetings::MeetingVerdicts& verdicts;  ///< of its meetings, in order of time
    const MeetingTally& tally;
    const std::vector<CriterionSum>& criteria;
};

/// Failures and open points of the checks that are judged meeting by meeting.
void explain_meeting_check(const Explained& unit, meetings::MeetingCheck check, CheckResult& result);
/// … of all others.
void explain_year_check(const Explained& unit, CheckResult& result);

/// Warnings that change no figure: contradictions in the facts, limits nearly reached.
void add_warnings(const Explained& unit, std::size_t ignored_meetings, std::vector<Warning>& warnings);

/// The open run of excused absences of a member at the end of the record, and the longest one.
struct AbsenceRun {
    std::size_t member = 0;
    std::size_t first = 0;  ///< place in the unit's part of Population::excused_runs
    std::size_t length = 0;
    bool at_end = false;  ///< it reaches the last meeting that the member was eligible for
};
[[nodiscard]] std::vector<AbsenceRun> absence_runs(const Explained& unit);
/// The meetings of a run, in order of time, as places in the facts.
[[nodiscard]] std::vector<std::size_t> meetings_of(const Explained& unit, const AbsenceRun& run);

}  // namespace bontot::assessment
