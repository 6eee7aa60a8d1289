// Status codes: their names, and which of them have no body.
#pragma once

#include <string_view>

namespace bontot::http {

[[nodiscard]] std::string_view phrase_of(int status);

[[nodiscard]] constexpr bool has_no_body(int status) {
    return status < 200 || status == 204 || status == 304;
}

}  // namespace bontot::http
