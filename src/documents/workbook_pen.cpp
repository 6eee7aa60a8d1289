#include "documents/workbook_pen.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"

namespace bontot::documents {

namespace {

constexpr lxw_color_t k_ink = 0x1F2328;
constexpr lxw_color_t k_quiet_ink = 0x5B6067;
constexpr lxw_color_t k_paper = 0xFAF9F7;
constexpr lxw_color_t k_line = 0xE4E1DB;
constexpr lxw_color_t k_lacquer = 0x9E1B1E;
constexpr const char* k_font = "Arial";
constexpr double k_size = 11;
constexpr std::int32_t k_serial_of_1970 = 25'569;
constexpr std::uint8_t k_a4 = 9;
constexpr std::size_t k_list_characters = 255;
constexpr const char* k_date_format = "dd/mm/yyyy";
constexpr const char* k_error_title = "Ô này chưa đúng";

/// libxlsxwriter takes char* where it only reads.
char* mutable_text(const std::string& text) {
    return const_cast<char*>(text.c_str());
}

bool is_input(Look look) {
    return look >= Look::text && look <= Look::wrapped;
}
bool is_cell(Look look) {
    return look >= Look::header && look != Look::paragraph;
}

lxw_format_alignments alignment(Look look) {
    switch (look) {
        case Look::header:
        case Look::centred:
        case Look::date:
        case Look::time:
        case Look::count:
        case Look::points:
        case Look::percent:
        case Look::fixed_centred:
        case Look::fixed_date: return LXW_ALIGN_CENTER;
        default: return LXW_ALIGN_LEFT;
    }
}

const char* number_format(Look look) {
    switch (look) {
        case Look::code: return "@";
        case Look::date:
        case Look::fixed_date: return k_date_format;
        case Look::time: return "hh:mm";
        case Look::count: return "0";
        case Look::percent: return "0.0%";
        default: return nullptr;
    }
}

}  // namespace

std::string cell_on(const SheetLayout& sheet, std::uint32_t row, std::uint32_t column) {
    return fmt::format("'{}'!{}", sheet.vi, CellAddress{row + 1, column + 1}.text());
}

WorkbookPen::WorkbookPen(const std::string& path) : book_(path) {
    if (!book_.open()) return;
    for (std::size_t i = 0; i < k_looks; ++i)
        make_format(static_cast<Look>(i));
}

void WorkbookPen::make_format(Look look) {
    auto* made = workbook_add_format(book_.get());
    formats_[static_cast<std::size_t>(look)] = made;
    format_set_font_name(made, k_font);
    format_set_font_size(made, look == Look::title ? 14 : k_size);
    format_set_font_color(made, k_ink);
    format_set_align(made, static_cast<std::uint8_t>(alignment(look)));
    format_set_align(made, static_cast<std::uint8_t>(LXW_ALIGN_VERTICAL_CENTER));
    const bool wraps =
        look == Look::wrapped || look == Look::fixed_wrapped || look == Look::header || look == Look::points;
    if (wraps) format_set_text_wrap(made);
    if (is_cell(look) && alignment(look) == LXW_ALIGN_LEFT) format_set_indent(made, 1);
    if (const char* code = number_format(look)) format_set_num_format(made, code);
    if (is_cell(look)) {
        format_set_border(made, LXW_BORDER_THIN);
        format_set_border_color(made, k_line);
    }
    if (look == Look::title) {
        format_set_bold(made);
        format_set_font_color(made, k_lacquer);
    }
    if (look == Look::help) format_set_font_color(made, k_quiet_ink);
    if (look == Look::link) format_set_underline(made, LXW_UNDERLINE_SINGLE);
    if (look == Look::header || look == Look::label) format_set_bold(made);
    const bool fixed = look >= Look::fixed_text || look == Look::header || look == Look::label;
    if (fixed) format_set_bg_color(made, k_paper);
    if (is_input(look)) format_set_unlocked(made);
}

void WorkbookPen::describe(const std::string& title, core::Date created) {
    lxw_doc_properties properties{};
    properties.title = mutable_text(title);
    // A fixed day: the same facts give the same file.
    properties.created = static_cast<time_t>(created.days()) * 86'400;
    workbook_set_properties(book_.get(), &properties);
}

void WorkbookPen::begin_sheet(const SheetLayout& layout) {
    sheet_ = workbook_add_worksheet(book_.get(), std::string(layout.vi).c_str());
    worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_zoom(sheet_, 110);  // for eyes of sixty
    if (layout.title.empty()) return;
    height(k_title_row, 26);
    height(k_help_row, 20);
    height(k_header_line - 1, 6);
    text(k_title_row, 0, std::string(layout.title), Look::title);
    text(k_help_row, 0, std::string(layout.help), Look::help);
}

void WorkbookPen::widths(std::span<const ColumnLayout> columns) {
    for (std::uint32_t i = 0; i < columns.size(); ++i)
        width(i, columns[i].width);
}

void WorkbookPen::width(std::uint32_t column, double characters) {
    const auto place = static_cast<lxw_col_t>(column);
    worksheet_set_column(sheet_, place, place, characters, nullptr);
}

void WorkbookPen::height(std::uint32_t row, double points) {
    worksheet_set_row(sheet_, row, points, nullptr);
}

void WorkbookPen::header(std::span<const ColumnLayout> columns) {
    for (std::uint32_t i = 0; i < columns.size(); ++i)
        text(k_header_line, i, std::string(columns[i].vi), Look::header);
}

void WorkbookPen::freeze(std::uint32_t row, std::uint32_t column) {
    frozen_row_ = row;
    frozen_column_ = column;
    worksheet_freeze_panes(sheet_, row, static_cast<lxw_col_t>(column));
}

void WorkbookPen::print(std::uint16_t pages, std::uint32_t last_row, std::uint32_t last_column) {
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, k_a4);
    worksheet_set_margins(sheet_, 0.5, 0.5, 0.5, 0.6);
    worksheet_fit_to_pages(sheet_, pages, 0);
    worksheet_print_area(sheet_, 0, 0, last_row, static_cast<lxw_col_t>(last_column));
    if (frozen_row_ > 0) worksheet_repeat_rows(sheet_, k_header_line, frozen_row_ - 1);
    if (pages > 1 && frozen_column_ > 0)
        worksheet_repeat_columns(sheet_, 0, static_cast<lxw_col_t>(frozen_column_ - 1));
    worksheet_set_footer(sheet_, "&L&9&A&R&9Trang &P/&N");
}

