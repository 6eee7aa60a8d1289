#include "app/accounts/api_keys.hpp"

#include <algorithm>

#include "access/permission_text.hpp"
#include "access/token.hpp"
#include "app/accounts/manage.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/request_checks.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

namespace {

using access::ApiKey;
using core::RefusalKind;
using core::Result;

void announce_key(Transaction& records, const std::string& action, const ApiKey& key) {
    const auto after = audit::Snapshot()
                           .text("key", key.id.text())
                           .text("name", key.name)
                           .text("permissions", access::permission_text(key.permissions))
                           .str();
    records.announce({action, key.account.text(), key.unit, "", "", after});
}

Result<void> check_held(Transaction& records, const access::Principal& owner, const MakeKey& request) {
    const auto path = records.accounts().path(request.unit, records.today());
    for (const auto& [permission, name] : access::k_permissions) {
        if (!request.permissions.test(static_cast<std::size_t>(permission))) continue;
        if (access::may(owner, permission, path)) continue;
        return core::refuse(
            RefusalKind::forbidden, "key.not_held",
            {{"permission", std::string(name)}, {"unit", unit_name_on(records, request.unit, records.today())}},
            "/permissions");
    }
    return {};
}

}  // namespace

Result<MadeKey> make_key(Transaction& records, const Asking& asking, const MakeKey& request) {
    auto name = readable(request.name, "key.name_missing");
    if (!name) return tl::unexpected(name.error());
    MadeKey made;
    made.token = access::new_token();
    auto& key = made.key;
    key.id = access::ApiKeyId(records.new_id());
    key.account = asking.principal.account;
    key.name = std::move(*name);
    key.token_hash = access::secret_hash(made.token);
    key.permissions = request.permissions;
    key.unit = request.unit;
    key.second_factor = asking.session.second_factor;
    key.created_at = records.now_ms();
    key.ends_at = request.ends_at;
    if (auto good = access::check_key(key, records.now_ms()); !good) return tl::unexpected(good.error());
    if (auto held = check_held(records, asking.principal, request); !held) return tl::unexpected(held.error());
    records.accounts().put(key);
    announce_key(records, "key.made", key);
    return made;
}

std::vector<ApiKey> own_keys(Transaction& records, const Asking& asking) {
    return records.accounts().keys(asking.principal.account);
}

Result<void> revoke_key(Transaction& records, const access::Principal& by, const access::AccountId& owner,
                        const access::ApiKeyId& id) {
    if (owner != by.account) {
        if (auto managed = require_managed(records, by, owner); !managed) return tl::unexpected(managed.error());
    }
    const auto keys = records.accounts().keys(owner);
    const auto found =
        std::find_if(keys.begin(), keys.end(), [&](const ApiKey& key) { return key.id == id && !key.revoked_at; });
    if (found == keys.end()) return core::refuse(RefusalKind::not_found, "key.unknown", {{"found", id.text()}});
    auto key = *found;
    key.revoked_at = records.now_ms();
    records.accounts().put(key);
    announce_key(records, "key.revoked", key);
    return {};
}

}  // namespace bontot::app
