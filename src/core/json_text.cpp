#include "core/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text.hpp"

namespace bontot::core {

namespace {

constexpr bool is_plain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

/// Nothing to escape, and ASCII. Looks at every byte, without a way out, so that the compiler takes sixteen at a time.
bool is_plain_ascii(std::string_view text) {
    unsigned special = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        special |= static_cast<unsigned>(byte < 0x20) | static_cast<unsigned>(byte == '"') |
                   static_cast<unsigned>(byte == '\\') | static_cast<unsigned>(byte >= 0x80);
    }
    return special == 0;
}

void add_escaped(std::string& json, char c) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    constexpr std::string_view k_controls = "\b\f\n\r\t";
    constexpr std::string_view k_letters = "bfnrt";
    json += '\\';
    if (const auto known = k_controls.find(c); known != std::string_view::npos) {
        json += k_letters[known];
    } else if (c == '"' || c == '\\') {
        json += c;
    } else {
        const auto byte = static_cast<unsigned char>(c);
        json.append("u00").append({k_digits[byte >> 4U], k_digits[byte & 15U]});
    }
}

/// In sound UTF-8, with escapes, without its quotes.
std::string escaped(std::string_view text) {
    std::string json;
    std::string sound;
    if (!is_utf8(text)) text = sound = to_nfc(text);
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && is_plain(text[plain]))
            ++plain;
        json += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty()) break;
        add_escaped(json, text.front());
        text.remove_prefix(1);
    }
    return json;
}

/// Nothing to escape, and sound.
bool is_plain_text(std::string_view text) {
    return is_plain_ascii(text) || (std::all_of(text.begin(), text.end(), is_plain) && is_utf8(text));
}

}  // namespace

std::string json_string(std::string_view text) {
    return '"' + (is_plain_text(text) ? std::string(text) : escaped(text)) + '"';
}

void JsonText::grow(std::size_t bytes) {
    text_.resize(std::max(text_.size() * 2, length_ + bytes));
}

JsonText& JsonText::open(char bracket) {
    add(begun_ ? "" : ",", {&bracket, 1}, "");
    begun_ = true;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    add("", {&bracket, 1}, "");
    begun_ = false;
    return *this;
}

JsonText& JsonText::key(std::string_view name) {
    add(begun_ ? "\"" : ",\"", name, "\":");
    begun_ = true;
    return *this;
}

JsonText& JsonText::literal(std::string_view text) {
    add(begun_ ? "" : ",", text, "");
    begun_ = false;
    return *this;
}

JsonText& JsonText::number(std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return literal({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

JsonText& JsonText::string(std::string_view text) {
    const std::string_view before = begun_ ? "\"" : ",\"";
    if (is_plain_text(text)) {
        add(before, text, "\"");
    } else {
        add(before, escaped(text), "\"");
    }
    begun_ = false;
    return *this;
}

std::string JsonText::take() {
    text_.resize(length_);
    length_ = 0;
    return std::move(text_);
}

}  // namespace bontot::core
