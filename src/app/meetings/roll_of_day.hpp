// The roll of a cell on a day, out of the files of everybody who touched it.
#pragma once

#include <span>
#include <vector>

#include "app/ports/organisation.hpp"
#include "meetings/roll.hpp"

namespace bontot::app {

/// Who belonged to `unit` on `day`; exempt, suspended and those temporarily with another cell leave the denominator.
[[nodiscard]] std::vector<meetings::RollMember> roll_of_day(std::span<const MemberFile> files, const core::UnitId& unit,
                                                            core::Date day);

}  // namespace bontot::app
