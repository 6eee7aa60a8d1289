#include "storage/year/year_meetings.hpp"

#include <algorithm>

#include "meetings/record.hpp"
#include "storage/columns.hpp"
#include "storage/frozen_rolls.hpp"

namespace bontot::storage {

using meetings::RollMark;

namespace {

/// The first nine are columns of the statement, in this order.
enum Flag : std::uint16_t {
    k_committee_meeting = 1U << 0,
    k_members_notified = 1U << 1,
    k_follower_notified = 1U << 2,
    k_materials_sent = 1U << 3,
    k_draft_made = 1U << 4,
    k_chair_signed = 1U << 5,
    k_secretary_signed = 1U << 6,
    k_cross_stamped = 1U << 7,
    k_roll_called = 1U << 8,
    k_book = 1U << 9,
    k_pages = 1U << 10,
    k_self_rated = 1U << 11,
    k_frozen = 1U << 12,
    k_roll_frozen = 1U << 13,
};
constexpr int k_first_flag = 8;
constexpr int k_flag_columns = 9;

std::uint16_t with(std::uint16_t flags, Flag flag, bool on) {
    return on ? static_cast<std::uint16_t>(flags | flag) : flags;
}

/// Said where only "there is one" is known.
constexpr const char* k_said = "+";

}  // namespace

void YearMeetings::read(Connection& connection, const YearSpan& span, const app::FactsNeeds& needs) {
    read_meetings(connection, span);
    read_roll_calls(connection, span);
    read_opinions(connection, span, needs.finalised_opinions);
    if (needs.sheets) {
        read_tasks(connection, span);
        read_sheets(connection, span);
    }
    sort_lines();
}

void YearMeetings::read_meetings(Connection& connection, const YearSpan& span) {
    // What is only planned or prepared is no fact. The function keeps SQLite from skipping through the index by unit
    // and date: rows that lie elsewhere, one by one.
    static const WholeTable sql(
        "unit, id, date, kind, start_minute, end_minute, breaks_minutes, prepared_by, committee_meeting,"
        " members_notified, follower_notified, materials_sent, draft_made, chair_signed, secretary_signed,"
        " cross_stamped, roll_called, minutes_book, minutes_pages, self_rating, frozen_roll, frozen_eligible,"
        " frozen_present, frozen_speakers, frozen_opinions, frozen_fingerprint from meeting",
        "and coalesce(date, '') >= $2 and date < $3 and state <> 'planned' and state <> 'prepared'");
    IdCursor unit(units_.ids());
    held_.reserve(units_.room());
    ids_.reserve(units_.room());
    each_row(
        connection, sql.sql(span),
        [&](const Row& row) {
            const auto place = unit.find(row.text(0));
            if (!place) return;
            auto& held = held_.emplace_back();
            held.unit = *place;
            held.place = ids_.add(IdText(row.text(1)));
            held.date = date(row, 2);
            held.kind = named(row, 3, meetings::k_meeting_kinds);
            held.start = core::ClockTime(static_cast<int>(row.integer(4)));
            held.end = core::ClockTime(static_cast<int>(row.integer(5)));
            held.breaks = static_cast<std::int16_t>(row.integer(6));
            held.prepared_by = named(row, 7, meetings::k_preparers);
            for (int i = 0; i < k_flag_columns; ++i)
                held.flags = with(held.flags, static_cast<Flag>(1U << i), row.flag(k_first_flag + i));
            held.flags = with(held.flags, k_book, !row.text(17).empty());
            held.flags = with(held.flags, k_pages, !row.text(18).empty());
            if (const auto level = named_or_none(row, 19, plan::k_meeting_levels)) {
                held.self_rating = *level;
                held.flags |= k_self_rated;
            }
            if (row.is_null(20)) {
                open_.push_back(held.place);
                return;
            }
            const auto count = [&](int column) { return static_cast<std::uint16_t>(row.integer(column)); };
            held.frozen = {count(20), count(21), count(22), count(23), count(24)};
            held.flags |= k_frozen;
            held.fingerprint = row.integer(25);
            held.flags = with(held.flags, k_roll_frozen, !row.is_null(25));
        },
        span.root, span.from, span.to);
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

void YearMeetings::read_roll_calls(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("meeting, member, mark from meeting_roll");
    roll_.reserve(units_.room());
    IdCursor meeting(ids_);
    each_row(
        connection, sql.sql(span),
        [&](const Row& row) {
            const auto place = meeting.find(row.text(0));
            if (!place) return;
            const auto mark = named(row, 2, meetings::k_roll_marks);
            roll_.push_back({*place, static_cast<std::uint32_t>(mark), IdText(row.text(1))});
        },
        span.root);
}

/// Finalised minutes carry their counts; the few others are asked for by name, a handful at a time.
void YearMeetings::read_opinions(Connection& connection, const YearSpan& span, bool of_finalised) {
    static const WholeTable all("meeting, member, count from meeting_opinion");
    constexpr std::string_view k_some =
        "select meeting, member, count from meeting_opinion where root = $1 and meeting in ($2, $3, $4, $5, $6, $7, $8,"
        " $9)";
    IdCursor meeting(ids_);
    const auto add = [&](const Row& row) {
        if (const auto place = meeting.find(row.text(0)))
            opinions_.push_back({*place, static_cast<std::uint32_t>(row.integer(2)), IdText(row.text(1))});
    };
    if (of_finalised) {
        each_row(connection, all.sql(span), add, span.root);
        return;
    }
    for (std::size_t i = 0; i < open_.size(); i += 8) {
        const auto id = [&](std::size_t n) { return ids_[open_[std::min(i + n, open_.size() - 1)]].text(); };
        each_row(connection, k_some, add, span.root, id(0), id(1), id(2), id(3), id(4), id(5), id(6), id(7));
    }
}

void YearMeetings::read_tasks(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("meeting, state, due, settled_on from task");
    IdCursor meeting(ids_);
    each_row(
        connection, sql.sql(span),
        [&](const Row& row) {
            if (const auto place = meeting.find(row.text(0))) tasks_.push_back({*place, GivenTask::of(row, 1)});
        },
        span.root);
    // The first meeting of the year finds those of the last one in December.
    IdCursor unit(units_.ids());
    static const std::string december = tasks_of_last_meetings();
    connection.each(
        december,
        [&](const Row& row) {
            if (const auto place = unit.find(row.text(0))) december_tasks_.emplace(*place, GivenTask::of(row, 1));
        },
        span.root, core::Date(span.year - 1, 12, 1).iso(), span.from);
}

void YearMeetings::read_sheets(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("meeting, item, points from meeting_sheet_mark");
    IdCursor meeting(ids_);
    each_row(
        connection, sql.sql(span),
        [&](const Row& row) {
            const auto place = meeting.find(row.text(0));
            if (!place) return;
            auto& line = sheets_.emplace_back();
            line.meeting = *place;
            line.item = row.text(1);
            if (!row.is_null(2)) line.points = core::Points{row.integer(2)};
        },
        span.root);
}

void YearMeetings::sort_lines() {
    const auto meeting = [](const auto& line) { return line.meeting; };
    first_roll_ = sort_by_owner(roll_, ids_.size(), meeting);
    first_opinion_ = sort_by_owner(opinions_, ids_.size(), meeting);
    first_task_ = sort_by_owner(tasks_, ids_.size(), meeting);
    first_sheet_ = sort_by_owner(sheets_, ids_.size(), meeting);
}

void YearMeetings::read_differing_rolls(Connection& connection, const YearSpan& span, const YearPeople& people) {
    std::vector<core::Date> days;
    std::vector<std::int64_t> now;
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
        days.clear();
        bool any = false;
        for (auto i = first_held_[unit]; i < first_held_[unit + 1]; ++i) {
            days.push_back(held_[i].date);
            any = any || (held_[i].flags & k_roll_frozen) != 0;
        }
        if (!any) continue;
        people.roll_fingerprints(unit, days, now);
        for (std::size_t i = 0; i < days.size(); ++i) {
            const auto place = first_held_[unit] + static_cast<std::uint32_t>(i);
            const auto& held = held_[place];
            if ((held.flags & k_roll_frozen) == 0 || held.fingerprint == now[i]) continue;
            differing_rolls_.emplace(place,
                                     frozen_roll(connection, span.root, units_.ids()[unit].text(), held.fingerprint));
        }
    }
}

std::optional<std::uint32_t> YearMeetings::Roll::entry_on(const IdText& member, core::Date day) const {
    auto entry = people.entry_on(unit, member, day);
    if (entry || strangers.empty()) return entry;
    const auto stranger = strangers.find(member.text());
    if (stranger != strangers.end()) entry = stranger->second;
    return entry;
}

void YearMeetings::fill(std::size_t unit, const YearPeople& people, assessment::Facts& facts) const {
    facts.meetings.resize(first_held_[unit + 1] - first_held_[unit]);
    for (std::size_t i = 0; i < facts.meetings.size(); ++i)
        fill_meeting(held_[first_held_[unit] + i], facts.meetings[i]);
    Roll roll{unit, people, {}};
    if (!differing_rolls_.empty()) fill_standings(roll, facts);
    for (std::size_t i = 0; i < facts.meetings.size(); ++i) {
        const auto& held = held_[first_held_[unit] + i];
        fill_roll_call(held, roll, facts, facts.meetings[i]);
        fill_opinions(held, roll, facts.meetings[i]);
    }
    if (!tasks_.empty() || !december_tasks_.empty()) fill_tasks(unit, facts);
}

/// Finalised meetings keep their roll, whatever the member list says by now.
void YearMeetings::fill_standings(Roll& roll, assessment::Facts& facts) const {
    std::vector<DifferingRoll> differing;
    for (std::size_t i = 0; i < facts.meetings.size(); ++i) {
        const auto found = differing_rolls_.find(first_held_[roll.unit] + static_cast<std::uint32_t>(i));
        if (found != differing_rolls_.end()) differing.push_back({i, &found->second});
    }
    put_standings(
        facts, differing, [&](std::string_view member, core::Date day) { return roll.entry_on(IdText(member), day); },
        [&](std::string_view member, std::uint32_t entry) { roll.strangers.emplace(member, entry); });
}

void YearMeetings::fill_meeting(const Held& held, meetings::Meeting& meeting) const {
    const auto is = [&](Flag flag) { return (held.flags & flag) != 0; };
    meeting.date = held.date;
    meeting.kind = held.kind;
    meeting.start = held.start;
    meeting.end = held.end;
    meeting.breaks_minutes = held.breaks;
    meeting.preparation = {is(k_committee_meeting), is(k_members_notified), is(k_follower_notified),
                           is(k_materials_sent),    is(k_draft_made),       held.prepared_by};
    meeting.minutes.chair_signed = is(k_chair_signed);
    meeting.minutes.secretary_signed = is(k_secretary_signed);
    meeting.minutes.cross_stamped = is(k_cross_stamped);
    meeting.minutes.book = is(k_book) ? k_said : "";
    meeting.minutes.pages = is(k_pages) ? k_said : "";
    meeting.self_rating.reset();
    if (is(k_self_rated)) meeting.self_rating = held.self_rating;
    meeting.standings.clear();
    meeting.frozen.reset();
    if (is(k_frozen)) meeting.frozen = held.frozen;
    meeting.tasks.reset();
    meeting.sheet.clear();
    for (auto i = first_sheet_[held.place]; i < first_sheet_[held.place + 1]; ++i)
        meeting.sheet.emplace(sheets_[i].item, meetings::SheetMark{sheets_[i].points, ""});
}

/// Whoever was on the roll of a meeting whose roll was called, and has no line, was there. Until the roll call was made
/// nothing is known of anybody: the meeting stays incomplete.
void YearMeetings::fill_roll_call(const Held& held, const Roll& roll, const assessment::Facts& facts,
                                  meetings::Meeting& meeting) const {
    using meetings::Presence;
    meeting.attendance.clear();
    thread_local std::vector<std::uint8_t> listed;
    listed.assign(facts.members.size(), 0);
    for (auto i = first_roll_[held.place]; i < first_roll_[held.place + 1]; ++i) {
        const auto entry = roll.entry_on(roll_[i].member, held.date);
        if (!entry) continue;
        listed[*entry] = 1;
        switch (static_cast<RollMark>(roll_[i].value)) {
            case RollMark::late: meeting.attendance.push_back({*entry, Presence::present}); break;
            case RollMark::excused: meeting.attendance.push_back({*entry, Presence::excused}); break;
            case RollMark::unexcused: meeting.attendance.push_back({*entry, Presence::unexcused}); break;
            case RollMark::unknown: break;
        }
    }
    if ((held.flags & k_roll_called) == 0) return;
    for (std::uint32_t entry = 0; entry < listed.size(); ++entry) {
        if (listed[entry] == 0 && facts.eligible(entry, meeting))
            meeting.attendance.push_back({entry, Presence::present});
    }
}

void YearMeetings::fill_opinions(const Held& held, const Roll& roll, meetings::Meeting& meeting) const {
    meeting.opinions.clear();
    for (auto i = first_opinion_[held.place]; i < first_opinion_[held.place + 1]; ++i) {
        const auto entry = roll.entry_on(opinions_[i].member, held.date);
        if (!entry) continue;
        const auto spoke = std::find_if(meeting.opinions.begin(), meeting.opinions.end(),
                                        [&](const meetings::Opinion& opinion) { return opinion.member == *entry; });
        if (spoke != meeting.opinions.end()) {
            spoke->count += opinions_[i].value;
        } else {
            meeting.opinions.push_back({*entry, opinions_[i].value});
        }
    }
}

void YearMeetings::fill_tasks(std::size_t unit, assessment::Facts& facts) const {
    auto& year = facts.meetings;
    if (year.empty()) return;
    const auto [december, end] = december_tasks_.equal_range(static_cast<std::uint32_t>(unit));
    for (auto task = december; task != end; ++task)
        count_task(year.front(), task->second);
    for (std::size_t giver = 0; giver < year.size(); ++giver) {
        const auto place = held_[first_held_[unit] + giver].place;
        auto next = giver + 1;
        while (next < year.size() && year[next].date == year[giver].date)
            ++next;
        if (next == year.size()) return;
        for (auto i = first_task_[place]; i < first_task_[place + 1]; ++i)
            count_task(year[next], tasks_[i].task);
    }
}

}  // namespace bontot::storage
