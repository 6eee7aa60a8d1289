// Workbooks as offices keep them, written as real .xlsx files. All names are invented.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

#include <xlsxwriter.h>

#include "documents/csv_reader.hpp"
#include "documents/workbook.hpp"
#include "imports/read.hpp"
#include "imports/recognise.hpp"

namespace bontot::tests {

using Line = std::vector<std::string>;

inline std::filesystem::path temporary_file(const std::string& name) {
    static int count = 0;
    return std::filesystem::temp_directory_path() /
           ("bontot-imports-" + std::to_string(::getpid()) + "-" + std::to_string(++count) + "-" + name);
}

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Cells are texts; "#12.5" is a number, "@45123" a number shown as a date, "=A1" a formula without a result.
class OfficeBook {
  public:
    OfficeBook() : path_(temporary_file("book.xlsx")), book_(workbook_new(path_.c_str())) {
        date_ = workbook_add_format(book_);
        format_set_num_format(date_, "dd/mm/yyyy");
    }
    ~OfficeBook() {
        if (book_ != nullptr) lxw_workbook_free(book_);
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    OfficeBook(const OfficeBook&) = delete;
    OfficeBook& operator=(const OfficeBook&) = delete;

    OfficeBook& sheet(const std::string& name, bool hidden = false) {
        sheet_ = workbook_add_worksheet(book_, name.c_str());
        if (sheet_ == nullptr) throw std::runtime_error("no sheet " + name);
        if (hidden) worksheet_hide(sheet_);
        return *this;
    }
    /// Lines from `row` (counted from 1) on.
    OfficeBook& lines(std::uint32_t row, const std::vector<Line>& lines) {
        for (const auto& line : lines) {
            for (std::size_t i = 0; i < line.size(); ++i)
                cell(row, static_cast<std::uint32_t>(i + 1), line[i]);
            ++row;
        }
        return *this;
    }
    OfficeBook& cell(std::uint32_t row, std::uint32_t column, const std::string& text) {
        const auto c = static_cast<lxw_col_t>(column - 1);
        if (text.empty()) return *this;
        if (text.front() == '#') {
            worksheet_write_number(sheet_, row - 1, c, std::stod(text.substr(1)), nullptr);
        } else if (text.front() == '@') {
            worksheet_write_number(sheet_, row - 1, c, std::stod(text.substr(1)), date_);
        } else {
            worksheet_write_string(sheet_, row - 1, c, text.c_str(), nullptr);
        }
        return *this;
    }
    OfficeBook& merge(std::uint32_t row, std::uint32_t column, std::uint32_t last_row, std::uint32_t last_column,
                      const std::string& text) {
        worksheet_merge_range(sheet_, row - 1, static_cast<lxw_col_t>(column - 1), last_row - 1,
                              static_cast<lxw_col_t>(last_column - 1), text.c_str(), nullptr);
        return *this;
    }
    [[nodiscard]] lxw_worksheet* raw() const { return sheet_; }

    [[nodiscard]] std::string bytes() {
        auto* book = book_;
        book_ = nullptr;
        if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("cannot write the workbook");
        return bytes_of(path_);
    }
    [[nodiscard]] documents::Workbook open(const std::string& name = "book.xlsx") {
        auto workbook = imports::open_file(bytes(), name);
        if (!workbook) throw std::runtime_error("refused: " + workbook.error().code);
        return std::move(*workbook);
    }

  private:
    std::filesystem::path path_;
    lxw_workbook* book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* date_;
};

inline imports::Guess best_of(const documents::Workbook& workbook) {
    const auto guesses = imports::recognise(workbook);
    const auto* best = imports::best_guess(guesses);
    return best == nullptr ? imports::Guess{} : *best;
}

/// Recognised and read in one go.
inline imports::Rows rows_of(const documents::Workbook& workbook, const imports::ReadOptions& options = {}) {
    auto rows = imports::read_rows(workbook, best_of(workbook), options);
    if (!rows) throw std::runtime_error("refused: " + rows.error().code);
    return std::move(*rows);
}

/// "error imports.two_marks DGXL_T8!G3" for every finding of this severity or worse.
inline std::vector<std::string> told(const imports::Findings& findings,
                                     imports::Severity least = imports::Severity::warning) {
    std::vector<std::string> lines;
    for (const auto& finding : findings.list()) {
        if (finding.severity > least) continue;
        lines.push_back(std::string(core::name_in(core::k_severities, finding.severity)) + " " + finding.what.code +
                        " " + finding.what.place);
    }
    return lines;
}

/// "3 member_name|7 not_kept": what the columns of a guess hold.
inline std::string fields_of(const imports::Guess& guess) {
    std::string text;
    for (const auto& column : guess.columns) {
        if (!text.empty()) text += "|";
        text += std::string(core::name_in(imports::k_fields, column.field));
        if (column.part != imports::DatePart::whole) {
            text += "." + std::string(core::name_in(imports::k_date_parts, column.part));
        }
    }
    return text;
}

}  // namespace bontot::tests
