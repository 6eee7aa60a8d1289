#include "storage/meeting_rows.hpp"

#include <functional>

#include "storage/columns.hpp"
#include "storage/frozen_rolls.hpp"

namespace bontot::storage {

using meetings::MeetingRecord;

namespace {

std::string select(std::string_view columns, std::string_view table, std::string_view order) {
    // "cross join" keeps SQLite from walking the whole table in the wanted order instead of asking for each meeting.
    return "select r.meeting, " + std::string(columns) + " from meeting m cross join " + std::string(table) +
           " r where m.root = $1 and m.unit = $2 and m.date >= $3 and m.date <= $4 and r.root = m.root and"
           " r.meeting = m.id order by " +
           std::string(order);
}

/// Writes what `each` hands to the bulk; opens it only when there is something to write.
class Lazy {
  public:
    Lazy(Connection& connection, std::string_view sql) : db_(connection), sql_(sql) {}
    template <class... Args>
    void row(const Args&... args) {
        if (!bulk_) bulk_ = db_.bulk(sql_);
        bulk_->row(args...);
    }
    void finish() {
        if (bulk_) bulk_->finish();
    }

  private:
    Connection& db_;
    std::string_view sql_;
    std::unique_ptr<Bulk> bulk_;
};

void write_roll(Connection& db, const std::string& root, std::span<const MeetingRecord> meetings) {
    Lazy rows(db, "insert into meeting_roll (root, meeting, member, mark, reason) values ($1, $2, $3, $4, $5)");
    for (const auto& meeting : meetings) {
        for (const auto& line : meeting.roll_call) {
            rows.row(root, meeting.id.text(), line.member.text(), core::name_in(meetings::k_roll_marks, line.mark),
                     line.reason);
        }
    }
    rows.finish();
}

void write_opinions(Connection& db, const std::string& root, std::span<const MeetingRecord> meetings) {
    Lazy rows(db,
              "insert into meeting_opinion (root, meeting, position, member, count, said)"
              " values ($1, $2, $3, $4, $5, $6)");
    for (const auto& meeting : meetings) {
        std::int64_t position = 0;
        for (const auto& opinion : meeting.opinions)
            rows.row(root, meeting.id.text(), ++position, opinion.member.text(), opinion.count, opinion.said);
    }
    rows.finish();
}

void write_remarks(Connection& db, const std::string& root, std::span<const MeetingRecord> meetings) {
    Lazy rows(db,
              "insert into meeting_remark (root, meeting, position, kind, member, text)"
              " values ($1, $2, $3, $4, $5, $6)");
    for (const auto& meeting : meetings) {
        std::int64_t position = 0;
        for (const auto& remark : meeting.remarks) {
            rows.row(root, meeting.id.text(), ++position, core::name_in(meetings::k_remark_kinds, remark.kind),
                     remark.member.text(), remark.text);
        }
    }
    rows.finish();
}

void write_requests(Connection& db, const std::string& root, std::span<const MeetingRecord> meetings) {
    Lazy rows(db,
              "insert into meeting_request (root, meeting, member, reason, asked_at, state, answer, answered_at)"
              " values ($1, $2, $3, $4, $5, $6, $7, $8)");
    for (const auto& meeting : meetings) {
        for (const auto& request : meeting.requests) {
            rows.row(root, meeting.id.text(), request.member.text(), request.reason, request.asked_at,
                     core::name_in(meetings::k_request_states, request.state), request.answer, request.answered_at);
        }
    }
    rows.finish();
}

void write_agenda(Connection& db, const std::string& root, std::span<const MeetingRecord> meetings) {
    Lazy rows(
        db, "insert into meeting_agenda (root, meeting, position, id, text, settled) values ($1, $2, $3, $4, $5, $6)");
    for (const auto& meeting : meetings) {
        std::int64_t position = 0;
        for (const auto& item : meeting.agenda)
            rows.row(root, meeting.id.text(), ++position, item.id.text(), item.text, item.settled);
    }
    rows.finish();
}

void write_sheet(Connection& db, const std::string& root, std::span<const MeetingRecord> meetings) {
    Lazy rows(db, "insert into meeting_sheet_mark (root, meeting, item, points, note) values ($1, $2, $3, $4, $5)");
    for (const auto& meeting : meetings) {
        for (const auto& [item, mark] : meeting.sheet) {
            const auto points = mark.points ? std::optional<std::int64_t>(mark.points->hundredths) : std::nullopt;
            rows.row(root, meeting.id.text(), item, points, mark.note);
        }
    }
    rows.finish();
}

void write_tasks(Connection& db, const std::string& root, std::span<const MeetingRecord> meetings) {
    Lazy rows(db,
              "insert into task (root, id, unit, meeting, text, basis, owner, due, state, settled_on, result)"
              " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
    for (const auto& meeting : meetings) {
        for (const auto& task : meeting.tasks) {
            const auto owner = id_text(task.owner);
            const auto due = iso(task.due);
            const auto settled_on = iso(task.settled_on);
            rows.row(root, task.id.text(), meeting.unit.text(), meeting.id.text(), task.text, task.basis, owner, due,
                     core::name_in(meetings::k_task_states, task.state), settled_on, task.result);
        }
    }
    rows.finish();
}

}  // namespace

const std::string& roll_select() {
    static const auto sql = select("r.member, r.mark, r.reason", "meeting_roll", "r.meeting, r.member");
    return sql;
}
const std::string& opinion_select() {
    static const auto sql = select("r.member, r.count, r.said", "meeting_opinion", "r.meeting, r.position");
    return sql;
}
const std::string& remark_select() {
    static const auto sql = select("r.kind, r.member, r.text", "meeting_remark", "r.meeting, r.position");
    return sql;
}
const std::string& request_select() {
    static const auto sql = select("r.member, r.reason, r.asked_at, r.state, r.answer, r.answered_at",
                                   "meeting_request", "r.meeting, r.member");
    return sql;
}
const std::string& agenda_select() {
    static const auto sql = select("r.id, r.text, r.settled", "meeting_agenda", "r.meeting, r.position");
    return sql;
}
const std::string& sheet_select() {
    static const auto sql = select("r.item, r.points, r.note", "meeting_sheet_mark", "r.meeting, r.item");
    return sql;
}
const std::string& frozen_roll_select() {
    static const std::string sql =
        "select m.id, f.members from meeting m cross join frozen_roll f where m.root = $1 and m.unit = $2 and"
        " m.date >= $3 and m.date <= $4 and f.root = m.root and f.unit = m.unit and"
        " f.fingerprint = m.frozen_fingerprint";
    return sql;
}
const std::string& task_select() {
    static const auto sql =
        select("r.id, r.text, r.basis, r.owner, r.due, r.state, r.settled_on, r.result", "task", "r.meeting, r.id");
    return sql;
}

meetings::Task task_of(const Row& row) {
    meetings::Task task;
    task.id = id_column<core::RecordId>(row, 1);
    task.text = row.string(2);
    task.basis = row.string(3);
    task.owner = optional_id<core::MemberId>(row, 4);
    task.due = date_or_none(row, 5);
    task.state = named(row, 6, meetings::k_task_states);
    task.settled_on = date_or_none(row, 7);
    task.result = row.string(8);
    return task;
}

void RowWriters::write_rolls(std::span<const MeetingRecord> meetings) {
    write_roll(db_, root_, meetings);
}

void RowWriters::write_all(std::span<const MeetingRecord> meetings) {
    write_roll(db_, root_, meetings);
    write_opinions(db_, root_, meetings);
    write_remarks(db_, root_, meetings);
    write_requests(db_, root_, meetings);
    write_agenda(db_, root_, meetings);
    write_sheet(db_, root_, meetings);
    write_tasks(db_, root_, meetings);
    write_frozen_rolls(db_, root_, meetings);
}

}  // namespace bontot::storage
