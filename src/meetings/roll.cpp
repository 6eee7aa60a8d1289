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

namespace {

constexpr std::size_t k_word = sizeof(std::uint64_t);

/// Up to eight characters from `from` on, the first the lowest: the same number on every machine.
std::uint64_t word_of(std::string_view text, std::size_t from) {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < k_word && from + i < text.size(); ++i)
        word |= std::uint64_t{static_cast<unsigned char>(text[from + i])} << (8 * i);
    return word;
}

std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

}  // namespace

std::uint64_t fingerprint_share(std::string_view member, Standing standing) {
    if (standing == Standing::away) return 0;
    auto share = static_cast<std::uint64_t>(standing);
    for (std::size_t from = 0; from < member.size(); from += k_word)
        share = mixed((share * 0x9E3779B97F4A7C15U) ^ word_of(member, from));
    return share;
}

std::int64_t fingerprint_of(const std::vector<RollMember>& roll) {
    std::uint64_t sum = 0;
    for (const auto& who : roll)
        sum += fingerprint_share(who.member.text(), who.standing());
    return static_cast<std::int64_t>(sum);
}

}  // namespace bontot::meetings
