// Whom a check judges, which parameters it cannot do without, and which check a parameter tunes. Private to plan/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "organisation/unit.hpp"
#include "plan/check.hpp"

namespace bontot::plan {

/// The thresholds without which `check` would judge by a number that no document set.
[[nodiscard]] std::vector<std::string_view> needed_parameters(Check check);

/// The checks that parameter `name` tunes: "attendance.scope" → attendance; none for the movement's own parameters.
[[nodiscard]] std::vector<Check> tuned_checks(std::string_view name);

/// A check that says something about this kind of unit: meetings and members belong to cells, rated cells to
/// committees.
[[nodiscard]] bool judges(Check check, organisation::UnitKind kind);

/// True for the checks that read the meeting sheet.
[[nodiscard]] constexpr bool needs_sheet(Check check) {
    return check == Check::meeting_level || check == Check::year_meeting_level;
}

}  // namespace bontot::plan
