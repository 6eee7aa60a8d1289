#include "documents/table_writing.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "documents/book_file.hpp"
#include "documents/workbook.hpp"
#include "documents/xlsx_reader.hpp"

namespace bontot::documents {

namespace {

constexpr std::int32_t k_serial_of_1970 = 25'569;
constexpr const char* k_font = "Arial";

template <class... Cases>
struct Overload : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overload(Cases...) -> Overload<Cases...>;

std::string day_text(core::Date date) {
    return fmt::format("{:02}/{:02}/{:04}", date.day(), date.month(), date.year());
}

class TablePen {
  public:
    // Not with constant_memory: it writes every text in full where it stands, which makes files that grow beyond what a
    // reader should take (300,000 rows of a roll call: 140 MB of XML instead of 90).
    explicit TablePen(const std::string& path) : book_(path) {}

    [[nodiscard]] bool open() const { return book_.open(); }

    void begin(std::string_view sheet, std::span<const TableColumn> columns) {
        header_ = make_format(nullptr);
        format_set_bold(header_);
        format_set_text_wrap(header_);
        text_ = make_format("@");
        date_ = make_format("dd/mm/yyyy");
        time_ = make_format("hh:mm");
        number_ = make_format("0");
        decimal_ = make_format(nullptr);  // "0.##" would show a whole number as "100."
        sheet_ = workbook_add_worksheet(book_.get(), std::string(sheet).c_str());
        worksheet_freeze_panes(sheet_, 1, 0);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet_, column, column, columns[i].width, nullptr);
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            worksheet_write_string(sheet_, 0, static_cast<lxw_col_t>(i), columns[i].header.c_str(), header_);
        }
    }

    void write(std::uint32_t row, std::size_t place, const TableValue& value) {
        const auto column = static_cast<lxw_col_t>(place);
        const auto number = [&](double what, lxw_format* format) {
            worksheet_write_number(sheet_, row, column, what, format);
        };
        std::visit(Overload{
                       [](std::monostate) {},
                       [&](const std::string& text) {
                           if (!text.empty()) worksheet_write_string(sheet_, row, column, text.c_str(), text_);
                       },
                       [&](core::Date date) { number(date.days() + k_serial_of_1970, date_); },
                       [&](core::ClockTime time) {
                           if (time.minutes() < 24 * 60) return number(time.minutes() / (24.0 * 60.0), time_);
                           worksheet_write_string(sheet_, row, column, time.text().c_str(), text_);
                       },
                       [&](std::uint32_t count) { number(count, number_); },
                       [&](core::Points points) { number(static_cast<double>(points.hundredths) / 100.0, decimal_); },
                       [&](core::Ratio ratio) {
                           number(static_cast<double>(ratio.numerator) / static_cast<double>(ratio.denominator),
                                  decimal_);
                       },
                   },
                   value);
    }

    [[nodiscard]] core::Result<void> close() { return book_.close(); }

  private:
    lxw_format* make_format(const char* number_format) {
        auto* made = workbook_add_format(book_.get());
        format_set_font_name(made, k_font);
        format_set_font_size(made, 11);
        if (number_format != nullptr) format_set_num_format(made, number_format);
        return made;
    }

    BookFile book_;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format *header_ = nullptr, *text_ = nullptr, *date_ = nullptr, *time_ = nullptr, *number_ = nullptr,
               *decimal_ = nullptr;
};

std::string csv_text(const TableValue& value) {
    return std::visit(Overload{
                          [](std::monostate) { return std::string(); },
                          [](const std::string& text) { return text; },
                          [](core::Date date) { return day_text(date); },
                          [](core::ClockTime time) { return time.text(); },
                          [](std::uint32_t count) { return std::to_string(count); },
                          [](core::Points points) { return points.text(); },
                          [](core::Ratio ratio) { return ratio.text(); },
                      },
                      value);
}

void append_csv(std::string& csv, std::string text, char separator) {
    const bool dangerous = !text.empty() && (std::string_view("=+-@'").find(text.front()) != std::string_view::npos ||
                                             static_cast<unsigned char>(text.front()) < ' ');
    if (dangerous) text.insert(text.begin(), '\'');
    const bool quoted =
        text.find_first_of("\"\r\n;,\t") != std::string::npos || text.find(separator) != std::string::npos;
    if (!quoted) {
        csv += text;
        return;
    }
    csv += '"';
    for (const char c : text) {
        if (c == '"') csv += '"';
        csv += c;
    }
    csv += '"';
}

}  // namespace

core::Result<void> write_table_xlsx(const std::string& path, std::string_view sheet,
                                    std::span<const TableColumn> columns, const NextRow& next) {
    TablePen pen(path);
    const auto cannot = [&path] {
        return core::refuse(core::RefusalKind::unavailable, "workbook.cannot_write", {{"path", path}});
    };
    if (!pen.open()) return cannot();
    pen.begin(sheet, columns);
    std::vector<TableValue> values(columns.size());
    for (std::uint32_t row = 1; next(values); ++row) {
        if (row >= k_last_row) {
            return core::refuse(core::RefusalKind::too_large, "workbook.too_large",
                                {{"what", "rows"}, {"allowed", std::to_string(k_last_row - 1)}}, path);
        }
        for (std::size_t i = 0; i < columns.size(); ++i)
            pen.write(row, i, values[i]);
        values.assign(columns.size(), {});
    }
    return pen.close();
}

std::string table_csv(std::span<const TableColumn> columns, const NextRow& next, char separator) {
    std::string csv = "\xEF\xBB\xBF";
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0) csv += separator;
        append_csv(csv, columns[i].header, separator);
    }
    csv += "\r\n";
    std::vector<TableValue> values(columns.size());
    while (next(values)) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0) csv += separator;
            append_csv(csv, csv_text(values[i]), separator);
        }
        csv += "\r\n";
        values.assign(columns.size(), {});
    }
    return csv;
}

}  // namespace bontot::documents
