#include "core/exact.hpp"

#include <fmt/format.h>

namespace bontot::core {

namespace {

struct Decimal {
    std::int64_t digits = 0;
    int decimals = 0;
};

/// "12.50" → 1250 with two decimals. No sign, no exponent, at most `max_decimals`.
std::optional<Decimal> parse_decimal(std::string_view text, int max_decimals) {
    Decimal result;
    bool seen_digit = false;
    bool in_decimals = false;
    for (const char c : text) {
        if (c == '.' && !in_decimals && seen_digit) {
            in_decimals = true;
            continue;
        }
        if (c < '0' || c > '9' || result.digits > 99'999'999'999) return std::nullopt;
        if (in_decimals && ++result.decimals > max_decimals) return std::nullopt;
        result.digits = result.digits * 10 + (c - '0');
        seen_digit = true;
    }
    if (!seen_digit || (in_decimals && result.decimals == 0)) return std::nullopt;
    return result;
}

}  // namespace

std::optional<Points> Points::parse(std::string_view text) {
    const auto decimal = parse_decimal(text, 2);
    if (!decimal) return std::nullopt;
    std::int64_t hundredths = decimal->digits;
    for (int i = decimal->decimals; i < 2; ++i)
        hundredths *= 10;
    return Points{hundredths};
}

std::string Points::text(char decimal_mark) const {
    const auto whole = hundredths / 100;
    const auto rest = hundredths % 100;
    if (rest == 0) return fmt::format("{}", whole);
    if (rest % 10 == 0) return fmt::format("{}{}{}", whole, decimal_mark, rest / 10);
    return fmt::format("{}{}{:02}", whole, decimal_mark, rest);
}

std::optional<Ratio> Ratio::parse(std::string_view text) {
    const auto decimal = parse_decimal(text, 9);
    if (!decimal) return std::nullopt;
    Ratio ratio{decimal->digits, 1};
    for (int i = 0; i < decimal->decimals; ++i)
        ratio.denominator *= 10;
    if (ratio.numerator > ratio.denominator) return std::nullopt;
    return ratio;
}

std::string Ratio::text() const {
    std::string decimals;
    for (auto scale = denominator, rest = numerator % denominator; scale > 1; scale /= 10) {
        rest *= 10;
        decimals.push_back(static_cast<char>('0' + rest / denominator));
        rest %= denominator;
    }
    while (!decimals.empty() && decimals.back() == '0')
        decimals.pop_back();
    return fmt::format("{}{}{}", numerator / denominator, decimals.empty() ? "" : ".", decimals);
}

std::string percent_text(std::int64_t part, std::int64_t whole, char decimal_mark) {
    if (whole == 0) return "–";
    const auto tenths = part * 1000 / whole;
    if (tenths % 10 == 0) return fmt::format("{}", tenths / 10);
    return fmt::format("{}{}{}", tenths / 10, decimal_mark, tenths % 10);
}

}  // namespace bontot::core
