#include "app/meetings/meetings.hpp"

#include <algorithm>

#include "app/locked_years.hpp"
#include "app/meetings/meeting_snapshot.hpp"
#include "app/meetings/roll_of_day.hpp"
#include "audit/snapshot.hpp"
#include "meetings/lifecycle.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;
using meetings::MeetingRecord;
using meetings::MeetingState;

namespace {

/// A unit that holds meetings, on the day of the meeting.
Result<void> require_cell(Transaction& records, const core::UnitId& id, core::Date day) {
    const auto unit = records.units().find(id);
    if (!unit) return core::refuse(RefusalKind::not_found, "records.unknown_unit", {{"found", id.text()}});
    const auto* version = unit->on(day);
    if (version == nullptr) {
        core::Params params{
            {"unit", unit->nearest(day).name}, {"found", day.iso()}, {"from", unit->versions.front().valid.from.iso()}};
        if (const auto ended = unit->ended()) params.emplace_back("to", ended->iso());
        return core::refuse(RefusalKind::wrong_state, "unit.not_there", std::move(params), "/date");
    }
    if (version->kind != organisation::BodyKind::cell)
        return core::invalid("meeting.not_a_cell", {{"unit", version->name}}, "/unit");
    return {};
}

/// One meeting of a kind a day; `mine` does not stand in its own way.
Result<void> require_free_day(Transaction& records, const MeetingRecord& mine) {
    for (const auto& other : records.meetings().of_unit(mine.unit, {mine.date, mine.date.plus_days(1)})) {
        if (other.kind == mine.kind && other.id != mine.id)
            return core::refuse(RefusalKind::conflict, "meeting.same_day", {{"date", mine.date.vietnamese()}}, "/date");
    }
    return {};
}

/// Ids for what people have just written down.
void name_new_rows(Transaction& records, MeetingRecord& meeting) {
    for (auto& task : meeting.tasks) {
        if (task.id.empty()) task.id = core::RecordId(records.new_id());
    }
    for (auto& item : meeting.agenda) {
        if (item.id.empty()) item.id = core::RecordId(records.new_id());
    }
}

Result<void> require_version(const MeetingRecord& stored, std::int64_t version) {
    if (stored.version == version) return {};
    return core::refuse(RefusalKind::stale, "records.stale",
                        {{"what", ""}, {"yours", std::to_string(version)}, {"theirs", std::to_string(stored.version)}});
}

std::string request_snapshot(const meetings::AbsenceRequest& request) {
    return audit::Snapshot()
        .text("member", request.member.text())
        .text("state", core::name_in(meetings::k_request_states, request.state))
        .text_if("answer", request.answer)
        .str();
}

tl::unexpected<core::Refusal> too_late(const MeetingRecord& meeting) {
    return core::refuse(RefusalKind::wrong_state, "meeting.request_too_late", {{"date", meeting.date.vietnamese()}});
}

/// What `member` asked before the meeting; lives as long as `meeting`.
Result<meetings::AbsenceRequest*> request_of(MeetingRecord& meeting, const core::MemberId& member) {
    for (auto& request : meeting.requests) {
        if (request.member == member && request.state != meetings::RequestState::withdrawn) return &request;
    }
    return core::refuse(RefusalKind::not_found, "meeting.no_request", {{"found", member.text()}});
}

void record(Transaction& records, const MeetingRecord& meeting, std::string action, std::string before,
            std::string after, std::string reason = {}) {
    records.outcomes().facts_changed(meeting.unit, meeting.date.year());
    records.announce(
        {std::move(action), meeting.id.text(), meeting.unit, std::move(reason), std::move(before), std::move(after)});
}

/// Writes `meeting` over what was stored, as one event.
Result<void> store(Transaction& records, const MeetingRecord& meeting, std::string action, std::string before,
                   std::string reason = {}) {
    if (auto written = records.meetings().update(meeting); !written) return written;
    record(records, meeting, std::move(action), std::move(before), meeting_snapshot(meeting), std::move(reason));
    return {};
}

/// Topics of the latest meeting before `date` that were not settled.
std::vector<meetings::AgendaItem> carried_over(Transaction& records, const core::UnitId& unit, core::Date date) {
    auto earlier = records.meetings().of_unit(unit, {core::Date(date.year() - 1, 1, 1), date});
    if (earlier.empty()) return {};
    auto topics = std::move(earlier.back().agenda);
    std::erase_if(topics, [](const meetings::AgendaItem& item) { return item.settled; });
    return topics;
}

std::string action_of(MeetingState before, MeetingState after) {
    if (before == after) return "meeting.edited";
    return "meeting." + std::string(core::name_in(meetings::k_meeting_states, after));
}

}  // namespace

