// Ten codes on paper for the day the telephone is lost. Each has 80 random bits, so that a hash says nothing about it,
// and works once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bontot::access {

inline constexpr std::size_t k_recovery_codes = 10;

/// "k7m2-9qxd-…": four groups of four characters that are not mistaken for each other (Crockford's base 32).
[[nodiscard]] std::string new_typed_code();
[[nodiscard]] std::vector<std::string> new_recovery_codes();

/// A code as it was typed → as it is hashed: capitals, spaces and dashes do not matter, o is 0, i and l are 1.
[[nodiscard]] std::string typed_code(std::string_view text);

}  // namespace bontot::access
