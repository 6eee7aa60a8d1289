// The tables of the catalogue. To add one: write a file with `Table my_table()`, declare it here and add it to
// k_tables.
#pragma once

#include <array>

#include "wording/catalogue.hpp"

namespace bontot::wording {

Table refusals_input();
Table refusals_plan();
Table refusals_facts();
Table lint_sentences();
Table refusals_workbook();
Table import_sentences();
Table award_sentences();
Table warning_sentences();
Table outlook_sentences();
Table check_sentences();
Table page_sentences();
Table label_words();

inline constexpr std::array k_tables{
    refusals_input,    refusals_plan,     refusals_facts,  lint_sentences, refusals_workbook, award_sentences,
    warning_sentences, outlook_sentences, check_sentences, page_sentences, label_words,       import_sentences,
};

}  // namespace bontot::wording
