// What a sheet can be, and what its columns can hold: the names by which a recognised sheet is shown, corrected and
// remembered.
#pragma once

#include <array>
#include <cstdint>

#include "core/names.hpp"

namespace bontot::imports {

/// The last five are recognised in order to be handed over or refused with a reason.
enum class Kind : std::uint8_t {
    units,              ///< the tree
    members,            ///< X1, X2, X3, X6
    meetings,           ///< one row a meeting
    roll_call,          ///< one row a member and meeting; of one meeting (X7) or of many
    roll_matrix,        ///< one row a member, one column a meeting (X8)
    meeting_ratings,    ///< one row a cell, the level of its meeting (X9)
    meeting_documents,  ///< one row a paper of a meeting
    member_ratings,     ///< X12, X14
    unit_ratings,
    not_rated,        ///< X13
    past_years,       ///< registrations, titles and awards of years on paper
    engine_workbook,  ///< the yearly workbook of a cell: documents/workbook_facts reads it
    fee_grid,         ///< X19
    award_proposals,  ///< of the state's own program for emulation (X16)
    counts,           ///< tables of numbers of people (X4, X10, X15, X18)
    unknown,
};

inline constexpr core::NameTable<Kind, 16> k_kinds{{
    {Kind::units, "units"},
    {Kind::members, "members"},
    {Kind::meetings, "meetings"},
    {Kind::roll_call, "roll_call"},
    {Kind::roll_matrix, "roll_matrix"},
    {Kind::meeting_ratings, "meeting_ratings"},
    {Kind::meeting_documents, "meeting_documents"},
    {Kind::member_ratings, "member_ratings"},
    {Kind::unit_ratings, "unit_ratings"},
    {Kind::past_years, "past_years"},
    {Kind::not_rated, "not_rated"},
    {Kind::engine_workbook, "engine_workbook"},
    {Kind::fee_grid, "fee_grid"},
    {Kind::award_proposals, "award_proposals"},
    {Kind::counts, "counts"},
    {Kind::unknown, "unknown"},
}};

enum class Field : std::uint8_t {
    unknown,   ///< not understood; named so that somebody can say what it is
    ignored,   ///< understood and not needed: totals, our own error column
    not_kept,  ///< refused at every door (neighbours.md 2.1, class "–")
    number,    ///< STT

    unit_code,
    unit_name,
    short_name,
    superior_code,
    superior_name,
    unit_kind,
    sector,
    founded,
    dissolved,
    decision_number,
    decision_date,
    decision_by,
    alias,

    member_code,
    member_name,
    birth,
    birth_male,    ///< NAM: the date stands here when the member is a man
    birth_female,  ///< NỮ
    sex,
    female_mark,
    member_type,
    probationary_mark,
    admitted,
    official,
    joined,
    left,
    state,
    state_gone,  ///< "không còn quản lý": the second of two state columns
    state_date,
    exempt_from,
    exempt_to,  ///< the last day of it
    office,

    // Decisions that stand in a list of members: number, day, who decided.
    joined_decision,  ///< by which the stay began: admission, transfer, coming back
    joined_decided,
    joined_decided_by,
    official_decision,  ///< by which they became official
    official_decided,
    official_decided_by,
    left_decision,  ///< by which the stay ended
    left_decided,
    left_decided_by,
    exempt_decision,  ///< by which the exemption began
    exempt_decided,
    exempt_decided_by,
    resumed_decision,  ///< by which it ended
    resumed_decided,
    resumed_decided_by,
    office_decision,  ///< of the term of office
    office_decided,
    office_decided_by,

    meeting_date,
    meeting_kind,
    start,
    end,
    breaks,
    place,
    title,
    self_level,
    self_points,
    note,

    document_kind,  ///< what a piece of evidence is to the meeting
    evidence_id,
    evidence_title,
    file_name,

    mark,  ///< a word or sign that says who was there
    mark_present,
    mark_late,
    mark_excused,
    mark_unexcused,
    mark_exempt,
    mark_absent,     ///< "Vắng": absent, and nobody knows how
    meeting_column,  ///< of a matrix
    reason,

    level_good,  ///< the four levels of a meeting, one x in one of them
    level_fair,
    level_average,
    level_poor,

