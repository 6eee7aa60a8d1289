// The piece of a file that a request brings: "Content-Range: bytes 0-1023/4096".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace bontot::api {

struct ContentRange {
    std::int64_t first = 0;
    std::int64_t last = 0;  ///< inside
    std::int64_t of = 0;
};
[[nodiscard]] std::optional<ContentRange> parse_content_range(std::string_view header);

}  // namespace bontot::api
