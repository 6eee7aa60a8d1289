// A plan file and the files it extends → one resolved plan, in which every value knows the document that set it.
#pragma once

#include <functional>
#include <string>

#include "plan/finding.hpp"
#include "plan/model.hpp"
#include "plan/parse.hpp"

namespace bontot::plan {

/// Finds the text of the plan `id` that a file extends.
using PlanFinder = std::function<core::Result<PlanText>(const std::string& id)>;

struct LoadedPlan {
    Plan plan;
    Findings findings;  ///< of reading, overlaying and linting, in the order of the file
};

/// Reads `source`, applies it to the plans it extends, and lints the result.
[[nodiscard]] LoadedPlan load(const PlanText& source, const PlanFinder& find);

/// Applies one parsed overlay to a resolved base: values may be tightened, indicators added; all else is a finding.
[[nodiscard]] Plan apply_overlay(Plan base, const Plan& overlay, Findings& findings);

/// Sets one parameter of a resolved plan, as a what-if does.
void set_parameter(Plan& plan, const std::string& name, Value value, const Origin& by);

}  // namespace bontot::plan
