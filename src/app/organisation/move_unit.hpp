// Move a body with everything under it under another superior. Codes follow the tree: the body may get a new one; it is
// still found under the old one.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

struct MoveUnit {
    core::UnitId unit;
    core::UnitId superior;
    std::string code;  ///< empty: it keeps its code
    core::Date on;
    organisation::Decision decision;
    std::optional<std::int64_t> version;  ///< of the record when it was read; none: whatever it is now
};

/// Refuses a superior that stands under the body ("unit.cycle") or cannot be above its kind ("unit.wrong_superior").
[[nodiscard]] core::Result<void> move_unit(Transaction& records, const MoveUnit& request);

}  // namespace bontot::app
