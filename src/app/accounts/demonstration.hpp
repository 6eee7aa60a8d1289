// Accounts for looking around in a demonstration: one a role, all with a password that was drawn for this directory and
// is printed once. They and the records are marked; nothing else makes an account that has a password already, and
// nothing else lets anybody in without one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/accounts/sign_in.hpp"
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
/// not give it already); the password of all of them. `besides`: not shown on the sign-in page. Only in records that
/// have no account yet ("demo.not_empty").
[[nodiscard]] core::Result<std::string> make_demonstration_accounts(
    Records& records, const Actor& actor, const std::vector<DemonstrationAccount>& wanted,
    const std::vector<DemonstrationAccount>& besides = {});

/// The setting that says so.
inline constexpr std::string_view k_demonstration_clock_setting = "demonstration.clock";
/// By how many ms the clock of these records differs from the machine's; 0 where real records are kept, always.
[[nodiscard]] std::int64_t demonstration_clock_shift(Transaction& records);

/// What the sign-in page offers.
struct OfferedAccount {
    std::string login;
    std::string name;
    access::Role role = access::Role::member;  ///< the highest that it has
    std::string unit_name;                     ///< for which it has the role
};

/// The demonstration's accounts in the order of their roles; none in records that are no demonstration.
[[nodiscard]] std::vector<OfferedAccount> offered_accounts(Transaction& records);

/// Lets somebody at this very machine into an account of the demonstration without its password; from elsewhere, and in
/// records of real people, "sign_in.refused".
[[nodiscard]] core::Result<OpenedSession> sign_in_to_demonstration(Records& records, const std::string& login,
                                                                   const Caller& caller);

}  // namespace bontot::app
