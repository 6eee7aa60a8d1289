// Passwords are kept as argon2id (RFC 9106) with what libsodium calls interactive: 64 MiB and two passes, a tenth of a
// second on a small server and hopeless to try out in bulk. The text carries its own parameters: when they are raised
// here, a password is hashed anew at its owner's next sign-in.
#pragma once

#include <string>
#include <string_view>

namespace bontot::access {

/// At most two are computed at a time, so that many who sign in at once do not take the machine's memory.
[[nodiscard]] std::string hash_password(std::string_view password);

[[nodiscard]] bool is_password(const std::string& hash, std::string_view password);

/// As much work as is_password, for an account that is not there or has no password. Always false.
[[nodiscard]] bool is_nobodys_password(std::string_view password);

/// Made with other parameters than today's.
[[nodiscard]] bool is_outdated(const std::string& hash);

}  // namespace bontot::access
