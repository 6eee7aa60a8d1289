// Exact numbers: nothing that decides is a floating-point number (A-12: 94.99 % is not 95 %).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bontot::core {

/// Points in hundredths of a point: 10 points are Points{1000}.
struct Points {
    std::int64_t hundredths = 0;
    constexpr auto operator<=>(const Points&) const = default;
    constexpr Points& operator+=(Points other) {
        hundredths += other.hundredths;
        return *this;
    }
    friend constexpr Points operator+(Points a, Points b) { return {a.hundredths + b.hundredths}; }
    friend constexpr Points operator-(Points a, Points b) { return {a.hundredths - b.hundredths}; }

    /// "10", "9.5", "0.25": at most two decimals.
    [[nodiscard]] static std::optional<Points> parse(std::string_view text);
    [[nodiscard]] std::string text(char decimal_mark = '.') const;  ///< "9.5"; no trailing zeros
};

/// A share between 0 and 1, kept as the decimal it was written as: numerator / 10^k.
struct Ratio {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    /// "0", "0.95", "1", "1.000"; at most nine decimals; outside [0, 1] is refused.
    [[nodiscard]] static std::optional<Ratio> parse(std::string_view text);
    [[nodiscard]] constexpr bool is_zero() const { return numerator == 0; }
    [[nodiscard]] constexpr bool is_one() const { return numerator == denominator; }
    /// ⌊points × ratio⌋ in hundredths.
    [[nodiscard]] constexpr Points of(Points points) const { return {points.hundredths * numerator / denominator}; }
    [[nodiscard]] std::string text() const;
};

/// part / whole ≥ percent / 100, by cross-multiplication. 0/0 is not a share: the caller asks first.
[[nodiscard]] constexpr bool at_least_percent(std::int64_t part, std::int64_t whole, std::int64_t percent) {
    return part * 100 >= percent * whole;
}

/// "86.7": a share in percent with one decimal, cut, never rounded up (84.99 must not read as 85).
[[nodiscard]] std::string percent_text(std::int64_t part, std::int64_t whole, char decimal_mark);

}  // namespace bontot::core
