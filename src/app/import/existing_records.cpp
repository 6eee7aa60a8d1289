#include "app/import/existing_records.hpp"

#include <algorithm>

namespace bontot::app {

using imports::ExistingMeeting;
using imports::ExistingMember;
using imports::ExistingUnit;

ExistingRecords::ExistingRecords(Transaction& records, std::optional<core::UnitId> within)
    : records_(records),
      today_(records.today()),
      within_(std::move(within)),
      units_(records),
      locks_(records, units_) {}

bool ExistingRecords::covers(const core::UnitId& unit) const {
    return !within_ || units_.stands_within(unit, *within_);
}

bool ExistingRecords::covers(const MemberFile& file) const {
    return !within_ || std::any_of(file.memberships.begin(), file.memberships.end(),
                                   [&](const auto& stay) { return covers(stay.unit); });
}

core::Result<void> ExistingRecords::require_reach(const core::UnitId& unit) const {
    if (covers(unit)) return {};
    const auto* top = units_.find(*within_);
    return core::refuse(core::RefusalKind::forbidden, "imports.out_of_reach",
                        {{"unit", top == nullptr ? "" : top->nearest(today_).name}});
}

core::Result<void> ExistingRecords::require_free_code(const std::string& code) const {
    const auto* other = units_.find_code(code);
    if (other == nullptr || covers(other->id)) return {};
    return core::refuse(core::RefusalKind::conflict, "imports.code_elsewhere", {{"found", code}});
}

core::Result<void> ExistingRecords::require_free_member_code(const std::string& code) const {
    const auto* other = code.empty() ? nullptr : members().find_code(code);
    if (other == nullptr || covers(*other)) return {};
    return core::refuse(core::RefusalKind::conflict, "imports.code_elsewhere", {{"found", code}});
}

core::Result<void> ExistingRecords::require_home(const core::MemberId& member) const {
    const auto* file = members().find(member);
    const auto* stay = file == nullptr ? nullptr : stay_of_today(*file, today_);
    return stay == nullptr ? core::Result<void>{} : require_reach(stay->unit);
}

const MemberBook& ExistingRecords::members() const {
    if (!members_) members_ = std::make_unique<MemberBook>(records_);
    return *members_;
}

const meetings::MeetingRecord* ExistingRecords::meeting(const core::MeetingId& id) const {
    const auto found = meeting_by_id_.find(id.text());
    return found == meeting_by_id_.end() ? nullptr : found->second;
}

ExistingUnit ExistingRecords::existing(const organisation::UnitRecord& unit) const {
    return {unit.id, unit_row(unit, units_)};
}

ExistingMember ExistingRecords::existing(const MemberFile& file) const {
    const auto* stay = stay_of_today(file, today_);
    return {file.member.id, member_row(file, stay, units_, today_),
            stay == nullptr ? std::nullopt : std::optional(stay->unit)};
}

std::optional<ExistingUnit> ExistingRecords::unit_by_code(std::string_view code) const {
    const auto* unit = units_.find_code(code);
    return unit == nullptr || !covers(unit->id) ? std::nullopt : std::optional(existing(*unit));
}

std::vector<ExistingUnit> ExistingRecords::units_named(std::string_view name_key) const {
    std::vector<ExistingUnit> found;
    for (const auto* unit : units_.named(name_key)) {
        if (covers(unit->id)) found.push_back(existing(*unit));
    }
    return found;
}

std::optional<ExistingMember> ExistingRecords::member_by_code(std::string_view code) const {
    const auto* file = members().find_code(code);
    return file == nullptr || !covers(*file) ? std::nullopt : std::optional(existing(*file));
}

std::vector<ExistingMember> ExistingRecords::members_named(std::string_view name_key) const {
    std::vector<ExistingMember> found;
    for (const auto* file : members().named(name_key)) {
        if (covers(*file)) found.push_back(existing(*file));
    }
    return found;
}

std::vector<ExistingMember> ExistingRecords::members_with_zeros_before(std::string_view digits) const {
    std::vector<ExistingMember> found;
    for (const auto* file : members().with_zeros_before(digits)) {
        if (covers(*file)) found.push_back(existing(*file));
    }
    return found;
}

std::optional<ExistingMember> ExistingRecords::stay(const core::MemberId& member, const core::UnitId& unit,
                                                    core::Date joined) const {
    const auto* file = members().find(member);
    const auto* found = file == nullptr ? nullptr : stay_since(*file, unit, joined);
    if (found == nullptr) return std::nullopt;
    return ExistingMember{member, member_row(*file, found, units_, today_), unit};
}

std::vector<ExistingMeeting> ExistingRecords::meetings_of(const core::UnitId& unit, core::Date date) const {
    const int year = date.year();
    auto [at, is_new] = meetings_.try_emplace(UnitYear{unit, year});
    if (is_new) {
        at->second = records_.meetings().of_unit(unit, {core::Date(year, 1, 1), core::Date(year + 1, 1, 1)});
        for (const auto& meeting : at->second)
            meeting_by_id_.emplace(meeting.id.text(), &meeting);
    }
    std::vector<ExistingMeeting> found;
    for (const auto& meeting : at->second) {
        if (meeting.date != date) continue;
        found.push_back({meeting.id, meeting_row(meeting, units_), meeting.state == meetings::MeetingState::finalised});
    }
    return found;
}

bool ExistingRecords::on_roll(const core::MemberId& member, const core::UnitId& unit, core::Date day) const {
    const auto* file = members().find(member);
    return file != nullptr && app::on_roll(*file, unit, day);
}

std::optional<imports::Attendance> ExistingRecords::attendance(const core::MeetingId& id,
                                                               const core::MemberId& member) const {
    const auto* held = meeting(id);
    const auto* file = members().find(member);
    if (held == nullptr || file == nullptr) return std::nullopt;
    return attendance_of(*held, *file);
}

std::optional<imports::ExistingEvidence> ExistingRecords::evidence(const core::EvidenceId& id) const {
    const auto found = records_.evidence().find(id);
    if (!found || !covers(found->unit)) return std::nullopt;
    return imports::ExistingEvidence{found->id, found->unit, found->title};
}

bool ExistingRecords::attached(const core::MeetingId& meeting, meetings::DocumentKind kind,
                               const core::EvidenceId& evidence) const {
    const auto papers = records_.meetings().documents(meeting);
    return std::any_of(papers.begin(), papers.end(),
                       [&](const auto& paper) { return paper.kind == kind && paper.evidence == evidence; });
}

void ExistingRecords::load_ratings(int year) const {
    auto [at, is_new] = ratings_.try_emplace(year);
    if (!is_new) return;
    for (auto& row : records_.outcomes().member_ratings(year)) {
        auto id = row.member.text();
        at->second.members.emplace(std::move(id), std::move(row));
    }
    for (auto& row : records_.outcomes().unit_ratings(year)) {
        auto id = row.unit.text();
        at->second.units.emplace(std::move(id), std::move(row));
    }
}

const MemberRatingRow* ExistingRecords::rating_of(const core::MemberId& member, int year) const {
    load_ratings(year);
    const auto& rows = ratings_.at(year).members;
    const auto found = rows.find(member.text());
    return found == rows.end() ? nullptr : &found->second;
}

const UnitRatingRow* ExistingRecords::rating_of(const core::UnitId& unit, int year) const {
    load_ratings(year);
    const auto& rows = ratings_.at(year).units;
    const auto found = rows.find(unit.text());
    return found == rows.end() ? nullptr : &found->second;
}

std::optional<imports::RatingSaid> ExistingRecords::member_rating(const core::MemberId& member, int year) const {
    const auto* row = rating_of(member, year);
    return row == nullptr ? std::nullopt : std::optional(rating_said(year, row->rating));
}

std::optional<imports::RatingSaid> ExistingRecords::unit_rating(const core::UnitId& unit, int year) const {
    const auto* row = rating_of(unit, year);
    return row == nullptr ? std::nullopt : std::optional(rating_said(year, row->rating));
}

const ExistingRecords::Papers& ExistingRecords::papers(int year) const {
    auto [at, is_new] = papers_.try_emplace(year);
    auto& papers = at->second;
    if (!is_new) return papers;
    for (auto& row : records_.outcomes().registrations(year, year))
        papers.registrations.emplace(row.unit, std::move(row));
    for (auto& row : records_.outcomes().recognitions(year, year))
        papers.recognitions.emplace(row.unit, std::move(row));
    for (auto& row : records_.outcomes().awards(year, year))
        papers.awards.emplace(std::pair(row.unit, row.kind), std::move(row));
    return papers;
}

const RegistrationRow* ExistingRecords::registration(const core::UnitId& unit, int year) const {
    const auto& rows = papers(year).registrations;
    const auto found = rows.find(unit);
    return found == rows.end() ? nullptr : &found->second;
}

const RecognitionRow* ExistingRecords::recognition(const core::UnitId& unit, int year) const {
    const auto& rows = papers(year).recognitions;
    const auto found = rows.find(unit);
    return found == rows.end() ? nullptr : &found->second;
}

const AwardRow* ExistingRecords::award(const core::UnitId& unit, int year, AwardKind kind) const {
    const auto& rows = papers(year).awards;
    const auto found = rows.find({unit, kind});
    return found == rows.end() ? nullptr : &found->second;
}

std::optional<imports::PastYearRow> ExistingRecords::past_year(const core::UnitId& unit, int year,
                                                               imports::PastRecord record) const {
    const auto row_of = [](const auto* row) { return row == nullptr ? std::nullopt : std::optional(past_row(*row)); };
    switch (record) {
        case imports::PastRecord::registration: return row_of(registration(unit, year));
        case imports::PastRecord::recognition: return row_of(recognition(unit, year));
        case imports::PastRecord::commendation: return row_of(award(unit, year, AwardKind::commendation));
        case imports::PastRecord::provincial_commendation: break;
    }
    return row_of(award(unit, year, AwardKind::provincial_commendation));
}

}  // namespace bontot::app
