// A row as a line of text: values with tabs between them, as PostgreSQL's COPY writes and reads them, so that a backup
// can be looked at and, if need be, loaded without this program. Null is \N, a boolean t or f; in texts the backslash,
// tab, line feed and carriage return are \\ \t \n \r. Nothing is lost: "" and null, 0 and false stay apart.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "storage/database/connection.hpp"

namespace bontot::storage {

enum class ColumnType : std::uint8_t { text, integer, flag };

struct Column {
    std::string name;
    ColumnType type = ColumnType::text;
    bool operator==(const Column&) const = default;
};

/// Appends `value` with its special characters written as two.
void append_escaped(std::string& line, std::string_view value);
/// The row and its line feed.
void append_row(std::string& line, const Row& row, std::span<const Column> columns);

/// The values between the tabs, still escaped.
[[nodiscard]] std::vector<std::string_view> split_fields(std::string_view line);
/// False when a backslash stands before something that is never escaped.
[[nodiscard]] bool unescape(std::string_view field, std::string& value);

/// One line taken apart; the values live as long as it does.
class ParsedRow {
  public:
    /// False when it is no row of these columns.
    [[nodiscard]] bool parse(std::string_view line, std::span<const Column> columns);
    [[nodiscard]] const std::vector<Value>& values() const { return values_; }

  private:
    [[nodiscard]] bool parse_text(std::string_view field);

    std::string texts_;
    std::vector<Value> values_;
};

}  // namespace bontot::storage
