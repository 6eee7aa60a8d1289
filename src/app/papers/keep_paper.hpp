// A paper is made and kept: its number once and for all, the bytes by their hash, what they were made of, by whom.
#pragma once

#include <functional>

#include "app/papers/compose.hpp"

namespace bontot::app {

/// Which number a paper is to have. A paper that has one keeps it.
struct NumberAsked {
    enum class What : std::uint8_t { none, next, this_one } what = What::none;
    int number = 0;  ///< of this_one: given in the office's book before
};

struct PaperToKeep {
    PaperAsked asked;  ///< without number, place and symbol: they come of the office's term
    NumberAsked number;
    std::string place;  ///< empty: the office's
    std::string plan_sha256;
};

/// Fills the template: what is in documents/.
using FillPaper = std::function<core::Result<std::string>(papers::PaperKind, const ComposedPaper&)>;

struct KeptPaper {
    PaperRecord record;
    std::string bytes;
};

/// In one transaction: nobody else takes the number in between. Refused besides what compose_paper() refuses: a number
/// without a day ("paper.number_without_day"), before the office said how it writes ("paper.no_office"), out of order
/// or of the term ("paper.number_out_of_order", "paper.outside_term"), taken ("paper.number_taken"), another one or
/// another day than the paper has ("paper.has_number"); a kind without numbers ("paper.has_no_number"). The paper of a
/// decision that stands in the records gets the decision's number and day, also where none was asked for; another one
/// is refused ("paper.decided_otherwise"), and of several decisions the day or number says which
/// ("paper.several_decisions").
[[nodiscard]] core::Result<KeptPaper> keep_paper(Transaction& records, ContentStore& contents, const Actor& actor,
                                                 const PaperToKeep& wanted, const PlanOfPaper& plan,
                                                 const FillPaper& fill);

/// As keep_paper() would make it now, with the number that it has or would get; nothing is written.
[[nodiscard]] core::Result<ComposedPaper> preview_paper(Transaction& records, const PaperToKeep& wanted,
                                                        const PlanOfPaper& plan);

/// "paper.unknown"
[[nodiscard]] core::Result<PaperRecord> require_paper(Transaction& records, const PaperId& id);

/// Kinds with a number of their own: a certificate carries its decision's.
[[nodiscard]] bool has_number(papers::PaperKind kind);

}  // namespace bontot::app
