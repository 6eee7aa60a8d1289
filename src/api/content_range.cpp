#include "api/content_range.hpp"

#include <charconv>

namespace bontot::api {

namespace {

/// Takes `word` off the front.
bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

std::optional<std::int64_t> take_number(std::string_view& text) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || number < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

}  // namespace

std::optional<ContentRange> parse_content_range(std::string_view header) {
    if (!take(header, "bytes ")) return std::nullopt;
    const auto first = take_number(header);
    if (!first || !take(header, "-")) return std::nullopt;
    const auto last = take_number(header);
    if (!last || !take(header, "/")) return std::nullopt;
    const auto of = take_number(header);
    if (!of || !header.empty() || *first > *last || *last >= *of) return std::nullopt;
    return ContentRange{*first, *last, *of};
}

}  // namespace bontot::api
