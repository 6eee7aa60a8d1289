// The rolls that finalised meetings were counted with, in the table frozen_roll; each roll of a unit is kept once.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/facts.hpp"
#include "meetings/record.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

/// As the column frozen_roll.members has it.
[[nodiscard]] std::string text_of_roll(std::vector<meetings::RollMember> roll);
/// A text that text_of_roll() never made is a damaged file.
[[nodiscard]] std::vector<meetings::RollMember> roll_of_text(std::string_view text);

/// Of all meetings that are finalised; what is there already stays.
void write_frozen_rolls(Connection& connection, std::string_view root,
                        std::span<const meetings::MeetingRecord> meetings);

/// The roll of a unit under a fingerprint that a meeting names; without it the file is damaged.
[[nodiscard]] std::vector<meetings::RollMember> frozen_roll(Connection& connection, std::string_view root,
                                                            std::string_view unit, std::int64_t fingerprint);

/// A meeting of the facts whose frozen roll is not the one that the member list gives.
struct DifferingRoll {
    std::size_t meeting = 0;  ///< place in the facts
    const std::vector<meetings::RollMember>* roll = nullptr;
};

/// Gives these meetings their standings. `entry_on` finds the place of a member on a day (optional); `add` is asked for
/// an entry for who is in no stay of the year any more, called once for each, in the order of their ids.
template <class EntryOn, class Add>
void put_standings(assessment::Facts& facts, std::span<const DifferingRoll> rolls, EntryOn entry_on, Add add) {
    std::vector<std::string_view> gone;
    for (const auto& [meeting, roll] : rolls) {
        for (const auto& who : *roll) {
            if (!entry_on(who.member.text(), facts.meetings[meeting].date)) gone.push_back(who.member.text());
        }
    }
    std::sort(gone.begin(), gone.end());
    gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
    for (const auto member : gone) {
        auto& entry = facts.members.emplace_back();
        // On the roll of no day by itself: only the meetings that froze it say when they were there.
        entry.joined = core::Date(facts.year, 1, 1);
        entry.left = entry.joined;
        add(member, static_cast<std::uint32_t>(facts.members.size() - 1));
    }
    for (const auto& [meeting, roll] : rolls) {
        auto& held = facts.meetings[meeting];
        held.standings.assign(facts.members.size(), meetings::Standing::away);
        for (const auto& who : *roll)
            held.standings[*entry_on(who.member.text(), held.date)] = who.standing();
    }
}

}  // namespace bontot::storage
