// Standing in for somebody who is absent: a role is handed to another account for some days.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

struct DelegateRole {
    access::AccountId to;
    access::Role role = access::Role::member;
    core::UnitId unit;
    core::Period span;  ///< with an end
    std::string reason;
};

/// What one holds oneself, not what was delegated to one, for the body it is held for or one under it, and not longer:
/// "delegation.not_held", "delegation.too_long", "delegation.without_end", "grant.to_oneself", "grant.over". Managing
/// accounts is not delegated ("delegation.administrator").
[[nodiscard]] core::Result<core::RecordId> delegate_role(Transaction& records, const access::Principal& by,
                                                         const DelegateRole& request);

}  // namespace bontot::app
