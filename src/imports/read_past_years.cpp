// Registrations, titles and awards of years that lived on paper: one row a body, year and paper.
#include "imports/layouts.hpp"
#include "imports/readers.hpp"
#include "imports/year_of_sheet.hpp"

namespace bontot::imports {

void read_past_years(SheetRows& sheet) {
    std::optional<int> year;
    if (!sheet.has(Field::year)) year = year_of_sheet(sheet);
    sheet.each(Field::unit_name, Field::unit_code, [&] {
        PastYearRow row;
        row.row = sheet.row();
        row.unit = {sheet.code(Field::unit_code), sheet.line(Field::unit_name)};
        row.year = sheet.has(Field::year) ? year_of_row(sheet) : year.value_or(0);
        if (const auto paper = sheet.word<k_past_paper_words>(Field::paper)) {
            row.paper = *paper;
        } else if (sheet.cell(Field::paper) == nullptr) {
            sheet.error("workbook.required", {{"column", label_of(Kind::past_years, Field::paper)}},
                        sheet.column_of(Field::paper));
        }
        row.date = sheet.date(Field::paper_date);
        row.score = sheet.points(Field::score);
        row.decision = {sheet.line(Field::decision_number), sheet.date(Field::decision_date),
                        sheet.line(Field::decision_by)};
        row.revoked = {sheet.line(Field::revoked_number), sheet.date(Field::revoked_date), ""};
        row.revoked_reason = sheet.line(Field::revoked_reason);
        const bool title_or_award = row.paper != PastPaper::registration && row.paper != PastPaper::not_recognised;
        if (!title_or_award && !row.revoked.number.empty())
            sheet.error("imports.revoked_title_only", {}, sheet.column_of(Field::revoked_number));
        if (row.paper != PastPaper::registration && row.date)
            sheet.error("imports.date_of_registration_only", {}, sheet.column_of(Field::paper_date));
        const bool scored = row.paper == PastPaper::recognition || row.paper == PastPaper::not_recognised;
        if (!scored && row.score) sheet.error("imports.score_of_title_only", {}, sheet.column_of(Field::score));
        if (sheet.good()) sheet.rows().past_years.push_back(std::move(row));
    });
}

}  // namespace bontot::imports
