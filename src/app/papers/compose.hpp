// Any kind of paper out of the records: the one place that knows which builder makes which kind.
#pragma once

#include <optional>

#include "app/papers/paper_head.hpp"
#include "papers/offset.hpp"
#include "papers/words.hpp"
#include "plan/model.hpp"

namespace bontot::app {

struct PaperAsked {
    papers::PaperKind kind = papers::PaperKind::notice;
    core::UnitId unit;  ///< who issues it
    int year = 0;
    std::optional<core::MeetingId> meeting;  ///< of papers of a meeting
    std::optional<core::UnitId> about;       ///< of papers about one of the bodies under the issuer
    std::string decision;  ///< of certificates: key of the award decision; empty: the one that the order fits
    std::optional<core::Date> as_of;  ///< of lists and figures; none: the paper's own day, or today
    PaperOrder order;
    papers::Words words;
};

/// The plan that a paper speaks of.
struct PlanOfPaper {
    const plan::Plan& plan;
    bool adopted = false;  ///< by a decision for that year; else it is the program's default
};

struct ComposedPaper {
    papers::Fields fields;
    papers::Head head;
    papers::Offset moved = {};  ///< of certificates and their calibration sheet: how far the pages are shifted
};

/// Refused: "records.unknown_unit", "unit.not_there", "paper.not_of_body" (a body of that kind makes no such paper),
/// "paper.which_meeting", "paper.which_body", and what the builder of the kind refuses.
[[nodiscard]] core::Result<ComposedPaper> compose_paper(Transaction& records, const PaperAsked& asked,
                                                        const PlanOfPaper& plan);

/// The issuer, if bodies of its kind make such papers: refused as above.
[[nodiscard]] core::Result<organisation::UnitRecord> issuer_of(Transaction& records, const PaperAsked& asked);

/// The day by which the issuer is looked up: the paper's own, else the last of the year or today, whichever is first.
[[nodiscard]] core::Date day_of(Transaction& records, const PaperAsked& asked);

}  // namespace bontot::app
