// Looking after accounts: which there are, who may, keeping somebody out and letting them back in.
#pragma once

#include <string>
#include <vector>

#include "app/accounts/who_asks.hpp"

namespace bontot::app {

/// The one at the server's own terminal: administrator of everything, named for the audit.
[[nodiscard]] access::Principal at_the_terminal(Transaction& records, const std::string& name);

/// `permission` for `unit` today: "access.not_allowed", with the unit's name.
[[nodiscard]] core::Result<void> require_may(Transaction& records, const access::Principal& by,
                                             access::Permission permission, const core::UnitId& unit);

/// The account, managed by `by`: for its own body and for every body for which a role was granted to it, so that nobody
/// gets hold of an account that may more than they. "account.unknown", "access.not_allowed".
[[nodiscard]] core::Result<access::Account> require_managed(Transaction& records, const access::Principal& by,
                                                            const access::AccountId& account);

struct AccountSight {
    access::Account account;
    std::vector<access::Grant> rights;  ///< today, those from the records among them
    std::vector<GrantRecord> granted;   ///< what was granted by name, also what has ended
    std::int64_t recovery_codes_left = 0;
};
/// "account.unknown", "access.not_allowed".
[[nodiscard]] core::Result<AccountSight> look_at_account(Transaction& records, const access::Principal& by,
                                                         const access::AccountId& account);

/// Accounts of the bodies whose accounts `by` manages, in the order of their logins.
[[nodiscard]] std::vector<access::Account> managed_accounts(Transaction& records, const access::Principal& by);

/// All sessions end; keys open nothing. "account.suspended_already", "account.oneself".
[[nodiscard]] core::Result<void> suspend_account(Transaction& records, const access::Principal& by,
                                                 const access::AccountId& account, const std::string& reason);
/// "account.not_suspended".
[[nodiscard]] core::Result<void> restore_account(Transaction& records, const access::Principal& by,
                                                 const access::AccountId& account, const std::string& reason);
/// How many ended.
[[nodiscard]] core::Result<std::int64_t> end_sessions_of(Transaction& records, const access::Principal& by,
                                                         const access::AccountId& account);

/// Removes what has ended: sessions, old links, answers kept for longer than a day. For a clock that strikes now and
/// then.
[[nodiscard]] core::Result<std::int64_t> tidy_accounts(Transaction& records);

}  // namespace bontot::app
