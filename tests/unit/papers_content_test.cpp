// What papers say, and refuse to say: figures that do not add up, invented facts, lists that differ from the decision
// (the common mistakes of clerks and of generators).
#include <gtest/gtest.h>

#include "papers/examples.hpp"
#include "papers/offset.hpp"

namespace bontot::papers {
namespace {

constexpr auto k_format = Format::hd05;

std::string text_of(const Fields& fields, std::string_view name) {
    const auto* value = fields.find(name);
    if (value == nullptr) return "(no field)";
    const auto* text = std::get_if<FieldText>(value);
    return text == nullptr ? "(no text)" : text->value_or("(unknown)");
}

std::size_t rows_of(const Fields& fields, std::string_view name) {
    return std::get<FieldRows>(*fields.find(name)).size();
}

/// Nothing was recorded but the day.
MeetingPaper bare_meeting() {
    MeetingPaper meeting;
    meeting.head.issuer = "Chi bộ A";
    meeting.date = core::Date(2024, 3, 5);
    return meeting;
}

// A public tool prints 08h30, full attendance and 0 absent on everything.
TEST(PaperFacts, WhatNobodyRecordedIsUnknownAndNotADefault) {
    const auto fields = fields_of(bare_meeting(), PaperKind::minutes);
    for (const auto* name :
         {"gio_bat_dau", "gio_ket_thuc", "dia_diem", "chu_tri", "thu_ky", "so_co_mat", "ty_le_du", "so_vang_co_ly_do",
          "so_vang_khong_ly_do", "dong_y", "khach_moi", "tu_xep_loai", "nguoi_ky"})
        EXPECT_EQ(text_of(fields, name), "(unknown)") << name;
}

TEST(PaperFacts, ARollCallNotMadeTellsNothingOfWhoCame) {
    auto meeting = example_meeting(k_format);
    meeting.roll_called = false;
    EXPECT_EQ(text_of(fields_of(meeting, PaperKind::minutes), "so_co_mat"), "(unknown)");
}

// R94: the plan goes to the bloc committee, to the members of the committee, to the secretaries of the cells who carry
// it out, and one stays in the file.
TEST(LaunchPlanPaper, NamesThoseWhoReceiveIt) {
    const auto fields = fields_of(example_launch_plan(k_format));
    const auto& recipients = std::get<FieldRows>(*fields.find("noi_nhan"));
    ASSERT_EQ(recipients.size(), 4U);
    const auto line = [&](std::size_t at) { return text_of(recipients[at], "dong"); };
    EXPECT_NE(line(0).find("Đảng ủy Khối"), std::string::npos) << line(0);
    EXPECT_NE(line(1).find("đảng ủy viên"), std::string::npos) << line(1);
    EXPECT_NE(line(2).find("Bí thư các chi bộ"), std::string::npos) << line(2);
    EXPECT_NE(line(3).find("Lưu"), std::string::npos) << line(3);
}

// Absent members are named with their reasons, not only counted.
TEST(Minutes, NameTheAbsent) {
    const auto fields = fields_of(example_meeting(k_format), PaperKind::minutes);
    EXPECT_EQ(text_of(fields, "so_vang_co_ly_do"), "1");
    EXPECT_EQ(rows_of(fields, "vang_co_ly_do"), 1U);
    EXPECT_EQ(rows_of(fields, "vang_khong_ly_do"), 1U);
    EXPECT_EQ(rows_of(fields, "vang_chua_ro"), 1U);
}

// R30: who is exempt, and guests, do not count in the share.
TEST(RollCall, LeavesTheExemptAndGuestsOutOfTheShare) {
    const auto fields = fields_of(example_meeting(k_format), PaperKind::roll_call);
    EXPECT_EQ(rows_of(fields, "dang_vien"), 9U);
    EXPECT_EQ(text_of(fields, "so_phai_du"), "8");
    EXPECT_EQ(text_of(fields, "so_co_mat"), "5");
    EXPECT_EQ(text_of(fields, "ty_le_du"), "62,50\u00a0%");
    EXPECT_EQ(rows_of(fields, "khach_du"), 1U);
}

TEST(Minutes, RefuseWhatDoesNotAddUp) {
    auto meeting = example_meeting(k_format);
    EXPECT_TRUE(check(meeting).has_value());
    meeting.votes = {5, 1, 0, 5};
    EXPECT_EQ(check(meeting).error().code, "paper.votes_above_present");
    meeting = example_meeting(k_format);
    meeting.strength.roll = 10;
    EXPECT_EQ(check(meeting).error().code, "paper.roll_does_not_add_up");
    meeting = example_meeting(k_format);
    std::swap(meeting.start, meeting.end);
    EXPECT_EQ(check(meeting).error().code, "paper.ends_before_start");
}

TEST(VoteCount, AddsUpOrIsRefused) {
    auto minutes = example_vote_count(k_format);
    EXPECT_TRUE(check(minutes).has_value());
    const auto refused_by = [&](auto change) {
        auto changed = example_vote_count(k_format);
        change(changed);
        const auto checked = check(changed);
        return checked ? std::string("fine") : *checked.error().param("what");
    };
    EXPECT_EQ(refused_by([](auto& m) { m.present = 9; }), "votes_present");
    EXPECT_EQ(refused_by([](auto& m) { m.given_out = 8; }), "votes_given_out");
    EXPECT_EQ(refused_by([](auto& m) { m.returned = 8; }), "votes_returned");
    EXPECT_EQ(refused_by([](auto& m) { m.invalid = 0; }), "votes_valid");
    EXPECT_EQ(refused_by([](auto& m) { m.bodies[0].agree = 5; }), "votes_line");
}

// The base of a percentage is named, and is the one that is used.
TEST(VoteCount, SharesAreOfTheBaseThatIsNamed) {
    auto minutes = example_vote_count(k_format);
    auto fields = fields_of(minutes);
    EXPECT_EQ(text_of(fields, "co_so_tinh"), "tổng số người được triệu tập");
    EXPECT_EQ(text_of(std::get<FieldRows>(*fields.find("to_chuc")).front(), "ty_le"), "75\u00a0%");
    minutes.base = ShareBase::present;
    fields = fields_of(minutes);
    EXPECT_EQ(text_of(std::get<FieldRows>(*fields.find("to_chuc")).front(), "ty_le"), "85,71\u00a0%");
}

TEST(Decision, CountsItsOwnListAndHoldsNobodyTwice) {
    auto decision = example_recognition(k_format);
    EXPECT_EQ(text_of(fields_of(decision), "so_luong"), "2");
    EXPECT_TRUE(check(decision).has_value());
    decision.bodies.push_back(decision.bodies.front());
    EXPECT_EQ(check(decision).error().code, "paper.listed_twice");
    decision.bodies.clear();
    EXPECT_EQ(check(decision).error().code, "paper.empty_list");
}

TEST(Decision, IsNotOlderThanWhatItCites) {
    auto decision = example_recognition(k_format);
    decision.cited.front().date = decision.head.date->plus_days(1);
    EXPECT_EQ(check(decision).error().code, "paper.older_than_cited");
    decision.cited.front().date.reset();
    EXPECT_EQ(check(decision).error().code, "paper.cites_unissued");
    decision.head.draft = true;
    EXPECT_TRUE(check(decision).has_value());
}

// A certificate says what the decision says, and nothing before there is one.
TEST(Certificate, IsPrintedFromTheDecisionAlone) {
    auto decision = example_award(k_format);
    const auto fields = certificate_fields(decision).value();
    const auto of_decision = fields_of(decision);
    for (const auto* name : {"so_ky_hieu_viec", "ngay_ban_hanh", "dia_danh_ngay", "nguoi_ky"})
        EXPECT_EQ(text_of(fields, name), text_of(of_decision, name)) << name;
    EXPECT_EQ(rows_of(fields, "to_chuc"), rows_of(of_decision, "to_chuc"));
    decision.head.number.reset();
    EXPECT_EQ(certificate_fields(decision).error().code, "paper.not_issued");
}

TEST(Certificate, OffsetsAreMillimetresWithinReason) {
    EXPECT_EQ(parse_offset("1,5").value(), 15);
    EXPECT_EQ(parse_offset("-2.5").value(), -25);
    EXPECT_EQ(parse_offset("50").value(), 500);
    EXPECT_EQ(parse_offset("0").value(), 0);
    for (const auto* wrong : {"50,1", "51", "", "-", "1,55", "hai", "1e1", "1,"})
        EXPECT_EQ(parse_offset(wrong).error().code, "paper.bad_offset") << wrong;
}

TEST(Appraisal, GivesAReasonForEveryDifference) {
    auto appraisal = example_appraisal(k_format);
    EXPECT_TRUE(check(appraisal).has_value());
    appraisal.groups[1].reason.clear();
    EXPECT_EQ(check(appraisal).error().code, "paper.difference_without_reason");
    appraisal = example_appraisal(k_format);
    appraisal.people.front().cell = appraisal.body;
    EXPECT_EQ(check(appraisal).error().code, "paper.appraises_own_cell");
    EXPECT_EQ(text_of(fields_of(example_appraisal(k_format)), "tong_chenh_lech"), "-2,5");
}

TEST(Proposal, SaysWhyABodyIsNotProposed) {
    auto proposal = example_proposal(k_format);
    EXPECT_TRUE(check(proposal).has_value());
    proposal.not_proposed.front().reason.clear();
    EXPECT_EQ(check(proposal).error().code, "paper.no_reason");
}

// The plan of 2023 has both 15/7 and 20/7 for one step.
TEST(LaunchPlan, HasOneDeadlineForAStep) {
    auto plan = example_launch_plan(k_format);
    EXPECT_TRUE(check(plan).has_value());
    plan.deadlines.emplace_back(plan.deadlines.front().first, core::Date(2023, 7, 20));
    EXPECT_EQ(check(plan).error().code, "paper.two_deadlines");
}

TEST(Report, TotalsAreSumsOfItsTables) {
    auto report = example_report(k_format);
    EXPECT_EQ(text_of(fields_of(report), "tong_cong_nhan"), "1");
    EXPECT_EQ(text_of(fields_of(report), "so_cong_nhan"), "1");
    report.bodies.front().recognised.reset();
    EXPECT_EQ(text_of(fields_of(report), "tong_cong_nhan"), "(unknown)");
}

TEST(Report, SaysWhatEachGroupReached) {
    auto report = example_report(k_format);
    const auto result = [&] { return text_of(std::get<FieldRows>(*fields_of(report).find("nhom"))[1], "ket_qua"); };
    EXPECT_EQ(result(),
              "Năm 2024, thẩm định 8 tổ chức đảng: 6 đạt, 1 đạt một phần, 1 chưa đạt; tỷ lệ điểm chung 96,25\u00a0%, "
              "thấp nhất 91\u00a0%.");
    auto self = report.groups[1].years[0];
    self.year = 2025;
    self.appraised = false;
    report.groups[1].years.push_back(self);
    EXPECT_NE(result().find("; năm 2025, tự đánh giá của 8 tổ chức đảng (chưa thẩm định): 6 đạt"), std::string::npos);
    report.groups[1].years.clear();
    EXPECT_EQ(result(), "(unknown)") << "dots, never a number that nobody knows";
}

TEST(Drafts, AreWhatHasNoNumberOrDay) {
    auto meeting = example_meeting(k_format);
    EXPECT_FALSE(holds(*fields_of(meeting, PaperKind::notice).find("du_thao")));
    meeting.head.number.reset();
    EXPECT_TRUE(holds(*fields_of(meeting, PaperKind::notice).find("du_thao")));
    EXPECT_FALSE(holds(*fields_of(meeting, PaperKind::minutes).find("du_thao")));  // minutes carry no number
}

}  // namespace
}  // namespace bontot::papers
