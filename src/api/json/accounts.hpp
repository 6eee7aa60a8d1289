// Accounts, sessions and rights → JSON. Secrets have no way here.
#pragma once

#include "api/reply.hpp"
#include "app/accounts/manage.hpp"
#include "app/accounts/sign_in.hpp"
#include "app/ports/accounts.hpp"

namespace bontot::api {

[[nodiscard]] Json grant_json(const access::Grant& grant);
[[nodiscard]] Json grant_record_json(const app::GrantRecord& record);
[[nodiscard]] Json account_json(const access::Account& account);
[[nodiscard]] Json session_json(const access::Session& session, const access::SessionId& own);
[[nodiscard]] Json key_json(const access::ApiKey& key);
[[nodiscard]] Json permissions_json(const access::PermissionSet& permissions);
/// What a browser is told when a session begins or takes its next step.
[[nodiscard]] Json opened_json(const app::OpenedSession& opened);

}  // namespace bontot::api
