// The part of FactsReader that reads meetings.
#include <algorithm>

#include "meetings/record.hpp"
#include "meetings/roll.hpp"
#include "storage/columns.hpp"
#include "storage/facts_reader.hpp"
#include "storage/found_tasks.hpp"
#include "storage/frozen_rolls.hpp"

namespace bontot::storage {

using meetings::Meeting;

namespace {

/// Rows that hang on the unit's meetings of the year; column 0 is the meeting. "cross join": see meeting_rows.cpp.
std::string of_meetings(std::string_view columns, std::string_view table, std::string_view order) {
    return "select r.meeting, " + std::string(columns) + " from meeting m cross join " + std::string(table) +
           " r where m.root = $1 and m.unit = $4 and m.date >= $2 and m.date < $3 and" + took_place("m") +
           " and r.root = m.root and r.meeting = m.id order by " + std::string(order);
}

}  // namespace

void FactsReader::read_meetings() {
    static const std::string sql =
        "select m.id, m.date, m.kind, m.start_minute, m.end_minute, m.breaks_minutes, m.committee_meeting,"
        " m.members_notified, m.follower_notified, m.materials_sent, m.draft_made, m.prepared_by, m.chair_signed,"
        " m.secretary_signed, m.cross_stamped, m.minutes_book, m.minutes_pages, m.self_rating, m.roll_called,"
        " m.frozen_roll, m.frozen_eligible, m.frozen_present, m.frozen_speakers, m.frozen_opinions,"
        " m.frozen_fingerprint"
        " from meeting m where m.root = $1 and m.unit = $4 and m.date >= $2 and m.date < $3 and" +
        took_place("m") + " order by m.date";
    rows(sql, [this](const Row& row) {
        const auto place = static_cast<std::uint32_t>(facts_.meetings.size());
        auto& meeting = facts_.meetings.emplace_back();
        meeting.id = row.string(0);
        meeting.date = date(row, 1);
        meeting.kind = named(row, 2, meetings::k_meeting_kinds);
        meeting.start = core::ClockTime(static_cast<int>(row.integer(3)));
        meeting.end = core::ClockTime(static_cast<int>(row.integer(4)));
        meeting.breaks_minutes = static_cast<int>(row.integer(5));
        meeting.preparation = {row.flag(6), row.flag(7),  row.flag(8),
                               row.flag(9), row.flag(10), named(row, 11, meetings::k_preparers)};
        meeting.minutes = {row.flag(12), row.flag(13), row.flag(14), row.string(15), row.string(16)};
        meeting.self_rating = named_or_none(row, 17, plan::k_meeting_levels);
        // Until the roll call was made nothing is known of anybody: the meeting stays incomplete.
        if (row.flag(18)) called_.push_back(place);
        if (!row.is_null(19)) {
            const auto count = [&](int column) { return static_cast<std::uint16_t>(row.integer(column)); };
            meeting.frozen = meetings::FrozenCounts{count(19), count(20), count(21), count(22), count(23)};
        }
        if (!row.is_null(24)) frozen_.push_back({place, row.integer(24)});
        meeting_places_.emplace(meeting.id, place);
    });
}

Meeting* FactsReader::meeting(std::string_view id) {
    const auto found = meeting_places_.find(id);
    return found == meeting_places_.end() ? nullptr : &facts_.meetings[found->second];
}

/// Finalised meetings keep their roll, whatever the member list says by now.
void FactsReader::read_frozen_rolls() {
    std::vector<std::vector<meetings::RollMember>> rolls;
    std::vector<DifferingRoll> differing;
    rolls.reserve(frozen_.size());
    for (const auto& [place, fingerprint] : frozen_) {
        std::uint64_t now = 0;
        for (const auto& [member, entries] : stays_) {
            for (const auto entry : entries)
                now += meetings::fingerprint_share(member, facts_.standing(entry, facts_.meetings[place]));
        }
        if (static_cast<std::int64_t>(now) == fingerprint) continue;
        rolls.push_back(frozen_roll(db_, root_, unit_, fingerprint));
        differing.push_back({place, &rolls.back()});
    }
    put_standings(
        facts_, differing, [this](std::string_view member, core::Date day) { return entry_on(member, day); },
        [this](std::string_view member, std::uint32_t entry) {
            auto& who = facts_.members[entry];
            who.id = member;
            db_.each(
                "select name from member where root = $1 and id = $2",
                [&](const Row& row) { who.name = row.string(0); }, root_, member);
            stays_[who.id].push_back(entry);
        });
}

void FactsReader::read_roll_calls() {
    static const std::string sql = of_meetings("r.member, r.mark", "meeting_roll", "m.date");
    rows(sql, [this](const Row& row) {
        auto* held = meeting(row.text(0));
        if (held == nullptr) return;
        const auto entry = entry_on(row.text(1), held->date);
        if (!entry) return;
        switch (named(row, 2, meetings::k_roll_marks)) {
            case meetings::RollMark::late: held->attendance.push_back({*entry, meetings::Presence::present}); break;
            case meetings::RollMark::excused: held->attendance.push_back({*entry, meetings::Presence::excused}); break;
            case meetings::RollMark::unexcused:
                held->attendance.push_back({*entry, meetings::Presence::unexcused});
                break;
            case meetings::RollMark::unknown: unknown_.emplace(held, *entry); break;
        }
    });
}

/// Whoever was on the roll of a meeting whose roll was called, and has no line, was there.
void FactsReader::fill_presences() {
    std::vector<bool> listed;
    for (const auto place : called_) {
        auto& held = facts_.meetings[place];
        listed.assign(facts_.members.size(), false);
        for (const auto& entry : held.attendance)
            listed[entry.member] = true;
        const auto [first, last] = unknown_.equal_range(&held);
        for (auto line = first; line != last; ++line)
            listed[line->second] = true;
        for (std::uint32_t i = 0; i < listed.size(); ++i) {
            if (!listed[i] && facts_.eligible(i, held)) held.attendance.push_back({i, meetings::Presence::present});
        }
    }
}

void FactsReader::read_opinions() {
    static const std::string sql = of_meetings("r.member, r.count", "meeting_opinion", "m.date, r.meeting, r.position");
    rows(sql, [this](const Row& row) {
        auto* held = meeting(row.text(0));
        if (held == nullptr) return;
        const auto entry = entry_on(row.text(1), held->date);
        if (!entry) return;
        const auto count = static_cast<std::uint32_t>(row.integer(2));
        const auto spoke = std::find_if(held->opinions.begin(), held->opinions.end(),
                                        [&](const meetings::Opinion& opinion) { return opinion.member == *entry; });
        if (spoke != held->opinions.end()) {
            spoke->count += count;
        } else {
            held->opinions.push_back({*entry, count});
        }
    });
}

/// What a meeting found of the tasks that earlier ones gave, for plans whose sheet asks: those due by its day, or
/// settled.
void FactsReader::read_tasks() {
    static const std::string sql = of_meetings("r.state, r.due, r.settled_on", "task", "m.date");
    auto& year = facts_.meetings;
    rows(sql, [&](const Row& row) {
        const auto* given = meeting(row.text(0));
        if (given == nullptr) return;
        const auto next = std::find_if(year.begin() + (given - year.data()) + 1, year.end(),
                                       [&](const Meeting& later) { return later.date > given->date; });
        if (next != year.end()) count_task(*next, GivenTask::of(row, 1));
    });
    // The first meeting of the year finds those of the last one in December.
    if (year.empty()) return;
    static const std::string december = tasks_of_last_meetings("m.unit = $4");
    db_.each(
        december, [&](const Row& row) { count_task(year.front(), GivenTask::of(row, 1)); }, root_,
        core::Date(year_ - 1, 12, 1).iso(), from_, unit_);
}

void FactsReader::read_sheets() {
    static const std::string sql = of_meetings("r.item, r.points, r.note", "meeting_sheet_mark", "m.date");
    rows(sql, [this](const Row& row) {
        auto* held = meeting(row.text(0));
        if (held == nullptr) return;
        meetings::SheetMark mark;
        if (!row.is_null(2)) mark.points = core::Points{row.integer(2)};
        mark.note = row.string(3);
        held->sheet.emplace(row.string(1), std::move(mark));
    });
}

}  // namespace bontot::storage
