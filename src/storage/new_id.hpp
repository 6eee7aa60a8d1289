// New ids, from the clock and the system's random numbers.
#pragma once

#include <cstdint>
#include <string>

namespace bontot::storage {

[[nodiscard]] std::string new_id(std::int64_t now_ms);
/// Unix ms, UTC.
[[nodiscard]] std::int64_t system_now_ms();

}  // namespace bontot::storage
