// Split a body: a new one is made of some of its members (of a cell) or of the bodies under it (of a committee). What
// is not named stays. A body that is to be split up wholly is split, and dissolved with the last part as successor.
#pragma once

#include <vector>

#include "app/organisation/establish_unit.hpp"
#include "app/records.hpp"

namespace bontot::app {

struct SplitUnit {
    core::UnitId unit;
    EstablishUnit part;  ///< the new body (its kind, day and decision are those of the split)
    std::vector<core::MemberId> members;
    std::vector<core::UnitId> bodies;
    core::Date on;
    organisation::Decision decision;
};

/// The new body.
[[nodiscard]] core::Result<core::UnitId> split_unit(Transaction& records, const SplitUnit& request);

}  // namespace bontot::app
