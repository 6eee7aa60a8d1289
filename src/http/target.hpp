// The target of a request line. What could be read in two ways is refused: dot segments, encoded slashes, characters
// outside ASCII.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bontot::http {

struct Target {
    std::string path;   ///< begins with '/', still percent-encoded
    std::string query;  ///< after '?', still percent-encoded
};

/// From "/path?query" or "http://host/path?query".
[[nodiscard]] std::optional<Target> parse_target(std::string_view text);

}  // namespace bontot::http
