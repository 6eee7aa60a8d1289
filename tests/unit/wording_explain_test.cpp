// One sentence a failure: the meeting, the people, what was found and what would have been enough.
#include <gtest/gtest.h>

#include "support/wording_sample.hpp"
#include "wording/explain_failure.hpp"

namespace bontot::wording {
namespace {

using assessment::CheckResult;
using assessment::Failure;
using core::Language;
using plan::Check;

class Explain : public testing::Test {
  protected:
    [[nodiscard]] std::string vi(Check check, const Failure& failure) const {
        return say(check, failure, Language::vi);
    }
    [[nodiscard]] std::string en(Check check, const Failure& failure) const {
        return say(check, failure, Language::en);
    }
    [[nodiscard]] std::string say(Check check, const Failure& failure, Language language) const {
        return explain_failure(CheckResult{check, assessment::State::not_met, {failure}, {}}, failure, facts_, plan_,
                               language);
    }

    /// A failure of April's meeting.
    static Failure april(std::int64_t part, std::int64_t whole, std::int64_t enough) {
        Failure failure;
        failure.meeting = 3;
        failure.part = part;
        failure.whole = whole;
        failure.enough = enough;
        return failure;
    }

    assessment::Facts facts_ = tiny_cell();
    plan::Plan plan_ = tiny_plan();
};

TEST_F(Explain, Attendance) {
    auto failure = april(8, 10, 9);
    failure.members = {1, 4};
    EXPECT_EQ(vi(Check::attendance, failure),
              "Buổi thường kỳ ngày 5/4/2023: có mặt 8/10 đồng chí (80 %), cần trên 85 %, tức là ít nhất 9/10. "
              "Vắng: Đảng Viên 02 và Đảng Viên 05.");
    EXPECT_EQ(en(Check::attendance, failure),
              "The regular meeting of 5 April 2023: 8/10 present (80 %); over 85 % is needed, that is at least 9/10. "
              "Absent: Đảng Viên 02 and Đảng Viên 05.");
    EXPECT_EQ(vi(Check::attendance, april(0, 0, 1)),
              "Buổi thường kỳ ngày 5/4/2023: không có đảng viên nào thuộc diện phải dự.");
}

TEST_F(Explain, AttendanceThatNobodyCouldReach) {
    plan::set_parameter(plan_, "attendance.over_percent", std::int64_t{100}, {});
    EXPECT_EQ(vi(Check::attendance, april(10, 10, 11)),
              "Buổi thường kỳ ngày 5/4/2023: có mặt 10/10 đồng chí (100 %), cần trên 100 %.");
}

TEST_F(Explain, AttendanceOfTheYear) {
    Failure failure;
    failure.part = 100;
    failure.whole = 120;
    failure.enough = 103;
    EXPECT_EQ(vi(Check::attendance, failure),
              "Cộng cả năm: 100/120 lượt có mặt (83,3 %), cần trên 85 %, tức là ít nhất 103 lượt.");
}

TEST_F(Explain, ManyNamesAreCounted) {
    auto failure = april(0, 10, 9);
    for (std::size_t i = 0; i < 10; ++i)
        failure.members.push_back(i);
    EXPECT_TRUE(vi(Check::attendance, failure).ends_with("Đảng Viên 05, Đảng Viên 06 và 4 đồng chí khác."));
}

TEST_F(Explain, TheSameNameTwiceIsToldApart) {
    facts_.members[1].name = facts_.members[4].name;
    auto failure = april(1, 0, 0);
    failure.members = {1};
    EXPECT_EQ(
        vi(Check::unexcused_absence, failure),
        "Buổi thường kỳ ngày 5/4/2023: 1 đồng chí vắng không có lý do (Đảng Viên 05 (a02)); yêu cầu là không có ai.");
}

TEST_F(Explain, TwoMeetingsOfADayAreToldApart) {
    facts_.meetings[4].date = facts_.meetings[3].date;
    EXPECT_EQ(vi(Check::self_rating, april(0, 0, 0)),
              "Buổi thường kỳ ngày 5/4/2023 lúc 14:00: chưa tự xếp loại (Tốt, Khá, Trung bình hoặc Kém).");
}

TEST_F(Explain, Absences) {
    Failure failure;
    failure.members = {2};
    failure.meetings = {0, 1, 2, 3};
    failure.part = 4;
    failure.enough = 3;
    EXPECT_EQ(vi(Check::excused_streak, failure),
              "Đảng Viên 03 vắng có lý do 4 lần liền (5/1, 5/2, 5/3 và 5/4/2023); cho phép nhiều nhất 3 lần.");
    EXPECT_EQ(en(Check::excused_streak, failure),
              "Đảng Viên 03: 4 excused absences in a row (5 January, 5 February, 5 March and 5 April 2023); at most 3 "
              "are allowed.");
}

TEST_F(Explain, TheMeetingItself) {
    EXPECT_EQ(vi(Check::opinions, april(3, 22, 7)),
              "Buổi thường kỳ ngày 5/4/2023: 3 đồng chí phát biểu; chi bộ có 22 đảng viên, cần ít nhất 7.");
    facts_.meetings[3].breaks_minutes = 8;
    EXPECT_EQ(vi(Check::duration, april(82, 0, 90)),
              "Buổi thường kỳ ngày 5/4/2023: sinh hoạt 82 phút (14:00–15:30, trừ giải lao 8 phút), cần ít nhất 90 "
              "phút; thiếu 8 phút.");
    auto marks = april(2, 0, 0);
    marks.missing = {"chair_signed", "cross_stamped"};
    EXPECT_EQ(vi(Check::minutes, marks),
              "Buổi thường kỳ ngày 5/4/2023: chưa có chữ ký chủ trì; sổ chưa đóng dấu giáp lai.");
    auto day = april(5, 0, 0);
    day.required = "10–15";
    EXPECT_EQ(vi(Check::meeting_day, day),
              "Buổi thường kỳ ngày 5/4/2023: họp ngày 5; quy định là ngày 10–15 trong tháng.");
    auto level = april(0, 0, 0);
    level.found = "poor";
    level.required = "average";
    EXPECT_EQ(vi(Check::meeting_level, level),
              "Buổi thường kỳ ngày 5/4/2023: xếp mức Kém, cần từ mức Trung bình trở lên.");
}

TEST_F(Explain, TheYear) {
    Failure gap;
    gap.part = 10;
    gap.whole = 12;
    gap.enough = 12;
    gap.months = {3, 8};
    EXPECT_EQ(vi(Check::regular_count, gap), "Không có sinh hoạt thường kỳ: tháng 3 và 8. Có 10/12 tháng, cần 12.");
    EXPECT_EQ(en(Check::regular_count, gap),
              "No regular meeting in March and August. Held in 10 of 12 months; 12 are needed.");
    Failure thematic;
    thematic.part = 3;
    thematic.enough = 4;
    EXPECT_EQ(vi(Check::thematic_count, thematic), "Cả năm có 3 buổi chuyên đề, cần ít nhất 4; thiếu 1.");
    Failure quarters;
    quarters.part = 3;
    quarters.enough = 4;
    quarters.months = {1};
    EXPECT_EQ(vi(Check::thematic_quarterly, quarters), "Không có sinh hoạt chuyên đề: quý 1. Có 3/4 quý, cần 4.");
}

TEST_F(Explain, RatingsAndPoints) {
    Failure ratings;
    ratings.part = 7;
    ratings.whole = 10;
    ratings.enough = 8;
    ratings.members = {0};
    EXPECT_EQ(vi(Check::member_ratings_good, ratings),
              "7/10 đảng viên được xếp loại Hoàn thành tốt nhiệm vụ trở lên (70 %), cần từ 80 %, tức là ít nhất 8. "
              "Dưới mức tốt: Đảng Viên 01.");
    Failure points;
    points.criterion = "2";
    points.part = 16999;
    points.whole = 18000;
    points.enough = 17100;
    EXPECT_EQ(vi(Check::criterion_threshold, points),
              "Tiêu chí 2: 169,99/180 điểm (94,4 %), cần từ 95 %, tức là ít nhất 171 điểm.");
    points.criterion = "*";
    EXPECT_EQ(en(Check::criterion_threshold, points),
              "All criteria together: 169.99/180 points (94.4 %); 95 % is needed, that is at least 171.");
}

TEST_F(Explain, EveryCheckSaysSomething) {
    for (const auto& [check, name] : plan::k_checks) {
        EXPECT_FALSE(vi(check, Failure{}).empty()) << name;
        EXPECT_EQ(vi(check, Failure{}).find("why."), std::string::npos) << name;
    }
}

TEST_F(Explain, Warnings) {
    EXPECT_EQ(
        explain_warning({"warning.absent_speaker", {}, 3, {1}}, facts_, Language::vi),
        "Buổi thường kỳ ngày 5/4/2023: ghi vắng nhưng lại có ý kiến phát biểu: Đảng Viên 02. Kiểm tra lại biên bản.");
    EXPECT_EQ(explain_warning({"warning.after_as_of", {{"count", "1"}, {"date", "2023-08-15"}}, {}, {}}, facts_,
                              Language::en),
              "1 meeting after 15 August 2023 is not counted.");
}

TEST_F(Explain, Outlooks) {
    assessment::CheckOutlook outlook;
    outlook.check = Check::excused_streak;
    outlook.outlook = assessment::Outlook::at_risk;
    outlook.why = "outlook.streak_at_limit";
    outlook.params = {{"count", "3"}};
    outlook.members = {1, 1};
    EXPECT_EQ(explain_outlook(outlook, facts_, Language::vi),
              "Đã vắng có lý do 3 lần liền; vắng thêm lần nữa là không đạt. Đồng chí: Đảng Viên 02.");
    outlook = {};
    outlook.check = Check::regular_count;
    outlook.outlook = assessment::Outlook::unreachable;
    outlook.why = "outlook.failed";
    outlook.params = {{"count", "1"}};
    outlook.months = {2};
    EXPECT_EQ(explain_outlook(outlook, facts_, Language::vi),
              "Thời gian đã qua mà không họp, không bù lại được. Thiếu tháng 2.");
}

}  // namespace
}  // namespace bontot::wording
