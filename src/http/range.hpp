// "Range: bytes=…": one part of an answer. Several parts in one request are answered with the whole, as the standard
// allows: they serve attackers more than readers.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace bontot::http {

struct Range {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;  ///< 0 = nothing of the range is there: 416
};

/// Of something `size` bytes long; nothing when `header` is not one range of bytes: the whole is meant.
[[nodiscard]] std::optional<Range> parse_range(std::string_view header, std::uint64_t size);

}  // namespace bontot::http
