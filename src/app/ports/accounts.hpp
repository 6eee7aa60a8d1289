// What the use cases need of the store of accounts, and of the small stores beside it: settings and kept answers.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/account.hpp"
#include "access/api_key.hpp"
#include "access/one_time_link.hpp"
#include "access/session.hpp"
#include "core/result.hpp"

namespace bontot::app {

/// A grant as it was made, with its history.
struct GrantRecord {
    access::Grant grant;
    std::string granted_by;
    std::int64_t granted_at = 0;
    std::optional<std::int64_t> revoked_at;
    std::string revoked_by;

    [[nodiscard]] bool holds(core::Date day) const { return !revoked_at && grant.span.holds(day); }
};

/// A session or key with whose it is, in one look.
struct SessionOfAccount {
    access::Session session;
    access::Account account;
};
struct KeyOfAccount {
    access::ApiKey key;
    access::Account account;
};

class AccountStore {
  public:
    virtual ~AccountStore() = default;

    [[nodiscard]] virtual std::optional<access::Account> find(const access::AccountId& id) = 0;
    [[nodiscard]] virtual std::optional<access::Account> find_login(std::string_view login) = 0;
    [[nodiscard]] virtual std::optional<access::Account> find_member(const core::MemberId& member) = 0;
    /// In the order of their logins.
    [[nodiscard]] virtual std::vector<access::Account> all() = 0;
    [[nodiscard]] virtual bool any() = 0;
    /// "account.login_taken", "account.member_taken".
    [[nodiscard]] virtual core::Result<void> insert(const access::Account& account) = 0;
    /// Over the version it names; stale is refused.
    [[nodiscard]] virtual core::Result<void> update(const access::Account& account) = 0;

    /// One indexed query each: they run for every request.
    [[nodiscard]] virtual std::optional<SessionOfAccount> session_with(std::string_view token_hash) = 0;
    [[nodiscard]] virtual std::optional<KeyOfAccount> key_with(std::string_view token_hash) = 0;
    /// Everything that gives the account a right on `day`: grants, memberships of a cell, terms of office.
    [[nodiscard]] virtual std::vector<access::Grant> rights(const access::Account& account, core::Date day) = 0;

    [[nodiscard]] virtual std::vector<access::Session> sessions(const access::AccountId& account) = 0;
    virtual void put(const access::Session& session) = 0;  ///< new, or over the one with its id
    virtual void seen(const access::SessionId& session, std::int64_t at) = 0;
    virtual void remove(const access::SessionId& session) = 0;
    /// All of the account but one; how many.
    virtual std::int64_t remove_sessions(const access::AccountId& account, const access::SessionId& keep) = 0;

    [[nodiscard]] virtual std::optional<GrantRecord> find_grant(const core::RecordId& id) = 0;
    /// Of the account, also those that ended, the newest first.
    [[nodiscard]] virtual std::vector<GrantRecord> grants(const access::AccountId& account) = 0;
    /// That the account delegated to others.
    [[nodiscard]] virtual std::vector<GrantRecord> delegations(const access::AccountId& by) = 0;
    virtual void put(const GrantRecord& grant) = 0;  ///< new, or over the one with its id

    virtual void replace_recovery_codes(const access::AccountId& account, std::span<const std::string> hashes) = 0;
    /// False when there is no such code, or it was used.
    [[nodiscard]] virtual bool use_recovery_code(const access::AccountId& account, std::string_view hash,
                                                 std::int64_t at) = 0;
    [[nodiscard]] virtual std::int64_t recovery_codes_left(const access::AccountId& account) = 0;

    [[nodiscard]] virtual std::optional<access::OneTimeLink> link_with(std::string_view token_hash) = 0;
    virtual void put(const access::OneTimeLink& link) = 0;
    /// False when somebody was quicker.
    [[nodiscard]] virtual bool use_link(const core::RecordId& link, std::int64_t at) = 0;
    /// Links that were not used are worth nothing any more; none = the first administrator's.
    virtual void remove_open_links(const std::optional<access::AccountId>& account) = 0;

    [[nodiscard]] virtual std::vector<access::ApiKey> keys(const access::AccountId& account) = 0;
    virtual void put(const access::ApiKey& key) = 0;

    /// The body and its superiors on `day`, the body first; empty when it is not there.
    [[nodiscard]] virtual std::vector<core::UnitId> path(const core::UnitId& unit, core::Date day) = 0;
    /// Bodies without a superior.
    [[nodiscard]] virtual std::vector<core::UnitId> tops(core::Date day) = 0;

    /// Sessions past their end, links past theirs by a month; how many rows went.
    virtual std::int64_t remove_ended(std::int64_t now_ms) = 0;
};

class SettingStore {
  public:
    virtual ~SettingStore() = default;
    [[nodiscard]] virtual std::optional<std::string> get(std::string_view name) = 0;
    virtual void set(std::string_view name, std::string_view value) = 0;
};

/// "yes" in the records of a demonstration.
inline constexpr std::string_view k_demonstration_setting = "demonstration";

/// The answer given to a create that carried an Idempotency-Key.
struct KeptAnswer {
    access::AccountId account;
    std::string key;
    std::string operation;
    std::string request_hash;
    int status = 0;
    std::string headers;
    std::string body;
    std::int64_t created_at = 0;
};

class AnswerStore {
  public:
    virtual ~AnswerStore() = default;
    [[nodiscard]] virtual std::optional<KeptAnswer> find(const access::AccountId& account, std::string_view key) = 0;
    /// In the transaction of the create itself. Refused when there is one already ("access.answered_already"): the
    /// create is then undone, and find() has the answer of the one that was quicker.
    [[nodiscard]] virtual core::Result<void> keep(const KeptAnswer& answer) = 0;
    virtual std::int64_t remove_before(std::int64_t created_at) = 0;
};

}  // namespace bontot::app
