// The launch that tests of a movement begin with.
#pragma once

#include "app/movement/launch.hpp"

namespace bontot::contract {

/// nt-2023 for 2023–2025 over everything under `authority`.
[[nodiscard]] inline app::LaunchAsked launch_asked(const core::UnitId& authority) {
    app::LaunchAsked asked;
    asked.authority = authority;
    asked.first_year = 2023;
    asked.last_year = 2025;
    asked.decision = {"20-KH/ĐUK", core::Date(2023, 7, 1), "Đảng ủy Khối"};
    return asked;
}

}  // namespace bontot::contract
