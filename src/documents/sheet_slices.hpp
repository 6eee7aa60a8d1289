// A sheet of hundreds of thousands of rows, cut into pieces that a tree can be made of one after another.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bontot::documents {

struct SlicedSheet {
    std::string frame;      ///< the part without its rows, well-formed
    std::string_view rows;  ///< what stands inside <sheetData>
};

/// Null when `text` has no <sheetData> with rows. The prefix of names ("x:sheetData") does not matter.
[[nodiscard]] std::optional<SlicedSheet> slice_sheet(std::string_view text);

/// The next piece of `rows` from `from`: some megabytes, up to the end of a row.
[[nodiscard]] std::string_view next_slice(std::string_view rows, std::size_t from);

}  // namespace bontot::documents
