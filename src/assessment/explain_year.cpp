// The figures of a failing year: runs of absences, months without a meeting, ratings, criteria.
#include <algorithm>

#include <fmt/format.h>

#include "assessment/explain.hpp"
#include "assessment/reduce.hpp"

namespace bontot::assessment {

using organisation::RatingLevel;
using plan::Check;

namespace {

unsigned months_over(const Explained& unit) {
    const auto as_of = unit.rules.reduction.as_of;
    if (as_of.year() != unit.facts.year) return as_of.year() > unit.facts.year ? 12 : 0;
    return as_of.month() - 1;
}

void explain_streak(const Explained& unit, CheckResult& result) {
    for (const auto& run : absence_runs(unit)) {
        if (run.length <= unit.rules.streak_at_most) continue;
        Failure failure;
        failure.members = {run.member};
        failure.meetings = meetings_of(unit, run);
        failure.part = static_cast<std::int64_t>(run.length);
        failure.enough = unit.rules.streak_at_most;
        failure.found = fmt::format("{}", run.length);
        failure.required = fmt::format("≤ {}", unit.rules.streak_at_most);
        result.failures.push_back(std::move(failure));
    }
    for (std::size_t i = 0; i < unit.population.meetings.size(); ++i) {
        const auto place = unit.order[i];
        const bool counts =
            unit.rules.reduction.streak_over_all_meetings || unit.facts.meetings[place].counts_as_regular();
        if (counts && (unit.population.meetings.marks[i] & meetings::k_incomplete) != 0) {
            result.open.push_back({Open::Why::roll_call_incomplete, place, {}, {}, {}});
        }
    }
}

void explain_average(const Explained& unit, CheckResult& result) {
    if (result.state != State::not_met) return;
    Failure failure;
    failure.part = static_cast<std::int64_t>(unit.tally.present);
    failure.whole = static_cast<std::int64_t>(unit.tally.eligible);
    failure.enough = unit.rules.meetings.attendance_over_percent * failure.whole / 100 + 1;
    failure.found = fmt::format("{}/{}", failure.part, failure.whole);
    failure.required = fmt::format("> {} %", unit.rules.meetings.attendance_over_percent);
    result.failures.push_back(std::move(failure));
}

/// Months or quarters that have ended without a meeting.
void explain_gaps(const Explained& unit, CheckResult& result) {
    const bool months = result.check == Check::regular_count;
    const unsigned over = months ? months_over(unit) : months_over(unit) / 3;
    const unsigned width = months ? 1 : 3;
    const auto held = months ? unit.tally.regular_months : unit.tally.thematic_months;
    const unsigned span = (1U << width) - 1U;
    Failure failure;
    for (unsigned i = 0; i < 12 / width; ++i) {
        const bool any = ((held >> (i * width)) & span) != 0;
        if (any) ++failure.part;
        if (!any && i < over) failure.months.push_back(i + 1);
    }
    if (result.state != State::not_met) return;
    failure.enough = months ? unit.rules.regular_months : unit.rules.thematic_quarters;
    failure.whole = 12 / width;
    failure.found = fmt::format("{}/{}", failure.part, failure.whole);
    failure.required = fmt::format("≥ {}", failure.enough);
    result.failures.push_back(std::move(failure));
}

void explain_thematic(const Explained& unit, CheckResult& result) {
    if (result.state != State::not_met) return;
    Failure failure;
    failure.part = unit.tally.thematic;
    failure.enough =
        unit.facts.year == unit.rules.first_year ? unit.rules.thematic_first_year : unit.rules.thematic_at_least;
    failure.found = fmt::format("{}", failure.part);
    failure.required = fmt::format("≥ {}", failure.enough);
    result.failures.push_back(std::move(failure));
}

void explain_year_level(const Explained& unit, CheckResult& result) {
    if (result.state == State::pending) {
        if (unit.tally.levels.open != 0) result.open.push_back({Open::Why::year_level_open, {}, {}, {}, {}});
        return;
    }
    const auto level = year_level(unit.rules.year_levels, unit.tally.levels);
    Failure failure;
    failure.found = level ? std::string(core::name_in(plan::k_meeting_levels, *level)) : "none";
    failure.required = core::name_in(plan::k_meeting_levels, unit.rules.year_level_at_least);
    result.failures.push_back(std::move(failure));
}

bool fails_level(const std::optional<RatingLevel>& level, bool completed_check) {
    if (!level) return false;
    return completed_check ? *level == RatingLevel::not_completed : *level > RatingLevel::good;
}

void explain_ratings(const Explained& unit, CheckResult& result) {
    const bool completed =
        result.check == Check::member_ratings_completed || result.check == Check::cell_ratings_completed;
    const bool members = result.check == Check::member_ratings_completed || result.check == Check::member_ratings_good;
    const auto counts = unit.population.ratings[0];
    if (result.state == State::not_met) {
        Failure failure;
        const std::int64_t good = counts.excellent + counts.good;
        failure.part = completed ? good + counts.completed : good;
        failure.whole = counts.rated() + (unit.rules.unrated_count_against ? counts.not_subject : 0);
        const auto percent = completed ? unit.rules.completed_percent : unit.rules.good_percent;
        failure.enough = (percent * failure.whole + 99) / 100;
        failure.found = fmt::format("{}/{}", failure.part, failure.whole);
        failure.required = fmt::format("≥ {} %", percent);
        if (members) {
            for (const auto& rating : unit.facts.member_ratings) {
                if (fails_level(rating.level, completed)) failure.members.push_back(rating.member);
            }
            std::sort(failure.members.begin(), failure.members.end());
        } else {
            for (const auto& rating : unit.facts.cell_ratings) {
                if (fails_level(rating.level, completed)) failure.cells.push_back(rating.code);
            }
            std::sort(failure.cells.begin(), failure.cells.end());
        }
        result.failures.push_back(std::move(failure));
        return;
    }
    Open open;
    open.why = counts.rated() == 0 && counts.not_yet == 0 ? Open::Why::nobody_rated : Open::Why::not_rated_yet;
    if (members) {
        open.members = members_without_rating(unit.facts);
    } else {
        for (const auto& rating : unit.facts.cell_ratings) {
            if (!rating.level && rating.scope == organisation::RatingScope::not_yet) open.cells.push_back(rating.code);
        }
    }
    result.open.push_back(std::move(open));
}

Failure threshold_failure(const Explained& unit, std::string criterion, std::int64_t part, std::int64_t whole) {
    Failure failure;
    failure.criterion = std::move(criterion);
    failure.part = part;
    failure.whole = whole;
    failure.enough = (unit.rules.threshold_percent * whole + 99) / 100;
    failure.found = unit.rules.threshold_of == ThresholdOf::indicators_met
                        ? fmt::format("{}/{}", part, whole)
                        : fmt::format("{}/{}", core::Points{part}.text(), core::Points{whole}.text());
    failure.required = fmt::format("≥ {} %", unit.rules.threshold_percent);
    return failure;
}

void explain_threshold(const Explained& unit, CheckResult& result) {
    const bool by_count = unit.rules.threshold_of == ThresholdOf::indicators_met;
    if (unit.rules.threshold_of == ThresholdOf::total && result.state == State::not_met) {
        CriterionSum total;
        for (const auto& sum : unit.criteria) {
            total.achieved += sum.achieved;
            total.applicable += sum.applicable;
        }
        result.failures.push_back(threshold_failure(unit, "*", total.achieved, total.applicable));
        return;
    }
    Open open;
    open.why = Open::Why::criterion_open;
    for (std::size_t c = 0; c < unit.criteria.size(); ++c) {
        const auto& sum = unit.criteria[c];
        const auto& id = unit.rules.plan->criteria[c].id;
        if (sum.state == State::not_met && unit.rules.threshold_of != ThresholdOf::total) {
            result.failures.push_back(
                threshold_failure(unit, id, by_count ? sum.met : sum.achieved, by_count ? sum.count : sum.applicable));
        }
        if (sum.state == State::pending) open.missing.push_back(id);
    }
    if (!open.missing.empty()) result.open.push_back(std::move(open));
}

}  // namespace

void explain_year_check(const Explained& unit, CheckResult& result) {
    switch (result.check) {
        case Check::excused_streak: explain_streak(unit, result); break;
        case Check::attendance: explain_average(unit, result); break;
        case Check::regular_count:
        case Check::thematic_quarterly: explain_gaps(unit, result); break;
        case Check::thematic_count: explain_thematic(unit, result); break;
        case Check::year_meeting_level: explain_year_level(unit, result); break;
        case Check::criterion_threshold: explain_threshold(unit, result); break;
        default: explain_ratings(unit, result); break;
    }
}

}  // namespace bontot::assessment
