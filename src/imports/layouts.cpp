#include "imports/layouts.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "documents/workbook_layout.hpp"

namespace bontot::imports {

namespace {

using F = Field;

constexpr std::string_view k_number = "STT|TT|Số TT|Số thứ tự|No.";
constexpr std::string_view k_member_code =
    "Mã đảng viên|Mã số đảng viên|MSĐV|Mã ĐV|MSSV|MSVC|MSVC/MSSV|Mã số|Mã|ID|Số hiệu công chức|Số hiệu|Member code";
constexpr std::string_view k_member_name =
    "Họ và tên|Họ tên|Họ và tên đảng viên|Họ tên đang dùng|Họ và tên đang dùng|Họ tên đảng viên|Tên đảng viên|"
    "Họ và tên cán bộ|Họ tên khai sinh|Họ và tên khai sinh|Đảng viên|Full name|Name";
constexpr std::string_view k_cell_code = "Mã chi bộ|Mã tổ chức đảng|Mã đơn vị|Mã TCĐ|Cell code|Unit code";
constexpr std::string_view k_cell_name =
    "Chi bộ|Tên chi bộ|Tổ chức Đảng đang sinh hoạt|Nơi sinh hoạt Đảng|Chi bộ đang sinh hoạt|Tên tổ chức đảng|"
    "Tổ chức đảng|Đơn vị sinh hoạt|Tên đơn vị|Đơn vị|Cell|Unit";
constexpr std::string_view k_meeting_day =
    "Ngày họp|Ngày sinh hoạt|Ngày họp chi bộ|Ngày sinh hoạt chi bộ|Thời gian họp|Thời gian sinh hoạt|Ngày|Date";
constexpr std::string_view k_level =
    "Mức xếp loại|Mức xếp loại chính thức|Xếp loại chính thức|Kết quả xếp loại chính thức|Kết quả xếp loại|"
    "Kết quả xếp loại chất lượng|Xếp loại chất lượng|Kết quả đánh giá, xếp loại|Mức chất lượng|Xếp loại|Mức|Level";
constexpr std::string_view k_year = "Năm|Năm xếp loại|Năm đánh giá|Year";
constexpr std::string_view k_reason = "Lý do|Lí do|Lý do vắng|Lý do vắng mặt|Reason";

constexpr std::array k_units = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 6},
    {F::unit_code, "Mã tổ chức đảng|Mã đơn vị|Mã chi bộ|Mã TCĐ|Mã số|Mã|Code", 2, 26},
    {F::unit_name, "Tên tổ chức đảng|Tên đơn vị|Tên chi bộ|Tổ chức đảng|Chi bộ|Đơn vị|Tên|Name", 2, 44},
    {F::short_name, "Tên viết tắt|Tên ngắn|Viết tắt|Tên gọi tắt|Short name", 1, 18},
    {F::superior_code, "Mã cấp trên|Mã tổ chức đảng cấp trên|Mã đơn vị cấp trên|Mã cấp trên trực tiếp|Superior code", 3,
     26},
    {F::superior_name,
     "Tổ chức đảng cấp trên|Cấp trên trực tiếp|Cấp trên|Trực thuộc|Đảng bộ cấp trên|Đảng ủy cấp trên|Thuộc đảng bộ|"
     "Thuộc đảng ủy|Đảng bộ|Đảng ủy|Superior",
     3, 40},
    {F::unit_kind, "Loại tổ chức đảng|Loại hình tổ chức đảng|Cấp tổ chức đảng|Loại|Kind", 3, 20},
    {F::sector, "Loại hình cơ quan|Loại hình|Lĩnh vực|Sector", 2, 20},
    {F::founded, "Ngày thành lập|Thành lập ngày|Ngày thành lập tổ chức đảng|Founded", 3, 14},
    {F::dissolved, "Ngày giải thể|Giải thể từ ngày|Dissolved", 2, 14},
    {F::decision_number, "Số quyết định|Số QĐ|Quyết định thành lập|QĐ thành lập|Số QĐ thành lập|Decision", 2, 20},
    {F::decision_date, "Ngày quyết định|Ngày QĐ|Ngày ký quyết định|Decision date", 2, 14},
    {F::decision_by, "Cơ quan quyết định|Cơ quan ban hành|Cấp quyết định|Decided by", 1, 24},
    {F::alias, "Tên khác|Tên gọi khác|Tên cũ|Alias", 1, 30},
    {F::ignored, "Ghi chú|Note", 0, 0},
});

