// Names of states, checks, kinds and levels (labels.hpp): "family.name", the name as contracts write it.
#include "wording/tables.hpp"

namespace bontot::wording {

Table label_words() {
    static constexpr Entry k_table[] = {
        {"title.cell", "“chi bộ bốn tốt”", "“four-good cell”"},
        {"title.grassroots_committee", "“đảng bộ cơ sở bốn tốt”", "“four-good grassroots Party body”"},
        {"title.plan", "yêu cầu của kế hoạch", "the plan's requirements"},
        {"verdict.qualified", "Đạt {title}", "Reaches {title}"},
        {"verdict.not_qualified", "Chưa đạt {title}", "Does not reach {title}"},
        {"verdict.pending", "Chờ, chưa kết luận được {title}", "Open: {title} cannot be settled yet"},

        {"state.met", "Đạt", "Met"},
        {"state.partly_met", "Đạt một phần", "Partly met"},
        {"state.not_met", "Không đạt", "Not met"},
        {"state.pending", "Chờ", "Open"},
        {"state.not_applicable", "Không áp dụng", "Does not apply"},

        {"outlook_state.met", "Đạt", "Met"},
        {"outlook_state.on_track", "Đúng tiến độ", "On track"},
        {"outlook_state.at_risk", "Có nguy cơ", "At risk"},
        {"outlook_state.unreachable", "Không đạt", "Out of reach"},
        {"outlook_state.not_applicable", "Không áp dụng", "Does not apply"},

        {"check.attendance", "Tỷ lệ dự sinh hoạt", "Attendance"},
        {"check.unexcused_absence", "Vắng không có lý do", "Absence without reason"},
        {"check.excused_streak", "Vắng có lý do nhiều lần liền", "Excused absences in a row"},
        {"check.opinions", "Phát biểu ý kiến", "Opinions given"},
        {"check.duration", "Thời gian sinh hoạt", "Length of the meeting"},
        {"check.regular_count", "Sinh hoạt thường kỳ hằng tháng", "Monthly regular meetings"},
        {"check.thematic_count", "Số buổi chuyên đề trong năm", "Thematic meetings in the year"},
        {"check.thematic_quarterly", "Chuyên đề hằng quý", "A thematic meeting each quarter"},
        {"check.meeting_day", "Ngày sinh hoạt", "Day of the meeting"},
        {"check.preparation", "Chuẩn bị sinh hoạt", "Preparation"},
        {"check.minutes", "Biên bản sinh hoạt", "Minutes"},
        {"check.self_rating", "Tự xếp loại buổi sinh hoạt", "Self-rating of the meeting"},
        {"check.meeting_level", "Chất lượng từng buổi", "Quality of each meeting"},
        {"check.year_meeting_level", "Chất lượng sinh hoạt cả năm", "Quality of the year's meetings"},
        {"check.member_ratings_completed", "Đảng viên hoàn thành nhiệm vụ trở lên",
         "Members rated completed or better"},
        {"check.member_ratings_good", "Đảng viên hoàn thành tốt trở lên", "Members rated good or better"},
        {"check.cell_ratings_completed", "Chi bộ hoàn thành nhiệm vụ trở lên", "Cells rated completed or better"},
        {"check.cell_ratings_good", "Chi bộ hoàn thành tốt trở lên", "Cells rated good or better"},
        {"check.criterion_threshold", "Điểm của từng tiêu chí", "Points of each criterion"},

        {"meeting_kind.regular", "thường kỳ", "regular"},
        {"meeting_kind.thematic", "chuyên đề", "thematic"},
        {"meeting_kind.combined", "thường kỳ kết hợp chuyên đề", "combined regular and thematic"},
        {"presence.present", "có mặt", "present"},
        {"presence.excused", "vắng có lý do", "excused"},
        {"presence.unexcused", "vắng không có lý do", "absent without reason"},
        {"preparer.secretary", "bí thư", "the secretary"},
        {"preparer.deputy", "phó bí thư", "the deputy secretary"},
        {"preparer.other", "người khác", "somebody else"},

        {"rating.excellent", "Hoàn thành xuất sắc nhiệm vụ", "Excellent"},
        {"rating.good", "Hoàn thành tốt nhiệm vụ", "Good"},
        {"rating.completed", "Hoàn thành nhiệm vụ", "Completed"},
        {"rating.not_completed", "Không hoàn thành nhiệm vụ", "Not completed"},
        {"rating_scope.not_subject", "không thuộc diện xếp loại", "not subject to rating"},
        {"rating_scope.not_yet", "thuộc diện nhưng chưa xếp loại", "subject to rating, not rated yet"},
        {"meeting_level.good", "Tốt", "Good"},
        {"meeting_level.fair", "Khá", "Fair"},
        {"meeting_level.average", "Trung bình", "Average"},
        {"meeting_level.poor", "Kém", "Poor"},

        {"unit_kind.cell", "chi bộ", "cell"},
        {"unit_kind.grassroots_committee", "đảng bộ cơ sở", "grassroots Party body"},
        {"sector.administrative", "cơ quan hành chính", "administrative office"},
        {"sector.public_service", "đơn vị sự nghiệp", "public service"},
        {"sector.enterprise", "doanh nghiệp", "enterprise"},
        {"sector.armed_forces", "lực lượng vũ trang", "armed forces"},
        {"sector.residential", "khu dân cư", "residential area"},

        {"mark.committee_meeting", "chi ủy chưa họp trước", "the cell committee did not meet before"},
        {"mark.members_notified", "chưa thông báo cho đảng viên", "the members were not notified"},
        {"mark.follower_notified", "chưa thông báo cho cấp ủy viên theo dõi",
         "the assigned committee member was not notified"},
        {"mark.draft_resolution", "chưa có dự thảo nghị quyết", "there was no draft resolution"},
        {"mark.prepared_by_secretary", "nội dung không do bí thư hoặc phó bí thư chuẩn bị",
         "neither the secretary nor the deputy prepared it"},
        {"mark.materials_sent", "chưa gửi tài liệu trước", "no documents were sent before"},
        {"mark.chair_signed", "chưa có chữ ký chủ trì", "the chair has not signed"},
        {"mark.secretary_signed", "chưa có chữ ký thư ký", "the secretary of the meeting has not signed"},
        {"mark.book", "chưa ghi số của sổ biên bản", "no minutes book is named"},
        {"mark.pages", "chưa ghi số trang trong sổ", "no pages of the book are named"},
        {"mark.cross_stamped", "sổ chưa đóng dấu giáp lai", "the book has no cross-page stamp"},

        {"knock_out.corruption", "Tham nhũng, lãng phí, tiêu cực", "Corruption, waste or another negative act"},
        {"knock_out.discipline", "Đảng viên bị kỷ luật", "A member was disciplined"},
        {"knock_out.forbidden_act", "Vi phạm những điều đảng viên không được làm",
         "A member did what members must not do"},
        {"knock_out.fire", "Cháy, nổ", "Fire or explosion"},

        {"severity.error", "lỗi", "error"},
        {"severity.warning", "cảnh báo", "warning"},
    };
    return k_table;
}

}  // namespace bontot::wording
