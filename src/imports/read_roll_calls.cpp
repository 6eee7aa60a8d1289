// Who was at a meeting. What a mark means comes from its header; what the paper does not say stays unknown.
#include <algorithm>

#include "documents/workbook_layout.hpp"
#include "imports/dates.hpp"
#include "imports/layouts.hpp"
#include "imports/readers.hpp"

namespace bontot::imports {

namespace {

constexpr auto k_mark_columns = {Field::mark_present,   Field::mark_late,   Field::mark_excused,
                                 Field::mark_unexcused, Field::mark_exempt, Field::mark_absent};

/// What a mark in this column says. "Vắng" alone does not say how.
Attendance meaning_of(Field column) {
    switch (column) {
        case Field::mark_present: return Attendance::present;
        case Field::mark_late: return Attendance::late;
        case Field::mark_excused: return Attendance::excused;
        case Field::mark_unexcused: return Attendance::unexcused;
        case Field::mark_exempt: return Attendance::exempt;
        default: return Attendance::unknown;
    }
}

/// The one date that titles, the sheet's name and the file's name agree on; else it is asked for.
std::optional<core::Date> date_of_sheet(SheetRows& sheet) {
    if (sheet.options().meeting_date) return sheet.options().meeting_date;
    std::vector<core::Date> found;
    const auto look = [&found](std::string_view text) {
        for (const auto date : dates_in(text)) {
            if (std::find(found.begin(), found.end(), date) == found.end()) found.push_back(date);
        }
    };
    for (const auto& title : sheet.titles())
        look(title);
    look(sheet.guess().sheet_name);
    look(sheet.options().file_name);
    if (found.size() == 1) {
        sheet.info("imports.date_from_title", {{"date", found.front().iso()}}, sheet.sheet().name);
        return found.front();
    }
    Question question{"imports.ask_meeting_date", "imports.ask_meeting_date", {}, sheet.sheet().name, {}};
    for (const auto date : found)
        question.choices.push_back(date.iso());
    const auto answer = sheet.ask(std::move(question));
    return answer ? core::Date::parse(*answer) : std::nullopt;
}

/// How a sheet of one meeting says who was there.
enum class Layout : std::uint8_t { words, columns, present_only, listed };

Layout layout_of_sheet(const SheetRows& sheet) {
    if (sheet.has(Field::mark)) return Layout::words;
    std::size_t columns = 0;
    for (const auto column : k_mark_columns)
        columns += sheet.has(column);
    if (columns == 0) return Layout::listed;
    return columns == 1 && sheet.has(Field::mark_present) ? Layout::present_only : Layout::columns;
}

class RollCallReader {
  public:
    explicit RollCallReader(SheetRows& sheet) : sheet_(sheet), layout_(layout_of_sheet(sheet)) {
        const auto key = documents::header_key(sheet.guess().sheet_name);
        listed_ = key.find("vangmat") != std::string::npos ? Attendance::unknown : Attendance::present;
        if (!sheet.has(Field::meeting_date)) date_ = date_of_sheet(sheet);
    }

    void read() {
        RollCallRow row;
        row.row = sheet_.row();
        row.member = sheet_.member();
        row.unit = sheet_.unit();
        row.reason = sheet_.line(Field::reason);
        row.date = date_.value_or(core::Date{});
        if (sheet_.has(Field::meeting_date)) {
            const auto date = sheet_.date(Field::meeting_date);
            if (!date && sheet_.good()) {
                sheet_.error("workbook.required", {{"column", label_of(Kind::roll_call, Field::meeting_date)}},
                             sheet_.column_of(Field::meeting_date));
            }
            row.date = date.value_or(core::Date{});
        }
        row.attendance = attendance(row);
        if (sheet_.good()) sheet_.rows().roll_calls.push_back(std::move(row));
    }

