#include "app/accounts/sign_in.hpp"

#include "access/password_hash.hpp"
#include "access/password_rules.hpp"
#include "access/token.hpp"
#include "app/accounts/account_snapshots.hpp"
#include "app/accounts/failed_sign_in.hpp"
#include "app/accounts/open_session.hpp"

namespace bontot::app {

namespace {

using access::Account;
using access::AccountState;
using core::RefusalKind;
using core::Result;

/// Nobody's password is longer; what is sent beyond it is not worth computing with.
constexpr std::size_t k_longest_typed = 4'096;

tl::unexpected<core::Refusal> refused() {
    return core::refuse(RefusalKind::forbidden, "sign_in.refused");
}

struct Found {
    std::optional<Account> account;
    std::int64_t now_ms = 0;
};

Result<Found> look_up(Records& records, const std::string& login) {
    Found found;
    const auto done = records.read([&](Transaction& transaction) -> Result<void> {
        found.account = transaction.accounts().find_login(login);
        found.now_ms = transaction.now_ms();
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return found;
}

bool is_right(const std::optional<Account>& account, const std::string& typed) {
    const bool usable = account && account->state == AccountState::active && !account->password_hash.empty();
    if (!usable || typed.size() > k_longest_typed) return access::is_nobodys_password(typed.substr(0, k_longest_typed));
    return access::is_password(account->password_hash, typed);
}

}  // namespace

Result<OpenedSession> sign_in(Records& records, access::Attempts& attempts, const SignIn& request,
                              const Caller& caller) {
    // What can be no login is looked up, delayed and computed like one.
    const auto login = access::check_login(request.login).value_or("?");
    const auto found = look_up(records, login);
    if (!found) return tl::unexpected(found.error());
    if (auto allowed = attempts.begin(login, caller.address, found->now_ms); !allowed)
        return tl::unexpected(allowed.error());

    const auto typed = access::typed_password(request.password);
    if (!is_right(found->account, typed)) {
        if (found->account) note_failed_sign_in(records, attempts, *found->account);
        return refused();
    }
    const auto& known = *found->account;
    const auto fresh_hash = access::is_outdated(known.password_hash) ? access::hash_password(typed) : std::string();

    OpenedSession opened;
    const auto done = records.change({audit_name(known)}, [&](Transaction& transaction) -> Result<void> {
        auto account = transaction.accounts().find(known.id);
        // The password may have been changed, or the account suspended, while this one was being checked.
        if (!account || account->state != AccountState::active || account->password_hash != known.password_hash)
            return refused();
        if (!fresh_hash.empty()) {
            account->password_hash = fresh_hash;
            if (auto written = transaction.accounts().update(*account); !written) return written;
        }
        opened = open_session(transaction, *account, caller);
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    if (opened.session.state == access::SessionState::complete) {
        attempts.succeeded(login, caller.address);
    } else {
        attempts.half_way(login, caller.address);
    }
    return opened;
}

Result<void> sign_out(Records& records, std::string_view token) {
    std::optional<SessionOfAccount> found;
    auto looked = records.read([&](Transaction& transaction) -> Result<void> {
        found = transaction.accounts().session_with(access::secret_hash(token));
        return {};
    });
    if (!looked || !found) return looked;
    return records.change({audit_name(found->account)}, [&](Transaction& transaction) -> Result<void> {
        transaction.accounts().remove(found->session.id);
        announce_account(transaction, "account.signed_out", found->account);
        return {};
    });
}

}  // namespace bontot::app
