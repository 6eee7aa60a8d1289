#include "core/date.hpp"

#include <fmt/format.h>

#include "core/instant.hpp"

namespace bontot::core {

namespace {

/// All of `text` as digits, or nothing.
std::optional<int> digits(std::string_view text) {
    if (text.empty()) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// Adds the last two digits of `value`. Dates stand in every row of every list: a formatting
/// library takes ten times as long.
void add_two_digits(std::string& text, unsigned value) {
    text += static_cast<char>('0' + value / 10 % 10);
    text += static_cast<char>('0' + value % 10);
}

}  // namespace

std::optional<Date> Date::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = digits(iso.substr(0, 4));
    const auto month = digits(iso.substr(5, 2));
    const auto day = digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day civil{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                            std::chrono::day{static_cast<unsigned>(*day)}};
    if (!civil.ok()) return std::nullopt;
    return Date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

Date Date::of_instant(std::int64_t unix_seconds) {
    return from_days(static_cast<std::int32_t>((unix_seconds * 1000 + k_local_offset_ms) / k_day_ms));
}

std::string Date::iso() const {
    const auto day = civil();
    const auto year = static_cast<unsigned>(static_cast<int>(day.year()));
    std::string text;
    text.reserve(10);
    add_two_digits(text, year / 100);
    add_two_digits(text, year);
    text += '-';
    add_two_digits(text, static_cast<unsigned>(day.month()));
    text += '-';
    add_two_digits(text, static_cast<unsigned>(day.day()));
    return text;
}

std::string Date::vietnamese() const {
    return fmt::format("{}/{}/{}", day(), month(), year());
}

std::optional<ClockTime> ClockTime::parse(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3) return std::nullopt;
    const auto hours = digits(text.substr(0, colon));
    const auto minutes = digits(text.substr(colon + 1));
    if (!hours || !minutes || *minutes > 59 || *hours > 24 || (*hours == 24 && *minutes != 0)) return std::nullopt;
    return ClockTime(*hours * 60 + *minutes);
}

std::string ClockTime::text() const {
    std::string text;
    add_two_digits(text, static_cast<unsigned>(minutes_ / 60));
    text += ':';
    add_two_digits(text, static_cast<unsigned>(minutes_ % 60));
    return text;
}

}  // namespace bontot::core
