// What the use cases need of the store of meetings.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "meetings/record.hpp"

namespace bontot::app {

/// A line of a list: what a meeting is, without what was written in it.
struct MeetingLine {
    core::MeetingId id;
    core::Date date;
    meetings::MeetingKind kind = meetings::MeetingKind::regular;
    meetings::MeetingState state = meetings::MeetingState::planned;
    std::string title;
    std::string place;
    core::ClockTime start;
    core::ClockTime end;
    bool roll_called = false;
    std::optional<meetings::FrozenCounts> frozen;
};

/// The place of a meeting in the order of time.
struct MeetingPlace {
    core::Date date;
    core::MeetingId id;
};

struct MeetingQuery {
    core::UnitId unit;
    core::Period span;
    std::optional<meetings::MeetingState> state;
    std::optional<meetings::MeetingKind> kind;
    bool newest_first = false;
    std::optional<MeetingPlace> after;  ///< the last one shown, in the order asked for
    int limit = 50;
};

/// A task with the meeting that gave it.
struct GivenTask {
    meetings::Task task;
    core::MeetingId meeting;
    core::Date given_on;
};

class MeetingStore {
  public:
    virtual ~MeetingStore() = default;
    /// The whole meeting with its roll call, opinions, remarks, agenda, requests and the tasks it gave.
    [[nodiscard]] virtual std::optional<meetings::MeetingRecord> find(const core::MeetingId& id) = 0;
    /// Whole meetings of a unit whose date lies in `span`, in order of time.
    [[nodiscard]] virtual std::vector<meetings::MeetingRecord> of_unit(const core::UnitId& unit, core::Period span) = 0;
    /// Tasks of the unit that are still open, with the meeting that gave them; the oldest first.
    [[nodiscard]] virtual std::vector<meetings::Task> open_tasks(const core::UnitId& unit) = 0;
    /// Lines of a unit's meetings in the order of their days (of one day: as they were planned).
    [[nodiscard]] virtual std::vector<MeetingLine> lines(const MeetingQuery& query) = 0;
    /// Whose meeting it is: what authorisation asks, without reading the meeting.
    [[nodiscard]] virtual std::optional<core::UnitId> unit_of(const core::MeetingId& id) = 0;
    /// Tasks of the unit, settled ones too unless `only_open`; the oldest first.
    [[nodiscard]] virtual std::vector<GivenTask> tasks(const core::UnitId& unit, bool only_open) = 0;
    [[nodiscard]] virtual core::Result<void> insert(const meetings::MeetingRecord& meeting) = 0;
    /// Writes `meeting` and all its rows over the version it names, which becomes one higher; stale is refused.
    [[nodiscard]] virtual core::Result<void> update(const meetings::MeetingRecord& meeting) = 0;
    /// Many new meetings at once.
    virtual void insert_all(std::span<const meetings::MeetingRecord> meetings) = 0;
    /// Many meetings whose row and roll call changed, and nothing else of them; otherwise like update().
    [[nodiscard]] virtual core::Result<void> update_rolls(std::span<const meetings::MeetingRecord> meetings) = 0;
    /// Removes a meeting that was only planned.
    virtual void remove(const core::MeetingId& id) = 0;
    /// Its papers, by kind, then in the order in which they were attached.
    [[nodiscard]] virtual std::vector<meetings::MeetingDocument> documents(const core::MeetingId& id) = 0;
    /// Refuses what is attached already under that kind ("meeting.document_there").
    [[nodiscard]] virtual core::Result<void> attach(const meetings::MeetingDocument& document) = 0;
    /// Refuses what is not attached ("meeting.document_not_there").
    [[nodiscard]] virtual core::Result<void> detach(const meetings::MeetingDocument& document) = 0;
    /// Settles a task, also one that an earlier meeting gave; the meeting that gave it becomes one version higher.
    [[nodiscard]] virtual core::Result<void> settle(const meetings::Task& task) = 0;
};

}  // namespace bontot::app
