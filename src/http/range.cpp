#include "http/range.hpp"

#include <algorithm>
#include <charconv>

#include "http/ascii.hpp"

namespace bontot::http {
namespace {

std::optional<std::uint64_t> number(std::string_view text) {
    std::uint64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

std::optional<Range> parse_range(std::string_view header, std::uint64_t size) {
    auto rest = without_blanks(header);
    if (!same_word(next_piece(rest, '='), "bytes")) return std::nullopt;
    const auto dash = rest.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = without_blanks(rest.substr(0, dash));
    const auto to = without_blanks(rest.substr(dash + 1));
    const auto last = number(to);
    if (from.empty()) {  // the last so many
        if (!last) return std::nullopt;
        const auto bytes = std::min(*last, size);
        return Range{size - bytes, bytes};
    }
    const auto first = number(from);
    if (!first || (!to.empty() && !last) || (last && *last < *first)) return std::nullopt;
    if (*first >= size) return Range{};
    const auto end = last ? std::min(*last, size - 1) : size - 1;
    return Range{*first, end - *first + 1};
}

}  // namespace bontot::http
