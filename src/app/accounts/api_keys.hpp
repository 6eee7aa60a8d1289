// Keys for an office's own scripts: one's own, for something one may do oneself.
#pragma once

#include <string>
#include <vector>

#include "access/api_key.hpp"
#include "app/accounts/who_asks.hpp"

namespace bontot::app {

struct MakeKey {
    std::string name;
    access::PermissionSet permissions;
    core::UnitId unit;
    std::int64_t ends_at = 0;
};

struct MadeKey {
    access::ApiKey key;
    std::string token;  ///< shown this once
};

/// Every permission must be one's own for that body: "key.not_held"; else what access::check_key refuses.
[[nodiscard]] core::Result<MadeKey> make_key(Transaction& records, const Asking& asking, const MakeKey& request);
[[nodiscard]] std::vector<access::ApiKey> own_keys(Transaction& records, const Asking& asking);
/// One's own, or of an account that one manages: "key.unknown".
[[nodiscard]] core::Result<void> revoke_key(Transaction& records, const access::Principal& by,
                                            const access::AccountId& owner, const access::ApiKeyId& key);

}  // namespace bontot::app
