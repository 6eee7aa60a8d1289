// The name under which a browser saves what it downloads.
#pragma once

#include <string>
#include <string_view>

namespace bontot::api {

/// "attachment; filename="bien ban.pdf"; filename*=UTF-8''bi%C3%AAn%20b%E1%BA%A3n.pdf" (RFC 6266, RFC 8187).
[[nodiscard]] std::string attachment(std::string_view file_name);

}  // namespace bontot::api
