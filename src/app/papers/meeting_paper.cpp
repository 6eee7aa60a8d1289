#include "app/papers/meeting_paper.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/meetings/roll_of_day.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::app {

using meetings::MeetingRecord;
using papers::MeetingPaper;
using papers::RollStatus;

namespace {

/// Names of the cell's people, asked once each.
class Names {
  public:
    explicit Names(Transaction& records) : records_(records) {}
    const std::string& of(const core::MemberId& member) {
        const auto known = names_.find(member.text());
        if (known != names_.end()) return known->second;
        return names_.emplace(member.text(), member_name(records_, member)).first->second;
    }
    std::optional<std::string> of(const std::optional<core::MemberId>& member) {
        return member ? std::optional(of(*member)) : std::nullopt;
    }

  private:
    Transaction& records_;
    std::map<std::string, std::string> names_;
};

RollStatus status_of(const meetings::RollLine& line) {
    switch (line.mark) {
        case meetings::RollMark::late: return RollStatus::present;
        case meetings::RollMark::excused: return RollStatus::excused;
        case meetings::RollMark::unexcused: return RollStatus::unexcused;
        case meetings::RollMark::unknown: break;
    }
    return RollStatus::unknown;
}

papers::RollRow roll_row(const MeetingRecord& meeting, const meetings::RollMember& member, Names& names) {
    papers::RollRow row;
    row.name = names.of(member.member);
    row.standing = member.exempt         ? papers::RollStanding::exempt
                   : member.probationary ? papers::RollStanding::probationary
                                         : papers::RollStanding::official;
    if (member.exempt) {
        row.status = RollStatus::not_expected;
        return row;
    }
    if (meeting.roll_called) row.status = RollStatus::present;
    for (const auto& line : meeting.roll_call) {
        if (line.member != member.member) continue;
        row.status = status_of(line);
        row.late = line.mark == meetings::RollMark::late;
        row.absent = line.mark == meetings::RollMark::unknown;
        row.reason = line.reason;
    }
    return row;
}

/// Smallest number of those expected that the plan's attendance wants.
std::optional<int> needed(const MeetingPaper& paper, std::int64_t over_percent) {
    const auto expected = std::count_if(paper.roll.begin(), paper.roll.end(), [](const papers::RollRow& row) {
        return row.status != RollStatus::not_expected;
    });
    if (expected == 0) return std::nullopt;
    const auto least = expected * over_percent / 100 + 1;
    return least > expected ? std::nullopt : std::optional(static_cast<int>(least));
}

void add_roll(MeetingPaper& paper, Transaction& records, const MeetingRecord& meeting, const plan::Plan* plan,
              Names& names) {
    const auto files = records.members().of_unit(meeting.unit, {meeting.date, meeting.date.plus_days(1)});
    const auto roll = meeting.frozen_roll ? *meeting.frozen_roll : roll_of_day(files, meeting.unit, meeting.date);
    papers::Strength strength{static_cast<std::int64_t>(roll.size()), 0, 0, 0};
    for (const auto& member : roll) {
        paper.roll.push_back(roll_row(meeting, member, names));
        auto& kind = member.probationary ? strength.probationary : strength.official;
        ++*kind;
        if (member.exempt) ++*strength.exempt;
    }
    paper.strength = strength;
    paper.roll_called = meeting.roll_called;
    if (plan == nullptr || !plan->uses(plan::Check::attendance)) return;
    constexpr std::int64_t k_unset = -1;
    const auto over = plan->number("attendance.over_percent", k_unset);
    if (over == k_unset) return;
    paper.needed = needed(paper, over);
    paper.threshold = "trên " + std::to_string(over) + "\u00a0%";
}

void add_preparation(MeetingPaper& paper, Transaction& records, const MeetingRecord& meeting, Names& names) {
    paper.kind = meeting.kind;
    paper.date = meeting.date;
    paper.topic = meeting.title;
    if (!meeting.place.empty()) paper.place = meeting.place;
    paper.notice = meeting.notice;
    for (const auto& item : meeting.agenda)
        paper.agenda.push_back({item.text, "", ""});
    for (const auto& document : records.meetings().documents(meeting.id)) {
        if (document.kind != meetings::DocumentKind::material) continue;
        if (const auto file = records.evidence().find(document.evidence)) paper.materials.push_back(file->title);
    }
    const auto holder = [&](organisation::Office office) {
        return holder_of(records, meeting.unit, office, meeting.date);
    };
    paper.chair = meeting.chair ? names.of(meeting.chair) : holder(organisation::Office::secretary);
    paper.minute_taker = names.of(meeting.minute_taker);
    paper.follower = holder(organisation::Office::follower).value_or("");
    paper.invited = holder(organisation::Office::follower);
    paper.committee_text = meeting.committee_minutes;
    paper.draft_resolution = meeting.draft_resolution;
    // A time that was never entered is midnight at both ends.
    if (meeting.start.minutes() != 0 || meeting.end.minutes() != 0) paper.start = meeting.start;
    if (meeting.end > meeting.start) paper.end = meeting.end;
}

void add_course(MeetingPaper& paper, const MeetingRecord& meeting, Names& names) {
    std::int64_t opinions = 0;
    std::set<core::MemberId> speakers;
    for (const auto& opinion : meeting.opinions) {
        paper.opinions.push_back({names.of(opinion.member), opinion.said});
        opinions += opinion.count;
        speakers.insert(opinion.member);
    }
    if (!meeting.opinions.empty()) {
        paper.opinion_count = opinions;
        paper.speaker_count = static_cast<std::int64_t>(speakers.size());
    }
    for (const auto& remark : meeting.remarks) {
        paper.remarks.push_back({remark.kind == meetings::RemarkKind::praise, names.of(remark.member), remark.text});
    }
    paper.conclusion = meeting.resolution;
    for (const auto& task : meeting.tasks)
        paper.tasks.push_back({task.text, names.of(task.owner), task.due});
    if (meeting.roll_called) {
        paper.votes.entitled = std::count_if(paper.roll.begin(), paper.roll.end(), [](const papers::RollRow& row) {
            return row.status == RollStatus::present && row.standing == papers::RollStanding::official;
        });
    }
    if (!meeting.votes) return;
    paper.votes.agree = meeting.votes->agree;
    paper.votes.disagree = meeting.votes->disagree;
    paper.votes.other = meeting.votes->other;
}

std::string level_text(plan::MeetingLevel level) {
    static constexpr core::NameTable<plan::MeetingLevel, 4> k_levels{{
        {plan::MeetingLevel::good, "Tốt"},
        {plan::MeetingLevel::fair, "Khá"},
        {plan::MeetingLevel::average, "Trung bình"},
        {plan::MeetingLevel::poor, "Kém"},
    }};
    return std::string(core::name_in(k_levels, level));
}

void add_rating(MeetingPaper& paper, const MeetingRecord& meeting, const plan::Plan* plan) {
    if (meeting.self_rating) paper.rating = level_text(*meeting.self_rating);
    paper.rating_points = meeting.self_points;
    paper.rating_explanation = meeting.self_explanation;
    paper.book = meeting.minutes.book;
    paper.pages = meeting.minutes.pages;
    if (plan == nullptr || !plan->meeting_sheet) return;
    for (const auto& group : plan->meeting_sheet->groups) {
        for (const auto& item : group.items) {
            const bool thematic_only = item.when == plan::SheetWhen::thematic;
            if (thematic_only && meeting.kind == meetings::MeetingKind::regular) continue;
            papers::SheetLine line{item.statement.vi, item.maximum, std::nullopt, std::nullopt, "", false};
            if (const auto mark = meeting.sheet.find(item.id); mark != meeting.sheet.end()) {
                line.own = mark->second.points;
                line.not_assessed = !mark->second.points;
                line.reason = mark->second.note;
            }
            paper.sheet.push_back(std::move(line));
        }
    }
}

}  // namespace

core::Result<MeetingPaper> meeting_paper(Transaction& records, const core::MeetingId& id, const PaperOrder& order,
                                         const plan::Plan* plan) {
    const auto meeting = records.meetings().find(id);
    if (!meeting) return core::refuse(core::RefusalKind::not_found, "meeting.unknown", {{"found", id.text()}});
    const auto unit = records.units().find(meeting->unit);
    if (!unit) return core::refuse(core::RefusalKind::not_found, "meeting.unknown", {{"found", id.text()}});
    auto head = paper_head(records, *unit, meeting->date, order);
    if (!head) return tl::unexpected(head.error());
    MeetingPaper paper;
    paper.head = std::move(*head);
    Names names(records);
    add_preparation(paper, records, *meeting, names);
    add_roll(paper, records, *meeting, plan, names);
    add_course(paper, *meeting, names);
    add_rating(paper, *meeting, plan);
    if (auto fine = papers::check(paper); !fine) return tl::unexpected(fine.error());
    return paper;
}

}  // namespace bontot::app
