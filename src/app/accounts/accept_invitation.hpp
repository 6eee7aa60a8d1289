// Coming by an invitation: the person chooses a password and is signed in. A second factor, where a role needs one, is
// taken up next (enrol_totp.hpp).
#pragma once

#include <string>

#include "app/accounts/issued_link.hpp"
#include "app/accounts/sign_in.hpp"

namespace bontot::app {

/// "link.refused", "sign_in.wait" and what access::check_password refuses.
[[nodiscard]] core::Result<OpenedSession> accept_invitation(Records& records, access::Attempts& attempts,
                                                            const std::string& token, const std::string& password,
                                                            const Caller& caller);

}  // namespace bontot::app
