// Whether a body's history, changed in its days or kinds, still covers everything that stands on it.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

/// On every day of each span the superior is there and may stand above the kind ("unit.superior_not_there",
/// "unit.wrong_superior"); whatever stands under the body does so within its life, under a kind that may be above it
/// ("unit.leaves_body", "unit.wrong_superior"); so do memberships ("unit.leaves_member"), terms of office
/// ("unit.leaves_term") and meetings ("unit.leaves_meeting"). The place names what is left uncovered.
[[nodiscard]] core::Result<void> check_coverage(Transaction& records, const organisation::UnitRecord& unit);

}  // namespace bontot::app
