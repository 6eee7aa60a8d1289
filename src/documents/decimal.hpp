// A decimal number out of a workbook. Excel keeps numbers as binary doubles and writes up to 17 digits (0.95 may come
// as 0.94999999999999996), of which it shows 15: those 15 are the number that was typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bontot::documents {

/// digits / 10^scale; never negative; at most 15 digits, scale 0 … 15, no trailing zero decimals.
struct Decimal {
    std::int64_t digits = 0;
    int scale = 0;

    /// "12", "12.50", "4.5E-2"; with `comma`, "12,5" as well. Signs and anything below 10⁻¹⁵ of a unit are not for us.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text, bool comma = false);
    [[nodiscard]] std::int64_t whole() const;
    [[nodiscard]] bool is_whole() const { return scale == 0; }
    /// The same digits, cut after `decimals` places; never rounded up.
    [[nodiscard]] Decimal cut(int decimals) const;
    [[nodiscard]] std::string text() const;
};

[[nodiscard]] std::int64_t power_of_ten(int exponent);

}  // namespace bontot::documents
