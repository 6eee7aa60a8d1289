// Names of requests: for the log and for people, not a secret. Internal to http.
#pragma once

#include <string>
#include <string_view>

namespace bontot::http {

/// 16 hexadecimal digits, different everywhere.
[[nodiscard]] std::string new_request_id();

/// Whether `text` can be the name that a proxy has given the request already.
[[nodiscard]] bool is_request_id(std::string_view text);

}  // namespace bontot::http
