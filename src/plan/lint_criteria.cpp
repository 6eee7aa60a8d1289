// Criteria and indicators: each gives points, each kind says how it is settled, and no kind of unit is left without.
#include "core/text.hpp"
#include "plan/check_parameters.hpp"
#include "plan/lint_report.hpp"

namespace bontot::plan {

namespace {

using organisation::Sector;
using organisation::UnitKind;

bool settled_for(const Indicator& indicator, UnitKind kind, Sector sector) {
    if (!indicator.applies_to.holds(kind, sector)) return false;
    if (indicator.judged(kind)) return true;
    return std::any_of(indicator.checks.begin(), indicator.checks.end(), [kind](Check c) { return judges(c, kind); });
}

void lint_indicator(const Indicator& indicator, LintReport& report) {
    const auto& mark = indicator.set_by.mark;
    if (indicator.maximum.hundredths == 0) report.error(mark, "plan.no_points", {{"name", indicator.id}});
    if (indicator.kind == IndicatorKind::computed && indicator.checks.empty()) {
        report.error(mark, "plan.computed_without_checks", {{"name", indicator.id}});
    }
    if (indicator.kind == IndicatorKind::judged && !indicator.checks.empty()) {
        report.error(mark, "plan.judged_with_checks",
                     {{"name", indicator.id}, {"found", std::string(name_of(indicator.checks.front()))}});
    }
}

bool settled_for(const Criterion& criterion, UnitKind kind, Sector sector) {
    return std::any_of(criterion.indicators.begin(), criterion.indicators.end(),
                       [&](const Indicator& indicator) { return settled_for(indicator, kind, sector); });
}

/// A plan that says nothing at all to some units is not meant for them: nothing is missing.
bool meant_for(const Plan& plan, UnitKind kind, Sector sector) {
    return std::any_of(plan.criteria.begin(), plan.criteria.end(),
                       [&](const Criterion& criterion) { return settled_for(criterion, kind, sector); });
}

void lint_coverage(const Plan& plan, const Criterion& criterion, LintReport& report) {
    const auto& mark = criterion.set_by.mark;
    if (criterion.indicators.empty()) {
        report.error(mark, "plan.criterion_empty", {{"name", criterion.id}});
        return;
    }
    for (const auto& [kind, kind_name] : organisation::k_unit_kinds) {
        std::vector<std::string> sectors;
        bool any = false;
        for (const auto& [sector, sector_name] : organisation::k_sectors) {
            const bool settled = settled_for(criterion, kind, sector);
            any = any || settled;
            if (!settled && meant_for(plan, kind, sector)) sectors.emplace_back(sector_name);
        }
        if (sectors.empty()) continue;
        if (!any) {
            report.warning(mark, "plan.criterion_without_kind",
                           {{"name", criterion.id}, {"kind", std::string(kind_name)}});
            continue;
        }
        report.warning(mark, "plan.criterion_without_indicators",
                       {{"name", criterion.id}, {"kind", std::string(kind_name)}, {"sectors", core::join(sectors)}});
    }
}

}  // namespace

void lint_criteria(const Plan& plan, LintReport& report) {
    for (const auto& criterion : plan.criteria) {
        lint_coverage(plan, criterion, report);
        for (const auto& indicator : criterion.indicators)
            lint_indicator(indicator, report);
    }
}

}  // namespace bontot::plan
