// One cell meeting (buổi sinh hoạt) as its minutes record it (R26–R55).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/names.hpp"
#include "plan/meeting_sheet.hpp"

namespace bontot::meetings {

/// Thường kỳ, chuyên đề, or both in one session.
enum class MeetingKind : std::uint8_t { regular, thematic, combined };

inline constexpr core::NameTable<MeetingKind, 3> k_meeting_kinds{{
    {MeetingKind::regular, "regular"},
    {MeetingKind::thematic, "thematic"},
    {MeetingKind::combined, "combined"},
}};

enum class Presence : std::uint8_t { present, excused, unexcused };

inline constexpr core::NameTable<Presence, 3> k_presences{{
    {Presence::present, "present"},
    {Presence::excused, "excused"},
    {Presence::unexcused, "unexcused"},
}};

enum class Preparer : std::uint8_t { secretary, deputy, other };

inline constexpr core::NameTable<Preparer, 3> k_preparers{{
    {Preparer::secretary, "secretary"},
    {Preparer::deputy, "deputy"},
    {Preparer::other, "other"},
}};

/// What somebody is to a meeting: not of the cell; on its roll, but exempt, suspended or with another cell for a time
/// (R30); or expected to come.
enum class Standing : std::uint8_t { away, exempt, probationary, expected };

inline constexpr core::NameTable<Standing, 4> k_standings{{
    {Standing::away, "away"},
    {Standing::exempt, "exempt"},
    {Standing::probationary, "probationary"},
    {Standing::expected, "expected"},
}};

/// A line of the roll call; `member` is the place in the unit's member list.
struct RollCallEntry {
    std::uint32_t member = 0;
    Presence presence = Presence::present;
};

struct Opinion {
    std::uint32_t member = 0;
    std::uint32_t count = 0;
};

struct Preparation {
    bool committee_meeting = false;
    bool members_notified = false;
    bool follower_notified = false;
    bool materials_sent = false;
    bool draft_resolution = false;
    Preparer prepared_by = Preparer::other;
};

struct Minutes {
    bool chair_signed = false;
    bool secretary_signed = false;
    bool cross_stamped = false;
    std::string book;   ///< empty = none
    std::string pages;  ///< empty = none
};

/// Points that people gave one item of the meeting's sheet; null points = declared "not assessed".
struct SheetMark {
    std::optional<core::Points> points;
    std::string note;
};

/// Last meeting's tasks (nghị quyết kỳ trước).
struct TaskCount {
    std::uint32_t assigned = 0;
    std::uint32_t done = 0;
};

/// What finalising freezes: later corrections of memberships never change it silently.
struct FrozenCounts {
    std::uint16_t roll = 0;
    std::uint16_t eligible = 0;
    std::uint16_t present = 0;
    std::uint16_t speakers = 0;  ///< distinct members who spoke
    std::uint16_t opinions = 0;  ///< all that they said
    bool operator==(const FrozenCounts&) const = default;
};

struct Meeting {
    std::string id;
    core::Date date;
    MeetingKind kind = MeetingKind::regular;
    core::ClockTime start;
    core::ClockTime end;
    int breaks_minutes = 0;
    std::vector<RollCallEntry> attendance;
    std::vector<Opinion> opinions;
    Preparation preparation;
    Minutes minutes;
    std::optional<plan::MeetingLevel> self_rating;
    std::map<std::string, SheetMark> sheet;  ///< by item id; only plans with a meeting sheet use it
    std::optional<TaskCount> tasks;
    std::optional<FrozenCounts> frozen;  ///< of a finalised meeting: these count, whatever the member list says now
    /// Of a finalised meeting that the member list has since been corrected for: what everybody in it was to this
    /// meeting, by place. Empty = as the list says.
    std::vector<Standing> standings;

    [[nodiscard]] bool counts_as_regular() const { return kind != MeetingKind::thematic; }
};

}  // namespace bontot::meetings
