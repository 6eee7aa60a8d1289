#include "app/accounts/manage.hpp"

#include <map>

#include "app/accounts/account_snapshots.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/request_checks.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

namespace {

using access::Account;
using access::AccountState;
using access::Permission;
using core::RefusalKind;
using core::Result;

/// Of a body that is no more, those at the top look after what is left.
std::vector<core::UnitId> path_or_top(Transaction& records, const core::UnitId& unit) {
    auto path = records.accounts().path(unit, records.today());
    return path.empty() ? records.accounts().tops(records.today()) : path;
}

Result<void> change_state(Transaction& records, Account account, AccountState state, const std::string& action,
                          const std::string& reason) {
    const auto said = require_reason(reason);
    if (!said) return tl::unexpected(said.error());
    const auto before = snapshot(account);
    account.state = state;
    if (auto written = records.accounts().update(account); !written) return written;
    announce_account(records, action, account, before, snapshot(account), *said);
    return {};
}

}  // namespace

access::Principal at_the_terminal(Transaction& records, const std::string& name) {
    access::Principal principal;
    principal.name = name;
    principal.second_factor = true;
    for (const auto& unit : records.accounts().tops(records.today())) {
        access::Grant grant;
        grant.role = access::Role::administrator;
        grant.unit = unit;
        grant.span = {records.today(), std::nullopt};
        principal.grants.push_back(std::move(grant));
    }
    return principal;
}

Result<void> require_may(Transaction& records, const access::Principal& by, Permission permission,
                         const core::UnitId& unit) {
    if (access::may(by, permission, path_or_top(records, unit))) return {};
    return core::refuse(RefusalKind::forbidden, "access.not_allowed",
                        {{"permission", std::string(core::name_in(access::k_permissions, permission))},
                         {"unit", unit_name_on(records, unit, records.today())}});
}

Result<Account> require_managed(Transaction& records, const access::Principal& by, const access::AccountId& id) {
    auto account = records.accounts().find(id);
    if (!account) return core::refuse(RefusalKind::not_found, "account.unknown", {{"found", id.text()}});
    std::vector<core::UnitId> units{account->unit};
    for (const auto& right : records.accounts().rights(*account, records.today()))
        units.push_back(right.unit);
    for (const auto& record : records.accounts().grants(id)) {
        const bool over = record.revoked_at || (record.grant.span.to && *record.grant.span.to <= records.today());
        if (!over) units.push_back(record.grant.unit);
    }
    for (const auto& unit : units) {
        if (auto may = require_may(records, by, Permission::accounts_manage, unit); !may)
            return tl::unexpected(may.error());
    }
    return std::move(*account);
}

Result<AccountSight> look_at_account(Transaction& records, const access::Principal& by, const access::AccountId& id) {
    auto account = records.accounts().find(id);
    if (!account) return core::refuse(RefusalKind::not_found, "account.unknown", {{"found", id.text()}});
    if (auto may = require_may(records, by, Permission::accounts_manage, account->unit); !may)
        return tl::unexpected(may.error());
    AccountSight sight;
    sight.rights = rights_today(records, *account);
    sight.granted = records.accounts().grants(id);
    sight.recovery_codes_left = records.accounts().recovery_codes_left(id);
    sight.account = std::move(*account);
    return sight;
}

std::vector<Account> managed_accounts(Transaction& records, const access::Principal& by) {
    std::map<core::UnitId, bool> known;
    const auto managed = [&](const core::UnitId& unit) {
        const auto [place, is_new] = known.try_emplace(unit, false);
        if (is_new) place->second = access::may(by, Permission::accounts_manage, path_or_top(records, unit));
        return place->second;
    };
    auto accounts = records.accounts().all();
    std::erase_if(accounts, [&](const Account& account) { return !managed(account.unit); });
    return accounts;
}

Result<void> suspend_account(Transaction& records, const access::Principal& by, const access::AccountId& id,
                             const std::string& reason) {
    auto account = require_managed(records, by, id);
    if (!account) return tl::unexpected(account.error());
    if (id == by.account) return core::refuse(RefusalKind::forbidden, "account.oneself");
    if (account->state == AccountState::suspended)
        return core::refuse(RefusalKind::conflict, "account.suspended_already", {{"account", account->login}});
    (void)records.accounts().remove_sessions(id, {});
    records.accounts().remove_open_links(id);
    return change_state(records, std::move(*account), AccountState::suspended, "account.suspended", reason);
}

Result<void> restore_account(Transaction& records, const access::Principal& by, const access::AccountId& id,
                             const std::string& reason) {
    auto account = require_managed(records, by, id);
    if (!account) return tl::unexpected(account.error());
    if (account->state != AccountState::suspended)
        return core::refuse(RefusalKind::conflict, "account.not_suspended", {{"account", account->login}});
    const auto state = account->password_hash.empty() ? AccountState::invited : AccountState::active;
    return change_state(records, std::move(*account), state, "account.restored", reason);
}

Result<std::int64_t> end_sessions_of(Transaction& records, const access::Principal& by, const access::AccountId& id) {
    const auto account = require_managed(records, by, id);
    if (!account) return tl::unexpected(account.error());
    const auto ended = records.accounts().remove_sessions(id, {});
    announce_account(records, "session.ended", *account, {}, audit::Snapshot().number("sessions", ended).str());
    return ended;
}

Result<std::int64_t> tidy_accounts(Transaction& records) {
    return records.accounts().remove_ended(records.now_ms()) +
           records.answers().remove_before(records.now_ms() - access::k_day_ms);
}

}  // namespace bontot::app
