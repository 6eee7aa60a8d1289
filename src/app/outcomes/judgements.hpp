// What people judged: indicators with a share, a note and evidence; and the acts that knock a unit out.
#pragma once

#include "app/records.hpp"
#include "plan/model.hpp"

namespace bontot::app {

/// Only what `plan` has people judge for this kind of unit may be judged: computed indicators cannot be typed over. A
/// share under 1, or "not applicable", needs a note.
[[nodiscard]] core::Result<void> judge_indicator(Transaction& records, const plan::Plan& plan, const Actor& actor,
                                                 JudgementRow row);

/// An act of a kind that the plan knows, on a day of the unit's life.
[[nodiscard]] core::Result<void> record_knock_out(Transaction& records, const plan::Plan& plan, KnockOutRow row);

}  // namespace bontot::app