void WorkbookPen::protect() {
    lxw_protection options{};
    options.format_cells = LXW_TRUE;
    options.format_columns = LXW_TRUE;
    options.format_rows = LXW_TRUE;
    worksheet_protect(sheet_, nullptr, &options);
}

void WorkbookPen::text(std::uint32_t row, std::uint32_t column, const std::string& value, Look look) {
    if (value.empty()) return blank(row, column, look);
    worksheet_write_string(sheet_, row, static_cast<lxw_col_t>(column), value.c_str(), format(look));
}

void WorkbookPen::blank(std::uint32_t row, std::uint32_t column, Look look) {
    worksheet_write_blank(sheet_, row, static_cast<lxw_col_t>(column), format(look));
}

void WorkbookPen::number(std::uint32_t row, std::uint32_t column, double value, Look look) {
    worksheet_write_number(sheet_, row, static_cast<lxw_col_t>(column), value, format(look));
}

void WorkbookPen::date(std::uint32_t row, std::uint32_t column, std::optional<core::Date> value, Look look) {
    if (!value) return blank(row, column, look);
    number(row, column, value->days() + k_serial_of_1970, look);
}

void WorkbookPen::time(std::uint32_t row, std::uint32_t column, core::ClockTime value) {
    constexpr int k_day = 24 * 60;
    if (value.minutes() >= k_day) return text(row, column, value.text(), Look::time);  // 24:00 would show as 00:00
    number(row, column, value.minutes() / static_cast<double>(k_day), Look::time);
}

