// Merge bodies of one kind: into a new one, or into one that is there. Members, or the bodies under them, go along; the
// merged ones are dissolved and stay readable as predecessors.
#pragma once

#include <variant>
#include <vector>

#include "app/organisation/establish_unit.hpp"
#include "app/records.hpp"

namespace bontot::app {

struct MergeUnits {
    std::vector<core::UnitId> sources;
    /// The one that is there, or the new one to found (its day and decision are those of the merger).
    std::variant<core::UnitId, EstablishUnit> into;
    core::Date on;
    organisation::Decision decision;
};

/// The body into which they were merged.
[[nodiscard]] core::Result<core::UnitId> merge_units(Transaction& records, const MergeUnits& request);

}  // namespace bontot::app
