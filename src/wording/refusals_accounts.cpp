// Signing in, passwords, roles, links and keys. What is said at the door tells nobody who has an account.
#include "wording/tables.hpp"

namespace bontot::wording {

Table refusals_accounts() {
    static constexpr Entry k_table[] = {
        {"access.sign_in_needed", "cần đăng nhập (phiên làm việc chưa có hoặc đã hết)",
         "sign in first (there is no session, or it has ended)"},
        {"access.second_factor_needed", "còn thiếu mã xác thực: nhập mã trên điện thoại để hoàn tất đăng nhập",
         "the code is still missing: enter the code from your telephone to finish signing in"},
        {"access.key_refused", "khóa truy cập không dùng được (không có, đã hết hạn hoặc đã thu hồi)",
         "the key opens nothing (unknown, past its end, or revoked)"},
        {"access.not_allowed", "tài khoản này không có quyền {permission:thing}<| ở {unit}|>",
         "this account may not {permission:thing}<| at {unit}|>"},
        {"access.own_submission", "{account} không được thẩm định, quyết định hồ sơ do chính mình gửi",
         "{account} may not appraise or decide on what they sent in themselves"},
        {"access.own_unit",
         "{account} thuộc cấp ủy của chính tổ chức đang được xét nên không được thẩm định, quyết định",
         "{account} is of the committee of the body being judged and may not appraise it or decide on it"},
        {"access.answered_already", "yêu cầu mang khóa “{found}” đã được thực hiện",
         "the request with the key “{found}” was carried out already"},

        {"login.invalid",
         "tên đăng nhập “{found}” chưa đúng: 2 đến 64 ký tự a–z, 0–9 và . _ - @, bắt đầu bằng chữ hoặc số",
         "the login “{found}” is not right: 2 to 64 of a–z, 0–9 and . _ - @, beginning with a letter or digit"},
        {"sign_in.refused", "tên đăng nhập hoặc mật khẩu không đúng", "the login or the password is wrong"},
        {"sign_in.wait", "đã thử nhiều lần; hãy thử lại sau {seconds} giây",
         "too many attempts; try again in {seconds} s"},
        {"sign_in.code_refused", "mã không đúng hoặc đã dùng; hãy chờ mã mới trên điện thoại",
         "the code is wrong or was used already; wait for the next one on your telephone"},

        {"password.too_short",
         "mật khẩu có {found} ký tự, cần ít nhất {least} (nhiều nhất {most}); nên ghép vài từ dễ nhớ với riêng mình",
         "the password has {found} characters, at least {least} are needed (at most {most}); put together some words "
         "that "
         "only you connect"},
        {"password.too_long", "mật khẩu có {found} ký tự, nhiều nhất {most} (ít nhất {least})",
         "the password has {found} characters, at most {most} are allowed (at least {least})"},
        {"password.not_text", "mật khẩu chứa ký tự không nhập được từ bàn phím",
         "the password holds characters that no keyboard types"},
        {"password.common", "mật khẩu này dễ đoán: chỉ gồm những mật khẩu nhiều người dùng, hoặc lặp lại một đoạn",
         "this password is easily guessed: nothing but what many people use, or one piece repeated"},
        {"password.contains_login", "mật khẩu không được chứa tên đăng nhập",
         "the password must not contain the login"},
        {"password.old_wrong", "mật khẩu hiện tại không đúng", "the present password is wrong"},

        {"totp.use_old_first", "đăng nhập lại bằng mã xác thực hiện có rồi mới đổi được",
         "sign in with the second factor you have before changing it"},
        {"totp.not_offered", "chưa bắt đầu đăng ký mã xác thực; hãy quét mã QR trước",
         "taking up a second factor has not begun; scan the QR code first"},
        {"totp.key_lost", "máy chủ không mở được mã xác thực đã cất của tài khoản này; hãy báo quản trị",
         "the server cannot open the sealed second factor of this account; tell the administrator"},
        {"totp.code_wrong", "mã không đúng; kiểm tra giờ của điện thoại rồi nhập mã đang hiện",
         "the code is wrong; check the clock of your telephone and enter the code it shows now"},

        {"session.unknown", "không có phiên làm việc “{found}” trong các phiên của bạn",
         "you have no session “{found}”"},
        {"link.refused",
         "liên kết hoặc mã không dùng được: đã dùng, đã hết hạn hoặc không đúng; hãy xin quản trị cấp lại",
         "the link or code opens nothing: used, past its end, or wrong; ask an administrator for a new one"},

        {"account.login_taken", "đã có tài khoản “{found}”", "there is an account “{found}” already"},
        {"account.member_taken", "{member} đã có tài khoản “{account}”",
         "{member} has the account “{account}” already"},
        {"account.unknown", "không có tài khoản “{found}”", "there is no account “{found}”"},
        {"account.name_missing", "thiếu họ tên của người dùng tài khoản", "the name of the account's owner is missing"},
        {"account.email", "“{found}” không phải địa chỉ thư điện tử", "“{found}” is no mail address"},
        {"account.oneself", "không tự khóa tài khoản của mình", "nobody suspends their own account"},
        {"account.suspended_already", "tài khoản “{account}” đã bị khóa rồi",
         "the account “{account}” is suspended already"},
        {"account.not_suspended", "tài khoản “{account}” không bị khóa", "the account “{account}” is not suspended"},
        {"account.not_active", "tài khoản “{account}” chưa kích hoạt hoặc đang bị khóa",
         "the account “{account}” is not active"},
        {"account.not_invited", "tài khoản “{account}” đã nhận lời mời rồi; nếu quên mật khẩu, cấp liên kết đặt lại",
         "the account “{account}” has accepted its invitation; for a forgotten password issue a reset link"},
        {"account.no_unit", "sổ chưa có tổ chức đảng nào; hãy nhập danh sách tổ chức trước",
         "the records have no body yet; import the list of units first"},

        {"grant.to_oneself", "không ai tự trao quyền cho mình", "nobody gives a role to themselves"},
        {"grant.role_elsewhere", "“{unit}” là {found:thing}, không giao được vai trò {role:thing} ở đó",
         "“{unit}” is a {found:thing}; the role {role:thing} cannot be held there"},
        {"grant.over", "thời hạn đã qua: đến hết {found:date}", "the span is over: it ends with {found:date}"},
        {"grant.held", "“{account}” đã có vai trò {role:thing} ở {unit} trong thời gian đó",
         "“{account}” holds the role {role:thing} at {unit} during these days already"},
        {"grant.unknown", "không có lần trao quyền “{found}”", "there is no grant “{found}”"},
        {"grant.revoked_already", "quyền này đã thu hồi rồi", "this role was taken back already"},

        {"delegation.without_end", "ủy quyền phải có ngày kết thúc, sau ngày bắt đầu",
         "a delegation needs an end, after its beginning"},
        {"delegation.in_the_past", "ủy quyền không bắt đầu từ ngày đã qua ({found:date})",
         "a delegation does not begin in the past ({found:date})"},
        {"delegation.administrator", "không ủy quyền quản trị tài khoản", "administering is not delegated"},
        {"delegation.not_held", "chỉ ủy quyền được vai trò chính mình đang giữ ở đó: {role:thing}",
         "only a role that one holds there oneself can be delegated: {role:thing}"},
        {"delegation.too_long", "ủy quyền đến hết {found:date} dài hơn quyền đang có (đến hết {allowed:date})",
         "the delegation until {found:date} is longer than the right itself (until {allowed:date})"},

        {"key.permissions", "khóa cần ít nhất một quyền, và không mang quyền quản trị<| ({found:thing})|>",
         "a key needs at least one permission, and never one of administering<| ({found:thing})|>"},
        {"key.end", "khóa phải có ngày hết hạn, trong vòng {days} ngày tới",
         "a key needs an end within the next {days} days"},
        {"key.name_missing", "thiếu tên của khóa (dùng để làm gì)", "the key's name is missing (what it is for)"},
        {"key.not_held", "không cấp cho khóa quyền mình không có: {permission:thing}<| ở {unit}|>",
         "a key cannot have what one may not do oneself: {permission:thing}<| at {unit}|>"},
        {"key.unknown", "không có khóa “{found}” còn dùng", "there is no key “{found}” in use"},
    };
    return k_table;
}

}  // namespace bontot::wording
