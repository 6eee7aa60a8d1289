// A new session of an account whose password was right.
#pragma once

#include "app/accounts/sign_in.hpp"

namespace bontot::app {

/// Complete, or awaiting the second factor where the account has one. Announced when it is complete.
[[nodiscard]] OpenedSession open_session(Transaction& records, const access::Account& account, const Caller& caller);

/// The session goes on, complete and with its second factor, under a new token: the old one opens nothing any more.
[[nodiscard]] OpenedSession complete_session(Transaction& records, const access::Account& account,
                                             access::Session session);

}  // namespace bontot::app
