// A plan and facts that use every corner of the yearly workbook, and a text of facts that two of them can be compared
// by.
#pragma once

#include <string>

#include <fmt/format.h>

#include "assessment/facts.hpp"
#include "plan/model.hpp"

namespace bontot::tests {

inline plan::Indicator indicator(std::string id, std::string statement, plan::IndicatorKind kind) {
    plan::Indicator made;
    made.id = std::move(id);
    made.criterion = "1";
    made.statement = {std::move(statement), "…"};
    made.clause = "I(2).1.1";
    made.kind = kind;
    made.maximum = core::Points{1000};
    return made;
}

inline plan::Plan sample_plan(bool with_sheet = true) {
    using plan::IndicatorKind;
    plan::Plan plan;
    plan.id = "nt-2023";
    plan.name = {
        "Kế hoạch phát động phong trào thi đua xây dựng “chi bộ bốn tốt”, “đảng bộ cơ sở bốn tốt” giai đoạn 2023 – "
        "2025",
        "…"};
    plan.source.symbol = "KH …-KH/ĐUVP tháng 7/2023";
    plan.effective_from = core::Date(2023, 7, 1);
    plan::Criterion criterion;
    criterion.id = "1";
    criterion.indicators = {
        indicator("1.1",
                  "Lãnh đạo thực hiện tốt công tác chính trị tư tưởng; đấu tranh ngăn chặn, đẩy lùi những biểu hiện "
                  "suy thoái "
                  "trong nội bộ, gắn với học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
                  IndicatorKind::judged),
        indicator("1.2", "Không để xảy ra tham ô, tham nhũng, lãng phí và các biểu hiện tiêu cực khác.",
                  IndicatorKind::judged),
        indicator("1.10", "Hoàn thành 100% nhiệm vụ theo chương trình, kế hoạch và nhiệm vụ đột xuất trong năm.",
                  IndicatorKind::judged),
        indicator("1.11", "Thực hiện quy chế dân chủ, đối thoại với người lao động.", IndicatorKind::judged),
        indicator("2.1", "Nền nếp sinh hoạt chi bộ.", IndicatorKind::computed),
    };
    criterion.indicators[3].applies_to.sectors = {organisation::Sector::enterprise};
    criterion.indicators[4].judged_for = {organisation::UnitKind::grassroots_committee};
    plan.criteria.push_back(criterion);
    for (const auto* kind : {"corruption", "discipline", "forbidden_act", "fire"}) {
        plan::KnockOut knock_out;
        knock_out.kind = kind;
        plan.knock_outs.push_back(knock_out);
    }
    if (!with_sheet) return plan;
    plan::SheetGroup group;
    group.id = "A";
    const auto item = [](std::string id, std::string statement, plan::Measure measure) {
        plan::SheetItem made;
        made.id = std::move(id);
        made.statement = {std::move(statement), "…"};
        made.maximum = core::Points{1000};
        made.measure = measure;
        return made;
    };
    group.items = {item("A1", "Thời gian sinh hoạt bảo đảm theo quy định", plan::Measure::duration),
                   item("A2", "Nội dung sinh hoạt thiết thực, đúng trọng tâm, có liên hệ thực tế của chi bộ",
                        plan::Measure::judged),
                   item("A3", "Điều hành dân chủ, tự phê bình và phê bình thẳng thắn", plan::Measure::judged)};
    plan.meeting_sheet.emplace();
    plan.meeting_sheet->maximum = core::Points{10000};
    plan.meeting_sheet->groups = {group};
    return plan;
}

inline assessment::Facts sample_cell_facts(bool with_sheet = true) {
    using core::Date;
    using meetings::Presence;
    assessment::Facts facts;
    facts.unit = {"38.168.053.000.001", "Chi bộ Phòng Tổng hợp", organisation::UnitKind::cell,
                  organisation::Sector::public_service};
    facts.year = 2023;
    facts.members = {
        {"a01", "Nguyễn Thị An", Date(2015, 3, 2), std::nullopt, false, std::nullopt, {}},
        {"a02", "Trần Văn Bình", Date(2018, 5, 19), Date(2023, 9, 1), false, std::nullopt, {}},
        {"003",
         "Lê Minh Châu",
         Date(2011, 9, 2),
         std::nullopt,
         false,
         std::nullopt,
         {{Date(2023, 2, 1), Date(2023, 3, 1)},
          {Date(2023, 5, 1), Date(2023, 5, 2)},
          {Date(2023, 6, 1), std::nullopt}}},
        {"a04", "Đạo Thị Duyên", Date(2022, 11, 30), std::nullopt, true, std::nullopt, {}},
        {"a05", "Nguyễn Thị An", Date(2020, 2, 29), std::nullopt, false, std::nullopt, {}},
    };
    for (unsigned month = 1; month <= 12; ++month) {
        meetings::Meeting meeting;
        meeting.id = fmt::format("2023-{:02}", month);
        meeting.date = Date(2023, month, 5);
        meeting.kind = static_cast<meetings::MeetingKind>(month % 3);
        meeting.start = core::ClockTime(7 * 60 + static_cast<int>(month) * 31);
        meeting.end = core::ClockTime(9 * 60 + static_cast<int>(month) * 31 + 7);
        meeting.breaks_minutes = month % 2 == 0 ? 10 : 0;
        for (std::uint32_t m = 0; m < 5; ++m) {
            if (m == 1 && month > 8) continue;
            if (m == 4 && month == 3) continue;  // not said: incomplete
            meeting.attendance.push_back({m, static_cast<Presence>((m + month) % 7 < 5 ? 0 : (m + month) % 7 - 4)});
            if ((m + month) % 3 == 0) meeting.opinions.push_back({m, m + 1});
        }
        meeting.preparation = {month % 2 == 0, true, month != 4,
                               false,          true, static_cast<meetings::Preparer>(month % 3)};
        meeting.minutes = {true, month != 5, month != 6, "01/2023",
                           month == 7 ? "" : fmt::format("{}-{}", month, month + 3)};
        if (month != 2) meeting.self_rating = static_cast<plan::MeetingLevel>(month % 4);
        if (with_sheet) {
            meeting.sheet["A2"] = {core::Points{static_cast<std::int64_t>(month) * 75},
                                   month == 3 ? "thiếu liên hệ; chưa sâu" : ""};
            if (month != 9) meeting.sheet["A3"] = {month == 8 ? std::optional<core::Points>{} : core::Points{1000}, ""};
            if (month > 1) meeting.tasks = meetings::TaskCount{month, month - 1};
        }
        facts.meetings.push_back(meeting);
    }
    facts.judgements["1.1"] = {
        core::Ratio{95, 100}, "Còn chậm một việc.\nĐã khắc phục.", {"Nghị quyết 03-NQ/CB", "Báo cáo quý III"}};
    facts.judgements["1.2"] = {core::Ratio{1, 1}, "", {"Biên bản kiểm tra; kết luận 12-KL"}};
    facts.judgements["1.10"] = {core::Ratio{949'999'999, 1'000'000'000}, "", {}};
    facts.judgements["1.11"] = {std::nullopt, "Không phải doanh nghiệp", {}};
    facts.every_other_judgement = assessment::Judgement{core::Ratio{0, 1}, "", {}};
    using organisation::RatingLevel;
    using organisation::RatingScope;
    facts.member_ratings = {{0, RatingLevel::excellent, {}, ""},
                            {1, RatingLevel::good, {}, ""},
                            {2, std::nullopt, RatingScope::not_subject, "miễn sinh hoạt"},
                            {3, std::nullopt, RatingScope::not_yet, "chờ quyết định"},
                            {4, RatingLevel::not_completed, {}, ""}};
    facts.knock_outs = {{"fire", Date(2023, 10, 2), "Chập điện nhà kho; đã dập tắt"}};
    return facts;
}

inline assessment::Facts sample_committee_facts() {
    assessment::Facts facts;
    facts.unit = {"38.168.053", "Đảng bộ Văn phòng", organisation::UnitKind::grassroots_committee,
                  organisation::Sector::administrative};
    facts.year = 2024;
    facts.judgements["2.1"] = {core::Ratio{97, 100}, "", {}};
    facts.cell_ratings = {{"38.168.053.000.001", organisation::RatingLevel::good, {}, ""},
                          {"38.168.053.000.002", organisation::RatingLevel::completed, {}, ""},
                          {"38.168.053.000.003", std::nullopt, organisation::RatingScope::not_yet, "mới thành lập"}};
    facts.knock_outs = {{"discipline", core::Date(2024, 3, 1), ""}};
    return facts;
}

inline std::string text_of(const std::optional<core::Date>& date) {
    return date ? date->iso() : "–";
}

inline std::string text_of(const assessment::Judgement& judgement) {
    return fmt::format("{} «{}» [{}]", judgement.ratio ? judgement.ratio->text() : "–", judgement.note,
                       fmt::join(judgement.evidence, " | "));
}

template <class Rating>
std::string text_of_rating(const Rating& rating) {
    const int level = rating.level ? static_cast<int>(*rating.level) : -1;
    return fmt::format("{} {} «{}»", level, static_cast<int>(rating.scope), rating.reason);
}

/// All of `facts`, a line each: what differs is what gtest shows.
inline std::string text_of(const assessment::Facts& facts) {
    std::string text = fmt::format("{} | {} | {} | {} | {}\n", facts.unit.code, facts.unit.name,
                                   static_cast<int>(facts.unit.kind), static_cast<int>(facts.unit.sector), facts.year);
    for (const auto& member : facts.members) {
        text += fmt::format("member {} | {} | {} – {} | {}", member.id, member.name, member.joined.iso(),
                            text_of(member.left), member.probationary);
        for (const auto& span : member.exemptions)
            text += fmt::format(" | {} – {}", span.from.iso(), text_of(span.to));
        text += '\n';
    }
    for (const auto& m : facts.meetings) {
        text += fmt::format("meeting {} {} {} {}–{} -{}", m.id, m.date.iso(), static_cast<int>(m.kind), m.start.text(),
                            m.end.text(), m.breaks_minutes);
        const auto& p = m.preparation;
        text += fmt::format(" p{:d}{:d}{:d}{:d}{:d}{}", p.committee_meeting, p.members_notified, p.follower_notified,
                            p.materials_sent, p.draft_resolution, static_cast<int>(p.prepared_by));
        text += fmt::format(" m{:d}{:d}{:d} {} {}", m.minutes.chair_signed, m.minutes.secretary_signed,
                            m.minutes.cross_stamped, m.minutes.book, m.minutes.pages);
        text += fmt::format(" r{}", m.self_rating ? static_cast<int>(*m.self_rating) : -1);
        if (m.tasks) text += fmt::format(" t{}/{}", m.tasks->done, m.tasks->assigned);
        text += "\n ";
        for (const auto& entry : m.attendance)
            text += fmt::format(" {}:{}", entry.member, static_cast<int>(entry.presence));
        text += "\n ";
        for (const auto& opinion : m.opinions)
            text += fmt::format(" {}:{}", opinion.member, opinion.count);
        text += "\n ";
        for (const auto& [item, mark] : m.sheet)
            text += fmt::format(" {}={}«{}»", item, mark.points ? mark.points->text() : "–", mark.note);
        text += '\n';
    }
    for (const auto& [id, judgement] : facts.judgements)
        text += fmt::format("judged {} {}\n", id, text_of(judgement));
    if (facts.every_other_judgement) text += fmt::format("judged * {}\n", text_of(*facts.every_other_judgement));
    for (const auto& rating : facts.member_ratings)
        text += fmt::format("rated {} {}\n", rating.member, text_of_rating(rating));
    for (const auto& rating : facts.cell_ratings)
        text += fmt::format("rated {} {}\n", rating.code, text_of_rating(rating));
    for (const auto& event : facts.knock_outs)
        text += fmt::format("knock-out {} {} «{}»\n", event.kind, event.date.iso(), event.note);
    return text;
}

}  // namespace bontot::tests
