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
Table refusals_database();
Table refusals_records();
Table refusals_meetings();
Table refusals_outcomes();
Table record_sentences();
Table finding_sentences();
Table award_sentences();
Table warning_sentences();
Table outlook_sentences();
Table check_sentences();
Table page_sentences();
Table evidence_sentences();
Table import_sentences();
Table backup_sentences();
Table import_record_sentences();
Table label_words();
Table refusals_organisation();
Table acts_organisation();
Table plan_record_sentences();
Table refusals_requests();
Table permission_words();
Table refusals_server();
Table mail_words();
Table refusals_accounts();
Table access_words();
Table account_sentences();
Table record_entry_sentences();
Table refusals_uploads();
Table refusals_papers();
Table paper_sentences();
Table movement_sentences();
Table movement_sheet_words();

// One a line: branches that add tables meet here.
// clang-format off
inline constexpr std::array k_tables{
    refusals_input,
    refusals_plan,
    refusals_facts,
    lint_sentences,
    refusals_workbook,
    refusals_database,
    refusals_records,
    refusals_meetings,
    refusals_outcomes,
    record_sentences,
    finding_sentences,
    award_sentences,
    warning_sentences,
    outlook_sentences,
    check_sentences,
    page_sentences,
    evidence_sentences,
    import_sentences,
    backup_sentences,
    import_record_sentences,
    label_words,
    refusals_organisation,
    acts_organisation,
    refusals_requests,
    permission_words,
    refusals_server,
    mail_words,
    refusals_accounts,
    access_words,
    account_sentences,
    record_entry_sentences,
    refusals_uploads,
    refusals_papers,
    paper_sentences,
    movement_sentences,
    movement_sheet_words,
    plan_record_sentences,
};
// clang-format on

}  // namespace bontot::wording
