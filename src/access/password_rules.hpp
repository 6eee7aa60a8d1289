// What a password must be, after NIST SP 800-63B-4 (2025) §3.1.1.2: long instead of complicated, at least 15 characters
// where it may be the only factor, any characters, compared as a whole with what is commonly used or expected, never
// expiring by the calendar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/embedded_file.hpp"
#include "core/result.hpp"

namespace bontot::access {

inline constexpr std::size_t k_shortest_password = 15;  ///< characters
inline constexpr std::size_t k_longest_password = 128;

/// The password as it is hashed: composed (NFC), so that the same keys give the same bytes on every machine. Refused
/// with "password.too_short", "password.too_long", "password.not_text" (control characters, broken UTF-8),
/// "password.common" (nothing but common passwords, with any digits between them, or one piece repeated; diacritics,
/// capitals and spaces aside) or "password.contains_login".
[[nodiscard]] core::Result<std::string> check_password(std::string_view password, std::string_view login);

/// What was typed to sign in, as it is hashed. No rule: old passwords stay good.
[[nodiscard]] std::string typed_password(std::string_view password);

/// The lists compiled in from data/passwords/*.txt: one password a line, # begins a remark.
[[nodiscard]] const std::vector<core::EmbeddedFile>& password_lists();

}  // namespace bontot::access
