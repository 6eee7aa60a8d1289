#include "plan/lint.hpp"

#include <tuple>

#include "core/text.hpp"
#include "plan/lint_report.hpp"

namespace bontot::plan {

void LintReport::error(const Mark& mark, std::string code, core::Params params) {
    findings_.push_back(
        {Severity::error, mark, {core::RefusalKind::invalid, std::move(code), std::move(params), mark.text()}});
}

void LintReport::warning(const Mark& mark, std::string code, core::Params params) {
    error(mark, std::move(code), std::move(params));
    findings_.back().severity = Severity::warning;
}

bool LintReport::known(const Mark& mark, std::string_view what, const std::string& found,
                       const std::vector<std::string>& allowed) {
    if (holds(allowed, found)) return true;
    core::Params params{{"what", std::string(what)}, {"found", found}};
    const auto near = core::nearest(found, allowed);
    if (near.empty()) {
        params.emplace_back("allowed", core::join(allowed));
        error(mark, "plan.unknown_name", std::move(params));
    } else {
        params.emplace_back("nearest", near);
        error(mark, "plan.unknown_name_nearest", std::move(params));
    }
    return false;
}

Findings LintReport::take() {
    const auto place = [](const Finding& f) { return std::tie(f.mark.file, f.mark.line, f.mark.column); };
    std::stable_sort(findings_.begin(), findings_.end(),
                     [&](const Finding& a, const Finding& b) { return place(a) < place(b); });
    return std::move(findings_);
}

Findings lint(const Plan& plan) {
    LintReport report;
    lint_bands(plan, report);
    lint_deadlines(plan, report);
    lint_reach(plan, report);
    lint_sheet(plan, report);
    lint_criteria(plan, report);
    lint_checks(plan, report);
    lint_names(plan, report);
    lint_roles(plan, report);
    lint_readings(plan, report);
    lint_duplicates(plan, report);
    return report.take();
}

}  // namespace bontot::plan
