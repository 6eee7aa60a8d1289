#include "access/api_key.hpp"

#include <algorithm>

namespace bontot::access {

bool alive(const ApiKey& key, std::int64_t now_ms) {
    return !key.revoked_at && now_ms <= key.ends_at;
}

core::Result<void> check_key(const ApiKey& key, std::int64_t now_ms) {
    for (const auto never : {Permission::accounts_manage, Permission::settings_manage}) {
        if (key.permissions.test(static_cast<std::size_t>(never))) {
            return core::invalid("key.permissions", {{"found", std::string(core::name_in(k_permissions, never))}},
                                 "/permissions");
        }
    }
    if (key.permissions.none()) return core::invalid("key.permissions", {}, "/permissions");
    if (key.ends_at <= now_ms || key.ends_at > now_ms + k_longest_key_ms)
        return core::invalid("key.end", {{"days", std::to_string(k_longest_key_ms / k_day_ms)}}, "/ends_at");
    return {};
}

void narrow(Principal& owner, const ApiKey& key, UnitPath path, UnitPath below) {
    const auto in = [](UnitPath units, const core::UnitId& unit) {
        return std::find(units.begin(), units.end(), unit) != units.end();
    };
    std::vector<Grant> kept;
    for (auto& grant : owner.grants) {
        if (in(path, grant.unit)) {
            grant.unit = key.unit;
        } else if (!in(below, grant.unit)) {
            continue;
        }
        kept.push_back(std::move(grant));
    }
    owner.grants = std::move(kept);
    owner.ceiling = key.permissions;
    owner.second_factor = key.second_factor;
}

}  // namespace bontot::access
