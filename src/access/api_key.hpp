// A key for an office's own scripts: it does what its owner may do, but no more than the permissions it names, only
// under one body, and not after its end. Keys never manage accounts or settings: what makes keys is not done by keys.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "access/principal.hpp"
#include "access/session.hpp"
#include "core/result.hpp"

namespace bontot::access {

using ApiKeyId = core::Id<struct ApiKeyTag>;

struct ApiKey {
    ApiKeyId id;
    AccountId account;  ///< owner
    std::string name;   ///< what it is for
    std::string token_hash;
    PermissionSet permissions;
    core::UnitId unit;
    bool second_factor = false;  ///< its owner had used one when making it
    std::int64_t created_at = 0;
    std::int64_t ends_at = 0;
    std::optional<std::int64_t> revoked_at;
};

inline constexpr std::int64_t k_longest_key_ms = 366 * k_day_ms;

[[nodiscard]] bool alive(const ApiKey& key, std::int64_t now_ms);

/// At least one permission and none of those that keys never have: "key.permissions"; an end after `now_ms` and within
/// a year: "key.end".
[[nodiscard]] core::Result<void> check_key(const ApiKey& key, std::int64_t now_ms);

/// What the owner may do, limited to what the key covers: a right held for `path` (the key's body and its superiors)
/// holds for the key's body; a right for a body of `below`, those of the owner's that stand under it, stays; any other
/// goes.
void narrow(Principal& owner, const ApiKey& key, UnitPath path, UnitPath below);

}  // namespace bontot::access
