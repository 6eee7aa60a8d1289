// Roles, permissions and acts of access in words: refusals name them, the audit lists them.
#include "wording/tables.hpp"

namespace bontot::wording {

Table access_words() {
    static constexpr Entry k_table[] = {
        {"thing.member", "đảng viên", "member"},
        {"thing.meeting_secretary", "thư ký cuộc họp", "meeting secretary"},
        {"thing.cell_committee", "chi ủy", "cell committee"},
        {"thing.committee_official", "cán bộ tham mưu đảng ủy cơ sở", "committee official"},
        {"thing.committee_secretary", "bí thư đảng ủy cơ sở", "committee secretary"},
        {"thing.bloc_official", "cán bộ tham mưu đảng ủy khối", "bloc official"},
        {"thing.bloc_standing", "ban thường vụ đảng ủy khối", "bloc standing committee"},
        {"thing.inspector", "ủy ban kiểm tra", "inspector"},
        {"thing.administrator", "quản trị", "administrator"},

        {"thing.organisation.read", "xem cây tổ chức", "read the tree of bodies"},
        {"thing.organisation.edit", "sửa cây tổ chức", "edit the tree of bodies"},
        {"thing.members.read", "xem danh sách đảng viên", "read members"},
        {"thing.members.edit", "sửa danh sách đảng viên", "edit members"},
        {"thing.meetings.read", "xem buổi sinh hoạt", "read meetings"},
        {"thing.meetings.read_private", "xem phê bình, tư tưởng, lý do vắng", "read what is private in meetings"},
        {"thing.meetings.record", "ghi buổi sinh hoạt", "record meetings"},
        {"thing.meetings.finalise", "chốt, mở lại biên bản", "finalise meetings"},
        {"thing.evidence.read", "xem minh chứng", "read evidence"},
        {"thing.evidence.edit", "nộp, sửa minh chứng", "edit evidence"},
        {"thing.outcomes.read", "xem kết quả, xếp loại", "read outcomes"},
        {"thing.outcomes.record", "ghi kết quả, xếp loại", "record outcomes"},
        {"thing.outcomes.judge", "chấm các nội dung đánh giá", "judge items"},
        {"thing.evaluation.read", "xem kết quả đánh giá", "read evaluations"},
        {"thing.appraisal.propose", "đề xuất công nhận", "propose recognition"},
        {"thing.recognition.decide", "quyết định công nhận", "decide on recognition"},
        {"thing.plans.read", "xem kế hoạch", "read plans"},
        {"thing.plans.adopt", "áp dụng kế hoạch", "adopt plans"},
        {"thing.periods.lock", "chốt sổ, mở sổ", "lock years"},
        {"thing.records.import", "nhập bảng", "import sheets"},
        {"thing.records.export", "xuất bảng", "export tables"},
        {"thing.audit.read", "xem nhật ký", "read the audit"},
        {"thing.accounts.manage", "quản lý tài khoản", "manage accounts"},
        {"thing.settings.manage", "quản lý cài đặt", "manage settings"},
        {"thing.movement.submit", "đăng ký, tự đánh giá và gửi hồ sơ của tổ chức mình",
         "register, assess oneself and send one\'s own body\'s file"},
        {"thing.movement.remark", "nhận xét về tự đánh giá của tổ chức mình theo dõi",
         "remark on the self-assessment of a body that one follows"},

        {"account.first_administrator", "Tạo quản trị đầu tiên", "First administrator made"},
        {"account.invited", "Mời người dùng mới", "Account made, invitation issued"},
        {"account.invited_again", "Cấp lại lời mời", "Invitation issued again"},
        {"account.invitation_accepted", "Nhận lời mời, đặt mật khẩu", "Invitation accepted"},
        {"account.signed_in", "Đăng nhập", "Signed in"},
        {"account.sign_in_failed", "Nhiều lần đăng nhập sai", "Repeated failed sign-ins"},
        {"account.signed_out", "Đăng xuất", "Signed out"},
        {"account.second_factor_taken", "Đăng ký mã xác thực", "Second factor taken up"},
        {"account.recovery_codes_renewed", "Cấp lại mã dự phòng", "Recovery codes renewed"},
        {"account.recovery_code_used", "Dùng mã dự phòng", "Recovery code used"},
        {"account.password_changed", "Đổi mật khẩu", "Password changed"},
        {"account.reset_issued", "Cấp liên kết đặt lại mật khẩu", "Reset link issued"},
        {"account.password_reset", "Đặt lại mật khẩu bằng liên kết", "Password reset by link"},
        {"account.suspended", "Khóa tài khoản", "Account suspended"},
        {"account.restored", "Mở khóa tài khoản", "Account restored"},
        {"account.demonstration", "Tạo tài khoản minh họa", "Demonstration account made"},
        {"session.ended", "Kết thúc phiên làm việc", "Sessions ended"},
        {"grant.given", "Trao quyền", "Role given"},
        {"grant.revoked", "Thu hồi quyền", "Role taken back"},
        {"grant.delegated", "Ủy quyền khi vắng mặt", "Role delegated during absence"},
        {"key.made", "Tạo khóa truy cập", "Key made"},
        {"key.calendar_made", "Tạo địa chỉ lịch", "Calendar address made"},
        {"key.calendar_revoked", "Thu hồi địa chỉ lịch", "Calendar address taken back"},
        {"key.revoked", "Thu hồi khóa truy cập", "Key revoked"},

        {"thing.invited", "đã mời", "invited"},
        {"thing.active", "hoạt động", "active"},
        {"thing.suspended", "bị khóa", "suspended"},
    };
    return k_table;
}

Table account_sentences() {
    static constexpr Entry k_table[] = {
        {"account.line", "{login}  {state:thing}  {name}<|  ({demonstration})|>",
         "{login}  {state:thing}  {name}<|  ({demonstration})|>"},
        {"account.right_line",
         "    {role:thing} — {unit}, từ {from:date}<| đến hết {to:date}|><|, do {delegated_by} ủy quyền|><| "
         "[{grant}]|>",
         "    {role:thing} — {unit}, from {from:date}<| until {to:date}|><|, delegated by {delegated_by}|><| "
         "[{grant}]|>"},
        {"account.none", "Chưa có tài khoản nào.", "There is no account yet."},
        {"account.link",
         "Liên kết dùng một lần của “{account}”, có hạn đến hết {until:date}. Chỉ hiện lần này; đưa tận tay:",
         "One-time link of “{account}”, good until {until:date}. It is shown only now; hand it over in person:"},
        {"account.done_grant", "Đã trao quyền {role:thing} ở {unit} cho “{account}” [{grant}].",
         "“{account}” now holds the role {role:thing} at {unit} [{grant}]."},
        {"account.done_revoke", "Đã thu hồi quyền.", "The role was taken back."},
        {"account.done_suspend", "Đã khóa tài khoản “{account}”; các phiên làm việc đã kết thúc.",
         "“{account}” is suspended; its sessions have ended."},
        {"account.done_restore", "Đã mở khóa tài khoản “{account}”.", "“{account}” is restored."},
        {"account.done_end_sessions", "Đã kết thúc {count} phiên làm việc của “{account}”.",
         "{count} {count|session|sessions} of “{account}” ended."},
        {"demo.accounts", "Tài khoản minh họa (chỉ có ở thư mục này), mật khẩu chung: {password}",
         "Demonstration accounts (in this directory only), all with the password: {password}"},
        {"demo.account_line", "  {login}  {role:thing}, {unit}", "  {login}  {role:thing}, {unit}"},
        {"demo.is_demonstration", "minh họa", "demonstration"},
    };
    return k_table;
}

}  // namespace bontot::wording
