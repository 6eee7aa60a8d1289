// Private to plan/: what the linters of each subject share. One linter a subject, so that a new kind of mistake finds
// its place without reading the others.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "plan/finding.hpp"

namespace bontot::plan {

class LintReport {
  public:
    void error(const Mark& mark, std::string code, core::Params params);
    void warning(const Mark& mark, std::string code, core::Params params);
    /// "unknown X, did you mean Y": an error unless `found` is one of `allowed`. True when it is known.
    bool known(const Mark& mark, std::string_view what, const std::string& found,
               const std::vector<std::string>& allowed);
    /// Everything found, in the order of the file.
    [[nodiscard]] Findings take();

  private:
    Findings findings_;
};

template <class T, class Key>
[[nodiscard]] std::vector<std::string> keys_of(const std::vector<T>& entries, Key T::*key) {
    std::vector<std::string> keys;
    keys.reserve(entries.size());
    for (const auto& entry : entries)
        keys.push_back(entry.*key);
    return keys;
}

template <class T>
[[nodiscard]] bool holds(const std::vector<T>& values, const T& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// The value of parameter `name` as T with its parameter; null when the plan leaves it out or unset.
template <class T>
[[nodiscard]] const T* value_in(const Plan& plan, const std::string& name) {
    const auto* parameter = plan.parameter(name);
    return parameter == nullptr ? nullptr : std::get_if<T>(&parameter->value);
}

/// Every indicator of the plan, in the order of the file.
template <class Visit>
void each_indicator(const Plan& plan, Visit visit) {
    for (const auto& criterion : plan.criteria) {
        for (const auto& indicator : criterion.indicators)
            visit(indicator);
    }
}

void lint_bands(const Plan& plan, LintReport& report);
void lint_deadlines(const Plan& plan, LintReport& report);
void lint_reach(const Plan& plan, LintReport& report);
void lint_sheet(const Plan& plan, LintReport& report);
void lint_criteria(const Plan& plan, LintReport& report);
void lint_checks(const Plan& plan, LintReport& report);
void lint_names(const Plan& plan, LintReport& report);
void lint_roles(const Plan& plan, LintReport& report);
void lint_readings(const Plan& plan, LintReport& report);
void lint_duplicates(const Plan& plan, LintReport& report);

}  // namespace bontot::plan
