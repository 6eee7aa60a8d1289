// The format of Party papers by date, numbers, signers, figures (issue: official papers; common mistakes of clerks).
#include <gtest/gtest.h>

#include "papers/figures.hpp"
#include "papers/head.hpp"
#include "papers/letterhead.hpp"
#include "papers/numbering.hpp"

namespace bontot::papers {
namespace {

using core::Date;

TEST(PaperFormat, ChangesOnTheDayOfTheNewGuideline) {
    EXPECT_EQ(format_on(Date(2026, 5, 26)), Format::hd36);
    EXPECT_EQ(format_on(Date(2026, 5, 27)), Format::hd05);
}

// "./." ends papers until 2026 only; the words of the two formats do not mix.
TEST(PaperFormat, EndsAndAddressesAsItsOwnGuidelineSays) {
    EXPECT_STREQ(end_mark(Format::hd36), "./.");
    EXPECT_STREQ(end_mark(Format::hd05), ".");
    EXPECT_STREQ(proposal_address(Format::hd36), "Kính gửi");
    EXPECT_STREQ(proposal_address(Format::hd05), "Kính trình");
}

TEST(PaperFormat, PadsMonthsOneAndTwoAndSinceThenDaysToo) {
    EXPECT_EQ(place_and_date("Khánh Hòa", Date(2024, 2, 5), Format::hd36), "Khánh Hòa, ngày 5 tháng 02 năm 2024");
    EXPECT_EQ(place_and_date("Khánh Hòa", Date(2026, 12, 5), Format::hd05), "Khánh Hòa, ngày 05 tháng 12 năm 2026");
    EXPECT_EQ(place_and_date("Khánh Hòa", Date(2026, 3, 10), Format::hd05), "Khánh Hòa, ngày 10 tháng 3 năm 2026");
}

TEST(PaperFormat, AnUnknownDayIsDotsAndNeverToday) {
    const auto text = place_and_date(std::nullopt, std::nullopt, Format::hd05);
    EXPECT_EQ(text, "…………, ngày …… tháng …… năm ………");
}

// The direct superior stands in the letterhead as the body, the issuer as its committee (papers.md A1).
TEST(PaperLetterhead, NamesTheBodyAboveTheCommittee) {
    EXPECT_EQ(body_of_committee("Đảng ủy phường Bảo An"), "Đảng bộ phường Bảo An");
    EXPECT_EQ(body_of_committee("Tỉnh ủy Khánh Hòa"), "Đảng bộ tỉnh Khánh Hòa");
    EXPECT_EQ(body_of_committee("Đảng bộ Khối các cơ quan tỉnh"), "Đảng bộ Khối các cơ quan tỉnh");
    EXPECT_EQ(committee_of_body("Đảng bộ Khối các cơ quan tỉnh"), "Đảng ủy Khối các cơ quan tỉnh");
    EXPECT_EQ(committee_of_body("Chi bộ Phòng Tổng hợp"), "Chi bộ Phòng Tổng hợp");
}

// No last word alone on its line: 23 capitals go into the left column, one more does not.
TEST(PaperLetterhead, BreaksALongNameAfterWhatTheBodyIs) {
    EXPECT_EQ(letterhead("Đảng ủy Văn phòng UBND tỉnh"), "Đảng ủy Văn\u00a0phòng\u00a0UBND\u00a0tỉnh");
    EXPECT_EQ(letterhead("Chi bộ Trường Chính trị tỉnh X"), "Chi bộ Trường\u00a0Chính\u00a0trị\u00a0tỉnh\u00a0X");
    EXPECT_EQ(letterhead("Chi bộ Trường Chính trị tỉnh Xy"), "Chi bộ Trường Chính trị tỉnh Xy");
    EXPECT_EQ(letterhead("Ban Quản lý dự án"), "Ban Quản lý dự án");
}

// No colon after "Số", the type's code always there, at least two digits.
TEST(PaperNumber, IsWrittenWithTypeAndBody) {
    EXPECT_EQ(number_line(5, "NQ", "CB"), "Số 05-NQ/CB");
    EXPECT_EQ(number_line(161, "KH", "ĐUK"), "Số 161-KH/ĐUK");
    EXPECT_EQ(number_line(std::nullopt, "TB", "CB"), "Số      -TB/CB");
}

// A series runs through the term of the committee and does not begin again on 1 January.
TEST(PaperNumber, RunsOnOverTheNewYear) {
    const core::Period term{Date(2020, 8, 1), Date(2025, 6, 20)};
    const std::vector<GivenNumber> given{{"NQ", 11, Date(2023, 11, 30)},
                                         {"NQ", 12, Date(2023, 12, 30)},
                                         {"TB", 40, Date(2023, 12, 31)},
                                         {"NQ", 90, Date(2020, 7, 31)}};
    EXPECT_EQ(next_number(given, "NQ", term, Date(2024, 1, 5)).value(), 13);
    EXPECT_EQ(next_number(given, "BC", term, Date(2024, 1, 5)).value(), 1);
}

TEST(PaperNumber, KeepsToTheTermAndToTheOrderOfDays) {
    const core::Period term{Date(2020, 8, 1), Date(2025, 6, 20)};
    const std::vector<GivenNumber> given{{"NQ", 12, Date(2024, 3, 1)}};
    EXPECT_TRUE(next_number(given, "NQ", term, Date(2025, 6, 19)).has_value());
    EXPECT_EQ(next_number(given, "NQ", term, Date(2025, 6, 20)).error().code, "paper.outside_term");
    EXPECT_EQ(next_number(given, "NQ", term, Date(2024, 2, 29)).error().code, "paper.number_out_of_order");
    EXPECT_EQ(next_number(given, "NQ", term, Date(2024, 3, 1)).value(), 13);
}

TEST(PaperCitation, NamesNumberAndDayOrDots) {
    const Citation plan{"Kế hoạch", "161-KH/ĐUK", Date(2023, 6, 16), "Đảng ủy Khối"};
    EXPECT_EQ(plan.in_full(), "Kế hoạch số 161-KH/ĐUK, ngày 16/6/2023 của Đảng ủy Khối");
    const Citation open{"Tờ trình", std::nullopt, std::nullopt, ""};
    EXPECT_EQ(open.in_full(), "Tờ trình số ………, ngày ………");
}

TEST(PaperCitation, AFinalPaperCitesOnlyWhatWasIssuedBefore) {
    const std::vector<Citation> open{{"Tờ trình", std::nullopt, std::nullopt, ""}};
    EXPECT_EQ(check_final(open, Date(2024, 12, 20)).error().code, "paper.cites_unissued");
    const std::vector<Citation> issued{{"Tờ trình", "12-TTr/ĐU", Date(2024, 12, 20), ""}};
    EXPECT_TRUE(check_final(issued, Date(2024, 12, 20)).has_value());
    EXPECT_EQ(check_final(issued, Date(2024, 12, 19)).error().code, "paper.older_than_cited");
}

// T/M CHI BỘ, not T/M CHI ỦY; a committee is a collective: no K/T.
TEST(PaperSigner, StandsForTheCollective) {
    using organisation::BodyKind;
    EXPECT_EQ(core::name_in(k_collectives, collective_of(BodyKind::cell)), "T/M CHI BỘ");
    EXPECT_EQ(core::name_in(k_collectives, collective_of(BodyKind::grassroots_committee)), "T/M ĐẢNG ỦY");
    EXPECT_EQ(core::name_in(k_collectives, collective_of(BodyKind::bloc)), "T/M BAN THƯỜNG VỤ");
    EXPECT_EQ(core::name_in(k_posts, Post::deputy), "PHÓ BÍ THƯ");
}

TEST(PaperKinds, ACellIssuesNoGuidelines) {
    EXPECT_TRUE(may_issue(organisation::BodyKind::cell, "NQ"));
    EXPECT_FALSE(may_issue(organisation::BodyKind::cell, "HD"));
    EXPECT_FALSE(may_issue(organisation::BodyKind::cell, "CT"));
    EXPECT_TRUE(may_issue(organisation::BodyKind::grassroots_committee, "HD"));
}

TEST(PaperFigures, SharesAreCutNeverRoundedUp) {
    EXPECT_EQ(share(17, 20), "85\u00a0%");
    EXPECT_EQ(share(8'499, 10'000), "84,99\u00a0%");
    EXPECT_EQ(share(84'999, 100'000), "84,99\u00a0%");
    EXPECT_EQ(share(2, 3), "66,66\u00a0%");
    EXPECT_EQ(share(1, 1000), "0,10\u00a0%");
    EXPECT_EQ(share(0, 0), std::nullopt);
    EXPECT_EQ(share(std::nullopt, 20), std::nullopt);
}

TEST(PaperFigures, MoneyAndTimesAsOfficesWriteThem) {
    EXPECT_EQ(thousands(3'510'000), "3.510.000");
    EXPECT_EQ(thousands(999), "999");
    EXPECT_EQ(thousands(1'000), "1.000");
    EXPECT_EQ(clock(core::ClockTime(450)), "07 giờ 30 phút");
    EXPECT_EQ(clock(std::nullopt), std::nullopt);
}

}  // namespace
}  // namespace bontot::papers
