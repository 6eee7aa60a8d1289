// The plan files that ship inside the program (from plans/).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bontot::plan {

struct EmbeddedFile {
    std::string_view name;  ///< nt-2023.yaml
    std::string_view text;
};

/// Every shipped plan; names are without the folder.
[[nodiscard]] const std::vector<EmbeddedFile>& shipped_plans();

/// The text of the shipped plan `id` ("nt-2023"), or null.
[[nodiscard]] const EmbeddedFile* find_shipped_plan(std::string_view id);

}  // namespace bontot::plan
