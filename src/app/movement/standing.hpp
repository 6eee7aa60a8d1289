// What evaluations say about a file: self-assessed, as appraised, and as the facts stand.
#pragma once

#include "app/movement/opened_file.hpp"

namespace bontot::app {

/// Every item that people judge for this body.
[[nodiscard]] std::vector<const plan::Indicator*> judged_items(const plan::Plan& plan, const OpenedFile& file);

/// The levels that hold for a side: the unit's own; of the appraiser, where nothing was given, the unit's.
[[nodiscard]] std::vector<Level> levels_of(Transaction& records, const OpenedFile& file, Side side);

/// The unit's year with the levels of a side in the place of the judgements on record. "records.no_facts".
[[nodiscard]] core::Result<assessment::Evaluation> evaluate_side(Transaction& records, const plan::Plan& plan,
                                                                 const OpenedFile& file, Side side);

/// The year as the records have it.
[[nodiscard]] core::Result<assessment::Evaluation> evaluate_records(Transaction& records, const plan::Plan& plan,
                                                                    const OpenedFile& file);

/// Of an evaluation, frozen: the step's position is for the caller to set.
[[nodiscard]] MovementSnapshot frozen(Transaction& records, const OpenedFile& file,
                                      const assessment::Evaluation& evaluation);

/// Fills in what the act's guards look at, and hands over the evaluation that it rests on, if any.
[[nodiscard]] core::Result<std::optional<assessment::Evaluation>> look_at(Transaction& records, const plan::Plan& plan,
                                                                          const OpenedFile& file, movement::Act act,
                                                                          movement::Ground& ground);

}  // namespace bontot::app
