// What of a meeting only the cell's committee and its follower see: criticism, what people said, what the committee
// settled beforehand, and why somebody was absent. Everybody else sees who was there, praise, and what was decided.
#pragma once

#include <optional>

#include "core/result.hpp"
#include "meetings/record.hpp"

namespace bontot::meetings {

/// Besides those with the right (`by_right`) whoever takes the minutes sees all, until these are final.
[[nodiscard]] bool sees_private_parts(const MeetingRecord& meeting, bool by_right,
                                      const std::optional<core::MemberId>& viewer);

/// The meeting as somebody sees it who may not see its private parts; their own absence they do see.
[[nodiscard]] MeetingRecord public_view(MeetingRecord meeting, const std::optional<core::MemberId>& viewer);

/// Is there anything that public_view hides?
[[nodiscard]] bool has_private_parts(const MeetingRecord& meeting);

/// `edited` was made from public_view(stored): what its editor could not see is put back. Refused, by field, where they
/// would write over it, take away a turn with its words or write criticism ("meeting.private_part"), or where they
/// would let somebody see it by naming another minute taker ("meeting.private_minute_taker").
[[nodiscard]] core::Refusals keep_private_parts(const MeetingRecord& stored, MeetingRecord& edited);

}  // namespace bontot::meetings
