// Accounts as their administrators look after them.
#include "api/json/accounts.hpp"

#include "api/link_mail.hpp"
#include "api/outcome.hpp"
#include "api/paging.hpp"
#include "app/accounts/grant_role.hpp"
#include "app/accounts/invite.hpp"
#include "app/accounts/manage.hpp"
#include "app/accounts/reset_password.hpp"
#include "app/accounts/who_asks.hpp"
#include "core/text.hpp"

namespace bontot::api::handlers {

namespace {

using access::AccountId;
using core::Checked;

Reply link_reply(const app::IssuedLink& link) {
    Reply reply;
    reply.body = Json{{"account", link.account.text()}, {"token", link.token}, {"ends_at", link.ends_at}};
    reply.secret = true;
    return reply;
}

/// The link also goes to the person, where there is a mail server and their address is known.
Reply sent_reply(const Call& call, app::Transaction& records, const app::IssuedLink& link,
                 access::LinkPurpose purpose) {
    auto reply = link_reply(link);
    auto* mail = call.services().mail;
    const auto account = records.accounts().find(link.account);
    const bool sends = mail != nullptr && account && !account->email.empty();
    reply.body["mailed"] = sends;
    if (!sends) return reply;
    reply.afterwards = [mail, letter = link_mail(*account, link, purpose, mail->pages())] {
        static_cast<void>(mail->post(letter));  // one that is not sent is in the log, and the link was shown
    };
    return reply;
}

Checked<Reply> account_reply(const Call& call, app::Transaction& records, const AccountId& id) {
    const auto sight = app::look_at_account(records, call.principal, id);
    if (!sight) return refused(sight.error());
    Reply reply;
    reply.body = account_json(sight->account);
    reply.body["second_factor"] = sight->account.has_second_factor();
    reply.body["recovery_codes_left"] = sight->recovery_codes_left;
    const auto failed = call.services().attempts.failed(sight->account.login);
    reply.body["failed_sign_ins"] = failed.attempts;
    if (failed.attempts > 0) reply.body["last_failed_at"] = failed.last_ms;
    auto& rights = reply.body["rights"] = Json::array();
    for (const auto& grant : sight->rights)
        rights.push_back(grant_json(grant));
    auto& grants = reply.body["grants"] = Json::array();
    for (const auto& record : sight->granted)
        grants.push_back(grant_record_json(record));
    reply.version = sight->account.version;
    return reply;
}

}  // namespace

Checked<Reply> list_accounts(Call& call, app::Transaction& records) {
    const auto wanted = core::fold(call.text("text"));
    std::vector<access::Account> shown;
    for (auto& account : app::managed_accounts(records, call.principal)) {
        if (core::fold(account.name).find(wanted) != std::string::npos ||
            core::fold(account.login).find(wanted) != std::string::npos)
            shown.push_back(std::move(account));
    }
    return page_of(
        call, shown, [](const access::Account& account) { return account.login; },
        [&](const access::Account& account) {
            auto json = account_json(account);
            auto& rights = json["rights"] = Json::array();
            for (const auto& grant : app::rights_today(records, account))
                rights.push_back(grant_json(grant));
            return json;
        });
}

Checked<Reply> get_account(Call& call, app::Transaction& records) {
    return account_reply(call, records, call.id<AccountId>("account"));
}

Checked<Reply> invite(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::Invite request{body.text("login"), body.text("name"), body.text("email"),
                              body.id<core::MemberId>("member"), core::UnitId(body.text("unit"))};
    const auto link = app::invite(records, call.principal, request);
    if (!link) return refused(link.error());
    auto reply = sent_reply(call, records, *link, access::LinkPurpose::invitation);
    reply.location = "/api/v1/accounts/" + link->account.text();
    return reply;
}

Checked<Reply> invite_again(Call& call, app::Transaction& records) {
    const auto link = app::invite_again(records, call.principal, call.id<AccountId>("account"));
    if (!link) return refused(link.error());
    return sent_reply(call, records, *link, access::LinkPurpose::invitation);
}

Checked<Reply> issue_reset(Call& call, app::Transaction& records) {
    const app::IssueReset request{call.id<AccountId>("account"), call.body.value("forget_second_factor", false)};
    const auto link = app::issue_reset(records, call.principal, request);
    if (!link) return refused(link.error());
    return sent_reply(call, records, *link, access::LinkPurpose::reset);
}

Checked<Reply> suspend_account(Call& call, app::Transaction& records) {
    const auto id = call.id<AccountId>("account");
    const auto done = app::suspend_account(records, call.principal, id, call.body.at("reason"));
    if (!done) return refused(done.error());
    return account_reply(call, records, id);
}

Checked<Reply> restore_account(Call& call, app::Transaction& records) {
    const auto id = call.id<AccountId>("account");
    const auto done = app::restore_account(records, call.principal, id, call.body.at("reason"));
    if (!done) return refused(done.error());
    return account_reply(call, records, id);
}

Checked<Reply> end_sessions_of(Call& call, app::Transaction& records) {
    const auto ended = app::end_sessions_of(records, call.principal, call.id<AccountId>("account"));
    if (!ended) return refused(ended.error());
    Reply reply;
    reply.body["ended"] = *ended;
    return reply;
}

Checked<Reply> grant_role(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::GrantRole request{call.id<AccountId>("account"), *body.name("role", access::k_roles),
                                 core::UnitId(body.text("unit")), body.span(), body.text("reason")};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto id = app::grant_role(records, call.principal, request);
    if (!id) return refused(id.error());
    Reply reply;
    reply.body["id"] = id->text();
    return reply;
}

Checked<Reply> revoke_role(Call& call, app::Transaction& records) {
    const auto done =
        app::revoke_role(records, call.principal, call.id<core::RecordId>("grant"), call.body.at("reason"));
    if (!done) return refused(done.error());
    return Reply{};
}

}  // namespace bontot::api::handlers
