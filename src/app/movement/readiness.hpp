// Before a round opens: which step of which body has nobody who may take it.
#pragma once

#include <vector>

#include "app/records.hpp"

namespace bontot::app {

/// A right that nobody with an account holds at a level of a body's file, and the acts that need it.
struct ReadinessGap {
    core::UnitId unit;
    std::string code;
    std::string name;
    movement::Level level = movement::Level::unit;
    access::Permission permission = access::Permission::movement_submit;
    std::vector<movement::Act> acts;
};

struct Readiness {
    std::size_t units = 0;
    std::vector<ReadinessGap> gaps;       ///< in the order of the codes
    std::vector<int> years_without_plan;  ///< no plan was adopted for them
};

/// Of every cell and committee that stands under `top` and under the authority today. "movement.unknown".
[[nodiscard]] core::Result<Readiness> readiness_of(Transaction& records, const core::RecordId& movement,
                                                   const core::UnitId& top);

}  // namespace bontot::app
