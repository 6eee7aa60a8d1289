// A meeting as facts tell it, as a record.
#pragma once

#include <vector>

#include "meetings/meeting.hpp"
#include "meetings/record.hpp"
#include "meetings/roll.hpp"

namespace bontot::app {

/// `members` by their place in the facts. Eligible members whom the roll call does not name stay "unknown".
void apply_facts(const meetings::Meeting& meeting, const std::vector<core::MemberId>& members,
                 const std::vector<meetings::RollMember>& roll, meetings::MeetingRecord& record);

/// Nothing that facts tell of the meeting differs.
[[nodiscard]] bool same_facts(const meetings::MeetingRecord& a, const meetings::MeetingRecord& b);

}  // namespace bontot::app
