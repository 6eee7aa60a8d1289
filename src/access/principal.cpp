#include "access/principal.hpp"

#include <algorithm>

namespace bontot::access {

namespace {

bool gives(const Principal& principal, const Grant& grant, Permission permission) {
    const auto index = static_cast<std::size_t>(permission);
    if (principal.ceiling && !principal.ceiling->test(index)) return false;
    if (needs_second_factor(grant.role) && !principal.second_factor) return false;
    return permissions_of(grant.role).test(index);
}

}  // namespace

bool may(const Principal& principal, Permission permission, UnitPath path) {
    return std::any_of(principal.grants.begin(), principal.grants.end(), [&](const Grant& grant) {
        return gives(principal, grant, permission) && std::find(path.begin(), path.end(), grant.unit) != path.end();
    });
}

bool may_anywhere(const Principal& principal, Permission permission) {
    return std::any_of(principal.grants.begin(), principal.grants.end(),
                       [&](const Grant& grant) { return gives(principal, grant, permission); });
}

std::vector<core::UnitId> where(const Principal& principal, Permission permission) {
    std::vector<core::UnitId> units;
    for (const auto& grant : principal.grants) {
        if (gives(principal, grant, permission) && std::find(units.begin(), units.end(), grant.unit) == units.end())
            units.push_back(grant.unit);
    }
    return units;
}

}  // namespace bontot::access
