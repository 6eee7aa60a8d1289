#include "access/session.hpp"
#include "storage/account_rows.hpp"
#include "storage/account_store.hpp"

namespace bontot::storage {

using access::Session;

std::optional<app::SessionOfAccount> AccountStore::session_with(std::string_view token_hash) {
    static const auto sql = "select " + std::string(account_rows::k_account_columns) + ", " +
                            std::string(account_rows::k_session_columns) +
                            " from session s join account a on a.root = s.root and a.id = s.account"
                            " where s.root = $1 and s.token_hash = $2";
    std::optional<app::SessionOfAccount> found;
    db_.each_kept(
        sql,
        [&](const Row& row) {
            found.emplace(app::SessionOfAccount{account_rows::read_session(row, account_rows::k_account_width),
                                                account_rows::read_account(row)});
        },
        root_, token_hash);
    return found;
}

std::vector<Session> AccountStore::sessions(const access::AccountId& account) {
    static const auto sql = "select " + std::string(account_rows::k_session_columns) +
                            " from session s where s.root = $1 and s.account = $2 order by s.seen_at desc, s.id desc";
    std::vector<Session> found;
    db_.each(
        sql, [&](const Row& row) { found.push_back(account_rows::read_session(row)); }, root_, account.text());
    return found;
}

void AccountStore::put(const Session& s) {
    db_.run(
        "insert into session (root, id, account, token_hash, state, second_factor, created_at, seen_at, idle_ms,"
        " ends_at, address, agent) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        " on conflict (root, id) do update set token_hash = excluded.token_hash, state = excluded.state,"
        " second_factor = excluded.second_factor, seen_at = excluded.seen_at, idle_ms = excluded.idle_ms,"
        " ends_at = excluded.ends_at",
        root_, s.id.text(), s.account.text(), s.token_hash, core::name_in(access::k_session_states, s.state),
        s.second_factor, s.created_at, s.seen_at, s.idle_ms, s.ends_at, s.address, s.agent);
}

void AccountStore::seen(const access::SessionId& session, std::int64_t at) {
    db_.run("update session set seen_at = $3 where root = $1 and id = $2 and seen_at < $3", root_, session.text(), at);
}

void AccountStore::remove(const access::SessionId& session) {
    db_.run("delete from session where root = $1 and id = $2", root_, session.text());
}

std::int64_t AccountStore::remove_sessions(const access::AccountId& account, const access::SessionId& keep) {
    return db_.run("delete from session where root = $1 and account = $2 and id <> $3", root_, account.text(),
                   keep.text());
}

std::int64_t AccountStore::remove_ended(std::int64_t now_ms) {
    return db_.run("delete from session where root = $1 and (ends_at < $2 or seen_at + idle_ms < $2)", root_, now_ms) +
           db_.run("delete from one_time_link where root = $1 and ends_at < $2", root_, now_ms - 30 * access::k_day_ms);
}

}  // namespace bontot::storage
