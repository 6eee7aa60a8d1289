// An office's workbook with its faults written into it, to mend and send again: the same sheets and cells, a last
// column "Lỗi cần sửa" with the sentences, the faulty cells in colour.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "documents/workbook.hpp"

namespace bontot::documents {

inline constexpr std::string_view k_fault_column = "Lỗi cần sửa";

struct CellFault {
    CellAddress at;
    std::string sentence;
};

/// Writes `workbook` to `path`. Faults are those of the sheet `sheet`, in any order; `header_row` is where the heading
/// of the new column goes. A fault column of an earlier round is replaced. Formulas become the values they had,
/// pictures and layout are not copied.
[[nodiscard]] core::Result<void> write_marked_copy(const std::string& path, const Workbook& workbook, std::size_t sheet,
                                                   std::uint32_t header_row, std::span<const CellFault> faults);

}  // namespace bontot::documents
