#include "documents/marked_copy.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include <xlsxwriter.h>

#include "core/text.hpp"
#include "documents/book_file.hpp"
#include "documents/workbook_layout.hpp"

namespace bontot::documents {

namespace {

constexpr lxw_color_t k_fault_ink = 0x9E1B1E;
constexpr lxw_color_t k_fault_paper = 0xFBE3E1;
constexpr double k_days_between_systems = 1'462;  // a workbook from 1904 is written from 1900
constexpr double k_fault_width = 70;

class Copy {
  public:
    Copy(const std::string& path, const Workbook& workbook) : workbook_(workbook), book_(path) {}

    [[nodiscard]] bool open() const { return book_.open(); }

    void write(const Sheet& sheet, std::size_t number, std::uint32_t skipped_column,
               const std::set<CellAddress>& faulty) {
        // A .csv is named after its file, which may be longer than a sheet's name may be.
        sheet_ = workbook_add_worksheet(book_.get(), sheet.text_file ? "Sheet1" : sheet.name.c_str());
        if (sheet_ == nullptr) sheet_ = workbook_add_worksheet(book_.get(), nullptr);
        if (sheet.hidden && number > 0) worksheet_hide(sheet_);
        for (const auto& merge : sheet.merges) {
            if (merge.first == merge.last || merge.first.column == skipped_column) continue;
            worksheet_merge_range(sheet_, merge.first.row - 1, column(merge.first), merge.last.row - 1,
                                  column(merge.last), "", nullptr);
        }
        for (const auto& cell : sheet.cells) {
            if (cell.at.column != skipped_column) write(cell, faulty.contains(cell.at));
        }
    }

    void write_faults(std::uint32_t place, std::uint32_t header_row,
                      const std::map<std::uint32_t, std::string>& by_row) {
        const auto at = static_cast<lxw_col_t>(place - 1);
        worksheet_set_column(sheet_, at, at, k_fault_width, nullptr);
        worksheet_write_string(sheet_, header_row - 1, at, std::string(k_fault_column).c_str(), fault_format());
        for (const auto& [row, sentences] : by_row)
            worksheet_write_string(sheet_, row - 1, at, sentences.c_str(), fault_format());
    }

    /// A cell that is empty and should not be.
    void mark_empty(CellAddress at) { worksheet_write_blank(sheet_, at.row - 1, column(at), fault_format()); }

    [[nodiscard]] core::Result<void> close() { return book_.close(); }

  private:
    static lxw_col_t column(CellAddress at) { return static_cast<lxw_col_t>(at.column - 1); }

    void write(const Cell& cell, bool faulty) {
        const auto row = cell.at.row - 1;
        auto* format = format_of(cell.meaning, faulty);
        switch (cell.kind) {
            case CellKind::number: {
                double value = std::strtod(cell.text.c_str(), nullptr);
                const bool day = cell.meaning == NumberMeaning::date || cell.meaning == NumberMeaning::date_time;
                if (day && workbook_.date_system == DateSystem::from_1904) value += k_days_between_systems;
                worksheet_write_number(sheet_, row, column(cell.at), value, format);
                return;
            }
            case CellKind::boolean:
                worksheet_write_boolean(sheet_, row, column(cell.at), cell.text == "1" ? 1 : 0, format);
                return;
            case CellKind::uncalculated: mark_empty(cell.at); return;
            case CellKind::text:
            case CellKind::error:
                worksheet_write_string(sheet_, row, column(cell.at), cell.text.c_str(), format);
                return;
        }
    }

    lxw_format* format_of(NumberMeaning meaning, bool faulty) {
        auto& format = formats_[{meaning, faulty}];
        if (format != nullptr) return format;
        format = workbook_add_format(book_.get());
        switch (meaning) {
            case NumberMeaning::date: format_set_num_format(format, "dd/mm/yyyy"); break;
            case NumberMeaning::time: format_set_num_format(format, "hh:mm"); break;
            case NumberMeaning::date_time: format_set_num_format(format, "dd/mm/yyyy hh:mm"); break;
            case NumberMeaning::percent: format_set_num_format(format, "0.0%"); break;
            case NumberMeaning::plain: break;
        }
        if (faulty) format_set_bg_color(format, k_fault_paper);
        return format;
    }

    lxw_format* fault_format() {
        if (fault_ != nullptr) return fault_;
        fault_ = workbook_add_format(book_.get());
        format_set_font_color(fault_, k_fault_ink);
        format_set_bg_color(fault_, k_fault_paper);
        format_set_text_wrap(fault_);
        return fault_;
    }

    const Workbook& workbook_;
    BookFile book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* fault_ = nullptr;
    std::map<std::pair<NumberMeaning, bool>, lxw_format*> formats_;
};

/// The column of an earlier round, or the first one right of everything.
std::uint32_t fault_column(const Sheet& sheet, std::uint32_t& earlier) {
    std::uint32_t widest = 0;
    const auto key = header_key(k_fault_column);
    for (const auto& cell : sheet.cells) {
        widest = std::max(widest, cell.at.column);
        if (cell.at.row <= k_header_rows + 3 && cell.kind == CellKind::text && header_key(cell.text) == key) {
            earlier = cell.at.column;
        }
    }
    for (const auto& merge : sheet.merges)
        widest = std::max(widest, merge.last.column);
    return earlier != 0 ? earlier : std::min(widest + 1, k_last_column);
}

}  // namespace

core::Result<void> write_marked_copy(const std::string& path, const Workbook& workbook, std::size_t sheet,
                                     std::uint32_t header_row, std::span<const CellFault> faults) {
    Copy copy(path, workbook);
    if (!copy.open()) return core::refuse(core::RefusalKind::unavailable, "workbook.cannot_write", {{"path", path}});
    std::set<CellAddress> faulty;
    std::map<std::uint32_t, std::string> by_row;
    for (const auto& fault : faults) {
        faulty.insert(fault.at);
        auto& sentences = by_row[fault.at.row];
        sentences += (sentences.empty() ? "" : "; ") + fault.sentence;
    }
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        const auto& here = workbook.sheets[i];
        if (i != sheet) {
            copy.write(here, i, 0, {});
            continue;
        }
        std::uint32_t earlier = 0;
        const auto place = fault_column(here, earlier);
        copy.write(here, i, earlier, faulty);
        for (const auto& at : faulty) {
            if (here.at(at) == nullptr) copy.mark_empty(at);
        }
        copy.write_faults(place, header_row, by_row);
    }
    return copy.close();
}

}  // namespace bontot::documents
