// Accounts for looking around in a demonstration: one a role, all with a password that was drawn for this directory and
// is printed once. They and the records are marked; nothing else makes an account that has a password already.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

struct DemonstrationAccount {
    std::string login;
    std::string name;
    access::Role role = access::Role::member;
    core::UnitId unit;
    std::optional<core::MemberId> member;
};

/// Marks the records as a demonstration and makes the accounts, each with its role for its unit (where the records do
/// not give it already); the password of all of them. Only in records that have no account yet ("demo.not_empty").
[[nodiscard]] core::Result<std::string> make_demonstration_accounts(Records& records, const Actor& actor,
                                                                    const std::vector<DemonstrationAccount>& wanted);

}  // namespace bontot::app
