// The units of one batch side by side: what is still to be decided about them is decided in vector code, a column at a
// time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "assessment/evaluation.hpp"
#include "assessment/rules.hpp"

namespace bontot::assessment {

/// Units of a batch at most.
inline constexpr std::size_t k_unit_block = 256;

template <class T>
using UnitColumn = std::array<T, k_unit_block>;

struct UnitBlock {
    std::size_t first = 0;  ///< the unit in place 0
    std::size_t count = 0;
    std::uint32_t kinds = 0;  ///< bits of the kind places that occur

    alignas(64) UnitColumn<std::uint32_t> kind{};  ///< place in the tables by kind and sector
    alignas(64) UnitColumn<CheckMask> applicable{};
    alignas(64) UnitColumn<CheckMask> conditions{};
    alignas(64) UnitColumn<CheckMask> failing{};
    alignas(64) UnitColumn<CheckMask> open{};
    alignas(64) UnitColumn<std::int32_t> open_indicators{};
    alignas(64) UnitColumn<std::uint8_t> verdict{};
    alignas(64) UnitColumn<std::uint8_t> provisional{};
};

}  // namespace bontot::assessment
