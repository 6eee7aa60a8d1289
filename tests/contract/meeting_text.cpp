#include "contract/meeting_text.hpp"

namespace bontot::contract {

using namespace meetings;
using core::Date;

namespace {

std::string flag(bool value) {
    return value ? "1" : "0";
}

std::string day(const std::optional<Date>& date) {
    return date ? date->iso() : "-";
}

template <class IdType>
std::string id(const std::optional<IdType>& value) {
    return value ? value->text() : "-";
}

}  // namespace

std::vector<std::string> lines_of(const MeetingRecord& m) {
    std::vector<std::string> lines;
    const auto add = [&](const std::string& name, const std::string& value) { lines.push_back(name + "=" + value); };
    const auto number = [](auto value) { return std::to_string(value); };
    const auto& p = m.preparation;
    add("id", m.id.text());
    add("unit", m.unit.text());
    add("date", m.date.iso());
    add("kind", std::string(core::name_in(k_meeting_kinds, m.kind)));
    add("state", std::string(core::name_in(k_meeting_states, m.state)));
    add("title", m.title);
    add("place", m.place);
    add("preparation", flag(p.committee_meeting) + flag(p.members_notified) + flag(p.follower_notified) +
                           flag(p.materials_sent) + flag(p.draft_resolution) +
                           std::string(core::name_in(k_preparers, p.prepared_by)));
    add("committee_minutes", m.committee_minutes);
    add("notice", m.notice);
    add("draft_resolution", m.draft_resolution);
    for (const auto& item : m.agenda)
        add("agenda", item.id.text() + "|" + item.text + "|" + flag(item.settled));
    for (const auto& r : m.requests) {
        add("request", r.member.text() + "|" + r.reason + "|" + number(r.asked_at) + "|" +
                           std::string(core::name_in(k_request_states, r.state)) + "|" + r.answer + "|" +
                           number(r.answered_at));
    }
    add("times", m.start.text() + "–" + m.end.text() + " " + number(m.breaks_minutes));
    add("chair", id(m.chair));
    add("minute_taker", id(m.minute_taker));
    add("roll_called", flag(m.roll_called));
    for (const auto& line : m.roll_call)
        add("roll", line.member.text() + "|" + std::string(core::name_in(k_roll_marks, line.mark)) + "|" + line.reason);
    for (const auto& o : m.opinions)
        add("opinion", o.member.text() + "|" + number(o.count) + "|" + o.said);
    for (const auto& r : m.remarks)
        add("remark", std::string(core::name_in(k_remark_kinds, r.kind)) + "|" + r.member.text() + "|" + r.text);
    add("resolution", m.resolution);
    add("votes",
        m.votes ? number(m.votes->agree) + "/" + number(m.votes->disagree) + "/" + number(m.votes->other) : "-");
    for (const auto& t : m.tasks) {
        add("task", t.id.text() + "|" + t.text + "|" + t.basis + "|" + id(t.owner) + "|" + day(t.due) + "|" +
                        std::string(core::name_in(k_task_states, t.state)) + "|" + day(t.settled_on) + "|" + t.result);
    }
    add("minutes", flag(m.minutes.chair_signed) + flag(m.minutes.secretary_signed) + flag(m.minutes.cross_stamped) +
                       "|" + m.minutes.book + "|" + m.minutes.pages);
    add("self_rating", m.self_rating ? std::string(core::name_in(plan::k_meeting_levels, *m.self_rating)) : "-");
    add("self_points", m.self_points ? m.self_points->text() : "-");
    add("self_explanation", m.self_explanation);
    for (const auto& [item, mark] : m.sheet)
        add("sheet", item + "|" + (mark.points ? mark.points->text() : "-") + "|" + mark.note);
    if (const auto& f = m.frozen) {
        add("frozen", number(f->roll) + "/" + number(f->eligible) + "/" + number(f->present) + "/" +
                          number(f->speakers) + "/" + number(f->opinions));
    }
    add("version", number(m.version));
    return lines;
}

MeetingRecord full_meeting(const std::string& name, const core::UnitId& unit, Date date) {
    const core::MemberId an("An");
    const core::MemberId binh("Bình");
    const core::MemberId chi("Chi");
    MeetingRecord m;
    m.id = core::MeetingId(name);
    m.unit = unit;
    m.state = MeetingState::finalised;
    m.date = date;
    m.kind = MeetingKind::combined;
    m.title = "Sinh hoạt \"tháng\" 3 'và' chuyên đề; -- %_";
    m.place = "Nhà văn hóa thôn Đoài";
    m.preparation = {true, false, true, false, true, Preparer::deputy};
    m.committee_minutes = "Họp chi ủy\nngày 1/3";
    m.notice = "Mời họp 14 giờ";
    m.draft_resolution = "Dự thảo";
    m.agenda = {{core::RecordId(name + "-z"), "Đứng trước", true}, {core::RecordId(name + "-a"), "Đứng sau", false}};
    m.requests = {{an, "ốm", 1'709'600'000'123, RequestState::asked, "", 0},
                  {binh, "việc nhà", 1, RequestState::granted, "Đồng ý", 2},
                  {chi, "", 1, RequestState::withdrawn, "", 0}};
    m.start = core::ClockTime(7 * 60 + 5);
    m.end = core::ClockTime(24 * 60);
    m.breaks_minutes = 15;
    m.chair = an;
    m.minute_taker = binh;
    m.roll_called = true;
    m.roll_call = {{an, RollMark::late, ""}, {binh, RollMark::unexcused, ""}, {chi, RollMark::unknown, "đi xa"}};
    m.opinions = {{chi, 2, "nói sau"}, {an, 1, ""}, {chi, 0xFFFFFFFFU, "nói nữa"}};
    m.remarks = {{RemarkKind::criticism, chi, "chậm"}, {RemarkKind::praise, an, "tích cực"}};
    m.resolution = "Thống nhất 5 việc";
    m.votes = VoteCount{3, 2, 1};
    m.tasks = {{core::RecordId(name + "-1"), "Thăm hộ", "NQ 5", an, date, TaskState::done, date.plus_days(9), "xong"},
               {core::RecordId(name + "-2"), "Dọn", "", {}, {}, TaskState::open, {}, ""},
               {core::RecordId(name + "-3"), "Sửa", "", binh, {}, TaskState::dropped, date, "thôi"}};
    m.minutes = {true, false, true, "Sổ 2", "15–18"};
    m.self_rating = plan::MeetingLevel::fair;
    m.self_points = core::Points{8750};
    m.self_explanation = "trừ 12,5 điểm";
    m.sheet = {{"1.1", {core::Points{450}, "thiếu"}}, {"1.2", {{}, "không chấm"}}, {"2", {core::Points{0}, ""}}};
    m.frozen = FrozenCounts{5, 4, 3, 2, 0xFFFF};
    m.version = 1;
    return m;
}

}  // namespace bontot::contract
