// What a permission lets somebody do, after "được …" and "may …".
#include "wording/tables.hpp"

namespace bontot::wording {

Table permission_words() {
    static constexpr Entry k_table[] = {
        {"permission.organisation.read", "xem hệ thống tổ chức đảng", "see the tree of bodies"},
        {"permission.organisation.edit", "thành lập, đổi tên, chuyển, hợp nhất, chia tách, giải thể tổ chức đảng",
         "establish, rename, move, merge, split and dissolve bodies"},
        {"permission.members.read", "xem danh sách đảng viên", "see the members"},
        {"permission.members.edit", "cập nhật đảng viên, chuyển sinh hoạt, chức vụ",
         "keep the members, their transfers and offices"},
        {"permission.meetings.read", "xem các buổi sinh hoạt", "see the meetings"},
        {"permission.meetings.read_private", "xem ý kiến phê bình, lý do vắng của buổi sinh hoạt",
         "see criticism and reasons of absence in meetings"},
        {"permission.meetings.record", "ghi buổi sinh hoạt", "record meetings"},
        {"permission.meetings.finalise", "chốt, mở lại buổi sinh hoạt", "finalise and reopen meetings"},
        {"permission.evidence.read", "xem minh chứng", "see the evidence"},
        {"permission.evidence.edit", "nộp, sửa, xóa minh chứng", "add, change and delete evidence"},
        {"permission.outcomes.read", "xem xếp loại, kết quả thẩm định, khen thưởng",
         "see ratings, judged items and awards"},
        {"permission.outcomes.record", "nhập xếp loại và hồ sơ các năm trước", "enter ratings and what lived on paper"},
        {"permission.outcomes.judge", "thẩm định các nội dung phải đánh giá", "judge the items that people judge"},
        {"permission.evaluation.read", "xem kết quả đánh giá và dự báo", "see evaluations and projections"},
        {"permission.appraisal.propose", "đề xuất công nhận", "propose recognition"},
        {"permission.recognition.decide", "quyết định công nhận", "decide on recognition"},
        {"permission.plans.read", "xem kế hoạch", "see the plans"},
        {"permission.plans.adopt", "ban hành kế hoạch", "adopt plans"},
        {"permission.periods.lock", "chốt sổ, mở sổ", "lock and unlock years"},
        {"permission.records.import", "nhập số liệu từ tệp", "import files"},
        {"permission.records.export", "xuất số liệu ra tệp", "export files"},
        {"permission.audit.read", "xem nhật ký thay đổi", "see the record of changes"},
        {"permission.accounts.manage", "quản lý tài khoản", "manage accounts"},
        {"permission.settings.manage", "quản lý thiết lập", "manage settings"},
        {"permission.movement.submit", "đăng ký, tự đánh giá và gửi hồ sơ của tổ chức mình",
         "register, assess oneself and send one\'s own body\'s file"},
        {"permission.movement.remark", "nhận xét về tự đánh giá của tổ chức mình theo dõi",
         "remark on the self-assessment of a body that one follows"},
    };
    return k_table;
}

}  // namespace bontot::wording
