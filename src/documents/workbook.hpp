// What is left of an Excel workbook once it is read: sheets of cells, each with its address, so that every fault can be
// named "Điểm danh!C7". Numbers stay the decimal text of the file; what they stand for comes from their format.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bontot::documents {

/// Row and column count from 1, as on the screen.
struct CellAddress {
    std::uint32_t row = 1;
    std::uint32_t column = 1;
    constexpr auto operator<=>(const CellAddress&) const = default;
    [[nodiscard]] std::string text() const;  ///< C7
    /// "C7" or "$C$7"; outside Excel's grid of 16,384 columns and 1,048,576 rows is refused.
    [[nodiscard]] static std::optional<CellAddress> parse(std::string_view text);
};

inline constexpr std::uint32_t k_last_row = 1'048'576;
inline constexpr std::uint32_t k_last_column = 16'384;

enum class CellKind : std::uint8_t {
    text,
    number,
    boolean,       ///< text is "1" or "0"
    error,         ///< text is "#N/A" …
    uncalculated,  ///< a formula without a stored result: the program that saved the file did not calculate
};

/// What a number stands for, told by its format.
enum class NumberMeaning : std::uint8_t { plain, percent, date, time, date_time };

struct Cell {
    CellAddress at;
    CellKind kind = CellKind::text;
    NumberMeaning meaning = NumberMeaning::plain;
    std::string text;
};

/// A block of merged cells; its value stands in `first`.
struct MergedCells {
    CellAddress first;
    CellAddress last;
};

struct Sheet {
    std::string name;
    bool hidden = false;
    std::vector<Cell> cells;  ///< row by row, from left to right; empty cells are left out
    std::vector<MergedCells> merges;
    std::vector<CellAddress> left_out;  ///< cells whose text is longer than a cell may be (LongTexts::leave_out)
    bool text_file = false;             ///< a .csv: its places read "file.csv:12:3", row and column

    /// The cell at `address`, or null when it is empty.
    [[nodiscard]] const Cell* at(CellAddress address) const;
    /// The top left cell of the merged block that holds `address`; `address` itself when it is not merged.
    [[nodiscard]] CellAddress anchor(CellAddress address) const;
    /// "Điểm danh!C7", or "file.csv:7:3".
    [[nodiscard]] std::string place(CellAddress address) const;
    [[nodiscard]] std::uint32_t last_row() const { return cells.empty() ? 0 : cells.back().at.row; }
};

/// From which day a workbook counts: 1900 for nearly all, 1904 for old Macintosh ones.
enum class DateSystem : std::uint8_t { from_1900, from_1904 };

struct Workbook {
    std::vector<Sheet> sheets;
    DateSystem date_system = DateSystem::from_1900;
    std::size_t pictures = 0;  ///< pictures and drawings' media in the file; they are not read
};

}  // namespace bontot::documents
