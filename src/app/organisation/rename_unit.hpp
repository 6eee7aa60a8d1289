// Rename a body: from a day on it bears another name; the past keeps the old one.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

struct RenameUnit {
    core::UnitId unit;
    std::string name;
    std::string short_name;
    core::Date on;
    organisation::Decision decision;
    std::optional<std::int64_t> version;  ///< of the record when it was read; none: whatever it is now
};

[[nodiscard]] core::Result<void> rename_unit(Transaction& records, const RenameUnit& request);

}  // namespace bontot::app
