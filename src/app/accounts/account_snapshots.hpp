// What the audit says of accounts and grants: never a password, a secret, a code or a token.
#pragma once

#include <string>

#include "app/ports/accounts.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// "Nguyễn Văn An (an.nguyen)": who acts, for people and without doubt.
[[nodiscard]] std::string audit_name(const access::Account& account);

[[nodiscard]] std::string snapshot(const access::Account& account);
[[nodiscard]] std::string snapshot(const access::Grant& grant);

/// The act on the account, with its snapshots where something of it changed.
void announce_account(Transaction& records, const std::string& action, const access::Account& account,
                      const std::string& before = {}, const std::string& after = {}, const std::string& reason = {});

}  // namespace bontot::app
