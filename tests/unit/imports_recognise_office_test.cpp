// More of the layouts that offices really have (neighbours.md 3.1): the six-month table, the month's schedule, the
// appraisal forms 14 and 15, the proposals for the province's program, the years side by side, the statistics.
#include <gmock/gmock.h>

#include "support/office_sheet.hpp"

namespace bontot::imports {
namespace {

using organisation::RatingLevel;
using tests::best_of;
using tests::OfficeBook;

std::string refusal_of(OfficeBook& book) {
    const auto workbook = book.open();
    const auto rows = read_rows(workbook, best_of(workbook));
    return rows ? "" : rows.error().code;
}

TEST(RecogniseOffice, X10TheSixMonthTableHoldsOnlyNumbers) {
    OfficeBook book;
    book.sheet("TongHop_06Thang_2026")
        .lines(1, {{"STT", "Tên chi bộ", "Đảng số", "Số lượng ĐV dự sinh hoạt lệ", "Phát biểu ý kiến", "Dân vận khéo",
                    "Học tập Chuyên đề", "Đọc bài viết", "KH Sinh hoạt CĐ", "KNĐ", "KT GS", "Ghi chú", "Khác"},
                   {"1", "Chi bộ Một", "#13", "12/13 (Đạt 92%)", "100% đảng viên"}});
    EXPECT_EQ(refusal_of(book), "imports.only_counts");
}

TEST(RecogniseOffice, X11AScheduleIsAListOfMeetings) {
    OfficeBook book;
    book.sheet("Lịch T8").merge(1, 1, 1, 7, "LỊCH SINH HOẠT CHI BỘ THÁNG 8");
    book.lines(4, {{"STT", "Chi bộ", "Số lượng", "Thời gian sinh hoạt", "Địa điểm", "Bí thư, điện thoại", "Ghi chú"},
                   {"1", "Chi bộ Một", "#13", "03/08/2026 (thứ Hai)", "Nhà văn hóa", "Nguyễn Văn An, 0900000000"},
                   {"2", "Chi bộ Hai", "#9", "Chưa có", "Hội trường"},
                   {"3", "Chi bộ Ba", "#9", "04/8/2026", ""}});
    const auto workbook = book.open();
    EXPECT_EQ(best_of(workbook).header_first, 4U);
    const auto rows = tests::rows_of(workbook);
    EXPECT_EQ(rows.kind, Kind::meetings);
    ASSERT_EQ(rows.meetings.size(), 2U);
    EXPECT_EQ(rows.meetings[0].unit.name, "Chi bộ Một");
    EXPECT_EQ(rows.meetings[0].date, core::Date(2026, 8, 3));
    EXPECT_EQ(rows.meetings[0].place, "Nhà văn hóa");
    EXPECT_FALSE(rows.meetings[0].start);
    EXPECT_EQ(rows.meetings[1].date, core::Date(2026, 8, 4));
    EXPECT_EQ(rows.findings.errors(), 1U) << "a meeting without a day";
    ASSERT_EQ(rows.not_kept.size(), 1U);
    EXPECT_EQ(rows.not_kept[0].header, "Bí thư, điện thoại");
}

TEST(RecogniseOffice, X15TheOfficialLevelAmongTheVoicesAndTheCeilingTable) {
    OfficeBook book;
    book.sheet("Mau 14").lines(1, {{"ĐẢNG ỦY SỞ MẪU"}, {}, {"Mẫu 14"}, {"TỔNG HỢP XẾP LOẠI NĂM 2025"}});
    book.lines(7, {{"STT", "Họ và tên cán bộ", "Chức vụ Đảng", "Tổng điểm tự chấm (100đ)", "Chi bộ đề xuất",
                    "Điểm thẩm định", "Mức xếp loại chính thức"},
                   {"1", "Nguyễn Thị Hòa", "Bí thư", "#95", "HTXSNV", "#93", "Hoàn thành tốt nhiệm vụ"}});
    const auto rows = tests::rows_of(book.open());
    EXPECT_EQ(rows.kind, Kind::member_ratings);
    ASSERT_EQ(rows.member_ratings.size(), 1U);
    EXPECT_EQ(rows.member_ratings[0].rating.level, RatingLevel::good) << "not what the cell had proposed";
    EXPECT_EQ(rows.member_ratings[0].rating.year, 2025);

    OfficeBook ceiling;
    ceiling.sheet("Mau 15").lines(7, {{"STT", "Tên Chi bộ", "Tổng số cán bộ", "Số HT tốt trở lên", "Trần 20% tối đa",
                                       "Đề xuất xuất sắc", "Tỷ lệ thực tế (%)", "Kết luận"},
                                      {"1", "Chi bộ Một", "#20", "#18", "#4", "#4", "#20", "Đạt"}});
    EXPECT_EQ(refusal_of(ceiling), "imports.only_counts");
}

TEST(RecogniseOffice, X16ProposalsForTheProvincesProgramAreRefusedPolitely) {
    OfficeBook book;
    book.sheet("file nhận")
        .lines(1, {{"STT", "Tên gọi (Ông/Bà/Chức danh)", "Tên tập thể/cá nhân/hộ gia đình", "Chức vụ",
                    "Đơn vị công tác", "Phân loại khen thưởng", "Danh hiệu thi đua/Hình thức khen thưởng",
                    "Phân loại đối tượng", "Lĩnh vực hoạt động"},
                   {"1", "", "Chi bộ Một", "", "Đảng ủy phường Mẫu", "Chuyên đề", "Giấy khen", "Tập thể", "Đảng"}});
    EXPECT_EQ(refusal_of(book), "imports.award_proposals");
    OfficeBook simple;
    simple.sheet("DANHSACH").merge(1, 1, 1, 5, "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG");
    simple.lines(3, {{"STT", "Tên tập thể, cá nhân", "Đơn vị công tác", "Hình thức khen thưởng", "Lĩnh vực"},
                     {"1", "Chi bộ Một", "Đảng ủy phường Mẫu", "Giấy khen", "Đảng"}});
    EXPECT_EQ(refusal_of(simple), "imports.award_proposals");
}

TEST(RecogniseOffice, X17YearsSideBySideAreARatingEach) {
    OfficeBook book;
    book.sheet("5 năm").merge(1, 1, 1, 8, "THEO DÕI XẾP LOẠI CHI BỘ");
    book.lines(3, {{"STT", "TÊN CHI BỘ", "#2019", "#2020", "2021", "Năm 2022", "2023", "5 NĂM LIỀN"},
                   {"1", "Chi bộ Một", "HTTNV", "HTXSNV", "HTTNV", "HTTNV", "HTXSNV", "x"},
                   {"2", "Chi bộ Hai", "", "", "HTNV", "Chưa xếp loại", "HTTNV", ""},
                   {"3", "Chi bộ Ba", "", "TSVM", "HTTNV", "", "", ""}});
    const auto workbook = book.open();
    EXPECT_EQ(best_of(workbook).header_first, 3U);
    const auto rows = tests::rows_of(workbook);
    EXPECT_EQ(rows.kind, Kind::unit_ratings);
    ASSERT_EQ(rows.unit_ratings.size(), 8U) << "five and three; the third row has a name of earlier rules";
    EXPECT_EQ(rows.findings.errors(), 1U);
    EXPECT_TRUE(rows.questions.empty()) << "the year stands over each";
    const auto& first = rows.unit_ratings[1];
    EXPECT_EQ(first.unit.name, "Chi bộ Một");
    EXPECT_EQ(first.rating.year, 2020);
    EXPECT_EQ(first.rating.level, RatingLevel::excellent);
    EXPECT_EQ(rows.unit_ratings[5].rating.year, 2021);
    EXPECT_EQ(rows.unit_ratings[5].rating.level, RatingLevel::completed);
    EXPECT_EQ(rows.unit_ratings[6].rating.year, 2022);
    EXPECT_FALSE(rows.unit_ratings[6].rating.level);
    EXPECT_EQ(rows.unit_ratings[6].rating.scope, organisation::RatingScope::not_yet);
}

TEST(RecogniseOffice, X18StatisticsHoldOnlyNumbers) {
    for (const auto* first : {"Tiêu chí", "Hình thức khen thưởng"}) {
        OfficeBook book;
        book.sheet("Biểu 7").lines(1, {{"BAN TỔ CHỨC", "", "Biểu số 7-BTCTW"}});
        book.lines(6, {{first, "Kỳ này (2)", "Cùng kỳ năm trước (3)", "% (4 = 2*100/3)"},
                       {"Giấy khen", "#100", "#90", "#111"}});
        EXPECT_EQ(refusal_of(book), "imports.only_counts") << first;
    }
}

}  // namespace
}  // namespace bontot::imports
