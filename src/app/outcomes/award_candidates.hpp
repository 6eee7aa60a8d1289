// Who may be put on an award list: drawn from the registrations and recognitions of the records, those of years on
// paper included (R85–R90).
#pragma once

#include "app/outcomes/title_history.hpp"
#include "app/records.hpp"
#include "awards/candidates.hpp"

namespace bontot::app {

/// Bodies registered in one of the years that count up to `last`, with the years in which they were recognised, what
/// they took over from bodies that they came of, and the mean score of the years that count for them, as they stand at
/// the end of the last; with `within`, only that body and what stands under it then.
[[nodiscard]] awards::Candidates award_candidates(Transaction& records, const awards::AwardRules& rules, int last,
                                                  const std::optional<core::UnitId>& within = {});
/// The same for who has them already: every body of the tree, and the titles of the years that count.
[[nodiscard]] awards::Candidates award_candidates(Transaction& records,
                                                  const std::vector<organisation::UnitRecord>& units,
                                                  const TitleHistory& history, const awards::AwardRules& rules,
                                                  int last, const std::optional<core::UnitId>& within);

}  // namespace bontot::app