Result<MeetingRecord> require_meeting(Transaction& records, const core::MeetingId& id) {
    auto meeting = records.meetings().find(id);
    if (!meeting) return core::refuse(RefusalKind::not_found, "meeting.unknown", {{"found", id.text()}});
    return std::move(*meeting);
}

std::vector<meetings::RollMember> roll_on(Transaction& records, const core::UnitId& unit, core::Date day) {
    return roll_of_day(records.members().of_unit(unit, {day, day.plus_days(1)}), unit, day);
}

Result<core::MeetingId> plan_meeting(Transaction& records, MeetingRecord meeting) {
    if (auto cell = require_cell(records, meeting.unit, meeting.date); !cell) return tl::unexpected(cell.error());
    if (auto open = require_open(records, meeting.unit, meeting.date.year()); !open)
        return tl::unexpected(open.error());
    meeting.id = core::MeetingId(records.new_id());
    if (auto free = require_free_day(records, meeting); !free) return tl::unexpected(free.error());
    meeting.state = MeetingState::planned;
    meeting.frozen.reset();
    meeting.frozen_roll.reset();
    meeting.version = 1;
    for (auto& topic : carried_over(records, meeting.unit, meeting.date))
        meeting.agenda.push_back({{}, topic.text, false});
    name_new_rows(records, meeting);
    if (auto written = records.meetings().insert(meeting); !written) return tl::unexpected(written.error());
    record(records, meeting, "meeting.planned", "", meeting_snapshot(meeting));
    return meeting.id;
}

core::Checked<void> edit_meeting(Transaction& records, MeetingRecord edited) {
    const auto one = [](core::Refusal refusal) { return tl::unexpected(core::Refusals{std::move(refusal)}); };
    const auto stored = require_meeting(records, edited.id);
    if (!stored) return one(stored.error());
    for (const int year : {stored->date.year(), edited.date.year()}) {
        if (auto open = require_open(records, stored->unit, year); !open) return one(open.error());
    }
    if (auto current = require_version(*stored, edited.version); !current) return one(current.error());
    edited.frozen.reset();
    edited.frozen_roll.reset();
    if (edited.roll_called && !stored->roll_called) {
        edited.requests = stored->requests;
        meetings::apply_requests(edited);
    }
    auto faults = meetings::check_edit(*stored, edited, roll_on(records, edited.unit, edited.date));
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    if (stored->date != edited.date || stored->kind != edited.kind) {
        if (auto cell = require_cell(records, edited.unit, edited.date); !cell) return one(cell.error());
        if (auto free = require_free_day(records, edited); !free) return one(free.error());
    }
    name_new_rows(records, edited);
    if (stored->date.year() != edited.date.year()) records.outcomes().facts_changed(stored->unit, stored->date.year());
    if (auto written = store(records, edited, action_of(stored->state, edited.state), meeting_snapshot(*stored));
        !written)
        return one(written.error());
    return {};
}

Result<Finalised> finalise_meeting(Transaction& records, const core::MeetingId& id, std::int64_t version) {
    auto meeting = require_meeting(records, id);
    if (!meeting) return tl::unexpected(meeting.error());
    if (auto open = require_open(records, meeting->unit, meeting->date.year()); !open)
        return tl::unexpected(open.error());
    if (auto current = require_version(*meeting, version); !current) return tl::unexpected(current.error());
    const auto before = meeting_snapshot(*meeting);
    if (auto done = meetings::finalise(*meeting, roll_on(records, meeting->unit, meeting->date)); !done)
        return tl::unexpected(done.error());
    if (auto written = store(records, *meeting, "meeting.finalised", before); !written)
        return tl::unexpected(written.error());
    return Finalised{*meeting->frozen, meetings::missing_of(*meeting)};
}

Result<void> reopen_meeting(Transaction& records, const core::MeetingId& id, std::int64_t version,
                            const std::string& reason) {
    auto meeting = require_meeting(records, id);
    if (!meeting) return tl::unexpected(meeting.error());
    if (auto open = require_open(records, meeting->unit, meeting->date.year()); !open) return open;
    if (auto current = require_version(*meeting, version); !current) return current;
    const auto later = records.meetings().of_unit(meeting->unit, {meeting->date, std::nullopt});
    const bool newest = std::none_of(later.begin(), later.end(), [&](const MeetingRecord& other) {
        return other.state == MeetingState::finalised && other.id != id &&
               (other.date > meeting->date || other.start > meeting->start);
    });
    const auto before = meeting_snapshot(*meeting);
    if (auto done = meetings::reopen(*meeting, newest, reason); !done) return done;
    return store(records, *meeting, "meeting.reopened", before, reason);
}

