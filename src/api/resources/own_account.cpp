// What people keep of their own account: password, second factor, keys, and what they delegate while away.
#include "api/json/accounts.hpp"
#include "api/sessions_of_call.hpp"
#include "app/accounts/api_keys.hpp"
#include "app/accounts/change_password.hpp"
#include "app/accounts/delegate_role.hpp"
#include "app/accounts/enrol_totp.hpp"
#include "app/accounts/find_recipients.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

/// As authenticator apps show it beside the account.
constexpr std::string_view k_issuer = "Bốn Tốt";

access::PermissionSet permissions_of(const Input& names) {
    access::PermissionSet set;
    for (const auto& name : names)
        set.set(static_cast<std::size_t>(*core::from_name(access::k_permissions, name.get<std::string>())));
    return set;
}

}  // namespace

Checked<Reply> change_password(Call& call) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    auto& services = call.services();
    const auto done = app::change_password(services.records, services.attempts, *asking, call.body.at("old"),
                                           call.body.at("new"), caller_of(call));
    if (!done) return refused(done.error());
    return Reply{};
}

Checked<Reply> offer_totp(Call& call, app::Transaction& records) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    const auto offer = app::offer_totp(records, call.services().box, *asking, k_issuer);
    if (!offer) return refused(offer.error());
    Reply reply;
    reply.body = Json{{"secret", offer->secret}, {"uri", offer->uri}, {"svg", offer->svg}};
    reply.secret = true;
    return reply;
}

Checked<Reply> confirm_totp(Call& call) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    auto& services = call.services();
    const auto taken = app::confirm_totp(services.records, services.attempts, services.box, *asking,
                                         call.body.at("code").get<std::string>(), caller_of(call));
    if (!taken) return refused(taken.error());
    Reply reply;
    reply.body = opened_json(taken->session);
    reply.body["recovery_codes"] = taken->recovery_codes;
    reply.headers.add("Set-Cookie", session_cookie(call.request(), taken->session.token));
    reply.secret = true;
    return reply;
}

Checked<Reply> renew_recovery_codes(Call& call, app::Transaction& records) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    const auto codes = app::renew_recovery_codes(records, *asking);
    if (!codes) return refused(codes.error());
    Reply reply;
    reply.body["recovery_codes"] = *codes;
    reply.secret = true;
    return reply;
}

Checked<Reply> list_keys(Call& call, app::Transaction& records) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& key : app::own_keys(records, *asking))
        items.push_back(key_json(key));
    return reply;
}

Checked<Reply> make_key(Call& call, app::Transaction& records) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    app::MakeKey request;
    request.name = call.body.at("name");
    request.permissions = permissions_of(call.body.at("permissions"));
    request.unit = core::UnitId(call.body.at("unit").get<std::string>());
    request.ends_at = call.body.at("ends_at");
    const auto made = app::make_key(records, *asking, request);
    if (!made) return refused(made.error());
    Reply reply;
    reply.body = key_json(made->key);
    reply.body["token"] = made->token;
    reply.secret = true;
    return reply;
}

Checked<Reply> revoke_key(Call& call, app::Transaction& records) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    const auto done =
        app::revoke_key(records, call.principal, call.principal.account, call.id<access::ApiKeyId>("key"));
    if (!done) return refused(done.error());
    return Reply{};
}

Checked<Reply> delegate_role(Call& call, app::Transaction& records) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::DelegateRole request{access::AccountId(body.text("to")),
                                    *body.name("role", access::k_roles),
                                    core::UnitId(body.text("unit")),
                                    {body.demanded_day("from"), body.day("to_day")},
                                    body.text("reason")};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto id = app::delegate_role(records, call.principal, request);
    if (!id) return refused(id.error());
    Reply reply;
    reply.body["id"] = id->text();
    return reply;
}

Checked<Reply> find_recipients(Call& call, app::Transaction& records) {
    const auto asking = own_session(call);
    if (!asking) return refused(asking.error());
    const auto role = core::from_name(access::k_roles, call.text("role"));
    const auto found =
        app::find_recipients(records, call.principal, *role, core::UnitId(call.text("unit")), call.text("search"));
    if (!found) return refused(found.error());
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& one : *found)
        items.push_back({{"id", one.account.text()}, {"name", one.name}, {"unit_name", one.unit_name}});
    return reply;
}

Checked<Reply> list_delegations(Call& call, app::Transaction& records) {
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& record : records.accounts().delegations(call.principal.account)) {
        auto json = grant_record_json(record);
        json["account"] = record.grant.account.text();
        items.push_back(std::move(json));
    }
    return reply;
}

}  // namespace bontot::api::handlers
