// Who is asking, and what they may do about which body: the one question of authorisation. Rights come from grants, and
// from the records themselves: belonging to a cell makes a member, a term of office makes its committee or its
// follower, and both end with their dates.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "access/role.hpp"
#include "core/date.hpp"
#include "core/id.hpp"

namespace bontot::access {

using AccountId = core::Id<struct AccountTag>;

/// A role held for a body and all under it during a span of days.
struct Grant {
    core::RecordId id;
    AccountId account;
    Role role = Role::member;
    core::UnitId unit;
    core::Period span;
    std::optional<AccountId> delegated_by;  ///< while that person is absent
    std::string reason;
};

/// Somebody signed in, or a program with a key.
struct Principal {
    AccountId account;
    std::string name;                      ///< for the audit
    std::optional<core::MemberId> member;  ///< who they are in the records
    std::vector<Grant> grants;             ///< those that hold today
    std::optional<PermissionSet> ceiling;  ///< a key may do no more than this
    bool second_factor = false;            ///< this session was opened with one
};

/// A body and its superiors, the body first: what a grant for any of them covers.
using UnitPath = std::span<const core::UnitId>;

/// May they, about this body? A role that needs a second factor counts only where one was used.
[[nodiscard]] bool may(const Principal& principal, Permission permission, UnitPath path);

/// May they anywhere? The first question, before anything is looked up.
[[nodiscard]] bool may_anywhere(const Principal& principal, Permission permission);

/// The bodies at the top of what they may: lists are limited to these and what stands under them.
[[nodiscard]] std::vector<core::UnitId> where(const Principal& principal, Permission permission);

}  // namespace bontot::access
