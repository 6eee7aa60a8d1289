#include "storage/year/year_meetings.hpp"

#include <algorithm>
#include <future>

#include "storage/columns.hpp"
#include "storage/frozen_rolls.hpp"

namespace bontot::storage {

namespace {

constexpr int k_first_flag = 8;
constexpr int k_flag_columns = 9;

}  // namespace

void YearMeetings::read_held(Connection& connection, const YearSpan& span, const app::FactsNeeds& needs) {
    read_held_meetings(connection, span);
    // Finalised minutes carry their counts; the few others are asked for by name.
    if (!needs.finalised_opinions) read_open_opinions(connection, span);
}

void YearMeetings::read_lines(Connection& connection, const YearSpan& span, const app::FactsNeeds& needs,
                              YearPeople& people) {
    read_roll_calls(connection, span, people);
    if (needs.finalised_opinions) read_all_opinions(connection, span);
    if (needs.sheets) {
        read_tasks(connection, span);
        read_sheets(connection, span);
    }
}

void YearMeetings::read_held_meetings(Connection& connection, const YearSpan& span) {
    // What is only planned or prepared is no fact; most meetings are finalised, and that shows without reading the
    // word. The function keeps SQLite from skipping through the index by unit and date: rows that lie elsewhere, one by
    // one.
    static const WholeTable sql(
        "unit, id, date, kind, start_minute, end_minute, breaks_minutes, prepared_by, committee_meeting,"
        " members_notified, follower_notified, materials_sent, draft_made, chair_signed, secretary_signed,"
        " cross_stamped, roll_called, minutes_book, minutes_pages, self_rating, frozen_roll, frozen_eligible,"
        " frozen_present, frozen_speakers, frozen_opinions, frozen_fingerprint",
        "meeting",
        "and coalesce(date, '') between $2 and $3 and (frozen_roll is not null or state not in ('planned',"
        " 'prepared'))");
    held_.reserve(span.room());
    named_units_.reserve(span.room());
    ids_.reserve(span.room());
    sql.each_row(
        connection, span,
        [&](const Row& row) {
            auto& held = held_.emplace_back();
            held.unit = named_units_.add(row.text(0));
            held.place = ids_.add(IdText(row.text(1)));
            held.date = date(row, 2);
            held.kind = named(row, 3, meetings::k_meeting_kinds);
            held.start = core::ClockTime(static_cast<int>(row.integer(4)));
            held.end = core::ClockTime(static_cast<int>(row.integer(5)));
            held.breaks = static_cast<std::int16_t>(row.integer(6));
            held.prepared_by = named(row, 7, meetings::k_preparers);
            const auto set = [&](std::uint32_t flag, bool on) {
                held.flags = static_cast<std::uint16_t>(held.flags | (on ? flag : 0));
            };
            for (int i = 0; i < k_flag_columns; ++i)
                set(1U << i, row.flag(k_first_flag + i));
            set(k_book, !row.text(17).empty());
            set(k_pages, !row.text(18).empty());
            if (const auto level = named_or_none(row, 19, plan::k_meeting_levels)) {
                held.self_rating = *level;
                set(k_self_rated, true);
            }
            if (row.is_null(20)) {
                open_.push_back(held.place);
                return;
            }
            const auto count = [&](int column) { return static_cast<std::uint16_t>(row.integer(column)); };
            held.frozen = {count(20), count(21), count(22), count(23), count(24)};
            set(k_frozen, true);
            held.fingerprint = row.integer(25);
            set(k_roll_frozen, !row.is_null(25));
        },
        span.from, span.last);
}

void YearMeetings::read_roll_calls(Connection& connection, const YearSpan& span, YearPeople& people) {
    static const WholeTable sql("meeting, member, mark", "meeting_roll");
    roll_.rows.reserve(span.room());
    roll_.named.reserve(span.room());
    PersonCursor person(people, strangers_);
    sql.each_row(connection, span, [&](const Row& row) {
        const auto mark = named(row, 2, meetings::k_roll_marks);
        roll_.rows.push_back({roll_.named.add(row.text(0)), person.find(IdText(row.text(1))), mark});
    });
}

void YearMeetings::add_opinion(const Row& row) {
    opinions_.rows.push_back({opinions_.named.add(row.text(0)), static_cast<std::uint32_t>(row.integer(2)),
                              opinion_members_.add(row.text(1))});
}

void YearMeetings::read_all_opinions(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("meeting, member, count", "meeting_opinion");
    sql.each_row(connection, span, [&](const Row& row) { add_opinion(row); });
}

/// A handful of meetings at a time.
void YearMeetings::read_open_opinions(Connection& connection, const YearSpan& span) {
    constexpr std::string_view k_sql =
        "select meeting, member, count from meeting_opinion where root = $1 and meeting in ($2, $3, $4, $5, $6, $7, $8,"
        " $9)";
    for (std::size_t i = 0; i < open_.size(); i += 8) {
        const auto id = [&](std::size_t n) { return ids_[open_[std::min(i + n, open_.size() - 1)]].text(); };
        connection.each(
            k_sql, [&](const Row& row) { add_opinion(row); }, span.root, id(0), id(1), id(2), id(3), id(4), id(5),
            id(6), id(7));
    }
}

void YearMeetings::read_tasks(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("meeting, state, due, settled_on", "task");
    sql.each_row(connection, span, [&](const Row& row) {
        tasks_.rows.push_back({tasks_.named.add(row.text(0)), GivenTask::of(row, 1)});
    });
    // The first meeting of the year finds those of the last one in December.
    static const std::string december = tasks_of_last_meetings();
    connection.each(
        december,
        [&](const Row& row) {
            december_.push_back({december_units_.add(row.text(0)), GivenTask::of(row, 1)});
        },
        span.root, core::Date(span.year - 1, 12, 1).iso(), span.from);
}

void YearMeetings::read_sheets(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("meeting, item, points", "meeting_sheet_mark");
    sql.each_row(connection, span, [&](const Row& row) {
        auto& line = sheets_.rows.emplace_back();
        line.meeting = sheets_.named.add(row.text(0));
        line.item = row.text(1);
        if (!row.is_null(2)) line.points = core::Points{row.integer(2)};
    });
}

/// Each id's place; rows of meetings of other years leave.
template <class Row>
void YearMeetings::Lines<Row>::join(IdTable& meetings) {
    const auto places = named.places_in(meetings);
    std::erase_if(rows, [&](Row& row) {
        row.meeting = places[row.meeting];
        return row.meeting == IdRuns::k_nowhere;
    });
    named = {};
    if (!rows.empty()) first = sort_by_owner(rows, meetings.size(), [](const Row& row) { return row.meeting; });
}

void YearMeetings::join_held() {
    const auto places = named_units_.places_in(units_.ids());
    std::erase_if(held_, [&](Held& held) {
        held.unit = places[held.unit];
        return held.unit == IdRuns::k_nowhere;
    });
    named_units_ = {};
    first_held_ = sort_by_owner(held_, units_.size(), [](const Held& held) { return held.unit; });
    for (std::size_t place = 0; place < units_.size(); ++place) {
        std::sort(held_.begin() + first_held_[place], held_.begin() + first_held_[place + 1],
                  [this](const Held& a, const Held& b) {
                      if (a.date != b.date) return a.date < b.date;
                      if (a.start != b.start) return a.start < b.start;
                      return ids_[a.place] < ids_[b.place];
                  });
    }
}

void YearMeetings::join_lines() {
    roll_.join(ids_);
    tasks_.join(ids_);
    sheets_.join(ids_);
}

void YearMeetings::join_rest(YearPeople& people) {
    PersonCursor person(people, strangers_);
    std::vector<std::uint32_t> persons;
    for (const auto& member : opinion_members_.ids())
        persons.push_back(person.find(member));
    for (auto& opinion : opinions_.rows)
        opinion.person = persons[opinion.person];
    opinion_members_ = {};
    opinions_.join(ids_);
    ids_ = {};  // a hundred megabytes that the columns of the reader may use
    const auto units = december_units_.places_in(units_.ids());
    for (const auto& task : december_) {
        if (units[task.meeting] != IdRuns::k_nowhere) december_tasks_.emplace(units[task.meeting], task.task);
    }
}

std::vector<std::uint32_t> YearMeetings::find_differing(std::size_t first, std::size_t last,
                                                        const YearPeople& people) const {
    std::vector<std::uint32_t> differing;
    std::vector<core::Date> days;
    std::vector<std::int64_t> now;
    for (auto unit = first; unit < last; ++unit) {
        days.clear();
        bool any = false;
        for (auto i = first_held_[unit]; i < first_held_[unit + 1]; ++i) {
            days.push_back(held_[i].date);
            any = any || (held_[i].flags & k_roll_frozen) != 0;
        }
        if (!any) continue;
        people.roll_fingerprints(unit, days, now);
        for (std::uint32_t i = 0; i < days.size(); ++i) {
            const auto& held = held_[first_held_[unit] + i];
            if ((held.flags & k_roll_frozen) != 0 && held.fingerprint != now[i])
                differing.push_back(first_held_[unit] + i);
        }
    }
    return differing;
}

void YearMeetings::read_differing_rolls(Connection& connection, const YearSpan& span, const YearPeople& people) {
    const auto half = units_.size() / 2;
    auto beside = std::async(std::launch::async, [&] { return find_differing(half, units_.size(), people); });
    auto differing = find_differing(0, half, people);
    const auto others = beside.get();
    differing.insert(differing.end(), others.begin(), others.end());
    for (const auto place : differing) {
        const auto& held = held_[place];
        differing_rolls_.emplace(place,
                                 frozen_roll(connection, span.root, units_.ids()[held.unit].text(), held.fingerprint));
    }
}

}  // namespace bontot::storage
