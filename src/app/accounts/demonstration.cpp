#include "app/accounts/demonstration.hpp"

#include <algorithm>
#include <charconv>

#include "access/password_hash.hpp"
#include "access/recovery_codes.hpp"
#include "app/accounts/account_snapshots.hpp"
#include "app/accounts/open_session.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::app {

namespace {

using core::Result;

void give_role(Transaction& records, const access::Account& account, const DemonstrationAccount& wanted,
               const Actor& actor) {
    const auto rights = records.accounts().rights(account, records.today());
    const bool held = std::any_of(rights.begin(), rights.end(), [&](const access::Grant& right) {
        return right.role == wanted.role && right.unit == wanted.unit;
    });
    if (held) return;
    GrantRecord record;
    record.grant.id = core::RecordId(records.new_id());
    record.grant.account = account.id;
    record.grant.role = wanted.role;
    record.grant.unit = wanted.unit;
    record.grant.span = {records.today(), std::nullopt};
    record.granted_by = actor.name;
    record.granted_at = records.now_ms();
    records.accounts().put(record);
}

Result<void> make_account(Transaction& records, const DemonstrationAccount& wanted, const std::string& hash,
                          const Actor& actor) {
    access::Account account;
    account.id = access::AccountId(records.new_id());
    account.login = wanted.login;
    account.name = wanted.name;
    account.member = wanted.member;
    account.unit = wanted.unit;
    account.state = access::AccountState::active;
    account.password_hash = hash;
    account.demonstration = true;
    account.created_at = records.now_ms();
    if (auto written = records.accounts().insert(account); !written) return written;
    give_role(records, account, wanted, actor);
    announce_account(records, "account.demonstration", account, {}, snapshot(account));
    return {};
}

bool is_demonstration(Transaction& records) {
    return records.settings().get(k_demonstration_setting) == "yes";
}

// Logins, with blanks between and around them.
constexpr std::string_view k_offered_setting = "demonstration.offered";

std::string logins_of(const std::vector<DemonstrationAccount>& accounts) {
    std::string logins = " ";
    for (const auto& account : accounts)
        logins += account.login + " ";
    return logins;
}

/// May be entered without its password.
bool is_open(const access::Account& account) {
    return account.demonstration && account.state == access::AccountState::active;
}

bool is_here(const Caller& caller) {
    return caller.address == "127.0.0.1" || caller.address == "::1" || caller.address == "unix";
}

OfferedAccount offered(Transaction& records, const access::Account& account) {
    OfferedAccount made{account.login, account.name, access::Role::member, ""};
    for (const auto& right : records.accounts().rights(account, records.today())) {
        if (right.role < made.role) continue;
        made.role = right.role;
        made.unit_name = unit_name_on(records, right.unit, records.today());
    }
    return made;
}

}  // namespace

Result<std::string> make_demonstration_accounts(Records& records, const Actor& actor,
                                                const std::vector<DemonstrationAccount>& wanted,
                                                const std::vector<DemonstrationAccount>& besides) {
    const auto password = access::new_typed_code();
    const auto hash = access::hash_password(password);
    const auto done = records.change(actor, [&](Transaction& transaction) -> Result<void> {
        if (transaction.accounts().any())
            return core::refuse(core::RefusalKind::conflict, "demo.not_empty", {{"path", transaction.root()}});
        transaction.settings().set(k_demonstration_setting, "yes");
        transaction.settings().set(k_offered_setting, logins_of(wanted));
        for (const auto* accounts : {&wanted, &besides}) {
            for (const auto& one : *accounts) {
                if (auto made = make_account(transaction, one, hash, actor); !made) return made;
            }
        }
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return password;
}

std::int64_t demonstration_clock_shift(Transaction& records) {
    std::int64_t shift = 0;
    const auto kept = records.settings().get(k_demonstration_clock_setting);
    if (kept && is_demonstration(records)) std::from_chars(kept->data(), kept->data() + kept->size(), shift);
    return shift;
}

std::vector<OfferedAccount> offered_accounts(Transaction& records) {
    std::vector<OfferedAccount> accounts;
    if (!is_demonstration(records)) return accounts;
    const auto shown = records.settings().get(k_offered_setting);
    for (const auto& account : records.accounts().all()) {
        const bool is_shown = !shown || shown->find(" " + account.login + " ") != std::string::npos;
        if (is_shown && is_open(account)) accounts.push_back(offered(records, account));
    }
    std::stable_sort(accounts.begin(), accounts.end(), [](const auto& a, const auto& b) { return a.role < b.role; });
    return accounts;
}

Result<OpenedSession> sign_in_to_demonstration(Records& records, const std::string& login, const Caller& caller) {
    const auto refused = [] { return core::refuse(core::RefusalKind::forbidden, "sign_in.refused"); };
    if (!is_here(caller)) return refused();
    OpenedSession opened;
    const auto done = records.change({login}, [&](Transaction& transaction) -> Result<void> {
        const auto account = transaction.accounts().find_login(login);
        if (!is_demonstration(transaction) || !account || !is_open(*account)) return refused();
        opened = open_session(transaction, *account, caller);
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return opened;
}

}  // namespace bontot::app
