// Cookies, as sent and as set.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace bontot::http {

/// The value of the cookie; nothing when it is not there, or there twice: somebody has planted one.
[[nodiscard]] std::optional<std::string_view> find_cookie(const Headers& headers, std::string_view name);

struct CookieSettings {
    std::optional<std::chrono::seconds> lives;  ///< empty = until the browser is closed; 0 = remove it
    bool secure = true;
    std::string_view path = "/";
    std::string_view same_site = "Lax";
};

/// The value of a Set-Cookie header. Always HttpOnly. `name` and `value` are tokens (std::invalid_argument).
[[nodiscard]] std::string cookie_text(std::string_view name, std::string_view value, const CookieSettings& settings);

}  // namespace bontot::http
