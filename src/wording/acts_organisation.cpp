// What the audit chain calls the acts on bodies and members (src/app/organisation).
#include "wording/tables.hpp"

namespace bontot::wording {

Table acts_organisation() {
    static constexpr Entry k_table[] = {
        {"unit.established", "Thành lập tổ chức đảng", "Body established"},
        {"unit.renamed", "Đổi tên tổ chức đảng", "Body renamed"},
        {"unit.moved", "Chuyển tổ chức đảng về cấp trên khác", "Body moved under another superior"},
        {"unit.merged", "Hợp nhất tổ chức đảng", "Bodies merged"},
        {"unit.split", "Chia tách tổ chức đảng", "Body split"},
        {"unit.kind_changed", "Chuyển loại hình tổ chức đảng", "Kind of body changed"},
        {"unit.dates_corrected", "Sửa ngày trong lịch sử tổ chức đảng", "Dates of the body corrected"},
        {"unit.dissolved", "Giải thể tổ chức đảng", "Body dissolved"},
        {"unit.aliases_named", "Sửa các tên gọi khác của tổ chức đảng", "Aliases of the body changed"},
        {"unit.corrected", "Sửa thông tin tổ chức đảng", "Body corrected"},
        {"member.added", "Thêm đảng viên vào danh sách chi bộ", "Member put on the roll"},
        {"member.admitted", "Kết nạp đảng viên", "Member admitted"},
        {"member.corrected", "Sửa thông tin đảng viên", "Member corrected"},
        {"member.made_official", "Công nhận đảng viên chính thức", "Member made official"},
        {"member.transferred", "Chuyển sinh hoạt đảng", "Member transferred"},
        {"member.let_go", "Đưa đảng viên ra khỏi danh sách", "Member taken off the roll"},
        {"member.taken_back", "Tiếp nhận lại đảng viên", "Member taken back"},
        {"member.temporary_begun", "Bắt đầu sinh hoạt tạm thời", "Temporary activity begun"},
        {"member.temporary_ended", "Hết sinh hoạt tạm thời", "Temporary activity ended"},
        {"member.exempted", "Miễn công tác, sinh hoạt đảng", "Member exempted"},
        {"member.suspended", "Đình chỉ sinh hoạt đảng", "Member suspended"},
        {"member.exemption_ended", "Hết miễn hoặc đình chỉ sinh hoạt", "Exemption or suspension ended"},
        {"member.appointed", "Giao chức vụ trong Đảng", "Office taken up"},
        {"member.term_ended", "Thôi chức vụ trong Đảng", "Office ended"},
        {"member.entry_corrected", "Sửa ngày của một mục về đảng viên", "Dates of an entry corrected"},
        {"member.entry_taken_back", "Rút lại một mục nhập nhầm", "Mistaken entry taken back"},
    };
    return k_table;
}

}  // namespace bontot::wording
