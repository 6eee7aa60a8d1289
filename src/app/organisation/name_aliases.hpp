// The other names under which a body is found: abbreviations, the name in the office's own sheets.
#pragma once

#include <string>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

struct NameAliases {
    core::UnitId unit;
    std::vector<std::string> aliases;     ///< all of them: what is not named is forgotten
    std::optional<std::int64_t> version;  ///< of the record when it was read; none: whatever it is now
};

[[nodiscard]] core::Result<void> name_aliases(Transaction& records, const NameAliases& request);

}  // namespace bontot::app
