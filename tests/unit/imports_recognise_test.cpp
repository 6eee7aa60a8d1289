// Which sheet is what (neighbours.md 3.1): the layouts that offices really have, as real .xlsx files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/office_sheet.hpp"

namespace bontot::imports {
namespace {

using testing::HasSubstr;
using tests::best_of;
using tests::fields_of;
using tests::OfficeBook;

TEST(Recognise, X1TheCleaningFileOfTheSuperiors) {
    OfficeBook book;
    book.sheet("Sheet1").lines(
        1, {{"STT", "ID", "Họ và tên *", "Tên gọi khác", "Giới tính *", "Sinh ngày * (dd/mm/yyyy)", "Dân tộc *",
             "Tôn giáo *", "Số định danh cá nhân *", "Số thẻ Đảng* (12 số theo HD38-HD/BTCTW)", "Nơi cấp", "Ngày cấp",
             "Số thẻ theo Đảng quyết định 85", "Tổ chức Đảng đang sinh hoạt * (không sửa)",
             "Nơi đăng ký khai sinh – Tỉnh", "Quê quán (theo mô hình 2 cấp) – Xã", "Thường trú (theo mô hình 2 cấp) – Xã",
             "Ngày vào Đảng*", "Ngày vào Đảng chính thức*", "Số CMND cũ", "Trạng thái hoạt động",
             "Ngày rời khỏi/ Ngày mất/ Ngày miễn sinh hoạt Đảng"},
            {"1", "DV01", "Nguyễn Thị An", "", "Nữ", "05/08/1975", "Kinh", "Không", "056075000001", "123456789012", "x",
             "x", "1", "Chi bộ Một", "Khánh Hòa", "x", "x", "03/02/2001", "03/02/2002", "1", "Đang sinh hoạt", ""}});
    const auto guess = best_of(book.open());
    EXPECT_EQ(guess.kind, Kind::members);
    EXPECT_EQ(fields_of(guess),
              "number|member_code|member_name|ignored|sex|birth|not_kept|not_kept|not_kept|not_kept|not_kept|not_kept|"
              "not_kept|unit_name|not_kept|not_kept|not_kept|admitted|official|not_kept|state|state_date");
    EXPECT_EQ(guess.columns[6].not_kept, NotKept::ethnicity);
    EXPECT_EQ(guess.columns[8].not_kept, NotKept::identity);
    EXPECT_EQ(guess.columns[9].not_kept, NotKept::party_card);
    EXPECT_EQ(guess.columns[16].not_kept, NotKept::address);
}

TEST(Recognise, X2TheWardListWithATwoLineHeaderInRowSix) {
    OfficeBook book;
    book.sheet("BM2").lines(1, {{"ĐẢNG ỦY PHƯỜNG MẪU", "", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM"},
                                {"*"},
                                {"DANH SÁCH ĐẢNG VIÊN"},
                                {"Chi bộ: Một – Tuổi Đảng: tất cả"}});
    book.merge(6, 1, 7, 1, "STT").merge(6, 2, 7, 2, "CHI BỘ").merge(6, 3, 7, 3, "HỌ TÊN ĐANG DÙNG");
    book.merge(6, 4, 7, 4, "SỐ THẺ ĐẢNG").merge(6, 5, 6, 6, "NGÀY, THÁNG, NĂM SINH");
    book.cell(7, 5, "NAM").cell(7, 6, "NỮ").merge(6, 7, 7, 7, "ĐỊA CHỈ").merge(6, 8, 6, 9, "CHỨC VỤ HIỆN NAY");
    book.cell(7, 8, "ĐẢNG").cell(7, 9, "CHÍNH QUYỀN, ĐOÀN THỂ").merge(6, 10, 7, 10, "NGÀY VÀO ĐẢNG");
    book.merge(6, 11, 7, 11, "NGÀY CHÍNH THỨC").merge(6, 12, 7, 12, "TUỔI ĐẢNG");
    book.lines(8, {{"1", "Chi bộ Một", "TRẦN VĂN BÌNH", "x", "19/05/1970", "", "x", "BT", "x", "03/02/1995", "03/02/1996", "30"},
                   {"2", "Chi bộ Một", "LÊ THỊ CHÂU", "x", "", "1980", "x", "", "x", "03/02/2005", "03/02/2006", "20"}});
    const auto workbook = book.open();
    const auto guess = best_of(workbook);
    EXPECT_EQ(guess.kind, Kind::members);
    EXPECT_EQ(guess.header_first, 6U);
    EXPECT_EQ(guess.header_last, 7U);
    EXPECT_EQ(fields_of(guess),
              "number|unit_name|member_name|not_kept|birth_male|birth_female|not_kept|office|not_kept|admitted|official|"
              "not_kept");
    const auto rows = tests::rows_of(workbook);
    ASSERT_EQ(rows.members.size(), 2U);
    EXPECT_EQ(rows.members[0].sex, organisation::Sex::male);
    EXPECT_EQ(rows.members[0].office, OfficeWord::secretary);
    EXPECT_EQ(rows.members[1].sex, organisation::Sex::female);
    EXPECT_EQ(rows.members[1].birth_year, 1980);
}

TEST(Recognise, X3TheWardCardWithTwoColumnsOfStates) {
    OfficeBook book;
    book.sheet("BM1").cell(1, 1, "PHIẾU QUẢN LÝ");
    book.merge(8, 1, 9, 1, "S\nT\nT").merge(8, 2, 9, 2, "CHI BỘ").merge(8, 3, 9, 3, "HỌ VÀ\nTÊN");
    book.merge(8, 4, 8, 5, "TÌNH TRẠNG QUẢN LÝ").cell(9, 4, "ĐANG QUẢN LÝ (ĐSH, MSH, CT)");
    book.cell(9, 5, "KHÔNG CÒN QUẢN LÝ (TT, CĐi, CĐT, XT, CR, KT)").merge(8, 6, 9, 6, "KỶ LUẬT (KTr, CCa, CCh, KT)");
    book.merge(8, 7, 9, 7, "Ngày rời chi bộ");
    book.lines(10, {{"1", "Một", "Nguyễn Văn Minh", "ĐSH", "", ""},
                    {"2", "Một", "Phạm Văn Nam", "", "CĐi", "", "01/09/2025"}});
    const auto workbook = book.open();
    EXPECT_EQ(fields_of(best_of(workbook)), "number|unit_name|member_name|state|state_gone|not_kept|left");
    const auto rows = tests::rows_of(workbook);
    ASSERT_EQ(rows.members.size(), 2U) << testing::PrintToString(tests::told(rows.findings));
    EXPECT_EQ(rows.members[0].state, MemberState::active);
    EXPECT_EQ(rows.members[1].state, MemberState::transferred);
    EXPECT_EQ(rows.members[1].left, core::Date(2025, 9, 1));
}

TEST(Recognise, X5DatesInThreeColumnsAndCardDigits) {
    OfficeBook book;
    book.sheet("HuyHieu").merge(7, 1, 8, 1, "TT").merge(7, 2, 8, 2, "Họ và tên").merge(7, 3, 7, 5, "Ngày vào Đảng");
    book.cell(8, 3, "Ngày").cell(8, 4, "Tháng").cell(8, 5, "Năm").merge(7, 6, 7, 8, "Ngày chính thức");
    book.cell(8, 6, "Ngày").cell(8, 7, "Tháng").cell(8, 8, "Năm").merge(7, 9, 8, 11, "Số thẻ");
    book.lines(9, {{"30 năm tuổi Đảng"},
                   {"1", "Nguyễn Văn An", "#3", "#2", "#1995", "3", "2", "1996", "1", "2", "3"},
                   {"2", "Lê Văn Tư", "30", "2", "1995", "", "", "", "1", "2", "3"}});
    const auto workbook = book.open();
    EXPECT_EQ(fields_of(best_of(workbook)),
              "number|member_name|admitted.day|admitted.month|admitted.year|official.day|official.month|official.year|"
              "not_kept|not_kept|not_kept");
    const auto rows = tests::rows_of(workbook, {.file_name = {}, .unit = {"38.1.2", ""}, .year = {}, .meeting_date = {}, .answers = {}});
    ASSERT_EQ(rows.members.size(), 1U);
    EXPECT_EQ(rows.members[0].admitted, core::Date(1995, 2, 3));
    EXPECT_EQ(rows.members[0].official, core::Date(1996, 2, 3));
    EXPECT_THAT(tests::told(rows.findings), testing::ElementsAre("error workbook.wrong_date HuyHieu!C11"));
}

TEST(Recognise, X6TheListOfAnApp) {
    OfficeBook book;
    book.sheet("DanhSachDangVien")
        .lines(1, {{"STT", "HỌ VÀ TÊN", "MSSV", "Ngày sinh", "Giới tính", "Lớp", "Ngày vào Đảng", "Ngày chính thức",
                    "Số thẻ Đảng", "Ngày chuyển vào", "Loại Đảng viên", "Trạng thái sinh hoạt"},
                   {"1", "Nguyễn Thị An", "SV001", "05/08/2003", "Nữ", "47K", "01/01/2024", "", "1", "01/09/2024", "Dự bị",
                    "Đang sinh hoạt"}});
    const auto guess = best_of(book.open());
    EXPECT_EQ(guess.kind, Kind::members);
    EXPECT_EQ(fields_of(guess),
              "number|member_name|member_code|birth|sex|not_kept|admitted|official|not_kept|joined|member_type|state");
}

TEST(Recognise, X7TheRollCallOfOneMeetingIsNoMemberList) {
    OfficeBook book;
    book.sheet("DiemDanh").lines(1, {{"STT", "Họ và tên", "Chức vụ", "Trạng thái", "Ghi chú"},
                                     {"1", "Nguyễn Thị An", "BT", "Có mặt", ""},
                                     {"2", "Trần Văn Bình", "ĐV", "Có phép", "đi công tác"}});
    EXPECT_EQ(best_of(book.open()).kind, Kind::roll_call);
    // The same headers over states of membership are a list of members.
    OfficeBook members;
    members.sheet("Sheet1").lines(1, {{"STT", "Họ và tên", "Mã", "Trạng thái", "Ghi chú"},
                                      {"1", "Nguyễn Thị An", "1", "Đang sinh hoạt", ""},
                                      {"2", "Trần Văn Bình", "2", "Từ trần", ""}});
    EXPECT_EQ(best_of(members.open()).kind, Kind::members);
}

TEST(Recognise, X7TwoSheetsOfPresentAndAbsent) {
    OfficeBook book;
    book.sheet("Danh_sach_Co_mat").lines(1, {{"STT", "Họ và tên", "Chức vụ"}, {"1", "Nguyễn Thị An", ""}});
    book.sheet("Danh_sach_Vang_mat").lines(1, {{"STT", "Họ và tên", "Lý do"}, {"1", "Trần Văn Bình", "ốm"}});
    const auto workbook = book.open("DiemDanh_05-08-2026.xlsx");
    const auto guesses = recognise(workbook);
    ReadOptions options;
    options.file_name = "DiemDanh_05-08-2026.xlsx";
    options.unit = {"38.1.2", ""};
    const auto there = read_rows(workbook, guesses[0], options);
    const auto away = read_rows(workbook, guesses[1], options);
    ASSERT_TRUE(there && away);
    EXPECT_EQ(there->roll_calls.at(0).attendance, Attendance::present);
    EXPECT_EQ(there->roll_calls.at(0).date, core::Date(2026, 8, 5));
    // Absent, with a reason: whether it was excused nobody says.
    EXPECT_EQ(away->roll_calls.at(0).attendance, Attendance::unknown);
    EXPECT_EQ(away->roll_calls.at(0).reason, "ốm");
}

TEST(Recognise, X8TheMatrixOfAYear) {
    OfficeBook book;
    book.sheet("TongHop_ChuyenCan")
        .lines(1, {{"STT", "MSSV", "Họ và tên", "Lớp", "Sinh hoạt tháng 1 (05/01/2026)", "Chuyên đề (12/02/2026)",
                    "Tổng số buổi", "Có mặt", "Đi muộn", "Vắng có phép", "Vắng không phép", "Tổng vắng"},
                   {"1", "A1", "Nguyễn Thị An", "47K", "Có mặt", "P", "2", "1", "0", "1", "0", "1"}});
    const auto workbook = book.open();
    const auto guess = best_of(workbook);
    EXPECT_EQ(guess.kind, Kind::roll_matrix);
    EXPECT_EQ(fields_of(guess),
              "number|member_code|member_name|not_kept|meeting_column|meeting_column|ignored|ignored|ignored|ignored|"
              "ignored|ignored");
    EXPECT_EQ(guess.columns[5].date, core::Date(2026, 2, 12));
}

TEST(Recognise, X9MonthlyRatingsWithTitlesNumbersAndTotals) {
    OfficeBook book;
    book.sheet("DGXL_T8_2026").cell(1, 1, "ĐẢNG ỦY MẪU").cell(2, 1, "KẾT QUẢ THÁNG 8 NĂM 2026");
    book.merge(4, 1, 5, 1, "STT").merge(4, 2, 5, 2, "Tên đơn vị").merge(4, 3, 5, 3, "Số lượng đảng viên");
    book.merge(4, 4, 5, 4, "Ngày họp chi bộ").merge(4, 5, 5, 5, "KQ số điểm được đánh giá");
    book.merge(4, 6, 4, 9, "Xếp loại").lines(5, {{"", "", "", "", "", "Tốt", "Khá", "Trung\nbình", "Kém"}});
    book.merge(4, 10, 5, 10, "Ghi chú (thuyết minh điểm trừ)");
    book.lines(6, {{"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"},
                   {"1", "Chi bộ Một", "12", "03/08/2026 (thứ Hai)", "95,5", "x", "", "", "", "trừ 4,5: vắng 1"},
                   {"2", "Chi bộ Hai", "9", "04/08/2026", "#82", "", "X", "", "", ""},
                   {"3", "Chi bộ Ba", "7", "", "", "", "", "", "", ""},
                   {"Tổng cộng", "", "28", "", "", "1", "1", "0", "0", ""},
                   {"* Ghi chú: Chi bộ Ba họp ngày 10"}});
    const auto workbook = book.open();
    const auto guess = best_of(workbook);
    EXPECT_EQ(guess.kind, Kind::meeting_ratings);
    EXPECT_EQ(guess.header_first, 4U);
    EXPECT_EQ(guess.header_last, 5U);
    EXPECT_EQ(guess.first_data, 7U);
    const auto rows = tests::rows_of(workbook);
    EXPECT_TRUE(tests::told(rows.findings).empty()) << testing::PrintToString(tests::told(rows.findings));
    ASSERT_EQ(rows.meeting_ratings.size(), 2U);
    EXPECT_EQ(rows.meeting_ratings[0].date, core::Date(2026, 8, 3));
    EXPECT_EQ(rows.meeting_ratings[0].points, core::Points{9550});
    EXPECT_EQ(rows.meeting_ratings[0].level, plan::MeetingLevel::good);
    EXPECT_EQ(rows.meeting_ratings[0].explanation, "trừ 4,5: vắng 1");
    EXPECT_EQ(rows.meeting_ratings[1].level, plan::MeetingLevel::fair);
    EXPECT_EQ(rows.left_out_rows, 3U);
}

TEST(Recognise, X12VoicesAreNotTheOfficialRating) {
    OfficeBook book;
    book.sheet("Mau6").cell(1, 1, "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ").cell(2, 1, "Năm 2025");
    book.lines(4, {{"TT", "Họ và tên đảng viên", "MSVC/MSSV", "Chức vụ đảng, chính quyền, đoàn thể",
                    "Đảng viên tự đánh giá (1)", "Đánh giá viên chức, người lao động (2)", "Chi ủy (3)",
                    "Tập thể lãnh đạo đoàn thể (4)", "Chi bộ (5)", "Ghi chú"},
                   {"1", "Nguyễn Thị An", "V01", "", "HTXSNV", "HTTNV", "HTTNV", "", "HTTTNV", ""}});
    const auto workbook = book.open();
    const auto guess = best_of(workbook);
    EXPECT_EQ(guess.kind, Kind::member_ratings);
    EXPECT_EQ(fields_of(guess), "number|member_name|member_code|not_kept|voice|voice|voice|voice|voice|ignored");
    const auto asked = tests::rows_of(workbook);
    ASSERT_EQ(asked.questions.size(), 1U);
    EXPECT_EQ(asked.questions[0].code, "imports.ask_voice");
    EXPECT_THAT(asked.questions[0].choices, testing::Contains("9"));
    ReadOptions options;
    options.answers["imports.ask_voice"] = "9";
    const auto rows = tests::rows_of(workbook, options);
    ASSERT_EQ(rows.member_ratings.size(), 1U);
    EXPECT_TRUE(rows.questions.empty());
    EXPECT_EQ(rows.member_ratings[0].rating.level, organisation::RatingLevel::good);
    EXPECT_EQ(rows.member_ratings[0].rating.year, 2025);
}

TEST(Recognise, X13X14NotRatedAndOfficialRatings) {
    OfficeBook not_rated;
    not_rated.sheet("Mau11").cell(1, 1, "DANH SÁCH CHƯA XẾP LOẠI NĂM 2025");
    not_rated.lines(3, {{"TT", "Họ và tên", "MSVC/MSSV", "Chi bộ", "Ngày kết nạp", "Chưa kiểm điểm",
                         "Chưa đánh giá xếp loại", "Lý do"},
                        {"1", "Nguyễn Thị An", "V01", "Chi bộ Một", "01/09/2025", "x", "", "dự bị dưới 6 tháng"}});
    auto workbook = not_rated.open();
    EXPECT_EQ(best_of(workbook).kind, Kind::not_rated);
    auto rows = tests::rows_of(workbook);
    ASSERT_EQ(rows.member_ratings.size(), 1U);
    EXPECT_FALSE(rows.member_ratings[0].rating.level);
    EXPECT_EQ(rows.member_ratings[0].rating.scope, organisation::RatingScope::not_yet);
    EXPECT_THAT(tests::told(rows.findings), testing::ElementsAre("warning imports.scope_unclear Mau11!H4"));

    OfficeBook tax;
    tax.sheet("KQXLNam").lines(1, {{"STT", "Số CCCD", "Họ và tên", "Kết quả xếp loại", "Năm Xếp loại"},
                                   {"1", "056075000001", "Trần Văn Bình", "Hoàn thành xuất sắc nhiệm vụ", "2025"}});
    workbook = tax.open();
    EXPECT_EQ(fields_of(best_of(workbook)), "number|not_kept|member_name|rating|year");
    rows = tests::rows_of(workbook);
    ASSERT_EQ(rows.member_ratings.size(), 1U);
    EXPECT_TRUE(rows.member_ratings[0].member.code.empty());
    EXPECT_EQ(rows.member_ratings[0].rating.level, organisation::RatingLevel::excellent);
    ASSERT_EQ(rows.not_kept.size(), 1U);
    EXPECT_EQ(rows.not_kept[0].why, NotKept::identity);
}

TEST(Recognise, UnitRatingsAndTheTree) {
    OfficeBook ratings;
    ratings.sheet("TC").cell(1, 1, "KẾT QUẢ XẾP LOẠI CÁC CHI BỘ NĂM 2025");
    ratings.lines(3, {{"TT", "Tên chi bộ", "Kết quả xếp loại", "Ghi chú"}, {"1", "Chi bộ Một", "HTTNV", ""}});
    auto rows = tests::rows_of(ratings.open());
    EXPECT_EQ(rows.kind, Kind::unit_ratings);
    ASSERT_EQ(rows.unit_ratings.size(), 1U);
    EXPECT_EQ(rows.unit_ratings[0].rating.level, organisation::RatingLevel::good);

    OfficeBook tree;
    tree.sheet("ToChuc").lines(1, {{"STT", "Mã TCĐ", "Tên tổ chức đảng", "Trực thuộc", "Loại", "Ngày thành lập"},
                                   {"1", "38.1", "Đảng bộ Sở Mẫu", "Đảng bộ tỉnh", "Đảng bộ cơ sở", "01/07/2025"},
                                   {"2", "38.1.2", "Chi bộ Một", "Đảng bộ Sở Mẫu", "Chi bộ", ""}});
    rows = tests::rows_of(tree.open());
    EXPECT_EQ(rows.kind, Kind::units);
    ASSERT_EQ(rows.units.size(), 2U);
    EXPECT_EQ(rows.units[0].kind, organisation::BodyKind::grassroots_committee);
    EXPECT_EQ(rows.units[1].superior.name, "Đảng bộ Sở Mẫu");
}

TEST(Recognise, X19FeesAndX4CountsAreRefusedPolitely) {
    OfficeBook fees;
    tests::Line header{"STT", "Đảng viên", "Mức đóng"};
    for (int month = 1; month <= 12; ++month)
        header.push_back("Tháng " + std::to_string(month));
    fees.sheet("Thu_Dang_Phi").lines(1, {header, {"1", "Nguyễn Thị An", "#50000", "x", "x"}});
    auto workbook = fees.open();
    auto guess = best_of(workbook);
    EXPECT_EQ(guess.kind, Kind::fee_grid);
    EXPECT_EQ(read_rows(workbook, guess).error().code, "imports.fee_grid");

    OfficeBook counts;
    counts.sheet("BM5").lines(7, {{"S/T/T", "CHI BỘ", "SỐ LƯỢNG CẤP ỦY", "ĐẢNG SỐ", "NỮ", "DỰ BỊ", "MIỄN SINH HOẠT"},
                                  {"1", "Chi bộ Một", "3", "20", "8", "1", "2"}});
    workbook = counts.open();
    guess = best_of(workbook);
    EXPECT_EQ(read_rows(workbook, guess).error().code, "imports.only_counts");

    OfficeBook nothing;
    nothing.sheet("Sheet1").lines(1, {{"Kính gửi các đồng chí"}, {"Nội dung", "Người viết"}});
    workbook = nothing.open();
    EXPECT_EQ(best_guess(recognise(workbook)), nullptr);
    EXPECT_EQ(read_rows(workbook, recognise(workbook).front()).error().code, "imports.unknown_sheet");
}

TEST(Recognise, ALayoutIsRememberedAndFitsWhenColumnsHaveMoved) {
    const auto sheet = [](bool moved) {
        OfficeBook book;
        book.sheet("Sheet1").lines(1, moved ? std::vector<tests::Line>{{"Quê", "Đồng chí", "Ngày vào Đảng", "Chi bộ"},
                                                                       {"x", "Nguyễn Thị An", "03/02/2001", "Một"}}
                                            : std::vector<tests::Line>{{"Đồng chí", "Ngày vào Đảng", "Chi bộ", "Quê"},
                                                                       {"Nguyễn Thị An", "03/02/2001", "Một", "x"}});
        return book.open();
    };
    const auto first = sheet(false);
    auto guess = guess_as(first, 0, Kind::members, 1, 1);
    EXPECT_EQ(guess.columns[0].field, Field::unknown);
    EXPECT_EQ(read_rows(first, guess).error().code, "imports.missing_columns");
    guess.columns[0].field = Field::member_name;
    const auto layout = print_layout(guess);
    const auto second = sheet(true);
    const auto again = apply_layout(guess_as(second, 0, Kind::members, 1, 1), layout);
    ASSERT_TRUE(again) << again.error().code;
    EXPECT_EQ(fields_of(*again), "unknown|member_name|admitted|unit_name");
    EXPECT_EQ(print_layout(*apply_layout(guess_as(first, 0, Kind::members, 1, 1), layout)), layout);
    for (const std::string broken : {"", "kind\tmembers", "bontot-import-layout 1\nkind\tnonsense",
                                     "bontot-import-layout 1\nheader\t2\t1\t3", "bontot-import-layout 1\ncolumn\tx"}) {
        EXPECT_EQ(apply_layout(guess, broken).error().code, "imports.broken_layout") << broken;
    }
}

TEST(Recognise, ARememberedLayoutCannotLetInWhatIsRefused) {
    OfficeBook book;
    book.sheet("Sheet1").lines(1, {{"Họ và tên", "Dân tộc", "Ngày vào Đảng", "Chi bộ"},
                                   {"Nguyễn Thị An", "Kinh", "03/02/2001", "Một"}});
    const auto workbook = book.open();
    auto guess = best_of(workbook);
    auto changed = guess;
    changed.columns[1].field = Field::office;
    EXPECT_EQ(apply_layout(guess, print_layout(changed))->columns[1].field, Field::not_kept);
}

TEST(Recognise, TheFingerprintIsOfTheHeaderAndNotOfTheMonth) {
    const auto fingerprint = [](const std::string& month, const std::string& name) {
        OfficeBook book;
        book.sheet("DGXL_T" + month).cell(1, 1, "THÁNG " + month + " NĂM 2026");
        book.lines(2, {{"STT", "Tên đơn vị", "Ngày họp chi bộ", "Số điểm", "Tốt", "Khá", "Trung bình", "Kém"},
                       {"1", name, "03/0" + month + "/2026", "95", "x"}});
        return best_of(book.open()).fingerprint;
    };
    EXPECT_EQ(fingerprint("8", "Chi bộ Một"), fingerprint("9", "Chi bộ Hai"));
    EXPECT_EQ(fingerprint("8", "Chi bộ Một").size(), 16U);
}

}  // namespace
}  // namespace bontot::imports
