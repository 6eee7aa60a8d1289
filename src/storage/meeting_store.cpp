#include "storage/meeting_store.hpp"

#include <algorithm>
#include <unordered_map>

#include "storage/columns.hpp"
#include "storage/frozen_rolls.hpp"
#include "storage/meeting_columns.hpp"
#include "storage/meeting_rows.hpp"

namespace bontot::storage {

using core::MeetingId;
using core::MemberId;
using core::RecordId;
using meetings::MeetingRecord;
using meetings::Task;

namespace {

const std::string& select_meetings() {
    static const std::string sql = "select " + meeting_column_list() + " from meeting where root = $1 and ";
    return sql;
}

}  // namespace

std::optional<MeetingRecord> MeetingStore::find(const MeetingId& id) {
    std::vector<MeetingRecord> found;
    static const std::string sql = select_meetings() + "id = $2";
    db_.each(
        sql, [&](const Row& row) { found.push_back(meeting_of(row)); }, root_, id.text());
    if (found.empty()) return std::nullopt;
    read_rows(found);
    return std::move(found.front());
}

std::vector<MeetingRecord> MeetingStore::of_unit(const core::UnitId& unit, core::Period span) {
    std::vector<MeetingRecord> found;
    static const std::string sql =
        select_meetings() + "unit = $2 and date >= $3 and date < $4 order by date, start_minute, id";
    db_.each(
        sql, [&](const Row& row) { found.push_back(meeting_of(row)); }, root_, unit.text(), span.from.iso(),
        span.to ? span.to->iso() : std::string("9999-12-31"));
    read_rows(found);
    return found;
}

/// The rows of all `meetings` (one, or those of one unit), a statement a table.
void MeetingStore::read_rows(std::vector<MeetingRecord>& meetings) {
    if (meetings.empty()) return;
    std::unordered_map<std::string_view, MeetingRecord*> by_id;
    for (auto& meeting : meetings)
        by_id.emplace(meeting.id.text(), &meeting);
    const auto& unit = meetings.front().unit.text();
    const auto [first, last] = std::minmax_element(meetings.begin(), meetings.end(),
                                                   [](const auto& a, const auto& b) { return a.date < b.date; });
    const auto from = first->date.iso();
    const auto to = last->date.iso();

    const auto each = [&](const std::string& sql, const auto& add) {
        db_.each(
            sql,
            [&](const Row& row) {
                const auto found = by_id.find(row.text(0));
                if (found != by_id.end()) add(*found->second, row);
            },
            root_, unit, from, to);
    };
    each(roll_select(), [](MeetingRecord& meeting, const Row& row) {
        meeting.roll_call.push_back(
            {id_column<MemberId>(row, 1), named(row, 2, meetings::k_roll_marks), row.string(3)});
    });
    each(opinion_select(), [](MeetingRecord& meeting, const Row& row) {
        meeting.opinions.push_back(
            {id_column<MemberId>(row, 1), static_cast<std::uint32_t>(row.integer(2)), row.string(3)});
    });
    each(remark_select(), [](MeetingRecord& meeting, const Row& row) {
        meeting.remarks.push_back(
            {named(row, 1, meetings::k_remark_kinds), id_column<MemberId>(row, 2), row.string(3)});
    });
    each(request_select(), [](MeetingRecord& meeting, const Row& row) {
        meeting.requests.push_back({id_column<MemberId>(row, 1), row.string(2), row.integer(3),
                                    named(row, 4, meetings::k_request_states), row.string(5), row.integer(6)});
    });
    each(agenda_select(), [](MeetingRecord& meeting, const Row& row) {
        meeting.agenda.push_back({id_column<RecordId>(row, 1), row.string(2), row.flag(3)});
    });
    each(sheet_select(), [](MeetingRecord& meeting, const Row& row) {
        meetings::SheetMark mark;
        if (!row.is_null(2)) mark.points = core::Points{row.integer(2)};
        mark.note = row.string(3);
        meeting.sheet.emplace(row.string(1), std::move(mark));
    });
    each(frozen_roll_select(),
         [](MeetingRecord& meeting, const Row& row) { meeting.frozen_roll = roll_of_text(row.text(1)); });
    each(task_select(), [](MeetingRecord& meeting, const Row& row) { meeting.tasks.push_back(task_of(row)); });
}

std::vector<Task> MeetingStore::open_tasks(const core::UnitId& unit) {
    std::vector<Task> tasks;
    db_.each(
        "select meeting, id, text, basis, owner, due, state, settled_on, result from task"
        " where root = $1 and unit = $2 and state = 'open' order by id",
        [&](const Row& row) { tasks.push_back(task_of(row)); }, root_, unit.text());
    return tasks;
}

core::Result<void> MeetingStore::insert(const MeetingRecord& meeting) {
    db_.execute(meeting_insert(), MeetingValues(meeting, root_).all());
    RowWriters(db_, root_).write(meeting);
    return {};
}

core::Result<void> MeetingStore::update_row(const MeetingRecord& meeting) {
    if (db_.execute(meeting_update(), MeetingValues(meeting, root_).all()) != 0) return {};
    std::optional<std::int64_t> stored;
    db_.each(
        "select version from meeting where root = $1 and id = $2", [&](const Row& row) { stored = row.integer(0); },
        root_, meeting.id.text());
    return stale_or_gone(meeting.version, stored);
}

core::Result<void> MeetingStore::update(const MeetingRecord& meeting) {
    if (auto written = update_row(meeting); !written) return written;
    remove_rows(meeting.id);
    RowWriters(db_, root_).write(meeting);
    return {};
}

core::Result<void> MeetingStore::update_rolls(std::span<const MeetingRecord> meetings) {
    for (const auto& meeting : meetings) {
        if (auto written = update_row(meeting); !written) return written;
    }
    const auto removed = db_.bulk("delete from meeting_roll where root = $1 and meeting = $2");
    for (const auto& meeting : meetings)
        removed->row(root_, meeting.id.text());
    removed->finish();
    RowWriters(db_, root_).write_rolls(meetings);
    return {};
}

void MeetingStore::remove(const MeetingId& id) {
    remove_rows(id);
    db_.run("delete from meeting_document where root = $1 and meeting = $2", root_, id.text());
    db_.run("delete from meeting where root = $1 and id = $2", root_, id.text());
}

void MeetingStore::remove_rows(const MeetingId& id) {
    for (const auto* sql : {"delete from meeting_roll where root = $1 and meeting = $2",
                            "delete from meeting_opinion where root = $1 and meeting = $2",
                            "delete from meeting_remark where root = $1 and meeting = $2",
                            "delete from meeting_request where root = $1 and meeting = $2",
                            "delete from meeting_agenda where root = $1 and meeting = $2",
                            "delete from meeting_sheet_mark where root = $1 and meeting = $2",
                            "delete from task where root = $1 and meeting = $2"})
        db_.run(sql, root_, id.text());
}

core::Result<void> MeetingStore::settle(const Task& task) {
    const auto changed =
        db_.run("update task set state = $3, settled_on = $4, result = $5 where root = $1 and id = $2", root_,
                task.id.text(), core::name_in(meetings::k_task_states, task.state), iso(task.settled_on), task.result);
    if (changed == 0) return core::refuse(core::RefusalKind::not_found, "records.gone");
    // Who is editing the meeting that gave the task would write the open task over it: their version is stale now.
    db_.run(
        "update meeting set version = version + 1 where root = $1 and"
        " id = (select t.meeting from task t where t.root = $1 and t.id = $2)",
        root_, task.id.text());
    return {};
}

void MeetingStore::insert_all(std::span<const MeetingRecord> meetings) {
    auto bulk = db_.bulk(meeting_insert());
    for (const auto& meeting : meetings)
        bulk->add(MeetingValues(meeting, root_).all());
    bulk->finish();
    RowWriters(db_, root_).write_all(meetings);
}

}  // namespace bontot::storage
