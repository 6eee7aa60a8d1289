#include "app/accounts/enrol_totp.hpp"

#include "access/qr_code.hpp"
#include "access/recovery_codes.hpp"
#include "access/token.hpp"
#include "access/totp.hpp"
#include "app/accounts/account_snapshots.hpp"
#include "app/accounts/open_session.hpp"

namespace bontot::app {

namespace {

using access::Account;
using core::RefusalKind;
using core::Result;

Result<Account> own_account(Transaction& records, const Asking& asking) {
    auto account = records.accounts().find(asking.principal.account);
    if (!account) return core::refuse(RefusalKind::forbidden, "access.sign_in_needed");
    return std::move(*account);
}

tl::unexpected<core::Refusal> use_old_first() {
    return core::refuse(RefusalKind::forbidden, "totp.use_old_first");
}

std::vector<std::string> hand_out_recovery_codes(Transaction& records, const access::AccountId& account) {
    auto codes = access::new_recovery_codes();
    std::vector<std::string> hashes;
    for (const auto& code : codes)
        hashes.push_back(access::secret_hash(access::typed_code(code)));
    records.accounts().replace_recovery_codes(account, hashes);
    return codes;
}

}  // namespace

Result<TotpOffer> offer_totp(Transaction& records, const access::SecretBox& box, const Asking& asking,
                             std::string_view issuer) {
    auto account = own_account(records, asking);
    if (!account) return tl::unexpected(account.error());
    if (account->has_second_factor() && !asking.session.second_factor) return use_old_first();
    TotpOffer offer;
    offer.secret = access::new_totp_secret();
    account->totp_offered = box.seal(offer.secret);
    if (auto written = records.accounts().update(*account); !written) return tl::unexpected(written.error());
    offer.uri = access::totp_uri(issuer, account->login, offer.secret);
    offer.svg = access::qr_svg(offer.uri);
    return offer;
}

Result<TotpTaken> confirm_totp(Records& records, access::Attempts& attempts, const access::SecretBox& box,
                               const Asking& asking, std::string_view code, const Caller& caller) {
    std::optional<Account> known;
    std::int64_t now = 0;
    const auto looked = records.read([&](Transaction& transaction) -> Result<void> {
        auto account = own_account(transaction, asking);
        if (!account) return tl::unexpected(account.error());
        known = std::move(*account);
        now = transaction.now_ms();
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    if (auto allowed = attempts.begin(known->login, caller.address, now); !allowed)
        return tl::unexpected(allowed.error());

    TotpTaken taken;
    const auto done = records.change({asking.principal.name}, [&](Transaction& transaction) -> Result<void> {
        auto account = own_account(transaction, asking);
        if (!account) return tl::unexpected(account.error());
        if (account->totp_offered.empty()) return core::refuse(RefusalKind::wrong_state, "totp.not_offered");
        if (account->has_second_factor() && !asking.session.second_factor) return use_old_first();
        const auto secret = box.open(account->totp_offered);
        if (!secret) return core::refuse(RefusalKind::wrong_state, "totp.not_offered");
        const auto step = access::totp_step_of(*secret, code, transaction.now_ms(), 0);
        if (!step) return core::invalid("totp.code_wrong", {}, "/code");
        const auto before = snapshot(*account);
        account->totp_secret = std::move(account->totp_offered);
        account->totp_offered.clear();
        account->totp_last_step = *step;
        if (auto written = transaction.accounts().update(*account); !written) return written;
        taken.recovery_codes = hand_out_recovery_codes(transaction, account->id);
        (void)transaction.accounts().remove_sessions(account->id, asking.session.id);
        announce_account(transaction, "account.second_factor_taken", *account, before, snapshot(*account));
        taken.session = complete_session(transaction, *account, asking.session);
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    attempts.succeeded(known->login, caller.address);
    return taken;
}

Result<std::vector<std::string>> renew_recovery_codes(Transaction& records, const Asking& asking) {
    const auto account = own_account(records, asking);
    if (!account) return tl::unexpected(account.error());
    if (!account->has_second_factor() || !asking.session.second_factor) return use_old_first();
    announce_account(records, "account.recovery_codes_renewed", *account);
    return hand_out_recovery_codes(records, account->id);
}

}  // namespace bontot::app
