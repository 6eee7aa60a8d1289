// When cells are merged, split or dissolved their members go elsewhere on one day: what they were in the old cell ends,
// and begins in the new one, by reorganisation.
#pragma once

#include <functional>

#include "app/records.hpp"

namespace bontot::app {

/// Everybody with a membership in `unit` on `on` or later.
[[nodiscard]] std::vector<MemberFile> members_from(Transaction& records, const core::UnitId& unit, core::Date on);

/// Moves one member's memberships in `from` to `to`, and ends their offices there.
[[nodiscard]] core::Result<void> rehouse(Transaction& records, const MemberFile& file, const core::UnitId& from,
                                         const core::UnitId& to, core::Date on, const std::string& reason);

/// Ends every office in `unit`, also of those who are not its members (followers, committees).
[[nodiscard]] core::Result<void> end_offices(Transaction& records, const core::UnitId& unit, core::Date on,
                                             const std::string& reason);

}  // namespace bontot::app
