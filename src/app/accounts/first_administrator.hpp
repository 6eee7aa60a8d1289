// The first start: there is no account, so a one-time code is printed where only the operator sees it, and whoever
// brings it makes the first administrator. No default password exists at any time.
#pragma once

#include <optional>
#include <string>

#include "app/accounts/sign_in.hpp"

namespace bontot::app {

/// A new code, good for a day; older ones are worth nothing any more. Nothing when there is an account.
[[nodiscard]] core::Result<std::optional<std::string>> offer_first_administrator(Transaction& records);

struct FirstAdministrator {
    std::string code;
    std::string login;
    std::string name;
    std::string password;
};

/// Administrator of every body without a superior. "link.refused" (also when there is an account by now),
/// "account.no_unit" while the tree is empty, "sign_in.wait".
[[nodiscard]] core::Result<OpenedSession> make_first_administrator(Records& records, access::Attempts& attempts,
                                                                   const FirstAdministrator& request,
                                                                   const Caller& caller);

}  // namespace bontot::app
