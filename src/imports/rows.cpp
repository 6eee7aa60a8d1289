#include "imports/rows.hpp"

#include "documents/workbook.hpp"

namespace bontot::imports {

std::string Rows::place(std::uint32_t row, std::uint32_t column) const {
    documents::Sheet named;
    named.name = sheet;
    named.text_file = text_file;
    return named.place({row, column == 0 ? 1 : column});
}

std::uint32_t Rows::column_of(Field field) const {
    const auto found = columns.find(field);
    return found == columns.end() ? 0 : found->second;
}

std::size_t Rows::size() const {
    return units.size() + members.size() + meetings.size() + roll_calls.size() + meeting_ratings.size() +
           meeting_documents.size() + member_ratings.size() + unit_ratings.size() + past_years.size();
}

}  // namespace bontot::imports
