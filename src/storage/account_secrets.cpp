#include "access/permission_text.hpp"
#include "storage/account_rows.hpp"
#include "storage/account_store.hpp"
#include "storage/columns.hpp"

namespace bontot::storage {

using access::ApiKey;
using access::OneTimeLink;

void AccountStore::replace_recovery_codes(const access::AccountId& account, std::span<const std::string> hashes) {
    db_.run("delete from recovery_code where root = $1 and account = $2", root_, account.text());
    for (const auto& hash : hashes) {
        db_.run("insert into recovery_code (root, account, code_hash) values ($1, $2, $3)", root_, account.text(),
                hash);
    }
}

bool AccountStore::use_recovery_code(const access::AccountId& account, std::string_view hash, std::int64_t at) {
    return db_.run(
               "update recovery_code set used_at = $4 where root = $1 and account = $2 and code_hash = $3"
               " and used_at is null",
               root_, account.text(), hash, at) == 1;
}

std::int64_t AccountStore::recovery_codes_left(const access::AccountId& account) {
    std::int64_t left = 0;
    db_.each(
        "select count(*) from recovery_code where root = $1 and account = $2 and used_at is null",
        [&](const Row& row) { left = row.integer(0); }, root_, account.text());
    return left;
}

std::optional<OneTimeLink> AccountStore::link_with(std::string_view token_hash) {
    static const auto sql = "select " + std::string(account_rows::k_link_columns) +
                            " from one_time_link l where l.root = $1 and l.token_hash = $2";
    std::optional<OneTimeLink> found;
    db_.each(
        sql, [&](const Row& row) { found = account_rows::read_link(row); }, root_, token_hash);
    return found;
}

void AccountStore::put(const OneTimeLink& l) {
    const auto account = id_text(l.account);
    db_.run(
        "insert into one_time_link (root, id, account, purpose, token_hash, created_at, ends_at)"
        " values ($1, $2, $3, $4, $5, $6, $7)",
        root_, l.id.text(), account, core::name_in(access::k_link_purposes, l.purpose), l.token_hash, l.created_at,
        l.ends_at);
}

bool AccountStore::use_link(const core::RecordId& link, std::int64_t at) {
    return db_.run("update one_time_link set used_at = $3 where root = $1 and id = $2 and used_at is null", root_,
                   link.text(), at) == 1;
}

void AccountStore::remove_open_links(const std::optional<access::AccountId>& account) {
    const auto id = id_text(account);
    db_.run("delete from one_time_link where root = $1 and used_at is null and account is not distinct from $2", root_,
            id);
}

std::optional<app::KeyOfAccount> AccountStore::key_with(std::string_view token_hash) {
    static const auto sql = "select " + std::string(account_rows::k_account_columns) + ", " +
                            std::string(account_rows::k_key_columns) +
                            " from api_key k join account a on a.root = k.root and a.id = k.account"
                            " where k.root = $1 and k.token_hash = $2";
    std::optional<app::KeyOfAccount> found;
    db_.each(
        sql,
        [&](const Row& row) {
            found.emplace(app::KeyOfAccount{account_rows::read_key(row, account_rows::k_account_width),
                                            account_rows::read_account(row)});
        },
        root_, token_hash);
    return found;
}

std::vector<ApiKey> AccountStore::keys(const access::AccountId& account) {
    static const auto sql = "select " + std::string(account_rows::k_key_columns) +
                            " from api_key k where k.root = $1 and k.account = $2 order by k.id desc";
    std::vector<ApiKey> found;
    db_.each(
        sql, [&](const Row& row) { found.push_back(account_rows::read_key(row)); }, root_, account.text());
    return found;
}

void AccountStore::put(const ApiKey& k) {
    db_.run(
        "insert into api_key (root, id, account, name, token_hash, permissions, unit, second_factor, created_at,"
        " ends_at, revoked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        " on conflict (root, id) do update set revoked_at = excluded.revoked_at",
        root_, k.id.text(), k.account.text(), k.name, k.token_hash, access::permission_text(k.permissions),
        k.unit.text(), k.second_factor, k.created_at, k.ends_at, k.revoked_at);
}

}  // namespace bontot::storage