    year,
    rating,
    rating_excellent,
    rating_good,
    rating_completed,
    rating_not_completed,
    rating_of_year,  ///< of a row of years side by side
    voice,           ///< somebody's opinion, not the official rating
    not_reviewed,    ///< chưa kiểm điểm
    not_rated,
    regime,
    award,       ///< what is proposed
    paper,       ///< what was registered for, given or not given
    paper_date,  ///< of a registration
    score,
    revoked_number,  ///< of the decision by which a title or an award was withdrawn
    revoked_date,
    revoked_reason,
    fee,
    month,
    count,
};

inline constexpr core::NameTable<Field, 102> k_fields{{
    {Field::unknown, "unknown"},
    {Field::ignored, "ignored"},
    {Field::not_kept, "not_kept"},
    {Field::number, "number"},
    {Field::unit_code, "unit_code"},
    {Field::unit_name, "unit_name"},
    {Field::short_name, "short_name"},
    {Field::superior_code, "superior_code"},
    {Field::superior_name, "superior_name"},
    {Field::unit_kind, "unit_kind"},
    {Field::sector, "sector"},
    {Field::founded, "founded"},
    {Field::dissolved, "dissolved"},
    {Field::decision_number, "decision_number"},
    {Field::decision_date, "decision_date"},
    {Field::decision_by, "decision_by"},
    {Field::alias, "alias"},
    {Field::member_code, "member_code"},
    {Field::member_name, "member_name"},
    {Field::birth, "birth"},
    {Field::birth_male, "birth_male"},
    {Field::birth_female, "birth_female"},
    {Field::sex, "sex"},
    {Field::female_mark, "female_mark"},
    {Field::member_type, "member_type"},
    {Field::probationary_mark, "probationary_mark"},
    {Field::admitted, "admitted"},
    {Field::official, "official"},
    {Field::joined, "joined"},
    {Field::left, "left"},
    {Field::state, "state"},
    {Field::state_gone, "state_gone"},
    {Field::state_date, "state_date"},
    {Field::exempt_from, "exempt_from"},
    {Field::exempt_to, "exempt_to"},
    {Field::office, "office"},
    {Field::joined_decision, "joined_decision"},
    {Field::joined_decided, "joined_decided"},
    {Field::joined_decided_by, "joined_decided_by"},
    {Field::official_decision, "official_decision"},
    {Field::official_decided, "official_decided"},
    {Field::official_decided_by, "official_decided_by"},
    {Field::left_decision, "left_decision"},
    {Field::left_decided, "left_decided"},
    {Field::left_decided_by, "left_decided_by"},
    {Field::exempt_decision, "exempt_decision"},
    {Field::exempt_decided, "exempt_decided"},
    {Field::exempt_decided_by, "exempt_decided_by"},
    {Field::resumed_decision, "resumed_decision"},
    {Field::resumed_decided, "resumed_decided"},
    {Field::resumed_decided_by, "resumed_decided_by"},
    {Field::office_decision, "office_decision"},
    {Field::office_decided, "office_decided"},
    {Field::office_decided_by, "office_decided_by"},
    {Field::meeting_date, "meeting_date"},
    {Field::meeting_kind, "meeting_kind"},
    {Field::start, "start"},
    {Field::end, "end"},
    {Field::breaks, "breaks"},
    {Field::place, "place"},
    {Field::title, "title"},
    {Field::self_level, "self_level"},
    {Field::self_points, "self_points"},
    {Field::note, "note"},
    {Field::document_kind, "document_kind"},
    {Field::evidence_id, "evidence_id"},
    {Field::evidence_title, "evidence_title"},
    {Field::file_name, "file_name"},
    {Field::mark, "mark"},
    {Field::mark_present, "mark_present"},
    {Field::mark_late, "mark_late"},
    {Field::mark_excused, "mark_excused"},
    {Field::mark_unexcused, "mark_unexcused"},
    {Field::mark_exempt, "mark_exempt"},
    {Field::mark_absent, "mark_absent"},
    {Field::meeting_column, "meeting_column"},
    {Field::reason, "reason"},
    {Field::level_good, "level_good"},
    {Field::level_fair, "level_fair"},
    {Field::level_average, "level_average"},
    {Field::level_poor, "level_poor"},
    {Field::year, "year"},
    {Field::rating, "rating"},
    {Field::rating_excellent, "rating_excellent"},
    {Field::rating_good, "rating_good"},
    {Field::rating_completed, "rating_completed"},
    {Field::rating_not_completed, "rating_not_completed"},
    {Field::rating_of_year, "rating_of_year"},
    {Field::voice, "voice"},
    {Field::not_reviewed, "not_reviewed"},
    {Field::not_rated, "not_rated"},
    {Field::regime, "regime"},
    {Field::award, "award"},
    {Field::paper, "paper"},
    {Field::paper_date, "paper_date"},
    {Field::score, "score"},
    {Field::revoked_number, "revoked_number"},
    {Field::revoked_date, "revoked_date"},
    {Field::revoked_reason, "revoked_reason"},
    {Field::fee, "fee"},
    {Field::month, "month"},
    {Field::count, "count"},
}};

/// The columns of one decision about a member.
struct DecisionFields {
    Field number;
    Field date;
    Field by;
};

/// What of a member's stay in a cell was decided, in the order of the columns.
enum class MemberAct : std::uint8_t { joined, official, left, exempt, resumed, office };

inline constexpr std::array<DecisionFields, 6> k_member_decisions{{
    {Field::joined_decision, Field::joined_decided, Field::joined_decided_by},
    {Field::official_decision, Field::official_decided, Field::official_decided_by},
    {Field::left_decision, Field::left_decided, Field::left_decided_by},
    {Field::exempt_decision, Field::exempt_decided, Field::exempt_decided_by},
    {Field::resumed_decision, Field::resumed_decided, Field::resumed_decided_by},
    {Field::office_decision, Field::office_decided, Field::office_decided_by},
}};

/// A date may stand in three columns (X5).
enum class DatePart : std::uint8_t { whole, day, month, year };

inline constexpr core::NameTable<DatePart, 4> k_date_parts{{
    {DatePart::whole, "whole"},
    {DatePart::day, "day"},
    {DatePart::month, "month"},
    {DatePart::year, "year"},
}};

[[nodiscard]] constexpr bool holds_date(Field field) {
    switch (field) {
        case Field::founded:
        case Field::dissolved:
        case Field::decision_date:
        case Field::birth:
        case Field::birth_male:
        case Field::birth_female:
        case Field::admitted:
        case Field::official:
        case Field::joined:
        case Field::left:
        case Field::state_date:
        case Field::exempt_from:
        case Field::exempt_to:
        case Field::joined_decided:
        case Field::official_decided:
        case Field::left_decided:
        case Field::exempt_decided:
        case Field::resumed_decided:
        case Field::office_decided:
        case Field::meeting_date:
        case Field::paper_date:
        case Field::revoked_date: return true;
        default: return false;
    }
}

}  // namespace bontot::imports
