// Workbooks: files that cannot be read, and cells that are wrong (documents/).
#include "wording/tables.hpp"

namespace bontot::wording {

Table document_sentences() {
    static constexpr Entry k_table[] = {
        // The file
        {"workbook.empty_file", "tệp rỗng", "the file is empty"},
        {"workbook.not_xlsx", "đây không phải là bảng tính Excel (.xlsx)", "this is not an Excel workbook (.xlsx)"},
        {"workbook.old_excel", "đây là tệp Excel đời cũ (.xls); mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx",
         "this is an old Excel file (.xls); open it in Excel or LibreOffice and save it as .xlsx"},
        {"workbook.password", "tệp có mật khẩu; bỏ mật khẩu rồi lưu lại", "the file has a password; remove it and save again"},
        {"workbook.macros", "tệp có macro, không nhận vì an toàn; lưu lại thành .xlsx không macro", "the file holds macros and is refused; save it as .xlsx without them"},
        {"workbook.binary", "đây là tệp .xlsb; lưu lại thành .xlsx", "this is an .xlsb file; save it as .xlsx"},
        {"workbook.open_document", "đây là tệp LibreOffice (.ods); lưu lại thành .xlsx", "this is a LibreOffice file (.ods); save it as .xlsx"},
        {"workbook.truncated", "tệp bị cắt cụt hoặc hỏng; hãy chép lại", "the file is cut off or damaged; copy it again"},
        {"workbook.too_large", "tệp quá lớn khi mở ra<?: {what}?><?, thấy {found}?><?, nhận nhiều nhất {allowed}?>",
         "the file is too large when opened<?: {what}?><?, found {found}?><?, at most {allowed}?>"},
        {"workbook.missing_part", "tệp thiếu phần “{part}”; hãy lưu lại bằng Excel hoặc LibreOffice", "the file lacks its part “{part}”; save it again with Excel or LibreOffice"},
        {"workbook.broken_part", "phần “{part}” của tệp bị hỏng<? (byte {byte})?>; hãy lưu lại bằng Excel hoặc LibreOffice",
         "the part “{part}” of the file is damaged<? (byte {byte})?>; save it again with Excel or LibreOffice"},
        {"workbook.entities", "phần “{part}” có khai báo DTD, không nhận vì an toàn", "the part “{part}” declares a DTD and is refused"},
        {"workbook.bad_address", "địa chỉ ô “{found}” không có trong bảng tính", "the cell address “{found}” does not exist"},
        {"workbook.cannot_write", "không ghi được tệp {path}<?: {reason}?>", "cannot write the file {path}<?: {reason}?>"},
        {"workbook.no_room", "bảng tính không đủ chỗ cho {what}: nhiều nhất {allowed}", "the workbook has no room for {what}: at most {allowed}"},
        // Sheets and columns
        {"workbook.missing_sheet", "thiếu trang “{expected}”", "the sheet “{expected}” is missing"},
        {"workbook.two_sheets", "hai trang cùng là một: “{found}” và “{second}”", "two sheets are the same: “{found}” and “{second}”"},
        {"workbook.no_header", "không thấy dòng tiêu đề; cần các cột: {expected}", "there is no header row; expected the columns: {expected}"},
        {"workbook.missing_column", "thiếu cột “{expected}”", "the column “{expected}” is missing"},
        {"workbook.missing_line", "thiếu dòng “{expected}”", "the line “{expected}” is missing"},
        {"workbook.two_columns", "cột “{found}” có hai lần", "the column “{found}” stands there twice"},
        {"workbook.too_many_rows", "quá nhiều dòng; nhận nhiều nhất {allowed}", "too many rows; at most {allowed}"},
        {"workbook.too_many_columns", "quá nhiều cột; nhận nhiều nhất {allowed}", "too many columns; at most {allowed}"},
        {"workbook.too_many_faults", "còn nữa: chỉ kể {allowed} lỗi đầu", "and more: only the first {allowed} faults are told"},
        {"workbook.header_disagrees", "tiêu đề cột ghi “{found}”, nhưng trang Buổi sinh hoạt ghi {allowed}<? (ô {other})?>",
         "the column's header says “{found}”, but the meetings sheet says {allowed}<? (cell {other})?>"},
        // Cells
        {"workbook.required", "ô này phải ghi<?: {column}?>", "this cell must be filled in<?: {column}?>"},
        {"workbook.repeated", "“{found}” đã ghi<? ở {first}?>", "“{found}” stands already<? at {first}?>"},
        {"workbook.error_value", "ô có lỗi {found}", "the cell holds the error {found}"},
        {"workbook.not_calculated", "ô có công thức chưa tính; mở tệp bằng Excel hoặc LibreOffice, lưu lại", "the cell's formula was never calculated; open and save the file in Excel or LibreOffice"},
        {"workbook.turned_into_date", "Excel đã đổi ô này thành ngày ({found}); ghi lại dạng chữ", "Excel has turned this cell into a date ({found}); write it as text"},
        {"workbook.turned_into_number", "Excel đã đổi ô này thành số ({found}); ghi lại dạng chữ", "Excel has turned this cell into a number ({found}); write it as text"},
        {"workbook.wrong_date", "“{found}” không phải là ngày; ghi ngày/tháng/năm, ví dụ 05/08/2023", "“{found}” is not a date; write day/month/year, for example 05/08/2023"},
        {"workbook.wrong_time", "“{found}” không phải là giờ; ghi như 14:00", "“{found}” is not a time; write it like 14:00"},
        {"workbook.wrong_count", "“{found}” không phải là số trong khoảng {allowed}", "“{found}” is not a number in {allowed}"},
        {"workbook.wrong_points", "“{found}” không phải là điểm; ghi như {allowed}", "“{found}” is not a number of points; write it like {allowed}"},
        {"workbook.wrong_ratio", "“{found}” không phải là tỷ lệ; ghi từ {allowed} hoặc “Không áp dụng”", "“{found}” is not a share; write {allowed} or “Không áp dụng”"},
        {"workbook.ambiguous_ratio", "“{found}” có thể hiểu hai cách; ghi rõ phần trăm, ví dụ 95%", "“{found}” can mean two things; write per cent, for example 95%"},
        {"workbook.wrong_word", "không hiểu “{found}”; được ghi: {allowed}", "“{found}” is not understood; allowed: {allowed}"},
        {"workbook.rating_needs_legend", "“{found}” chưa rõ là mức nào; ghi đủ tên: {allowed}", "it is not clear which level “{found}” is; write it in full: {allowed}"},
        {"workbook.rating_of_old", "“{found}” là tên xếp loại của quy định cũ; được ghi: {allowed}", "“{found}” is a level of earlier rules; allowed: {allowed}"},
        {"workbook.unknown_member", "không có đảng viên “{found}” ở trang Đảng viên<?; người gần giống: {nearest}?>",
         "there is no member “{found}” on the sheet Đảng viên<?; the nearest is {nearest}?>"},
        {"workbook.same_name", "có hai đảng viên tên “{found}”; ghi thêm mã", "two members are called “{found}”; add the id"},
        {"workbook.unknown_meeting", "không có buổi “{found}” ở trang Buổi sinh hoạt<?; được dùng: {allowed}?>",
         "there is no meeting “{found}” on the sheet Buổi sinh hoạt<?; allowed: {allowed}?>"},
        {"workbook.unknown_indicator", "không có nội dung “{found}” trong kế hoạch<? {allowed}?>", "there is no indicator “{found}” in the plan<? {allowed}?>"},
        {"workbook.exemption_not_listed", "{found} ghi miễn sinh hoạt ngày {date}, nhưng trang Đảng viên chưa ghi thời gian miễn",
         "{found} is marked exempt on {date}, but the sheet Đảng viên has no exemption then"},
        // The command line
        {"cli.report_one_unit", "--report chỉ dùng với một tổ chức đảng, không dùng với .jsonl", "--report takes one unit, not a .jsonl population"},
        {"input.is_directory", "{path} là thư mục, không phải tệp", "{path} is a directory, not a file"},
        {"what_if.not_an_assignment", "“{found}” chưa đúng; viết tham_số=giá_trị, ví dụ attendance.over_percent=90",
         "“{found}” is no assignment; write parameter=value, for example attendance.over_percent=90"},
    };
    return k_table;
}

}  // namespace bontot::wording
