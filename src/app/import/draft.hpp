// An import between preview and writing: every row that passed the preview is checked against the rules of the records
// (tree, one cell a day, locked years, exemptions …) and made into records. Nothing is written yet, so every fault is
// found in one go, each with its row.
#pragma once

#include <set>
#include <utility>
#include <vector>

#include "app/import/existing_records.hpp"
#include "app/import/import_order.hpp"
#include "app/meetings/meeting_documents.hpp"

namespace bontot::app {

template <class Record>
struct ChangedRecord {
    Record before;
    Record after;
    std::string place;  ///< of the row that says so
};

/// What will be written, and told to the audit chain.
struct Drafted {
    std::vector<organisation::UnitRecord> new_units;
    std::vector<ChangedRecord<organisation::UnitRecord>> units;
    std::vector<MemberFile> new_members;
    std::vector<ChangedRecord<MemberFile>> members;
    std::vector<meetings::MeetingRecord> new_meetings;
    std::vector<ChangedRecord<meetings::MeetingRecord>> meetings;
    std::vector<MemberRatingRow> new_member_ratings;
    std::vector<ChangedRecord<MemberRatingRow>> member_ratings;
    std::vector<UnitRatingRow> new_unit_ratings;
    std::vector<ChangedRecord<UnitRatingRow>> unit_ratings;
    std::vector<RegistrationRow> new_registrations;
    std::vector<ChangedRecord<RegistrationRow>> registrations;
    std::vector<RecognitionRow> new_recognitions;
    std::vector<ChangedRecord<RecognitionRow>> recognitions;
    std::vector<AwardRow> new_awards;
    std::vector<ChangedRecord<AwardRow>> awards;
    std::vector<JudgementRow> new_judgements;
    std::vector<ChangedRecord<JudgementRow>> judgements;
    std::vector<KnockOutRow> knock_outs;
    std::vector<DocumentOrder> documents;
    std::set<UnitYear> touched;
    bool whole_meetings = false;  ///< more of the changed meetings than their row and roll call is different
};

class DraftContext {
  public:
    DraftContext(Transaction& records, const ExistingRecords& existing, const imports::Rows& rows,
                 const ImportOrder& order, imports::ImportPlan& plan)
        : records_(records), existing_(existing), rows_(rows), order_(order), plan_(plan) {}

    [[nodiscard]] Transaction& records() { return records_; }
    [[nodiscard]] const ExistingRecords& existing() const { return existing_; }
    [[nodiscard]] const imports::Rows& rows() const { return rows_; }
    [[nodiscard]] const ImportOrder& order() const { return order_; }
    [[nodiscard]] core::Date today() const { return existing_.today(); }
    [[nodiscard]] std::vector<imports::PlannedRow>& planned() { return plan_.rows; }

    /// The row cannot be done after all.
    void fail(imports::PlannedRow& planned, core::Refusal refusal, std::uint32_t row, std::uint32_t column = 0);
    void warn(std::string code, core::Params params, std::uint32_t row, std::uint32_t column = 0);
    /// The answer, or null: then it is asked, once.
    [[nodiscard]] std::optional<std::string> ask(imports::Question question);

    /// The years of `span` up to this one are open for `unit`; then they are noted in `drafted`.
    [[nodiscard]] core::Result<void> touch(Drafted& drafted, const core::UnitId& unit, const core::Period& span) const;
    [[nodiscard]] core::Result<void> touch(Drafted& drafted, const core::UnitId& unit, int year) const;
    /// The body is there on every day of `span`: "unit.not_there", "unit.ends_before".
    [[nodiscard]] core::Result<void> check_there(const core::UnitId& unit, const core::Period& span) const;

  private:
    Transaction& records_;
    const ExistingRecords& existing_;
    const imports::Rows& rows_;
    const ImportOrder& order_;
    imports::ImportPlan& plan_;
};

[[nodiscard]] inline bool to_be_written(const imports::PlannedRow& planned) {
    return planned.action == imports::Action::add || planned.action == imports::Action::update;
}

void draft_units(DraftContext& context, Drafted& drafted);
void draft_members(DraftContext& context, Drafted& drafted);
void draft_meetings(DraftContext& context, Drafted& drafted);
void draft_roll_calls(DraftContext& context, Drafted& drafted);
void draft_meeting_ratings(DraftContext& context, Drafted& drafted);
void draft_meeting_documents(DraftContext& context, Drafted& drafted);
void draft_member_ratings(DraftContext& context, Drafted& drafted);
void draft_unit_ratings(DraftContext& context, Drafted& drafted);
void draft_past_years(DraftContext& context, Drafted& drafted);

}  // namespace bontot::app