constexpr std::array k_members = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 6},
    {F::member_code, k_member_code, 2, 16},
    {F::member_name, k_member_name, 3, 30},
    {F::unit_code, k_cell_code, 1, 26},
    {F::unit_name, k_cell_name, 1, 34},
    {F::birth, "Năm sinh|Ngày sinh|Sinh ngày|Ngày, tháng, năm sinh|Ngày tháng năm sinh|Birth year|Date of birth", 2,
     10},
    {F::sex, "Giới tính|Nam/Nữ|Giới|Phái|Sex", 1, 10},
    {F::female_mark, "Nữ", 1, 0},
    {F::member_type, "Loại đảng viên|Loại ĐV|Diện đảng viên|Chính thức/Dự bị|Member type", 2, 14},
    {F::probationary_mark, "Dự bị|Đảng viên dự bị|Probationary", 1, 0},
    {F::admitted,
     "Ngày vào Đảng|Ngày kết nạp|Ngày kết nạp Đảng|Ngày vào Đảng lần đầu|Ngày vào ĐCSVN|Vào Đảng|Vào Đảng ngày|Ngày "
     "dự bị|Kết nạp|Admitted",
     3, 14},
    {F::official,
     "Ngày chính thức|Ngày vào Đảng chính thức|Ngày công nhận chính thức|Ngày chuyển chính thức|Chính thức|Ngày công "
     "nhận đảng viên chính thức|Official",
     3, 14},
    {F::joined, "Ngày vào chi bộ|Ngày chuyển vào|Ngày chuyển đến|Ngày về chi bộ|Vào chi bộ|Joined", 2, 14},
    {F::left, "Rời chi bộ từ ngày|Ngày rời chi bộ|Ngày chuyển đi|Ngày rời|Left", 2, 14},
    {F::state,
     "Trạng thái|Trạng thái sinh hoạt|Trạng thái hoạt động|Tình trạng|Tình trạng sinh hoạt|Tình trạng quản lý|Đang "
     "quản lý|Status",
     2, 20},
    {F::state_gone, "Không còn quản lý", 2, 0},
    {F::state_date,
     "Ngày thay đổi trạng thái|Ngày rời khỏi/ Ngày mất/ Ngày miễn sinh hoạt Đảng|Ngày rời khỏi, ngày mất, ngày miễn "
     "sinh hoạt|Trạng thái từ ngày|Status since",
     2, 14},
    {F::exempt_from, "Miễn từ ngày|Ngày miễn|Ngày miễn sinh hoạt|Miễn sinh hoạt từ ngày|Exempt from", 2, 14},
    {F::exempt_to, "Miễn đến hết ngày|Miễn sinh hoạt đến hết ngày|Miễn đến ngày|Exempt to", 2, 14},
    {F::office, "Chức vụ Đảng|Chức vụ trong Đảng|Chức vụ đảng hiện nay|Chức vụ cấp ủy|Office", 2, 16},
    {F::joined_decision,
     "Số QĐ vào chi bộ|Số quyết định vào chi bộ|Quyết định vào chi bộ|Số QĐ kết nạp|Số quyết định kết nạp|"
     "Quyết định kết nạp|Số QĐ tiếp nhận|Số quyết định tiếp nhận|Quyết định tiếp nhận|Số QĐ chuyển đến|"
     "Số quyết định chuyển đến|Quyết định chuyển đến|Decision on joining",
     1, 20},
    {F::joined_decided,
     "Ngày QĐ vào chi bộ|Ngày quyết định vào chi bộ|Ngày QĐ kết nạp|Ngày quyết định kết nạp|"
     "Ngày QĐ tiếp nhận|Ngày quyết định tiếp nhận|Ngày QĐ chuyển đến|Ngày quyết định chuyển đến|"
     "Day of decision on joining",
     1, 14},
    {F::joined_decided_by,
     "Cơ quan QĐ vào chi bộ|Cơ quan quyết định vào chi bộ|Cấp quyết định vào chi bộ|Cơ quan QĐ kết nạp|"
     "Cơ quan quyết định kết nạp|Cấp quyết định kết nạp|Cơ quan QĐ tiếp nhận|Cơ quan quyết định tiếp nhận|"
     "Cấp quyết định tiếp nhận|Cơ quan QĐ chuyển đến|Cơ quan quyết định chuyển đến|"
     "Cấp quyết định chuyển đến|Who decided on joining",
     1, 24},
    {F::official_decision,
     "Số QĐ công nhận chính thức|Số quyết định công nhận chính thức|Quyết định công nhận chính thức|"
     "Số QĐ chính thức|Số quyết định chính thức|Quyết định chính thức|Số QĐ chuyển chính thức|"
     "Số quyết định chuyển chính thức|Quyết định chuyển chính thức|Decision on becoming official",
     1, 20},
    {F::official_decided,
     "Ngày QĐ công nhận chính thức|Ngày quyết định công nhận chính thức|Ngày QĐ chính thức|"
     "Ngày quyết định chính thức|Ngày QĐ chuyển chính thức|Ngày quyết định chuyển chính thức|"
     "Day of decision on becoming official",
     1, 14},
    {F::official_decided_by,
     "Cơ quan QĐ công nhận chính thức|Cơ quan quyết định công nhận chính thức|"
     "Cấp quyết định công nhận chính thức|Cơ quan QĐ chính thức|Cơ quan quyết định chính thức|"
     "Cấp quyết định chính thức|Cơ quan QĐ chuyển chính thức|Cơ quan quyết định chuyển chính thức|"
     "Cấp quyết định chuyển chính thức|Who decided on becoming official",
     1, 24},
    {F::left_decision,
     "Số QĐ rời chi bộ|Số quyết định rời chi bộ|Quyết định rời chi bộ|Số QĐ chuyển đi|"
     "Số quyết định chuyển đi|Quyết định chuyển đi|Decision on leaving",
     1, 20},
    {F::left_decided,
     "Ngày QĐ rời chi bộ|Ngày quyết định rời chi bộ|Ngày QĐ chuyển đi|Ngày quyết định chuyển đi|"
     "Day of decision on leaving",
     1, 14},
    {F::left_decided_by,
     "Cơ quan QĐ rời chi bộ|Cơ quan quyết định rời chi bộ|Cấp quyết định rời chi bộ|Cơ quan QĐ chuyển đi|"
     "Cơ quan quyết định chuyển đi|Cấp quyết định chuyển đi|Who decided on leaving",
     1, 24},
    {F::exempt_decision,
     "Số QĐ miễn sinh hoạt|Số quyết định miễn sinh hoạt|Quyết định miễn sinh hoạt|"
     "Số QĐ miễn công tác, sinh hoạt|Số quyết định miễn công tác, sinh hoạt|"
     "Quyết định miễn công tác, sinh hoạt|Decision on exemption",
     1, 20},
    {F::exempt_decided,
     "Ngày QĐ miễn sinh hoạt|Ngày quyết định miễn sinh hoạt|Ngày QĐ miễn công tác, sinh hoạt|"
     "Ngày quyết định miễn công tác, sinh hoạt|Day of decision on exemption",
     1, 14},
    {F::exempt_decided_by,
     "Cơ quan QĐ miễn sinh hoạt|Cơ quan quyết định miễn sinh hoạt|Cấp quyết định miễn sinh hoạt|"
     "Cơ quan QĐ miễn công tác, sinh hoạt|Cơ quan quyết định miễn công tác, sinh hoạt|"
     "Cấp quyết định miễn công tác, sinh hoạt|Who decided on exemption",
     1, 24},
    {F::resumed_decision,
     "Số QĐ thôi miễn|Số quyết định thôi miễn|Quyết định thôi miễn|Số QĐ sinh hoạt trở lại|"
     "Số quyết định sinh hoạt trở lại|Quyết định sinh hoạt trở lại|Decision on end of exemption",
     1, 20},
    {F::resumed_decided,
     "Ngày QĐ thôi miễn|Ngày quyết định thôi miễn|Ngày QĐ sinh hoạt trở lại|"
     "Ngày quyết định sinh hoạt trở lại|Day of decision on end of exemption",
     1, 14},
    {F::resumed_decided_by,
     "Cơ quan QĐ thôi miễn|Cơ quan quyết định thôi miễn|Cấp quyết định thôi miễn|"
     "Cơ quan QĐ sinh hoạt trở lại|Cơ quan quyết định sinh hoạt trở lại|Cấp quyết định sinh hoạt trở lại|"
     "Who decided on end of exemption",
     1, 24},
    {F::office_decision,
     "Số QĐ chức vụ|Số quyết định chức vụ|Quyết định chức vụ|Số QĐ bổ nhiệm|Số quyết định bổ nhiệm|"
     "Quyết định bổ nhiệm|Số QĐ chỉ định|Số quyết định chỉ định|Quyết định chỉ định|Số QĐ chuẩn y|"
     "Số quyết định chuẩn y|Quyết định chuẩn y|Decision on office",
     1, 20},
    {F::office_decided,
     "Ngày QĐ chức vụ|Ngày quyết định chức vụ|Ngày QĐ bổ nhiệm|Ngày quyết định bổ nhiệm|Ngày QĐ chỉ định|"
     "Ngày quyết định chỉ định|Ngày QĐ chuẩn y|Ngày quyết định chuẩn y|Day of decision on office",
     1, 14},
    {F::office_decided_by,
     "Cơ quan QĐ chức vụ|Cơ quan quyết định chức vụ|Cấp quyết định chức vụ|Cơ quan QĐ bổ nhiệm|"
     "Cơ quan quyết định bổ nhiệm|Cấp quyết định bổ nhiệm|Cơ quan QĐ chỉ định|Cơ quan quyết định chỉ định|"
     "Cấp quyết định chỉ định|Cơ quan QĐ chuẩn y|Cơ quan quyết định chuẩn y|Cấp quyết định chuẩn y|"
     "Who decided on office",
     1, 24},
    {F::ignored, "Ghi chú|Tên gọi khác|Đề nghị xóa|Note", 0, 0},
});

