#include "storage/meeting_columns.hpp"

#include "meetings/roll.hpp"
#include "storage/row_reader.hpp"

namespace bontot::storage {

using meetings::MeetingRecord;

namespace {

constexpr std::size_t k_id = 0;
constexpr std::size_t k_version = 40;
constexpr std::size_t k_root = 41;

std::string placeholder(std::size_t column) {
    return "$" + std::to_string(column + 1);
}

std::string make_insert() {
    std::string sql = "insert into meeting (" + meeting_column_list() + ", root) values (";
    for (std::size_t i = 0; i < k_meeting_columns.size(); ++i)
        sql += (i == 0 ? "" : ", ") + placeholder(i);
    return sql + ")";
}

std::string make_update() {
    std::string sql = "update meeting set version = version + 1";
    for (std::size_t i = 1; i < k_version; ++i)
        sql += ", " + std::string(k_meeting_columns[i]) + " = " + placeholder(i);
    return sql + " where root = " + placeholder(k_root) + " and id = " + placeholder(k_id) +
           " and version = " + placeholder(k_version);
}

}  // namespace

std::string meeting_column_list(std::string_view prefix) {
    std::string list;
    for (std::size_t i = 0; i < k_root; ++i) {
        if (i != 0) list += ", ";
        list += prefix;
        list += k_meeting_columns[i];
    }
    return list;
}

const std::string& meeting_insert() {
    static const std::string sql = make_insert();
    return sql;
}

const std::string& meeting_update() {
    static const std::string sql = make_update();
    return sql;
}

MeetingRecord meeting_of(const Row& row) {
    using namespace meetings;
    RowReader read(row);
    MeetingRecord m;
    m.id = read.id<core::MeetingId>();
    m.unit = read.id<core::UnitId>();
    m.date = read.day();
    m.kind = read.name(k_meeting_kinds);
    m.state = read.name(k_meeting_states);
    m.title = read.text();
    m.place = read.text();
    m.preparation.committee_meeting = read.flag();
    m.preparation.members_notified = read.flag();
    m.preparation.follower_notified = read.flag();
    m.preparation.materials_sent = read.flag();
    m.preparation.draft_resolution = read.flag();
    m.preparation.prepared_by = read.name(k_preparers);
    m.committee_minutes = read.text();
    m.notice = read.text();
    m.draft_resolution = read.text();
    m.start = read.time();
    m.end = read.time();
    m.breaks_minutes = read.number();
    m.chair = read.id_or_none<core::MemberId>();
    m.minute_taker = read.id_or_none<core::MemberId>();
    m.roll_called = read.flag();
    m.resolution = read.text();
    const int votes = read.next();
    if (!row.is_null(votes)) {
        const auto count = [&](int i) { return static_cast<std::uint32_t>(row.integer(votes + i)); };
        m.votes = VoteCount{count(0), count(1), count(2)};
    }
    read.skip(2);
    m.minutes.chair_signed = read.flag();
    m.minutes.secretary_signed = read.flag();
    m.minutes.cross_stamped = read.flag();
    m.minutes.book = read.text();
    m.minutes.pages = read.text();
    m.self_rating = named_or_none(row, read.next(), plan::k_meeting_levels);
    if (const auto points = read.integer_or_none()) m.self_points = core::Points{*points};
    m.self_explanation = read.text();
    const int frozen = read.next();
    if (!row.is_null(frozen)) {
        const auto count = [&](int i) { return static_cast<std::uint16_t>(row.integer(frozen + i)); };
        m.frozen = FrozenCounts{count(0), count(1), count(2), count(3), count(4)};
    }
    read.skip(5);  // the roll behind the fingerprint comes with the other rows
    m.version = read.integer();
    return m;
}

MeetingValues::MeetingValues(const MeetingRecord& m, std::string_view root) : date_(m.date.iso()) {
    using namespace meetings;
    std::size_t column = 0;
    const auto put = [&](const auto& value) { values_[column++] = to_value(value); };
    const auto put_id = [&](const auto& id) {
        values_[column++] = id ? Value(std::string_view(id->text())) : Value(nullptr);
    };
    put(m.id.text());
    put(m.unit.text());
    put(date_);
    put(core::name_in(k_meeting_kinds, m.kind));
    put(core::name_in(k_meeting_states, m.state));
    put(m.title);
    put(m.place);
    put(m.preparation.committee_meeting);
    put(m.preparation.members_notified);
    put(m.preparation.follower_notified);
    put(m.preparation.materials_sent);
    put(m.preparation.draft_resolution);
    put(core::name_in(k_preparers, m.preparation.prepared_by));
    put(m.committee_minutes);
    put(m.notice);
    put(m.draft_resolution);
    put(m.start.minutes());
    put(m.end.minutes());
    put(m.breaks_minutes);
    put_id(m.chair);
    put_id(m.minute_taker);
    put(m.roll_called);
    put(m.resolution);
    const auto vote = [&](std::uint32_t VoteCount::*which) {
        values_[column++] = m.votes ? to_value(static_cast<std::int64_t>((*m.votes).*which)) : Value(nullptr);
    };
    vote(&VoteCount::agree);
    vote(&VoteCount::disagree);
    vote(&VoteCount::other);
    put(m.minutes.chair_signed);
    put(m.minutes.secretary_signed);
    put(m.minutes.cross_stamped);
    put(m.minutes.book);
    put(m.minutes.pages);
    values_[column++] = m.self_rating ? Value(core::name_in(plan::k_meeting_levels, *m.self_rating)) : Value(nullptr);
    values_[column++] = m.self_points ? to_value(m.self_points->hundredths) : Value(nullptr);
    put(m.self_explanation);
    const auto frozen = [&](std::uint16_t FrozenCounts::*which) {
        values_[column++] = m.frozen ? to_value(static_cast<std::int64_t>((*m.frozen).*which)) : Value(nullptr);
    };
    frozen(&FrozenCounts::roll);
    frozen(&FrozenCounts::eligible);
    frozen(&FrozenCounts::present);
    frozen(&FrozenCounts::speakers);
    frozen(&FrozenCounts::opinions);
    values_[column++] = m.frozen_roll ? to_value(fingerprint_of(*m.frozen_roll)) : Value(nullptr);
    put(m.version);
    put(root);
}

}  // namespace bontot::storage
