// The plan's deadlines as days of a year, and when people are reminded of one.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/date.hpp"
#include "plan/model.hpp"

namespace bontot::movement {

/// One of the plan's deadlines in one year.
struct PlanTerm {
    const plan::Deadline* deadline = nullptr;  ///< of the plan it was asked of
    core::Date last_day;  ///< in time: "trước ngày 20/7" is 19/7, where the plan reads it so (A-05)
};

/// Those of the plan with their last day in `year`, while the plan is in force; the earliest first. The committee's own
/// target is among them only where the plan watches both dates.
[[nodiscard]] std::vector<PlanTerm> terms_of(const plan::Plan& plan, int year);

/// Days before a last day on which people are reminded; as many after it, they are told that it has passed.
inline constexpr std::array k_reminder_days{30, 7, 1};

/// The newest reminder that has come by `today`, in days after the last day: −30, −7, −1, 1, 7, 30; null: none yet.
[[nodiscard]] std::optional<int> reminder_reached(core::Date last_day, core::Date today);

}  // namespace bontot::movement
