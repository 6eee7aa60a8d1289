// What accepting an invitation and resetting a password share: the link is used up, the password becomes the account's.
#pragma once

#include <functional>
#include <string>

#include "access/attempts.hpp"
#include "app/accounts/issued_link.hpp"
#include "app/accounts/sign_in.hpp"

namespace bontot::app {

/// `then` runs in the same transaction, with the account as it is now.
[[nodiscard]] core::Result<void> set_password(Records& records, access::Attempts& attempts, const std::string& token,
                                              access::LinkPurpose purpose, const std::string& password,
                                              const Caller& caller,
                                              const std::function<void(Transaction&, const access::Account&)>& then);

}  // namespace bontot::app
