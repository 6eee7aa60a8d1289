// What the columns under a header hold, given the kind of sheet.
#pragma once

#include <vector>

#include "imports/guess.hpp"
#include "imports/header.hpp"

namespace bontot::imports {

struct ColumnsGuess {
    std::vector<ColumnGuess> columns;
    int score = 0;  ///< 0 when a sheet with these columns cannot be of the kind
};

[[nodiscard]] ColumnsGuess guess_columns(Kind kind, const std::vector<HeaderColumn>& headers);

}  // namespace bontot::imports
