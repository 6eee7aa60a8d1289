// What a file waits for now: the step, whose it is, and its last day.
#pragma once

#include <optional>

#include "movement/file.hpp"

namespace bontot::movement {

struct NextStep {
    Act act = Act::register_unit;
    Level level = Level::unit;
    std::optional<core::Date> last_day;  ///< null: the plan sets none
};

/// Null: nothing is waited for – it is decided, the self-assessment has not begun, or the notice period runs.
/// `registered_before` says what a body without a file of this year owes. Steps that have several outcomes are named by
/// the first of them: "appraise", "propose", "recognise" stand also for their opposites.
[[nodiscard]] std::optional<NextStep> next_step(const File& file, const Rules& rules, core::Date today,
                                                bool registered_before);

/// The permission that the step takes, and at which level: written-down decisions are entered by whoever records.
struct StepRight {
    access::Permission permission = access::Permission::movement_submit;
    Level level = Level::unit;
};
[[nodiscard]] StepRight right_for(Act act, const Modes& modes);

}  // namespace bontot::movement