constexpr std::array k_meetings = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 6},
    {F::unit_code, k_cell_code, 1, 26},
    {F::unit_name, k_cell_name, 1, 34},
    {F::meeting_date, k_meeting_day, 3, 14},
    {F::meeting_kind, "Loại buổi|Loại hình|Loại hình sinh hoạt|Loại|Loại sinh hoạt|Kind", 2, 14},
    {F::start, "Bắt đầu|Giờ bắt đầu|Thời gian bắt đầu|Start", 3, 10},
    {F::end, "Kết thúc|Giờ kết thúc|Thời gian kết thúc|End", 3, 10},
    {F::breaks, "Nghỉ (phút)|Nghỉ giải lao|Breaks", 2, 10},
    {F::place, "Địa điểm|Nơi họp|Place", 2, 26},
    {F::title, "Nội dung|Tiêu đề|Chuyên đề|Title", 1, 40},
    {F::self_level, "Tự xếp loại|Tự xếp loại buổi|Self-rating", 1, 14},
    {F::self_points, "Điểm tự chấm|Số điểm|Self points", 1, 12},
    {F::ignored, "Ghi chú|Note|Mã|Mã buổi|Số lượng|Số lượng đảng viên|Đảng số", 0, 0},
});

constexpr std::array k_roll_call = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 6},
    {F::unit_code, k_cell_code, 1, 26},
    {F::unit_name, k_cell_name, 1, 34},
    {F::meeting_date, k_meeting_day, 2, 14},
    {F::member_code, k_member_code, 2, 16},
    {F::member_name, k_member_name, 3, 30},
    {F::mark,
     "Điểm danh|Trạng thái|Kết quả điểm danh|Trạng thái điểm danh|Tình trạng|Tham dự|Dự họp|Tham gia|Attendance", 3,
     20},
    {F::reason, "Lý do|Lí do|Lý do vắng|Lý do vắng mặt|Ghi chú|Reason", 1, 40},
    {F::mark_present, "Có mặt|Dự|Có dự|Present", 3, 0},
    {F::mark_late, "Đi muộn|Muộn|Đến muộn|Đi trễ|Late", 2, 0},
    {F::mark_excused, "Vắng có phép|Có phép|Vắng có lý do|Có lý do|Vắng có lí do|Excused", 2, 0},
    {F::mark_unexcused, "Vắng không phép|Không phép|Vắng không lý do|Không lý do|Vắng không lí do|Unexcused", 2, 0},
    {F::mark_exempt, "Miễn|Miễn sinh hoạt|MSH|Exempt", 2, 0},
    {F::mark_absent, "Vắng|Vắng mặt|Absent", 2, 0},
    {F::ignored, "Phương thức|Giờ|Thời gian quét|Buổi họp|Cuộc họp|Tiêu đề", 0, 0},
});

