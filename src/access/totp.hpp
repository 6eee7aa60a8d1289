// Codes of a generator on the telephone: RFC 6238 with SHA-1, 30 seconds and six digits, which every app understands. A
// clock may be one step off either way, and no code is taken twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bontot::access {

inline constexpr std::int64_t k_totp_step_ms = 30'000;

/// 160 random bits in base 32.
[[nodiscard]] std::string new_totp_secret();

/// The code of a step (now / 30 s).
[[nodiscard]] std::string totp_code(const std::string& secret, std::int64_t step);

/// The step whose code this is: the one of now, the one before or the one after it, and newer than `last_step`.
[[nodiscard]] std::optional<std::int64_t> totp_step_of(const std::string& secret, std::string_view code,
                                                       std::int64_t now_ms, std::int64_t last_step);

/// "otpauth://totp/…", as apps read it from a QR code.
[[nodiscard]] std::string totp_uri(std::string_view issuer, std::string_view login, const std::string& secret);

}  // namespace bontot::access
