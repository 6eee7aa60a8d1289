// What reading and linting a plan file finds: a sentence with its place, and how bad it is.
#pragma once

#include <algorithm>
#include <vector>

#include "core/result.hpp"
#include "plan/model.hpp"

namespace bontot::plan {

enum class Severity { error, warning };

struct Finding {
    Severity severity = Severity::error;
    Mark mark;
    core::Refusal what;
};

using Findings = std::vector<Finding>;

[[nodiscard]] inline bool has_error(const Findings& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& f) { return f.severity == Severity::error; });
}

/// The errors as refusals, each with its place.
[[nodiscard]] core::Refusals errors_of(const Findings& findings);

}  // namespace bontot::plan
