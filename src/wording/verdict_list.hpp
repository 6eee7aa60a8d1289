// The verdicts of a whole year, one line a unit, with the sums first.
#pragma once

#include <string>
#include <vector>

#include "assessment/evaluation.hpp"
#include "core/language.hpp"

namespace bontot::wording {

struct VerdictLine {
    std::string code;
    std::string name;
    assessment::Verdict verdict = assessment::Verdict::pending;
};

/// Sorted by code; the sums stand first.
[[nodiscard]] std::string verdict_list(std::vector<VerdictLine> lines, int year, core::Language language);

}  // namespace bontot::wording
