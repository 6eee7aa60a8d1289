// What a sheet seems to be: its kind, the rows of its header and what each column holds. Shown to the clerk, corrected
// by the clerk, and remembered for the office under the fingerprint of the header.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/result.hpp"
#include "imports/finding.hpp"
#include "imports/kind.hpp"
#include "imports/not_kept.hpp"

namespace bontot::imports {

struct ColumnGuess {
    std::uint32_t column = 0;  ///< from 1
    std::string header;        ///< "NGÀY, THÁNG, NĂM SINH – NAM": the header's rows, from the top
    Field field = Field::unknown;
    DatePart part = DatePart::whole;
    std::optional<NotKept> not_kept;  ///< why, when the field is not_kept
    std::optional<core::Date> date;   ///< of a matrix's meeting column; first day of a rating_of_year
    bool operator==(const ColumnGuess&) const = default;
};

struct Guess {
    Kind kind = Kind::unknown;
    std::size_t sheet = 0;  ///< place in the workbook
    std::string sheet_name;
    bool hidden = false;
    int score = 0;
    std::uint32_t header_first = 1;
    std::uint32_t header_last = 1;
    std::uint32_t first_data = 2;
    std::vector<ColumnGuess> columns;
    std::string fingerprint;

    /// The first column that holds `field`, or null.
    [[nodiscard]] const ColumnGuess* column(Field field) const;
    [[nodiscard]] bool has(Field field) const { return column(field) != nullptr; }
};

/// A guess as lines of text, for remembering: kind, header rows, and a line a column with the header's own words, so
/// that it still fits when columns have moved.
[[nodiscard]] std::string print_layout(const Guess& guess);

/// `guess` as the remembered `layout` corrects it: columns are found again by their headers. Refused:
/// "imports.broken_layout".
[[nodiscard]] core::Result<Guess> apply_layout(Guess guess, std::string_view layout);

}  // namespace bontot::imports
