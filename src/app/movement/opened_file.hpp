// A unit's file of a year with everything a step looks at: its movement, who is asking, what the records say.
#pragma once

#include <functional>

#include "access/principal.hpp"
#include "app/records.hpp"
#include "assessment/evaluation.hpp"
#include "plan/model.hpp"

namespace bontot::app {

/// The movement under which `unit` stands in `year`: the newest whose authority is above it (or is it).
[[nodiscard]] std::optional<Movement> movement_over(Transaction& records, const core::UnitId& unit, int year);

/// A file as it stands; one of a year in which nothing was sent in has no id yet.
struct OpenedFile {
    Movement movement;
    MovementFile record;
    organisation::UnitRecord unit;
    std::vector<core::UnitId> path;  ///< the unit and its superiors
};

/// "records.unknown_unit", "outcome.not_in_year", "outcome.not_judged", "movement.none".
[[nodiscard]] core::Result<OpenedFile> open_file(Transaction& records, const core::UnitId& unit, int year);

/// What `principal` may at each level of this file.
[[nodiscard]] movement::Doer doer_of(Transaction& records, const access::Principal& principal, const OpenedFile& file);

/// The bodies whose grants count at a level: the unit alone; those above it up to its grassroots committee, else up to
/// the authority; the authority and above.
[[nodiscard]] access::UnitPath path_at(Transaction& records, const OpenedFile& file, movement::Level level);
/// The same where the tree is at hand already. `kind_of`: of a body today, null when there is none.
using KindOfBody = std::function<std::optional<organisation::BodyKind>(const core::UnitId&)>;
[[nodiscard]] access::UnitPath path_at(const OpenedFile& file, movement::Level level, const KindOfBody& kind_of);

/// Rules, modes, day; what evaluations say is added by those who need it.
[[nodiscard]] movement::Ground ground_of(Transaction& records, const OpenedFile& file, const plan::Plan& plan);

}  // namespace bontot::app
