// Giving and taking roles. Only who manages accounts of the body may, and nobody gives anything to themselves: an
// administrator who wants to judge needs another one.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

struct GrantRole {
    access::AccountId account;
    access::Role role = access::Role::member;
    core::UnitId unit;
    core::Period span;
    std::string reason;
};

/// "access.not_allowed", "grant.to_oneself", "grant.role_elsewhere" (the role of a cell for a committee …),
/// "grant.over" (a span that has ended), "grant.held" (the same already).
[[nodiscard]] core::Result<core::RecordId> grant_role(Transaction& records, const access::Principal& by,
                                                      const GrantRole& request);

/// At once, with everything that was delegated on its strength. "grant.unknown", "grant.revoked_already". Who delegated
/// something takes it back the same way.
[[nodiscard]] core::Result<void> revoke_role(Transaction& records, const access::Principal& by,
                                             const core::RecordId& grant, const std::string& reason);

}  // namespace bontot::app
