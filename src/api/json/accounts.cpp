#include "api/json/accounts.hpp"

#include "api/json/organisation.hpp"

namespace bontot::api {

using core::name_in;

Json permissions_json(const access::PermissionSet& permissions) {
    Json names = Json::array();
    for (const auto& [permission, name] : access::k_permissions) {
        if (permissions.test(static_cast<std::size_t>(permission))) names.push_back(name);
    }
    return names;
}

Json grant_json(const access::Grant& grant) {
    Json json = Json::object();
    if (!grant.id.empty()) json["id"] = grant.id.text();
    json["role"] = name_in(access::k_roles, grant.role);
    json["unit"] = grant.unit.text();
    add_span(json, grant.span);
    if (grant.delegated_by) json["delegated_by"] = grant.delegated_by->text();
    if (!grant.reason.empty()) json["reason"] = grant.reason;
    json["needs_second_factor"] = access::needs_second_factor(grant.role);
    return json;
}

Json grant_record_json(const app::GrantRecord& record) {
    auto json = grant_json(record.grant);
    json["granted_by"] = record.granted_by;
    json["granted_at"] = record.granted_at;
    if (record.revoked_at) {
        json["revoked_at"] = *record.revoked_at;
        json["revoked_by"] = record.revoked_by;
    }
    return json;
}

Json account_json(const access::Account& account) {
    Json json{{"id", account.id.text()}, {"login", account.login}, {"name", account.name}, {"email", account.email}};
    if (account.member) json["member"] = account.member->text();
    json["unit"] = account.unit.text();
    json["state"] = name_in(access::k_account_states, account.state);
    json["demonstration"] = account.demonstration;
    json["created_at"] = account.created_at;
    return json;
}

Json session_json(const access::Session& session, const access::SessionId& own) {
    return {{"id", session.id.text()},    {"this", session.id == own},  {"created_at", session.created_at},
            {"seen_at", session.seen_at}, {"ends_at", session.ends_at}, {"second_factor", session.second_factor},
            {"address", session.address}, {"agent", session.agent}};
}

Json key_json(const access::ApiKey& key) {
    Json json{{"id", key.id.text()},
              {"name", key.name},
              {"permissions", permissions_json(key.permissions)},
              {"unit", key.unit.text()},
              {"created_at", key.created_at},
              {"ends_at", key.ends_at}};
    if (key.revoked_at) json["revoked_at"] = *key.revoked_at;
    return json;
}

Json opened_json(const app::OpenedSession& opened) {
    return {{"state", name_in(access::k_session_states, opened.session.state)},
            {"name", opened.name},
            {"second_factor", opened.session.second_factor},
            {"should_enrol", opened.should_enrol},
            {"idle_ms", opened.session.idle_ms},
            {"ends_at", opened.session.ends_at}};
}

}  // namespace bontot::api
