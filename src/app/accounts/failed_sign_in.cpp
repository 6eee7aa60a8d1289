#include "app/accounts/failed_sign_in.hpp"

#include "app/accounts/account_snapshots.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

void note_failed_sign_in(Records& records, const access::Attempts& attempts, const access::Account& account) {
    const auto failed = attempts.failed(account.login);
    if (failed.attempts < access::k_account_attempts.free) return;
    // Somebody unknown acted. Where the database has no time for it, the refusal itself must not wait.
    const auto noted = records.change({"bontot serve"}, [&](Transaction& transaction) -> core::Result<void> {
        announce_account(transaction, "account.sign_in_failed", account, "",
                         audit::Snapshot().number("attempts", failed.attempts).str());
        return {};
    });
    static_cast<void>(noted);
}

}  // namespace bontot::app