constexpr std::array k_roll_matrix = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 0},
    {F::unit_code, k_cell_code, 1, 0},
    {F::unit_name, k_cell_name, 1, 0},
    {F::member_code, k_member_code, 2, 0},
    {F::member_name, k_member_name, 3, 0},
    {F::ignored,
     "Tổng số buổi|Tổng số|Tổng|Có mặt|Đi muộn|Vắng có phép|Có phép|Vắng không phép|Không phép|Vắng có lý do|Vắng "
     "không "
     "lý do|Tổng vắng|Vắng|Miễn|Tỷ lệ|Tỉ lệ|Ghi chú|Số buổi dự|Số buổi vắng",
     1, 0},
});

constexpr std::array k_meeting_ratings = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 6},
    {F::unit_code, k_cell_code, 1, 26},
    {F::unit_name, "Tên đơn vị|Tên chi bộ|Chi bộ|Đơn vị|Tên tổ chức đảng|Tổ chức đảng|Unit", 2, 40},
    {F::ignored, "Số lượng đảng viên|Đảng số|Số đảng viên|Số lượng ĐV|Số lượng|Tổng số đảng viên", 1, 0},
    {F::meeting_date, "Ngày họp chi bộ|Ngày họp|Ngày sinh hoạt|Ngày sinh hoạt chi bộ|Date", 3, 14},
    {F::self_points,
     "KQ số điểm được đánh giá|Kết quả số điểm được đánh giá|Số điểm|Số điểm được đánh giá|Điểm|Tổng điểm|Điểm tự "
     "chấm|Points",
     2, 12},
    {F::level_good, "Tốt|Loại Tốt|Good", 2, 9},
    {F::level_fair, "Khá|Loại Khá|Fair", 3, 9},
    {F::level_average, "Trung bình|TB|Loại Trung bình|Average", 3, 9},
    {F::level_poor, "Kém|Yếu|Loại Kém|Poor", 2, 9},
    {F::self_level, "Xếp loại|Mức|Tự xếp loại|Mức xếp loại|Xếp loại buổi sinh hoạt|Level", 1, 0},
    {F::note, "Ghi chú|Thuyết minh điểm trừ|Thuyết minh|Lý do trừ điểm|Note", 1, 44},
});

