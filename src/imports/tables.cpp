#include "imports/tables.hpp"

#include <algorithm>

#include "documents/table_writing.hpp"
#include "imports/layouts.hpp"

namespace bontot::imports {

namespace {

using documents::TableValue;
using documents::word_for;

TableValue day(const std::optional<core::Date>& date) {
    return date ? TableValue(*date) : TableValue();
}

template <class Enum, std::size_t N>
TableValue word(const std::array<Choice<Enum>, N>& words, const std::optional<Enum>& value) {
    return value ? TableValue(std::string(word_for(words, *value))) : TableValue();
}

TableValue mark(bool marked) {
    return marked ? TableValue(std::string("x")) : TableValue();
}

TableValue value_of_decision(const organisation::Decision& decision, Field field) {
    switch (field) {
        case Field::decision_number: return decision.number;
        case Field::decision_date: return day(decision.date);
        case Field::decision_by: return decision.by;
        default: return {};
    }
}

TableValue value_of(const UnitRow& unit, Field field) {
    switch (field) {
        case Field::unit_code: return unit.unit.code;
        case Field::unit_name: return unit.unit.name;
        case Field::short_name: return unit.short_name;
        case Field::superior_code: return unit.superior.code;
        case Field::superior_name: return unit.superior.name;
        case Field::unit_kind: return word(k_body_kind_words, unit.kind);
        case Field::sector: return word(documents::k_sector_words, unit.sector);
        case Field::founded: return day(unit.founded);
        case Field::dissolved: return day(unit.dissolved);
        case Field::alias: return unit.alias;
        default: return value_of_decision(unit.decision, field);
    }
}

TableValue value_of_decisions(const MemberRow& member, Field field) {
    for (std::size_t i = 0; i < k_member_decisions.size(); ++i) {
        const auto& fields = k_member_decisions[i];
        const auto& decision = member.decisions[i];
        if (field == fields.number) return decision.number;
        if (field == fields.date) return day(decision.date);
        if (field == fields.by) return decision.by;
    }
    return {};
}

TableValue value_of(const MemberRow& member, Field field) {
    switch (field) {
        case Field::member_code: return member.member.code;
        case Field::member_name: return member.member.name;
        case Field::unit_code: return member.unit.code;
        case Field::unit_name: return member.unit.name;
        case Field::birth:
            return member.birth_year ? TableValue(static_cast<std::uint32_t>(*member.birth_year)) : TableValue();
        case Field::sex: return word(k_sex_words, member.sex);
        case Field::member_type: return word(k_member_type_words, member.type);
        case Field::admitted: return day(member.admitted);
        case Field::official: return day(member.official);
        case Field::joined: return day(member.joined);
        case Field::left: return day(member.left);
        case Field::state: return word(k_state_words, member.state);
        case Field::state_date: return day(member.state_since);
        case Field::exempt_from: return day(member.exempt_from);
        case Field::exempt_to: return day(member.exempt_to);
        case Field::office: return word(k_office_words, member.office);
        default: return value_of_decisions(member, field);
    }
}

TableValue value_of(const MeetingRow& meeting, Field field) {
    switch (field) {
        case Field::unit_code: return meeting.unit.code;
        case Field::unit_name: return meeting.unit.name;
        case Field::meeting_date: return meeting.date;
        case Field::meeting_kind: return std::string(word_for(documents::k_meeting_kind_words, meeting.kind));
        case Field::start: return meeting.start ? TableValue(*meeting.start) : TableValue();
        case Field::end: return meeting.end ? TableValue(*meeting.end) : TableValue();
        case Field::breaks: return meeting.breaks_minutes > 0 ? TableValue(meeting.breaks_minutes) : TableValue();
        case Field::place: return meeting.place;
        case Field::title: return meeting.title;
        case Field::self_level: return word(documents::k_meeting_level_words, meeting.self_rating);
        case Field::self_points: return meeting.self_points ? TableValue(*meeting.self_points) : TableValue();
        default: return {};
    }
}

TableValue value_of(const RollCallRow& row, Field field) {
    switch (field) {
        case Field::unit_code: return row.unit.code;
        case Field::unit_name: return row.unit.name;
        case Field::meeting_date: return row.date;
        case Field::member_code: return row.member.code;
        case Field::member_name: return row.member.name;
        case Field::mark: return std::string(word_for(k_attendance_words, row.attendance));
        case Field::reason: return row.reason;
        default: return {};
    }
}

TableValue value_of(const MeetingRatingRow& rating, Field field) {
    switch (field) {
        case Field::unit_code: return rating.unit.code;
        case Field::unit_name: return rating.unit.name;
        case Field::meeting_date: return rating.date;
        case Field::self_points: return rating.points ? TableValue(*rating.points) : TableValue();
        case Field::level_good: return mark(rating.level == plan::MeetingLevel::good);
        case Field::level_fair: return mark(rating.level == plan::MeetingLevel::fair);
        case Field::level_average: return mark(rating.level == plan::MeetingLevel::average);
        case Field::level_poor: return mark(rating.level == plan::MeetingLevel::poor);
        case Field::note: return rating.explanation;
        default: return {};
    }
}

TableValue value_of(const MeetingDocumentRow& row, Field field) {
    switch (field) {
        case Field::unit_code: return row.unit.code;
        case Field::unit_name: return row.unit.name;
        case Field::meeting_date: return row.date;
        case Field::start: return row.start ? TableValue(*row.start) : TableValue();
        case Field::document_kind: return std::string(word_for(k_document_kind_words, row.kind));
        case Field::evidence_id: return row.evidence;
        case Field::evidence_title: return row.title;
        case Field::file_name: return row.file_name;
        default: return {};
    }
}

TableValue value_of(const RatingSaid& rating, Field field) {
    using documents::RatingWord;
    switch (field) {
        case Field::year: return static_cast<std::uint32_t>(rating.year);
        case Field::rating: {
            // The words of levels stand in the order of the levels; behind them the reasons why there is none.
            const auto place = rating.level ? static_cast<RatingWord>(*rating.level)
                               : rating.scope == organisation::RatingScope::not_subject ? RatingWord::not_subject
                                                                                        : RatingWord::not_yet;
            return std::string(word_for(documents::k_rating_words, place));
        }
        case Field::reason: return rating.reason;
        case Field::regime: return rating.regime;
        default: return value_of_decision(rating.decision, field);
    }
}

TableValue value_of(const MemberRatingRow& row, Field field) {
    switch (field) {
        case Field::member_code: return row.member.code;
        case Field::member_name: return row.member.name;
        case Field::unit_code: return row.unit.code;
        case Field::unit_name: return row.unit.name;
        default: return value_of(row.rating, field);
    }
}

TableValue value_of(const UnitRatingRow& row, Field field) {
    switch (field) {
        case Field::unit_code: return row.unit.code;
        case Field::unit_name: return row.unit.name;
        default: return value_of(row.rating, field);
    }
}

TableValue value_of(const PastYearRow& row, Field field) {
    switch (field) {
        case Field::unit_code: return row.unit.code;
        case Field::unit_name: return row.unit.name;
        case Field::year: return static_cast<std::uint32_t>(row.year);
        case Field::paper: return std::string(word_for(k_past_paper_words, row.paper));
        case Field::paper_date: return day(row.date);
        case Field::score: return row.score ? TableValue(*row.score) : TableValue();
        case Field::revoked_number: return row.revoked.number;
        case Field::revoked_date: return day(row.revoked.date);
        case Field::revoked_reason: return row.revoked_reason;
        default: return value_of_decision(row.decision, field);
    }
}

/// The rows one after another, each filled by the columns of its kind.
template <class Row>
documents::NextRow each_of(const std::vector<Row>& rows, const std::vector<KnownColumn>& columns) {
    return [&rows, &columns, at = std::size_t{0}](std::vector<TableValue>& values) mutable {
        if (at == rows.size()) return false;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            values[i] = columns[i].field == Field::number ? TableValue(static_cast<std::uint32_t>(at + 1))
                                                          : value_of(rows[at], columns[i].field);
        }
        ++at;
        return true;
    };
}

documents::NextRow rows_of(Kind kind, const Rows& rows, const std::vector<KnownColumn>& columns) {
    switch (kind) {
        case Kind::units: return each_of(rows.units, columns);
        case Kind::members: return each_of(rows.members, columns);
        case Kind::meetings: return each_of(rows.meetings, columns);
        case Kind::roll_call: return each_of(rows.roll_calls, columns);
        case Kind::meeting_ratings: return each_of(rows.meeting_ratings, columns);
        case Kind::meeting_documents: return each_of(rows.meeting_documents, columns);
        case Kind::member_ratings: return each_of(rows.member_ratings, columns);
        case Kind::past_years: return each_of(rows.past_years, columns);
        default: return each_of(rows.unit_ratings, columns);
    }
}

/// `next`, and behind its last row one with nothing but `mark`.
documents::NextRow marked(documents::NextRow next, const std::string& mark) {
    if (mark.empty()) return next;
    return [next = std::move(next), mark, done = false](std::vector<TableValue>& values) mutable {
        if (done) return false;
        if (next(values)) return true;
        values.front() = mark;
        return done = true;
    };
}

std::vector<documents::TableColumn> headers_of(const std::vector<KnownColumn>& columns) {
    std::vector<documents::TableColumn> headers;
    for (const auto& column : columns)
        headers.push_back({std::string(documents::spellings(column.words).front()), column.width});
    return headers;
}

bool offered(Kind kind) {
    return std::find(k_offered.begin(), k_offered.end(), kind) != k_offered.end();
}

}  // namespace

core::Result<void> write_xlsx(Kind kind, const Rows& rows, const std::string& path, const std::string& mark) {
    if (!offered(kind)) return core::invalid("imports.unknown_sheet", {}, path);
    const auto columns = template_columns(kind);
    return documents::write_table_xlsx(path, layout_of(kind).sheet, headers_of(columns),
                                       marked(rows_of(kind, rows, columns), mark));
}

core::Result<std::string> write_csv(Kind kind, const Rows& rows, char separator, const std::string& mark) {
    if (!offered(kind)) return core::invalid("imports.unknown_sheet");
    const auto columns = template_columns(kind);
    return documents::table_csv(headers_of(columns), marked(rows_of(kind, rows, columns), mark), separator);
}

}  // namespace bontot::imports
