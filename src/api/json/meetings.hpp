// Meetings and tasks → JSON, as the contract describes them.
#pragma once

#include "api/reply.hpp"
#include "app/meetings/edit_part.hpp"
#include "app/ports/meetings.hpp"

namespace bontot::api {

[[nodiscard]] Json meeting_line_json(const app::MeetingLine& line);
/// Everything that the viewer sees, with the version of every part.
[[nodiscard]] Json meeting_json(const app::SeenMeeting& seen);
[[nodiscard]] Json request_json(const meetings::AbsenceRequest& request);
[[nodiscard]] Json task_json(const meetings::Task& task);
[[nodiscard]] Json given_task_json(const app::GivenTask& task);
[[nodiscard]] Json counts_json(const meetings::FrozenCounts& counts);

}  // namespace bontot::api
