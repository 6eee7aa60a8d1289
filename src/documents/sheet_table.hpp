// A table on a sheet, found by the words of its header: people insert rows above, move columns and add their own. Every
// value is read through here, so that every fault gets its place ("Điểm danh!C7") and reading goes on to the next cell.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/result.hpp"
#include "core/text.hpp"
#include "documents/cell_value.hpp"
#include "documents/workbook.hpp"
#include "documents/workbook_words.hpp"

namespace bontot::documents {

/// Beyond this many a list of faults helps nobody.
inline constexpr std::size_t k_fault_limit = 2'000;

/// No table of a unit's year is longer.
inline constexpr std::uint32_t k_table_rows = 20'000;

/// All that is wrong, in reading order, up to the limit.
class Faults {
  public:
    void add(core::Refusal refusal);
    void add(std::string code, core::Params params, std::string place);
    [[nodiscard]] bool none() const { return list_.empty(); }
    [[nodiscard]] std::size_t count() const { return list_.size(); }
    [[nodiscard]] core::Refusals take() { return std::move(list_); }

  private:
    core::Refusals list_;
};

/// The sheet with this name, in either language and however accented; missing or doubled is a fault.
[[nodiscard]] const Sheet* find_sheet(const Workbook& workbook, const SheetLayout& layout, Faults& faults);

class SheetTable {
  public:
    /// Looks for `columns` in the first rows; a missing column that is not in `optional` is a fault.
    [[nodiscard]] static std::optional<SheetTable> find(const Workbook& workbook, const SheetLayout& layout,
                                                        std::span<const ColumnLayout> columns,
                                                        std::initializer_list<std::size_t> optional, Faults& faults);

    [[nodiscard]] const Sheet& sheet() const { return *sheet_; }
    [[nodiscard]] std::uint32_t header_row() const { return header_row_; }
    [[nodiscard]] bool has(std::size_t column) const { return places_[column] != 0; }
    [[nodiscard]] const Cell* cell(std::uint32_t row, std::size_t column) const;
    [[nodiscard]] CellAddress address(std::uint32_t row, std::size_t column) const;
    [[nodiscard]] std::string place(CellAddress at) const { return sheet_->name + "!" + at.text(); }
    [[nodiscard]] std::string place(std::uint32_t row, std::size_t column) const { return place(address(row, column)); }
    [[nodiscard]] const ColumnLayout& layout(std::size_t column) const { return columns_[column]; }
    [[nodiscard]] DateSystem date_system() const { return date_system_; }

    /// Rows under the header with anything in a known column but the running number; numbering rows, totals and
    /// footnotes are left out.
    [[nodiscard]] std::vector<std::uint32_t> rows() const;
    /// The header's cells outside the known columns, for matrices.
    [[nodiscard]] std::vector<const Cell*> other_headers() const;

  private:
    [[nodiscard]] bool is_numbering(std::uint32_t row) const;
    [[nodiscard]] bool is_footer(std::uint32_t row) const;

    const Sheet* sheet_ = nullptr;
    std::span<const ColumnLayout> columns_;
    std::vector<std::uint32_t> places_;  // column on the sheet, 0 = not there
    std::uint32_t header_row_ = 0;
    DateSystem date_system_ = DateSystem::from_1900;
};

enum class Need : std::uint8_t { required, may_be_blank };

/// Reads the cells of one row; a fault is noted with its place and gives no value.
class RowReader {
  public:
    RowReader(const SheetTable& table, std::uint32_t row, Faults& faults) : table_(table), row_(row), faults_(faults) {}

    template <class Read>
    auto value(std::size_t column, Need need, Read read)
        -> std::optional<typename decltype(read(std::declval<const Cell&>()))::value_type> {
        const Cell* cell = table_.cell(row_, column);
        if (cell == nullptr) {
            if (need == Need::required) fault("workbook.required", {}, column);
            return std::nullopt;
        }
        auto result = read(*cell);
        if (result) return std::move(*result);
        fault(result.error().code, result.error().params, column);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<core::Date> date(std::size_t column, Need need);
    [[nodiscard]] std::optional<core::ClockTime> time(std::size_t column, Need need);
    [[nodiscard]] std::optional<std::uint32_t> count(std::size_t column, Need need, std::uint32_t most);
    [[nodiscard]] std::string line(std::size_t column, Need need = Need::may_be_blank);
    [[nodiscard]] std::string text(std::size_t column);
    /// A code: digits that Excel took for a decimal number ("1.10" → 1.1) are refused.
    [[nodiscard]] std::string code(std::size_t column, Need need = Need::may_be_blank);

    template <const auto& k_choices>
    auto choice(std::size_t column, Need need) {
        return value(column, need,
                     [this](const Cell& cell) { return choice_of<k_choices>(cell, table_.date_system()); });
    }

    template <const auto& k_choices>
    static auto choice_of(const Cell& cell, DateSystem system)
        -> core::Result<typename decltype(value_of<k_choices>(""))::value_type> {
        if (auto readable = has_value(cell); !readable) return tl::unexpected(readable.error());
        if (const auto found = value_of<k_choices>(shown(cell, system))) return *found;
        return core::invalid("workbook.wrong_word",
                             {{"found", shown(cell, system)}, {"allowed", core::join(words_of(k_choices))}});
    }

    void fault(std::string code, core::Params params, std::size_t column);
    [[nodiscard]] bool good() const { return good_; }

  private:
    const SheetTable& table_;
    std::uint32_t row_;
    Faults& faults_;
    bool good_ = true;
};

}  // namespace bontot::documents
