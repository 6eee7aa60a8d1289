// The part of YearMeetings that puts a unit's meetings together again.
#include <algorithm>

#include "storage/frozen_rolls.hpp"
#include "storage/year/year_meetings.hpp"

namespace bontot::storage {

using meetings::RollMark;

namespace {

/// Said where only "there is one" is known.
constexpr const char* k_said = "+";

}  // namespace

std::optional<std::uint32_t> YearMeetings::Roll::added_entry(const IdText& member) const {
    const auto entry = added.find(member.text());
    if (entry == added.end()) return std::nullopt;
    return entry->second;
}

std::optional<std::uint32_t> YearMeetings::Roll::entry_on(std::uint32_t person, core::Date day) const {
    const auto& persons = people.persons();
    const bool known = person < persons.size();
    const auto entry = known ? people.entry_on(unit, person, day) : std::nullopt;
    if (entry || added.empty()) return entry;
    return added_entry(known ? persons[person] : strangers[person - persons.size()]);
}

std::optional<std::uint32_t> YearMeetings::Roll::entry_on(const IdText& member, core::Date day) const {
    const auto entry = people.entry_on(unit, member, day);
    return entry ? entry : added_entry(member);
}

void YearMeetings::fill(std::size_t unit, const YearPeople& people, assessment::Facts& facts) const {
    facts.meetings.resize(first_held_[unit + 1] - first_held_[unit]);
    for (std::size_t i = 0; i < facts.meetings.size(); ++i)
        fill_meeting(held_[first_held_[unit] + i], facts.meetings[i]);
    Roll roll{unit, people, strangers_, {}};
    if (!differing_rolls_.empty()) fill_standings(roll, facts);
    for (std::size_t i = 0; i < facts.meetings.size(); ++i) {
        const auto& held = held_[first_held_[unit] + i];
        fill_roll_call(held, roll, facts, facts.meetings[i]);
        fill_opinions(held, roll, facts.meetings[i]);
    }
    if (!tasks_.rows.empty() || !december_tasks_.empty()) fill_tasks(unit, facts);
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
        [&](std::string_view member, std::uint32_t entry) { roll.added.emplace(member, entry); });
}

void YearMeetings::fill_meeting(const Held& held, meetings::Meeting& meeting) const {
    const auto is = [&](HeldFlag flag) { return (held.flags & flag) != 0; };
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
    for (const auto& line : sheets_.of(held.place))
        meeting.sheet.emplace(line.item, meetings::SheetMark{line.points, ""});
}

/// Whoever was on the roll of a meeting whose roll was called, and has no line, was there. Until the roll call was made
/// nothing is known of anybody: the meeting stays incomplete.
void YearMeetings::fill_roll_call(const Held& held, const Roll& roll, const assessment::Facts& facts,
                                  meetings::Meeting& meeting) const {
    using meetings::Presence;
    meeting.attendance.clear();
    thread_local std::vector<std::uint8_t> listed;
    meeting.attendance.reserve(facts.members.size());
    listed.assign(facts.members.size(), 0);
    for (const auto& line : roll_.of(held.place)) {
        const auto entry = roll.entry_on(line.person, held.date);
        if (!entry) continue;
        listed[*entry] = 1;
        switch (line.mark) {
            case RollMark::late: meeting.attendance.push_back({*entry, Presence::present}); break;
            case RollMark::excused: meeting.attendance.push_back({*entry, Presence::excused}); break;
            case RollMark::unexcused: meeting.attendance.push_back({*entry, Presence::unexcused}); break;
            case RollMark::unknown: break;
        }
    }
    if ((held.flags & k_roll_called) == 0) return;
    for (std::uint32_t entry = 0; entry < listed.size(); ++entry) {
        if (listed[entry] != 0) continue;
        const auto& member = facts.members[entry];
        // Hardly anybody has anything but the days of joining and leaving to look at.
        const bool eligible = meeting.standings.empty() && member.exemptions.empty() ? member.on_roll(held.date)
                                                                                     : facts.eligible(entry, meeting);
        if (eligible) meeting.attendance.push_back({entry, Presence::present});
    }
}

void YearMeetings::fill_opinions(const Held& held, const Roll& roll, meetings::Meeting& meeting) const {
    meeting.opinions.clear();
    for (const auto& line : opinions_.of(held.place)) {
        const auto entry = roll.entry_on(line.person, held.date);
        if (!entry) continue;
        const auto spoke = std::find_if(meeting.opinions.begin(), meeting.opinions.end(),
                                        [&](const meetings::Opinion& opinion) { return opinion.member == *entry; });
        if (spoke != meeting.opinions.end()) {
            spoke->count += line.count;
        } else {
            meeting.opinions.push_back({*entry, line.count});
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
        for (const auto& line : tasks_.of(place))
            count_task(year[next], line.task);
    }
}

}  // namespace bontot::storage
