// A sheet and what it was recognised as → typed rows, with everything that is wrong told in one go. What could be read
// in two ways becomes a question; nothing is guessed.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/result.hpp"
#include "documents/workbook.hpp"
#include "imports/guess.hpp"
#include "imports/rows.hpp"

namespace bontot::imports {

/// What the caller knows beside the sheet. `answers` are those to earlier questions, by their subject:
///   imports.ask_year          "2026"
///   imports.ask_unit          a unit's code or name
///   imports.ask_meeting_date  "2026-08-05"
///   imports.ask_absence_kind  "reason_is_excused" | "unknown"
///   imports.ask_x_means       "present" | "absent"
///   imports.ask_levels        "first_is_best" | "refuse"
///   imports.ask_voice         the column's number
struct ReadOptions {
    std::string file_name;    ///< may tell the date of a roll call
    Named unit;               ///< whose sheet it is, when the sheet has no column for it
    std::optional<int> year;  ///< of ratings, when the sheet does not say
    std::optional<core::Date> meeting_date;
    std::map<std::string, std::string> answers;
};

/// Refused as a whole: sheets that are recognised in order to be refused ("imports.fee_grid", "imports.only_counts"),
/// the yearly workbook ("imports.engine_workbook"), unknown sheets, and a sheet without the columns of its kind.
[[nodiscard]] core::Result<Rows> read_rows(const documents::Workbook& workbook, const Guess& guess,
                                           const ReadOptions& options = {});

/// Bytes of a file → workbook, by its content and name: .xlsx or .csv; fonts' encodings and all other kinds of files
/// are refused with the way out.
[[nodiscard]] core::Result<documents::Workbook> open_file(std::string_view bytes, const std::string& file_name);

}  // namespace bontot::imports
