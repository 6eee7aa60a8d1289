// Signing in and out, and one's own sessions.
#include "api/json/accounts.hpp"
#include "api/sessions_of_call.hpp"
#include "app/accounts/accept_invitation.hpp"
#include "app/accounts/demonstration.hpp"
#include "app/accounts/first_administrator.hpp"
#include "app/accounts/own_sessions.hpp"
#include "app/accounts/reset_password.hpp"
#include "app/accounts/second_factor.hpp"
#include "app/accounts/sign_in.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

/// A session began or took a step: its token goes into the cookie, and nowhere else.
Checked<Reply> opened_reply(const Call& call, const core::Result<app::OpenedSession>& opened) {
    if (!opened) return refused(opened.error());
    Reply reply;
    reply.body = opened_json(*opened);
    reply.headers.add("Set-Cookie", session_cookie(call.request(), opened->token));
    reply.secret = true;
    return reply;
}

std::string token_of(const Call& call) {
    return std::string(session_token(call.request()).value_or(""));
}

Json rights_json(app::Transaction& records, const access::Principal& principal) {
    Json rights = Json::array();
    for (const auto& grant : principal.grants) {
        auto json = grant_json(grant);
        json["unit_name"] = app::unit_name_on(records, grant.unit, records.today());
        json["permissions"] = permissions_json(access::permissions_of(grant.role));
        // A role that takes a second factor sleeps in a session that was opened without one.
        json["holds"] = principal.second_factor || !access::needs_second_factor(grant.role);
        rights.push_back(std::move(json));
    }
    return rights;
}

}  // namespace

Checked<Reply> sign_in(Call& call) {
    auto& services = call.services();
    const app::SignIn request{call.body.at("login"), call.body.at("password")};
    return opened_reply(call, app::sign_in(services.records, services.attempts, request, caller_of(call)));
}

Checked<Reply> get_demonstration(Call&, app::Transaction& records) {
    Reply reply;
    auto& accounts = reply.body["accounts"] = Json::array();
    for (const auto& account : app::offered_accounts(records)) {
        accounts.push_back({{"login", account.login},
                            {"name", account.name},
                            {"role", core::name_in(access::k_roles, account.role)},
                            {"unit_name", account.unit_name}});
    }
    return reply;
}

Checked<Reply> sign_in_to_demonstration(Call& call) {
    const auto login = call.body.at("login").get<std::string>();
    return opened_reply(call, app::sign_in_to_demonstration(call.services().records, login, caller_of(call)));
}

Checked<Reply> give_second_factor(Call& call) {
    auto& services = call.services();
    return opened_reply(call, app::second_factor(services.records, services.attempts, services.box, token_of(call),
                                                 call.body.at("code").get<std::string>(), caller_of(call)));
}

Checked<Reply> give_recovery_code(Call& call) {
    auto& services = call.services();
    return opened_reply(call, app::use_recovery_code(services.records, services.attempts, token_of(call),
                                                     call.body.at("code").get<std::string>(), caller_of(call)));
}

Checked<Reply> accept_invitation(Call& call) {
    auto& services = call.services();
    return opened_reply(call, app::accept_invitation(services.records, services.attempts, call.body.at("token"),
                                                     call.body.at("password"), caller_of(call)));
}

Checked<Reply> make_first_administrator(Call& call) {
    auto& services = call.services();
    const app::FirstAdministrator request{call.body.at("code"), call.body.at("login"), call.body.at("name"),
                                          call.body.at("password")};
    return opened_reply(call,
                        app::make_first_administrator(services.records, services.attempts, request, caller_of(call)));
}

Checked<Reply> reset_password(Call& call) {
    auto& services = call.services();
    const auto done = app::reset_password(services.records, services.attempts, call.body.at("token"),
                                          call.body.at("password"), caller_of(call));
    if (!done) return refused(done.error());
    return Reply{};
}

Checked<Reply> sign_out(Call& call) {
    if (const auto done = app::sign_out(call.services().records, token_of(call)); !done) return refused(done.error());
    Reply reply;
    reply.headers.add("Set-Cookie", no_session_cookie(call.request()));
    // What pages kept on this computer goes too.
    reply.headers.set("Clear-Site-Data", "\"storage\"");
    return reply;
}

Checked<Reply> get_session(Call& call, app::Transaction& records) {
    Reply reply;
    auto& body = reply.body;
    body = Json{{"name", call.principal.name}, {"account", call.principal.account.text()}};
    if (call.principal.member) body["member"] = call.principal.member->text();
    body["second_factor"] = call.principal.second_factor;
    body["demonstration"] = call.asking && call.asking->demonstration;
    body["now"] = records.now_ms();
    if (call.asking) {
        body["idle_ms"] = call.asking->session.idle_ms;
        body["ends_at"] = call.asking->session.ends_at;
    }
    body["rights"] = rights_json(records, call.principal);
    return reply;
}

Checked<Reply> list_sessions(Call& call, app::Transaction& records) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& session : app::own_sessions(records, *asking))
        items.push_back(session_json(session, asking->session.id));
    return reply;
}

Checked<Reply> end_session(Call& call, app::Transaction& records) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    const auto done = app::end_session(records, *asking, call.id<access::SessionId>("session"));
    if (!done) return refused(done.error());
    return Reply{};
}

Checked<Reply> end_other_sessions(Call& call, app::Transaction& records) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    const auto ended = app::end_other_sessions(records, *asking);
    if (!ended) return refused(ended.error());
    Reply reply;
    reply.body["ended"] = *ended;
    return reply;
}

}  // namespace bontot::api::handlers
