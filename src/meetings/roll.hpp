// The roll of one meeting: who belonged to the cell on its day, and how a meeting's lines turn into counts.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "meetings/record.hpp"

namespace bontot::meetings {

/// The counts that the minutes of `meeting` give: everybody on the roll without a line was present; `late` is present.
/// Lines and opinions of who is not on the roll do not count.
[[nodiscard]] FrozenCounts counts_of(const MeetingRecord& meeting, const std::vector<RollMember>& roll);

/// Two rolls with the same people and standings have the same fingerprint, in whatever order they are listed; it is
/// stored, and the same on every machine.
[[nodiscard]] std::int64_t fingerprint_of(const std::vector<RollMember>& roll);
/// What one person adds to it; nothing when away.
[[nodiscard]] std::uint64_t fingerprint_share(std::string_view member, Standing standing);

}  // namespace bontot::meetings
