#include "app/import/record_rows.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {

using imports::Attendance;
using imports::MemberAct;
using imports::MemberState;
using imports::MemberType;
using imports::OfficeWord;
using organisation::DecidedAct;
using organisation::ExemptionKind;
using organisation::Membership;
using organisation::MembershipKind;
using organisation::MembershipReason;

namespace {

std::optional<MemberState> state_of_ended(MembershipReason reason) {
    switch (reason) {
        case MembershipReason::transfer:
        case MembershipReason::reorganisation: return MemberState::transferred;
        case MembershipReason::struck_off: return MemberState::struck_off;
        case MembershipReason::expelled: return MemberState::expelled;
        case MembershipReason::resigned: return MemberState::resigned;
        case MembershipReason::deceased: return MemberState::deceased;
        default: return std::nullopt;
    }
}

std::optional<MemberState> state_of(const Membership& stay, const organisation::Exemption* exemption,
                                    core::Date today) {
    if (stay.kind == MembershipKind::temporary) return MemberState::temporary;
    if (exemption != nullptr && exemption->kind == ExemptionKind::suspended) return MemberState::suspended;
    if (stay.span.to) return state_of_ended(stay.ended);
    const bool exempt = exemption != nullptr && exemption->span.holds(today);
    return exempt ? MemberState::exempt : MemberState::active;
}

OfficeWord office_word(organisation::Office office) {
    switch (office) {
        case organisation::Office::secretary: return OfficeWord::secretary;
        case organisation::Office::deputy: return OfficeWord::deputy;
        case organisation::Office::committee_member: return OfficeWord::committee_member;
        default: return OfficeWord::follower;
    }
}

Attendance attendance_of_mark(meetings::RollMark mark) {
    switch (mark) {
        case meetings::RollMark::late: return Attendance::late;
        case meetings::RollMark::excused: return Attendance::excused;
        case meetings::RollMark::unexcused: return Attendance::unexcused;
        default: return Attendance::unknown;
    }
}

}  // namespace

imports::Named named(const organisation::UnitRecord& unit) {
    return {unit.code, unit.versions.back().name};
}

imports::UnitRow unit_row(const organisation::UnitRecord& unit, const UnitBook& units, std::optional<core::Date> day) {
    const auto& first = unit.versions.front();
    const auto face = [&](const organisation::UnitRecord& body) -> const organisation::UnitVersion& {
        return day ? body.nearest(*day) : body.versions.back();
    };
    const auto& shown = face(unit);
    imports::UnitRow row;
    row.unit = {unit.code, shown.name};
    row.short_name = shown.short_name;
    if (shown.superior) {
        if (const auto* superior = units.find(*shown.superior)) row.superior = {superior->code, face(*superior).name};
    }
    row.kind = shown.kind;
    row.sector = shown.sector;
    if (first.valid.from != k_since_ever) row.founded = first.valid.from;
    row.dissolved = unit.ended();
    row.decision = first.decision;
    row.alias = core::join(unit.aliases, "; ");
    return row;
}

const Membership* stay_of_today(const MemberFile& file, core::Date today) {
    if (const auto* home = organisation::home_on(file.memberships, today)) return home;
    const Membership* last = nullptr;
    for (const auto& stay : file.memberships) {
        if (stay.kind != MembershipKind::ordinary) continue;
        if (last == nullptr || last->span.from <= stay.span.from) last = &stay;
    }
    return last;
}

const Membership* stay_since(const MemberFile& file, const core::UnitId& unit, core::Date joined) {
    const auto found = std::find_if(file.memberships.begin(), file.memberships.end(), [&](const Membership& stay) {
        return stay.unit == unit && stay.span.from == joined;
    });
    return found == file.memberships.end() ? nullptr : &*found;
}

const organisation::Exemption* exemption_of(const MemberFile& file, const Membership& stay) {
    if (stay.kind == MembershipKind::temporary) return nullptr;
    const organisation::Exemption* last = nullptr;
    for (const auto& exemption : file.exemptions) {
        if (!stay.span.holds(exemption.span.from)) continue;
        if (last == nullptr || last->span.from < exemption.span.from) last = &exemption;
    }
    return last;
}

