// The monthly and the six-month table that offices ask for: the meetings of each cell with what it rated itself, how
// many came and how many spoke.
#pragma once

#include <vector>

#include "app/records.hpp"

namespace bontot::app {

struct TableMeeting {
    core::MeetingId id;
    core::Date date;
    meetings::MeetingKind kind = meetings::MeetingKind::regular;
    meetings::MeetingState state = meetings::MeetingState::held;
    std::optional<plan::MeetingLevel> level;
    std::optional<core::Points> points;
    std::string explanation;                       ///< thuyết minh điểm trừ
    std::optional<meetings::FrozenCounts> counts;  ///< null: not finalised, nothing is certain yet
};

struct TableCell {
    core::UnitId unit;
    std::string code;
    std::string name;
    std::string superior_name;
    std::size_t members = 0;             ///< on the roll on the last day of the span, or today
    std::vector<TableMeeting> meetings;  ///< held, in order of time
};

struct MonthSpan {
    int year = 0;
    unsigned first = 1;
    unsigned last = 12;

    [[nodiscard]] core::Period days() const { return {core::Date(year, first, 1), core::next_month_start(year, last)}; }
};

/// Every cell at or under `unit` that was there at the end of the span, in the order of the codes.
[[nodiscard]] std::vector<TableCell> meeting_table(Transaction& records, const core::UnitId& unit, MonthSpan months);

}  // namespace bontot::app
