#include "wording/layout.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"

namespace bontot::wording {

namespace {

constexpr int k_narrowest = 40;

// The terminal's own sixteen colours: they follow the reader's theme, light or dark.
constexpr std::string_view code_of(Tone tone) {
    switch (tone) {
        case Tone::good: return "32";
        case Tone::moving: return "34";
        case Tone::risk: return "33";
        case Tone::bad: return "31";
        case Tone::waiting: return "90";
    }
    return "0";
}

std::string without_codes(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\x1b') {
            i = std::min(text.find('m', i), text.size());
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::string times(std::string_view text, std::size_t count) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i)
        result += text;
    return result;
}

}  // namespace

std::size_t visible_width(std::string_view text) {
    return core::display_width(text.find('\x1b') == std::string_view::npos ? text : without_codes(text));
}

std::string padded(std::string_view text, std::size_t width) {
    const auto taken = visible_width(text);
    return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < text.size();) {
        const auto end = std::min(text.find(' ', i), text.size());
        const auto word = text.substr(i, end - i);
        if (word.starts_with('%') && !words.empty()) {
            words.back() += " " + std::string(word);
        } else if (!word.empty()) {
            words.emplace_back(word);
        }
        i = end + 1;
    }
    std::vector<std::string> lines;
    std::size_t taken = 0;
    for (const auto& word : words) {
        const auto wide = visible_width(word);
        if (lines.empty() || taken + 1 + wide > width) {
            lines.push_back(word);
            taken = wide;
        } else {
            lines.back() += " " + word;
            taken += 1 + wide;
        }
    }
    return lines;
}

std::string bar(std::int64_t achieved, std::int64_t open, std::int64_t whole, std::size_t cells) {
    if (whole <= 0) return times("░", cells);
    const auto all = static_cast<std::int64_t>(cells);
    const auto filled_to = [&](std::int64_t part) {
        const auto cut = std::clamp<std::int64_t>(part * all / whole, 0, all);
        return cut == 0 && part > 0 ? 1 : cut;
    };
    const auto full = filled_to(achieved);
    const auto reachable = std::max(full, filled_to(achieved + open));
    return times("█", static_cast<std::size_t>(full)) + times("▒", static_cast<std::size_t>(reachable - full)) +
           times("░", static_cast<std::size_t>(all - reachable));
}

Page::Page(const Style& style)
    : width_(static_cast<std::size_t>(std::max(style.width, k_narrowest))), colour_(style.colour) {}

std::string Page::paint(std::string_view text, Tone tone) const {
    return colour_ && !text.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", code_of(tone), text) : std::string(text);
}

std::string Page::strong(std::string_view text) const {
    return colour_ ? fmt::format("\x1b[1m{}\x1b[0m", text) : std::string(text);
}

std::string Page::quiet(std::string_view text) const {
    return paint(text, Tone::waiting);
}

void Page::blank() {
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

void Page::line(std::string_view text) {
    text_ += text;
    text_ += '\n';
}

void Page::hanging(std::string_view head, std::string_view text) {
    const auto indent = visible_width(head);
    const auto room = width_ > indent + 20 ? width_ - indent : 20;
    auto lead = std::string(head);
    for (const auto& part : wrapped(text, room)) {
        line(lead + part);
        lead.assign(indent, ' ');
    }
}

void Page::title(std::string_view text) {
    blank();
    line(strong(text));
}

}  // namespace bontot::wording
