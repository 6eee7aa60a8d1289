// The rows about accounts: how each is read.
#pragma once

#include <string_view>

#include "app/ports/accounts.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage::account_rows {

// What read_… expects, from column `first` on.
inline constexpr std::string_view k_account_columns =
    "a.id, a.login, a.name, a.email, a.member, a.unit, a.state, a.password_hash, a.totp_secret, a.totp_offered,"
    " a.totp_last_step, a.demonstration, a.created_at, a.version";
inline constexpr int k_account_width = 14;
inline constexpr std::string_view k_session_columns =
    "s.id, s.account, s.token_hash, s.state, s.second_factor, s.created_at, s.seen_at, s.idle_ms, s.ends_at,"
    " s.address, s.agent";
inline constexpr std::string_view k_key_columns =
    "k.id, k.account, k.name, k.token_hash, k.permissions, k.unit, k.second_factor, k.created_at, k.ends_at,"
    " k.revoked_at";
inline constexpr std::string_view k_grant_columns =
    "g.id, g.account, g.role, g.unit, g.from_date, g.to_date, g.delegated_by, g.reason, g.granted_by, g.granted_at,"
    " g.revoked_at, g.revoked_by";
inline constexpr std::string_view k_link_columns =
    "l.id, l.account, l.purpose, l.token_hash, l.created_at, l.ends_at, l.used_at";

[[nodiscard]] access::Account read_account(const Row& row, int first = 0);
[[nodiscard]] access::Session read_session(const Row& row, int first = 0);
[[nodiscard]] access::ApiKey read_key(const Row& row, int first = 0);
[[nodiscard]] app::GrantRecord read_grant(const Row& row);
[[nodiscard]] access::OneTimeLink read_link(const Row& row);

}  // namespace bontot::storage::account_rows
