// What people type into a cell → a value, exactly: 05/08 is 5 August, 94.999 % stays under 95 %, and whatever could be
// read in two ways is refused instead of guessed. Refusals carry what was found and what is allowed; the caller adds
// the place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/result.hpp"
#include "documents/workbook.hpp"

namespace bontot::documents {

/// A day and a minute of that day, from Excel's count of days: "45123.583333333336" → 16 July 2023, 14:00.
struct Serial {
    std::int64_t days = 0;
    int minutes = 0;  ///< 0 … 1440, rounded to the nearest minute
};
[[nodiscard]] std::optional<Serial> parse_serial(std::string_view decimal);

[[nodiscard]] core::Result<core::Date> date_of(const Cell& cell, DateSystem system);
[[nodiscard]] core::Result<core::ClockTime> time_of(const Cell& cell, DateSystem system);
[[nodiscard]] core::Result<std::uint32_t> count_of(const Cell& cell, std::uint32_t most);
[[nodiscard]] core::Result<core::Points> points_of(const Cell& cell);
/// "95%", 95 in a column of percents, 0.95 shown as 95 %. A bare number above 0 and up to 1 can mean two things:
/// refused.
[[nodiscard]] core::Result<core::Ratio> ratio_of(const Cell& cell);
/// One line: runs of spaces and line breaks become one space.
[[nodiscard]] core::Result<std::string> line_of(const Cell& cell);
/// Several lines, kept.
[[nodiscard]] core::Result<std::string> text_of(const Cell& cell);

/// The cell as a person sees it, for messages: dates as dates, percents as percents.
[[nodiscard]] std::string shown(const Cell& cell, DateSystem system = DateSystem::from_1900);

/// Refuses error values and formulas without a result: they have no value to read.
[[nodiscard]] core::Result<void> has_value(const Cell& cell);

}  // namespace bontot::documents
