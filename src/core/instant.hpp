// Between instants (Unix ms, UTC) and the days and clocks of the country: UTC+7, no summer time.
#pragma once

#include "core/date.hpp"

namespace bontot::core {

inline constexpr std::int64_t k_local_offset_ms = std::int64_t{7} * 3'600'000;
inline constexpr std::int64_t k_day_ms = std::int64_t{24} * 3'600'000;

/// The instant at which `day` begins.
[[nodiscard]] constexpr std::int64_t begin_of(Date day) {
    return std::int64_t{day.days()} * k_day_ms - k_local_offset_ms;
}

/// What the clock on the wall shows then.
[[nodiscard]] constexpr ClockTime clock_at(std::int64_t unix_ms) {
    return ClockTime(static_cast<int>((unix_ms + k_local_offset_ms) / 60'000 % (std::int64_t{24} * 60)));
}

}  // namespace bontot::core
