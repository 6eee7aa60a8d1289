#include "mail/letter.hpp"

#include <algorithm>
#include <random>

#include <fmt/format.h>

namespace bontot::mail {

namespace {

constexpr std::size_t k_word_bytes = 45;  // 60 characters of base 64: with its marks an encoded word has at most 75

std::string base64(std::string_view bytes) {
    constexpr std::string_view k_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        unsigned group = 0;
        for (std::size_t j = 0; j < 3; ++j)
            group = group << 8U | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
        for (std::size_t j = 0; j < 4; ++j)
            text += i + j <= bytes.size() ? k_digits[group >> (18 - 6 * j) & 63U] : '=';
    }
    return text;
}

/// As many bytes as fit into one word, without cutting a character.
std::size_t piece_of(std::string_view text) {
    if (text.size() <= k_word_bytes) return text.size();
    auto size = k_word_bytes;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
        --size;
    return size;
}

}  // namespace

std::string encoded_words(std::string_view text) {
    std::string clean(text);
    std::replace_if(
        clean.begin(), clean.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, ' ');
    std::string words;
    for (std::string_view rest = clean; !rest.empty();) {
        const auto size = std::max<std::size_t>(piece_of(rest), 1);
        words += (words.empty() ? "" : "\r\n ") + ("=?UTF-8?B?" + base64(rest.substr(0, size)) + "?=");
        rest.remove_prefix(size);
    }
    return words;
}

std::string new_message_id() {
    std::random_device source;
    return fmt::format("{:08x}{:08x}{:08x}", source(), source(), source());
}

std::string letter_text(const app::Mail& mail, std::string_view from, std::string_view date, std::string_view id) {
    constexpr std::size_t k_line = 76;
    std::string text;
    const auto add = [&](std::string_view name, std::string_view value) {
        text.append(name).append(": ").append(value).append("\r\n");
    };
    add("Date", date);
    add("From", "<" + std::string(from) + ">");
    add("To", "<" + mail.to + ">");
    add("Subject", encoded_words(mail.subject));
    add("Message-ID", "<" + std::string(id) + "@" + std::string(from.substr(from.find('@') + 1)) + ">");
    add("Auto-Submitted", "auto-generated");  // nobody's absence notice is wanted
    add("MIME-Version", "1.0");
    add("Content-Type", "text/plain; charset=utf-8");
    add("Content-Transfer-Encoding", "base64");
    text += "\r\n";
    const auto body = base64(mail.text);
    for (std::size_t i = 0; i < body.size(); i += k_line)
        text += body.substr(i, k_line) + "\r\n";
    return text;
}

bool can_be_written_to(std::string_view address) {
    const auto at = address.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
           address.find('@', at + 1) == std::string_view::npos &&
           std::all_of(address.begin(), address.end(),
                       [](char c) { return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"' && c != '\\'; });
}

}  // namespace bontot::mail
