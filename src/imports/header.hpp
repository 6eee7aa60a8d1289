// The first rows of a sheet as a grid in which merged cells show their text everywhere, and the header of each column
// read from it: one to three rows high, group headings over columns.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "documents/workbook.hpp"

namespace bontot::imports {

inline constexpr std::uint32_t k_header_search_rows = 12;
inline constexpr std::uint32_t k_header_height = 3;
inline constexpr std::uint32_t k_header_columns = 512;

struct HeaderColumn {
    std::uint32_t column = 0;
    std::string parent;  ///< what stands over it, from the top; empty = nothing
    std::string leaf;
    std::uint32_t block = 0;  ///< first column of the merged cell that `leaf` stands in
    [[nodiscard]] std::string text() const { return parent.empty() ? leaf : parent + " – " + leaf; }
};

class HeaderGrid {
  public:
    HeaderGrid(const documents::Sheet& sheet, documents::DateSystem system);

    [[nodiscard]] std::uint32_t rows() const { return static_cast<std::uint32_t>(texts_.size()); }
    [[nodiscard]] std::vector<HeaderColumn> columns(std::uint32_t first, std::uint32_t last) const;
    /// True when `row` cuts through a merged cell that begins above it.
    [[nodiscard]] bool cuts_a_merge(std::uint32_t row) const;
    /// "1 2 3", "(1) (2)", "A B 1=(2+3)": a row of numbers under the header.
    [[nodiscard]] bool is_numbering(std::uint32_t row) const;
    /// Texts of a row, each once, for titles.
    [[nodiscard]] std::vector<std::string> texts(std::uint32_t row) const;
    /// The same for every copy of a sheet, whatever was filled in: the keys of the row with the most `known` words.
    [[nodiscard]] std::string fingerprint(const std::function<bool(const std::string& key)>& known) const;

  private:
    struct Place {
        std::string text;
        std::uint32_t block = 0;  ///< first column of the merged cell, or the column itself
        std::uint32_t top = 0;    ///< first row of the merged cell, or 0
        bool own = false;         ///< the text stands here, not in a merged neighbour
    };
    [[nodiscard]] const Place& at(std::uint32_t row, std::uint32_t column) const;
    [[nodiscard]] std::string group_over(std::uint32_t row, std::uint32_t column, std::uint32_t bottom) const;

    std::vector<std::vector<Place>> texts_;  // [row − 1][column − 1]
    std::uint32_t width_ = 0;
};

}  // namespace bontot::imports
