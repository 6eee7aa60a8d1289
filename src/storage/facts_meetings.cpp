// The part of FactsReader that reads meetings.
#include <algorithm>

#include "meetings/record.hpp"
#include "storage/columns.hpp"
#include "storage/facts_reader.hpp"
#include "storage/found_tasks.hpp"

namespace bontot::storage {

using meetings::Meeting;

namespace {

/// Of meetings that took place; what is only planned is no fact.
constexpr std::string_view k_held = " m.state in ('held', 'concluded', 'finalised') ";

std::string of_meetings(std::string_view columns, std::string_view table, std::string_view more) {
    return "select m.unit, r.meeting, " + std::string(columns) + " from meeting m join " + std::string(table) +
           " r on r.root = m.root and r.meeting = m.id where m.root = $1 and m.unit = $4 and"
           " m.date >= $2 and m.date < $3 and" +
           std::string(k_held) + std::string(more);
}

}  // namespace

void FactsReader::read_meetings() {
    static const std::string sql =
        "select m.unit, m.id, m.date, m.kind, m.start_minute, m.end_minute, m.breaks_minutes, m.committee_meeting,"
        " m.members_notified, m.follower_notified, m.materials_sent, m.draft_made, m.prepared_by, m.chair_signed,"
        " m.secretary_signed, m.cross_stamped, m.minutes_book, m.minutes_pages, m.self_rating, m.roll_called,"
        " m.frozen_roll, m.frozen_eligible, m.frozen_present, m.frozen_speakers, m.frozen_opinions"
        " from meeting m where m.root = $1 and m.unit = $4 and m.date >= $2 and m.date < $3 and" +
        std::string(k_held) + "order by m.unit, m.date";
    rows(sql, [this](const Row& row) {
        auto* mine = unit(row.text(0));
        if (mine == nullptr) return;
        auto& meeting = mine->facts.meetings.emplace_back();
        meeting.id = row.string(1);
        meeting.date = date(row, 2);
        meeting.kind = named(row, 3, meetings::k_meeting_kinds);
        meeting.start = core::ClockTime(static_cast<int>(row.integer(4)));
        meeting.end = core::ClockTime(static_cast<int>(row.integer(5)));
        meeting.breaks_minutes = static_cast<int>(row.integer(6));
        meeting.preparation = {row.flag(7),  row.flag(8),  row.flag(9),
                               row.flag(10), row.flag(11), named(row, 12, meetings::k_preparers)};
        meeting.minutes = {row.flag(13), row.flag(14), row.flag(15), row.string(16), row.string(17)};
        meeting.self_rating = named_or_none(row, 18, plan::k_meeting_levels);
        // Until the roll call was made nothing is known of anybody: the meeting stays incomplete.
        const Place place{static_cast<std::uint32_t>(mine - units_.data()),
                          static_cast<std::uint32_t>(mine->facts.meetings.size() - 1)};
        if (row.flag(19)) called_.push_back(place);
        if (!row.is_null(20)) {
            const auto count = [&](int column) { return static_cast<std::uint16_t>(row.integer(column)); };
            meeting.frozen = meetings::FrozenCounts{count(20), count(21), count(22), count(23), count(24)};
        }
        meeting_places_.emplace(meeting.id, place);
    });
}

Meeting* FactsReader::meeting(std::string_view id, Loading** of) {
    const auto found = meeting_places_.find(id);
    if (found == meeting_places_.end()) return nullptr;
    *of = &units_[found->second.unit];
    return &(*of)->facts.meetings[found->second.meeting];
}

void FactsReader::read_roll_calls() {
    static const std::string sql = of_meetings("r.member, r.mark", "meeting_roll", "order by m.unit, m.date");
    rows(sql, [this](const Row& row) {
        Loading* mine = nullptr;
        auto* held = meeting(row.text(1), &mine);
        if (held == nullptr) return;
        const auto entry = entry_on(*mine, row.text(2), held->date);
        if (!entry) return;
        switch (named(row, 3, meetings::k_roll_marks)) {
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
    for (const auto& place : called_) {
        auto& facts = units_[place.unit].facts;
        auto& held = facts.meetings[place.meeting];
        listed.assign(facts.members.size(), false);
        for (const auto& entry : held.attendance)
            listed[entry.member] = true;
        const auto [first, last] = unknown_.equal_range(&held);
        for (auto line = first; line != last; ++line)
            listed[line->second] = true;
        for (std::uint32_t i = 0; i < listed.size(); ++i) {
            if (!listed[i] && facts.members[i].on_roll(held.date) && !facts.members[i].exempt(held.date))
                held.attendance.push_back({i, meetings::Presence::present});
        }
    }
}

void FactsReader::read_opinions() {
    static const std::string sql =
        of_meetings("r.member, r.count", "meeting_opinion", "order by m.unit, m.date, r.meeting, r.position");
    rows(sql, [this](const Row& row) {
        Loading* mine = nullptr;
        auto* held = meeting(row.text(1), &mine);
        if (held == nullptr) return;
        const auto entry = entry_on(*mine, row.text(2), held->date);
        if (!entry) return;
        const auto count = static_cast<std::uint32_t>(row.integer(3));
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
    static const std::string sql = of_meetings("r.state, r.due, r.settled_on", "task", "order by m.unit, m.date");
    rows(sql, [this](const Row& row) {
        Loading* mine = nullptr;
        auto* given = meeting(row.text(1), &mine);
        if (given == nullptr) return;
        auto& held = mine->facts.meetings;
        const auto place = static_cast<std::size_t>(given - held.data());
        const auto next = std::find_if(held.begin() + static_cast<std::ptrdiff_t>(place) + 1, held.end(),
                                       [&](const Meeting& later) { return later.date > given->date; });
        if (next != held.end()) count_task(*next, GivenTask::of(row, 2));
    });
    // The first meeting of the year finds those of the last one in December.
    static const std::string december =
        "select m.unit, r.meeting, r.state, r.due, r.settled_on from meeting m join task r on r.root = m.root and"
        " r.meeting = m.id where m.root = $1 and m.unit = $4 and m.date >= $2 and m.date < $3 and" +
        std::string(k_held) +
        "and not exists (select 1 from meeting n where n.root = m.root and n.unit = m.unit and n.date > m.date and"
        " n.date < $3 and n.state in ('held', 'concluded', 'finalised')) order by m.unit";
    db_.each(
        december,
        [this](const Row& row) {
            auto* mine = unit(row.text(0));
            if (mine != nullptr && !mine->facts.meetings.empty())
                count_task(mine->facts.meetings.front(), GivenTask::of(row, 2));
        },
        root_, core::Date(year_ - 1, 12, 1).iso(), from_, unit_);
}

void FactsReader::read_sheets() {
    static const std::string sql = of_meetings("r.item, r.points, r.note", "meeting_sheet_mark", "order by m.unit");
    rows(sql, [this](const Row& row) {
        Loading* mine = nullptr;
        auto* held = meeting(row.text(1), &mine);
        if (held == nullptr) return;
        meetings::SheetMark mark;
        if (!row.is_null(3)) mark.points = core::Points{row.integer(3)};
        mark.note = row.string(4);
        held->sheet.emplace(row.string(2), std::move(mark));
    });
}

}  // namespace bontot::storage
