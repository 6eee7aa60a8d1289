// The records as a table: what `imports::write_xlsx` and `write_csv` write, and an import reads back unchanged.
#pragma once

#include <optional>

#include "app/records.hpp"
#include "imports/rows.hpp"

namespace bontot::app {

struct ExportOrder {
    imports::Kind kind = imports::Kind::units;
    std::optional<core::UnitId> unit;  ///< with everything under it; null = the whole tree
    std::optional<int> year;           ///< null = all years; of members: those on a roll in that year
    std::optional<core::Date> day;     ///< of bodies: the tree of that day; null = all that ever were, as they are now
};

/// Ordered by the codes of the units, then by name or day. Members stand in a row for every stay in a cell; roll calls
/// in a row for everybody on the roll of the day.
[[nodiscard]] imports::Rows export_rows(Transaction& records, const ExportOrder& order);

}  // namespace bontot::app
