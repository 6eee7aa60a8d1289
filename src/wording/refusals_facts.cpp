// Facts that contradict themselves (assessment/facts_check.hpp).
#include "wording/tables.hpp"

namespace bontot::wording {

Table refusals_facts() {
    static constexpr Entry k_table[] = {
        {"facts.year", "năm {found} không hợp lệ; được dùng: 1930…2200",
         "the year {found} is out of range; allowed: 1930…2200"},
        {"facts.too_many_members", "có {found:number} đảng viên; nhiều nhất là {allowed:number}",
         "{found:number} members; at most {allowed:number} are allowed"},
        {"facts.too_many_meetings", "có {found:number} buổi sinh hoạt; nhiều nhất là {allowed:number}",
         "{found:number} meetings; at most {allowed:number} are allowed"},
        {"facts.unknown_member", "không có đảng viên “{found}” trong danh sách<|; có phải “{nearest}”?|>",
         "there is no member “{found}” on the list<|; did you mean “{nearest}”?|>"},
        {"facts.date_outside_year", "ngày {found:date} không thuộc năm {year}",
         "{found:date} is not in the year {year}"},
        {"facts.repeated_member_id", "mã đảng viên “{found}” dùng cho hai người; mỗi người một mã",
         "two members have the id “{found}”; each needs their own"},
        {"facts.repeated_meeting_id", "mã buổi sinh hoạt “{found}” dùng cho hai buổi; mỗi buổi một mã",
         "two meetings have the id “{found}”; each needs its own"},
        {"facts.left_before_joined", "ngày chuyển đi {found:date} trước ngày vào chi bộ {joined:date}",
         "left on {found:date}, before joining on {joined:date}"},
        {"facts.exemption_backwards", "thời gian miễn sinh hoạt hết ngày {to:date}, trước ngày bắt đầu {from:date}",
         "the exemption ends on {to:date}, before it begins on {from:date}"},
        {"facts.exemptions_overlap",
         "hai thời gian miễn sinh hoạt của “{member}” trùng nhau: từ {found:date} và từ {other:date}",
         "two exemptions of “{member}” overlap: from {found:date} and from {other:date}"},
        {"facts.ends_before_start", "giờ kết thúc {found} không sau giờ bắt đầu {start}",
         "the end {found} is not after the start {start}"},
        {"facts.breaks_too_long", "giải lao {found} phút; phải từ 0 đến {allowed} phút, là thời gian của cả buổi",
         "breaks of {found} minutes; allowed are 0 to {allowed}, the length of the meeting"},
        {"facts.member_twice", "đảng viên “{found}” có hai dòng điểm danh trong một buổi; chỉ được một dòng",
         "the member “{found}” is in the roll call of one meeting twice; one line is allowed"},
        {"facts.speaker_twice", "đảng viên “{found}” có hai dòng phát biểu trong một buổi; hãy gộp lại thành một dòng",
         "the member “{found}” has two lines of opinions in one meeting; make them one"},
        {"facts.tasks_done", "hoàn thành {found} nhiệm vụ nhưng chỉ giao {allowed}",
         "{found} tasks are done, but only {allowed} were assigned"},
        {"facts.rated_twice", "“{found}” có hai kết quả xếp loại; chỉ được một",
         "“{found}” is rated twice; one rating is allowed"},
    };
    return k_table;
}

}  // namespace bontot::wording
