// Capital letters as Vietnamese has them.
#pragma once

#include <string>
#include <string_view>

namespace bontot::core {

/// "Đảng ủy Khối" → "ĐẢNG ỦY KHỐI".
[[nodiscard]] std::string capitals(std::string_view text);

}  // namespace bontot::core
