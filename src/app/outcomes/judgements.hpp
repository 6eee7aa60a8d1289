// What people judged: indicators with a share, a note and evidence; and the acts that knock a unit out.
#pragma once

#include "app/records.hpp"
#include "plan/model.hpp"

namespace bontot::app {

/// Only what `plan` has people judge for this kind of unit may be judged: computed indicators cannot be typed over. A
/// share under 1, or "not applicable", needs a note.
[[nodiscard]] core::Result<void> judge_indicator(Transaction& records, const plan::Plan& plan, const Actor& actor,
                                                 JudgementRow row);

/// Takes a judgement back over the version that the row names, so that the item waits again ("outcome.no_judgement");
/// what it said stays in the audit, with the reason.
[[nodiscard]] core::Result<void> withdraw_judgement(Transaction& records, const JudgementRow& row,
                                                    const std::string& reason);

/// An act of a kind that the plan knows, on a day of the unit's life that has come. Always a new entry.
[[nodiscard]] core::Result<core::RecordId> record_knock_out(Transaction& records, const plan::Plan& plan,
                                                            KnockOutRow row);

/// Takes back what was entered by mistake ("outcome.no_knock_out"); what it said stays in the audit, with the reason.
[[nodiscard]] core::Result<void> withdraw_knock_out(Transaction& records, const core::RecordId& id,
                                                    const std::string& reason);

}  // namespace bontot::app
