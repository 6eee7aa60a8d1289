// The plan files that ship inside the program (from plans/).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/embedded_file.hpp"

namespace bontot::plan {

using core::EmbeddedFile;

/// Every shipped plan; names are without the folder.
[[nodiscard]] const std::vector<EmbeddedFile>& shipped_plans();

/// The text of the shipped plan `id` ("nt-2023"), or null.
[[nodiscard]] const EmbeddedFile* find_shipped_plan(std::string_view id);

}  // namespace bontot::plan
