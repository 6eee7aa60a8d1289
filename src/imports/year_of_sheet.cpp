#include "imports/year_of_sheet.hpp"

#include <algorithm>

#include "imports/dates.hpp"
#include "imports/layouts.hpp"

namespace bontot::imports {

std::optional<int> year_of_sheet(SheetRows& sheet) {
    if (sheet.options().year) return sheet.options().year;
    std::vector<int> found;
    auto texts = sheet.titles();
    texts.push_back(sheet.guess().sheet_name);
    for (const auto& text : texts) {
        for (const int year : years_in(text)) {
            if (std::find(found.begin(), found.end(), year) == found.end()) found.push_back(year);
        }
    }
    if (found.size() == 1) {
        sheet.info("imports.year_from_title", {{"found", std::to_string(found.front())}}, sheet.sheet().name);
        return found.front();
    }
    Question question{"imports.ask_year", "imports.ask_year", {}, sheet.sheet().name, {}};
    for (const int year : found)
        question.choices.push_back(std::to_string(year));
    const auto answer = sheet.ask(std::move(question));
    if (!answer || answer->size() != 4 ||
        !std::all_of(answer->begin(), answer->end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    return std::stoi(*answer);
}

int year_of_row(SheetRows& sheet) {
    const auto* cell = sheet.cell(Field::year);
    if (cell == nullptr) {
        sheet.error("workbook.required", {{"column", label_of(sheet.guess().kind, Field::year)}},
                    sheet.column_of(Field::year));
        return 0;
    }
    const auto year = year_in_cell(*cell, sheet.date_system());
    if (!year) sheet.error(year.error(), cell->at.column);
    return year.value_or(0);
}

}  // namespace bontot::imports
