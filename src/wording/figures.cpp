#include "wording/figures.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include <fmt/format.h>

#include "core/text.hpp"

namespace bontot::wording {

using core::Language;

namespace {

constexpr std::array<std::string_view, 12> k_months{"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};

std::string grouped(std::string digits, char mark) {
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), 1, mark);
    }
    return digits;
}

char thousands_mark(Language language) {
    return language == Language::vi ? '.' : ',';
}

std::string day_text(core::Date date, Language language) {
    if (language == Language::vi) return fmt::format("{}/{}", date.day(), date.month());
    return fmt::format("{} {}", date.day(), k_months[date.month() - 1]);
}

/// "31/7/2023" → the date.
std::optional<core::Date> parse_vietnamese(std::string_view text) {
    const auto first = text.find('/');
    const auto second = first == std::string_view::npos ? first : text.find('/', first + 1);
    if (second == std::string_view::npos || first == 0 || first > 2 || second - first < 2 || second - first > 3)
        return {};
    const auto pad = [](std::string_view part) {
        return part.size() == 1 ? "0" + std::string(part) : std::string(part);
    };
    return core::Date::parse(fmt::format("{}-{}-{}", text.substr(second + 1),
                                         pad(text.substr(first + 1, second - first - 1)), pad(text.substr(0, first))));
}

}  // namespace

std::string number_text(std::int64_t number, Language language) {
    const auto digits = grouped(fmt::format("{}", number < 0 ? -number : number), thousands_mark(language));
    return number < 0 ? "−" + digits : digits;
}

std::string points_text(core::Points points, Language language) {
    const auto plain = points.text('.');
    const auto point = std::min(plain.find('.'), plain.size());
    auto result = grouped(plain.substr(0, point), thousands_mark(language));
    if (point < plain.size()) result += decimal_mark(language) + plain.substr(point + 1);
    return result;
}

std::string share_text(std::int64_t part, std::int64_t whole, Language language) {
    return core::percent_text(part, whole, decimal_mark(language)) + " %";
}

std::string date_text(core::Date date, Language language) {
    return language == Language::vi ? date.vietnamese() : fmt::format("{} {}", day_text(date, language), date.year());
}

std::string dates_text(const std::vector<core::Date>& dates, Language language) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const bool year_follows = i + 1 < dates.size() && dates[i + 1].year() == dates[i].year();
        parts.push_back(year_follows ? day_text(dates[i], language) : date_text(dates[i], language));
    }
    return list_text(parts, language);
}

std::string date_text_of(const std::string& text, Language language) {
    auto date = core::Date::parse(text);
    if (!date) date = parse_vietnamese(text);
    return date ? date_text(*date, language) : text;
}

std::string number_text_of(const std::string& text, Language language) {
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = fault == std::errc{} && end == text.data() + text.size();
    return whole ? number_text(number, language) : text;
}

std::string list_text(const std::vector<std::string>& parts, Language language) {
    if (parts.size() < 2) return core::join(parts);
    const std::vector<std::string> front(parts.begin(), parts.end() - 1);
    return fmt::format("{} {} {}", core::join(front), language == Language::vi ? "và" : "and", parts.back());
}

std::string short_list_text(const std::vector<std::string>& parts, std::size_t most, const std::string& others,
                            Language language) {
    // "and 1 other" would be longer than the name itself.
    if (parts.size() <= most + 1) return list_text(parts, language);
    const std::vector<std::string> front(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(most));
    return fmt::format("{} {} {} {}", core::join(front), language == Language::vi ? "và" : "and",
                       number_text(static_cast<std::int64_t>(parts.size() - most), language), others);
}

}  // namespace bontot::wording
