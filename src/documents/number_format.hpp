// What a number format says about the number under it: in a workbook a date is a number, and only its format tells.
#pragma once

#include <string_view>

#include "documents/workbook.hpp"

namespace bontot::documents {

/// Formats that exist without being written into the file (0 to 163).
[[nodiscard]] NumberMeaning meaning_of_builtin_format(unsigned id);

/// A format code as written: "dd/mm/yyyy;@", "[$-42A]d/m/yy", "0.0%", "h:mm AM/PM".
[[nodiscard]] NumberMeaning meaning_of_format_code(std::string_view code);

}  // namespace bontot::documents
