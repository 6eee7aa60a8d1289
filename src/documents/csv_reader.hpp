// Bytes of a .csv → Workbook of one sheet of texts. Told apart: UTF-8 with and without its mark, UTF-16 ("Unicode
// text" of Excel), Windows-1258; the separator , ; or tab. Rows are counted as Excel shows them: a quoted cell with
// line breaks is one row.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "documents/workbook.hpp"

namespace bontot::documents {

inline constexpr std::size_t k_csv_bytes = 128'000'000;
inline constexpr std::size_t k_csv_cells = 6'000'000;

/// `file_name` names the sheet and stands in every place: "members.csv:12:3". Refused: too large, fonts' own encodings
/// (TCVN3, VNI), bytes that are no text, a quote that never closes.
[[nodiscard]] core::Result<Workbook> read_csv(std::string_view bytes, const std::string& file_name);

/// Refuses text kept in the letters of .VnTime or VNI fonts, naming the first place that has it.
[[nodiscard]] core::Result<void> refuse_font_encodings(const Workbook& workbook);

}  // namespace bontot::documents
