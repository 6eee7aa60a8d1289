// Changing one's own password: the old one is asked for, the other sessions end.
#pragma once

#include <string>

#include "access/attempts.hpp"
#include "app/accounts/sign_in.hpp"
#include "app/accounts/who_asks.hpp"

namespace bontot::app {

/// "password.old_wrong", "sign_in.wait" and what access::check_password refuses.
[[nodiscard]] core::Result<void> change_password(Records& records, access::Attempts& attempts, const Asking& asking,
                                                 const std::string& old_password, const std::string& new_password,
                                                 const Caller& caller);

}  // namespace bontot::app
