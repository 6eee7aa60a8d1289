#include "storage/account_store.hpp"

#include "storage/account_rows.hpp"
#include "storage/columns.hpp"

namespace bontot::storage {

using access::Account;
using core::RefusalKind;
using core::Result;

namespace {

std::string select_accounts(std::string_view where) {
    return "select " + std::string(account_rows::k_account_columns) + " from account a where a.root = $1" +
           std::string(where);
}

}  // namespace

std::optional<Account> AccountStore::find(const access::AccountId& id) {
    static const auto sql = select_accounts(" and a.id = $2");
    std::optional<Account> found;
    db_.each(
        sql, [&](const Row& row) { found = account_rows::read_account(row); }, root_, id.text());
    return found;
}

std::optional<Account> AccountStore::find_login(std::string_view login) {
    static const auto sql = select_accounts(" and a.login = $2");
    std::optional<Account> found;
    db_.each(
        sql, [&](const Row& row) { found = account_rows::read_account(row); }, root_, login);
    return found;
}

std::optional<Account> AccountStore::find_member(const core::MemberId& member) {
    static const auto sql = select_accounts(" and a.member = $2");
    std::optional<Account> found;
    db_.each(
        sql, [&](const Row& row) { found = account_rows::read_account(row); }, root_, member.text());
    return found;
}

std::vector<Account> AccountStore::all() {
    static const auto sql = select_accounts(" order by a.login");
    std::vector<Account> found;
    db_.each(
        sql, [&](const Row& row) { found.push_back(account_rows::read_account(row)); }, root_);
    return found;
}

bool AccountStore::any() {
    bool any = false;
    db_.each(
        "select id from account where root = $1 limit 1", [&](const Row&) { any = true; }, root_);
    return any;
}

Result<void> AccountStore::insert(const Account& a) {
    if (find_login(a.login)) {
        return core::refuse(RefusalKind::conflict, "account.login_taken", {{"found", a.login}}, "/login");
    }
    if (a.member) {
        if (const auto other = find_member(*a.member)) {
            return core::refuse(RefusalKind::conflict, "account.member_taken",
                                {{"account", other->login}, {"member", other->name}}, "/member");
        }
    }
    const auto member = id_text(a.member);
    db_.run(
        "insert into account (root, id, login, name, email, member, unit, state, password_hash, totp_secret,"
        " totp_offered, totp_last_step, demonstration, created_at, version)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)",
        root_, a.id.text(), a.login, a.name, a.email, member, a.unit.text(),
        core::name_in(access::k_account_states, a.state), a.password_hash, a.totp_secret, a.totp_offered,
        a.totp_last_step, a.demonstration, a.created_at);
    return {};
}

Result<void> AccountStore::update(const Account& a) {
    const auto changed = db_.run(
        "update account set name = $3, email = $4, state = $5, password_hash = $6, totp_secret = $7, totp_offered = $8,"
        " totp_last_step = $9, version = version + 1 where root = $1 and id = $2 and version = $10",
        root_, a.id.text(), a.name, a.email, core::name_in(access::k_account_states, a.state), a.password_hash,
        a.totp_secret, a.totp_offered, a.totp_last_step, a.version);
    if (changed == 1) return {};
    const auto stored = find(a.id);
    return stale_or_gone(a.version, stored ? std::optional(stored->version) : std::nullopt);
}

std::optional<std::string> SettingStore::get(std::string_view name) {
    std::optional<std::string> value;
    db_.each(
        "select value from setting where root = $1 and name = $2", [&](const Row& row) { value = row.string(0); },
        root_, name);
    return value;
}

void SettingStore::set(std::string_view name, std::string_view value) {
    db_.run(
        "insert into setting (root, name, value) values ($1, $2, $3)"
        " on conflict (root, name) do update set value = excluded.value",
        root_, name, value);
}

std::optional<app::KeptAnswer> AnswerStore::find(const access::AccountId& account, std::string_view key) {
    std::optional<app::KeptAnswer> found;
    db_.each(
        "select operation, request_hash, status, headers, body, created_at from idempotency"
        " where root = $1 and account = $2 and key = $3",
        [&](const Row& row) {
            found = app::KeptAnswer{
                account,       std::string(key), row.string(0), row.string(1), static_cast<int>(row.integer(2)),
                row.string(3), row.string(4),    row.integer(5)};
        },
        root_, account.text(), key);
    return found;
}

Result<void> AnswerStore::keep(const app::KeptAnswer& a) {
    const auto made = db_.run(
        "insert into idempotency (root, account, key, operation, request_hash, status, headers, body, created_at)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (root, account, key) do nothing",
        root_, a.account.text(), a.key, a.operation, a.request_hash, a.status, a.headers, a.body, a.created_at);
    if (made == 0) return core::refuse(RefusalKind::conflict, "access.answered_already", {{"found", a.key}});
    return {};
}

std::int64_t AnswerStore::remove_before(std::int64_t created_at) {
    return db_.run("delete from idempotency where root = $1 and created_at < $2", root_, created_at);
}

}  // namespace bontot::storage
