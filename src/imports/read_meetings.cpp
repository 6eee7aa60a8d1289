// Lists of meetings, and the monthly list of what cells rated their meetings (X9).
#include "documents/workbook_layout.hpp"
#include "imports/layouts.hpp"
#include "imports/readers.hpp"

namespace bontot::imports {

namespace {

constexpr std::uint32_t k_longest_break = 600;

std::optional<core::Date> required_date(SheetRows& sheet, Kind kind) {
    const auto date = sheet.date(Field::meeting_date);
    if (!date && sheet.good()) {
        sheet.error("workbook.required", {{"column", label_of(kind, Field::meeting_date)}},
                    sheet.column_of(Field::meeting_date));
    }
    return date;
}

}  // namespace

void read_meetings(SheetRows& sheet) {
    sheet.each(Field::meeting_date, Field::unit_name, [&sheet] {
        MeetingRow meeting;
        meeting.row = sheet.row();
        meeting.unit = sheet.unit();
        meeting.date = required_date(sheet, Kind::meetings).value_or(core::Date{});
        meeting.kind =
            sheet.word<documents::k_meeting_kind_words>(Field::meeting_kind).value_or(meetings::MeetingKind::regular);
        meeting.start = sheet.time(Field::start);
        meeting.end = sheet.time(Field::end);
        meeting.breaks_minutes = sheet.count(Field::breaks, k_longest_break).value_or(0);
        meeting.place = sheet.line(Field::place);
        meeting.title = sheet.line(Field::title);
        meeting.self_rating = sheet.word<documents::k_meeting_level_words>(Field::self_level);
        meeting.self_points = sheet.points(Field::self_points);
        if (meeting.start && meeting.end && *meeting.end <= *meeting.start) {
            sheet.error("imports.times_out_of_order",
                        {{"found", meeting.end->text()}, {"other", meeting.start->text()}},
                        sheet.column_of(Field::end));
        }
        if (sheet.good()) sheet.rows().meetings.push_back(std::move(meeting));
    });
}

void read_meeting_ratings(SheetRows& sheet) {
    sheet.each(Field::unit_name, Field::unit_code, [&sheet] {
        const auto marks = {Field::level_good, Field::level_fair, Field::level_average, Field::level_poor};
        const bool nothing =
            std::all_of(marks.begin(), marks.end(), [&sheet](Field field) { return sheet.cell(field) == nullptr; }) &&
            sheet.cell(Field::self_level) == nullptr && sheet.cell(Field::self_points) == nullptr &&
            sheet.cell(Field::meeting_date) == nullptr;
        if (nothing) {  // the cell has not met, or has not sent its result
            sheet.info("imports.nothing_in_row", {{"found", sheet.line(Field::unit_name)}},
                       sheet.rows().place(sheet.row()));
            ++sheet.rows().left_out_rows;
            return;
        }
        MeetingRatingRow rating;
        rating.row = sheet.row();
        rating.unit = sheet.unit();
        rating.date = required_date(sheet, Kind::meeting_ratings).value_or(core::Date{});
        rating.points = sheet.points(Field::self_points);
        rating.explanation = sheet.line(Field::note);
        rating.level = sheet.word<documents::k_meeting_level_words>(Field::self_level);
        if (!sheet.has(Field::self_level)) {
            const auto mark = sheet.one_mark(marks, true);
            if (mark) {
                rating.level = *mark == Field::level_good      ? plan::MeetingLevel::good
                               : *mark == Field::level_fair    ? plan::MeetingLevel::fair
                               : *mark == Field::level_average ? plan::MeetingLevel::average
                                                               : plan::MeetingLevel::poor;
            }
        }
        if (sheet.good()) sheet.rows().meeting_ratings.push_back(std::move(rating));
    });
}

}  // namespace bontot::imports
