// A resolved plan, its findings and the differences of two plans → JSON.
#pragma once

#include "plan/diff.hpp"
#include "plan/finding.hpp"
#include "plan/model.hpp"
#include "wire/answers.hpp"

namespace bontot::wire {

[[nodiscard]] Json value_json(const plan::Value& value);
[[nodiscard]] Json plan_json(const plan::Plan& plan);
[[nodiscard]] Json findings_json(const plan::Findings& findings, core::Language language);
[[nodiscard]] Json differences_json(const std::vector<plan::Difference>& differences);

}  // namespace bontot::wire
