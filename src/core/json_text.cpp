#include "core/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "core/text.hpp"

namespace bontot::core {

namespace {

constexpr bool is_plain(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

constexpr std::uint64_t each_byte(std::uint8_t byte) {
    return 0x0101'0101'0101'0101ULL * byte;
}

constexpr auto k_high_bits = each_byte(0x80);

/// A high bit in the first byte that is 0, none when there is no such byte.
constexpr std::uint64_t zero_bytes(std::uint64_t eight) {
    return (eight - each_byte(1)) & ~eight & k_high_bits;
}

enum class Content { plain_ascii, plain, other };  ///< what `plain` is beyond ASCII may still be broken

template <class Word>
Word load(const char* bytes) {
    Word word = 0;
    std::memcpy(&word, bytes, sizeof(word));
    return word;
}

/// The bytes of a text of fewer than eight, some of them twice, and spaces.
std::uint64_t load_short(std::string_view text) {
    const auto size = text.size();
    if (size >= 4) {
        return std::uint64_t{load<std::uint32_t>(text.data())} << 32U | load<std::uint32_t>(text.data() + size - 4);
    }
    auto bytes = each_byte(' ');
    for (const char c : text)
        bytes = bytes << 8U | static_cast<unsigned char>(c);
    return bytes;
}

/// Whether something has to be escaped, eight bytes at a time; the last eight may overlap those before.
Content content_of(std::string_view text) {
    std::uint64_t special = 0;
    std::uint64_t all = 0;
    const auto take = [&](std::uint64_t eight) {
        all |= eight;
        special |= ((eight - each_byte(0x20)) & ~eight & k_high_bits) | zero_bytes(eight ^ each_byte('"')) |
                   zero_bytes(eight ^ each_byte('\\'));
    };
    constexpr auto k_step = sizeof(std::uint64_t);
    if (text.size() < k_step) {
        take(load_short(text));
    } else {
        for (std::size_t at = 0; at + k_step < text.size(); at += k_step)
            take(load<std::uint64_t>(text.data() + at));
        take(load<std::uint64_t>(text.data() + text.size() - k_step));
    }
    if (special != 0) return Content::other;
    return (all & k_high_bits) == 0 ? Content::plain_ascii : Content::plain;
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
    const auto content = content_of(text);
    return content == Content::plain_ascii || (content == Content::plain && is_utf8(text));
}

}  // namespace

std::string json_string(std::string_view text) {
    return '"' + (is_plain_text(text) ? std::string(text) : escaped(text)) + '"';
}

void JsonText::grow(std::size_t bytes) {
    text_.resize(std::max(text_.size() * 2, length_ + bytes));
}

JsonText& JsonText::open(char bracket) {
    add(!begun_, std::string_view(&bracket, 1));
    begun_ = true;
    return *this;
}

JsonText& JsonText::close(char bracket) {
    add(false, std::string_view(&bracket, 1));
    begun_ = false;
    return *this;
}

JsonText& JsonText::literal(std::string_view text) {
    add(!begun_, text);
    begun_ = false;
    return *this;
}

JsonText& JsonText::number(std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return literal({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

JsonText& JsonText::string(std::string_view text) {
    if (is_plain_text(text)) {
        add(!begun_, k_quote, text, k_quote);
    } else {
        add(!begun_, k_quote, std::string_view(escaped(text)), k_quote);
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
