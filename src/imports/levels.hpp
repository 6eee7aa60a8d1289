// The levels of official ratings as offices write them: full names, abbreviations, unaccented names of programs.
// Letters and numbers mean nothing without a legend; names of earlier rules are refused.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/result.hpp"
#include "documents/workbook.hpp"
#include "documents/workbook_words.hpp"

namespace bontot::imports {

using documents::RatingWord;

/// "A", "Mức 1", "Loại A", "1" → its place from 1, or 0 when the word is no such mark.
[[nodiscard]] int place_of_level_mark(const std::string& word);

/// What the sheet's own legend says of the marks: "A: Hoàn thành xuất sắc nhiệm vụ; B = …". Empty when it has none.
[[nodiscard]] std::map<int, RatingWord> legend_of(const documents::Sheet& sheet);

/// Refused: "workbook.rating_of_old", "workbook.wrong_word"; marks ("imports.level_mark") when `legend` does not say.
[[nodiscard]] core::Result<RatingWord> rating_word(const std::string& written, const std::map<int, RatingWord>& legend);

}  // namespace bontot::imports
