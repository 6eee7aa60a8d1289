// The question of a whole year put to SQLite itself: every check of nt-2023 for every cell, from the tables.
#pragma once

#include <string>

#include "assessment/rules.hpp"

namespace bontot::bench {

/// One script of CTEs. A row a cell, in the order of the ids: code, checks that fail, checks that are open (both as
/// assessment::CheckMask), verdict (0 qualified, 1 not qualified, 2 pending). The year is over. What no cell of the
/// shipped plan needs (sheets, quarters, tolerated meetings, windows of days) is left out.
[[nodiscard]] std::string verdicts_sql(const assessment::Rules& rules, const std::string& root, int year);

}  // namespace bontot::bench
