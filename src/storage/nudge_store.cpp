#include "storage/nudge_store.hpp"

#include "storage/columns.hpp"

namespace bontot::storage {

using access::AccountId;
using app::CalendarLink;
using core::Result;

namespace {

CalendarLink link_in(const Row& row) {
    return {id_column<AccountId>(row, 0), row.integer(1)};
}

}  // namespace

Result<std::optional<CalendarLink>> NudgeStore::link_of(const AccountId& account) {
    std::optional<CalendarLink> found;
    const auto done = database_.read([&](Connection& db) -> Result<void> {
        found.reset();
        db.each(
            "select account, made_at from calendar_link where root = $1 and account = $2",
            [&](const Row& row) { found = link_in(row); }, root_, account.text());
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return found;
}

Result<std::optional<CalendarLink>> NudgeStore::link_with(std::string_view token_hash) {
    std::optional<CalendarLink> found;
    const auto done = database_.read([&](Connection& db) -> Result<void> {
        found.reset();
        db.each(
            "select account, made_at from calendar_link where root = $1 and token_hash = $2",
            [&](const Row& row) { found = link_in(row); }, root_, token_hash);
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return found;
}

Result<void> NudgeStore::put(const CalendarLink& link, std::string_view token_hash) {
    return database_.transact([&](Connection& db) -> Result<void> {
        db.run(
            "insert into calendar_link (root, account, token_hash, made_at) values ($1, $2, $3, $4)"
            " on conflict (root, account) do update set token_hash = excluded.token_hash, made_at = excluded.made_at",
            root_, link.account.text(), token_hash, link.made_at);
        return {};
    });
}

Result<void> NudgeStore::remove_link(const AccountId& account) {
    return database_.transact([&](Connection& db) -> Result<void> {
        db.run("delete from calendar_link where root = $1 and account = $2", root_, account.text());
        return {};
    });
}

Result<bool> NudgeStore::wants_letters(const AccountId& account) {
    bool wanted = true;
    const auto done = database_.read([&](Connection& db) -> Result<void> {
        wanted = true;
        db.each(
            "select wanted from letter_choice where root = $1 and account = $2",
            [&](const Row& row) { wanted = row.flag(0); }, root_, account.text());
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return wanted;
}

Result<void> NudgeStore::set_wants_letters(const AccountId& account, bool wanted) {
    return database_.transact([&](Connection& db) -> Result<void> {
        db.run(
            "insert into letter_choice (root, account, wanted) values ($1, $2, $3)"
            " on conflict (root, account) do update set wanted = excluded.wanted",
            root_, account.text(), wanted);
        return {};
    });
}

Result<std::set<app::Reminder>> NudgeStore::told(const AccountId& account) {
    std::set<app::Reminder> found;
    const auto done = database_.read([&](Connection& db) -> Result<void> {
        found.clear();
        db.each(
            "select thing, mark from reminder_told where root = $1 and account = $2",
            [&](const Row& row) { found.emplace(row.string(0), static_cast<int>(row.integer(1))); }, root_,
            account.text());
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return found;
}

Result<bool> NudgeStore::claim_letter(const AccountId& account, core::Date day, std::int64_t now_ms,
                                      std::int64_t stale_before) {
    bool claimed = false;
    const auto done = database_.transact([&](Connection& db) -> Result<void> {
        // One statement: of two servers that come at once one gets it.
        claimed = db.run(
                      "insert into reminder_letter (root, account, date, claimed_at) values ($1, $2, $3, $4)"
                      " on conflict (root, account, date) do update set claimed_at = excluded.claimed_at"
                      " where reminder_letter.sent_at is null and reminder_letter.claimed_at < $5",
                      root_, account.text(), day.iso(), now_ms, stale_before) == 1;
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return claimed;
}

Result<void> NudgeStore::give_back(const AccountId& account, core::Date day) {
    return database_.transact([&](Connection& db) -> Result<void> {
        db.run(
            "update reminder_letter set claimed_at = 0 where root = $1 and account = $2 and date = $3"
            " and sent_at is null",
            root_, account.text(), day.iso());
        return {};
    });
}

Result<void> NudgeStore::letter_sent(const AccountId& account, core::Date day,
                                     const std::vector<app::Reminder>& reminders, std::int64_t now_ms) {
    return database_.transact([&](Connection& db) -> Result<void> {
        db.run("update reminder_letter set sent_at = $4 where root = $1 and account = $2 and date = $3", root_,
               account.text(), day.iso(), now_ms);
        for (const auto& [thing, mark] : reminders) {
            db.run(
                "insert into reminder_told (root, account, thing, mark, date) values ($1, $2, $3, $4, $5)"
                " on conflict (root, account, thing, mark) do nothing",
                root_, account.text(), thing, mark, day.iso());
        }
        return {};
    });
}

}  // namespace bontot::storage
