// Lists of meetings and tasks: only the columns that a line shows, a page at a time.
#include <algorithm>
#include <array>

#include "storage/columns.hpp"
#include "storage/meeting_rows.hpp"
#include "storage/meeting_store.hpp"

namespace bontot::storage {

namespace {

constexpr int k_usual_page = 50;
constexpr std::string_view k_after_all_days = "9999-99-99";

/// What is asked of lines, with only the conditions that were asked: each would be looked at for every row.
class LinesQuery {
  public:
    LinesQuery(const std::string& root, const app::MeetingQuery& query)
        : unit_(query.unit.text()),
          from_(query.span.from.iso()),
          to_(query.span.to ? query.span.to->iso() : std::string(k_after_all_days)) {
        sql_.reserve(500);
        sql_ =
            "select id, date, kind, state, title, place, start_minute, end_minute, roll_called, frozen_roll,"
            " frozen_eligible, frozen_present, frozen_speakers, frozen_opinions from meeting where ";
        require("root = ", root);
        require(" and unit = ", unit_);
        require(" and date >= ", from_);
        require(" and date < ", to_);
        if (query.state) require(" and state = ", core::name_in(meetings::k_meeting_states, *query.state));
        if (query.kind) require(" and kind = ", core::name_in(meetings::k_meeting_kinds, *query.kind));
        if (query.after) {
            after_day_ = query.after->date.iso();
            after_id_ = query.after->id.text();
            require(query.newest_first ? " and (date, id) < (" : " and (date, id) > (", after_day_);
            require(", ", after_id_);
            sql_ += ')';
        }
        sql_ += query.newest_first ? " order by date desc, id desc" : " order by date, id";
        require(" limit ", std::int64_t{query.limit});
    }
    LinesQuery(const LinesQuery&) = delete;  // the values are views of its own texts
    LinesQuery& operator=(const LinesQuery&) = delete;

    [[nodiscard]] const std::string& sql() const { return sql_; }
    [[nodiscard]] std::span<const Value> values() const { return {values_.data(), count_}; }

  private:
    void require(std::string_view condition, const Value& value) {
        values_.at(count_++) = value;
        sql_.append(condition).append("$").append(1, static_cast<char>('0' + count_));
    }

    std::string unit_;
    std::string from_;
    std::string to_;
    std::string after_day_;
    std::string after_id_;
    std::string sql_;
    std::array<Value, 9> values_;  ///< one digit each
    std::size_t count_ = 0;
};

app::MeetingLine line_of(const Row& row) {
    app::MeetingLine line;
    line.id = id_column<core::MeetingId>(row, 0);
    line.date = date(row, 1);
    line.kind = named(row, 2, meetings::k_meeting_kinds);
    line.state = named(row, 3, meetings::k_meeting_states);
    line.title = row.string(4);
    line.place = row.string(5);
    line.start = core::ClockTime(static_cast<int>(row.integer(6)));
    line.end = core::ClockTime(static_cast<int>(row.integer(7)));
    line.roll_called = row.flag(8);
    if (!row.is_null(9)) {
        const auto count = [&](int column) { return static_cast<std::uint16_t>(row.integer(column)); };
        line.frozen = meetings::FrozenCounts{count(9), count(10), count(11), count(12), count(13)};
    }
    return line;
}

}  // namespace

std::vector<app::MeetingLine> MeetingStore::lines(const app::MeetingQuery& query) {
    const LinesQuery asked(root_, query);
    std::vector<app::MeetingLine> lines;
    lines.reserve(static_cast<std::size_t>(std::min(query.limit, k_usual_page)));
    db_.query(asked.sql(), asked.values(), [&](const Row& row) { lines.push_back(line_of(row)); });
    return lines;
}

std::optional<core::UnitId> MeetingStore::unit_of(const core::MeetingId& id) {
    std::optional<core::UnitId> unit;
    db_.each(
        "select unit from meeting where root = $1 and id = $2",
        [&](const Row& row) { unit = id_column<core::UnitId>(row, 0); }, root_, id.text());
    return unit;
}

std::vector<app::GivenTask> MeetingStore::tasks(const core::UnitId& unit, bool only_open) {
    std::vector<app::GivenTask> tasks;
    db_.each(
        "select t.meeting, t.id, t.text, t.basis, t.owner, t.due, t.state, t.settled_on, t.result, m.date from task t"
        " join meeting m on m.root = t.root and m.id = t.meeting"
        " where t.root = $1 and t.unit = $2 and (t.state = 'open' or not $3) order by t.id",
        [&](const Row& row) {
            tasks.push_back({task_of(row), id_column<core::MeetingId>(row, 0), date(row, 9)});
        },
        root_, unit.text(), only_open);
    return tasks;
}

}  // namespace bontot::storage
