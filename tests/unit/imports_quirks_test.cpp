// neighbours.md 3.2: every quirk that the importer must survive, each a test.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/office_sheet.hpp"
#include "support/zip_file.hpp"

namespace bontot::imports {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tests::best_of;
using tests::Line;
using tests::OfficeBook;
using tests::rows_of;
using tests::told;

const Line k_member_header{"STT", "Họ và tên", "Chi bộ", "Ngày vào Đảng", "Ngày chính thức"};

documents::Workbook members(const std::vector<Line>& lines) {
    OfficeBook book;
    book.sheet("DV").lines(1, {k_member_header});
    book.lines(2, lines);
    return book.open();
}

documents::Workbook csv(const std::string& text) {
    auto workbook = open_file(text, "tep.csv");
    if (!workbook) throw std::runtime_error(workbook.error().code);
    return std::move(*workbook);
}

TEST(Quirk1, HeadersAnywhereInTheFirstTwelveRows) {
    for (const std::uint32_t row : {1U, 7U, 12U}) {
        OfficeBook book;
        book.sheet("DV").cell(1, row == 1 ? 9 : 1, row == 1 ? "" : "DANH SÁCH");
        book.lines(row, {{"SỐ\nTT", "HỌ VÀ TÊN *", "Chi\nbộ", "Ngày vào Đảng (dd/mm/yyyy)", "NGÀY CHÍNH THỨC"},
                         {"(1)", "(2)", "(3)", "4", "5=(4+1)"},
                         {"1", "Nguyễn Thị An", "Một", "03/02/2001", "03/02/2002"}});
        const auto workbook = book.open();
        const auto guess = best_of(workbook);
        EXPECT_EQ(guess.kind, Kind::members) << row;
        EXPECT_EQ(guess.header_last, row);
        EXPECT_EQ(guess.first_data, row + 2);
        EXPECT_EQ(rows_of(workbook).members.size(), 1U);
    }
    OfficeBook too_low;
    too_low.sheet("DV").cell(1, 1, "DANH SÁCH").lines(13, {k_member_header, {"1", "An", "Một", "03/02/2001", ""}});
    EXPECT_EQ(best_of(too_low.open()).kind, Kind::unknown);
}

TEST(Quirk2, RowsThatAreNotData) {
    const auto rows = rows_of(members({{"I", "Chi bộ Một"},
                                       {"1", "Nguyễn Thị An", "Một", "03/02/2001", ""},
                                       {"2", "", "", "", ""},
                                       {"Ví dụ", "Nguyễn Văn A", "Một", "01/01/2000", ""},
                                       {"3", "Trần Văn Bình", "Hai", "03/02/2003", ""},
                                       {"Tổng cộng", "2"},
                                       {"* Ghi chú: danh sách tính đến 30/6"},
                                       {"", "NGƯỜI LẬP", "", "", "T/M CHI ỦY"},
                                       {"", "Lê Văn Tư", "", "", "Phạm Thị Sáu"}}));
    EXPECT_THAT(told(rows.findings), IsEmpty());
    ASSERT_EQ(rows.members.size(), 2U);
    EXPECT_EQ(rows.members[0].member.name, "Nguyễn Thị An");
    EXPECT_EQ(rows.members[1].row, 6U);
    EXPECT_EQ(rows.left_out_rows, 7U);
}

TEST(Quirk2, HeadingsNameTheCellWhenNoColumnDoes) {
    OfficeBook book;
    book.sheet("DV").lines(1, {{"STT", "Họ và tên", "Ngày vào Đảng", "Ngày chính thức"},
                               {"I", "Chi bộ Phòng Tổng hợp"},
                               {"1", "Nguyễn Thị An", "03/02/2001", ""},
                               {"II", "Chi bộ Phòng Hành chính"},
                               {"1", "Trần Văn Bình", "03/02/2003", ""}});
    const auto rows = rows_of(book.open());
    ASSERT_EQ(rows.members.size(), 2U);
    EXPECT_EQ(rows.members[0].unit.name, "Chi bộ Phòng Tổng hợp");
    EXPECT_EQ(rows.members[1].unit.name, "Chi bộ Phòng Hành chính");
    EXPECT_THAT(rows.questions, IsEmpty());
}

TEST(Quirk3, HiddenSheetsAreListedAndNotChosenAndTheFirstIsNotAlwaysTheOne) {
    OfficeBook book;
    book.sheet("Hướng dẫn").lines(1, {{"STT", "Họ và tên", "Chi bộ", "Ngày vào Đảng"}, {"1", "Nguyễn Văn Mẫu", "Mẫu", ""}});
    book.sheet("DanhMuc", true).lines(1, {k_member_header, {"1", "Ẩn Danh", "Một", "03/02/2001", "03/02/2002"}});
    book.sheet("Sheet3").lines(1, {k_member_header, {"1", "Nguyễn Thị An", "Một", "03/02/2001", "03/02/2002"}});
    const auto workbook = book.open();
    const auto guesses = recognise(workbook);
    ASSERT_EQ(guesses.size(), 3U);
    EXPECT_TRUE(guesses[1].hidden);
    EXPECT_EQ(guesses[1].kind, Kind::members);
    EXPECT_EQ(best_guess(guesses)->sheet_name, "Sheet3");
}

/// A workbook of one sheet with these rows, by hand: nothing writes formulas without results any more.
documents::Workbook raw(const std::string& cells) {
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    auto workbook = open_file(
        tests::zip_file({{"[Content_Types].xml", "<Types/>"},
                         {"_rels/.rels", package + "<Relationship Id=\"r\" Type=\"" + relation +
                                             "/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"},
                         {"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relation +
                                                 "\"><sheets><sheet name=\"DV\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"},
                         {"xl/_rels/workbook.xml.rels", package + "<Relationship Id=\"s\" Type=\"" + relation +
                                                            "/worksheet\" Target=\"sheet1.xml\"/></Relationships>"},
                         {"xl/media/image1.png", "x"},
                         {"xl/sheet1.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + cells +
                                               "</sheetData></worksheet>"}}),
        "book.xlsx");
    if (!workbook) throw std::runtime_error(workbook.error().code);
    return std::move(*workbook);
}

std::string inline_row(int row, const Line& texts) {
    std::string xml = "<row r=\"" + std::to_string(row) + "\">";
    for (const auto& text : texts) {
        xml += text.starts_with('<') ? text : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
    return xml + "</row>";
}

TEST(Quirk3, FormulasWithoutAResultAndErrorValuesAreNamed) {
    const auto rows = rows_of(raw(inline_row(1, k_member_header) +
                                  inline_row(2, {"1", "Nguyễn Thị An", "<c t=\"e\"><f>VLOOKUP(1)</f><v>#N/A</v></c>",
                                                 "03/02/2001", "<c><f>TODAY()</f></c>"})));
    EXPECT_THAT(told(rows.findings), ElementsAre("error workbook.error_value DV!C2", "error workbook.not_calculated DV!E2"));
    EXPECT_THAT(rows.members, IsEmpty());
}

TEST(Quirk4, DatesInEveryDressAndNeverDayAndMonthSwapped) {
    const auto rows = rows_of(members({{"1", "A An", "Một", "05/08/2001", "5-8-2002"},
                                       {"2", "B Bình", "Một", "5.8.2001", "2002-08-05"},
                                       {"3", "C Châu", "Một", "@37108", "#37473"},
                                       {"4", "D Duyên", "Một", "ngày 5 tháng 8 năm 2001", "Chưa có"},
                                       {"5", "E Em", "Một", "05/08/2001 (Chủ nhật)", "2002-08-05 00:00:00"}}));
    EXPECT_THAT(told(rows.findings), IsEmpty());
    ASSERT_EQ(rows.members.size(), 5U);
    for (const auto& member : rows.members) {
        EXPECT_EQ(member.admitted, core::Date(2001, 8, 5)) << member.member.name;
        EXPECT_EQ(member.official.value_or(core::Date(2002, 8, 5)), core::Date(2002, 8, 5)) << member.member.name;
    }
    EXPECT_FALSE(rows.members[3].official);
    EXPECT_THAT(told(rows.findings, Severity::info), testing::Contains("info imports.date_from_serial DV!E4"));
}

TEST(Quirk4, PartsOfDatesAndNonsenseAreNamedWithTheirCell) {
    const auto rows = rows_of(members({{"1", "A An", "Một", "08/2001", ""},
                                       {"2", "B Bình", "Một", "#2001", ""},
                                       {"3", "C Châu", "Một", "13/13/2001", ""},
                                       {"4", "D Duyên", "Một", "31/02/2001", ""},
                                       {"5", "E Em", "Một", "05/08/01", ""},
                                       {"6", "G Giang", "Một", "03/02/2002", "03/02/2001"}}));
    EXPECT_THAT(told(rows.findings),
                ElementsAre("error imports.date_incomplete DV!D2", "error imports.date_incomplete DV!D3",
                            "error workbook.wrong_date DV!D4", "error workbook.wrong_date DV!D5",
                            "error workbook.wrong_date DV!D6", "error imports.dates_out_of_order DV!E7"));
    EXPECT_THAT(rows.members, IsEmpty());
}

TEST(Quirk4, BirthsMayBeAYearOrAMonth) {
    OfficeBook book;
    book.sheet("DV").lines(1, {{"STT", "Họ và tên", "Chi bộ", "Ngày sinh"},
                               {"1", "A An", "Một", "1975"},
                               {"2", "B Bình", "Một", "#1976"},
                               {"3", "C Châu", "Một", "05/1977"},
                               {"4", "D Duyên", "Một", "05/08/1978"},
                               {"5", "E Em", "Một", "@28707"}});
    const auto rows = rows_of(book.open());
    std::vector<int> years;
    for (const auto& member : rows.members)
        years.push_back(member.birth_year.value_or(0));
    EXPECT_THAT(years, ElementsAre(1975, 1976, 1977, 1978, 1978));
}

TEST(Quirk5, CodesThatGainedDecimalsAndNumbersAsText) {
    OfficeBook book;
    book.sheet("DV").lines(1, {{"STT", "Mã đảng viên", "Họ và tên", "Chi bộ", "Ngày vào Đảng"},
                               {"1", "#17", "A An", "Một", ""},
                               {"2", "18.0", "B Bình", "Một", ""},
                               {"3", "'0019", "C Châu", "Một", ""},
                               {"4", "#1.5", "D Duyên", "Một", ""},
                               {"5", "056075000001", "E Em", "Một", ""}});
    const auto rows = rows_of(book.open());
    std::vector<std::string> codes;
    for (const auto& member : rows.members)
        codes.push_back(member.member.code);
    EXPECT_THAT(codes, ElementsAre("17", "18", "0019", ""));
    EXPECT_THAT(told(rows.findings, Severity::info),
                ElementsAre("warning imports.code_gained_decimal DV!B3", "error workbook.turned_into_number DV!B5",
                            "info imports.code_is_identity DV!B6"));
}

const Line k_rating_header{"STT", "Tên đơn vị", "Ngày họp chi bộ", "Số điểm", "Tốt", "Khá", "Trung bình", "Kém"};

TEST(Quirk5, DecimalCommasAndWhatIsNoNumber) {
    OfficeBook book;
    book.sheet("T8").lines(1, {k_rating_header,
                               {"1", "Chi bộ Một", "03/08/2026", "95,25", "x"},
                               {"2", "Chi bộ Hai", "03/08/2026", "12/13 (Đạt 92%)", "x"}});
    const auto rows = rows_of(book.open());
    ASSERT_EQ(rows.meeting_ratings.size(), 1U);
    EXPECT_EQ(rows.meeting_ratings[0].points, core::Points{9525});
    EXPECT_THAT(told(rows.findings), ElementsAre("error workbook.wrong_points T8!D3"));
}

TEST(Quirk6, MarksAreWholeCells) {
    std::vector<Line> lines{k_rating_header};
    const std::vector<std::string> marks{"x", "X", "×", "✓", "☒", "●", "1", "có", " x "};
    for (const auto& mark : marks)
        lines.push_back({"#1", "Chi bộ " + std::to_string(lines.size()), "03/08/2026", "90", "", mark});
    lines.push_back({"#1", "Chi bộ a", "03/08/2026", "90", "x", "x"});
    lines.push_back({"#1", "Chi bộ b", "03/08/2026", "90"});
    lines.push_back({"#1", "Chi bộ c", "03/08/2026", "90", "xuất sắc"});
    lines.push_back({"#1", "Chi bộ d", "03/08/2026", "90", "0", "1"});
    OfficeBook book;
    book.sheet("T8").lines(1, lines);
    const auto rows = rows_of(book.open());
    ASSERT_EQ(rows.meeting_ratings.size(), marks.size() + 1);
    for (const auto& rating : rows.meeting_ratings)
        EXPECT_EQ(rating.level, plan::MeetingLevel::fair) << rating.unit.name;
    EXPECT_THAT(told(rows.findings), ElementsAre("error imports.two_marks T8!F11", "error imports.no_mark_in_row T8!E12",
                                                 "error imports.no_mark T8!E13"));
}

ReadOptions of_a_cell() {
    ReadOptions options;
    options.unit = {"38.1.2", ""};
    options.meeting_date = core::Date(2026, 8, 5);
    return options;
}

std::vector<Attendance> attendances(const Rows& rows) {
    std::vector<Attendance> all;
    for (const auto& line : rows.roll_calls)
        all.push_back(line.attendance);
    return all;
}

TEST(Quirk7, WordsOfAttendance) {
    const std::vector<std::pair<std::string, Attendance>> words{
        {"Có mặt", Attendance::present},       {"Dự", Attendance::present},
        {"●", Attendance::present},            {"x", Attendance::present},
        {"Co mat", Attendance::present},       {"Đi muộn", Attendance::late},
        {"▲", Attendance::late},               {"Vắng có phép", Attendance::excused},
        {"có lý do", Attendance::excused},     {"P", Attendance::excused},
        {"○", Attendance::excused},            {"Vắng không lý do", Attendance::unexcused},
        {"KHÔNG PHÉP", Attendance::unexcused}, {"K", Attendance::unexcused},
        {"KP", Attendance::unexcused},         {"❌", Attendance::unexcused},
        {"Miễn sinh hoạt", Attendance::exempt}, {"MSH", Attendance::exempt},
        {"Vắng", Attendance::unknown},         {"--", Attendance::unknown},
        {"", Attendance::unknown},
    };
    std::vector<Line> lines{{"STT", "Họ và tên", "Điểm danh"}};
    std::vector<Attendance> expected;
    for (const auto& [word, meaning] : words) {
        lines.push_back({std::to_string(lines.size()), "Đảng viên " + std::to_string(lines.size()), word});
        expected.push_back(meaning);
    }
    lines.push_back({"99", "Đảng viên 99", "vắng mặt ở phần đầu"});
    OfficeBook book;
    book.sheet("DiemDanh").lines(1, lines);
    const auto rows = rows_of(book.open(), of_a_cell());
    EXPECT_EQ(attendances(rows), expected);
    EXPECT_THAT(told(rows.findings), ElementsAre("error workbook.wrong_word DiemDanh!C23"));
}

TEST(Quirk7, TheMeaningOfAMarkComesFromItsHeader) {
    OfficeBook book;
    book.sheet("DiemDanh").lines(1, {{"STT", "Họ và tên", "Có mặt", "Đi muộn", "Vắng có phép", "Vắng không phép", "Vắng"},
                                     {"1", "A An", "x"},
                                     {"2", "B Bình", "x", "x"},
                                     {"3", "C Châu", "", "", "x"},
                                     {"4", "D Duyên", "", "", "", "x"},
                                     {"5", "E Em", "", "", "", "", "x"},
                                     {"6", "G Giang"},
                                     {"7", "H Hoa", "x", "", "x"}});
    const auto rows = rows_of(book.open(), of_a_cell());
    EXPECT_THAT(attendances(rows), ElementsAre(Attendance::present, Attendance::late, Attendance::excused,
                                               Attendance::unexcused, Attendance::unknown, Attendance::unknown));
    // Nothing marked is not known; two marks are an error.
    EXPECT_THAT(told(rows.findings), ElementsAre("error imports.two_marks DiemDanh!E8"));
}

TEST(Quirk7, OnlyPresentOrNotIsAskedOnceAndNeverInferred) {
    OfficeBook book;
    book.sheet("DiemDanh").lines(1, {{"STT", "Họ và tên", "Có mặt", "Lý do vắng"},
                                     {"1", "A An", "#1", ""},
                                     {"2", "B Bình", "#0", "đi công tác"},
                                     {"3", "C Châu", "#0", ""},
                                     {"4", "D Duyên", "", "ốm"}});
    const auto workbook = book.open();
    auto options = of_a_cell();
    const auto asked = rows_of(workbook, options);
    ASSERT_EQ(asked.questions.size(), 1U);
    EXPECT_EQ(asked.questions[0].code, "imports.ask_absence_kind");
    EXPECT_EQ(asked.questions[0].place, "DiemDanh!C3");
    options.answers["imports.ask_absence_kind"] = "reason_is_excused";
    EXPECT_THAT(attendances(rows_of(workbook, options)),
                ElementsAre(Attendance::present, Attendance::excused, Attendance::unknown, Attendance::unknown));
    options.answers["imports.ask_absence_kind"] = "unknown";
    EXPECT_THAT(attendances(rows_of(workbook, options)),
                ElementsAre(Attendance::present, Attendance::unknown, Attendance::unknown, Attendance::unknown));
    options.answers["imports.ask_absence_kind"] = "whatever";
    EXPECT_EQ(rows_of(workbook, options).questions.size(), 1U);
}

TEST(Quirk7, AnXOnASheetOfAbsencesIsAsked) {
    OfficeBook book;
    book.sheet("TheoDoiVang").lines(1, {{"STT", "Họ và tên", "Tháng 1 (05/01/2026)", "Tháng 2 (05/02/2026)"},
                                        {"1", "A An", "x", "P"}});
    const auto workbook = book.open();
    auto options = of_a_cell();
    EXPECT_EQ(rows_of(workbook, options).questions.at(0).code, "imports.ask_x_means");
    options.answers["imports.ask_x_means"] = "absent";
    EXPECT_THAT(attendances(rows_of(workbook, options)), ElementsAre(Attendance::unknown, Attendance::excused));
    options.answers["imports.ask_x_means"] = "present";
    EXPECT_THAT(attendances(rows_of(workbook, options)), ElementsAre(Attendance::present, Attendance::excused));
}

documents::Workbook ratings(const std::vector<std::string>& levels, const std::string& footer = "") {
    OfficeBook book;
    book.sheet("KQ").cell(1, 1, "KẾT QUẢ XẾP LOẠI NĂM 2025").lines(2, {{"TT", "Họ và tên", "Xếp loại"}});
    std::uint32_t row = 3;
    for (const auto& level : levels) {
        book.lines(row, {{std::to_string(row), "Đảng viên " + std::to_string(row), level}});
        ++row;
    }
    book.cell(row + 1, 1, footer);
    return book.open();
}

std::vector<int> levels_of(const Rows& rows) {
    std::vector<int> levels;
    for (const auto& row : rows.member_ratings)
        levels.push_back(row.rating.level ? static_cast<int>(*row.rating.level) : -1);
    return levels;
}

TEST(Quirk8, NamesAndAbbreviationsOfLevels) {
    const auto rows = rows_of(ratings({"Hoàn thành xuất sắc nhiệm vụ", "HTXSNV", "HTTNV", "HTTTNV", "HoanThanhTot", "HTNV",
                                       "KHTNV", "Không hoàn thành nhiệm vụ", "Chưa xếp loại", "Không thuộc diện"}));
    EXPECT_THAT(levels_of(rows), ElementsAre(0, 0, 1, 1, 1, 2, 3, 3, -1, -1));
    EXPECT_EQ(rows.member_ratings[8].rating.scope, organisation::RatingScope::not_yet);
    EXPECT_EQ(rows.member_ratings[9].rating.scope, organisation::RatingScope::not_subject);
}

TEST(Quirk8, LettersAndNumbersNeedALegendOrAnAnswer) {
    const auto workbook = ratings({"A", "Mức 2", "Loại C", "4"});
    ReadOptions options;
    const auto asked = rows_of(workbook, options);
    ASSERT_EQ(asked.questions.size(), 1U);
    EXPECT_EQ(asked.questions[0].code, "imports.ask_levels");
    options.answers["imports.ask_levels"] = "first_is_best";
    EXPECT_THAT(levels_of(rows_of(workbook, options)), ElementsAre(0, 1, 2, 3));
    options.answers["imports.ask_levels"] = "refuse";
    EXPECT_EQ(rows_of(workbook, options).findings.errors(), 4U);
    const auto legend = ratings({"A", "B"}, "* Ghi chú: A: Hoàn thành tốt nhiệm vụ; B = HTNV");
    EXPECT_THAT(levels_of(rows_of(legend)), ElementsAre(1, 2));
}

TEST(Quirk8, NamesOfEarlierRulesAreRefusedWithAHint) {
    const auto rows = rows_of(ratings({"Trong sạch vững mạnh", "Đủ tư cách hoàn thành tốt nhiệm vụ", "giỏi"}));
    EXPECT_THAT(told(rows.findings), ElementsAre("error workbook.rating_of_old KQ!C3", "error workbook.rating_of_old KQ!C4",
                                                 "error workbook.wrong_word KQ!C5"));
}

TEST(Quirk9, NamesAreCleanedAndComposed) {
    const auto rows = rows_of(members({{"1", "Đ/c Nguye\xCC\x82\xCC\x83n  Thi\xCC\xA3\xC2\xA0""An", "Một", "", ""}}));
    ASSERT_EQ(rows.members.size(), 1U);
    EXPECT_EQ(rows.members[0].member.name, "Nguyễn Thị An");
}

TEST(Quirk9, FontEncodedWorkbooksAreRefused) {
    OfficeBook book;
    book.sheet("DV").lines(1, {{"STT", "Hä vµ tªn", "Chi bé", "Ngµy vµo §¶ng"}, {"1", "NguyÔn V¨n B×nh", "Mét"}});
    const auto read = open_file(book.bytes(), "cu.xlsx");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, "csv.font_encoding");
}

TEST(Quirk10, NamesInTwoColumnsAreJoined) {
    OfficeBook book;
    book.sheet("DV").merge(1, 2, 1, 3, "Họ và tên").cell(1, 1, "STT").cell(1, 4, "Chi bộ").cell(1, 5, "Ngày vào Đảng");
    book.lines(2, {{"1", "Nguyễn Thị", "An", "Một", "03/02/2001"}});
    EXPECT_EQ(rows_of(book.open()).members.at(0).member.name, "Nguyễn Thị An");
    OfficeBook split;
    split.sheet("DV").lines(1, {{"STT", "Họ và tên đệm", "Tên", "Chi bộ", "Ngày vào Đảng"},
                                {"1", "Nguyễn Thị", "An", "Một", "03/02/2001"}});
    EXPECT_EQ(rows_of(split.open()).members.at(0).member.name, "Nguyễn Thị An");
}

TEST(Quirk11, NamesOfFilesAndOldExcel) {
    OfficeBook book;
    book.sheet("DiemDanh").lines(1, {{"STT", "Họ và tên", "Điểm danh"}, {"1", "A An", "Có mặt"}});
    const auto workbook = book.open("9. DiemDanh 05-08-2026.xlsx");
    ReadOptions options;
    options.unit = {"38.1.2", ""};
    options.file_name = "9. DiemDanh 05-08-2026.xlsx";
    EXPECT_EQ(rows_of(workbook, options).roll_calls.at(0).date, core::Date(2026, 8, 5));
    options.file_name = "DiemDanh.xlsx";
    EXPECT_EQ(rows_of(workbook, options).questions.at(0).code, "imports.ask_meeting_date");
    const std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, 'x');
    EXPECT_EQ(open_file(old, "danh sach.xls").error().code, "workbook.old_excel");
    EXPECT_EQ(open_file(old, "danh sach.csv").error().code, "workbook.old_excel");
    std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, 'x');
    for (const char c : std::string("EncryptedPackage"))
        locked += std::string{c, '\0'};
    EXPECT_EQ(open_file(locked, "khoa.xlsx").error().code, "workbook.password");
}

