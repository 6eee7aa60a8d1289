// The roll of one meeting: who belonged to the cell on its day, and how a meeting's lines turn into counts.
#pragma once

#include <vector>

#include "core/id.hpp"
#include "meetings/record.hpp"

namespace bontot::meetings {

/// Somebody on the roll on the day of the meeting.
struct RollMember {
    core::MemberId member;
    bool exempt = false;  ///< or suspended, or temporarily with another cell: leaves the denominator (R30)
};

/// The counts that the minutes of `meeting` give: everybody on the roll without a line was present; `late` is present.
/// Lines and opinions of who is not on the roll do not count.
[[nodiscard]] FrozenCounts counts_of(const MeetingRecord& meeting, const std::vector<RollMember>& roll);

}  // namespace bontot::meetings
