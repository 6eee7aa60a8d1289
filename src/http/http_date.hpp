// "Sun, 06 Nov 1994 08:49:37 GMT", and the instants of logs.
#pragma once

#include <cstdint>
#include <string>

namespace bontot::http {

[[nodiscard]] std::string http_date(std::int64_t unix_seconds);
/// 2026-11-22T08:49:37.123Z
[[nodiscard]] std::string log_time(std::int64_t unix_ms);

}  // namespace bontot::http
