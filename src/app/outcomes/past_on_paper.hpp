// Years that lived on paper: registrations, recognitions and awards are entered in their final state, with the decision
// they rest on and its scan, so that a streak of years can be counted. And their revocation.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

[[nodiscard]] core::Result<core::RecordId> enter_registration(Transaction& records, RegistrationRow row);
[[nodiscard]] core::Result<core::RecordId> enter_recognition(Transaction& records, RecognitionRow row);
[[nodiscard]] core::Result<core::RecordId> enter_award(Transaction& records, AwardRow row);

/// Withdraws a recognition, by a decision with its number, day and reason.
[[nodiscard]] core::Result<void> revoke_recognition(Transaction& records, const core::UnitId& unit, int year,
                                                    Revocation revocation);

}  // namespace bontot::app
