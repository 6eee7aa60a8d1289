// What a body came of, what those were recognised for before it was founded, and whether it keeps that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

struct Predecessor {
    core::UnitId unit;
    std::string code;
    std::string name;  ///< its last one
    std::vector<int> recognised;
    std::vector<int> revoked;  ///< of them
    std::optional<Inheritance> decided;
};

/// Those that were recognised for something, or on which there is a decision.
[[nodiscard]] std::vector<Predecessor> predecessors_of(Transaction& records, const core::UnitId& unit);

}  // namespace bontot::app
