#include "http/cookies.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "http/ascii.hpp"

namespace bontot::http {

std::optional<std::string_view> find_cookie(const Headers& headers, std::string_view name) {
    std::optional<std::string_view> found;
    for (const auto& [header, value] : headers.all()) {
        if (!same_word(header, "Cookie")) continue;
        std::string_view rest = value;
        while (!rest.empty()) {
            auto pair = next_piece(rest, ';');
            const auto equals = pair.find('=');
            if (equals == std::string_view::npos || without_blanks(pair.substr(0, equals)) != name) continue;
            if (found) return std::nullopt;
            found = without_blanks(pair.substr(equals + 1));
        }
    }
    return found;
}

std::string cookie_text(std::string_view name, std::string_view value, const CookieSettings& settings) {
    if (!is_token(name) || (!value.empty() && !is_token(value)))
        throw std::invalid_argument("a cookie's name and value must be tokens");
    auto text = fmt::format("{}={}; Path={}; HttpOnly; SameSite={}", name, value, settings.path, settings.same_site);
    if (settings.secure) text += "; Secure";
    if (settings.lives) text += fmt::format("; Max-Age={}", settings.lives->count());
    return text;
}

}  // namespace bontot::http
