// Files, JSON and the command line: what was found and what is allowed.
#include "wording/tables.hpp"

namespace bontot::wording {

Table refusals_input() {
    static constexpr Entry k_table[] = {
        {"input.not_found", "không tìm thấy tệp “{path}”", "there is no file “{path}”"},
        {"input.empty", "không có dữ liệu nào", "there is nothing in it"},
        {"input.too_large", "dữ liệu quá lớn: {found:number} byte, cho phép nhiều nhất {allowed:number} byte",
         "too large: {found:number} bytes, at most {allowed:number} are allowed"},
        {"input.not_utf8", "chữ không phải mã UTF-8; hãy lưu lại tệp với mã UTF-8",
         "the text is not UTF-8; save the file as UTF-8"},
        {"input.not_nfc", "“{found}” viết bằng Unicode tổ hợp; hãy chuyển sang Unicode dựng sẵn (NFC)",
         "“{found}” is in decomposed Unicode; convert it to composed Unicode (NFC)"},
        {"input.cannot_read", "không đọc được<| tệp “{path}”|><|: {reason}|>",
         "cannot be read<|, “{path}”|><|: {reason}|>"},
        {"input.cannot_write", "không ghi được “{path}”<|: {reason}|>", "“{path}” cannot be written<|: {reason}|>"},

        {"json.malformed", "JSON sai ở dòng {line}, cột {column}<|, chỗ “{found}”|><|: {reason}|>",
         "this is not JSON at line {line}, column {column}<|, near “{found}”|><|: {reason}|>"},
        {"json.cut_off", "JSON bị cụt: hết tệp ở dòng {line}, cột {column} khi dữ liệu chưa xong<|, chỗ “{found}”|>",
         "the JSON is cut off: the file ends at line {line}, column {column} before the data does<|, near “{found}”|>"},
        {"json.missing", "thiếu trường “{field}”", "the field “{field}” is missing"},
        {"json.wrong_type", "gặp {found}<|, là {type:thing}|>; cần {allowed:thing}",
         "found {found}<|, which is {type:thing}|>; needed: {allowed:thing}"},
        {"json.unknown_value", "không có giá trị “{found}”; được dùng: {allowed}",
         "there is no value “{found}”; allowed: {allowed}"},
        {"json.unknown_member", "không có đảng viên nào mang mã “{found}” trong danh sách<|; có phải “{nearest}”?|>",
         "no member on the list has the id “{found}”<|; did you mean “{nearest}”?|>"},
        {"json.unknown_member_nearest",
         "không có đảng viên nào mang mã “{found}” trong danh sách; mã gần giống nhất là “{nearest}”",
         "no member on the list has the id “{found}”; the nearest one is “{nearest}”"},
        {"json.not_a_date", "“{found}” không phải là ngày; viết như 2023-07-19",
         "“{found}” is not a date; write it like 2023-07-19"},
        {"json.not_a_time", "“{found}” không phải là giờ; viết như 14:05, từ 0:00 đến 24:00",
         "“{found}” is not a time of day; write it like 14:05, from 0:00 to 24:00"},
        {"json.not_a_ratio", "“{found}” không phải là tỷ lệ; viết số thập phân từ “0” đến “1”, như “0.95”",
         "“{found}” is not a ratio; write a decimal from “0” to “1”, like “0.95”"},
        {"json.not_points", "“{found}” không phải là điểm; viết như “9.5”, nhiều nhất hai chữ số thập phân",
         "“{found}” is not a number of points; write it like “9.5”, with at most two decimals"},
        {"json.out_of_range", "{found} ngoài khoảng cho phép; được dùng: {allowed}",
         "{found} is out of range; allowed: {allowed}"},
        {"json.repeated_field", "trường “{found}” viết hai lần", "the field “{found}” stands there twice"},
        {"json.too_deep", "dữ liệu lồng nhau quá nhiều lớp", "the data is nested too deeply"},

        {"input.is_directory", "“{path}” là một thư mục, không phải tệp", "“{path}” is a folder, not a file"},
        {"cli.report_one_unit", "chỉ ghi báo cáo cho một đơn vị; --facts phải là tệp .json hoặc .xlsx",
         "a report is written for one unit only; --facts must be a .json or .xlsx file"},
        {"cli.unknown_format", "không có dạng “{found}”; được dùng: {allowed}",
         "there is no format “{found}”; allowed: {allowed}"},
        {"what_if.nothing_set", "chưa nói đổi tham số nào; thêm --set TÊN=GIÁ_TRỊ",
         "no parameter is changed; add --set NAME=VALUE"},

        {"what_if.not_an_assignment",
         "“{found}” không phải là phép gán; viết TÊN=GIÁ_TRỊ, như attendance.over_percent=90",
         "“{found}” is not an assignment; write NAME=VALUE, like attendance.over_percent=90"},

        {"thing.string", "một chuỗi chữ trong ngoặc kép", "a text in quotation marks"},
        {"thing.number", "một số", "a number"},
        {"thing.array", "một danh sách trong ngoặc vuông", "a list in square brackets"},
        {"thing.boolean", "true hoặc false", "true or false"},
        {"thing.object", "một nhóm trường trong ngoặc nhọn", "an object in braces"},
        {"thing.null", "null (để trống)", "null (nothing)"},
    };
    return k_table;
}

}  // namespace bontot::wording
