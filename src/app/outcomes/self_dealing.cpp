#include "app/outcomes/self_dealing.hpp"

#include <algorithm>

namespace bontot::app {

std::vector<core::MemberId> committee_of(Transaction& records, const core::UnitId& unit) {
    const auto today = records.today();
    std::vector<core::MemberId> committee;
    for (const auto& term : records.members().terms_of(unit, {today, today.plus_days(1)})) {
        if (term.office != organisation::Office::follower) committee.push_back(term.member);
    }
    return committee;
}

core::Result<void> check_not_own_judgement(Transaction& records, const access::Principal& judging,
                                           const JudgementRow& row) {
    access::Submission submission;
    submission.unit = row.unit;
    submission.committee = committee_of(records, row.unit);
    const auto pieces = records.evidence().of_unit(row.unit, row.year);
    const bool handed_in = std::any_of(pieces.begin(), pieces.end(), [&](const evidence::EvidenceRecord& piece) {
        const auto& backs = piece.indicators;
        return !piece.deleted_on && piece.uploaded_by == judging.name &&
               std::find(backs.begin(), backs.end(), row.indicator) != backs.end();
    });
    if (handed_in) submission.submitted_by = judging.account;
    return access::check_not_own(judging, submission);
}

}  // namespace bontot::app
