#include "app/accounts/first_administrator.hpp"

#include "access/one_time_link.hpp"
#include "access/password_hash.hpp"
#include "access/password_rules.hpp"
#include "access/recovery_codes.hpp"
#include "access/token.hpp"
#include "app/accounts/account_snapshots.hpp"
#include "app/accounts/open_session.hpp"
#include "app/organisation/request_checks.hpp"

namespace bontot::app {

namespace {

using access::Account;
using access::LinkPurpose;
using access::OneTimeLink;
using core::RefusalKind;
using core::Result;

Result<OneTimeLink> open_offer(Transaction& records, const std::string& code) {
    const auto link = records.accounts().link_with(access::secret_hash(access::typed_code(code)));
    const bool good = link && link->purpose == LinkPurpose::first_administrator &&
                      access::alive(*link, records.now_ms()) && !records.accounts().any();
    if (!good) return core::refuse(RefusalKind::forbidden, "link.refused");
    return *link;
}

void make_administrator(Transaction& records, const Account& account, const std::vector<core::UnitId>& units) {
    for (const auto& unit : units) {
        GrantRecord record;
        record.grant.id = core::RecordId(records.new_id());
        record.grant.account = account.id;
        record.grant.role = access::Role::administrator;
        record.grant.unit = unit;
        record.grant.span = {records.today(), std::nullopt};
        record.granted_by = audit_name(account);
        record.granted_at = records.now_ms();
        records.accounts().put(record);
        announce_account(records, "grant.given", account, {}, snapshot(record.grant));
    }
}

}  // namespace

Result<std::optional<std::string>> offer_first_administrator(Transaction& records) {
    auto& accounts = records.accounts();
    if (accounts.any()) return std::nullopt;
    accounts.remove_open_links(std::nullopt);
    auto code = access::new_typed_code();
    OneTimeLink link;
    link.id = core::RecordId(records.new_id());
    link.purpose = LinkPurpose::first_administrator;
    link.token_hash = access::secret_hash(access::typed_code(code));
    link.created_at = records.now_ms();
    link.ends_at = link.created_at + access::lifetime_ms(link.purpose);
    accounts.put(link);
    return code;
}

Result<OpenedSession> make_first_administrator(Records& records, access::Attempts& attempts,
                                               const FirstAdministrator& request, const Caller& caller) {
    static const std::string k_counted = "first administrator";  // can be no login: it has a space
    const auto login = access::check_login(request.login);
    if (!login) return tl::unexpected(login.error());
    const auto name = readable(request.name, "account.name_missing");
    if (!name) return tl::unexpected(name.error());
    const auto looked = records.read([&](Transaction& transaction) -> Result<void> {
        if (auto allowed = attempts.begin(k_counted, caller.address, transaction.now_ms()); !allowed) return allowed;
        if (auto offer = open_offer(transaction, request.code); !offer) return tl::unexpected(offer.error());
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    const auto password = access::check_password(request.password, *login);
    if (!password) return tl::unexpected(password.error());
    const auto hash = access::hash_password(*password);

    OpenedSession opened;
    const auto done = records.change({*name + " (" + *login + ")"}, [&](Transaction& transaction) -> Result<void> {
        auto& accounts = transaction.accounts();
        const auto offer = open_offer(transaction, request.code);
        if (!offer) return tl::unexpected(offer.error());
        if (!accounts.use_link(offer->id, transaction.now_ms()))
            return core::refuse(RefusalKind::forbidden, "link.refused");
        const auto tops = accounts.tops(transaction.today());
        if (tops.empty()) return core::refuse(RefusalKind::wrong_state, "account.no_unit");
        Account account;
        account.id = access::AccountId(transaction.new_id());
        account.login = *login;
        account.name = *name;
        account.unit = tops.front();
        account.state = access::AccountState::active;
        account.password_hash = hash;
        account.created_at = transaction.now_ms();
        if (auto written = accounts.insert(account); !written) return written;
        announce_account(transaction, "account.first_administrator", account, {}, snapshot(account));
        make_administrator(transaction, account, tops);
        opened = open_session(transaction, account, caller);
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    attempts.succeeded(k_counted, caller.address);
    return opened;
}

}  // namespace bontot::app
