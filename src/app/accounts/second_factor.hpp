// The second step of signing in: the code of the day's half minute, or one of the recovery codes. The session goes on
// under a new token.
#pragma once

#include <string_view>

#include "access/secret_box.hpp"
#include "app/accounts/sign_in.hpp"

namespace bontot::app {

/// `code` is six digits. "sign_in.code_refused"; "access.sign_in_needed" when no session awaits a code.
/// "totp.key_lost" when `box` does not open the secret of the account.
[[nodiscard]] core::Result<OpenedSession> second_factor(Records& records, access::Attempts& attempts,
                                                        const access::SecretBox& box, std::string_view token,
                                                        std::string_view code, const Caller& caller);
/// The same with one of the codes on paper; it is used up.
[[nodiscard]] core::Result<OpenedSession> use_recovery_code(Records& records, access::Attempts& attempts,
                                                            std::string_view token, std::string_view code,
                                                            const Caller& caller);

}  // namespace bontot::app