constexpr std::array k_meeting_documents = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 6},
    {F::unit_code, k_cell_code, 1, 26},
    {F::unit_name, k_cell_name, 1, 34},
    {F::meeting_date, k_meeting_day, 2, 14},
    {F::start, "Bắt đầu|Giờ bắt đầu|Thời gian bắt đầu|Start", 1, 10},
    {F::document_kind, "Loại tài liệu|Loại giấy tờ|Loại văn bản|Document kind", 3, 22},
    {F::evidence_id, "Mã minh chứng|Evidence id", 5, 30},
    {F::evidence_title, "Tên tài liệu|Tên minh chứng|Tên văn bản|Title", 1, 44},
    {F::file_name, "Tên tệp|Tệp|File", 1, 30},
    {F::ignored, "Ghi chú|Note", 0, 0},
});

constexpr std::array k_member_ratings = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 6},
    {F::member_code, k_member_code, 2, 16},
    {F::member_name, k_member_name, 3, 30},
    {F::unit_code, k_cell_code, 1, 26},
    {F::unit_name, k_cell_name, 1, 34},
    {F::year, k_year, 2, 8},
    {F::rating, k_level, 4, 34},
    {F::rating_excellent, "Hoàn thành xuất sắc nhiệm vụ|Hoàn thành xuất sắc|HTXSNV|Xuất sắc", 3, 0},
    {F::rating_good, "Hoàn thành tốt nhiệm vụ|Hoàn thành tốt|HTTNV|HTTTNV|Tốt", 2, 0},
    {F::rating_completed, "Hoàn thành nhiệm vụ|HTNV|Hoàn thành", 2, 0},
    {F::rating_not_completed, "Không hoàn thành nhiệm vụ|Không hoàn thành|KHTNV", 2, 0},
    {F::reason, k_reason, 1, 40},
    {F::regime, "Quy định áp dụng|Quy định|Regime", 2, 20},
    {F::decision_number, "Số quyết định|Số QĐ|Decision", 2, 20},
    {F::decision_date, "Ngày quyết định|Ngày QĐ|Decision date", 2, 14},
    {F::decision_by, "Cơ quan quyết định|Cấp quyết định|Decided by", 1, 24},
    {F::voice,
     "Tự đánh giá|Đảng viên tự đánh giá|Cá nhân tự đánh giá|Tự xếp loại|Đảng viên tự xếp loại|Đánh giá viên chức, "
     "người lao động|Đánh giá công chức|Chính quyền|Cơ quan|Chi ủy|Đoàn thể|Tập thể lãnh đạo đoàn thể|Chi bộ đề xuất|"
     "Cấp ủy|Đảng ủy|Đảng ủy cơ sở|Đảng ủy khoa|Đảng ủy trường|Cấp trên|Cấp ủy cấp trên",
     2, 0},
    {F::ignored, "Ghi chú|Tổng điểm tự chấm|Điểm thẩm định|Note", 0, 0},
});

