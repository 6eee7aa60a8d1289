#include "app/accounts/set_password.hpp"

#include "access/password_hash.hpp"
#include "access/password_rules.hpp"
#include "app/accounts/account_snapshots.hpp"

namespace bontot::app {

using core::Result;

Result<void> set_password(Records& records, access::Attempts& attempts, const std::string& token,
                          access::LinkPurpose purpose, const std::string& password, const Caller& caller,
                          const std::function<void(Transaction&, const access::Account&)>& then) {
    std::optional<LinkSight> known;
    auto looked = records.read([&](Transaction& transaction) -> Result<void> {
        auto sight = look_at_link(transaction, token, purpose);
        if (!sight) return tl::unexpected(sight.error());
        known = std::move(*sight);
        return {};
    });
    if (!looked) return looked;
    const auto accepted = access::check_password(password, known->account.login);
    if (!accepted) return tl::unexpected(accepted.error());
    const auto hash = access::hash_password(*accepted);

    auto done = records.change({audit_name(known->account)}, [&](Transaction& transaction) -> Result<void> {
        const auto sight = look_at_link(transaction, token, purpose);
        if (!sight) return tl::unexpected(sight.error());
        if (!transaction.accounts().use_link(sight->link, transaction.now_ms()))
            return core::refuse(core::RefusalKind::forbidden, "link.refused");
        auto account = sight->account;
        const auto before = snapshot(account);
        account.state = access::AccountState::active;
        account.password_hash = hash;
        if (auto written = transaction.accounts().update(account); !written) return written;
        ++account.version;
        (void)transaction.accounts().remove_sessions(account.id, {});
        const bool invited = purpose == access::LinkPurpose::invitation;
        announce_account(transaction, invited ? "account.invitation_accepted" : "account.password_reset", account,
                         before, snapshot(account));
        then(transaction, account);
        return {};
    });
    // Whoever holds the link has waited long enough.
    if (done) attempts.succeeded(known->account.login, caller.address);
    return done;
}

}  // namespace bontot::app
