// Papers of the movement out of its files: from the launch plan to the certificate. What no record holds stays unknown
// and prints dots; each cites the one before it.
#pragma once

#include "app/papers/compose.hpp"

namespace bontot::app {

struct PaperSetting {
    const PaperAsked& asked;
    const organisation::UnitRecord& issuer;
    const PlanOfPaper& plan;
    core::Date day;  ///< by which bodies are named
    papers::Head head;
};

using BuiltPaper = core::Result<ComposedPaper>;

[[nodiscard]] BuiltPaper launch_plan_paper(Transaction& records, const PaperSetting& setting);
[[nodiscard]] BuiltPaper registration_paper(Transaction& records, const PaperSetting& setting);
[[nodiscard]] BuiltPaper pact_paper(Transaction& records, const PaperSetting& setting);
[[nodiscard]] BuiltPaper registration_list_paper(Transaction& records, const PaperSetting& setting);
/// "paper.not_appraised" while the body has not been appraised.
[[nodiscard]] BuiltPaper appraisal_paper(Transaction& records, const PaperSetting& setting);
/// "paper.empty_list" while nothing was appraised.
[[nodiscard]] BuiltPaper proposal_paper(Transaction& records, const PaperSetting& setting);
[[nodiscard]] BuiltPaper ballot_paper(Transaction& records, const PaperSetting& setting);
[[nodiscard]] BuiltPaper vote_count_paper(Transaction& records, const PaperSetting& setting);
/// Of those recognised; while there are none, of those whose notice period runs. "paper.empty_list".
[[nodiscard]] BuiltPaper recognition_paper(Transaction& records, const PaperSetting& setting);
[[nodiscard]] BuiltPaper award_paper(Transaction& records, const PaperSetting& setting);
/// "paper.not_issued" until the decision has its number and day.
[[nodiscard]] BuiltPaper certificate_paper(Transaction& records, const PaperSetting& setting);
/// The sheet on which the office measures where its blanks want the text.
[[nodiscard]] BuiltPaper calibration_paper(Transaction& records, const PaperSetting& setting);
/// Of a year; of the whole movement in the year of its final review.
[[nodiscard]] BuiltPaper report_paper(Transaction& records, const PaperSetting& setting);

}  // namespace bontot::app
