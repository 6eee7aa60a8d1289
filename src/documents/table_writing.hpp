// Plain tables, out to .xlsx and .csv: every list that the program keeps leaves it through here, and comes back through
// imports/. What a cell holds can never become a formula.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/result.hpp"

namespace bontot::documents {

/// Nothing, a text, a day, a time of day, a whole number, points, a share.
using TableValue =
    std::variant<std::monostate, std::string, core::Date, core::ClockTime, std::uint32_t, core::Points, core::Ratio>;

struct TableColumn {
    std::string header;
    double width = 12;  ///< characters
};

/// Puts the values of the next row into the vector, which has the size of the columns and is empty; false = no more.
using NextRow = std::function<bool(std::vector<TableValue>& row)>;

/// A sheet with its header in row 1, frozen, filtered; texts are written as texts.
[[nodiscard]] core::Result<void> write_table_xlsx(const std::string& path, std::string_view sheet,
                                                  std::span<const TableColumn> columns, const NextRow& next);

/// UTF-8 with its mark, as Excel wants it; cells that begin with = + - @ or a control character get an apostrophe,
/// which read_csv takes off again.
[[nodiscard]] std::string table_csv(std::span<const TableColumn> columns, const NextRow& next, char separator = ',');

}  // namespace bontot::documents
