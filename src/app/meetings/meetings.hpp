// The use cases of a meeting, from planning to finalised minutes. Each runs inside Records::change: it checks, writes,
// bumps the unit's fact version and puts an event on the chain.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/records.hpp"
#include "core/result.hpp"
#include "meetings/record.hpp"
#include "meetings/roll.hpp"

namespace bontot::app {

/// "meeting.unknown".
[[nodiscard]] core::Result<meetings::MeetingRecord> require_meeting(Transaction& records, const core::MeetingId& id);

/// Who was on the roll of `unit` on `day`, and who of them left the denominator (exempt, suspended, with another cell).
[[nodiscard]] std::vector<meetings::RollMember> roll_on(Transaction& records, const core::UnitId& unit, core::Date day);

/// A new meeting in state `planned`; topics that the meeting before left unsettled are carried over to its agenda.
[[nodiscard]] core::Result<core::MeetingId> plan_meeting(Transaction& records, meetings::MeetingRecord meeting);

/// Writes what people entered (prepare, hold, conclude), at most one step further than before. Granted requests become
/// lines of the roll call when it is first called. All faults in one go.
[[nodiscard]] core::Checked<void> edit_meeting(Transaction& records, meetings::MeetingRecord edited);

struct Finalised {
    meetings::FrozenCounts counts;
    std::vector<std::string> missing;  ///< codes of meetings::missing_of
};
[[nodiscard]] core::Result<Finalised> finalise_meeting(Transaction& records, const core::MeetingId& id,
                                                       std::int64_t version);

/// Only the newest finalised meeting of its unit, and only with a reason.
[[nodiscard]] core::Result<void> reopen_meeting(Transaction& records, const core::MeetingId& id, std::int64_t version,
                                                const std::string& reason);

/// Takes back a meeting that was only planned.
[[nodiscard]] core::Result<void> cancel_meeting(Transaction& records, const core::MeetingId& id,
                                                const std::string& reason,
                                                std::optional<std::int64_t> version = std::nullopt);

/// A member asks beforehand not to come.
[[nodiscard]] core::Result<void> request_absence(Transaction& records, const core::MeetingId& id,
                                                 const core::MemberId& member, const std::string& reason);
/// … and takes it back before the roll is called.
[[nodiscard]] core::Result<void> withdraw_absence(Transaction& records, const core::MeetingId& id,
                                                  const core::MemberId& member);
/// Nobody answers what they asked themselves ("meeting.own_request").
[[nodiscard]] core::Result<void> answer_absence(Transaction& records, const core::MeetingId& id,
                                                const core::MemberId& member, bool granted, const std::string& answer,
                                                const std::optional<core::MemberId>& answered_by = std::nullopt);

/// A task that this or an earlier meeting gave is done, or dropped with what came of it.
[[nodiscard]] core::Result<void> settle_task(Transaction& records, const core::UnitId& unit, const core::RecordId& task,
                                             meetings::TaskState state, const std::string& result);

}  // namespace bontot::app
