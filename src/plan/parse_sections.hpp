// Private to plan/: the lists of a plan file (roles, readings, checks, criteria, …).
#pragma once

#include "plan/model.hpp"
#include "plan/yaml_reader.hpp"

namespace bontot::plan {

void read_sections(YamlReader& reader, const YAML::Node& root, const Origin& origin, Plan& plan);

/// The sheet of a meeting; called by read_sections.
[[nodiscard]] MeetingSheet read_meeting_sheet(YamlReader& reader, const YAML::Node& node);

}  // namespace bontot::plan
