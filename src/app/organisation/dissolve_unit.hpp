// Dissolve a body: from a day on it is no more. Nobody is left behind: refused while it has members or bodies under it,
// unless the request says where they go.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

struct DissolveUnit {
    core::UnitId unit;
    core::Date on;  ///< first day on which it is no more
    organisation::Decision decision;
    std::optional<core::UnitId> successor;  ///< where members (of a cell) or bodies (of a committee) go
    std::optional<std::int64_t> version;    ///< of the record when it was read; none: whatever it is now
};

/// "unit.has_members", "unit.has_bodies".
[[nodiscard]] core::Result<void> dissolve_unit(Transaction& records, const DissolveUnit& request);

}  // namespace bontot::app
