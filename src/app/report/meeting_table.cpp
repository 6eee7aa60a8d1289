#include "app/report/meeting_table.hpp"

#include <algorithm>

#include "app/meetings/roll_of_day.hpp"
#include "app/organisation/tree_on_day.hpp"

namespace bontot::app {

using meetings::MeetingState;

namespace {

TableMeeting line_of(const meetings::MeetingRecord& meeting) {
    TableMeeting line;
    line.id = meeting.id;
    line.date = meeting.date;
    line.kind = meeting.kind;
    line.state = meeting.state;
    line.level = meeting.self_rating;
    line.points = meeting.self_points;
    line.explanation = meeting.self_explanation;
    line.counts = meeting.frozen;
    return line;
}

bool was_held(const meetings::MeetingRecord& meeting) {
    return meeting.state != MeetingState::planned && meeting.state != MeetingState::prepared;
}

}  // namespace

std::vector<TableCell> meeting_table(Transaction& records, const core::UnitId& unit, MonthSpan months) {
    const auto span = months.days();
    const auto last = std::min(records.today(), span.to->plus_days(-1));
    const TreeOnDay tree(records, last, unit);
    std::vector<TableCell> cells;
    for (const auto& body : tree.units()) {
        const auto* version = body.on(last);
        if (version == nullptr || version->kind != organisation::BodyKind::cell) continue;
        if (!tree.holds(body.id)) continue;
        auto& cell = cells.emplace_back();
        cell.unit = body.id;
        cell.code = body.code;
        cell.name = version->name;
        if (const auto* superior = version->superior ? tree.find(*version->superior) : nullptr)
            cell.superior_name = superior->nearest(last).name;
        const auto files = records.members().of_unit(body.id, {last, last.plus_days(1)});
        cell.members = roll_of_day(files, body.id, last).size();
        for (const auto& meeting : records.meetings().of_unit(body.id, span)) {
            if (was_held(meeting)) cell.meetings.push_back(line_of(meeting));
        }
    }
    return cells;
}

}  // namespace bontot::app
