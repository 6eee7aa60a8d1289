// Standing in for somebody: what may be handed on, and for how long.
#pragma once

#include <span>

#include "access/principal.hpp"
#include "core/result.hpp"

namespace bontot::access {

/// Of `rights`, one of the holder's own (not one delegated to them) of this role for a body of `path`, the one that
/// lasts longest; null when there is none.
[[nodiscard]] const Grant* own_right(std::span<const Grant> rights, Role role, UnitPath path);

/// `rights` are those the holder has today. The delegation has an end ("delegation.without_end"), begins today or later
/// ("delegation.in_the_past"), is not of administering ("delegation.administrator"), rests on a right of one's own
/// ("delegation.not_held") and does not outlast it ("delegation.too_long").
[[nodiscard]] core::Result<void> check_delegation(std::span<const Grant> rights, Role role, UnitPath path,
                                                  const core::Period& span, core::Date today);

}  // namespace bontot::access
