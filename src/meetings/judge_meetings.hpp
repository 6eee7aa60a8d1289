// The checks of one meeting, over a block of columns: the only place where a meeting is judged.
#pragma once

#include <cstddef>
#include <cstdint>

#include "meetings/meeting_columns.hpp"
#include "meetings/meeting_rules.hpp"

namespace bontot::meetings {

/// Meetings that are judged in one call at most; results stay in the first-level cache.
inline constexpr std::size_t k_meeting_block = 2048;

struct MeetingVerdicts {
    alignas(64) std::uint16_t failing[k_meeting_block];  ///< MeetingCheckBit of the checks that fail
    alignas(64) std::uint16_t open[k_meeting_block];     ///< … that cannot be told: roll call or sheet incomplete
};

/// Judges meetings [first, first + count) of `columns`; count ≤ k_meeting_block.
void judge_meetings(const MeetingColumns& columns, const MeetingRules& rules, std::size_t first, std::size_t count,
                    MeetingVerdicts& verdicts);

}  // namespace bontot::meetings
