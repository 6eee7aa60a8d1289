// Starting the server, and what it answers by itself.
#include "wording/tables.hpp"

namespace bontot::wording {

Table refusals_server() {
    static constexpr Entry k_table[] = {
        {"serve.first_code",
         "Chưa có tài khoản nào. Mở trang của phần mềm và nhập mã này để tạo tài khoản quản trị đầu tiên (dùng một "
         "lần, "
         "trong 24 giờ): {code}",
         "There is no account yet. Open the program's page and enter this code to make the first administrator (good "
         "once, for 24 hours): {code}"},
        {"serve.listening", "bontot đang phục vụ tại {address}", "bontot is serving at {address}"},
        {"serve.not_encrypted",
         "Cảnh báo: máy khác cũng vào được địa chỉ này mà chưa mã hóa; hãy dùng --tls-cert và --tls-key, hoặc đặt sau "
         "nginx",
         "Warning: other machines reach this address and it is not encrypted; use --tls-cert and --tls-key, or put it "
         "behind nginx"},
        {"serve.listen_not_understood",
         "không hiểu địa chỉ “{found}”; viết ĐỊA_CHỈ:CỔNG như 127.0.0.1:8080 hoặc [::1]:8080, hay unix:ĐƯỜNG_DẪN",
         "the address “{found}” cannot be understood; write ADDRESS:PORT such as 127.0.0.1:8080 or [::1]:8080, or "
         "unix:PATH"},
        {"serve.cannot_listen", "không mở được “{found}”: {reason}", "“{found}” cannot be opened: {reason}"},
        {"serve.address_not_understood",
         "không hiểu “{found}”; viết một địa chỉ (10.1.2.3), một mạng (10.0.0.0/8) hoặc unix",
         "“{found}” cannot be understood; write an address (10.1.2.3), a network (10.0.0.0/8) or unix"},
        {"serve.limit_not_understood",
         "không hiểu giới hạn “{found}”; viết TÊN=SỐ (từ 1 đến 1.000.000.000), tên là: {allowed}",
         "the limit “{found}” cannot be understood; write NAME=NUMBER (1 to 1,000,000,000), the names are: {allowed}"},
        {"serve.certificate_not_read", "không đọc được chứng thư “{path}”: {reason}",
         "the certificate “{path}” cannot be read: {reason}"},
        {"serve.key_not_read", "không đọc được khóa “{path}”: {reason}", "the key “{path}” cannot be read: {reason}"},
        {"serve.key_not_of_certificate", "khóa “{path}” không phải của chứng thư ({reason})",
         "the key “{path}” does not belong to the certificate ({reason})"},
        {"serve.certificate_expired", "chứng thư “{path}” đã hết hạn ({reason})",
         "the certificate “{path}” has expired ({reason})"},

        {"http.400", "Yêu cầu không đúng quy cách HTTP nên máy chủ không đọc được.",
         "The request does not follow HTTP, so the server could not read it."},
        {"http.404", "Không có gì ở địa chỉ này.", "There is nothing at this address."},
        {"http.408", "Yêu cầu gửi đến quá chậm; hãy kiểm tra đường truyền và thử lại.",
         "The request came too slowly; check the connection and try again."},
        {"http.413", "Nội dung gửi lên lớn hơn mức cho phép.", "What was sent is larger than allowed."},
        {"http.414", "Địa chỉ dài hơn mức cho phép.", "The address is longer than allowed."},
        {"http.417", "Máy chủ không đáp ứng được tiêu đề Expect của yêu cầu.",
         "The server cannot meet the request's Expect header."},
        {"http.431", "Phần đầu của yêu cầu lớn hơn mức cho phép; hãy xóa cookie của trang này và thử lại.",
         "The headers of the request are larger than allowed; remove this site's cookies and try again."},
        {"http.500",
         "Máy chủ gặp lỗi; chưa chắc việc vừa làm đã được ghi. Hãy báo cho quản trị số hiệu của yêu cầu này.",
         "The server met an error; what you did may not have been recorded. Tell the administrator the id of this "
         "request."},
        {"http.501", "Máy chủ không hỗ trợ phương thức hoặc cách mã hóa của yêu cầu.",
         "The server does not support the method or the coding of the request."},
        {"http.503", "Máy chủ đang quá tải; hãy thử lại sau ít giây.",
         "The server is too busy; try again in a few seconds."},
        {"http.505", "Máy chủ chỉ hiểu HTTP/1.0 và HTTP/1.1.", "The server speaks HTTP/1.0 and HTTP/1.1 only."},
    };
    return k_table;
}

}  // namespace bontot::wording
