#include "meetings/roll.hpp"

#include <algorithm>
#include <set>

namespace bontot::meetings {

FrozenCounts counts_of(const MeetingRecord& meeting, const std::vector<RollMember>& roll) {
    FrozenCounts counts;
    counts.roll = static_cast<std::uint16_t>(roll.size());
    for (const auto& who : roll) {
        if (who.exempt) continue;
        ++counts.eligible;
        const auto line = std::find_if(meeting.roll_call.begin(), meeting.roll_call.end(),
                                       [&](const RollLine& entry) { return entry.member == who.member; });
        if (line == meeting.roll_call.end() || line->mark == RollMark::late) ++counts.present;
    }
    std::set<core::MemberId> speakers;
    std::uint64_t opinions = 0;
    for (const auto& opinion : meeting.opinions) {
        const bool on_roll =
            std::any_of(roll.begin(), roll.end(), [&](const RollMember& who) { return who.member == opinion.member; });
        if (!on_roll || opinion.count == 0) continue;
        speakers.insert(opinion.member);
        opinions += opinion.count;
    }
    counts.speakers = static_cast<std::uint16_t>(speakers.size());
    counts.opinions = static_cast<std::uint16_t>(std::min<std::uint64_t>(opinions, 0xFFFF));
    return counts;
}

}  // namespace bontot::meetings
