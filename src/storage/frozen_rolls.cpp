#include "storage/frozen_rolls.hpp"

#include <algorithm>
#include <set>

#include "meetings/roll.hpp"
#include "storage/columns.hpp"

namespace bontot::storage {

using meetings::MeetingRecord;
using meetings::RollMember;
using meetings::Standing;

namespace {

RollMember member_of_line(std::string_view line) {
    const auto space = line.find(' ');
    RollMember who{core::MemberId(std::string(line.substr(0, space)))};
    if (space == std::string_view::npos) return who;
    const auto standing = core::from_name(meetings::k_standings, line.substr(space + 1));
    who.exempt = standing == Standing::exempt;
    who.probationary = standing == Standing::probationary;
    if (!who.exempt && !who.probationary) damaged(std::string(line));
    return who;
}

}  // namespace

std::string text_of_roll(std::vector<RollMember> roll) {
    std::sort(roll.begin(), roll.end(), [](const auto& a, const auto& b) { return a.member < b.member; });
    std::string text;
    for (const auto& who : roll) {
        text += who.member.text();
        const auto standing = who.standing();
        if (standing != Standing::expected) text += ' ' + std::string(core::name_in(meetings::k_standings, standing));
        text += '\n';
    }
    return text;
}

std::vector<RollMember> roll_of_text(std::string_view text) {
    std::vector<RollMember> roll;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) damaged(std::string(text));
        roll.push_back(member_of_line(text.substr(0, end)));
        text.remove_prefix(end + 1);
    }
    return roll;
}

void write_frozen_rolls(Connection& connection, std::string_view root, std::span<const MeetingRecord> meetings) {
    std::unique_ptr<Bulk> rows;
    std::set<std::pair<core::UnitId, std::int64_t>> written;
    for (const auto& meeting : meetings) {
        if (!meeting.frozen_roll) continue;
        const auto fingerprint = meetings::fingerprint_of(*meeting.frozen_roll);
        if (!written.emplace(meeting.unit, fingerprint).second) continue;
        if (!rows) {
            rows = connection.bulk(
                "insert into frozen_roll (root, unit, fingerprint, members) values ($1, $2, $3, $4)"
                " on conflict (root, unit, fingerprint) do nothing");
        }
        rows->row(root, meeting.unit.text(), fingerprint, text_of_roll(*meeting.frozen_roll));
    }
    if (rows) rows->finish();
}

std::vector<RollMember> frozen_roll(Connection& connection, std::string_view root, std::string_view unit,
                                    std::int64_t fingerprint) {
    std::optional<std::vector<RollMember>> roll;
    connection.each(
        "select members from frozen_roll where root = $1 and unit = $2 and fingerprint = $3",
        [&](const Row& row) { roll = roll_of_text(row.text(0)); }, root, unit, fingerprint);
    if (!roll) damaged("frozen_roll " + std::to_string(fingerprint));
    return std::move(*roll);
}

}  // namespace bontot::storage
