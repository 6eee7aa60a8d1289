// People edit a meeting part by part: roll call, opinions, minutes … Two of them at work on different parts do not
// stand in each other's way, and nobody erases what they cannot see.
#pragma once

#include <functional>
#include <optional>

#include "app/records.hpp"
#include "core/result.hpp"
#include "meetings/record.hpp"

namespace bontot::app {

/// Whose eyes look at a meeting.
struct MeetingViewer {
    bool by_right = false;  ///< may see the private parts of this unit's meetings
    std::optional<core::MemberId> member;
};

struct SeenMeeting {
    meetings::MeetingRecord meeting;
    bool whole = false;  ///< private parts included
};

/// The meeting as `viewer` sees it: "meeting.unknown".
[[nodiscard]] core::Result<SeenMeeting> see_meeting(Transaction& records, const core::MeetingId& id,
                                                    const MeetingViewer& viewer);

struct PartEdit {
    core::MeetingId meeting;
    MeetingViewer editor;
    /// Is the part still what the editor read? Asked about the meeting as they see it.
    std::function<bool(const meetings::MeetingRecord&)> is_as_read;
    /// Writes the part into the meeting as they see it.
    std::function<core::Checked<void>(meetings::MeetingRecord&)> write;
};

/// Refused: stale ("meeting.part_changed"), "meeting.private_part", and what edit_meeting refuses.
[[nodiscard]] core::Checked<void> edit_part(Transaction& records, const PartEdit& edit);

}  // namespace bontot::app
