#include "support/province_records.hpp"

#include <algorithm>

namespace bontot::test {

using assessment::Facts;
using core::Date;
using meetings::MeetingState;
using meetings::Presence;
using meetings::RollMark;
using organisation::MembershipKind;

namespace {

organisation::Member read_member(const samples::MemberRecords& records, const organisation::Membership& here,
                                 int year) {
    organisation::Member member{
        records.member.id.text(), records.member.name, here.span.from, here.span.to, false, {}, {}};
    const Date last(year, 12, 31);
    member.probationary =
        records.member.probationary(here.span.to ? std::min(last, here.span.to->plus_days(-1)) : last);
    if (const auto official = records.member.official; official && official->year() >= year) member.official = official;
    const auto leave_out = [&](core::Period span) {
        span.from = std::max(span.from, here.span.from);
        if (here.span.to && (!span.to || *here.span.to < *span.to)) span.to = here.span.to;
        if (!span.to || span.from < *span.to) member.exemptions.push_back(span);
    };
    for (const auto& exemption : records.exemptions)
        leave_out(exemption.span);
    for (const auto& away : records.memberships) {
        if (away.kind == MembershipKind::temporary && here.kind == MembershipKind::ordinary) leave_out(away.span);
    }
    return member;
}

meetings::Meeting read_meeting(const Facts& facts, const meetings::MeetingRecord& record,
                               const std::map<std::string, std::uint32_t>& place) {
    meetings::Meeting meeting;
    meeting.id = record.id.text();
    meeting.date = record.date;
    meeting.kind = record.kind;
    meeting.start = record.start;
    meeting.end = record.end;
    meeting.breaks_minutes = record.breaks_minutes;
    meeting.preparation = record.preparation;
    meeting.minutes = record.minutes;
    meeting.self_rating = record.self_rating;
    std::map<std::uint32_t, RollMark> marks;
    for (const auto& line : record.roll_call)
        marks[place.at(line.member.text())] = line.mark;
    for (std::uint32_t i = 0; i < facts.members.size(); ++i) {
        if (!facts.members[i].eligible(record.date)) continue;
        const auto mark = marks.find(i);
        if (mark == marks.end() || mark->second == RollMark::late) {
            meeting.attendance.push_back({i, Presence::present});
        } else if (mark->second != RollMark::unknown) {
            const bool excused = mark->second == RollMark::excused;
            meeting.attendance.push_back({i, excused ? Presence::excused : Presence::unexcused});
        }
    }
    for (const auto& opinion : record.opinions)
        meeting.opinions.push_back({place.at(opinion.member.text()), opinion.count});
    return meeting;
}

}  // namespace

ProvinceRecords::ProvinceRecords(const samples::ProvinceYears& years)
    : province(years), of_unit(province.units().size()) {
    for (std::size_t i = 0; i < province.units().size(); ++i)
        unit_place.emplace(province.units()[i].id, i);
    for (std::size_t i = 0; i < province.member_count(); ++i) {
        members.push_back(province.member(i));
        member_place.emplace(members[i].member.id, i);
        for (const auto& membership : members[i].memberships)
            of_unit[unit_place.at(membership.unit)].push_back(i);
    }
}

Facts ProvinceRecords::facts(std::size_t cell, const samples::UnitYear& records) const {
    Facts facts;
    const auto& version = province.units()[cell].versions.back();
    facts.unit = {province.units()[cell].code, version.name, organisation::UnitKind::cell, version.sector};
    facts.year = records.year;
    std::map<std::string, std::uint32_t> place;
    for (const auto number : of_unit[cell]) {
        for (const auto& here : members[number].memberships) {
            if (here.unit != records.unit || here.span.from > Date(records.year, 12, 31)) continue;
            if (here.span.to && *here.span.to <= Date(records.year, 1, 1)) continue;
            place[members[number].member.id.text()] = static_cast<std::uint32_t>(facts.members.size());
            facts.members.push_back(read_member(members[number], here, records.year));
        }
    }
    for (const auto& meeting : records.meetings) {
        if (meeting.state >= MeetingState::held) facts.meetings.push_back(read_meeting(facts, meeting, place));
    }
    for (const auto& judgement : records.judgements) {
        const assessment::Judgement judged{judgement.ratio, judgement.note, {}};
        if (judgement.indicator == "*") {
            facts.every_other_judgement = judged;
        } else {
            facts.judgements[judgement.indicator] = judged;
        }
    }
    for (const auto& row : records.member_ratings)
        facts.member_ratings.push_back(
            {place.at(row.member.text()), row.rating.level, row.rating.scope, row.rating.reason});
    for (const auto& event : records.knock_outs)
        facts.knock_outs.push_back({event.kind, event.date, event.note});
    return facts;
}

const organisation::Membership* home_on(const samples::MemberRecords& records, Date day) {
    for (const auto& membership : records.memberships) {
        if (membership.kind == MembershipKind::ordinary && membership.span.holds(day)) return &membership;
    }
    return nullptr;
}

const ProvinceRecords& shared_province() {
    static const ProvinceRecords records(samples::ProvinceYears{2022, 3, 1});
    return records;
}

}  // namespace bontot::test
