// YAML → JSON, with the types that the YAML text has: a quoted scalar is text, 12 a number, true a flag.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace openapi {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json read_yaml(const std::string& path);

}  // namespace openapi