constexpr std::array k_unit_ratings = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 6},
    {F::unit_code, k_cell_code, 2, 26},
    {F::unit_name, "Tên tổ chức đảng|Tên chi bộ|Chi bộ|Tổ chức đảng|Tên đơn vị|Đơn vị|Tập thể|Unit", 2, 44},
    {F::year, k_year, 2, 8},
    {F::rating, k_level, 3, 34},
    {F::rating_excellent, "Hoàn thành xuất sắc nhiệm vụ|Hoàn thành xuất sắc|HTXSNV|Xuất sắc", 2, 0},
    {F::rating_good, "Hoàn thành tốt nhiệm vụ|Hoàn thành tốt|HTTNV|HTTTNV|Tốt", 1, 0},
    {F::rating_completed, "Hoàn thành nhiệm vụ|HTNV|Hoàn thành", 1, 0},
    {F::rating_not_completed, "Không hoàn thành nhiệm vụ|Không hoàn thành|KHTNV", 1, 0},
    {F::reason, k_reason, 1, 40},
    {F::regime, "Quy định áp dụng|Quy định|Regime", 2, 20},
    {F::decision_number, "Số quyết định|Số QĐ|Decision", 2, 20},
    {F::decision_date, "Ngày quyết định|Ngày QĐ|Decision date", 2, 14},
    {F::decision_by, "Cơ quan quyết định|Cấp quyết định|Decided by", 1, 24},
    {F::ignored, "Ghi chú|Note|5 năm liền|Năm năm liền|3 năm liền|Ba năm liền|Số năm liền", 0, 0},
});

constexpr std::array k_past_years = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 6},
    {F::unit_code, k_cell_code, 2, 26},
    {F::unit_name, "Tên tổ chức đảng|Tên chi bộ|Chi bộ|Tổ chức đảng|Tên đơn vị|Đơn vị|Tập thể|Unit", 2, 44},
    {F::year, "Năm|Năm công nhận|Năm đạt danh hiệu|Year", 2, 8},
    {F::paper, "Danh hiệu, khen thưởng|Hình thức ghi nhận|Danh hiệu|Kết quả công nhận|Title or award", 6, 22},
    {F::paper_date, "Ngày đăng ký|Ngày ký đăng ký|Ngày ký giao ước|Registered on", 2, 14},
    {F::score, "Tổng điểm|Điểm|Số điểm|Score", 1, 12},
    {F::decision_number, "Số quyết định|Số QĐ|Số văn bản|Decision", 2, 20},
    {F::decision_date, "Ngày quyết định|Ngày QĐ|Ngày văn bản|Decision date", 2, 14},
    {F::decision_by, "Cơ quan quyết định|Cấp quyết định|Cơ quan ban hành|Decided by", 1, 24},
    {F::revoked_number, "Số QĐ thu hồi|Quyết định thu hồi|Số quyết định thu hồi|Revoked by", 1, 20},
    {F::revoked_date, "Ngày thu hồi|Ngày QĐ thu hồi|Ngày quyết định thu hồi|Revoked on", 1, 14},
    {F::revoked_reason, "Lý do thu hồi|Lí do thu hồi|Reason of revocation", 1, 30},
    {F::ignored, "Ghi chú|Note", 0, 0},
});

constexpr std::array k_not_rated = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 0},
    {F::member_code, k_member_code, 2, 0},
    {F::member_name, k_member_name, 3, 0},
    {F::unit_code, k_cell_code, 1, 0},
    {F::unit_name, k_cell_name, 1, 0},
    {F::year, k_year, 1, 0},
    {F::not_reviewed, "Chưa kiểm điểm|Chưa kiểm điểm, đánh giá", 5, 0},
    {F::not_rated, "Chưa đánh giá xếp loại|Chưa đánh giá, xếp loại|Chưa xếp loại|Chưa được xếp loại", 5, 0},
    {F::reason, k_reason, 1, 0},
    {F::ignored, "Ngày kết nạp|Ngày vào Đảng|Ngày chính thức|Ghi chú", 0, 0},
});

