// Years that lived on paper: registrations, recognitions and awards are entered in their final state, with the decision
// they rest on and its scan, so that a streak of years can be counted. And their revocation.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

/// Each needs a cell or committee of that year, a year that has begun and is not locked, a decision of that year or
/// later, and a scan that is among the evidence, if any. One entry a unit, year and kind ("outcome.entered_already");
/// to correct it, name its id and version. A correction leaves a revocation as it is.
[[nodiscard]] core::Result<core::RecordId> enter_registration(Transaction& records, RegistrationRow row);
[[nodiscard]] core::Result<core::RecordId> enter_recognition(Transaction& records, RecognitionRow row);
[[nodiscard]] core::Result<core::RecordId> enter_award(Transaction& records, AwardRow row);

/// What keeps such a row from being entered, whatever is on record of its unit and year; its texts come back trimmed.
[[nodiscard]] core::Result<void> check_past(Transaction& records, RegistrationRow& row);
[[nodiscard]] core::Result<void> check_past(Transaction& records, RecognitionRow& row);
[[nodiscard]] core::Result<void> check_past(Transaction& records, AwardRow& row);

/// What the audit chain says of them.
[[nodiscard]] std::string paper_snapshot(const RegistrationRow& row);
[[nodiscard]] std::string paper_snapshot(const RecognitionRow& row);
[[nodiscard]] std::string paper_snapshot(const AwardRow& row);

/// Withdraws a recognition or an award, by a later decision with its number, day and reason; also of a locked year, as
/// the decision is an act of its own day.
[[nodiscard]] core::Result<void> revoke_recognition(Transaction& records, const core::UnitId& unit, int year,
                                                    Revocation revocation);
[[nodiscard]] core::Result<void> revoke_award(Transaction& records, const core::UnitId& unit, AwardKind kind, int year,
                                              Revocation revocation);

}  // namespace bontot::app
