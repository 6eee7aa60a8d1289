#include "api/file_name.hpp"

#include "core/text.hpp"

namespace bontot::api {

namespace {

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_';
}

}  // namespace

std::string attachment(std::string_view file_name) {
    constexpr std::string_view k_digits = "0123456789ABCDEF";
    std::string plain;  // for old programs: without diacritics and without what could end the quoted text
    for (const char c : core::fold(file_name))
        plain += is_plain(c) || c == ' ' ? c : '_';
    std::string encoded;
    for (const char c : file_name) {
        if (is_plain(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', k_digits[byte >> 4], k_digits[byte & 15]};
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

}  // namespace bontot::api
