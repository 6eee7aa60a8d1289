// What is wrong, doubtful or impossible in a resolved plan, each with file, line and column.
#pragma once

#include "plan/finding.hpp"

namespace bontot::plan {

[[nodiscard]] Findings lint(const Plan& plan);

}  // namespace bontot::plan
