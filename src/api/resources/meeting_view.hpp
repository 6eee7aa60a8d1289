// What the resources of meetings share: whose eyes look, and the answer that shows a meeting.
#pragma once

#include "api/outcome.hpp"
#include "app/meetings/edit_part.hpp"

namespace bontot::api {

[[nodiscard]] app::MeetingViewer viewer_of(const Call& call, app::Transaction& records, const core::MeetingId& id);

/// The meeting that the path names, as the caller sees it.
[[nodiscard]] core::Result<app::SeenMeeting> seen_meeting(const Call& call, app::Transaction& records);

/// All of it that the caller sees.
[[nodiscard]] core::Checked<Reply> meeting_reply(const Call& call, app::Transaction& records,
                                                 const core::MeetingId& id);

}  // namespace bontot::api
