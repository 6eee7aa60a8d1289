// The verbs of accounts, one a file, and what they share.
#pragma once

#include <functional>
#include <string>

#include "app/accounts/issued_link.hpp"
#include "app/accounts/manage.hpp"
#include "cli/command.hpp"
#include "cli/place.hpp"

namespace bontot::cli {

struct AccountOptions {
    PlaceOptions place;
    std::string login;
    std::string name;
    std::string email;
    std::string member;  ///< code
    std::string unit;    ///< code
    std::string role;
    std::string from;   ///< empty = today
    std::string until;  ///< last day; empty = open
    std::string reason;
    std::string grant;  ///< id
    std::string url;    ///< of the server, for links
    std::string who = "bontot account";
    bool lost_second_factor = false;
};

int account_list(const Console& console, const AccountOptions& options);
int account_invite(const Console& console, const AccountOptions& options);
/// A new link for somebody who was invited, or one to reset the password.
int account_link(const Console& console, const AccountOptions& options);
int account_grant(const Console& console, const AccountOptions& options);
int account_revoke(const Console& console, const AccountOptions& options);
int account_suspend(const Console& console, const AccountOptions& options);
int account_restore(const Console& console, const AccountOptions& options);
int account_end_sessions(const Console& console, const AccountOptions& options);

/// One transaction of the operator's; refusals are printed. `then` prints what was done.
using AccountAct = std::function<core::Result<void>(app::Transaction&, const access::Principal&)>;
int change_accounts(const Console& console, const AccountOptions& options, const AccountAct& act,
                    const std::function<void()>& then);

/// "account.unknown".
[[nodiscard]] core::Result<access::Account> account_named(app::Transaction& records, const std::string& login);
/// "records.unknown_unit_code".
[[nodiscard]] core::Result<core::UnitId> unit_coded(app::Transaction& records, const std::string& code);

void print_link(const Console& console, const AccountOptions& options, const std::string& login,
                const app::IssuedLink& link, access::LinkPurpose purpose);

}  // namespace bontot::cli
