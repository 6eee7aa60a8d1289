// A decision that stands in the records and the paper of it have one number and one day: whichever was there first.
#pragma once

#include <optional>

#include "app/papers/compose.hpp"

namespace bontot::app {

/// A number as decisions have it, taken apart: "05-QĐ/ĐUK".
struct DecidedNumber {
    std::string text;
    std::string symbol;       ///< QĐ
    int number = 0;           ///< 5
    std::string body_symbol;  ///< ĐUK
    core::Date date;
};

/// Whether a paper with such a number and day, as far as they are known, is of this decision.
[[nodiscard]] bool is_of(const organisation::Decision& decision, const PaperOrder& order);

/// Null for a number that is written otherwise, or has no day.
[[nodiscard]] std::optional<DecidedNumber> decided_number(const organisation::Decision& decision);

/// What the records hold of decisions that such a paper of `issuer` is the paper of, each once, in the order of their
/// days: recognitions, awards, proposals, the launch of a movement; for certificates the award decisions that were
/// issued. Only numbers of that type, with the symbol of the issuer's own office.
[[nodiscard]] std::vector<DecidedNumber> decided_numbers(Transaction& records, const core::UnitId& issuer,
                                                         papers::PaperKind kind, int year,
                                                         const std::string& body_symbol);

/// For a decision that is about to be recorded: "paper.decision_differs" while the issuer has a numbered paper of that
/// kind and year whose own decision nobody has recorded yet; "paper.number_of_another_day" where the number of that
/// term is another day's: of a decision on record or of a numbered paper, of whichever kind has the symbol.
[[nodiscard]] core::Result<void> check_against_paper(Transaction& records, const core::UnitId& issuer,
                                                     papers::PaperKind kind, int year,
                                                     const organisation::Decision& decision);

}  // namespace bontot::app
