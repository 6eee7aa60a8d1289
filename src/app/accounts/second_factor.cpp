#include "app/accounts/second_factor.hpp"

#include <functional>

#include "access/recovery_codes.hpp"
#include "access/token.hpp"
#include "access/totp.hpp"
#include "app/accounts/account_snapshots.hpp"
#include "app/accounts/failed_sign_in.hpp"
#include "app/accounts/open_session.hpp"

namespace bontot::app {

namespace {

using access::Account;
using core::RefusalKind;
using core::Result;

/// Uses the code up, or says that it is none.
using TakeCode = std::function<Result<bool>(Transaction&, Account&)>;

/// A session that awaits its code, and its account.
Result<SessionOfAccount> awaiting(Transaction& records, std::string_view token) {
    auto found = records.accounts().session_with(access::secret_hash(token));
    const bool good = found && access::alive(found->session, records.now_ms()) &&
                      found->session.state == access::SessionState::awaiting_second_factor &&
                      found->account.state == access::AccountState::active;
    if (!good) return core::refuse(RefusalKind::forbidden, "access.sign_in_needed");
    return std::move(*found);
}

Result<OpenedSession> complete(Records& records, access::Attempts& attempts, std::string_view token,
                               const Caller& caller, const TakeCode& take) {
    std::optional<SessionOfAccount> known;
    std::int64_t now = 0;
    const auto looked = records.read([&](Transaction& transaction) -> Result<void> {
        auto found = awaiting(transaction, token);
        if (!found) return tl::unexpected(found.error());
        known = std::move(*found);
        now = transaction.now_ms();
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    const auto& login = known->account.login;
    if (auto allowed = attempts.begin(login, caller.address, now); !allowed) return tl::unexpected(allowed.error());

    OpenedSession opened;
    const auto done = records.change({audit_name(known->account)}, [&](Transaction& transaction) -> Result<void> {
        auto found = awaiting(transaction, token);
        if (!found) return tl::unexpected(found.error());
        const auto taken = take(transaction, found->account);
        if (!taken) return tl::unexpected(taken.error());
        if (!*taken) return core::refuse(RefusalKind::forbidden, "sign_in.code_refused");
        opened = complete_session(transaction, found->account, std::move(found->session));
        return {};
    });
    if (!done) {
        if (done.error().code == "sign_in.code_refused") note_failed_sign_in(records, attempts, known->account);
        return tl::unexpected(done.error());
    }
    attempts.succeeded(login, caller.address);
    return opened;
}

}  // namespace

Result<OpenedSession> second_factor(Records& records, access::Attempts& attempts, const access::SecretBox& box,
                                    std::string_view token, std::string_view code, const Caller& caller) {
    return complete(records, attempts, token, caller, [&](Transaction& transaction, Account& account) -> Result<bool> {
        const auto secret = box.open(account.totp_secret);
        if (!secret) return core::refuse(RefusalKind::unavailable, "totp.key_lost");
        const auto step = access::totp_step_of(*secret, code, transaction.now_ms(), account.totp_last_step);
        if (!step) return false;
        account.totp_last_step = *step;
        if (!access::SecretBox::is_sealed(account.totp_secret)) account.totp_secret = box.seal(*secret);
        if (auto written = transaction.accounts().update(account); !written) return tl::unexpected(written.error());
        return true;
    });
}

Result<OpenedSession> use_recovery_code(Records& records, access::Attempts& attempts, std::string_view token,
                                        std::string_view code, const Caller& caller) {
    const auto hash = access::secret_hash(access::typed_code(code));
    return complete(records, attempts, token, caller, [&](Transaction& transaction, Account& account) -> Result<bool> {
        if (!transaction.accounts().use_recovery_code(account.id, hash, transaction.now_ms())) return false;
        announce_account(transaction, "account.recovery_code_used", account);
        return true;
    });
}

}  // namespace bontot::app
