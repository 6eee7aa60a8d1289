// The calendar feed as RFC 5545 has it: escapes, folding between characters, instants, the days of whole-day events.
#include <gmock/gmock.h>

#include "api/ical.hpp"
#include "core/instant.hpp"
#include "core/text.hpp"

namespace bontot::api {
namespace {

using core::ClockTime;
using core::Date;
using testing::HasSubstr;
using testing::Not;

TEST(Ical, TextIsEscaped) {
    EXPECT_EQ(ical_text("Phòng 2, tầng 3; nhà A\\B\ncổng sau"), "Phòng 2\\, tầng 3\\; nhà A\\\\B\\ncổng sau");
    EXPECT_EQ(ical_text("a\r\tb\x7f"), "ab") << "nothing that ends a line";
}

TEST(Ical, LinesAreFoldedAt75OctetsAndNeverWithinACharacter) {
    EXPECT_EQ(ical_line(std::string(75, 'a')), std::string(75, 'a') + "\r\n");
    EXPECT_EQ(ical_line(std::string(76, 'a')), std::string(75, 'a') + "\r\n a\r\n");
    EXPECT_EQ(ical_line(std::string(75 + 74, 'a')), std::string(75, 'a') + "\r\n " + std::string(74, 'a') + "\r\n");
    std::string long_name = "SUMMARY:";
    for (int i = 0; i < 60; ++i)
        long_name += "ệ";  // three octets each
    const auto folded = ical_line(long_name);
    std::string unfolded;
    for (std::size_t at = 0; at < folded.size();) {
        const auto end = folded.find("\r\n", at);
        const auto line = folded.substr(at, end - at);
        EXPECT_LE(line.size(), 75U);
        EXPECT_TRUE(core::is_utf8(line)) << line;
        unfolded += at == 0 ? line : line.substr(1);
        at = end + 2;
    }
    EXPECT_EQ(unfolded, long_name);
}

TEST(Ical, InstantsAreInUtc) {
    EXPECT_EQ(ical_instant(core::begin_of(Date(2026, 1, 1))), "20251231T170000Z") << "UTC+7 is a day ahead";
    EXPECT_EQ(ical_instant(0), "19700101T000000Z");
    EXPECT_EQ(ical_instant(1'000), "19700101T000001Z");
}

TEST(Ical, AFeedHoldsMeetingsAndLastDays) {
    app::CalendarContent content;
    app::CalendarMeeting meeting;
    meeting.id = core::MeetingId("01jxmeeting");
    meeting.unit_name = "Chi bộ 1";
    meeting.place = "Hội trường, tầng 2";
    meeting.date = Date(2026, 12, 3);
    meeting.start = ClockTime(14 * 60);
    meeting.end = ClockTime(16 * 60 + 30);
    content.meetings.push_back(meeting);
    meeting.start = meeting.end = ClockTime();
    meeting.title = "Chuyên đề quý IV";
    content.meetings.push_back(meeting);
    content.terms.push_back(
        {"yearly_report-2026-u1", "Đảng bộ A", {"Báo cáo năm", "Yearly report"}, Date(2026, 12, 19)});
    const auto text = calendar_text(content, core::begin_of(Date(2026, 11, 23)), core::Language::vi);
    EXPECT_THAT(text, testing::StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    EXPECT_THAT(text, testing::EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    EXPECT_THAT(text, HasSubstr("UID:meeting-01jxmeeting@bontot\r\n"));
    EXPECT_THAT(text, HasSubstr("DTSTART:20261203T070000Z\r\nDTEND:20261203T093000Z\r\n"));
    EXPECT_THAT(text, HasSubstr("LOCATION:Hội trường\\, tầng 2\r\n"));
    EXPECT_THAT(text, HasSubstr("SUMMARY:Sinh hoạt thường kỳ – Chi bộ 1\r\n"));
    EXPECT_THAT(text, HasSubstr("SUMMARY:Chuyên đề quý IV – Chi bộ 1\r\nDTSTART;VALUE=DATE:20261203\r\n"
                                "DTEND;VALUE=DATE:20261204\r\n"));
    EXPECT_THAT(text, HasSubstr("UID:term-yearly_report-2026-u1@bontot\r\n"));
    EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20261219\r\n"));
    EXPECT_THAT(text, HasSubstr("DTSTAMP:20261122T170000Z\r\n"));
    std::string without_ends = text;
    for (auto at = without_ends.find("\r\n"); at != std::string::npos; at = without_ends.find("\r\n", at))
        without_ends.erase(at, 2);
    EXPECT_THAT(without_ends, Not(HasSubstr("\n"))) << "every line ends with CRLF";
}

}  // namespace
}  // namespace bontot::api
