// Meetings and tasks → JSON, as the contract describes them.
#pragma once

#include "api/reply.hpp"
#include "app/meetings/edit_part.hpp"
#include "app/ports/meetings.hpp"
#include "core/json_text.hpp"

namespace bontot::api {

/// Written at once: lists of meetings are asked for more than anything else.
void write_meeting_line(core::JsonText& json, const app::MeetingLine& line);
/// Everything that the viewer sees, with the version of every part.
[[nodiscard]] Json meeting_json(const app::SeenMeeting& seen);
[[nodiscard]] Json request_json(const meetings::AbsenceRequest& request);
[[nodiscard]] Json task_json(const meetings::Task& task);
[[nodiscard]] Json given_task_json(const app::GivenTask& task);
[[nodiscard]] Json counts_json(const meetings::FrozenCounts& counts);

}  // namespace bontot::api
