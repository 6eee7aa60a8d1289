// What evaluations say about a file: self-assessed, as appraised, and as the facts stand.
#pragma once

#include "app/movement/opened_file.hpp"
#include "assessment/facts.hpp"

namespace bontot::app {

/// Every item that people judge for this body.
[[nodiscard]] std::vector<const plan::Indicator*> judged_items(const plan::Plan& plan, const OpenedFile& file);

/// The levels that hold for a side: the unit's own; of the appraiser, where nothing was given, the unit's.
[[nodiscard]] std::vector<Level> levels_of(Transaction& records, const OpenedFile& file, Side side);

/// An evaluation with the facts that its reasons point into.
struct Judged {
    assessment::Facts facts;
    assessment::Evaluation evaluation;
};

/// The unit's year with the levels of a side in the place of the judgements on record. "records.no_facts".
[[nodiscard]] core::Result<Judged> judge_side(Transaction& records, const plan::Plan& plan, const OpenedFile& file,
                                              Side side);
[[nodiscard]] core::Result<assessment::Evaluation> evaluate_side(Transaction& records, const plan::Plan& plan,
                                                                 const OpenedFile& file, Side side);

/// The year as the records have it.
[[nodiscard]] core::Result<assessment::Evaluation> evaluate_records(Transaction& records, const plan::Plan& plan,
                                                                    const OpenedFile& file);

/// Of an evaluation, frozen: the step's position is for the caller to set.
[[nodiscard]] MovementSnapshot frozen(Transaction& records, const OpenedFile& file,
                                      const assessment::Evaluation& evaluation);

/// Judged items to which the unit has given no level.
[[nodiscard]] std::vector<std::string> levels_missing(Transaction& records, const plan::Plan& plan,
                                                      const OpenedFile& file);

/// What the unit sent last, if it has sent anything.
[[nodiscard]] std::optional<MovementSnapshot> sent_in(Transaction& records, const OpenedFile& file);

/// Self-assessed and appraised: the differences, and whether the result is another.
void compare(const MovementSnapshot& self, const MovementSnapshot& appraised, movement::Standing& standing);

/// Fills in what the act's guards look at, and hands over the evaluation that it rests on, if any.
[[nodiscard]] core::Result<std::optional<assessment::Evaluation>> look_at(Transaction& records, const plan::Plan& plan,
                                                                          const OpenedFile& file, movement::Act act,
                                                                          movement::Ground& ground);

}  // namespace bontot::app
