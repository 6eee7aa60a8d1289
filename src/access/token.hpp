// Random secrets that the program hands out, and what it keeps of them. They are 256 bits of the system's randomness,
// so a single SHA-256 is enough: nobody tries them out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace bontot::access {

/// 43 characters of base64url.
[[nodiscard]] std::string new_token();

/// Bytes from the system's generator.
void fill_random(std::span<std::uint8_t> bytes);

/// What is kept of a token or a code: SHA-256 as 64 hexadecimal digits.
[[nodiscard]] std::string secret_hash(std::string_view secret);

/// In a time that does not tell where they differ.
[[nodiscard]] bool same_secret(std::string_view a, std::string_view b);

}  // namespace bontot::access
