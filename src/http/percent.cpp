#include "http/percent.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "http/ascii.hpp"

namespace bontot::http {

std::optional<std::string> decode_percent(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            bytes += text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hex_digit(text[i + 1]);
        const int low = hex_digit(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (std::any_of(bytes.begin(), bytes.end(), is_control) || !core::is_utf8(bytes)) return std::nullopt;
    return bytes;
}

std::optional<std::vector<std::pair<std::string, std::string>>> query_fields(std::string_view query) {
    std::vector<std::pair<std::string, std::string>> fields;
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        std::string field(query.substr(0, end));
        query.remove_prefix(std::min(end + 1, query.size()));
        if (field.empty()) continue;
        std::replace(field.begin(), field.end(), '+', ' ');
        const auto equals = std::min(field.find('='), field.size());
        auto name = decode_percent(std::string_view(field).substr(0, equals));
        auto value = decode_percent(std::string_view(field).substr(std::min(equals + 1, field.size())));
        if (!name || !value) return std::nullopt;
        fields.emplace_back(std::move(*name), std::move(*value));
    }
    return fields;
}

}  // namespace bontot::http
