#include "samples/running_year.hpp"

#include <algorithm>

namespace bontot::samples {

namespace {

/// Only what is known before it is held.
meetings::MeetingRecord planned(const meetings::MeetingRecord& meeting) {
    meetings::MeetingRecord made;
    made.id = meeting.id;
    made.unit = meeting.unit;
    made.date = meeting.date;
    made.kind = meeting.kind;
    made.title = meeting.title;
    made.place = meeting.place;
    return made;
}

/// The last day of the month after `day`.
core::Date end_of_next_month(core::Date day) {
    const auto next = core::next_month_start(day.year(), day.month());
    return core::next_month_start(next.year(), next.month()).plus_days(-1);
}

template <class Rows, class Gone>
void drop(Rows& rows, Gone gone) {
    rows.erase(std::remove_if(rows.begin(), rows.end(), gone), rows.end());
}

}  // namespace

void keep_until(UnitYear& year, core::Date today) {
    if (year.year < today.year()) return;
    const auto horizon = end_of_next_month(today);
    drop(year.meetings, [&](const auto& meeting) { return meeting.date > horizon; });
    for (auto& meeting : year.meetings) {
        if (meeting.date > today) meeting = planned(meeting);
    }
    drop(year.judgements, [&](const auto& row) { return core::Date::of_instant(row.judged_at / 1'000) > today; });
    drop(year.knock_outs, [&](const auto& row) { return row.date > today; });
    if (year.registration && year.registration->date > today) year.registration.reset();
    year.member_ratings.clear();
    year.unit_rating.reset();
    year.recognition.reset();
}

}  // namespace bontot::samples
