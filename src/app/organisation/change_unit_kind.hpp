// A body becomes another kind of body by decision, from a day on: a cell that has grown into a grassroots committee, a
// committee that is a cell again. The past stays what it was.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

struct ChangeUnitKind {
    core::UnitId unit;
    organisation::BodyKind kind = organisation::BodyKind::cell;
    core::Date on;
    organisation::Decision decision;
    std::optional<std::int64_t> version;  ///< of the record when it was read; none: whatever it is now
};

/// Refused: the kind it has ("unit.same_kind"), a kind that may not stand under its superior or above what stands under
/// it ("unit.wrong_superior"), meetings of the cell on that day or later ("unit.meetings_later"). Members stay where
/// they are: once the new cells are founded they are transferred; `bontot check` names who is left.
[[nodiscard]] core::Result<void> change_unit_kind(Transaction& records, const ChangeUnitKind& request);

}  // namespace bontot::app