Result<void> cancel_meeting(Transaction& records, const core::MeetingId& id, const std::string& reason,
                            std::optional<std::int64_t> version) {
    const auto meeting = require_meeting(records, id);
    if (!meeting) return tl::unexpected(meeting.error());
    if (version) {
        if (auto current = require_version(*meeting, *version); !current) return current;
    }
    if (auto open = require_open(records, meeting->unit, meeting->date.year()); !open) return open;
    if (meeting->state > MeetingState::prepared) {
        return core::refuse(RefusalKind::wrong_state, "meeting.already_held", {{"date", meeting->date.vietnamese()}});
    }
    records.meetings().remove(id);
    record(records, *meeting, "meeting.cancelled", meeting_snapshot(*meeting), "", reason);
    return {};
}

Result<void> request_absence(Transaction& records, const core::MeetingId& id, const core::MemberId& member,
                             const std::string& reason) {
    auto meeting = require_meeting(records, id);
    if (!meeting) return tl::unexpected(meeting.error());
    if (auto open = require_open(records, meeting->unit, meeting->date.year()); !open) return open;
    if (meeting->state > MeetingState::prepared || meeting->roll_called) return too_late(*meeting);
    const auto roll = roll_on(records, meeting->unit, meeting->date);
    if (std::none_of(roll.begin(), roll.end(), [&](const auto& who) { return who.member == member; }))
        return core::invalid("meeting.not_on_roll", {{"found", member.text()}}, "/member");
    std::string before;
    std::erase_if(meeting->requests, [&](const auto& request) {
        if (request.member != member) return false;
        before = request_snapshot(request);
        return true;
    });
    meeting->requests.push_back({member, reason, records.now_ms(), meetings::RequestState::asked, "", 0});
    if (auto written = records.meetings().update(*meeting); !written) return written;
    record(records, *meeting, "absence.requested", before, request_snapshot(meeting->requests.back()));
    return {};
}

Result<void> withdraw_absence(Transaction& records, const core::MeetingId& id, const core::MemberId& member) {
    auto meeting = require_meeting(records, id);
    if (!meeting) return tl::unexpected(meeting.error());
    if (auto open = require_open(records, meeting->unit, meeting->date.year()); !open) return open;
    const auto request = request_of(*meeting, member);
    if (!request) return tl::unexpected(request.error());
    if (meeting->roll_called) return too_late(*meeting);
    const auto before = request_snapshot(**request);
    (*request)->state = meetings::RequestState::withdrawn;
    if (auto written = records.meetings().update(*meeting); !written) return written;
    record(records, *meeting, "absence.withdrawn", before, request_snapshot(**request));
    return {};
}

Result<void> answer_absence(Transaction& records, const core::MeetingId& id, const core::MemberId& member, bool granted,
                            const std::string& answer, const std::optional<core::MemberId>& answered_by) {
    auto meeting = require_meeting(records, id);
    if (!meeting) return tl::unexpected(meeting.error());
    if (auto open = require_open(records, meeting->unit, meeting->date.year()); !open) return open;
    if (answered_by == member) return core::refuse(RefusalKind::forbidden, "meeting.own_request");
    const auto found = request_of(*meeting, member);
    if (!found) return tl::unexpected(found.error());
    if (meeting->roll_called) return too_late(*meeting);
    auto& request = **found;
    const auto before = request_snapshot(request);
    request.state = granted ? meetings::RequestState::granted : meetings::RequestState::refused;
    request.answer = answer;
    request.answered_at = records.now_ms();
    if (auto written = records.meetings().update(*meeting); !written) return written;
    record(records, *meeting, granted ? "absence.granted" : "absence.refused", before, request_snapshot(request));
    return {};
}

Result<void> settle_task(Transaction& records, const core::UnitId& unit, const core::RecordId& id,
                         meetings::TaskState state, const std::string& result) {
    const auto open = records.meetings().open_tasks(unit);
    const auto found = std::find_if(open.begin(), open.end(), [&](const auto& task) { return task.id == id; });
    if (found == open.end())
        return core::refuse(RefusalKind::not_found, "meeting.no_open_task", {{"found", id.text()}});
    if (state == meetings::TaskState::open) return core::invalid("meeting.task_not_settled", {}, "/state");
    const auto today = records.today();
    if (auto year = require_open(records, unit, today.year()); !year) return year;
    auto task = *found;
    task.state = state;
    task.settled_on = today;
    task.result = result;
    if (auto written = records.meetings().settle(task); !written) return written;
    records.outcomes().facts_changed(unit, today.year());
    records.announce({"task." + std::string(core::name_in(meetings::k_task_states, state)), id.text(), unit, "",
                      audit::Snapshot().text("state", "open").text("text", task.text).str(),
                      audit::Snapshot()
                          .text("state", core::name_in(meetings::k_task_states, state))
                          .text_if("result", result)
                          .str()});
    return {};
}

}  // namespace bontot::app
