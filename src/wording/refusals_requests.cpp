// What is said about a request over HTTP that was not understood or not allowed.
#include "wording/tables.hpp"

namespace bontot::wording {

Table refusals_requests() {
    static constexpr Entry k_table[] = {
        {"request.no_such_address", "không có địa chỉ này", "there is no such address"},
        {"request.method", "địa chỉ này chỉ nhận: {allowed}", "this address takes only: {allowed}"},
        {"request.forbidden",
         "tài khoản này không có quyền làm việc đó ở tổ chức đảng được hỏi<| (cần quyền {permission:permission})|>",
         "this account may not do that for the body that was asked about<| (it takes the right to "
         "{permission:permission})|>"},
        {"request.other_site",
         "yêu cầu không đến từ trang của phần mềm nên không được thực hiện (tiêu đề {header}); hãy mở lại trang và thử "
         "lại",
         "the request did not come from a page of this program and was not carried out (header {header}); open the "
         "page "
         "again and retry"},
        {"events.too_many",
         "tài khoản này đang mở quá nhiều trang theo dõi thay đổi (nhiều nhất {allowed:number}); hãy đóng bớt",
         "this account follows changes in too many pages (at most {allowed:number}); close some"},
        {"request.if_match_needed",
         "thiếu phiên bản đã đọc (tiêu đề If-Match): sửa thì phải nói rõ đã đọc bản nào để không ghi đè lên người khác",
         "the version that was read is missing (header If-Match): an edit names it, so that nobody else's is "
         "overwritten"},
        {"request.if_match", "“{found}” không phải phiên bản do máy chủ cấp (dạng \"12\")",
         "“{found}” is no version that this server gave (like \"12\")"},
        {"request.bad_encoding", "tham số không giải mã được (phải là UTF-8, mã hóa %XX)",
         "the parameter cannot be decoded (UTF-8, encoded as %XX)"},
        {"request.repeated", "trường này xuất hiện hai lần", "this field stands twice"},
        {"request.not_utf8", "nội dung gửi lên không phải UTF-8", "the body is not UTF-8"},
        {"request.control_character",
         "văn bản có ký tự điều khiển; ngoài chữ chỉ được dùng dấu cách, tab và xuống dòng",
         "the text has control characters; beside letters and signs it may have spaces, tabs and line breaks"},
        {"request.not_json", "nội dung gửi lên không phải JSON đúng", "the body is not well-formed JSON"},
        {"request.too_deep", "nội dung gửi lên lồng nhau quá sâu (nhiều nhất 16 tầng)",
         "the body is nested too deeply (at most 16 levels)"},
        {"request.no_body_expected", "yêu cầu này không nhận nội dung kèm theo", "this request takes no body"},
        {"request.body_too_large", "nội dung gửi lên quá lớn (nhiều nhất {allowed:number} byte)",
         "the body is too large (at most {allowed:number} bytes)"},
        {"request.media_type", "nội dung gửi lên phải có kiểu {allowed}", "the body must be of the type {allowed}"},
        {"request.not_allowed", "không nhận giá trị {found}<|; được phép: {allowed}|>",
         "{found} is not taken<|; allowed: {allowed}|>"},
        {"request.unknown_field", "không có trường “{found}”<|; có phải “{nearest}”?|> Các trường nhận: {allowed}",
         "there is no field “{found}”<|; did you mean “{nearest}”?|> Fields taken: {allowed}"},
        {"request.missing", "thiếu trường “{field}”", "the field “{field}” is missing"},
        {"request.no_such_day", "không có ngày {found}", "there is no day {found}"},
        {"request.no_such_time", "“{found}” không phải giờ trong ngày; viết như 14:05, từ 00:00 đến 24:00",
         "“{found}” is no time of day; write it as 14:05, from 00:00 to 24:00"},
        {"request.not_points", "“{found}” không phải số điểm; viết như 4.5, nhiều nhất hai chữ số lẻ",
         "“{found}” is no number of points; write it as 4.5, with at most two decimals"},
        {"request.year_or_span", "chọn một cách: cả năm (year), hoặc từ ngày (from) đến ngày (to)",
         "choose one: a whole year (year), or the days from … to"},
        {"request.content_range",
         "“{found}” không phải một đoạn của tệp; viết như: bytes 0-1023/4096, khớp với số byte gửi lên",
         "“{found}” is no piece of a file; write it as bytes 0-1023/4096, in agreement with the bytes sent"},
        {"request.ends_before", "ngày kết thúc phải sau ngày bắt đầu {from:date}",
         "the end must come after the beginning, {from:date}"},
        {"request.file_name",
         "thiếu tên tệp trong tiêu đề Content-Disposition (dạng attachment; filename*=UTF-8''danh%20sach.xlsx)<|; nhận "
         "được “{found}”|>",
         "the file's name is missing in the header Content-Disposition (like attachment; "
         "filename*=UTF-8''list%20of%20members.xlsx)<|; found “{found}”|>"},
        {"request.answers", "“{found}” không phải một câu trả lời (dạng imports.ask_year=2025)",
         "“{found}” is no answer (like imports.ask_year=2025)"},
        {"request.columns",
         "“{found}” không đổi được: không có cột đó, không có nội dung đó, hoặc cột thuộc loại không lưu",
         "“{found}” cannot be set: there is no such column or content, or the column is one that is not kept"},
        {"request.no_share", "“{found}” không phải một tỷ lệ từ 0 đến 1 (dạng 0.85, nhiều nhất chín chữ số thập phân)",
         "“{found}” is no share from 0 to 1 (like 0.85, at most nine decimals)"},
        {"request.other_year", "ngày {found:date} không thuộc năm {allowed} đang nhập",
         "{found:date} is not in {allowed}, the year that is entered"},
        {"request.months_backwards", "tháng đầu {from} sau tháng cuối {to}",
         "the first month {from} is after the last month {to}"},
        {"request.years_backwards", "năm cuối ({found}) phải không sớm hơn năm đầu ({from})",
         "the last year ({found}) must not be before the first ({from})"},
        {"request.cursor", "“{found}” không phải vị trí trang do máy chủ cấp; hãy xem lại từ trang đầu",
         "“{found}” is no place in a list that this server gave; start from the first page"},
        {"request.key", "khóa chống gửi lặp phải dài 8 đến 100 ký tự ASCII, không có dấu cách",
         "an idempotency key is 8 to 100 ASCII characters without spaces"},
        {"request.key_reused", "khóa chống gửi lặp này đã dùng cho một yêu cầu khác; mỗi yêu cầu mới cần một khóa mới",
         "this idempotency key stood on another request; every new request needs a new one"},
        {"request.session_needed", "việc này cần đăng nhập trên trình duyệt, không làm bằng khóa API được",
         "this takes a session in a browser; a key cannot do it"},
        {"request.unknown_plan", "không có kế hoạch “{found}”; có: {allowed}",
         "there is no plan “{found}”; there are: {allowed}"},
    };
    return k_table;
}

}  // namespace bontot::wording
