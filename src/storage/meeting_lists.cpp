// Lists of meetings and tasks: only the columns that a line shows, a page at a time.
#include <algorithm>

#include "storage/columns.hpp"
#include "storage/meeting_rows.hpp"
#include "storage/meeting_store.hpp"

namespace bontot::storage {

namespace {

constexpr int k_usual_page = 50;
constexpr std::string_view k_before_all_days = "0000-00-00";
constexpr std::string_view k_after_all_days = "9999-99-99";

std::string lines_select(bool newest_first) {
    const std::string order = newest_first ? " desc" : "";
    return "select id, date, kind, state, title, place, start_minute, end_minute, roll_called, frozen_roll,"
           " frozen_eligible, frozen_present, frozen_speakers, frozen_opinions from meeting"
           " where root = $1 and unit = $2 and date >= $3 and date < $4"
           " and (cast($5 as text) is null or state = $5) and (cast($6 as text) is null or kind = $6)"
           " and (date, id) " +
           std::string(newest_first ? "<" : ">") + " ($7, $8) order by date" + order + ", id" + order + " limit $9";
}

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

template <class Enum, std::size_t N>
std::optional<std::string> name_or_none(const std::optional<Enum>& value, const core::NameTable<Enum, N>& table) {
    return value ? std::optional<std::string>(core::name_in(table, *value)) : std::nullopt;
}

}  // namespace

std::vector<app::MeetingLine> MeetingStore::lines(const app::MeetingQuery& query) {
    static const std::string oldest_first = lines_select(false);
    static const std::string newest_first = lines_select(true);
    const auto state = name_or_none(query.state, meetings::k_meeting_states);
    const auto kind = name_or_none(query.kind, meetings::k_meeting_kinds);
    const auto to = query.span.to ? query.span.to->iso() : std::string(k_after_all_days);
    const auto day =
        query.after ? query.after->date.iso() : std::string(query.newest_first ? k_after_all_days : k_before_all_days);
    std::vector<app::MeetingLine> lines;
    lines.reserve(static_cast<std::size_t>(std::min(query.limit, k_usual_page)));
    db_.each(
        query.newest_first ? newest_first : oldest_first, [&](const Row& row) { lines.push_back(line_of(row)); }, root_,
        query.unit.text(), query.span.from.iso(), to, state, kind, day,
        query.after ? query.after->id.text() : std::string(), query.limit);
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
