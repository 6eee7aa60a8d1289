// SHA-256 of bytes: how the audit chain names a file.
#pragma once

#include <string>
#include <string_view>

namespace bontot::audit {

/// 64 hexadecimal digits.
[[nodiscard]] std::string sha256_of(std::string_view bytes);

}  // namespace bontot::audit
