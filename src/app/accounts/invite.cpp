#include "app/accounts/invite.hpp"

#include "app/accounts/account_snapshots.hpp"
#include "app/accounts/manage.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/request_checks.hpp"

namespace bontot::app {

namespace {

using access::Account;
using core::RefusalKind;
using core::Result;

/// Somebody else's mail server says whether the address is real; here it only must look like one.
Result<std::string> check_email(const std::string& text) {
    auto email = readable_or_empty(text);
    if (!email || email->empty()) return email;
    const auto at = email->find('@');
    const bool good = at != std::string::npos && at > 0 && at + 1 < email->size() &&
                      email->find('@', at + 1) == std::string::npos && email->find(' ') == std::string::npos;
    if (!good) return core::invalid("account.email", {{"found", *email}}, "/email");
    return email;
}

Result<Account> account_of(Transaction& records, const Invite& request) {
    Account account;
    auto login = access::check_login(request.login);
    if (!login) return tl::unexpected(login.error());
    auto name = readable(request.name, "account.name_missing");
    if (!name) return tl::unexpected(name.error());
    auto email = check_email(request.email);
    if (!email) return tl::unexpected(email.error());
    const auto unit = require_unit_on(records, request.unit, records.today());
    if (!unit) return tl::unexpected(unit.error());
    if (request.member) {
        if (auto member = require_member(records, *request.member); !member) return tl::unexpected(member.error());
    }
    account.id = access::AccountId(records.new_id());
    account.login = std::move(*login);
    account.name = std::move(*name);
    account.email = std::move(*email);
    account.member = request.member;
    account.unit = request.unit;
    account.created_at = records.now_ms();
    return account;
}

}  // namespace

Result<IssuedLink> invite(Transaction& records, const access::Principal& by, const Invite& request) {
    const auto account = account_of(records, request);
    if (!account) return tl::unexpected(account.error());
    if (auto may = require_may(records, by, access::Permission::accounts_manage, request.unit); !may)
        return tl::unexpected(may.error());
    if (auto written = records.accounts().insert(*account); !written) return tl::unexpected(written.error());
    // Also what the records give the member: an account must not open more than its maker looks after.
    if (auto managed = require_managed(records, by, account->id); !managed) return tl::unexpected(managed.error());
    announce_account(records, "account.invited", *account, {}, snapshot(*account));
    return issue_link(records, account->id, access::LinkPurpose::invitation);
}

Result<IssuedLink> invite_again(Transaction& records, const access::Principal& by, const access::AccountId& id) {
    const auto account = require_managed(records, by, id);
    if (!account) return tl::unexpected(account.error());
    if (account->state != access::AccountState::invited)
        return core::refuse(RefusalKind::wrong_state, "account.not_invited", {{"account", account->login}});
    announce_account(records, "account.invited_again", *account);
    return issue_link(records, id, access::LinkPurpose::invitation);
}

}  // namespace bontot::app
