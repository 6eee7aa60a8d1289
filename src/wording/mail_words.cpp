// Letters that the program sends, and the settings of the mail server; the key that second factors are sealed with.
#include "wording/tables.hpp"

namespace bontot::wording {

Table mail_words() {
    static constexpr Entry k_table[] = {
        {"mail.invitation_subject", "Lời mời sử dụng phần mềm bontot", "Invitation to bontot"},
        {"mail.reset_subject", "Đặt lại mật khẩu bontot", "New password for bontot"},
        {"mail.greeting", "Kính gửi đồng chí {name},", "To {name},"},
        {"mail.invitation",
         "Đồng chí được mời sử dụng phần mềm quản lý phong trào thi đua “bốn tốt”. Xin mở địa chỉ dưới đây để đặt mật "
         "khẩu. Địa chỉ dùng được một lần, đến hết ngày {day:date}.",
         "You are invited to the software for the “four good” movement. Open the address below to choose your "
         "password. It works once, until the end of {day:date}."},
        {"mail.reset",
         "Quản trị đã cấp địa chỉ dưới đây để đồng chí đặt lại mật khẩu. Địa chỉ dùng được một lần, đến hết ngày "
         "{day:date}.",
         "An administrator has issued the address below for you to choose a new password. It works once, until the "
         "end of {day:date}."},
        {"mail.digest_subject", "Việc sắp đến hạn", "What is due soon"},
        {"mail.digest", "Những việc sau đây sắp đến hạn hoặc đã quá hạn:", "The following is due soon, or overdue:"},
        {"mail.digest_line", "- {what}, {unit}<| ({count:number} việc)|>: hạn cuối {day:date}, {when}",
         "- {what}, {unit}<| ({count:number})|>: last day {day:date}, {when}"},
        {"mail.digest_ahead", "còn {days} ngày", "{days} {days|day|days} left"},
        {"mail.digest_today", "là hôm nay", "which is today"},
        {"mail.digest_late", "đã quá {days} ngày", "{days} {days|day|days} ago"},
        {"mail.digest_turn_off",
         "Thư này gửi nhiều nhất mỗi ngày một lần. Muốn thôi nhận, xin bỏ chọn “Thư nhắc việc” ở {address}",
         "This letter comes once a day at most. To stop it, switch “Reminders by mail” off at {address}"},
        {"waits.month_without_meeting", "Tháng này chưa có buổi họp nào", "No meeting in this month yet"},
        {"waits.own_tasks", "Nhiệm vụ của đồng chí", "Your tasks"},
        {"waits.cell_tasks", "Nhiệm vụ của chi bộ", "Tasks of the cell"},
        {"waits.movement_register", "Đăng ký thi đua năm {year}", "Registration for {year}"},
        {"waits.movement_assess", "Lập và gửi tự đánh giá năm {year}", "Self-assessment of {year} to make and send"},
        {"waits.movement_returned", "Hồ sơ năm {year} bị trả lại, cần bổ sung", "File of {year} sent back for more"},
        {"waits.movement_respond", "Giải trình hồ sơ năm {year} không được đề xuất",
         "Answer about the file of {year} that was not proposed"},
        {"waits.movement_select", "Xét chọn đăng ký năm {year}", "Registrations of {year} to select from"},
        {"waits.movement_forward", "Gửi danh sách đăng ký năm {year} lên cấp trên",
         "List of registrations of {year} to send up"},
        {"waits.movement_objections", "Trả lời ý kiến phản ánh năm {year}", "Objections of {year} to answer"},
        {"calendar.name", "Bốn Tốt: sinh hoạt và hạn", "Bốn Tốt: meetings and last days"},
        {"calendar.meeting", "Sinh hoạt {kind}", "Meeting ({kind})"},
        {"calendar.term", "Hạn cuối: {act} – {unit}", "Last day: {act} – {unit}"},
        {"calendar.unknown",
         "địa chỉ lịch này không có hoặc đã bị thu hồi; hãy tạo địa chỉ mới ở trang Tài khoản của tôi",
         "there is no such calendar address, or it was taken back; make a new one on your account's page"},
        {"mail.login", "Tên đăng nhập của đồng chí: {login}", "Your login: {login}"},
        {"mail.not_expected", "Nếu không biết việc này, xin đồng chí bỏ qua thư và báo cho quản trị.",
         "If you did not expect this letter, ignore it and tell your administrator."},
        {"mail.not_sent", "thư chưa gửi được: {reason}", "the letter was not sent: {reason}"},
        {"mail.line", "không hiểu dòng “{found}”; viết TÊN = GIÁ TRỊ",
         "the line “{found}” cannot be understood; write NAME = VALUE"},
        {"mail.unknown_setting", "máy chủ thư không có thiết lập “{found}”; các tên nhận: {allowed}",
         "the mail server has no setting “{found}”; names taken: {allowed}"},
        {"mail.missing", "thiếu thiết lập “{name}” của máy chủ thư",
         "the setting “{name}” of the mail server is missing"},
        {"mail.not_understood",
         "thiết lập “{name}” của máy chủ thư không nhận “{found}”; được phép, chẳng hạn: {allowed}",
         "the setting “{name}” of the mail server does not take “{found}”; allowed, for example: {allowed}"},
        {"mail.open",
         "không gửi thư qua máy khác ({found}) mà không mã hóa: trong thư có liên kết đặt mật khẩu; hãy dùng starttls "
         "hoặc tls",
         "letters do not go to another machine ({found}) in the open, since links for passwords stand in them; use "
         "starttls or tls"},
        {"mail.cannot_read", "không đọc được tệp “{path}” của thiết lập thư",
         "the file “{path}” of the mail settings cannot be read"},
        {"mail.readable", "tệp mật khẩu “{path}” đang để người khác đọc được; hãy chạy chmod 600",
         "others may read the password file “{path}”; use chmod 600"},
        {"secret_key.not_read", "không đọc hoặc không ghi được khóa bảo mật “{path}”<|: {reason}|>",
         "the secret key “{path}” cannot be read or written<|: {reason}|>"},
        {"secret_key.damaged", "khóa bảo mật “{path}” bị hỏng; hãy lấy lại từ bản sao",
         "the secret key “{path}” is damaged; bring it back from a copy"},
        {"secret_key.readable", "khóa bảo mật “{path}” đang để người khác đọc được; hãy chạy chmod 600",
         "others may read the secret key “{path}”; use chmod 600"},
        {"secret_key.does_not_fit",
         "mã xác thực của các tài khoản được cất bằng một khóa khác với “{path}”; hãy lấy lại đúng khóa từ bản sao, "
         "hoặc "
         "dùng bontot account reset-link --lost-second-factor cho từng tài khoản",
         "second factors were sealed with another key than “{path}”; bring the right one back from a copy, or use "
         "bontot account reset-link --lost-second-factor for each account"},
    };
    return k_table;
}

}  // namespace bontot::wording
