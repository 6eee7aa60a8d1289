// What is read from an office's sheet: typed rows, each with the row of the sheet it came from. Units and members are
// still named as the sheet names them; the preview finds out who they are.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "imports/finding.hpp"
#include "imports/kind.hpp"
#include "imports/not_kept.hpp"
#include "imports/words.hpp"
#include "meetings/meeting.hpp"
#include "organisation/membership.hpp"
#include "organisation/rating.hpp"
#include "organisation/tree.hpp"
#include "plan/meeting_sheet.hpp"

namespace bontot::imports {

/// A body or a member as a sheet names them: by code, by name, or both.
struct Named {
    std::string code;
    std::string name;
    [[nodiscard]] bool empty() const { return code.empty() && name.empty(); }
    [[nodiscard]] const std::string& shown() const { return name.empty() ? code : name; }
    bool operator==(const Named&) const = default;
};

struct UnitRow {
    std::uint32_t row = 0;
    Named unit;
    std::string short_name;
    Named superior;
    std::optional<organisation::BodyKind> kind;
    std::optional<organisation::Sector> sector;
    std::optional<core::Date> founded;
    std::optional<core::Date> dissolved;
    organisation::Decision decision;
    std::string alias;
    bool operator==(const UnitRow&) const = default;
};

struct MemberRow {
    std::uint32_t row = 0;
    Named member;
    Named unit;
    std::optional<int> birth_year;
    std::optional<organisation::Sex> sex;
    std::optional<core::Date> admitted;
    std::optional<core::Date> official;
    std::optional<MemberType> type;
    std::optional<core::Date> joined;
    std::optional<core::Date> left;
    std::optional<MemberState> state;
    std::optional<core::Date> state_since;
    std::optional<core::Date> exempt_from;
    std::optional<core::Date> exempt_to;  ///< the last day of it
    std::optional<OfficeWord> office;
    std::array<organisation::Decision, k_member_decisions.size()> decisions{};  ///< by MemberAct
    [[nodiscard]] organisation::Decision& decision(MemberAct act) { return decisions[static_cast<std::size_t>(act)]; }
    bool operator==(const MemberRow&) const = default;
};

struct MeetingRow {
    std::uint32_t row = 0;
    Named unit;
    core::Date date;
    meetings::MeetingKind kind = meetings::MeetingKind::regular;
    std::optional<core::ClockTime> start;
    std::optional<core::ClockTime> end;
    std::uint32_t breaks_minutes = 0;
    std::string place;
    std::string title;
    std::optional<plan::MeetingLevel> self_rating;
    std::optional<core::Points> self_points;
    bool operator==(const MeetingRow&) const = default;
};

struct RollCallRow {
    std::uint32_t row = 0;
    std::uint32_t column = 0;  ///< of the mark
    Named unit;
    core::Date date;
    Named member;
    Attendance attendance = Attendance::unknown;
    std::string reason;
    bool operator==(const RollCallRow&) const = default;
};

/// Self-rating of a cell's meeting, as the level above collects them every month (X9).
struct MeetingRatingRow {
    std::uint32_t row = 0;
    Named unit;
    core::Date date;
    std::optional<plan::MeetingLevel> level;
    std::optional<core::Points> points;
    std::string explanation;
    bool operator==(const MeetingRatingRow&) const = default;
};

/// A piece of evidence that is a paper of a meeting. Which piece says its id; title and file are for people.
struct MeetingDocumentRow {
    std::uint32_t row = 0;
    Named unit;
    core::Date date;
    std::optional<core::ClockTime> start;  ///< tells two meetings of one day apart
    meetings::DocumentKind kind = meetings::DocumentKind::agenda;
    std::string evidence;
    std::string title;
    std::string file_name;
    bool operator==(const MeetingDocumentRow&) const = default;
};

/// An official rating, or why there is none.
struct RatingSaid {
    int year = 0;
    std::optional<organisation::RatingLevel> level;
    organisation::RatingScope scope = organisation::RatingScope::not_subject;  ///< when there is no level
    std::string reason;
    std::string regime;
    organisation::Decision decision;
    bool operator==(const RatingSaid&) const = default;
};

struct MemberRatingRow {
    std::uint32_t row = 0;
    Named member;
    Named unit;
    RatingSaid rating;
    bool operator==(const MemberRatingRow&) const = default;
};

struct UnitRatingRow {
    std::uint32_t row = 0;
    Named unit;
    RatingSaid rating;
    bool operator==(const UnitRatingRow&) const = default;
};

/// A registration, a title or an award of a year on paper.
struct PastYearRow {
    std::uint32_t row = 0;
    Named unit;
    int year = 0;
    PastPaper paper = PastPaper::registration;
    std::optional<core::Date> date;     ///< of a registration; none: that of its decision
    std::optional<core::Points> score;  ///< of a recognition
    organisation::Decision decision;
    organisation::Decision revoked;  ///< of a title or an award; no number: it stands
    std::string revoked_reason;
    bool operator==(const PastYearRow&) const = default;
};

/// What of a body and year such a row is: there is one of each.
enum class PastRecord : std::uint8_t { registration, recognition, commendation, provincial_commendation };
[[nodiscard]] PastRecord record_of(PastPaper paper);

struct NotKeptColumn {
    std::uint32_t column = 0;
    std::string header;
    NotKept why = NotKept::identity;
};

/// Everything that one sheet says. Rows with an error are not among the rows.
struct Rows {
    Kind kind = Kind::unknown;
    std::string sheet;
    bool text_file = false;
    std::uint32_t first_row = 0;  ///< of the data

    std::vector<UnitRow> units;
    std::vector<MemberRow> members;
    std::vector<MeetingRow> meetings;
    std::vector<RollCallRow> roll_calls;
    std::vector<MeetingRatingRow> meeting_ratings;
    std::vector<MeetingDocumentRow> meeting_documents;
    std::vector<MemberRatingRow> member_ratings;
    std::vector<UnitRatingRow> unit_ratings;
    std::vector<PastYearRow> past_years;

    Findings findings;
    std::vector<Question> questions;
    std::vector<NotKeptColumn> not_kept;
    std::vector<std::string> unknown_columns;  ///< headers that nobody understood
    std::map<Field, std::uint32_t> columns;    ///< where the sheet has each field
    std::size_t left_out_rows = 0;             ///< headings, totals, notes, signatures, rows with a number only

    /// Rows of all kinds.
    [[nodiscard]] std::size_t size() const;
    /// 0 when the sheet has no such column.
    [[nodiscard]] std::uint32_t column_of(Field field) const;
    /// "Đảng viên!C7"; column 1 when `column` is 0.
    [[nodiscard]] std::string place(std::uint32_t row, std::uint32_t column = 0) const;
};

}  // namespace bontot::imports
