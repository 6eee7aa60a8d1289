#include "app/accounts/change_password.hpp"

#include "access/password_hash.hpp"
#include "access/password_rules.hpp"
#include "app/accounts/account_snapshots.hpp"

namespace bontot::app {

using core::Result;

Result<void> change_password(Records& records, access::Attempts& attempts, const Asking& asking,
                             const std::string& old_password, const std::string& new_password, const Caller& caller) {
    std::optional<access::Account> known;
    std::int64_t now = 0;
    auto looked = records.read([&](Transaction& transaction) -> Result<void> {
        known = transaction.accounts().find(asking.principal.account);
        now = transaction.now_ms();
        return {};
    });
    if (!looked) return looked;
    if (!known) return core::refuse(core::RefusalKind::forbidden, "access.sign_in_needed");
    const auto accepted = access::check_password(new_password, known->login);
    if (!accepted) return tl::unexpected(accepted.error());
    if (auto allowed = attempts.begin(known->login, caller.address, now); !allowed) return allowed;
    if (!access::is_password(known->password_hash, access::typed_password(old_password)))
        return core::invalid("password.old_wrong", {}, "/old_password");
    const auto hash = access::hash_password(*accepted);

    auto done = records.change({asking.principal.name}, [&](Transaction& transaction) -> Result<void> {
        auto account = *known;
        account.password_hash = hash;
        if (auto written = transaction.accounts().update(account); !written) return written;
        (void)transaction.accounts().remove_sessions(account.id, asking.session.id);
        transaction.accounts().remove_open_links(account.id);
        announce_account(transaction, "account.password_changed", account);
        return {};
    });
    if (done) attempts.succeeded(known->login, caller.address);
    return done;
}

}  // namespace bontot::app
