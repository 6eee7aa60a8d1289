// What stands in the way of undoing an import, in words.
#pragma once

#include <string>
#include <string_view>

#include "core/language.hpp"

namespace bontot::wording {

/// What was done since (`action`, of the audit), or else where the record is spoken of (`place`, a table of the
/// records).
[[nodiscard]] std::string in_the_way(std::string_view action, std::string_view place, core::Language language);

}  // namespace bontot::wording
