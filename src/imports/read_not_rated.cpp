// The list of those who were not rated (X13): subject to rating, and not yet rated. Whether somebody is not subject at
// all is not inferred from a reason; it is pointed out.
#include "core/text.hpp"
#include "imports/readers.hpp"
#include "imports/year_of_sheet.hpp"

namespace bontot::imports {

void read_not_rated(SheetRows& sheet) {
    const auto year = sheet.has(Field::year) ? std::optional<int>{} : year_of_sheet(sheet);
    sheet.each(Field::member_name, Field::member_code, [&] {
        MemberRatingRow row;
        row.row = sheet.row();
        row.member = sheet.member();
        if (sheet.names_units()) row.unit = sheet.unit();
        row.rating.year = sheet.has(Field::year) ? year_of_row(sheet) : year.value_or(0);
        row.rating.scope = organisation::RatingScope::not_yet;
        row.rating.reason = sheet.line(Field::reason);
        const bool said = sheet.marked(Field::not_reviewed) || sheet.marked(Field::not_rated);
        if (!said && sheet.good()) sheet.error("imports.no_mark_in_row", {}, sheet.column_of(Field::not_rated));
        const auto reason = core::fold(row.rating.reason);
        for (const std::string_view hint : {"mien", "du bi", "6 thang", "dinh chi"}) {
            if (reason.find(hint) == std::string::npos) continue;
            sheet.warn("imports.scope_unclear", {{"found", row.rating.reason}}, sheet.column_of(Field::reason));
            break;
        }
        if (sheet.good()) sheet.rows().member_ratings.push_back(std::move(row));
    });
}

}  // namespace bontot::imports
