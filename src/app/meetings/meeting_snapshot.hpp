// What the audit keeps of a meeting: the state and the figures that decide, and the parts that changed.
#pragma once

#include <string>

#include "meetings/record.hpp"

namespace bontot::app {

/// JSON of the meeting. Reasons of absence and what people said are left out: they stay with the meeting, where fewer
/// people may see them, and may be removed by their own retention rule.
[[nodiscard]] std::string meeting_snapshot(const meetings::MeetingRecord& meeting);

}  // namespace bontot::app
