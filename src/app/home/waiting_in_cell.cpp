#include "app/home/waiting_in_cell.hpp"

#include <algorithm>

#include "meetings/lifecycle.hpp"
#include "organisation/term_due.hpp"

namespace bontot::app {

using meetings::MeetingState;

namespace {

WaitingThing thing_of(const MeetingLine& line) {
    return {line.id.text(), {line.title, line.title}, line.date, {}, {}};
}

Bucket bucket_of(const Bucket& cell, Waits waits) {
    auto bucket = cell;
    bucket.waits = waits;
    return bucket;
}

/// The cell's meetings from the beginning of last year to the end of next month, the oldest first.
std::vector<MeetingLine> meetings_about(Transaction& records, const core::UnitId& cell) {
    const auto today = records.today();
    MeetingQuery query;
    query.unit = cell;
    query.span = {core::Date(today.year() - 1, 1, 1), today.plus_days(62)};
    query.limit = 200;
    return records.meetings().lines(query);
}

bool not_held(const MeetingLine& line) {
    return line.state == MeetingState::planned || line.state == MeetingState::prepared;
}

Bucket requests_of(Transaction& records, const Bucket& cell, const std::vector<MeetingLine>& lines) {
    auto bucket = bucket_of(cell, Waits::absence_requests);
    for (const auto& line : lines) {
        if (!not_held(line) || line.date < records.today()) continue;
        const auto meeting = records.meetings().find(line.id);
        for (const auto& request : meeting->requests) {
            if (request.state != meetings::RequestState::asked) continue;
            const auto file = records.members().find(request.member);
            const auto name = file ? file->member.name : std::string();
            bucket.add({line.id.text(), {name, name}, line.date, {}, {}});
        }
    }
    return bucket;
}

Bucket meetings_in(Transaction& records, const Bucket& cell, const std::vector<MeetingLine>& lines, Waits waits,
                   MeetingState state) {
    auto bucket = bucket_of(cell, waits);
    for (const auto& line : lines) {
        if (line.state != state) continue;
        auto thing = thing_of(line);
        if (state == MeetingState::concluded) thing.missing = meetings::missing_of(*records.meetings().find(line.id));
        bucket.add(std::move(thing));
    }
    return bucket;
}

Bucket overdue_meetings(Transaction& records, const Bucket& cell, const std::vector<MeetingLine>& lines) {
    auto bucket = bucket_of(cell, Waits::meetings_not_held);
    for (const auto& line : lines) {
        if (not_held(line) && line.date < records.today()) bucket.add(thing_of(line), true);
    }
    return bucket;
}

Bucket month_without(Transaction& records, const Bucket& cell, const std::vector<MeetingLine>& lines) {
    auto bucket = bucket_of(cell, Waits::month_without_meeting);
    const auto today = records.today();
    const auto counts = [&](const MeetingLine& line) {
        return line.kind != meetings::MeetingKind::thematic && line.date.year() == today.year() &&
               line.date.month() == today.month();
    };
    if (std::any_of(lines.begin(), lines.end(), counts)) return bucket;
    bucket.last_day = core::next_month_start(today.year(), today.month()).plus_days(-1);
    bucket.count = 1;
    return bucket;
}

Bucket tasks_of(Transaction& records, const Bucket& cell, Waits waits, const core::MemberId* owner) {
    auto bucket = bucket_of(cell, waits);
    const auto today = records.today();
    auto tasks = records.meetings().tasks(cell.unit, true);
    // The earliest due first, those without a day last.
    std::stable_sort(tasks.begin(), tasks.end(), [](const GivenTask& a, const GivenTask& b) {
        const core::Date never(9999, 1, 1);
        return a.task.due.value_or(never) < b.task.due.value_or(never);
    });
    for (const auto& [task, meeting, given_on] : tasks) {
        if (owner != nullptr && task.owner != *owner) continue;
        bucket.add({meeting.text(), {task.text, task.text}, task.due, {}, {}}, task.due && *task.due < today);
    }
    return bucket;
}

}  // namespace

Buckets waiting_for_recorders(Transaction& records, const Bucket& cell) {
    const auto lines = meetings_about(records, cell.unit);
    return {requests_of(records, cell, lines),
            overdue_meetings(records, cell, lines),
            meetings_in(records, cell, lines, Waits::meetings_not_concluded, MeetingState::held),
            meetings_in(records, cell, lines, Waits::meetings_not_finalised, MeetingState::concluded),
            month_without(records, cell, lines),
            tasks_of(records, cell, Waits::cell_tasks, nullptr)};
}

Buckets waiting_for_member(Transaction& records, const Bucket& cell, const core::MemberId& member) {
    auto next = bucket_of(cell, Waits::next_meeting);
    for (const auto& line : meetings_about(records, cell.unit)) {
        if (!not_held(line) || line.date < records.today()) continue;
        auto thing = thing_of(line);
        const auto meeting = records.meetings().find(line.id);
        for (const auto& request : meeting->requests) {
            if (request.member == member)
                thing.state = std::string(core::name_in(meetings::k_request_states, request.state));
        }
        next.add(std::move(thing));
    }
    return {std::move(next), tasks_of(records, cell, Waits::own_tasks, &member)};
}

Bucket meetings_ahead(Transaction& records, const Bucket& cell) {
    auto bucket = bucket_of(cell, Waits::meetings_ahead);
    for (const auto& line : meetings_about(records, cell.unit)) {
        if (not_held(line) && records.today() <= line.date) bucket.add(thing_of(line));
    }
    return bucket;
}

Bucket terms_ending(Transaction& records, Bucket bucket, const std::vector<core::UnitId>& units, int days) {
    bucket.waits = Waits::terms;
    const auto today = records.today();
    const auto until = today.plus_days(days);
    std::vector<WaitingThing> found;
    for (const auto& unit : units) {
        for (const auto& term : records.members().terms_of(unit, {today, until})) {
            const auto due = organisation::due_day(term);
            if (!due || *due > until) continue;
            const auto file = records.members().find(term.member);
            auto name = file ? file->member.name : std::string();
            if (unit != bucket.unit) name += " – " + records.units().find(unit)->nearest(today).name;
            const std::string office(core::name_in(organisation::k_offices, term.office));
            found.push_back({unit.text(), {name, name}, due, office, {}});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const WaitingThing& a, const WaitingThing& b) { return a.day < b.day; });
    for (auto& thing : found) {
        const bool late = *thing.day < today;
        bucket.add(std::move(thing), late);
    }
    return bucket;
}

}  // namespace bontot::app
