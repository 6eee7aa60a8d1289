// Mend a slip of the pen in what is kept about a body: its code, or the name, sector and decision of one span. The span
// keeps its days; what changed by decision is a rename or a move.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

struct CorrectUnit {
    core::UnitId unit;
    core::Date day;  ///< one of the span that is mended
    std::string code;
    std::string name;
    std::string short_name;
    organisation::Sector sector = organisation::Sector::administrative;
    organisation::Decision decision;
    std::string reason;  ///< why; must be given
    std::int64_t version = 0;
};

[[nodiscard]] core::Result<void> correct_unit(Transaction& records, const CorrectUnit& request);

}  // namespace bontot::app
