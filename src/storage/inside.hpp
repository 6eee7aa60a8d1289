// A body and everything that ever stood under it, at any depth, as a table of ids that a statement begins with. A ring
// in damaged records ends, for each body is taken once.
#pragma once

#include <string>
#include <string_view>

namespace bontot::storage {

/// `statement` may join "inside (id)"; $1 is the root and $2 the top.
[[nodiscard]] inline std::string inside(std::string_view statement) {
    return std::string(
               "with recursive inside (id) as (select id from unit where root = $1 and id = $2"
               " union select v.unit from inside i cross join unit_version v where v.root = $1 and v.superior = i.id) ")
        .append(statement);
}

}  // namespace bontot::storage
