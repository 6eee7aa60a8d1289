// Whole pages, in both languages: what a secretary reads must not change by accident.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assessment/evaluate.hpp"
#include "support/wording_sample.hpp"
#include "wording/catalogue.hpp"
#include "wording/narrate.hpp"

namespace bontot::wording {
namespace {

using core::Language;
using testing::HasSubstr;
using testing::Not;

const core::Date k_year_over(2024, 1, 10);
const core::Date k_august(2023, 8, 15);

std::string evaluated(const assessment::Facts& facts, core::Date as_of, Language language, const Style& style = {}) {
    const auto plan = tiny_plan();
    return evaluation_text(assessment::evaluate(facts, plan, as_of), facts, plan, language, style);
}

/// April is short of 85 % and 1.3 was judged with 80 %.
assessment::Facts failing_cell() {
    auto facts = tiny_cell();
    facts.meetings[3].attendance[1].presence = meetings::Presence::excused;
    facts.meetings[3].attendance[4].presence = meetings::Presence::unexcused;
    facts.judgements["1.3"] = {core::Ratio{8, 10}, "Chưa rõ thời hạn", {}};
    return facts;
}

/// June's roll call lacks one, 1.3 is not judged, one rating is missing and there was a fire.
assessment::Facts open_cell() {
    auto facts = tiny_cell();
    facts.meetings[5].attendance.pop_back();
    facts.judgements.clear();
    facts.member_ratings[0] = {0, {}, organisation::RatingScope::not_yet, ""};
    facts.knock_outs.push_back({"fire", core::Date(2023, 5, 3), "Chập điện"});
    return facts;
}

TEST(EvaluationText, AGoodYearIsShort) {
    EXPECT_EQ(evaluated(tiny_cell(), k_year_over, Language::vi), R"(● Đạt “chi bộ bốn tốt” · Chi bộ Một · năm 2023
  Theo kế hoạch 01-KH/ĐU (tiny, bản 2), số liệu đến 10/1/2024.

Tiêu chí (mỗi tiêu chí cần từ 95 % số điểm)
  1 Sinh hoạt tốt  ● Đạt  ██████████████  30/30 điểm (100 %)

Điều kiện khác để công nhận
  ● Đạt  Đảng viên đủ tỷ lệ tốt
)");
}

TEST(EvaluationText, AFailingYearSaysWhy) {
    EXPECT_EQ(evaluated(failing_cell(), k_year_over, Language::vi),
              R"(■ Chưa đạt “chi bộ bốn tốt” · Chi bộ Một · năm 2023
  Tiêu chí 1: 60 %, cần từ 95 %.
  Theo kế hoạch 01-KH/ĐU (tiny, bản 2), số liệu đến 10/1/2024.

Tiêu chí (mỗi tiêu chí cần từ 95 % số điểm)
  1 Sinh hoạt tốt  ■ Không đạt  ████████░░░░░░  18/30 điểm (60 %)

Điều kiện khác để công nhận
  ● Đạt  Đảng viên đủ tỷ lệ tốt

Những việc chưa đạt
  ■ Điểm của từng tiêu chí: Không đạt
    Vì sao?      Tiêu chí 1: 18/30 điểm (60 %), cần từ 95 %, tức là ít nhất 28,5 điểm. Mất điểm ở
                 nội dung 1.1 (10 điểm) và 1.3 (2 điểm).
    Điều khoản   mục IV.3: Tiêu chí đủ điểm

  ■ Tỷ lệ dự sinh hoạt: Không đạt
    Vì sao?      Buổi thường kỳ ngày 5/4/2023: có mặt 8/10 đồng chí (80 %), cần trên 85 %, tức là ít
                 nhất 9/10. Vắng: Đảng Viên 02 và Đảng Viên 05.
    Điều khoản   mục II.1, gạch đầu dòng thứ 1: Dự đủ tỷ lệ
    Cách hiểu    A-14: Từng buổi, trên 85 %.
    Mất điểm     nội dung 1.1 (10 điểm)
    Làm gì được  Buổi đã họp không sửa được. Nếu ghi nhầm điểm danh, đính chính theo sổ biên bản.

Nội dung chấm chưa đủ điểm
  ◐ 1.3  8/10 điểm. Nghị quyết rõ (mục II.1). Ghi chú: Chưa rõ thời hạn
)");
}

TEST(EvaluationText, AFailingYearSaysWhyInEnglish) {
    EXPECT_EQ(evaluated(failing_cell(), k_year_over, Language::en),
              R"(■ Not qualified as “four-good cell” · Chi bộ Một · 2023
  Criterion 1: 60 %; at least 95 % needed.
  By plan 01-KH/ĐU (tiny, version 2), facts up to 10 January 2024.

Criteria (each needs 95 % of its points)
  1 Good meetings  ■ Not met  ████████░░░░░░  18/30 points (60 %)

Other conditions of recognition
  ● Met  Enough members are good

What is not met
  ■ Points of each criterion: Not met
    Why?         Criterion 1: 18/30 points (60 %); 95 % is needed, that is at least 28.5. Points
                 were lost in 1.1 (10 points) and 1.3 (2 points).
    Clause       section IV.3: The criterion has its points

  ■ Attendance: Not met
    Why?         The regular meeting of 5 April 2023: 8/10 present (80 %); over 85 % is needed, that
                 is at least 9/10. Absent: Đảng Viên 02 and Đảng Viên 05.
    Clause       section II.1, point 1: Attendance is enough
    Reading      A-14: Each meeting, over 85 %.
    Points lost  1.1 (10 points)
    What to do   A meeting that was held cannot be changed. If the roll call was recorded wrongly,
                 correct it from the minutes book.

Judged with less than full points
  ◐ 1.3  8/10 points. Clear resolutions (section II.1). Note: Chưa rõ thời hạn
)");
}

TEST(EvaluationText, AnOpenYearSaysWhatIsMissing) {
    EXPECT_EQ(evaluated(open_cell(), k_august, Language::vi),
              R"(○ Chờ, chưa kết luận được “chi bộ bốn tốt” · Chi bộ Một · năm 2023
  Còn chờ: năm 2023 chưa kết thúc; 1 nội dung chưa chấm; 1 buổi điểm danh chưa đủ; xếp loại cuối
  năm; quyết định về vi phạm.
  Theo kế hoạch 01-KH/ĐU (tiny, bản 2), số liệu đến 15/8/2023.

Tiêu chí (mỗi tiêu chí cần từ 95 % số điểm)
  1 Sinh hoạt tốt  ○ Chờ  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0/30 điểm, còn chờ 30

Điều kiện khác để công nhận
  ○ Chờ  Đảng viên đủ tỷ lệ tốt

Vi phạm phải xem xét
  ▲ Xảy ra cháy, nổ (3/5/2023)
    Ghi chú      Chập điện
    Điều khoản   mục IV.3
    Cần làm      Cần quyết định của Ban Thường vụ Đảng ủy Khối, có nêu lý do; trước đó chưa kết luận
                 được.

Còn chờ
  ○ Buổi thường kỳ ngày 5/6/2023: điểm danh chưa đủ, còn thiếu Đảng Viên 10. Bổ sung có mặt hay
    vắng. Còn chờ: Tỷ lệ dự sinh hoạt.
  ○ Năm 2023 chưa kết thúc (số liệu đến 15/8/2023). Còn chờ: Tỷ lệ dự sinh hoạt, Sinh hoạt thường kỳ
    hằng tháng.
  ○ Chưa có xếp loại cuối năm của Đảng Viên 01.
  ○ 1 nội dung chưa chấm:
    - 1.3 Nghị quyết rõ

Lưu ý
  - 4 buổi sinh hoạt sau ngày 15/8/2023 chưa được tính.
)");
}

TEST(EvaluationText, KeepsToItsWidthAndHasNoCodesUnlessAsked) {
    const auto plain = evaluated(failing_cell(), k_year_over, Language::vi, {false, 72});
    EXPECT_THAT(plain, Not(HasSubstr("\x1b")));
    for (std::size_t i = 0; i < plain.size();) {
        const auto end = plain.find('\n', i);
        EXPECT_LE(visible_width(plain.substr(i, end - i)), 72U) << plain.substr(i, end - i);
        i = end + 1;
    }
    const auto coloured = evaluated(failing_cell(), k_year_over, Language::vi, {true, 100});
    EXPECT_THAT(coloured, HasSubstr("\x1b[31m■ Không đạt\x1b[0m"));
}

TEST(EvaluationText, ACommitteeIsNamedByItsOwnTitle) {
    auto facts = tiny_cell();
    facts.unit = {"02", "Đảng bộ Hai", organisation::UnitKind::grassroots_committee,
                  organisation::Sector::administrative};
    facts.meetings.clear();
    facts.members.clear();
    facts.member_ratings.clear();
    facts.every_other_judgement = assessment::Judgement{core::Ratio{1, 1}, "", {}};
    EXPECT_THAT(evaluated(facts, k_year_over, Language::vi),
                HasSubstr("● Đạt “đảng bộ cơ sở bốn tốt” · Đảng bộ Hai · năm 2023"));
}

TEST(EvaluationText, APlanWithoutATitleSpeaksOfItsRequirements) {
    auto plan = tiny_plan();
    plan.name = {"Chất lượng sinh hoạt", "Quality of meetings"};
    const auto facts = tiny_cell();
    const auto text = evaluation_text(assessment::evaluate(facts, plan, k_year_over), facts, plan, Language::vi);
    EXPECT_THAT(text, HasSubstr("● Đạt yêu cầu của kế hoạch · Chi bộ Một"));
}

TEST(EvaluationText, NamesFromFactsCannotMoveTheCursor) {
    auto facts = failing_cell();
    facts.members[1].name = "A\x1b[2JB\nC";
    EXPECT_THAT(evaluated(facts, k_year_over, Language::vi), HasSubstr("Vắng: A [2JB C và Đảng Viên 05."));
}

TEST(ProjectionText, SaysWhereTheYearIsHeading) {
    const auto facts = open_cell();
    const auto plan = tiny_plan();
    EXPECT_EQ(projection_text(assessment::project(facts, plan, k_august), facts, plan, Language::vi),
              R"(▲ Có nguy cơ không đạt “chi bộ bốn tốt” · Chi bộ Một · năm 2023
  Theo kế hoạch 01-KH/ĐU (tiny, bản 2), số liệu đến 15/8/2023.

▲ Có nguy cơ
  Tỷ lệ dự sinh hoạt
    Có buổi điểm danh chưa đủ; bổ sung thì mới kết luận được. Xem buổi thường kỳ ngày 5/6/2023.
  Điểm của từng tiêu chí
    Có yêu cầu về sinh hoạt không đạt hoặc có nguy cơ, có thể làm tiêu chí mất điểm.

◐ Đúng tiến độ
  Sinh hoạt thường kỳ hằng tháng
    Còn 4 tháng phải họp; buổi gần nhất, hạn cuối 30/9/2023.
  Đảng viên hoàn thành tốt trở lên
    Chờ kết quả xếp loại cuối năm.
)");
}

TEST(WhatIfText, ComparesTheTwoPlans) {
    assessment::WhatIf result;
    result.units = 2000;
    result.before.verdicts = {1200, 700, 100};
    result.after.verdicts = {1150, 750, 100};
    result.before.failing[plan::index_of(plan::Check::attendance)] = 300;
    result.after.failing[plan::index_of(plan::Check::attendance)] = 350;
    result.lost = {"01", "02"};
    EXPECT_EQ(what_if_text(result, Language::vi), R"(Thử đổi tham số trên 2.000 đơn vị

                  trước        sau   thay đổi
  ● Đạt           1.200      1.150        −50
  ■ Chưa đạt        700        750        +50
  ○ Chờ             100        100          0

  Không còn đạt (2): 01 và 02.

Số đơn vị không đạt, theo từng yêu cầu
                          trước        sau   thay đổi
  Tỷ lệ dự sinh hoạt        300        350        +50
)");
}

TEST(FindingsText, IsOneLineEach) {
    const plan::Mark mark{"plan.yaml", 12, 5};
    const plan::Findings findings{
        {plan::Severity::error,
         mark,
         {core::RefusalKind::invalid, "plan.missing_key", {{"key", "clause"}}, mark.text()}},
        {plan::Severity::warning,
         {"plan.yaml", 0, 0},
         {core::RefusalKind::invalid, "plan.check_unused", {{"check", "minutes"}}, "plan.yaml"}}};
    EXPECT_EQ(findings_text(findings, Language::vi),
              "plan.yaml:12:5: lỗi: thiếu mục “clause”\n"
              "plan.yaml: cảnh báo: phép kiểm tra “minutes” đã khai mà không nội dung hay điều kiện nào dùng\n");
    EXPECT_EQ(findings_summary(findings, Language::en), "1 error, 1 warning.");
    EXPECT_EQ(findings_summary({}, Language::vi), "Không có lỗi, không có cảnh báo.");
}

TEST(Layout, BarsAreCutAndNeverRoundedUp) {
    EXPECT_EQ(bar(180, 0, 180, 10), "██████████");
    EXPECT_EQ(bar(17999, 0, 18000, 10), "█████████░");
    EXPECT_EQ(bar(1, 0, 18000, 10), "█░░░░░░░░░");
    EXPECT_EQ(bar(50, 30, 100, 10), "█████▒▒▒░░");
    EXPECT_EQ(bar(0, 0, 0, 4), "░░░░");
}

TEST(Layout, WrapsAtSpacesAndKeepsPercentSigns) {
    EXPECT_EQ(wrapped("cần trên 85 % số đồng chí", 12), (std::vector<std::string>{"cần trên", "85 % số đồng", "chí"}));
    EXPECT_EQ(wrapped("mộttừrấtdài a", 5), (std::vector<std::string>{"mộttừrấtdài", "a"}));
}

}  // namespace
}  // namespace bontot::wording
