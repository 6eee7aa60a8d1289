// One case file → its parts: title, plan and settings, the units' lines, the award lines, the expectations.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "case_text.hpp"
#include "core/date.hpp"
#include "plan/model.hpp"

namespace bontot::cases {

/// "attendance.over_percent=90" of a `set:` or `what-if:` line.
struct Assignment {
    Line line;
    std::string name;
    std::string value;
};

/// "cell of 20 members" and the lines that change the good year.
struct UnitScript {
    Line header;
    std::vector<Line> lines;
};

struct Case {
    std::string title;
    std::string plan = "nt-2023";
    int year = 2023;
    core::Date as_of;
    std::vector<Assignment> set;
    std::vector<Assignment> what_if;
    std::vector<UnitScript> units;
    std::vector<Line> awards;
    std::vector<Line> expects;  ///< without the word "expect"
};

/// Reads a case; throws CaseFault.
[[nodiscard]] Case parse_case(const std::string& path);

/// The plan `id` (shipped, or a file below tests/plans) with `assignments` applied and linted.
[[nodiscard]] plan::Plan load_plan(const Case& test, const std::vector<Assignment>& assignments);

}  // namespace bontot::cases
