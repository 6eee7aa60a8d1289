// What papers of the movement look up again and again: files of bodies with their steps, the papers they cite, names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/organisation/subtree.hpp"
#include "app/papers/movement_papers.hpp"
#include "assessment/evaluation.hpp"
#include "papers/figures.hpp"

namespace bontot::app {

/// A body's file of a year as a paper sees it.
struct FileOnPaper {
    core::UnitId unit;
    std::string name;  ///< on the day of the paper
    MovementFile file;
    std::vector<TakenStep> steps;
    std::vector<MovementSnapshot> snapshots;

    /// The last time that the act was taken; null = never.
    [[nodiscard]] const TakenStep* last(movement::Act act) const;
    /// What that step rested on.
    [[nodiscard]] const MovementSnapshot* frozen_at(movement::Act act) const;
};

/// Of bodies under `top` (not itself), by their codes.
[[nodiscard]] std::vector<FileOnPaper> files_under(Transaction& records, const core::UnitId& top, int year,
                                                   core::Date day);
/// What the bodies under `top` were proposed by, in the order of their codes.
[[nodiscard]] std::vector<organisation::Decision> proposals_under(Transaction& records, const core::UnitId& top,
                                                                  int year, core::Date day);
[[nodiscard]] std::optional<FileOnPaper> file_on_paper(Transaction& records, const core::UnitId& unit, int year,
                                                       core::Date day);

/// Leaves the rows of bodies at or under `top`.
template <class Row>
void keep_within(std::vector<Row>& rows, Transaction& records, const core::UnitId& top, core::Date day) {
    const auto units = records.units().ever_under(top);
    Subtree under(units, top, day);
    std::erase_if(rows, [&](const Row& row) { return !under.holds(row.unit); });
}

/// The award that a body of this kind gives.
[[nodiscard]] AwardKind award_of(organisation::BodyKind issuer);

/// “chi bộ bốn tốt”, “đảng bộ cơ sở bốn tốt”: of what is written about bodies of that kind, or about both.
[[nodiscard]] std::string title_of(organisation::BodyKind kind);
[[nodiscard]] std::string titles_under(organisation::BodyKind issuer);
/// "2023 - 2025": the movement's years, else those of the plan, else the one year.
[[nodiscard]] std::string period_of(const std::optional<Movement>& movement, const plan::Plan& plan, int year);
[[nodiscard]] std::string rating_words(organisation::RatingLevel level);

/// The paper of that kind that `unit` issued for `year`, as it is cited: unknown number and day stay unknown.
[[nodiscard]] papers::Citation cited(Transaction& records, const core::UnitId& unit, papers::PaperKind kind, int year,
                                     const char* what, core::Date day);
/// The launch plan that a body works under: its committee's own, else the decision that launched the movement.
[[nodiscard]] papers::Citation launch_citation(Transaction& records, const core::UnitId& unit, int year,
                                               core::Date day);
/// The superior of a body on a day.
[[nodiscard]] std::optional<core::UnitId> superior_on(Transaction& records, const core::UnitId& unit, core::Date day);

/// One item as it stood when a step was taken.
struct FrozenIndicator {
    std::string id;
    assessment::State state = assessment::State::pending;
    core::Points achieved;
    core::Points maximum;
};
[[nodiscard]] std::vector<FrozenIndicator> frozen_indicators(const MovementSnapshot& snapshot);

struct RatedMembers {
    std::int64_t rated = 0;
    std::int64_t completed = 0;       ///< HTNV or better
    std::int64_t completed_well = 0;  ///< HTTNV or better
};
/// Null while nobody was rated.
[[nodiscard]] std::optional<RatedMembers> rated_members(Transaction& records, const core::UnitId& unit, int year);

}  // namespace bontot::app