  private:
    Attendance attendance(RollCallRow& row) {
        switch (layout_) {
            case Layout::words: {
                row.column = sheet_.column_of(Field::mark);
                return sheet_.word<k_attendance_words>(Field::mark).value_or(Attendance::unknown);
            }
            case Layout::columns: {
                row.column = sheet_.column_of(Field::mark_present);
                // "Có mặt" and "Đi muộn" may both be marked: late is there as well.
                if (sheet_.has(Field::mark_late) && sheet_.marked(Field::mark_late)) {
                    const auto other = sheet_.one_mark(
                        {Field::mark_excused, Field::mark_unexcused, Field::mark_exempt, Field::mark_absent}, false);
                    if (!other) return Attendance::late;
                    sheet_.error("imports.two_marks",
                                 {{"found", label_of(Kind::roll_call, Field::mark_late)},
                                  {"second", label_of(Kind::roll_call, *other)}},
                                 sheet_.column_of(*other));
                    return Attendance::unknown;
                }
                const auto mark = sheet_.one_mark(k_mark_columns, false);
                return mark ? meaning_of(*mark) : Attendance::unknown;
            }
            case Layout::present_only: return present_or_not(row);
            case Layout::listed: return listed_;
        }
        return Attendance::unknown;
    }

    /// Only "Có mặt" with yes and no, and perhaps a reason: how somebody was absent is asked once, never inferred.
    Attendance present_or_not(RollCallRow& row) {
        row.column = sheet_.column_of(Field::mark_present);
        const Cell* cell = sheet_.cell(Field::mark_present);
        if (cell == nullptr) return Attendance::unknown;
        if (const auto word = documents::value_of<k_attendance_words>(cell->text);
            word && *word != Attendance::present && *word != Attendance::unknown) {
            return *word;  // the column says more than its header
        }
        if (sheet_.marked(Field::mark_present)) return Attendance::present;
        if (!sheet_.has(Field::reason)) return Attendance::unknown;
        const auto answer = sheet_.ask({"imports.ask_absence_kind",
                                        "imports.ask_absence_kind",
                                        {},
                                        sheet_.rows().place(row.row, row.column),
                                        {"reason_is_excused", "unknown"}});
        return answer == "reason_is_excused" && !row.reason.empty() ? Attendance::excused : Attendance::unknown;
    }

    SheetRows& sheet_;
    Layout layout_;
    Attendance listed_ = Attendance::present;
    std::optional<core::Date> date_;
};

/// Titles like "THEO DÕI ĐẢNG VIÊN VẮNG": an x there may mean the opposite of what it means elsewhere.
bool speaks_of_absence(const SheetRows& sheet) {
    auto texts = sheet.titles();
    texts.push_back(sheet.guess().sheet_name);
    return std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
        const auto key = documents::word_key(text);
        return key.find("vang") != std::string::npos && key.find("comat") == std::string::npos;
    });
}

}  // namespace

void read_roll_call(SheetRows& sheet) {
    RollCallReader reader(sheet);
    sheet.each(Field::member_name, Field::member_code, [&reader] { reader.read(); });
}

void read_roll_matrix(SheetRows& sheet) {
    std::vector<const ColumnGuess*> meetings;
    for (const auto& column : sheet.guess().columns) {
        if (column.field == Field::meeting_column && column.date) meetings.push_back(&column);
    }
    const bool x_unclear = speaks_of_absence(sheet);
    std::optional<std::string> x_means;
    sheet.each(Field::member_name, Field::member_code, [&] {
        const auto member = sheet.member();
        const auto unit = sheet.unit();
        for (const auto* meeting : meetings) {
            RollCallRow row{sheet.row(), meeting->column, unit, *meeting->date, member, Attendance::unknown, ""};
            if (const Cell* cell = sheet.cell_in(meeting->column)) {
                const auto said = sheet.word_in<k_attendance_words>(*cell);
                row.attendance = said.value_or(Attendance::unknown);
                const bool bare_mark = documents::value_of<k_mark_words>(cell->text) == true;
                if (x_unclear && bare_mark) {
                    x_means = sheet.ask({"imports.ask_x_means",
                                         "imports.ask_x_means",
                                         {{"found", cell->text}},
                                         sheet.rows().place(row.row, row.column),
                                         {"present", "absent"}});
                    if (x_means != "present") row.attendance = Attendance::unknown;
                }
            }
            if (sheet.good()) sheet.rows().roll_calls.push_back(std::move(row));
        }
    });
}

}  // namespace bontot::imports
