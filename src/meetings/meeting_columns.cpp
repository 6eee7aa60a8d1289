#include "meetings/meeting_columns.hpp"

namespace bontot::meetings {

void MeetingColumns::append(const MeetingRow& row) {
    roll.push_back(row.roll);
    eligible.push_back(row.eligible);
    present.push_back(row.present);
    unexcused.push_back(row.unexcused);
    speakers.push_back(row.speakers);
    opinions.push_back(row.opinions);
    minutes.push_back(row.minutes);
    breaks.push_back(row.breaks);
    marks.push_back(row.marks);
    month_bit.push_back(static_cast<std::uint16_t>(1U << (row.month - 1U)));
    day.push_back(row.day);
    level.push_back(row.level);
}

void MeetingColumns::append(const MeetingColumns& more) {
    const auto extend = [](auto& column, const auto& other) {
        column.insert(column.end(), other.begin(), other.end());
    };
    extend(roll, more.roll);
    extend(eligible, more.eligible);
    extend(present, more.present);
    extend(unexcused, more.unexcused);
    extend(speakers, more.speakers);
    extend(opinions, more.opinions);
    extend(minutes, more.minutes);
    extend(breaks, more.breaks);
    extend(marks, more.marks);
    extend(month_bit, more.month_bit);
    extend(day, more.day);
    extend(level, more.level);
}

void MeetingColumns::compact() {
    for (auto* column :
         {&roll, &eligible, &present, &unexcused, &speakers, &opinions, &minutes, &breaks, &marks, &month_bit}) {
        column->shrink_to_fit();
    }
    day.shrink_to_fit();
    level.shrink_to_fit();
}

void MeetingColumns::clear() {
    for (auto* column :
         {&roll, &eligible, &present, &unexcused, &speakers, &opinions, &minutes, &breaks, &marks, &month_bit}) {
        column->clear();
    }
    day.clear();
    level.clear();
}

void MeetingColumns::reserve(std::size_t meetings) {
    for (auto* column :
         {&roll, &eligible, &present, &unexcused, &speakers, &opinions, &minutes, &breaks, &marks, &month_bit}) {
        column->reserve(meetings);
    }
    day.reserve(meetings);
    level.reserve(meetings);
}

}  // namespace bontot::meetings
