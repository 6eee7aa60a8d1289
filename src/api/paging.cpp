#include "api/paging.hpp"

namespace bontot::api {

namespace {

constexpr std::string_view k_digits = "0123456789abcdef";

}  // namespace

std::string cursor_of(std::string_view key) {
    std::string cursor;
    for (const char c : key) {
        const auto byte = static_cast<unsigned char>(c);
        cursor += k_digits[byte >> 4];
        cursor += k_digits[byte & 15];
    }
    return cursor;
}

core::Result<std::string> key_of(std::string_view cursor) {
    std::string key;
    for (std::size_t i = 0; i + 1 < cursor.size(); i += 2) {
        const auto high = k_digits.find(cursor[i]);
        const auto low = k_digits.find(cursor[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) break;
        key += static_cast<char>(high * 16 + low);
    }
    if (cursor.empty() || key.size() * 2 != cursor.size())
        return core::invalid("request.cursor", {{"found", std::string(cursor)}}, "cursor");
    return key;
}

}  // namespace bontot::api
