#include "app/import/facts_meeting.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace bontot::app {

using namespace meetings;

namespace {

void call_roll(const Meeting& meeting, const std::vector<core::MemberId>& members, const std::vector<RollMember>& roll,
               MeetingRecord& record) {
    if (meeting.attendance.empty()) return;
    std::map<core::MemberId, Presence> said;
    for (const auto& entry : meeting.attendance)
        said.emplace(members[entry.member], entry.presence);
    const auto before = std::move(record.roll_call);
    record.roll_call.clear();
    for (const auto& who : roll) {
        if (who.exempt) continue;
        const auto found = said.find(who.member);
        if (found != said.end() && found->second == Presence::present) {
            // Late is there as well; the workbook does not tell it apart.
            const auto late = std::find_if(before.begin(), before.end(), [&](const RollLine& line) {
                return line.member == who.member && line.mark == RollMark::late;
            });
            if (late != before.end()) record.roll_call.push_back(*late);
            continue;
        }
        const auto mark = found == said.end()                  ? RollMark::unknown
                          : found->second == Presence::excused ? RollMark::excused
                                                               : RollMark::unexcused;
        const auto had =
            std::find_if(before.begin(), before.end(), [&](const RollLine& line) { return line.member == who.member; });
        record.roll_call.push_back({who.member, mark, had == before.end() ? "" : had->reason});
    }
    record.roll_called = true;
}

/// The order in which people spoke is not told; what they said before stays.
void take_opinions(const Meeting& meeting, const std::vector<core::MemberId>& members, MeetingRecord& record) {
    std::map<core::MemberId, std::uint32_t> said;
    for (const auto& opinion : meeting.opinions)
        said[members[opinion.member]] += opinion.count;
    std::map<core::MemberId, std::uint32_t> had;
    for (const auto& opinion : record.opinions)
        had[opinion.member] += opinion.count;
    if (said.empty() || said == had) return;
    record.opinions.clear();
    for (const auto& [member, count] : said)
        record.opinions.push_back({member, count, ""});
}

auto told(const Preparation& p) {
    return std::tuple(p.committee_meeting, p.members_notified, p.follower_notified, p.materials_sent,
                      p.draft_resolution, p.prepared_by);
}

auto told(const Minutes& m) {
    return std::tie(m.chair_signed, m.secretary_signed, m.cross_stamped, m.book, m.pages);
}

std::set<std::pair<core::MemberId, RollMark>> marks(const MeetingRecord& meeting) {
    std::set<std::pair<core::MemberId, RollMark>> marks;
    for (const auto& line : meeting.roll_call)
        marks.emplace(line.member, line.mark);
    return marks;
}

std::map<core::MemberId, std::uint32_t> opinions(const MeetingRecord& meeting) {
    std::map<core::MemberId, std::uint32_t> counts;
    for (const auto& opinion : meeting.opinions)
        counts[opinion.member] += opinion.count;
    return counts;
}

std::map<std::string, std::pair<std::optional<core::Points>, std::string>> sheet(const MeetingRecord& meeting) {
    std::map<std::string, std::pair<std::optional<core::Points>, std::string>> sheet;
    for (const auto& [item, mark] : meeting.sheet)
        sheet.emplace(item, std::pair(mark.points, mark.note));
    return sheet;
}

}  // namespace

void apply_facts(const Meeting& meeting, const std::vector<core::MemberId>& members,
                 const std::vector<RollMember>& roll, MeetingRecord& record) {
    record.date = meeting.date;
    record.kind = meeting.kind;
    record.start = meeting.start;
    record.end = meeting.end;
    record.breaks_minutes = meeting.breaks_minutes;
    record.preparation = meeting.preparation;
    record.minutes = meeting.minutes;
    record.self_rating = meeting.self_rating;
    if (!meeting.sheet.empty()) record.sheet = meeting.sheet;
    call_roll(meeting, members, roll, record);
    take_opinions(meeting, members, record);
}

bool same_facts(const MeetingRecord& a, const MeetingRecord& b) {
    return a.date == b.date && a.kind == b.kind && a.start == b.start && a.end == b.end &&
           a.breaks_minutes == b.breaks_minutes && told(a.preparation) == told(b.preparation) &&
           told(a.minutes) == told(b.minutes) && a.self_rating == b.self_rating && a.roll_called == b.roll_called &&
           marks(a) == marks(b) && opinions(a) == opinions(b) && sheet(a) == sheet(b);
}

}  // namespace bontot::app
