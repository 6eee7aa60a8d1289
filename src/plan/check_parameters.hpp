// Which parameters a check cannot do without, and which check a parameter tunes. Private to plan/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/check.hpp"

namespace bontot::plan {

/// The thresholds without which `check` would judge by a number that no document set.
[[nodiscard]] std::vector<std::string_view> needed_parameters(Check check);

/// The checks that parameter `name` tunes: "attendance.scope" → attendance; none for the movement's own parameters.
[[nodiscard]] std::vector<Check> tuned_checks(std::string_view name);

/// True for the checks that read the meeting sheet.
[[nodiscard]] constexpr bool needs_sheet(Check check) {
    return check == Check::meeting_level || check == Check::year_meeting_level;
}

}  // namespace bontot::plan
