// A tiny plan and a tiny cell for the tests of wording/: few enough lines that whole pages can be compared.
#pragma once

#include "assessment/facts.hpp"
#include "plan/resolve.hpp"

namespace bontot::wording {

inline constexpr const char* k_tiny_plan = R"(plan: tiny
version: 2
name: {vi: "Phong trào chi bộ bốn tốt", en: "Four-good movement"}
source: {symbol: "01-KH/ĐU", title: {vi: "Kế hoạch", en: "Plan"}, issued_by: "Đảng ủy"}
effective: {from: 2023-01-01}
clause_labels: {"I(2).1": {vi: "mục II.1", en: "section II.1"}, "IV.3": {vi: "mục IV.3", en: "section IV.3"}}
roles:
  - {id: cell_committee, name: {vi: "Chi ủy", en: "Cell committee"}}
  - {id: bloc, name: {vi: "Ban Thường vụ Đảng ủy Khối", en: "Standing board of the bloc"}}
readings:
  - id: A-14
    clause: I(2).1
    question: {vi: "Từng buổi hay bình quân?", en: "Each meeting or the average?"}
    taken: {vi: "Từng buổi, trên 85 %.", en: "Each meeting, over 85 %."}
    parameters: [attendance.over_percent]
parameters:
  attendance.over_percent: {value: 85, clause: I(2).1, reading: A-14}
  attendance.scope: {value: each_meeting, clause: I(2).1}
  regular_count.months: {value: 12, clause: I(2).1}
  criterion_threshold.at_least_percent: {value: 95, clause: IV.3}
  ratings_good.at_least_percent: {value: 80, clause: IV.3}
checks:
  attendance: {clause: I(2).1, point: 1, reading: A-14, statement: {vi: "Dự đủ tỷ lệ", en: "Attendance is enough"}}
  regular_count: {clause: I(2).1, statement: {vi: "Tháng nào cũng họp", en: "A meeting every month"}}
  criterion_threshold: {clause: IV.3, statement: {vi: "Tiêu chí đủ điểm", en: "The criterion has its points"}}
  member_ratings_good: {clause: IV.3, statement: {vi: "Đủ tỷ lệ xếp loại tốt", en: "Enough are rated good"}}
criteria:
  - id: "1"
    name: {vi: "Sinh hoạt tốt", en: "Good meetings"}
    clause: I(2).1
    indicators:
      - {id: "1.1", statement: {vi: "Dự đủ", en: "Attendance"}, clause: I(2).1, kind: computed, checks: [attendance],
         points: 10, responsible: cell_committee, judged_for: [grassroots_committee]}
      - {id: "1.2", statement: {vi: "Họp đủ", en: "Meetings"}, clause: I(2).1, kind: computed, checks: [regular_count],
         points: 10, responsible: cell_committee, judged_for: [grassroots_committee]}
      - {id: "1.3", statement: {vi: "Nghị quyết rõ", en: "Clear resolutions"}, clause: I(2).1, kind: judged,
         points: 10, responsible: cell_committee}
recognition:
  - {id: points, statement: {vi: "Đủ 95 % điểm", en: "95 % of the points"}, clause: IV.3, check: criterion_threshold}
  - {id: good, statement: {vi: "Đảng viên đủ tỷ lệ tốt", en: "Enough members are good"}, clause: IV.3,
     check: member_ratings_good, applies_to: {kinds: [cell]}}
knock_outs:
  - {kind: fire, statement: {vi: "Xảy ra cháy, nổ", en: "A fire"}, clause: IV.3, decided_by: bloc}
)";

inline plan::Plan tiny_plan() {
    const auto none = [](const std::string& id) -> core::Result<plan::PlanText> {
        return core::refuse(core::RefusalKind::not_found, "plan.not_found", {{"found", id}});
    };
    return plan::load({"tiny.yaml", k_tiny_plan}, none).plan;
}

/// Ten members, all present on the 5th of every month of 2023, everybody rated good, 1.3 judged in full.
inline assessment::Facts tiny_cell() {
    assessment::Facts facts;
    facts.unit = {"01", "Chi bộ Một", organisation::UnitKind::cell, organisation::Sector::administrative};
    facts.year = 2023;
    for (std::uint32_t i = 0; i < 10; ++i) {
        const std::string number = i < 9 ? "0" + std::to_string(i + 1) : "10";
        organisation::Member member;
        member.id = "a" + number;
        member.name = "Đảng Viên " + number;
        member.joined = core::Date(2015, 3, 2);
        facts.members.push_back(member);
        facts.member_ratings.push_back({i, organisation::RatingLevel::good, {}, ""});
    }
    for (unsigned month = 1; month <= 12; ++month) {
        meetings::Meeting meeting;
        meeting.id = "m" + std::to_string(month);
        meeting.date = core::Date(2023, month, 5);
        meeting.start = core::ClockTime(14 * 60);
        meeting.end = core::ClockTime(15 * 60 + 30);
        for (std::uint32_t i = 0; i < 10; ++i)
            meeting.attendance.push_back({i, meetings::Presence::present});
        facts.meetings.push_back(meeting);
    }
    facts.judgements["1.3"] = {core::Ratio{1, 1}, "", {}};
    return facts;
}

}  // namespace bontot::wording
