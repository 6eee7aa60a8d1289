#include "samples/demonstration.hpp"

#include <array>
#include <stdexcept>
#include <string_view>

#include <fmt/format.h>

namespace bontot::samples {

using assessment::Facts;
using core::ClockTime;
using core::Date;
using meetings::Meeting;
using meetings::MeetingKind;
using meetings::Preparer;
using meetings::Presence;
using std::string_view;

namespace {

constexpr int k_year = 2023;

struct Person {
    string_view name;
    string_view joined;
    string_view note;  ///< "exempt": from 1 April on; "probationary"
    string_view rating;
};

constexpr std::array<Person, 14> k_people{{
    {"Nguyễn Thị Hồng Hạnh", "2009-05-19", "", "excellent"},
    {"Đạo Văn Thiện", "2012-09-02", "", "excellent"},
    {"Trần Quốc Bảo", "2014-02-03", "", "good"},
    {"Chamaléa Thị Thêm", "2016-11-10", "", "good"},
    {"Lê Minh Châu", "1998-06-01", "exempt", ""},
    {"Kiều Thị Ngọc Ánh", "2015-03-26", "", "good"},
    {"Huỳnh Nguyễn Tấn Phát", "2018-08-15", "", "good"},
    {"Công Tằng Tôn Nữ Thị Phương Thảo", "2010-12-22", "", "good"},
    {"Phạm Hữu Đức", "2011-07-27", "", "completed"},
    {"Võ An", "2019-05-07", "", "good"},
    {"Katơr Thị Duyên", "2020-04-30", "", "good"},
    {"Bá Trung Hiếu", "2017-10-14", "", "good"},
    {"Trương Thị Kim Loan", "2013-01-09", "", "good"},
    {"Đàng Năng Khoa", "2022-11-03", "probationary", "good"},
}};

/// A meeting as the minutes book has it. Absent and speakers are places in k_people, counted from 1.
struct Session {
    string_view date;
    MeetingKind kind;
    string_view start;
    string_view end;
    int breaks;
    std::array<int, 2> absent;  ///< with a reason; 0 = nobody
    std::array<int, 7> speakers;
};

constexpr auto k_regular = MeetingKind::regular;
constexpr auto k_combined = MeetingKind::combined;
constexpr auto k_thematic = MeetingKind::thematic;

constexpr std::array<Session, 14> k_sessions{{
    {"2023-01-05", k_regular, "14:00", "15:40", 0, {7, 0}, {1, 2, 3, 6, 9, 12}},
    {"2023-02-03", k_regular, "14:00", "15:35", 0, {5, 10}, {1, 2, 4, 8, 13}},  // 12/14: just over 85 %
    {"2023-03-03", k_combined, "14:00", "16:15", 10, {}, {1, 3, 4, 6, 7, 11, 14}},
    {"2023-04-05", k_regular, "14:00", "15:45", 0, {12, 0}, {2, 3, 8, 9, 10, 13}},
    {"2023-05-05", k_regular, "14:00", "15:40", 0, {7, 13}, {1, 2, 4, 6, 9}},  // 11/13: just under
    {"2023-05-19", k_thematic, "08:00", "09:50", 0, {}, {1, 2, 4, 8, 11}},
    {"2023-06-05", k_regular, "14:00", "15:30", 0, {8, 0}, {1, 3, 6, 10, 12}},
    {"2023-07-05", k_regular, "14:00", "15:32", 10, {14, 0}, {1, 2, 3, 9, 13}},  // 92 minutes less the break: 82
    {"2023-08-04", k_combined, "14:00", "16:10", 0, {4, 0}, {1, 2, 6, 7, 8, 12}},
    {"2023-09-05", k_regular, "14:00", "15:45", 0, {}, {2, 4, 9, 10, 13}},
    {"2023-10-05", k_regular, "14:00", "15:40", 0, {11, 0}, {1, 3, 6, 7, 14}},
    {"2023-11-03", k_regular, "14:00", "15:35", 0, {11, 0}, {1, 2, 4, 8, 9}},
    {"2023-11-17", k_thematic, "08:00", "09:45", 0, {3, 0}, {1, 2, 6, 7, 12, 13}},
    {"2023-12-05", k_regular, "14:00", "16:00", 0, {11, 0}, {1, 2, 3, 6, 8, 10, 13}},
}};

constexpr string_view k_without_stamp = "2023-09-05";

Date day(string_view iso) {
    const auto date = Date::parse(iso);
    if (!date) throw std::logic_error("a day of the demonstration is no day");
    return *date;
}

ClockTime clock(string_view text) {
    const auto time = ClockTime::parse(text);
    if (!time) throw std::logic_error("a time of the demonstration is no time");
    return *time;
}

template <std::size_t N>
bool holds(const std::array<int, N>& places, std::size_t index) {
    for (const int place : places) {
        if (place == static_cast<int>(index) + 1) return true;
    }
    return false;
}

void add_people(Facts& facts) {
    for (const auto& person : k_people) {
        auto& member = facts.members.emplace_back();
        member.id = fmt::format("a{:02}", facts.members.size());
        member.name = person.name;
        member.joined = day(person.joined);
        member.probationary = person.note == "probationary";
        if (person.note == "exempt") member.exemptions.push_back({Date(k_year, 4, 1), {}});
        assessment::MemberRating rating;
        rating.member = static_cast<std::uint32_t>(facts.members.size() - 1);
        rating.level = core::from_name(organisation::k_rating_levels, person.rating);
        if (!rating.level) rating.reason = "Được miễn công tác và sinh hoạt đảng";
        facts.member_ratings.push_back(std::move(rating));
    }
}

Meeting record(const Facts& facts, const Session& session, int first_page) {
    Meeting meeting;
    meeting.date = day(session.date);
    meeting.id = fmt::format("{}{}", session.date.substr(0, 7), session.kind == k_thematic ? "-cd" : "");
    meeting.kind = session.kind;
    meeting.start = clock(session.start);
    meeting.end = clock(session.end);
    meeting.breaks_minutes = session.breaks;
    for (std::uint32_t i = 0; i < facts.members.size(); ++i) {
        if (!facts.members[i].eligible(meeting.date)) continue;
        meeting.attendance.push_back({i, holds(session.absent, i) ? Presence::excused : Presence::present});
        if (holds(session.speakers, i)) meeting.opinions.push_back({i, i == 0 ? 2U : 1U});
    }
    meeting.preparation = {true, true, true,
                           true, true, meeting.date.month() == 6 ? Preparer::deputy : Preparer::secretary};
    meeting.minutes = {true, true, session.date != k_without_stamp, "01/2023",
                       fmt::format("{}-{}", first_page, first_page + 3)};
    meeting.self_rating = meeting.date.month() == 5 ? plan::MeetingLevel::fair : plan::MeetingLevel::good;
    return meeting;
}

}  // namespace

Facts demonstration_cell() {
    Facts facts;
    facts.unit = {"38.168.053.000.001", "Chi bộ Phòng Tổng hợp", organisation::UnitKind::cell,
                  organisation::Sector::administrative};
    facts.year = k_year;
    add_people(facts);
    int page = 1;
    for (const auto& session : k_sessions) {
        facts.meetings.push_back(record(facts, session, page));
        page += 4;
    }
    facts.every_other_judgement = assessment::Judgement{core::Ratio{1, 1}, "", {}};
    facts.judgements["1.1"] = {
        core::Ratio{95, 100}, "Chương trình công tác ban hành chậm so với kế hoạch.", {"plan_document"}};
    return facts;
}

}  // namespace bontot::samples
