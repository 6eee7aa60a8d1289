// The life of a meeting: planned → prepared → held → concluded → finalised. What each step must have, what finalising
// warns of, and what may be changed when.
#pragma once

#include <string>
#include <vector>

#include "core/result.hpp"
#include "meetings/record.hpp"
#include "meetings/roll.hpp"

namespace bontot::meetings {

/// Whether `edited` may take the place of `stored` (R26–R55): a finalised meeting is reopened first; the state goes one
/// step at a time, also back; the unit stays; times, roll call, speakers and votes make sense. All faults, by field.
[[nodiscard]] core::Refusals check_edit(const MeetingRecord& stored, const MeetingRecord& edited,
                                        const std::vector<RollMember>& roll);

/// The same for a meeting by itself: a new one, or an imported one.
[[nodiscard]] core::Refusals check_meeting(const MeetingRecord& meeting, const std::vector<RollMember>& roll);

/// What is missing from the record: codes of sentences ("meeting.missing.signatures"), in the order of the meeting.
/// Finalising warns of these; it is the engine that says which of them cost anything.
[[nodiscard]] std::vector<std::string> missing_of(const MeetingRecord& meeting);

/// Freezes the counts. Refused unless the meeting is concluded and its roll was called.
[[nodiscard]] core::Result<void> finalise(MeetingRecord& meeting, const std::vector<RollMember>& roll);

/// Back to concluded, for a correction with a reason; `newest` = no later meeting of the unit is finalised.
[[nodiscard]] core::Result<void> reopen(MeetingRecord& meeting, bool newest, const std::string& reason);

/// A granted request is an excused absence: adds the line that the roll call does not have yet.
void apply_requests(MeetingRecord& meeting);

}  // namespace bontot::meetings