void WorkbookPen::link(std::uint32_t row, std::uint32_t column, std::string_view sheet) {
    const auto place = static_cast<lxw_col_t>(column);
    worksheet_write_url(sheet_, row, place, fmt::format("internal:'{}'!A1", sheet).c_str(), format(Look::link));
    worksheet_write_string(sheet_, row, place, std::string(sheet).c_str(), format(Look::link));
}

void WorkbookPen::mirror(std::uint32_t row, std::uint32_t column, const std::string& source, const std::string& shown,
                         Look look) {
    worksheet_write_formula_str(sheet_, row, static_cast<lxw_col_t>(column),
                                fmt::format("=IF({0}=\"\",\"\",{0})", source).c_str(), format(look), shown.c_str());
}

void WorkbookPen::mirror_date(std::uint32_t row, std::uint32_t column, const std::string& source,
                              std::optional<core::Date> shown) {
    if (!shown) return mirror(row, column, source, "", Look::fixed_date);
    worksheet_write_formula_num(sheet_, row, static_cast<lxw_col_t>(column),
                                fmt::format("=IF({0}=\"\",\"\",{0})", source).c_str(), format(Look::fixed_date),
                                shown->days() + k_serial_of_1970);
}

void WorkbookPen::validate(const Area& area, lxw_data_validation& rule, std::string_view prompt,
                           std::string_view error) {
    const std::string input(prompt);
    const std::string message(error);
    rule.ignore_blank = LXW_VALIDATION_ON;
    rule.show_input = input.empty() ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
    if (!input.empty()) rule.input_message = mutable_text(input);
    rule.show_error = message.empty() ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
    const std::string title(k_error_title);
    if (!message.empty()) {
        rule.error_title = mutable_text(title);
        rule.error_message = mutable_text(message);
    }
    worksheet_data_validation_range(sheet_, area.first_row, static_cast<lxw_col_t>(area.first_column), area.last_row,
                                    static_cast<lxw_col_t>(area.last_column), &rule);
}

void WorkbookPen::choices(const Area& area, const std::vector<std::string>& words, std::string_view prompt,
                          Strict strict) {
    const auto joined = core::join(words, ",");
    const bool has_comma = std::count(joined.begin(), joined.end(), ',') >= static_cast<std::ptrdiff_t>(words.size());
    if (has_comma || core::display_width(joined) > k_list_characters) return this->prompt(area, prompt);
    std::vector<char*> list;
    list.reserve(words.size() + 1);
    for (const auto& word : words)
        list.push_back(mutable_text(word));
    list.push_back(nullptr);
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = list.data();
    validate(area, rule, prompt, strict == Strict::yes ? "Bấm mũi tên bên phải ô và chọn trong danh sách." : "");
}

void WorkbookPen::dates(const Area& area, std::string_view prompt) {
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_DATE;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_datetime = {1930, 1, 1, 0, 0, 0};
    rule.maximum_datetime = {2100, 12, 31, 0, 0, 0};
    validate(area, rule, prompt, "Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/08/2023 là ngày 5 tháng 8 năm 2023.");
}

void WorkbookPen::times(const Area& area, std::string_view prompt) {
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = 0;
    rule.maximum_number = 0.99999;
    validate(area, rule, prompt, "Ghi giờ và phút cách nhau bằng dấu hai chấm, ví dụ 14:00 hoặc 7:30.");
}

void WorkbookPen::counts(const Area& area, std::uint32_t most, std::string_view prompt) {
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_INTEGER;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = 0;
    rule.maximum_number = most;
    validate(area, rule, prompt, fmt::format("Ghi một số nguyên từ 0 đến {}.", most));
}

void WorkbookPen::prompt(const Area& area, std::string_view prompt) {
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_ANY;
    validate(area, rule, prompt, "");
}

}  // namespace bontot::documents
