// Is one value stricter than another? The catalogue says which direction is stricter for each parameter.
#pragma once

#include "plan/parameter.hpp"

namespace bontot::plan {

enum class Change { same, stricter, looser, different };

/// How `after` compares with `before`; `different` where the parameter has no order.
[[nodiscard]] Change compare(const ParameterSpec& spec, const Value& before, const Value& after);

}  // namespace bontot::plan
