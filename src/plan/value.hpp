// The value of a plan's parameter: a whole number, a name out of a closed list, a date, bands, a list of names, or
// unset.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.hpp"

namespace bontot::plan {

/// "from 21 members on: 7 speakers". Without `to` the band ends where the one above it begins when written as a ladder
/// ([[21, 7], [11, 5], [0, 3]]), or never when written as a condition ({over: 20, value: 7}).
struct Band {
    std::int64_t from = 0;
    std::optional<std::int64_t> to;  ///< last number inside
    std::int64_t value = 0;
    bool operator==(const Band&) const = default;
};

struct Bands {
    std::vector<Band> bands;  ///< as written, highest first in a ladder
    bool ladder = true;       ///< [[from, value], …] rather than conditions
    bool operator==(const Bands&) const = default;
    /// The value for `size`: of the first band that holds it; 0 when none does.
    [[nodiscard]] std::int64_t value_for(std::int64_t size) const;
    /// True when `size` stands in the lowest band.
    [[nodiscard]] bool in_lowest(std::int64_t size) const;
};

/// A day of every year: "12-20".
struct MonthDay {
    unsigned month = 1;
    unsigned day = 1;
    bool operator==(const MonthDay&) const = default;
    [[nodiscard]] static std::optional<MonthDay> parse(std::string_view text);
    [[nodiscard]] core::Date in(int year) const { return {year, month, day}; }
};

using Value =
    std::variant<std::monostate, std::int64_t, std::string, core::Date, MonthDay, Bands, std::vector<std::string>>;

/// One band as a plan file writes it: "[21, 7]" or "{from: 21, value: 7}".
[[nodiscard]] std::string band_text(const Band& band, bool ladder);

/// As a plan file and `--set` write it.
[[nodiscard]] std::string text_of(const Value& value);

}  // namespace bontot::plan
