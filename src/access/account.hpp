// Somebody who may sign in. An account says who a person is; what they may do is said by grants (principal.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "access/principal.hpp"
#include "core/names.hpp"
#include "core/result.hpp"

namespace bontot::access {

enum class AccountState : std::uint8_t {
    invited,    ///< has a link and no password yet
    active,     ///< may sign in
    suspended,  ///< may not; its sessions and keys open nothing
};

inline constexpr core::NameTable<AccountState, 3> k_account_states{{
    {AccountState::invited, "invited"},
    {AccountState::active, "active"},
    {AccountState::suspended, "suspended"},
}};

struct Account {
    AccountId id;
    std::string login;                     ///< see check_login
    std::string name;                      ///< as it stands in the audit
    std::string email;                     ///< where links may be sent; may be empty
    std::optional<core::MemberId> member;  ///< who they are in the records
    core::UnitId unit;                     ///< the body whose administrators look after the account
    AccountState state = AccountState::invited;
    std::string password_hash;        ///< password_hash.hpp; empty until there is one
    std::string totp_secret;          ///< totp.hpp; empty = no second factor
    std::string totp_offered;         ///< shown to the person, not confirmed yet
    std::int64_t totp_last_step = 0;  ///< newest step whose code was used: no code is taken twice
    bool demonstration = false;
    std::int64_t created_at = 0;
    std::int64_t version = 0;

    [[nodiscard]] bool has_second_factor() const { return !totp_secret.empty(); }
};

/// `text` in lower case. A login is 2 to 64 of a–z, 0–9 and . _ - @, and begins with a letter or digit:
/// "login.invalid".
[[nodiscard]] core::Result<std::string> check_login(std::string_view text);

}  // namespace bontot::access
