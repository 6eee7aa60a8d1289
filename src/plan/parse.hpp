// One plan file → one plan document, as written; overlays are not yet applied (plan/resolve.hpp).
#pragma once

#include <string>

#include "plan/finding.hpp"
#include "plan/model.hpp"

namespace bontot::plan {

/// Largest plan file that is read, in bytes.
inline constexpr std::size_t k_plan_file_limit = 1'000'000;

/// A plan file as it came.
struct PlanText {
    std::string file;  ///< for messages
    std::string text;
};

/// Parses `source`. Faults go into `findings`; what could be read is returned all the same, so that linting can go on.
[[nodiscard]] Plan parse(const PlanText& source, Findings& findings);

/// The value of parameter `name` as `--set` writes it ("90", "year_average", "[[21, 8], [0, 3]]").
[[nodiscard]] core::Result<Value> parse_value(const std::string& name, const std::string& text);

}  // namespace bontot::plan
