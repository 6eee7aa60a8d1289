// The year that ratings are for: from a column, a title, the sheet's name, the caller; else it is asked for.
#pragma once

#include "imports/sheet_rows.hpp"

namespace bontot::imports {

[[nodiscard]] std::optional<int> year_of_sheet(SheetRows& sheet);

/// From the column of years of the row that is being read; 0 and an error when it does not say.
[[nodiscard]] int year_of_row(SheetRows& sheet);

}  // namespace bontot::imports
