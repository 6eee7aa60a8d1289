// Token → who is asking and all that they may today. Runs for every request: two indexed queries, and a write at most
// once a minute.
#pragma once

#include <string_view>

#include "access/session.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// Somebody who was signed in, for one request.
struct Asking {
    access::Principal principal;
    access::Session session;
    bool demonstration = false;  ///< a demonstration account
};

/// Of a session that is complete: "access.sign_in_needed" when there is none, it has ended, or its account is not
/// active; "access.second_factor_needed" while the code is still awaited.
[[nodiscard]] core::Result<Asking> who_asks(Transaction& records, std::string_view session_token);
/// The same in a transaction of its own, and the session is kept from going idle.
[[nodiscard]] core::Result<Asking> who_asks(Records& records, std::string_view session_token);

/// Of an API key: "access.key_refused".
[[nodiscard]] core::Result<access::Principal> who_asks_with_key(Transaction& records, std::string_view key_token);

/// All rights of an account today, delegated ones only while the one who delegated holds them.
[[nodiscard]] std::vector<access::Grant> rights_today(Transaction& records, const access::Account& account);

}  // namespace bontot::app
