#include "documents/decimal.hpp"

#include <charconv>

#include <fmt/format.h>

namespace bontot::documents {

namespace {

constexpr int k_digits = 15;

/// The digits of "12.50" in order, with the number of them behind the point.
struct Written {
    std::string digits;
    int scale = 0;
};

std::optional<Written> written_digits(std::string_view mantissa, bool comma) {
    Written written;
    bool behind_point = false;
    bool any = false;
    for (const char c : mantissa) {
        if ((c == '.' || (comma && c == ',')) && !behind_point && any) {
            behind_point = true;
            continue;
        }
        if (c < '0' || c > '9') return std::nullopt;
        any = true;
        if (behind_point) ++written.scale;
        if (c != '0' || !written.digits.empty()) written.digits += c;
    }
    if (!any || mantissa.size() > 64) return std::nullopt;
    return written;
}

void divide_rounding(Decimal& number) {
    number.digits = (number.digits + 5) / 10;
    --number.scale;
}

}  // namespace

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

std::optional<Decimal> Decimal::parse(std::string_view text, bool comma) {
    int exponent = 0;
    if (const auto e = text.find_first_of("eE"); e != std::string_view::npos) {
        auto power = text.substr(e + 1);
        if (power.starts_with('+')) power.remove_prefix(1);
        const auto [end, error] = std::from_chars(power.data(), power.data() + power.size(), exponent);
        if (error != std::errc{} || end != power.data() + power.size()) return std::nullopt;
        if (exponent < -400 || exponent > 400) return std::nullopt;
        text = text.substr(0, e);
    }
    const auto written = written_digits(text, comma);
    if (!written) return std::nullopt;
    Decimal number{0, written->scale - exponent};
    int kept = 0;
    for (const char c : written->digits) {
        if (kept == k_digits + 1) {
            --number.scale;  // dropped
            continue;
        }
        number.digits = number.digits * 10 + (c - '0');
        ++kept;
    }
    if (kept == k_digits + 1) divide_rounding(number);
    while (number.scale > k_digits && number.digits > 0)
        divide_rounding(number);
    while (number.scale > 0 && number.digits % 10 == 0) {
        if (number.digits == 0) {
            number.scale = 0;
            break;
        }
        number.digits /= 10;
        --number.scale;
    }
    for (; number.scale < 0 && number.digits > 0; ++number.scale) {
        if (number.digits >= power_of_ten(k_digits - 1)) return std::nullopt;
        number.digits *= 10;
    }
    if (number.digits == 0) number.scale = 0;
    return number;
}

std::int64_t Decimal::whole() const {
    return digits / power_of_ten(scale);
}

Decimal Decimal::cut(int decimals) const {
    Decimal result = *this;
    for (; result.scale > decimals; --result.scale)
        result.digits /= 10;
    return result;
}

std::string Decimal::text() const {
    if (scale == 0) return fmt::format("{}", digits);
    return fmt::format("{}.{:0{}}", whole(), digits % power_of_ten(scale), scale);
}

}  // namespace bontot::documents
