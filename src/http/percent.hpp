// The %XX of addresses.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bontot::http {

/// The bytes meant; nothing when a '%' is not followed by two hexadecimal digits, or when they are not UTF-8 or hold a
/// control character.
[[nodiscard]] std::optional<std::string> decode_percent(std::string_view text);

/// "a=1&b=x+y" → fields in order, decoded, '+' being a space; nothing when one of them cannot be decoded.
[[nodiscard]] std::optional<std::vector<std::pair<std::string, std::string>>> query_fields(std::string_view query);

}  // namespace bontot::http
