// Words of the protocol: ASCII, without regard to case, whatever the locale.
#pragma once

#include <string_view>

namespace bontot::http {

[[nodiscard]] constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr bool same_word(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower(a[i]) != lower(b[i])) return false;
    }
    return true;
}

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// 0 … 15, or -1.
[[nodiscard]] constexpr int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    const char small = lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Letters, digits and the signs that names of headers and cookies may hold.
[[nodiscard]] constexpr bool is_token(std::string_view text) {
    for (const char c : text) {
        const bool letter = lower(c) >= 'a' && lower(c) <= 'z';
        if (!letter && !is_digit(c) && std::string_view("!#$%&'*+-.^_`|~").find(c) == std::string_view::npos)
            return false;
    }
    return !text.empty();
}

/// Without spaces and tabs at both ends.
[[nodiscard]] constexpr std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// Takes the piece before `separator` off the front of `rest`, without blanks at its ends; the whole when there is
/// none.
[[nodiscard]] constexpr std::string_view next_piece(std::string_view& rest, char separator) {
    const auto end = rest.find(separator);
    const auto piece = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    return without_blanks(piece);
}

}  // namespace bontot::http
