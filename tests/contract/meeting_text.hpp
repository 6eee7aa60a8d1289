// A meeting with every field as lines of text, so that a test that compares two names the field in which they differ.
#pragma once

#include <string>
#include <vector>

#include "meetings/record.hpp"

namespace bontot::contract {

[[nodiscard]] std::vector<std::string> lines_of(const meetings::MeetingRecord& meeting);

/// A meeting in which every field and every row says something; its members are on the roll of the small province.
[[nodiscard]] meetings::MeetingRecord full_meeting(const std::string& id, const core::UnitId& unit, core::Date date);

}  // namespace bontot::contract
