// Chốt sổ: nothing of a locked year is changed. A lock on a body holds for everything under it.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

/// Refuses (wrong_state, "records.year_locked") when the year is locked for `unit` or for any body above it on the last
/// day of that year.
[[nodiscard]] core::Result<void> require_open(Transaction& records, const core::UnitId& unit, int year);

}  // namespace bontot::app