TEST(Quirk12, LongTextsAndPicturesAreLeftOutAndReported) {
    const std::string longest(40'000, 'a');
    const auto rows = rows_of(raw(inline_row(1, {"STT", "Họ và tên", "Chi bộ", "Ngày vào Đảng", "Tiểu sử"}) +
                                  inline_row(2, {"1", "Nguyễn Thị An", "Một", "03/02/2001", longest})));
    EXPECT_EQ(rows.members.size(), 1U);
    EXPECT_THAT(told(rows.findings, Severity::info),
                ElementsAre("info imports.pictures ", "info imports.text_left_out DV!E2"));
}

TEST(Quirks, WhatIsNotKeptIsListedAndItsCellsAreNotLookedAt) {
    OfficeBook book;
    book.sheet("DV").lines(1, {{"STT", "Họ và tên", "Chi bộ", "Ngày vào Đảng", "Tôn giáo", "Nhóm máu", "Khuôn mặt", "Lạ"},
                               {"1", "Nguyễn Thị An", "Một", "03/02/2001", "Không", "O", "x", "y"}});
    const auto rows = rows_of(book.open());
    ASSERT_EQ(rows.not_kept.size(), 3U);
    EXPECT_EQ(rows.not_kept[0].why, NotKept::religion);
    EXPECT_EQ(rows.not_kept[1].why, NotKept::health);
    EXPECT_EQ(rows.not_kept[2].why, NotKept::face);
    EXPECT_THAT(rows.unknown_columns, ElementsAre("Lạ"));
    EXPECT_THAT(told(rows.findings), IsEmpty());
}

TEST(Quirks, PlacesInACsvAreRowAndColumn) {
    const auto rows = rows_of(csv("STT;Họ và tên;Chi bộ;Ngày vào Đảng\n1;\"Nguyễn\nThị An\";Một;03/02/2001\n2;Bình;Một;32/1/2001\n"));
    EXPECT_THAT(told(rows.findings), ElementsAre("error workbook.wrong_date tep.csv:3:4"));
    EXPECT_EQ(rows.members.at(0).member.name, "Nguyễn Thị An");
}

TEST(Quirks, WhoseSheetItIsIsAskedAndATitleIsOffered) {
    OfficeBook book;
    book.sheet("DV").cell(1, 1, "Chi bộ Phòng Tổng hợp").lines(3, {{"STT", "Họ và tên", "Ngày vào Đảng"},
                                                                   {"1", "Nguyễn Thị An", "03/02/2001"}});
    const auto workbook = book.open();
    const auto asked = rows_of(workbook);
    ASSERT_EQ(asked.questions.size(), 1U);
    EXPECT_EQ(asked.questions[0].code, "imports.ask_unit");
    EXPECT_THAT(asked.questions[0].choices, ElementsAre("Chi bộ Phòng Tổng hợp"));
    ReadOptions options;
    options.answers["imports.ask_unit"] = "38.1.2";
    EXPECT_EQ(rows_of(workbook, options).members.at(0).unit.code, "38.1.2");
}

}  // namespace
}  // namespace bontot::imports
