// A plain table for a terminal: columns as wide as their longest cell, the last one as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/language.hpp"

namespace bontot::wording {

/// `columns` are keys of the catalogue. A table without rows is "".
[[nodiscard]] std::string text_table(const std::vector<std::string_view>& columns,
                                     const std::vector<std::vector<std::string>>& rows, core::Language language);

}  // namespace bontot::wording
