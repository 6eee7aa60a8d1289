#include "assessment/rules.hpp"

#include <algorithm>

namespace bontot::assessment {

namespace {

std::uint32_t non_negative(std::int64_t value) {
    return static_cast<std::uint32_t>(std::max<std::int64_t>(value, 0));
}

void read_tolerances(const plan::Plan& plan, Rules& rules) {
    for (std::size_t i = 0; i < meetings::k_meeting_checks.size(); ++i) {
        const std::string name =
            std::string(plan::name_of(meetings::k_meeting_checks[i].check)) + ".tolerated_meetings";
        rules.tolerated[i] = static_cast<std::uint16_t>(plan.number(name, 0));
        rules.any_tolerated = rules.any_tolerated || rules.tolerated[i] != 0;
    }
}

/// ⌈at_least × remaining months / 12⌉ of the year in which the movement begins, when the plan says pro rata.
void read_thematic(const plan::Plan& plan, Rules& rules) {
    rules.thematic_at_least = non_negative(plan.number("thematic_count.at_least", 0));
    rules.thematic_first_year = rules.thematic_at_least;
    rules.combined_is_thematic = plan.name_value("thematic_count.combined", "both") == "both";
    rules.thematic_quarters = non_negative(plan.number("thematic_quarterly.quarters", 4));
    const auto* first_day = plan.parameter("movement.first_day");
    const auto* date = first_day == nullptr ? nullptr : std::get_if<core::Date>(&first_day->value);
    if (date == nullptr || plan.name_value("thematic_count.partial_year", "full") != "pro_rata") return;
    rules.first_year = date->year();
    const auto months = 13 - date->month();
    rules.thematic_first_year = (rules.thematic_at_least * months + 11) / 12;
}

void read_indicators(const plan::Plan& plan, Rules& rules) {
    rules.criteria = plan.criteria.size();
    for (std::size_t c = 0; c < plan.criteria.size(); ++c) {
        for (const auto& indicator : plan.criteria[c].indicators) {
            IndicatorRule rule{&indicator,
                               c,
                               0,
                               0,
                               indicator.scoring == plan::Scoring::share_of_meetings,
                               indicator.maximum.hundredths};
            for (const auto check : indicator.checks) {
                rule.checks |= bit_of(check);
                rule.meeting_bits = static_cast<std::uint16_t>(rule.meeting_bits | meetings::meeting_bit(check));
            }
            rules.used |= rule.checks;
            rules.indicators.push_back(rule);
        }
    }
    for (const auto& condition : plan.recognition)
        rules.used |= bit_of(condition.check);
}

}  // namespace

Rules Rules::of(const plan::Plan& plan, core::Date as_of) {
    Rules rules;
    rules.plan = &plan;
    rules.meetings = meetings::MeetingRules::of(plan);
    read_tolerances(plan, rules);
    rules.streak_at_most = non_negative(plan.number("excused_streak.at_most", 3));
    rules.regular_months = non_negative(plan.number("regular_count.months", 12));
    read_thematic(plan, rules);
    rules.year_level_at_least =
        core::from_name(plan::k_meeting_levels, plan.name_value("year_meeting_level.at_least", "average"))
            .value_or(plan::MeetingLevel::average);
    if (plan.meeting_sheet) rules.year_levels = plan.meeting_sheet->year_levels;
    rules.threshold_percent = plan.number("criterion_threshold.at_least_percent", 0);
    const auto of = plan.name_value("criterion_threshold.of", "each_criterion");
    rules.threshold_of = of == "total"            ? ThresholdOf::total
                         : of == "indicators_met" ? ThresholdOf::indicators_met
                                                  : ThresholdOf::each_criterion;
    rules.completed_percent = plan.number("ratings_completed.at_least_percent", 100);
    rules.good_percent = plan.number("ratings_good.at_least_percent", 80);
    rules.unrated_count_against = plan.name_value("ratings.unrated", "leave_base") == "counted_against";
    rules.provisional_without_ratings = plan.name_value("recognition.ratings", "wait") == "provisional";
    const auto effect = plan.name_value("knock_outs.effect", "needs_decision");
    rules.knock_outs = effect == "not_qualified" ? KnockOutEffect::not_qualified
                       : effect == "points_only" ? KnockOutEffect::points_only
                                                 : KnockOutEffect::needs_decision;
    read_indicators(plan, rules);
    rules.reduction = {as_of, plan.name_value("attendance.probationary", "counted") == "counted",
                       plan.name_value("excused_streak.meetings", "regular_and_combined") == "all",
                       plan.meeting_sheet.has_value()};
    return rules;
}

CheckMask Rules::applicable(organisation::UnitKind kind, organisation::Sector sector) const {
    CheckMask mask = conditions(kind, sector);
    for (const auto& rule : indicators) {
        if (rule.indicator->applies_to.holds(kind, sector) && !rule.indicator->judged(kind)) mask |= rule.checks;
    }
    if (kind != organisation::UnitKind::cell) {
        for (const auto& [check, name] : plan::k_checks) {
            if (plan::is_meeting_check(check)) mask &= ~bit_of(check);
        }
    }
    // An unset window is not checked.
    if (!meetings.day_window) mask &= ~bit_of(plan::Check::meeting_day);
    return mask;
}

CheckMask Rules::conditions(organisation::UnitKind kind, organisation::Sector sector) const {
    CheckMask mask = 0;
    for (const auto& condition : plan->recognition) {
        if (condition.applies_to.holds(kind, sector)) mask |= bit_of(condition.check);
    }
    return mask;
}

}  // namespace bontot::assessment
