#include "access/account.hpp"

namespace bontot::access {

namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

core::Result<std::string> check_login(std::string_view text) {
    std::string login;
    for (const char c : text)
        login += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    bool good = login.size() >= 2 && login.size() <= 64 && is_letter_or_digit(login.front());
    for (const char c : login)
        good = good && (is_letter_or_digit(c) || std::string_view("._-@").find(c) != std::string_view::npos);
    if (!good) return core::invalid("login.invalid", {{"found", std::string(text)}}, "/login");
    return login;
}

}  // namespace bontot::access
