#include "app/accounts/who_asks.hpp"

#include <algorithm>

#include "access/delegation.hpp"
#include "access/token.hpp"
#include "app/accounts/account_snapshots.hpp"

namespace bontot::app {

namespace {

using access::Account;
using access::AccountState;
using access::Grant;
using core::RefusalKind;
using core::Result;

/// A delegated right ends with the right it rests on, and with the account of the one who gave it.
bool still_held(Transaction& records, const Grant& delegated, core::Date today) {
    const auto holder = records.accounts().find(*delegated.delegated_by);
    if (!holder || holder->state != AccountState::active) return false;
    const auto rights = records.accounts().rights(*holder, today);
    return access::own_right(rights, delegated.role, records.accounts().path(delegated.unit, today)) != nullptr;
}

access::Principal principal_of(Transaction& records, const Account& account, bool second_factor) {
    access::Principal principal;
    principal.account = account.id;
    principal.name = audit_name(account);
    principal.member = account.member;
    principal.grants = rights_today(records, account);
    principal.second_factor = second_factor;
    return principal;
}

}  // namespace

std::vector<Grant> rights_today(Transaction& records, const Account& account) {
    const auto today = records.today();
    auto rights = records.accounts().rights(account, today);
    std::erase_if(rights, [&](const Grant& grant) { return grant.delegated_by && !still_held(records, grant, today); });
    return rights;
}

Result<Asking> who_asks(Transaction& records, std::string_view session_token) {
    auto found = records.accounts().session_with(access::secret_hash(session_token));
    if (!found || !access::alive(found->session, records.now_ms()) || found->account.state != AccountState::active)
        return core::refuse(RefusalKind::forbidden, "access.sign_in_needed");
    if (found->session.state == access::SessionState::awaiting_second_factor)
        return core::refuse(RefusalKind::forbidden, "access.second_factor_needed");
    Asking asking;
    asking.principal = principal_of(records, found->account, found->session.second_factor);
    asking.demonstration = found->account.demonstration;
    asking.session = std::move(found->session);
    return asking;
}

Result<Asking> who_asks(Records& records, std::string_view session_token) {
    std::optional<Asking> asking;
    bool old = false;
    const auto done = records.read([&](Transaction& transaction) -> Result<void> {
        auto found = who_asks(transaction, session_token);
        if (!found) return tl::unexpected(found.error());
        old = access::seen_is_old(found->session, transaction.now_ms());
        asking = std::move(*found);
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    if (old) {
        // A request is not refused because the database is too busy to note the minute: the next one will note it.
        (void)records.change({asking->principal.name}, [&](Transaction& transaction) -> Result<void> {
            transaction.accounts().seen(asking->session.id, transaction.now_ms());
            asking->session.seen_at = transaction.now_ms();
            return {};
        });
    }
    return std::move(*asking);
}

Result<access::Principal> who_asks_with_key(Transaction& records, std::string_view key_token) {
    auto& accounts = records.accounts();
    const auto found = accounts.key_with(access::secret_hash(key_token));
    if (!found || !access::alive(found->key, records.now_ms()) || found->account.state != AccountState::active)
        return core::refuse(RefusalKind::forbidden, "access.key_refused");
    const auto today = records.today();
    auto principal = principal_of(records, found->account, false);
    std::vector<core::UnitId> below;
    for (const auto& grant : principal.grants) {
        const auto above = accounts.path(grant.unit, today);
        if (std::find(above.begin(), above.end(), found->key.unit) != above.end()) below.push_back(grant.unit);
    }
    access::narrow(principal, found->key, accounts.path(found->key.unit, today), below);
    principal.name += " · " + found->key.name;
    return principal;
}

}  // namespace bontot::app
