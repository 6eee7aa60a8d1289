// Private to plan/: one parameter's value from its YAML node.
#pragma once

#include <algorithm>
#include <optional>

#include "plan/parameter.hpp"
#include "plan/yaml_reader.hpp"

namespace bontot::plan {

[[nodiscard]] std::optional<Value> read_value(YamlReader& reader, const YAML::Node& node, const ParameterSpec& spec);

}  // namespace bontot::plan
