// Where the year is heading, and what a reader should know beside it (assessment/project.cpp, warnings.cpp).
#include "wording/tables.hpp"

namespace bontot::wording {

Table outlook_sentences() {
    static constexpr Entry k_table[] = {
        {"outlook.not_applicable", "Không áp dụng cho đơn vị này.", "Does not apply to this unit."},
        {"outlook.met", "Đã chắc chắn đạt.", "Certain already."},
        {"outlook.failed", "Đã có {count} trường hợp không đạt, năm nay không bù lại được.",
         "{count} {count|case has|cases have} failed; this cannot be made up this year."},
        {"outlook.failed_threshold", "{count} tiêu chí không còn đủ điểm, dù các nội dung đang chờ đều đạt.",
         "{count} {count|criterion|criteria} can no longer reach enough points, whatever is still open."},
        {"outlook.failed_ratings", "Kết quả xếp loại không đủ tỷ lệ, người chưa xếp loại cũng không bù được.",
         "The ratings fall short, and those still missing cannot make up for it."},
        {"outlook.failed_gap", "Thời gian đã qua mà không họp, không bù lại được.",
         "Time has passed without a meeting; it cannot be made up."},
        {"outlook.each_meeting", "Đến nay chưa buổi nào không đạt. Còn {left} tháng chưa họp, buổi nào cũng phải đạt.",
         "No meeting has failed so far. {left} {left|month is|months are} still without a meeting; each one must "
         "hold."},
        {"outlook.streak_free", "Chưa ai vắng có lý do đến mức giới hạn. Còn {left} tháng chưa họp.",
         "Nobody is at the limit of excused absences. {left} {left|month is|months are} still without a meeting."},
        {"outlook.streak_at_limit", "Đã vắng có lý do {count} lần liền; vắng thêm lần nữa là không đạt.",
         "{count} excused absences in a row; one more and the check fails."},
        {"outlook.regular", "Còn {needed} tháng phải họp; buổi gần nhất, hạn cuối {by:date}.",
         "{needed} {needed|month|months} still to meet in; the next meeting by {by:date} at the latest."},
        {"outlook.thematic", "Còn cần {needed} buổi chuyên đề; năm còn {left} tháng trọn.",
         "{needed} more thematic {needed|meeting|meetings} needed; {left} whole {left|month|months} left."},
        {"outlook.thematic_behind", "Còn cần {needed} buổi chuyên đề mà chỉ còn {left} tháng trọn: phải họp dày hơn.",
         "{needed} more thematic {needed|meeting is|meetings are} needed, but only {left} whole {left|month is|months "
         "are} left: "
         "they must come more often."},
        {"outlook.thematic_quarter",
         "Quý {quarter} không có buổi chuyên đề nào. Còn cần {needed} buổi; năm còn {left} tháng trọn.",
         "Quarter {quarter} had no thematic meeting. {needed} more needed; {left} whole {left|month|months} left."},
        {"outlook.quarters", "Còn {needed} quý phải có buổi chuyên đề; quý này, hạn cuối {by:date}.",
         "{needed} {needed|quarter|quarters} still {needed|needs|need} a thematic meeting; this one by {by:date} at "
         "the latest."},
        {"outlook.threshold_open", "Còn {open} nội dung chưa có kết quả.",
         "{open} {open|indicator is|indicators are} not settled yet."},
        {"outlook.threshold_at_risk",
         "Có yêu cầu về sinh hoạt không đạt hoặc có nguy cơ, có thể làm tiêu chí mất điểm.",
         "A check of the meetings has failed or is at risk and may pull the criterion's points down."},
        {"outlook.ratings_open", "Chờ kết quả xếp loại cuối năm.", "Waits for the ratings at the end of the year."},
        {"outlook.roll_call_incomplete", "Có buổi điểm danh chưa đủ; bổ sung thì mới kết luận được.",
         "A roll call is incomplete; complete it to settle this."},
        {"outlook.sheet_incomplete", "Có phiếu chấm chưa đủ điểm; bổ sung thì mới kết luận được.",
         "A meeting's sheet lacks points; complete it to settle this."},
    };
    return k_table;
}

Table warning_sentences() {
    static constexpr Entry k_table[] = {
        {"warning.after_as_of", "{count} buổi sinh hoạt sau ngày {date:date} chưa được tính.",
         "{count} {count|meeting|meetings} after {date:date} {count|is|are} not counted."},
        {"warning.year_outside_plan", "Năm {year} nằm ngoài thời gian hiệu lực của kế hoạch.",
         "The year {year} is outside the time in which the plan is in force."},
        {"warning.not_on_roll",
         "{Meeting}: điểm danh có người không thuộc danh sách ngày họp, không được tính: {members}.",
         "{Meeting}: the roll call names people who were not on the roll that day; they are not counted: {members}."},
        {"warning.absent_speaker",
         "{Meeting}: ghi vắng nhưng lại có ý kiến phát biểu: {members}. Kiểm tra lại biên bản.",
         "{Meeting}: marked absent and yet with an opinion: {members}. Check the minutes."},
        {"warning.streak_at_limit", "{members} đã vắng có lý do {count} lần liền, vừa đúng mức nhiều nhất cho phép.",
         "{members}: {count} excused absences in a row, just as many as are allowed."},
        {"warning.unknown_indicator", "Có kết quả chấm cho nội dung “{indicator}” mà kế hoạch không có.",
         "There is a judgement of “{indicator}”, an indicator that the plan does not have."},
        {"warning.computed_not_typed",
         "Nội dung {indicator} do chương trình tính từ số liệu; kết quả nhập tay không dùng.",
         "Indicator {indicator} is computed from the facts; the judgement typed in is not used."},
        {"warning.indicator_not_applicable",
         "Nội dung {indicator} không áp dụng cho đơn vị này; kết quả chấm không dùng.",
         "Indicator {indicator} does not apply to this unit; its judgement is not used."},
    };
    return k_table;
}

}  // namespace bontot::wording
