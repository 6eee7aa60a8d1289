// Bytes of an .xlsx → Workbook. Reads what Excel, LibreOffice, openpyxl and libxlsxwriter write and what they leave
// out; refuses the rest with a sentence that names the way out. Safe on anything (tests/fuzz).
//
// Memory: at most 700 MB beside the file's own bytes, reached only by a hostile file: one part inflated (160 MB) and
// its tree (160 MB; the rows of a larger sheet are taken in slices), the shared texts (80 MB and their table), three
// million cells (144 MB) and their texts (64 MB). The yearly workbook of a cell of sixty needs about 10 MB.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/result.hpp"
#include "documents/workbook.hpp"

namespace bontot::documents {

inline constexpr std::size_t k_cell_limit = 3'000'000;
inline constexpr std::size_t k_cell_text_bytes = 64'000'000;  ///< all texts of all cells
inline constexpr std::size_t k_text_units = 32'767;           ///< of one cell, as Excel counts
inline constexpr std::size_t k_sheet_limit = 256;
inline constexpr std::size_t k_merge_limit = 4'096;  ///< of one sheet

/// What to do with a text longer than a cell may be: an office's own sheet is read without it (Sheet::left_out).
enum class LongTexts : std::uint8_t { refuse, leave_out };

[[nodiscard]] core::Result<Workbook> read_xlsx(std::string_view bytes, LongTexts long_texts = LongTexts::refuse);

}  // namespace bontot::documents
