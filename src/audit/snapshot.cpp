#include "audit/snapshot.hpp"

namespace bontot::audit {

std::string json_text(std::string_view text) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20) {
            out += "\\u00";
            out += k_digits[byte >> 4U];
            out += k_digits[byte & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
    return out;
}

void Snapshot::name(std::string_view name) {
    if (!fields_.empty()) fields_ += ',';
    fields_ += json_text(name);
    fields_ += ':';
}

Snapshot& Snapshot::text(std::string_view field, std::string_view value) {
    name(field);
    fields_ += json_text(value);
    return *this;
}

Snapshot& Snapshot::number(std::string_view field, std::int64_t value) {
    name(field);
    fields_ += std::to_string(value);
    return *this;
}

Snapshot& Snapshot::flag(std::string_view field, bool value) {
    name(field);
    fields_ += value ? "true" : "false";
    return *this;
}

Snapshot& Snapshot::json(std::string_view field, std::string_view value) {
    name(field);
    fields_ += value;
    return *this;
}

}  // namespace bontot::audit
