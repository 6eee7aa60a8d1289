// Writes sheets in one handwriting: formats, drop-downs, printing. Wraps libxlsxwriter, which counts rows and columns
// from 0.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <xlsxwriter.h>

#include "core/date.hpp"
#include "core/result.hpp"
#include "documents/book_file.hpp"
#include "documents/workbook.hpp"
#include "documents/workbook_words.hpp"

namespace bontot::documents {

/// How a cell looks and what may be done with it. `fixed_…` cells are filled by the template and locked.
enum class Look : std::uint8_t {
    title,
    help,
    header,
    label,
    paragraph,
    link,
    text,
    code,
    centred,
    date,
    time,
    count,
    points,
    percent,
    wrapped,
    fixed_text,
    fixed_wrapped,
    fixed_centred,
    fixed_date,
};
inline constexpr std::size_t k_looks = 19;

/// Rows of every table sheet, counted from 0: title, help, a gap, the header.
inline constexpr std::uint32_t k_title_row = 0;
inline constexpr std::uint32_t k_help_row = 1;
inline constexpr std::uint32_t k_header_line = 3;

class WorkbookPen {
  public:
    explicit WorkbookPen(const std::string& path);

    [[nodiscard]] bool open() const { return book_.open(); }
    void describe(const std::string& title, core::Date created);
    /// Writes the file; nothing may be written afterwards.
    [[nodiscard]] core::Result<void> close() { return book_.close(); }

    void begin_sheet(const SheetLayout& layout);
    void widths(std::span<const ColumnLayout> columns);
    void width(std::uint32_t column, double characters);
    void height(std::uint32_t row, double points);
    void header(std::span<const ColumnLayout> columns);
    /// Stays in sight and is printed on every page: the rows above `row`, the columns left of `column`.
    void freeze(std::uint32_t row, std::uint32_t column);
    /// A4 landscape, all columns on `pages` pages; call after freeze().
    void print(std::uint16_t pages, std::uint32_t last_row, std::uint32_t last_column);
    /// Locks the cells that the template fills. No password: whoever must can switch it off.
    void protect();

    void text(std::uint32_t row, std::uint32_t column, const std::string& value, Look look);
    void blank(std::uint32_t row, std::uint32_t column, Look look);
    void number(std::uint32_t row, std::uint32_t column, double value, Look look);
    void date(std::uint32_t row, std::uint32_t column, std::optional<core::Date> value, Look look = Look::date);
    void time(std::uint32_t row, std::uint32_t column, core::ClockTime value);
    void link(std::uint32_t row, std::uint32_t column, std::string_view sheet);
    /// Shows another cell, or nothing while that is empty; the result is stored with it for programs that do not
    /// calculate.
    void mirror(std::uint32_t row, std::uint32_t column, const std::string& source, const std::string& shown,
                Look look);
    void mirror_date(std::uint32_t row, std::uint32_t column, const std::string& source,
                     std::optional<core::Date> shown);

    struct Area {
        std::uint32_t first_row, first_column, last_row, last_column;
    };
    enum class Strict : std::uint8_t { yes, no };
    /// A drop-down. Excel has no room for more than 255 characters, nor for a comma inside a word: then only the
    /// prompt.
    void choices(const Area& area, const std::vector<std::string>& words, std::string_view prompt,
                 Strict strict = Strict::yes);
    void dates(const Area& area, std::string_view prompt);
    void times(const Area& area, std::string_view prompt);
    void counts(const Area& area, std::uint32_t most, std::string_view prompt);
    void prompt(const Area& area, std::string_view prompt);

  private:
    [[nodiscard]] lxw_format* format(Look look) { return formats_[static_cast<std::size_t>(look)]; }
    void make_format(Look look);
    void validate(const Area& area, lxw_data_validation& rule, std::string_view prompt, std::string_view error);

    BookFile book_;
    lxw_worksheet* sheet_ = nullptr;
    std::array<lxw_format*, k_looks> formats_{};
    std::uint32_t frozen_row_ = 0;
    std::uint32_t frozen_column_ = 0;
};

/// 'Đảng viên'!C5, from 0-based places.
[[nodiscard]] std::string cell_on(const SheetLayout& sheet, std::uint32_t row, std::uint32_t column);

}  // namespace bontot::documents