constexpr std::array k_fee_grid = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 0},
    {F::member_code, k_member_code, 0, 0},
    {F::member_name, k_member_name, 1, 0},
    {F::fee, "Mức đóng|Đảng phí|Mức đóng đảng phí|Số tiền|Số tiền đóng|Tiền đảng phí|Đã nộp", 8, 0},
    {F::month,
     "Tháng 1|Tháng 2|Tháng 3|Tháng 4|Tháng 5|Tháng 6|Tháng 7|Tháng 8|Tháng 9|Tháng 10|Tháng 11|Tháng 12|T1|T2|T3|T4|"
     "T5|T6|T7|T8|T9|T10|T11|T12",
     1, 0},
});

constexpr std::array k_award_proposals = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 0},
    {F::unit_name,
     "Tên tập thể/cá nhân/hộ gia đình|Tên tập thể, cá nhân, hộ gia đình|Tên tập thể/cá nhân|Tên tập thể, cá nhân", 3,
     0},
    {F::award, "Danh hiệu thi đua/Hình thức khen thưởng|Danh hiệu thi đua, hình thức khen thưởng|Hình thức khen thưởng",
     4, 0},
    {F::ignored, "Phân loại khen thưởng|Phân loại đối tượng|Lĩnh vực hoạt động|Lĩnh vực|Đơn vị công tác", 1, 0},
});

constexpr std::array k_counts = std::to_array<KnownColumn>({
    {F::number, k_number, 0, 0},
    {F::member_name, k_member_name, 0, 0},
    {F::unit_name, k_cell_name, 1, 0},
    {F::count,
     "Đảng số|Số lượng cấp ủy|Số lượng chi ủy|Nữ|Dự bị|Chính thức|Miễn sinh hoạt|Sinh hoạt tạm|Sinh hoạt tạm thời|Số "
     "lượng ĐV dự sinh hoạt lệ|Tổng số đảng viên|Tổng số cán bộ|Kỳ này|Cùng kỳ năm trước|Phát biểu ý kiến|Dân vận "
     "khéo|Số HT tốt trở lên|Trần 20% tối đa|Đề xuất xuất sắc",
     3, 0},
    {F::rating, "Xuất sắc|Tốt|Hoàn thành|Không hoàn thành", 1, 0},
});

constexpr std::array k_layouts = std::to_array<KindLayout>({
    {Kind::units, "Tổ chức đảng", "DANH SÁCH TỔ CHỨC ĐẢNG", k_units},
    {Kind::members, "Đảng viên", "DANH SÁCH ĐẢNG VIÊN", k_members},
    {Kind::meetings, "Buổi sinh hoạt", "CÁC BUỔI SINH HOẠT CHI BỘ", k_meetings},
    {Kind::roll_call, "Điểm danh", "ĐIỂM DANH CÁC BUỔI SINH HOẠT", k_roll_call},
    {Kind::roll_matrix, "", "", k_roll_matrix},
    {Kind::meeting_ratings, "Xếp loại buổi sinh hoạt", "XẾP LOẠI CHẤT LƯỢNG BUỔI SINH HOẠT", k_meeting_ratings},
    {Kind::meeting_documents, "Tài liệu buổi sinh hoạt", "TÀI LIỆU CỦA CÁC BUỔI SINH HOẠT", k_meeting_documents},
    {Kind::member_ratings, "Xếp loại đảng viên", "KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN", k_member_ratings},
    {Kind::unit_ratings, "Xếp loại tổ chức đảng", "KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG TỔ CHỨC ĐẢNG", k_unit_ratings},
    {Kind::past_years, "Danh hiệu các năm", "ĐĂNG KÝ, DANH HIỆU VÀ KHEN THƯỞNG CÁC NĂM", k_past_years},
    {Kind::not_rated, "", "", k_not_rated},
    {Kind::fee_grid, "", "", k_fee_grid},
    {Kind::award_proposals, "", "", k_award_proposals},
    {Kind::counts, "", "", k_counts},
});

using Words = std::unordered_map<std::string, Match>;

std::map<Kind, Words> make_words() {
    std::map<Kind, Words> all;
    for (const auto& layout : k_layouts) {
        auto& words = all[layout.kind];
        for (const auto& column : layout.columns) {
            int preference = 0;
            for (const auto& spelling : documents::spellings(column.words))
                words.emplace(documents::header_key(spelling), Match{column.field, column.weight, preference++});
        }
        for (const auto* own : {"Lỗi cần sửa", "Fault"})
            words.emplace(documents::header_key(own), Match{Field::ignored, 0, 0});
    }
    return all;
}

