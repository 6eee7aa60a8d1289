// Registrations, titles and awards of years on paper, by the rules of entering them one by one.
#include "app/import/draft.hpp"
#include "app/outcomes/past_on_paper.hpp"
#include "imports/layouts.hpp"

namespace bontot::app {

using core::Result;
using imports::PastPaper;
using imports::PastYearRow;

namespace {

/// What the sheet leaves empty stays as it was.
void take_decision(const PastYearRow& said, organisation::Decision& decision) {
    if (!said.decision.number.empty()) decision.number = said.decision.number;
    if (said.decision.date) decision.date = said.decision.date;
    if (!said.decision.by.empty()) decision.by = said.decision.by;
}

void take_revocation(const PastYearRow& said, Revocation& revoked) {
    if (!said.revoked.number.empty()) revoked.number = said.revoked.number;
    if (said.revoked.date) revoked.date = said.revoked.date;
    if (!said.revoked_reason.empty()) revoked.reason = said.revoked_reason;
}

void take(const PastYearRow& said, RegistrationRow& row) {
    if (said.date) row.date = *said.date;
    if (row.id.empty() && !said.date && said.decision.date) row.date = *said.decision.date;
}

void take(const PastYearRow& said, RecognitionRow& row) {
    row.recognised = said.paper == PastPaper::recognition;
    if (said.score) row.score = said.score;
    take_revocation(said, row.revoked);
}

void take(const PastYearRow& said, AwardRow& row) {
    row.kind = said.paper == PastPaper::commendation ? AwardKind::commendation : AwardKind::provincial_commendation;
    take_revocation(said, row.revoked);
}

/// The column that a fault of a paper is about.
imports::Field field_at(const std::string& place) {
    if (place == "/date") return imports::Field::paper_date;
    if (place == "/score") return imports::Field::score;
    if (place == "/year") return imports::Field::year;
    if (place == "/decision/date") return imports::Field::decision_date;
    if (place == "/revoked/number") return imports::Field::revoked_number;
    if (place == "/revoked/date") return imports::Field::revoked_date;
    if (place == "/revoked/reason") return imports::Field::revoked_reason;
    if (place == "/decision/by") return imports::Field::decision_by;
    return place.starts_with("/decision") ? imports::Field::decision_number : imports::Field::paper;
}

template <class Row>
Result<void> draft(DraftContext& context, const imports::PlannedRow& planned, const PastYearRow& said,
                   const Row* before, std::vector<Row>& added, std::vector<ChangedRecord<Row>>& changed) {
    if (before != nullptr && !before->from_paper)
        return core::refuse(core::RefusalKind::wrong_state, "movement.decided_here");
    Row row = before == nullptr ? Row{} : *before;
    row.unit = planned.unit;
    row.year = said.year;
    row.from_paper = true;
    take_decision(said, row.decision);
    take(said, row);
    if (auto good = check_past(context.records(), row); !good) return good;
    if (before != nullptr) {
        changed.push_back({*before, std::move(row), ""});
        return {};
    }
    row.id = core::RecordId(context.records().new_id());
    added.push_back(std::move(row));
    return {};
}

Result<void> draft_row(DraftContext& context, const imports::PlannedRow& planned, const PastYearRow& said,
                       Drafted& drafted) {
    const auto& existing = context.existing();
    switch (imports::record_of(said.paper)) {
        case imports::PastRecord::registration:
            return draft(context, planned, said, existing.registration(planned.unit, said.year),
                         drafted.new_registrations, drafted.registrations);
        case imports::PastRecord::recognition:
            return draft(context, planned, said, existing.recognition(planned.unit, said.year),
                         drafted.new_recognitions, drafted.recognitions);
        case imports::PastRecord::commendation:
            return draft(context, planned, said, existing.award(planned.unit, said.year, AwardKind::commendation),
                         drafted.new_awards, drafted.awards);
        case imports::PastRecord::provincial_commendation: break;
    }
    return draft(context, planned, said, existing.award(planned.unit, said.year, AwardKind::provincial_commendation),
                 drafted.new_awards, drafted.awards);
}

}  // namespace

void draft_past_years(DraftContext& context, Drafted& drafted) {
    for (auto& planned : context.planned()) {
        if (!to_be_written(planned)) continue;
        const auto& row = context.rows().past_years[planned.index];
        if (const auto good = draft_row(context, planned, row, drafted); !good)
            context.fail(planned, good.error(), row.row, context.rows().column_of(field_at(good.error().place)));
    }
}

}  // namespace bontot::app