organisation::Decision decision_on(const MemberFile& file, organisation::DecidedAct act, const core::RecordId& entry) {
    const auto found = std::find_if(file.decisions.begin(), file.decisions.end(),
                                    [&](const auto& decided) { return decided.act == act && decided.entry == entry; });
    return found == file.decisions.end() ? organisation::Decision{} : found->decision;
}

imports::MemberRow member_row(const MemberFile& file, const Membership* stay, const UnitBook& units, core::Date today) {
    imports::MemberRow row;
    row.member = {file.member.code, file.member.name};
    row.birth_year = file.member.birth_year;
    row.sex = file.member.sex;
    row.admitted = file.member.admitted;
    row.official = file.member.official;
    row.type = file.member.probationary(today) ? MemberType::probationary : MemberType::official;
    row.decision(MemberAct::official) = decision_on(file, DecidedAct::official);
    if (stay == nullptr) return row;
    if (const auto* unit = units.find(stay->unit)) row.unit = named(*unit);
    row.joined = stay->span.from;
    row.left = stay->span.to;
    row.decision(MemberAct::joined) = decision_on(file, DecidedAct::began, stay->id);
    row.decision(MemberAct::left) = decision_on(file, DecidedAct::ended, stay->id);
    const auto* exemption = exemption_of(file, *stay);
    row.state = state_of(*stay, exemption, today);
    if (exemption != nullptr) {
        row.exempt_from = exemption->span.from;
        if (exemption->span.to) row.exempt_to = exemption->span.to->plus_days(-1);
        row.decision(MemberAct::exempt) = decision_on(file, DecidedAct::began, exemption->id);
        row.decision(MemberAct::resumed) = decision_on(file, DecidedAct::ended, exemption->id);
    }
    const auto* term = organisation::office_on(file.terms, stay->unit, today);
    row.office = term == nullptr ? OfficeWord::none : office_word(term->office);
    if (term != nullptr) row.decision(MemberAct::office) = decision_on(file, DecidedAct::began, term->id);
    return row;
}

imports::MeetingRow meeting_row(const meetings::MeetingRecord& meeting, const UnitBook& units) {
    imports::MeetingRow row;
    if (const auto* unit = units.find(meeting.unit)) row.unit = named(*unit);
    row.date = meeting.date;
    row.kind = meeting.kind;
    if (meeting.start < meeting.end) {
        row.start = meeting.start;
        row.end = meeting.end;
    }
    row.breaks_minutes = static_cast<std::uint32_t>(meeting.breaks_minutes);
    row.place = meeting.place;
    row.title = meeting.title;
    row.self_rating = meeting.self_rating;
    row.self_points = meeting.self_points;
    return row;
}

std::optional<Attendance> attendance_of(const meetings::MeetingRecord& meeting, const MemberFile& file) {
    if (!meeting.roll_called || !on_roll(file, meeting.unit, meeting.date)) return std::nullopt;
    if (counts_elsewhere(file, meeting.unit, meeting.date)) return Attendance::exempt;
    for (const auto& line : meeting.roll_call) {
        if (line.member == file.member.id) return attendance_of_mark(line.mark);
    }
    return Attendance::present;
}

imports::RatingSaid rating_said(int year, const Rating& rating) {
    return {year, rating.level, rating.scope, rating.reason, rating.regime, rating.decision};
}

namespace {

organisation::Decision decision_of(const Revocation& revoked) {
    return {revoked.number, revoked.date, ""};
}

}  // namespace

imports::PastYearRow past_row(const RegistrationRow& row) {
    return {0, {}, row.year, imports::PastPaper::registration, row.date, std::nullopt, row.decision, {}, ""};
}

imports::PastYearRow past_row(const RecognitionRow& row) {
    const auto paper = row.recognised ? imports::PastPaper::recognition : imports::PastPaper::not_recognised;
    return {
        0, {}, row.year, paper, std::nullopt, row.score, row.decision, decision_of(row.revoked), row.revoked.reason};
}

imports::PastYearRow past_row(const AwardRow& row) {
    const auto paper = row.kind == AwardKind::commendation ? imports::PastPaper::commendation
                                                           : imports::PastPaper::provincial_commendation;
    return {
        0, {}, row.year, paper, std::nullopt, std::nullopt, row.decision, decision_of(row.revoked), row.revoked.reason};
}

}  // namespace bontot::app
