// The answer: for one unit and one year, what is met, what is not, why, and what is still open. Every number here can
// be followed down to the clause of the plan, the reading taken and the facts that were counted.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/names.hpp"
#include "organisation/unit.hpp"
#include "plan/check.hpp"
#include "plan/meeting_sheet.hpp"

namespace bontot::assessment {

enum class State : std::uint8_t { met, partly_met, not_met, pending, not_applicable };

inline constexpr core::NameTable<State, 5> k_states{{
    {State::met, "met"},
    {State::partly_met, "partly_met"},
    {State::not_met, "not_met"},
    {State::pending, "pending"},
    {State::not_applicable, "not_applicable"},
}};

enum class Verdict : std::uint8_t { qualified, not_qualified, pending };

inline constexpr core::NameTable<Verdict, 3> k_verdicts{{
    {Verdict::qualified, "qualified"},
    {Verdict::not_qualified, "not_qualified"},
    {Verdict::pending, "pending"},
}};

/// One failing meeting, member, month or criterion of a check. Members and meetings are places in the facts' lists.
struct Failure {
    std::optional<std::size_t> meeting;
    std::vector<std::size_t> meetings;  ///< of a run of absences, in order of time
    std::vector<std::size_t> members;
    std::vector<std::string> cells;    ///< codes
    std::vector<std::string> missing;  ///< "chair_signed", "committee_meeting", …
    std::vector<unsigned> months;      ///< or quarters
    std::string criterion;
    std::int64_t part = 0;    ///< the found figure, or its numerator
    std::int64_t whole = 0;   ///< its denominator, 0 = none
    std::int64_t enough = 0;  ///< the figure that would have been enough, in units of `part`
    std::string found;        ///< "17/20"
    std::string required;     ///< "> 85 %"
};

/// Why a check cannot be settled yet.
struct Open {
    enum class Why : std::uint8_t {
        year_running,
        roll_call_incomplete,  ///< of `meeting`: `members` have no status
        not_rated_yet,         ///< `members` or `cells` are subject to rating but have no level
        nobody_rated,
        sheet_incomplete,  ///< of `meeting`: `missing` items of its sheet have no points
        criterion_open,    ///< `missing` names the criteria
        year_level_open,
    };
    Why why = Why::year_running;
    std::optional<std::size_t> meeting;
    std::vector<std::size_t> members;
    std::vector<std::string> cells;
    std::vector<std::string> missing;
};

inline constexpr core::NameTable<Open::Why, 7> k_open_reasons{{
    {Open::Why::year_running, "year_running"},
    {Open::Why::roll_call_incomplete, "roll_call_incomplete"},
    {Open::Why::not_rated_yet, "not_rated_yet"},
    {Open::Why::nobody_rated, "nobody_rated"},
    {Open::Why::sheet_incomplete, "sheet_incomplete"},
    {Open::Why::criterion_open, "criterion_open"},
    {Open::Why::year_level_open, "year_level_open"},
}};

struct CheckResult {
    plan::Check check = plan::Check::attendance;
    State state = State::pending;
    std::vector<Failure> failures;
    std::vector<Open> open;
};

struct IndicatorResult {
    std::string id;
    std::string criterion;
    State state = State::pending;
    core::Points achieved;
    core::Points maximum;
};

struct CriterionResult {
    std::string id;
    State state = State::pending;
    core::Points achieved;    ///< of the settled indicators
    core::Points open;        ///< of the pending ones: what may still come
    core::Points applicable;  ///< maximum of all that apply, pending ones included
};

/// A knock-out that happened and what it needs.
struct KnockOutResult {
    std::size_t event = 0;  ///< place in the facts' list
    bool needs_decision = true;
};

/// Something a reader should know that changes no figure: a contradiction, a fact left out, a limit nearly reached.
struct Warning {
    std::string code;  ///< key of the sentence
    std::vector<std::pair<std::string, std::string>> params;
    std::optional<std::size_t> meeting;
    std::vector<std::size_t> members;
};

struct SheetItemResult {
    std::string item;
    State state = State::pending;  ///< met = full points
    core::Points achieved;
    core::Points maximum;
};

struct MeetingSheetResult {
    std::size_t meeting = 0;
    State state = State::pending;  ///< pending while items have no points
    core::Points achieved;
    core::Points applicable;
    std::optional<plan::MeetingLevel> level;
    std::vector<SheetItemResult> items;
};

struct Evaluation {
    std::string plan;
    int plan_version = 1;
    organisation::Unit unit;
    int year = 0;
    core::Date as_of;
    Verdict verdict = Verdict::pending;
    bool provisional = false;  ///< official ratings are missing and the plan allows to go on without (A-08)
    std::vector<CriterionResult> criteria;
    std::vector<IndicatorResult> indicators;
    std::vector<CheckResult> checks;  ///< every check that the plan uses, once
    std::vector<KnockOutResult> knock_outs;
    std::vector<MeetingSheetResult> meeting_sheets;
    std::optional<plan::MeetingLevel> year_level;
    std::vector<Warning> warnings;

    [[nodiscard]] const CheckResult* check(plan::Check wanted) const;
};

}  // namespace bontot::assessment
