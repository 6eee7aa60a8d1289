#include <fmt/format.h>

#include "assessment/explain.hpp"

namespace bontot::assessment {

namespace {

using meetings::Presence;

void warn_of_meeting(const Facts& facts, std::size_t place, std::vector<Warning>& warnings) {
    const auto& meeting = facts.meetings[place];
    Warning not_on_roll{"warning.not_on_roll", {}, place, {}};
    Warning absent_speaker{"warning.absent_speaker", {}, place, {}};
    for (const auto& entry : meeting.attendance) {
        if (!facts.on_roll(entry.member, meeting)) not_on_roll.members.push_back(entry.member);
    }
    for (const auto& opinion : meeting.opinions) {
        if (opinion.count == 0) continue;
        for (const auto& entry : meeting.attendance) {
            if (entry.member == opinion.member && entry.presence != Presence::present)
                absent_speaker.members.push_back(entry.member);
        }
    }
    if (!not_on_roll.members.empty()) warnings.push_back(std::move(not_on_roll));
    if (!absent_speaker.members.empty()) warnings.push_back(std::move(absent_speaker));
}

void warn_of_judgements(const Explained& unit, std::vector<Warning>& warnings) {
    for (const auto& [id, judgement] : unit.facts.judgements) {
        const auto* indicator = unit.rules.plan->indicator(id);
        if (indicator == nullptr) {
            warnings.push_back({"warning.unknown_indicator", {{"indicator", id}}, {}, {}});
        } else if (!indicator->judged(unit.facts.unit.kind)) {
            warnings.push_back({"warning.computed_not_typed", {{"indicator", id}}, {}, {}});
        } else if (!indicator->applies_to.holds(unit.facts.unit.kind, unit.facts.unit.sector)) {
            warnings.push_back({"warning.indicator_not_applicable", {{"indicator", id}}, {}, {}});
        }
    }
}

}  // namespace

void add_warnings(const Explained& unit, std::size_t ignored_meetings, std::vector<Warning>& warnings) {
    if (ignored_meetings != 0) {
        warnings.push_back(
            {"warning.after_as_of",
             {{"count", fmt::format("{}", ignored_meetings)}, {"date", unit.rules.reduction.as_of.iso()}},
             {},
             {}});
    }
    const auto year_start = core::Date(unit.facts.year, 1, 1);
    const auto& plan = *unit.rules.plan;
    if (core::Date(unit.facts.year, 12, 31) < plan.effective_from ||
        (plan.effective_to && year_start >= *plan.effective_to)) {
        warnings.push_back({"warning.year_outside_plan", {{"year", fmt::format("{}", unit.facts.year)}}, {}, {}});
    }
    for (const auto place : unit.order)
        warn_of_meeting(unit.facts, place, warnings);
    if ((unit.rules.used & bit_of(plan::Check::excused_streak)) != 0) {
        for (const auto& run : absence_runs(unit)) {
            if (run.length == unit.rules.streak_at_most && run.at_end && unit.rules.streak_at_most != 0) {
                warnings.push_back(
                    {"warning.streak_at_limit", {{"count", fmt::format("{}", run.length)}}, {}, {run.member}});
            }
        }
    }
    warn_of_judgements(unit, warnings);
}

}  // namespace bontot::assessment
