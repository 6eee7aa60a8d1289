// The rows of a recognised sheet, one after another: cells by field, faults by place. Shared by the readers of all
// kinds.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text.hpp"
#include "documents/cell_value.hpp"
#include "imports/read.hpp"

namespace bontot::imports {

using documents::Cell;

class SheetRows {
  public:
    SheetRows(const documents::Workbook& workbook, const Guess& guess, const ReadOptions& options, Rows& rows);

    /// Calls `read` for every row of data, in order. Blank rows, headings, totals, notes and signatures are left out.
    void each(Field key, Field second_key, const std::function<void()>& read);

    [[nodiscard]] const Guess& guess() const { return guess_; }
    [[nodiscard]] const ReadOptions& options() const { return options_; }
    [[nodiscard]] Rows& rows() { return rows_; }
    [[nodiscard]] documents::DateSystem date_system() const { return workbook_.date_system; }
    [[nodiscard]] const documents::Sheet& sheet() const { return sheet_; }

    // Of the row that is being read.
    [[nodiscard]] std::uint32_t row() const { return row_; }
    [[nodiscard]] bool has(Field field) const { return !columns_[index(field)].empty(); }
    [[nodiscard]] const Cell* cell(Field field) const;
    [[nodiscard]] const Cell* cell_in(std::uint32_t column) const;
    [[nodiscard]] std::uint32_t column_of(Field field) const;

    [[nodiscard]] std::string line(Field field);
    [[nodiscard]] std::string code(Field field);
    [[nodiscard]] std::string member_name();
    [[nodiscard]] std::optional<core::Date> date(Field field);
    [[nodiscard]] std::optional<core::ClockTime> time(Field field);
    [[nodiscard]] std::optional<core::Points> points(Field field);
    [[nodiscard]] std::optional<std::uint32_t> count(Field field, std::uint32_t most);
    [[nodiscard]] std::optional<int> year_of_date(Field field);
    /// A mark (x) in a column of marks; anything that is no mark is an error.
    [[nodiscard]] bool marked(Field field);
    /// The one of `fields` that is marked; none, or two ("imports.two_marks"), is an error.
    [[nodiscard]] std::optional<Field> one_mark(std::initializer_list<Field> fields, bool required);
    template <const auto& k_choices>
    auto word(Field field) -> decltype(documents::value_of<k_choices>(std::string_view{})) {
        const Cell* here = cell(field);
        if (here == nullptr) return std::nullopt;
        return word_in<k_choices>(*here);
    }
    template <const auto& k_choices>
    auto word_in(const Cell& here) -> decltype(documents::value_of<k_choices>(std::string_view{})) {
        if (!readable(here)) return std::nullopt;
        const auto shown = documents::shown(here, date_system());
        const auto found = documents::value_of<k_choices>(shown);
        if (!found) {
            error("workbook.wrong_word", {{"found", shown}, {"allowed", core::join(documents::words_of(k_choices))}},
                  here.at.column);
        }
        return found;
    }
    [[nodiscard]] bool readable(const Cell& here);

    /// Columns or options say whose the rows are; a sheet of members alone may leave that to their codes.
    [[nodiscard]] bool names_units() const {
        return has(Field::unit_name) || has(Field::unit_code) || !options().unit.empty();
    }
    /// The body of this row: its own columns, else the heading above it, else the options'.
    [[nodiscard]] Named unit();
    [[nodiscard]] Named member();

    void error(std::string code, core::Params params, std::uint32_t column);
    void error(core::Refusal refusal, std::uint32_t column);
    void warn(std::string code, core::Params params, std::uint32_t column);
    void info(std::string code, core::Params params, std::string place);
    /// No error in this row so far.
    [[nodiscard]] bool good() const { return good_; }

    /// The answer to a question, or nothing: then it is asked, once.
    [[nodiscard]] std::optional<std::string> ask(Question question);
    /// All texts above the header, for what titles say.
    [[nodiscard]] std::vector<std::string> titles() const;

  private:
    [[nodiscard]] static std::size_t index(Field field) { return static_cast<std::size_t>(field); }
    [[nodiscard]] bool is_data(Field key, Field second_key);
    [[nodiscard]] bool only_number() const;
    void note_heading();
    [[nodiscard]] std::optional<core::Date> date_in_parts(Field field, const std::vector<std::uint32_t>& columns);

    const documents::Workbook& workbook_;
    const documents::Sheet& sheet_;
    const Guess& guess_;
    const ReadOptions& options_;
    Rows& rows_;

    std::array<std::vector<std::uint32_t>, k_fields.size()> columns_;
    std::map<std::uint32_t, DatePart> parts_;
    std::vector<Field> field_of_;  // by column
    std::unordered_map<std::string, bool> asked_;
    std::map<std::string, std::size_t> told_;  // infos told once, with their count

    std::uint32_t row_ = 0;
    const Cell* first_ = nullptr;  // cells of the row
    const Cell* last_ = nullptr;
    bool good_ = true;
    bool below_table_ = false;
    std::string heading_;  // the body named in the heading above
};

}  // namespace bontot::imports
