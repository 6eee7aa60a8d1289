#include "cli/account_verbs.hpp"

#include "access/role.hpp"

namespace bontot::cli {

AccountVerbs::AccountVerbs(CLI::App& app, const Console& console, std::function<int()>& action)
    : VerbSet(app, console, action) {
    parent_ = add_verb(app_, "account",
                       say("Tài khoản và quyền: làm ngay trên máy chủ", "Accounts and roles, at the server itself"));
    parent_->require_subcommand(1);
    parent_->fallthrough();
    auto* list =
        add("list", say("Liệt kê tài khoản và quyền hôm nay", "List accounts and what they may today"), &account_list);
    list->add_option("LOGIN", options_.login, say("Chỉ tài khoản này", "Only this account"));
    add_invite();
    add_roles();
    add_links();
    add_states();
}

CLI::App* AccountVerbs::add(const char* name, std::string description, Act act) {
    auto* verb = add_verb(*parent_, name, std::move(description));
    add_place_options(verb, options_.place);
    on_call(verb, [this, act] { return act(console_, options_); });
    return verb;
}

CLI::App* AccountVerbs::add_about(const char* name, std::string description, Act act) {
    auto* verb = add(name, std::move(description), act);
    verb->add_option("LOGIN", options_.login, say("Tên đăng nhập", "The account's login"))->required();
    verb->add_option("--by", options_.who, say("Người thực hiện, ghi vào nhật ký", "Who does it, for the audit"));
    return verb;
}

void AccountVerbs::add_reason(CLI::App* verb) {
    verb->add_option("--reason", options_.reason, say("Lý do", "Reason"))->required();
}

void AccountVerbs::add_link_options(CLI::App* verb) {
    take_environment("BONTOT_URL", options_.url);
    verb->add_option("--url", options_.url,
                     say("Địa chỉ máy chủ, để in liên kết đầy đủ (mặc định: biến BONTOT_URL)",
                         "The server's address, to print the whole link (default: $BONTOT_URL)"));
}

void AccountVerbs::add_invite() {
    auto* verb = add_about(
        "invite", say("Mời người dùng mới, in liên kết dùng một lần", "A new account; prints its one-time link"),
        &account_invite);
    verb->add_option("--name", options_.name, say("Họ tên", "Name"))->required();
    verb->add_option("--unit", options_.unit,
                     say("Mã tổ chức quản lý tài khoản", "Code of the unit that looks after the account"))
        ->required();
    verb->add_option("--member", options_.member, say("Số hiệu đảng viên", "The member's code"));
    verb->add_option("--email", options_.email, say("Thư điện tử", "Mail address"));
    add_link_options(verb);
}

void AccountVerbs::add_roles() {
    auto* grant = add_about("grant", say("Trao một vai trò", "Give a role"), &account_grant);
    grant->add_option("--role", options_.role, say("Vai trò", "Role"))
        ->required()
        ->check(CLI::IsMember(core::all_names(access::k_roles)));
    grant->add_option("--unit", options_.unit, say("Mã tổ chức đảng", "Code of the unit"))->required();
    grant->add_option("--from", options_.from, say("Từ ngày (mặc định hôm nay)", "From (default: today)"));
    grant->add_option("--until", options_.until, say("Đến hết ngày", "Until the end of this day"));
    add_reason(grant);
    auto* revoke = add("revoke", say("Thu hồi một vai trò", "Take a role back"), &account_revoke);
    revoke->add_option("GRANT", options_.grant, say("Mã lần trao quyền, xem account list", "Id; see account list"))
        ->required();
    revoke->add_option("--by", options_.who, say("Người thực hiện, ghi vào nhật ký", "Who does it, for the audit"));
    add_reason(revoke);
}

void AccountVerbs::add_links() {
    auto* verb = add_about("reset-link",
                           say("In liên kết đặt lại mật khẩu, hoặc lời mời mới", "A reset link, or a new invitation"),
                           &account_link);
    verb->add_flag("--lost-second-factor", options_.lost_second_factor,
                   say("Mất cả điện thoại và mã dự phòng: bỏ mã xác thực cũ",
                       "Telephone and recovery codes are lost, too: forget the second factor"));
    add_link_options(verb);
}

void AccountVerbs::add_states() {
    add_reason(add_about("suspend", say("Khóa tài khoản, kết thúc các phiên", "Suspend an account, end its sessions"),
                         &account_suspend));
    add_reason(add_about("restore", say("Mở khóa tài khoản", "Restore a suspended account"), &account_restore));
    add_about("end-sessions", say("Kết thúc mọi phiên của tài khoản", "End all sessions of an account"),
              &account_end_sessions);
}

}  // namespace bontot::cli
