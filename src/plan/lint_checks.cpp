// Checks: what indicators and conditions stand on must be declared with its clause and have its thresholds; what is
// declared or tuned and never used is a sign of a forgotten indicator.
#include <map>

#include "plan/check_parameters.hpp"
#include "plan/lint_report.hpp"

namespace bontot::plan {

namespace {

/// Every check in use, with the first place that uses it.
std::map<Check, Mark> used_checks(const Plan& plan) {
    std::map<Check, Mark> used;
    each_indicator(plan, [&](const Indicator& indicator) {
        for (const auto check : indicator.checks)
            used.emplace(check, indicator.set_by.mark);
    });
    for (const auto& condition : plan.recognition)
        used.emplace(condition.check, condition.set_by.mark);
    return used;
}

/// The sheet measures some of the same things, and so keeps their parameters in use.
bool measured_by_sheet(const Plan& plan, Check check) {
    if (!plan.meeting_sheet) return false;
    const auto measures = [check](const SheetItem& item) {
        switch (item.measure) {
            case Measure::duration: return check == Check::duration;
            case Measure::attendance: return check == Check::attendance;
            case Measure::no_long_excused_streak: return check == Check::excused_streak;
            case Measure::minutes: return check == Check::minutes;
            default: return false;
        }
    };
    if (check == Check::self_rating || needs_sheet(check)) return true;
    const auto& groups = plan.meeting_sheet->groups;
    return std::any_of(groups.begin(), groups.end(), [&](const SheetGroup& group) {
        return std::any_of(group.items.begin(), group.items.end(), measures);
    });
}

void lint_unused_parameter(const Plan& plan, const Parameter& parameter, LintReport& report) {
    const auto checks = tuned_checks(parameter.name);
    if (checks.empty()) return;
    const bool used = std::any_of(checks.begin(), checks.end(),
                                  [&](Check check) { return plan.uses(check) || measured_by_sheet(plan, check); });
    if (used) return;
    report.warning(parameter.set_by.mark, "plan.parameter_unused",
                   {{"name", parameter.name}, {"check", std::string(name_of(checks.front()))}});
}

}  // namespace

void lint_checks(const Plan& plan, LintReport& report) {
    for (const auto& [check, mark] : used_checks(plan)) {
        const std::string name(name_of(check));
        if (plan.checks.count(check) == 0) report.error(mark, "plan.check_not_declared", {{"check", name}});
        for (const auto needed : needed_parameters(check)) {
            if (plan.parameter(std::string(needed)) != nullptr) continue;
            report.error(mark, "plan.check_parameter_missing", {{"check", name}, {"name", std::string(needed)}});
        }
        if (!needs_sheet(check)) continue;
        const bool levels = plan.meeting_sheet && !plan.meeting_sheet->levels.empty();
        const bool year_levels = plan.meeting_sheet && !plan.meeting_sheet->year_levels.empty();
        if (!levels || (check == Check::year_meeting_level && !year_levels)) {
            report.error(mark, "plan.check_needs_sheet",
                         {{"check", name}, {"missing", levels ? "year_levels" : "levels"}});
        }
    }
    for (const auto& [check, declaration] : plan.checks) {
        if (plan.uses(check)) continue;
        report.warning(declaration.set_by.mark, "plan.check_unused", {{"check", std::string(name_of(check))}});
    }
    for (const auto& [name, parameter] : plan.parameters)
        lint_unused_parameter(plan, parameter, report);
}

}  // namespace bontot::plan
