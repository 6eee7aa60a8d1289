// Whose papers an office prints at once.
#pragma once

#include <vector>

#include "app/records.hpp"

namespace bontot::app {

/// Bodies under `top` (not itself) that make papers of the kind on `day`, in the order of their codes.
[[nodiscard]] std::vector<organisation::UnitRecord> makers_under(Transaction& records, const core::UnitId& top,
                                                                 papers::PaperKind kind, core::Date day);

}  // namespace bontot::app
