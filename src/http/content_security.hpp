// What a browser may load into our pages: only what this server gives. Never inline code; inline style only in elements
// that carry the nonce of the page (OWASP ASVS, content security policy level 3).
#pragma once

#include <string>
#include <string_view>

namespace bontot::http {

inline constexpr std::string_view k_content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src "
    "'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// 128 bits of the system's randomness in hex: one for each answer, never twice.
[[nodiscard]] std::string new_nonce();

/// The same policy for a page whose style elements carry `nonce`.
[[nodiscard]] std::string policy_with_nonce(std::string_view nonce);

}  // namespace bontot::http
