// An authority launches a movement: a plan, some years, everything under it, and how each step is taken.
#pragma once

#include "app/records.hpp"
#include "plan/model.hpp"

namespace bontot::app {

struct LaunchAsked {
    core::UnitId authority;
    std::string name;  ///< empty: the plan's
    int first_year = 0;
    int last_year = 0;
    organisation::Decision decision;
    movement::Modes modes;
};

/// "movement.years_backwards", "plan.not_in_force" in a year of it, "movement.launched_already" where another one
/// covers a body and year of it, "movement.mode" for a step that cannot be taken so; a decision with number and day.
[[nodiscard]] core::Result<Movement> launch_movement(Transaction& records, const plan::Plan& plan, const Actor& actor,
                                                     const LaunchAsked& asked);

/// Sơ kết, tổng kết on a day within the movement, or up to a year after it: "movement.review_date".
[[nodiscard]] core::Result<Review> plan_review(Transaction& records, Review review);

/// The signed plan, or an annex of it: for everybody under the authority to read. Refused: "evidence.unknown" and
/// "evidence.deleted", one of another body ("movement.source_elsewhere"), one that is there ("movement.source_there").
[[nodiscard]] core::Result<void> attach_source(Transaction& records, const Actor& actor, const Movement& movement,
                                               const core::EvidenceId& evidence);

/// The sources of a movement whose files were not deleted.
[[nodiscard]] std::vector<evidence::EvidenceRecord> sources_of(Transaction& records, const core::RecordId& movement);

/// "movement.unknown".
[[nodiscard]] core::Result<Movement> require_movement(Transaction& records, const core::RecordId& id);

}  // namespace bontot::app
