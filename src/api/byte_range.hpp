// Parts of files in requests: "Content-Range: bytes 0-1023/4096" of what comes, "Range: bytes=0-1023" of what is asked.
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

struct ByteRange {
    std::int64_t first = 0;
    std::int64_t bytes = 0;  ///< 0: nothing of what is asked is there
};
/// One part of `size` bytes. Nothing: the whole is meant (no such header, another unit, more than one part, or not
/// understood; RFC 9110 lets a server pass over these).
[[nodiscard]] std::optional<ByteRange> parse_range(std::string_view header, std::int64_t size);

}  // namespace bontot::api
