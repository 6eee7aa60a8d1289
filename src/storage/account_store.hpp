// Accounts with their sessions, rights, links and keys (schema/0003_access.sql); the stores of settings and of kept
// answers beside them.
#pragma once

#include <string>

#include "app/ports/accounts.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class AccountStore final : public app::AccountStore {
  public:
    AccountStore(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}

    // account_store.cpp
    [[nodiscard]] std::optional<access::Account> find(const access::AccountId& id) override;
    [[nodiscard]] std::optional<access::Account> find_login(std::string_view login) override;
    [[nodiscard]] std::optional<access::Account> find_member(const core::MemberId& member) override;
    [[nodiscard]] std::vector<access::Account> all() override;
    [[nodiscard]] bool any() override;
    [[nodiscard]] core::Result<void> insert(const access::Account& account) override;
    [[nodiscard]] core::Result<void> update(const access::Account& account) override;

    // account_sessions.cpp
    [[nodiscard]] std::optional<app::SessionOfAccount> session_with(std::string_view token_hash) override;
    [[nodiscard]] std::vector<access::Session> sessions(const access::AccountId& account) override;
    void put(const access::Session& session) override;
    void seen(const access::SessionId& session, std::int64_t at) override;
    void remove(const access::SessionId& session) override;
    std::int64_t remove_sessions(const access::AccountId& account, const access::SessionId& keep) override;
    std::int64_t remove_ended(std::int64_t now_ms) override;

    // account_rights.cpp
    [[nodiscard]] std::vector<access::Grant> rights(const access::Account& account, core::Date day) override;
    [[nodiscard]] std::optional<app::GrantRecord> find_grant(const core::RecordId& id) override;
    [[nodiscard]] std::vector<app::GrantRecord> grants(const access::AccountId& account) override;
    [[nodiscard]] std::vector<app::GrantRecord> delegations(const access::AccountId& by) override;
    void put(const app::GrantRecord& grant) override;
    [[nodiscard]] std::vector<core::UnitId> path(const core::UnitId& unit, core::Date day) override;
    [[nodiscard]] std::vector<core::UnitId> tops(core::Date day) override;

    // account_secrets.cpp
    void replace_recovery_codes(const access::AccountId& account, std::span<const std::string> hashes) override;
    [[nodiscard]] bool use_recovery_code(const access::AccountId& account, std::string_view hash,
                                         std::int64_t at) override;
    [[nodiscard]] std::int64_t recovery_codes_left(const access::AccountId& account) override;
    [[nodiscard]] std::optional<access::OneTimeLink> link_with(std::string_view token_hash) override;
    void put(const access::OneTimeLink& link) override;
    [[nodiscard]] bool use_link(const core::RecordId& link, std::int64_t at) override;
    void remove_open_links(const std::optional<access::AccountId>& account) override;
    [[nodiscard]] std::optional<app::KeyOfAccount> key_with(std::string_view token_hash) override;
    [[nodiscard]] std::vector<access::ApiKey> keys(const access::AccountId& account) override;
    void put(const access::ApiKey& key) override;

  private:
    Connection& db_;
    std::string root_;
};

class SettingStore final : public app::SettingStore {
  public:
    SettingStore(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}
    [[nodiscard]] std::optional<std::string> get(std::string_view name) override;
    void set(std::string_view name, std::string_view value) override;

  private:
    Connection& db_;
    std::string root_;
};

class AnswerStore final : public app::AnswerStore {
  public:
    AnswerStore(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}
    [[nodiscard]] std::optional<app::KeptAnswer> find(const access::AccountId& account, std::string_view key) override;
    [[nodiscard]] core::Result<void> keep(const app::KeptAnswer& answer) override;
    std::int64_t remove_before(std::int64_t created_at) override;

  private:
    Connection& db_;
    std::string root_;
};

}  // namespace bontot::storage
