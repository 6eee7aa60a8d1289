// A plan with some of its parameters set to other values, as a what-if asks.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/result.hpp"
#include "plan/model.hpp"

namespace bontot::plan {

/// Names with values as parse_value() takes them.
using NewValues = std::vector<std::pair<std::string, std::string>>;

/// The plan with every value set, linted again: a what-if may loosen, but not become nonsense. `source` says in the
/// findings where the values came from.
[[nodiscard]] core::Checked<Plan> with_values(Plan plan, const NewValues& values, const std::string& source);

}  // namespace bontot::plan
