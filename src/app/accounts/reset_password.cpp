#include "app/accounts/reset_password.hpp"

#include "app/accounts/account_snapshots.hpp"
#include "app/accounts/manage.hpp"
#include "app/accounts/set_password.hpp"

namespace bontot::app {

using core::Result;

Result<IssuedLink> issue_reset(Transaction& records, const access::Principal& by, const IssueReset& request) {
    auto account = require_managed(records, by, request.account);
    if (!account) return tl::unexpected(account.error());
    if (account->state != access::AccountState::active)
        return core::refuse(core::RefusalKind::wrong_state, "account.not_active", {{"account", account->login}});
    const auto before = snapshot(*account);
    if (request.forget_second_factor) {
        // Until the link is used nobody comes in: with the old password alone one would take up a new telephone.
        account->totp_secret.clear();
        account->totp_offered.clear();
        account->password_hash.clear();
        if (auto written = records.accounts().update(*account); !written) return tl::unexpected(written.error());
        records.accounts().replace_recovery_codes(account->id, {});
        (void)records.accounts().remove_sessions(account->id, {});
    }
    announce_account(records, "account.reset_issued", *account, before, snapshot(*account));
    return issue_link(records, account->id, access::LinkPurpose::reset);
}

Result<void> reset_password(Records& records, access::Attempts& attempts, const std::string& token,
                            const std::string& new_password, const Caller& caller) {
    return set_password(records, attempts, token, access::LinkPurpose::reset, new_password, caller,
                        [](Transaction&, const access::Account&) {});
}

}  // namespace bontot::app
