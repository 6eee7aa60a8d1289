// What goes out comes back in: every template that we offer and every export passes our own recogniser and reader; so
// does the workbook of faults.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/marked_copy.hpp"
#include "imports/error_workbook.hpp"
#include "imports/tables.hpp"
#include "support/office_sheet.hpp"

namespace bontot::imports {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using tests::OfficeBook;

Rows sample() {
    Rows rows;
    const organisation::Decision decision{"12-QĐ/ĐU", core::Date(2025, 12, 20), "Đảng ủy Sở Mẫu"};
    rows.units = {{2,
                   {"38.1", "Đảng bộ Sở Mẫu"},
                   "ĐB Sở",
                   {"38", "Đảng bộ tỉnh"},
                   organisation::BodyKind::grassroots_committee,
                   organisation::Sector::administrative,
                   core::Date(2020, 1, 2),
                   core::Date(2025, 7, 1),
                   decision,
                   "Sở cũ"},
                  {3, {"38.1.2", "Chi bộ =1+1"}, "", {"38.1", ""}, organisation::BodyKind::cell, {}, {}, {}, {}, ""}};
    rows.members = {{2,
                     {"0017", "Nguyễn Thị An"},
                     {"38.1.2", "Chi bộ Một"},
                     1975,
                     organisation::Sex::female,
                     core::Date(2001, 2, 3),
                     core::Date(2002, 2, 3),
                     MemberType::official,
                     core::Date(2010, 1, 1),
                     core::Date(2026, 1, 1),
                     MemberState::transferred,
                     core::Date(2026, 1, 1),
                     core::Date(2024, 1, 1),
                     core::Date(2024, 6, 30),
                     OfficeWord::secretary,
                     {{{"1-QĐ/ĐU", core::Date(2009, 12, 30), "Đảng ủy Sở Mẫu"},
                       {"2-QĐ/ĐU", core::Date(2002, 3, 1), "=Đảng ủy; \"khối\""},
                       {"3-QĐ/ĐU", core::Date(2025, 12, 31), "Đảng ủy Sở Mẫu"},
                       {"4-NQ/CB", core::Date(2023, 12, 28), "Chi bộ Một"},
                       {"5-NQ/CB", core::Date(2024, 6, 30), ""},
                       {"6-QĐ/ĐU", core::Date(2025, 1, 2), ""}}}},
                    {3, {"-5", "+Trần @Bình"}, {"38.1.2", ""}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}};
    rows.meetings = {{2,
                      {"38.1.2", "Chi bộ Một"},
                      core::Date(2026, 8, 5),
                      meetings::MeetingKind::thematic,
                      core::ClockTime(14 * 60),
                      core::ClockTime(16 * 60 + 5),
                      10,
                      "Phòng họp số 1",
                      "Chuyên đề; học tập",
                      plan::MeetingLevel::good,
                      core::Points{9525}}};
    const std::vector<Attendance> all{Attendance::present,   Attendance::late,   Attendance::excused,
                                      Attendance::unexcused, Attendance::exempt, Attendance::unknown};
    for (const auto attendance : all) {
        const auto row = static_cast<std::uint32_t>(rows.roll_calls.size() + 2);
        rows.roll_calls.push_back({row,
                                   7,
                                   {"38.1.2", "Chi bộ Một"},
                                   core::Date(2026, 8, 5),
                                   {"00" + std::to_string(row), "Đảng viên " + std::to_string(row)},
                                   attendance,
                                   attendance == Attendance::excused ? "đi công tác, \"xa\"" : ""});
    }
    rows.meeting_ratings = {{2,
                             {"38.1.2", "Chi bộ Một"},
                             core::Date(2026, 8, 5),
                             plan::MeetingLevel::average,
                             core::Points{7050},
                             "thiếu chuyên đề"}};
    rows.meeting_documents = {{2,
                               {"38.1.2", "Chi bộ Một"},
                               core::Date(2026, 8, 5),
                               core::ClockTime(8 * 60),
                               meetings::DocumentKind::draft_resolution,
                               "01frwem1jqfhqsgqxfp69zds8a",
                               "Dự thảo \"NQ 8\"",
                               "dự thảo, tháng 8.docx"},
                              {3,
                               {"38.1.2", "Chi bộ Một"},
                               core::Date(2026, 9, 5),
                               {},
                               meetings::DocumentKind::minutes_scan,
                               "01frwem1jqfhqsgqxfp69zds8b",
                               "",
                               ""}};
    RatingSaid rating{2025, organisation::RatingLevel::completed, {}, "", "QĐ 124-QĐ/TW", decision};
    RatingSaid none{2025, {}, organisation::RatingScope::not_yet, "chờ quyết định", "", {}};
    RatingSaid outside{2025, {}, organisation::RatingScope::not_subject, "miễn sinh hoạt", "", {}};
    rows.member_ratings = {{2, {"0017", "Nguyễn Thị An"}, {"38.1.2", "Chi bộ Một"}, rating},
                           {3, {"0018", "Trần Văn Bình"}, {"38.1.2", "Chi bộ Một"}, none},
                           {4, {"0019", "Lê Minh Châu"}, {"38.1.2", "Chi bộ Một"}, outside}};
    rows.unit_ratings = {{2, {"38.1.2", "Chi bộ Một"}, rating}};
    const Named cell{"38.1.2", "Chi bộ Một"};
    const organisation::Decision withdrawn{"95-QĐ/ĐUK", core::Date(2026, 1, 9), ""};
    rows.past_years = {
        {2, cell, 2024, PastPaper::registration, core::Date(2024, 7, 5), {}, decision, {}, ""},
        {3, cell, 2024, PastPaper::recognition, {}, core::Points{9'875}, decision, withdrawn, "có đảng viên vi phạm"},
        {4, cell, 2025, PastPaper::not_recognised, {}, {}, decision, {}, ""},
        {5, cell, 2025, PastPaper::commendation, {}, {}, decision, {}, ""},
        {6, cell, 2025, PastPaper::provincial_commendation, {}, {}, decision, {}, ""}};
    return rows;
}

void expect_same(Kind kind, const Rows& read, const Rows& written) {
    EXPECT_EQ(read.kind, kind);
    EXPECT_TRUE(tests::told(read.findings).empty()) << testing::PrintToString(tests::told(read.findings));
    EXPECT_TRUE(read.questions.empty());
    EXPECT_TRUE(read.not_kept.empty());
    EXPECT_TRUE(read.unknown_columns.empty()) << testing::PrintToString(read.unknown_columns);
    switch (kind) {
        case Kind::units: EXPECT_EQ(read.units, written.units); break;
        case Kind::members: EXPECT_EQ(read.members, written.members); break;
        case Kind::meetings: EXPECT_EQ(read.meetings, written.meetings); break;
        case Kind::roll_call: EXPECT_EQ(read.roll_calls, written.roll_calls); break;
        case Kind::meeting_ratings: EXPECT_EQ(read.meeting_ratings, written.meeting_ratings); break;
        case Kind::meeting_documents: EXPECT_EQ(read.meeting_documents, written.meeting_documents); break;
        case Kind::member_ratings: EXPECT_EQ(read.member_ratings, written.member_ratings); break;
        case Kind::past_years: EXPECT_EQ(read.past_years, written.past_years); break;
        default: EXPECT_EQ(read.unit_ratings, written.unit_ratings); break;
    }
}

class Offered : public testing::TestWithParam<Kind> {};

TEST_P(Offered, ExportsComeBackAsXlsx) {
    const auto path = tests::temporary_file("export.xlsx");
    ASSERT_TRUE(write_xlsx(GetParam(), sample(), path.string()));
    const auto workbook = open_file(tests::bytes_of(path), "export.xlsx");
    std::filesystem::remove(path);
    ASSERT_TRUE(workbook) << workbook.error().code;
    expect_same(GetParam(), tests::rows_of(*workbook), sample());
}

TEST_P(Offered, ExportsComeBackAsCsv) {
    for (const char separator : {',', ';', '\t'}) {
        const auto csv = write_csv(GetParam(), sample(), separator);
        ASSERT_TRUE(csv);
        const auto workbook = open_file(*csv, "export.csv");
        ASSERT_TRUE(workbook) << workbook.error().code;
        expect_same(GetParam(), tests::rows_of(*workbook), sample());
    }
}

TEST_P(Offered, EmptyTemplatesAreRecognised) {
    const auto path = tests::temporary_file("template.xlsx");
    ASSERT_TRUE(write_xlsx(GetParam(), {}, path.string()));
    const auto workbook = open_file(tests::bytes_of(path), "template.xlsx");
    std::filesystem::remove(path);
    ASSERT_TRUE(workbook);
    const auto guess = tests::best_of(*workbook);
    EXPECT_EQ(guess.kind, GetParam());
    for (const auto& column : guess.columns)
        EXPECT_TRUE(column.field != Field::unknown && column.field != Field::not_kept) << column.header;
    EXPECT_TRUE(read_rows(*workbook, guess));
}

INSTANTIATE_TEST_SUITE_P(Kinds, Offered, testing::ValuesIn(k_offered),
                         [](const auto& kind) { return std::string(core::name_in(k_kinds, kind.param)); });

TEST(Tables, OnlyOfferedKindsAndWritablePlaces) {
    EXPECT_EQ(write_csv(Kind::fee_grid, {}).error().code, "imports.unknown_sheet");
    EXPECT_EQ(write_xlsx(Kind::members, {}, "/nowhere/x.xlsx").error().code, "workbook.cannot_write");
}

TEST(ErrorWorkbook, IsMendedAndSentAgain) {
    OfficeBook book;
    book.sheet("Khác").lines(1, {{"gì đó"}});
    book.sheet("T8").merge(1, 1, 1, 8, "KẾT QUẢ THÁNG 8");
    book.lines(3, {{"STT", "Tên đơn vị", "Ngày họp chi bộ", "Số điểm", "Tốt", "Khá", "Trung bình", "Kém"},
                   {"1", "Chi bộ Một", "@46237", "#95.5", "x", "x"},
                   {"2", "Chi bộ Hai", "", "#90", "x"},
                   {"3", "Chi bộ Ba", "05/08/2026", "#88", "", "x"}});
    const auto workbook = book.open();
    const auto guess = tests::best_of(workbook);
    const auto rows = tests::rows_of(workbook);
    EXPECT_EQ(rows.findings.errors(), 2U);
    const auto path = tests::temporary_file("errors.xlsx");
    ASSERT_TRUE(write_error_workbook(path.string(), workbook, guess, rows.findings));
    const auto marked = open_file(tests::bytes_of(path), "errors.xlsx");
    std::filesystem::remove(path);
    ASSERT_TRUE(marked) << marked.error().code;
    ASSERT_EQ(marked->sheets.size(), 2U);
    const auto& sheet = marked->sheets[1];
    EXPECT_EQ(sheet.at({3, 9})->text, documents::k_fault_column);
    EXPECT_THAT(sheet.at({4, 9})->text, HasSubstr("hai dấu chọn"));
    EXPECT_THAT(sheet.at({5, 9})->text, HasSubstr("để trống"));
    EXPECT_EQ(sheet.at({6, 9}), nullptr);
    // It is recognised as before, and says the same again.
    const auto again = tests::best_of(*marked);
    EXPECT_EQ(again.kind, Kind::meeting_ratings);
    const auto reread = tests::rows_of(*marked);
    EXPECT_EQ(tests::told(reread.findings), tests::told(rows.findings));
    EXPECT_EQ(reread.meeting_ratings, rows.meeting_ratings);
    EXPECT_TRUE(reread.unknown_columns.empty());
    // A second round replaces the column.
    ASSERT_TRUE(write_error_workbook(path.string(), *marked, again, reread.findings));
    const auto second = open_file(tests::bytes_of(path), "errors.xlsx");
    std::filesystem::remove(path);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->sheets[1].at({3, 9})->text, documents::k_fault_column);
    EXPECT_EQ(second->sheets[1].at({3, 10}), nullptr);
}

TEST(ErrorWorkbook, OfACsvBecomesAWorkbook) {
    const auto workbook = open_file("STT;Họ và tên;Chi bộ;Ngày vào Đảng\n1;An;Một;32/1/2001\n", "tep.csv");
    ASSERT_TRUE(workbook);
    const auto rows = tests::rows_of(*workbook);
    const auto path = tests::temporary_file("errors.xlsx");
    ASSERT_TRUE(write_error_workbook(path.string(), *workbook, tests::best_of(*workbook), rows.findings));
    const auto marked = open_file(tests::bytes_of(path), "errors.xlsx");
    std::filesystem::remove(path);
    ASSERT_TRUE(marked);
    EXPECT_EQ(marked->sheets[0].at({1, 5})->text, documents::k_fault_column);
    EXPECT_EQ(tests::best_of(*marked).kind, Kind::members);
}

TEST(Tables, ThreeHundredThousandRollCallRowsAreRead) {
    Rows rows;
    rows.roll_calls.reserve(300'000);
    for (std::uint32_t i = 0; i < 300'000; ++i) {
        rows.roll_calls.push_back({i + 2,
                                   7,
                                   {"38.168.053.000." + std::to_string(i % 1'500), ""},
                                   core::Date(2026, 1 + i % 12, 5),
                                   {std::to_string(100'000 + i % 20'000), "Nguyễn Văn An"},
                                   i % 9 == 0 ? Attendance::excused : Attendance::present,
                                   i % 9 == 0 ? "công tác" : ""});
    }
    const auto csv = write_csv(Kind::roll_call, rows);
    ASSERT_TRUE(csv);
    const auto workbook = open_file(*csv, "diem_danh.csv");
    ASSERT_TRUE(workbook) << workbook.error().code;
    const auto read = tests::rows_of(*workbook);
    EXPECT_EQ(read.roll_calls.size(), rows.roll_calls.size());
    EXPECT_EQ(read.roll_calls.back(), rows.roll_calls.back());
    const auto path = tests::temporary_file("large.xlsx");
    ASSERT_TRUE(write_xlsx(Kind::roll_call, rows, path.string()));
    const auto bytes = tests::bytes_of(path);
    std::filesystem::remove(path);
    const auto large = open_file(bytes, "large.xlsx");
    ASSERT_TRUE(large) << large.error().code << " " << large.error().place;
    EXPECT_EQ(tests::rows_of(*large).roll_calls.size(), rows.roll_calls.size());
}

}  // namespace
}  // namespace bontot::imports
