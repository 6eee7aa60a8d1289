// The yearly workbook that a secretary fills: sheets and headers, in one place for the template that writes them and
// the reader that finds them again. Vietnamese is what stands in the workbook; English is understood as well. The words
// of the drop-downs stand in workbook_words.hpp.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "organisation/unit.hpp"
#include "plan/model.hpp"

namespace bontot::documents {

/// Rows and columns of a blank template; a prefilled one grows when it must.
inline constexpr std::size_t k_template_members = 60;
inline constexpr std::size_t k_template_meetings = 24;
inline constexpr std::size_t k_template_cells = 40;
inline constexpr std::size_t k_template_knock_outs = 12;
/// Headers are looked for in the first rows only.
inline constexpr std::uint32_t k_header_rows = 12;

struct SheetLayout {
    std::string_view vi;
    std::string_view en;
    std::string_view title;  ///< first line of the sheet
    std::string_view help;   ///< second line: what to do here, in one breath
};

/// `also`: further spellings that are understood, separated by '|'.
struct ColumnLayout {
    std::string_view vi;
    std::string_view en;
    std::string_view also;
    double width = 10;
    std::string_view prompt;      ///< shown beside the cell while it is being filled; empty = none
    bool running_number = false;  ///< filled in blank rows as well: alone it says nothing
};

namespace sheets {
inline constexpr SheetLayout k_guide{"Hướng dẫn", "Guide", "", ""};
inline constexpr SheetLayout k_unit{"Đơn vị", "Unit", "TỔ CHỨC ĐẢNG",
                                    "Ghi vào cột Nội dung. Ô có mũi tên: bấm để chọn."};
inline constexpr SheetLayout k_members{"Đảng viên", "Members", "DANH SÁCH ĐẢNG VIÊN TRONG NĂM",
                                       "Mỗi đảng viên một dòng, cả người đã chuyển đi trong năm. Người mới ghi tiếp ở "
                                       "dòng cuối; không đổi thứ tự các dòng."};
inline constexpr SheetLayout k_meetings{"Buổi sinh hoạt", "Meetings", "CÁC BUỔI SINH HOẠT CHI BỘ",
                                        "Mỗi buổi đã họp một dòng, theo đúng sổ biên bản. Buổi chưa họp thì để trống."};
inline constexpr SheetLayout k_roll_call{
    "Điểm danh", "Roll call", "ĐIỂM DANH",
    "Chọn cho từng người ở từng buổi. Ô để trống = chưa rõ: buổi đó sẽ chưa được kết luận."};
inline constexpr SheetLayout k_opinions{"Phát biểu", "Opinions", "SỐ LƯỢT PHÁT BIỂU Ý KIẾN",
                                        "Ghi số lượt phát biểu của từng người; không phát biểu thì để trống."};
inline constexpr SheetLayout k_judgements{
    "Nội dung chấm", "Judgements", "CÁC NỘI DUNG DO TẬP THỂ CHẤM",
    "Ghi tỷ lệ đạt từ 0% đến 100%, hoặc chọn Không áp dụng. Ô để trống = chưa chấm."};
inline constexpr SheetLayout k_ratings{
    "Xếp loại", "Ratings", "KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG CUỐI NĂM",
    "Ghi theo quyết định chính thức. Ai không thuộc diện hoặc chưa xếp loại thì chọn đúng mục đó và ghi lý do."};
inline constexpr SheetLayout k_knock_outs{"Điểm liệt", "Knock-outs", "VIỆC THUỘC DIỆN ĐIỂM LIỆT",
                                          "Chỉ ghi khi có việc xảy ra; không có thì để trống cả trang."};
inline constexpr SheetLayout k_sheet_marks{
    "Phiếu chấm", "Meeting sheet", "PHIẾU CHẤM CHẤT LƯỢNG TỪNG BUỔI SINH HOẠT",
    "Ghi điểm từng nội dung ở từng buổi. Muốn thuyết minh: 1,5; lý do trừ điểm. Không phải chấm: chọn Không chấm."};
}  // namespace sheets

// Columns, in the order in which the template writes them; the enumerators are their places.

enum class UnitField : std::uint8_t { code, name, kind, sector, year };
inline constexpr std::array<ColumnLayout, 5> k_unit_fields{{
    {"Mã tổ chức đảng", "Code", "Mã đơn vị|Mã", 0, "Ví dụ: 38.168.053.000.001"},
    {"Tên tổ chức đảng", "Name", "Tên đơn vị|Tên", 0, "Ví dụ: Chi bộ Phòng Tổng hợp"},
    {"Loại tổ chức đảng", "Kind", "Loại", 0, "Bấm mũi tên để chọn."},
    {"Loại hình cơ quan", "Sector", "Loại hình", 0, "Bấm mũi tên để chọn."},
    {"Năm", "Year", "Năm đánh giá", 0, "Bốn chữ số, ví dụ 2023."},
}};

enum class MemberColumn : std::uint8_t {
    number,
    id,
    name,
    joined,
    left,
    probationary,
    exempt_from_1,
    exempt_to_1,
    exempt_from_2,
    exempt_to_2,
    exempt_from_3,
    exempt_to_3,
};
inline constexpr std::size_t k_exemption_spans = 3;
inline constexpr std::string_view k_date_prompt = "Ghi ngày/tháng/năm, ví dụ 05/08/2023 là ngày 5 tháng 8.";
inline constexpr std::string_view k_yes_prompt = "Chọn Có hoặc Không.";
inline constexpr std::array<ColumnLayout, 12> k_member_columns{{
    {"STT", "No.", "TT|Số TT", 6, "", true},
    {"Mã", "Code", "Mã đảng viên|ID|Member", 12, "Để trống cũng được: máy sẽ tự đặt mã."},
    {"Họ và tên", "Name", "Họ tên|Họ và tên đảng viên|Full name", 28, ""},
    {"Ngày vào chi bộ", "Joined", "Vào chi bộ", 14, "Ngày đầu tiên có tên trong danh sách chi bộ. Ghi ngày/tháng/năm."},
    {"Rời chi bộ từ ngày", "Left", "Ngày rời|Ngày rời chi bộ", 14,
     "Ngày đầu tiên không còn trong danh sách. Đang sinh hoạt thì để trống."},
    {"Dự bị", "Probationary", "Đảng viên dự bị", 9, "Đảng viên dự bị: chọn Có. Chính thức: để trống."},
    {"Miễn từ ngày", "Exempt from", "Miễn sinh hoạt từ ngày", 14, "Ngày đầu tiên được miễn công tác, sinh hoạt."},
    {"Miễn đến hết ngày", "Exempt to", "Miễn sinh hoạt đến hết ngày", 14,
     "Ngày cuối cùng được miễn; chưa rõ thì để trống."},
    {"Miễn lần 2 từ ngày", "Exempt 2 from", "", 14, "Ngày đầu tiên của lần miễn thứ hai."},
    {"Miễn lần 2 đến hết ngày", "Exempt 2 to", "", 14, "Ngày cuối cùng của lần miễn thứ hai."},
    {"Miễn lần 3 từ ngày", "Exempt 3 from", "", 14, "Ngày đầu tiên của lần miễn thứ ba."},
    {"Miễn lần 3 đến hết ngày", "Exempt 3 to", "", 14, "Ngày cuối cùng của lần miễn thứ ba."},
}};

enum class MeetingColumn : std::uint8_t {
    number,
    id,
    date,
    kind,
    start,
    end,
    breaks,
    committee_meeting,
    members_notified,
    follower_notified,
    materials_sent,
    draft_resolution,
    prepared_by,
    chair_signed,
    secretary_signed,
    book,
    pages,
    cross_stamped,
    self_rating,
    tasks_assigned,
    tasks_done,
};
inline constexpr std::size_t k_meeting_columns_without_tasks = 19;
inline constexpr std::array<ColumnLayout, 21> k_meeting_columns{{
    {"Buổi", "No.", "STT|TT|Số TT", 7, "", true},
    {"Mã", "Code", "Mã buổi|ID|Meeting", 10, "Để trống cũng được: máy sẽ tự đặt mã."},
    {"Ngày", "Date", "Ngày họp|Ngày sinh hoạt", 12.5, k_date_prompt},
    {"Loại", "Kind", "Loại buổi|Loại hình", 11.5, "Thường kỳ, Chuyên đề, hoặc Kết hợp cả hai trong một buổi."},
    {"Bắt đầu", "Start", "Giờ bắt đầu", 8, "Ghi giờ:phút, ví dụ 14:00."},
    {"Kết thúc", "End", "Giờ kết thúc", 8, "Ghi giờ:phút, ví dụ 15:45."},
    {"Nghỉ (phút)", "Breaks (minutes)", "Nghỉ giải lao", 8, "Số phút giải lao; không nghỉ thì để trống."},
    {"Họp chi ủy", "Committee meeting", "Họp chi uỷ|Họp chi ủy trước", 8, k_yes_prompt},
    {"Báo đảng viên", "Members notified", "", 8, k_yes_prompt},
    {"Báo cấp ủy viên theo dõi", "Follower notified", "Báo cấp uỷ viên theo dõi", 10, k_yes_prompt},
    {"Gửi tài liệu", "Materials sent", "", 8, k_yes_prompt},
    {"Dự thảo nghị quyết", "Draft resolution", "", 9, k_yes_prompt},
    {"Người chuẩn bị", "Prepared by", "", 11.5, "Người chuẩn bị dự thảo: Bí thư, Phó bí thư hoặc Khác."},
    {"Chủ trì ký", "Chair signed", "", 8, k_yes_prompt},
    {"Thư ký ký", "Secretary signed", "", 8, k_yes_prompt},
    {"Số sổ", "Book", "Sổ biên bản", 10, "Số sổ biên bản, ví dụ 01/2023."},
    {"Trang", "Pages", "Số trang", 8, "Số trang trong sổ, ví dụ 1-4."},
    {"Giáp lai", "Cross-stamped", "Đóng dấu giáp lai", 8, k_yes_prompt},
    {"Tự xếp loại", "Self-rating", "Tự xếp loại buổi", 11.5, "Tốt, Khá, Trung bình hoặc Kém; chưa xếp thì để trống."},
    {"Nhiệm vụ giao", "Tasks assigned", "", 9, "Số nhiệm vụ mà buổi trước đã giao."},
    {"Nhiệm vụ xong", "Tasks done", "", 9, "Trong đó số nhiệm vụ đã làm xong."},
}};

/// Left part of the two matrices; the meetings follow: "Buổi 1", "Buổi 2", …
enum class MatrixColumn : std::uint8_t { number, id, name };
inline constexpr std::array<ColumnLayout, 3> k_matrix_columns{k_member_columns[0], k_member_columns[1],
                                                              k_member_columns[2]};
inline constexpr std::string_view k_meeting_word = "Buổi";
inline constexpr std::string_view k_date_row = "Ngày họp";

enum class JudgementColumn : std::uint8_t { indicator, statement, clause, applies_to, ratio, note, evidence };
inline constexpr std::array<ColumnLayout, 7> k_judgement_columns{{
    {"Mã", "Code", "Mã nội dung|Indicator", 8, ""},
    {"Nội dung", "Statement", "", 62, ""},
    {"Điều khoản", "Clause", "Căn cứ", 22, ""},
    {"Áp dụng cho", "Applies to", "", 20, ""},
    {"Tỷ lệ đạt", "Ratio", "Tỉ lệ đạt|Tỷ lệ|Tỉ lệ", 16, "Ghi 0% đến 100%, ví dụ 95%, hoặc chọn Không áp dụng."},
    {"Ghi chú", "Note", "", 30, ""},
    {"Minh chứng", "Evidence", "", 36, "Nhiều minh chứng thì cách nhau bằng dấu chấm phẩy."},
}};
inline constexpr std::string_view k_not_applicable = "Không áp dụng";
/// The entry for all judged indicators that have none of their own.
inline constexpr std::string_view k_every_other = "*";

enum class RatingColumn : std::uint8_t { number, id, name, level, reason };
inline constexpr std::array<ColumnLayout, 5> k_rating_columns{{
    k_member_columns[0],
    k_member_columns[1],
    k_member_columns[2],
    {"Mức xếp loại", "Level", "Xếp loại|Kết quả xếp loại|Mức", 36, "Bấm mũi tên để chọn."},
    {"Lý do", "Reason", "Lí do", 40, "Chỉ ghi khi không thuộc diện hoặc chưa xếp loại."},
}};
inline constexpr std::array<ColumnLayout, 5> k_cell_rating_columns{{
    k_member_columns[0],
    {"Mã chi bộ", "Cell code", "Mã", 24, "Mã tổ chức đảng của chi bộ."},
    {"Tên chi bộ", "Cell", "Chi bộ", 34, ""},
    k_rating_columns[3],
    k_rating_columns[4],
}};

enum class KnockOutColumn : std::uint8_t { number, kind, date, note };
inline constexpr std::array<ColumnLayout, 4> k_knock_out_columns{{
    k_member_columns[0],
    {"Loại việc", "Kind", "Loại", 46, "Bấm mũi tên để chọn."},
    {"Ngày", "Date", "Ngày xảy ra", 14, k_date_prompt},
    {"Ghi chú", "Note", "", 60, ""},
}};

enum class SheetMarkColumn : std::uint8_t { item, statement, maximum };
inline constexpr std::array<ColumnLayout, 3> k_sheet_mark_columns{{
    {"Mã", "Code", "Mã nội dung|Item", 8, ""},
    {"Nội dung", "Statement", "", 60, ""},
    {"Điểm tối đa", "Maximum", "", 9, ""},
}};
inline constexpr std::string_view k_not_assessed = "Không chấm";

/// What is compared: no diacritics, no spaces, lower case. "Có mặt", "CO MAT" and "CoMat" are one word.
[[nodiscard]] std::string word_key(std::string_view text);
/// The same for headers, which also lose "(dd/mm/yyyy)", '*' and punctuation.
[[nodiscard]] std::string header_key(std::string_view text);
/// The pieces of a '|'-separated list.
[[nodiscard]] std::vector<std::string_view> spellings(std::string_view words);
/// True when `key` is the key of one of the '|'-separated words.
[[nodiscard]] bool among(std::string_view words, const std::string& key);
/// True when a header with this key means `column`.
[[nodiscard]] bool means(const ColumnLayout& column, const std::string& key);

/// Short names of a plan's knock-outs for the drop-down, in the plan's order.
[[nodiscard]] std::string knock_out_word(const plan::KnockOut& knock_out);

/// Judged indicators for a kind of unit, whatever the sector, in the plan's order.
[[nodiscard]] std::vector<const plan::Indicator*> judged_indicators(const plan::Plan& plan,
                                                                    organisation::UnitKind kind);
/// Judged items of the plan's meeting sheet.
[[nodiscard]] std::vector<const plan::SheetItem*> judged_items(const plan::Plan& plan);

}  // namespace bontot::documents