class Fields {
  public:
    explicit Fields(const std::vector<Field>& fields) : fields_(fields) {}
    [[nodiscard]] bool has(Field field) const {
        return std::find(fields_.begin(), fields_.end(), field) != fields_.end();
    }
    [[nodiscard]] std::size_t count(std::initializer_list<Field> wanted) const {
        return static_cast<std::size_t>(
            std::count_if(wanted.begin(), wanted.end(), [this](Field f) { return has(f); }));
    }
    [[nodiscard]] std::ptrdiff_t times(Field field) const { return std::count(fields_.begin(), fields_.end(), field); }
    [[nodiscard]] bool person() const { return has(F::member_name) || has(F::member_code); }
    [[nodiscard]] bool body() const { return has(F::unit_name) || has(F::unit_code); }

  private:
    const std::vector<Field>& fields_;
};

}  // namespace

std::span<const KindLayout> all_layouts() {
    return k_layouts;
}

const KindLayout& layout_of(Kind kind) {
    static constexpr KindLayout k_none{Kind::unknown, "", "", {}};
    const auto found =
        std::find_if(k_layouts.begin(), k_layouts.end(), [kind](const auto& l) { return l.kind == kind; });
    return found == k_layouts.end() ? k_none : *found;
}

std::vector<KnownColumn> template_columns(Kind kind) {
    std::vector<KnownColumn> columns;
    for (const auto& column : layout_of(kind).columns) {
        if (column.width > 0) columns.push_back(column);
    }
    return columns;
}

std::optional<Match> match_header(Kind kind, const std::string& header_key) {
    static const auto k_words = make_words();
    const auto words = k_words.find(kind);
    if (words == k_words.end()) return std::nullopt;
    const auto found = words->second.find(header_key);
    return found == words->second.end() ? std::nullopt : std::optional(found->second);
}

bool has_what_it_needs(Kind kind, const std::vector<Field>& list) {
    const Fields fields(list);
    const std::initializer_list<Field> marks = {F::mark,           F::mark_present, F::mark_late,  F::mark_excused,
                                                F::mark_unexcused, F::mark_exempt,  F::mark_absent};
    const std::initializer_list<Field> levels = {F::rating_excellent, F::rating_good, F::rating_completed,
                                                 F::rating_not_completed};
    switch (kind) {
        case Kind::units:
            return fields.has(F::unit_name) && fields.count({F::unit_code, F::superior_code, F::superior_name,
                                                             F::unit_kind, F::founded, F::decision_number}) > 0;
        case Kind::members:
            return fields.has(F::member_name) &&
                   fields.count({F::birth, F::birth_male, F::admitted, F::official, F::joined, F::state, F::member_type,
                                 F::unit_name, F::unit_code, F::exempt_from}) > 0;
        case Kind::meetings:
            return fields.has(F::meeting_date) && (fields.count({F::start, F::end, F::place, F::meeting_kind}) > 1 ||
                                                   (fields.body() && fields.has(F::place)));
        case Kind::roll_call: return fields.person() && fields.count(marks) > 0;
        case Kind::roll_matrix: return fields.person() && fields.has(F::meeting_column);
        case Kind::meeting_ratings:
            return fields.body() && fields.count({F::meeting_date, F::self_points}) > 0 &&
                   (fields.has(F::self_level) ||
                    fields.count({F::level_good, F::level_fair, F::level_average, F::level_poor}) > 2);
        case Kind::meeting_documents:
            return fields.body() && fields.has(F::meeting_date) && fields.has(F::evidence_id) &&
                   fields.has(F::document_kind);
        case Kind::member_ratings:
            return fields.person() && (fields.has(F::rating) || fields.count(levels) > 2 || fields.times(F::voice) > 1);
        case Kind::unit_ratings:
            return fields.body() &&
                   (fields.has(F::rating) || fields.count(levels) > 2 || fields.times(F::rating_of_year) > 1);
        case Kind::past_years: return fields.body() && fields.has(F::paper) && fields.has(F::decision_number);
        case Kind::not_rated: return fields.person() && fields.count({F::not_reviewed, F::not_rated}) > 0;
        case Kind::fee_grid: return fields.has(F::fee) && (fields.person() || fields.times(F::month) > 2);
        case Kind::award_proposals: return fields.has(F::unit_name) && fields.has(F::award);
        case Kind::counts: return fields.times(F::count) > 1 && !fields.person();
        default: return false;
    }
}

std::string label_of(Kind kind, Field field) {
    for (const auto& column : layout_of(kind).columns) {
        if (column.field == field) return std::string(documents::spellings(column.words).front());
    }
    return std::string(core::name_in(k_fields, field));
}

}  // namespace bontot::imports
