// Why a check is not met (why.*), why it cannot be settled yet (open.*) and what can be done (advice.*).
#include "wording/tables.hpp"

namespace bontot::wording {

Table check_sentences() {
    static constexpr Entry k_table[] = {
        {"why.attendance",
         "{Meeting}: có mặt {found} đồng chí ({share}), cần trên {percent} %<|, tức là ít nhất {enough}|>.<| Vắng: "
         "{members}.|>",
         "{Meeting}: {found} present ({share}); over {percent} % is needed<|, that is at least {enough}|>.<| Absent: "
         "{members}.|>"},
        {"why.attendance_nobody", "{Meeting}: không có đảng viên nào thuộc diện phải dự.",
         "{Meeting}: nobody was eligible to attend."},
        {"why.attendance_small",
         "{Meeting}: có mặt {found} đồng chí ({share}), chi bộ nhỏ cần ít nhất {enough}.<| Vắng: {members}.|>",
         "{Meeting}: {found} present ({share}); a small cell needs at least {enough}.<| Absent: {members}.|>"},
        {"why.attendance_average",
         "Cộng cả năm: {found} lượt có mặt ({share}), cần trên {percent} %<|, tức là ít nhất {enough} lượt|>.",
         "Over the year: present {found} times ({share}); over {percent} % is needed<|, that is at least {enough}|>."},
        {"why.unexcused_absence",
         "{Meeting}: {count} đồng chí vắng không có lý do ({members}); yêu cầu là không có ai.",
         "{Meeting}: {count} absent without reason ({members}); nobody may be."},
        {"why.excused_streak", "{members} vắng có lý do {count} lần liền ({dates}); cho phép nhiều nhất {most} lần.",
         "{members}: {count} excused absences in a row ({dates}); at most {most} are allowed."},
        {"why.opinions", "{Meeting}: {found} đồng chí phát biểu; chi bộ có {roll} đảng viên, cần ít nhất {enough}.",
         "{Meeting}: {found} {found|member|members} spoke; with {roll} on the roll at least {enough} are needed."},
        {"why.opinions_counted",
         "{Meeting}: {found} ý kiến phát biểu; chi bộ có {roll} đảng viên, cần ít nhất {enough}.",
         "{Meeting}: {found} {found|opinion|opinions}; with {roll} on the roll at least {enough} are needed."},
        {"why.duration",
         "{Meeting}: sinh hoạt {found} phút ({start}–{end}<|, trừ giải lao {breaks} phút|>), cần ít nhất {enough} "
         "phút; thiếu {missing} phút.",
         "{Meeting}: {found} minutes ({start}–{end}<|, less {breaks} minutes of breaks|>); at least {enough} are "
         "needed, {missing} are missing."},
        {"why.meeting_day", "{Meeting}: họp ngày {found}; quy định là ngày {window} trong tháng.",
         "{Meeting}: held on day {found}; the window is day {window} of the month."},
        {"why.marks", "{Meeting}: {missing}.", "{Meeting}: {missing}."},
        {"why.self_rating", "{Meeting}: chưa tự xếp loại (Tốt, Khá, Trung bình hoặc Kém).",
         "{Meeting}: not rated by the cell itself (Good, Fair, Average or Poor)."},
        {"why.meeting_level", "{Meeting}: xếp mức {found}, cần từ mức {required} trở lên.",
         "{Meeting}: its level is {found}; {required} or better is needed."},
        {"why.year_meeting_level", "Cả năm xếp mức {found}, cần từ mức {required} trở lên.",
         "The year's level is {found}; {required} or better is needed."},
        {"why.year_meeting_level_none", "Cả năm không xếp được mức nào, cần từ mức {required} trở lên.",
         "The year reaches no level; {required} or better is needed."},
        {"why.regular_count", "Không có sinh hoạt thường kỳ: {months}. Có {found}/12 tháng, cần {enough}.",
         "No regular meeting in {months}. Held in {found} of 12 months; {enough} are needed."},
        {"why.thematic_quarterly", "Không có sinh hoạt chuyên đề: {months}. Có {found}/4 quý, cần {enough}.",
         "No thematic meeting in {months}. Held in {found} of 4 quarters; {enough} are needed."},
        {"why.thematic_count", "Cả năm có {found} buổi chuyên đề, cần ít nhất {enough}; thiếu {missing}.",
         "{found} thematic {found|meeting|meetings} in the year; at least {enough} are needed, {missing} "
         "{missing|is|are} missing."},
        {"why.member_ratings_completed",
         "{found} đảng viên được xếp loại Hoàn thành nhiệm vụ trở lên ({share}), cần {percent} %, tức là ít nhất "
         "{enough}.<| Chưa đạt: {members}.|>",
         "{found} members are rated completed or better ({share}); {percent} % is needed, that is at least {enough}.<| "
         "Below: {members}.|>"},
        {"why.member_ratings_good",
         "{found} đảng viên được xếp loại Hoàn thành tốt nhiệm vụ trở lên ({share}), cần từ {percent} %, tức là ít "
         "nhất {enough}.<| Dưới mức tốt: {members}.|>",
         "{found} members are rated good or better ({share}); {percent} % is needed, that is at least {enough}.<| "
         "Below: {members}.|>"},
        {"why.cell_ratings_completed",
         "{found} chi bộ được xếp loại Hoàn thành nhiệm vụ trở lên ({share}), cần {percent} %, tức là ít nhất "
         "{enough}.<| Chưa đạt: {members}.|>",
         "{found} cells are rated completed or better ({share}); {percent} % is needed, that is at least {enough}.<| "
         "Below: {members}.|>"},
        {"why.cell_ratings_good",
         "{found} chi bộ được xếp loại Hoàn thành tốt nhiệm vụ trở lên ({share}), cần từ {percent} %, tức là ít nhất "
         "{enough}.<| Dưới mức tốt: {members}.|>",
         "{found} cells are rated good or better ({share}); {percent} % is needed, that is at least {enough}.<| Below: "
         "{members}.|>"},
        {"why.threshold", "{Criterion}: {found} điểm ({share}), cần từ {percent} %, tức là ít nhất {enough} điểm.",
         "{Criterion}: {found} points ({share}); {percent} % is needed, that is at least {enough}."},
        {"why.threshold_count",
         "{Criterion}: {found} nội dung đạt đủ điểm ({share}), cần từ {percent} %, tức là ít nhất {enough} nội dung.",
         "{Criterion}: {found} indicators are met in full ({share}); {percent} % is needed, that is at least "
         "{enough}."},
        {"why.all_criteria", "Cộng các tiêu chí", "All criteria together"},
        {"why.criterion", "Tiêu chí {id}", "Criterion {id}"},

        {"open.year_running", "Năm {year} chưa kết thúc (số liệu đến {date:date}).",
         "The year {year} is not over (facts up to {date:date})."},
        {"open.roll_call_incomplete", "{Meeting}: điểm danh chưa đủ<|, còn thiếu {members}|>. Bổ sung có mặt hay vắng.",
         "{Meeting}: the roll call is incomplete<|; missing: {members}|>. Add who was present and who was not."},
        {"open.sheet_incomplete", "{Meeting}: phiếu chấm còn thiếu điểm của {missing}.",
         "{Meeting}: the sheet lacks points for {missing}."},
        {"open.not_rated_yet", "Chưa có xếp loại cuối năm<| của {members}|>.",
         "The year's rating is missing<| for {members}|>."},
        {"open.nobody_rated", "Chưa có kết quả xếp loại cuối năm nào.", "There are no ratings of the year at all."},
        {"open.criterion_open", "Chưa đủ điểm để kết luận tiêu chí {missing}.",
         "Criterion {missing} cannot be settled yet."},
        {"open.year_level_open", "Còn phiếu chấm chưa đủ điểm nên chưa xếp được mức cả năm.",
         "Some sheets lack points, so the year has no level yet."},
        {"open.waiting", "Còn chờ: {checks}.", "Still open: {checks}."},

        {"advice.attendance", "Buổi đã họp không sửa được. Nếu ghi nhầm điểm danh, đính chính theo sổ biên bản.",
         "A meeting that was held cannot be changed. If the roll call was recorded wrongly, correct it from the "
         "minutes book."},
        {"advice.unexcused_absence", "Nếu đồng chí có lý do mà chưa ghi, bổ sung theo sổ biên bản.",
         "If there was a reason that was not recorded, add it from the minutes book."},
        {"advice.excused_streak", "Kiểm tra lại điểm danh và thời gian được miễn sinh hoạt của đồng chí.",
         "Check the roll calls and whether the member was exempt at the time."},
        {"advice.opinions", "Kiểm tra sổ biên bản; ai có phát biểu mà chưa ghi thì bổ sung.",
         "Check the minutes book and add who spoke and was not recorded."},
        {"advice.duration", "Kiểm tra giờ bắt đầu, kết thúc và giải lao ghi trong biên bản.",
         "Check the start, the end and the breaks in the minutes."},
        {"advice.regular_count", "Tháng đã qua không họp bù được. Nếu đã họp mà chưa nhập, nhập buổi đó.",
         "A month that is over cannot be made up. If a meeting was held and not entered, enter it."},
        {"advice.thematic_count", "Nếu đã họp chuyên đề mà ghi là thường kỳ, sửa lại loại buổi họp.",
         "If a thematic meeting was entered as a regular one, correct its kind."},
        {"advice.thematic_quarterly", "Nếu đã họp chuyên đề mà ghi là thường kỳ, sửa lại loại buổi họp.",
         "If a thematic meeting was entered as a regular one, correct its kind."},
        {"advice.meeting_day", "Kiểm tra lại ngày họp; họp lệch ngày thì ghi rõ lý do.",
         "Check the date; where the meeting was moved, record why."},
        {"advice.preparation", "Việc đã làm mà chưa ghi thì bổ sung; kỳ sau làm đủ trước khi họp.",
         "Add what was done and not recorded; next time do it all before the meeting."},
        {"advice.minutes", "Ký, ghi số trang hoặc đóng dấu cho đủ rồi cập nhật.",
         "Sign, name the pages or stamp what is missing, then enter it."},
        {"advice.self_rating", "Chi bộ tự xếp loại buổi đó rồi cập nhật.",
         "Let the cell rate the meeting, then enter it."},
        {"advice.meeting_level", "Xem phiếu chấm của buổi đó để biết mục nào mất điểm.",
         "See that meeting's sheet for the items that lost points."},
        {"advice.year_meeting_level", "Xem mức của từng buổi ở trên.", "See the levels of the meetings above."},
        {"advice.ratings", "Theo kết quả xếp loại chính thức; chỉ cấp có thẩm quyền thay đổi được.",
         "This follows the official ratings; only the competent level can change them."},
    };
    return k_table;
}

}  // namespace bontot::wording
