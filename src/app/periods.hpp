// Chốt sổ and mở sổ: a year of a body, and of everything under it, is closed to changes and opened again, with a
// reason.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

[[nodiscard]] core::Result<void> lock_period(Transaction& records, const core::UnitId& unit, int year,
                                             const Actor& actor, const std::string& reason);
[[nodiscard]] core::Result<void> unlock_period(Transaction& records, const core::UnitId& unit, int year,
                                               const Actor& actor, const std::string& reason);

}  // namespace bontot::app
