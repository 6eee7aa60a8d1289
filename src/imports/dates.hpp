// Dates as offices write them into cells, titles and file names. Day before month, always: 05/08 is 5 August.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/result.hpp"
#include "documents/workbook.hpp"

namespace bontot::imports {

/// Every whole date in a line of text, in order, each once: "Sinh hoạt tháng 1 (05/01/2026)", "DiemDanh_05-08-2026",
/// "ngày 10 tháng 9 năm 2026".
[[nodiscard]] std::vector<core::Date> dates_in(std::string_view text);

/// Every "năm 2026", "NĂM 2026", "_2026" in a line, each once.
[[nodiscard]] std::vector<int> years_in(std::string_view text);

enum class DateSource : std::uint8_t {
    written,
    serial,  ///< a bare count of days, as Excel keeps dates: "45123"
    none,    ///< "Chưa có", "Không có", "-": said to be missing
};

struct CellDate {
    std::optional<core::Date> date;
    DateSource source = DateSource::written;
};

/// The date of a cell in a column of dates. Refused: "imports.date_incomplete" for a month or a year alone, and
/// "workbook.wrong_date".
[[nodiscard]] core::Result<CellDate> date_in_cell(const documents::Cell& cell, documents::DateSystem system);

/// The year of a birth date, however much of it stands there: "1975", "05/1975", "5/8/1975", a date cell.
[[nodiscard]] core::Result<int> year_in_cell(const documents::Cell& cell, documents::DateSystem system);

/// A day, month and year from three columns; null when they are no day of the calendar.
[[nodiscard]] std::optional<core::Date> date_of_parts(std::string_view day, std::string_view month,
                                                      std::string_view year);

}  // namespace bontot::imports
