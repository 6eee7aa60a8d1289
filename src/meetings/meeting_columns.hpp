// Meetings in columns: what the checks read of a meeting, reduced from its minutes and held side by side for a whole
// population. One unit is a population of one; there is no second implementation.
#pragma once

#include <cstdint>
#include <vector>

#include "meetings/meeting.hpp"

namespace bontot::meetings {

/// Bits of the `marks` column. The two lowest bits are the MeetingKind.
enum MeetingMark : std::uint16_t {
    k_kind_bits = 0b11,
    k_incomplete = 1U << 2,  ///< somebody eligible has no status in the roll call
    k_committee_meeting = 1U << 3,
    k_members_notified = 1U << 4,
    k_follower_notified = 1U << 5,
    k_materials_sent = 1U << 6,
    k_draft_resolution = 1U << 7,
    k_prepared_by_secretary = 1U << 8,  ///< or deputy
    k_chair_signed = 1U << 9,
    k_secretary_signed = 1U << 10,
    k_book = 1U << 11,
    k_pages = 1U << 12,
    k_cross_stamped = 1U << 13,
    k_self_rated = 1U << 14,
};

/// The plan's names for the marks that `preparation.require` and `minutes.require` list.
struct NamedMark {
    std::string_view name;
    MeetingMark mark;
};

inline constexpr std::array<NamedMark, 11> k_named_marks{{
    {"committee_meeting", k_committee_meeting},
    {"members_notified", k_members_notified},
    {"follower_notified", k_follower_notified},
    {"draft_resolution", k_draft_resolution},
    {"prepared_by_secretary", k_prepared_by_secretary},
    {"materials_sent", k_materials_sent},
    {"chair_signed", k_chair_signed},
    {"secretary_signed", k_secretary_signed},
    {"book", k_book},
    {"pages", k_pages},
    {"cross_stamped", k_cross_stamped},
}};

[[nodiscard]] constexpr MeetingKind kind_of(std::uint16_t marks) {
    return static_cast<MeetingKind>(marks & k_kind_bits);
}

/// The level column: 0 = the plan has no sheet; 1 … 4 = good … poor; 5 = items are still without points.
enum : std::uint8_t { k_no_sheet = 0, k_sheet_open = 5 };
[[nodiscard]] constexpr std::uint8_t level_code(plan::MeetingLevel level) {
    return static_cast<std::uint8_t>(static_cast<int>(level) + 1);
}

/// One meeting, reduced.
struct MeetingRow {
    std::uint16_t roll = 0;
    std::uint16_t eligible = 0;
    std::uint16_t present = 0;
    std::uint16_t unexcused = 0;
    std::uint16_t speakers = 0;  ///< distinct members with at least one opinion
    std::uint16_t opinions = 0;
    std::uint16_t minutes = 0;  ///< breaks deducted
    std::uint16_t breaks = 0;
    std::uint16_t marks = 0;
    std::uint8_t month = 1;
    std::uint8_t day = 1;
    std::uint8_t level = k_no_sheet;
};

struct MeetingColumns {
    std::vector<std::uint16_t> roll, eligible, present, unexcused, speakers, opinions, minutes, breaks, marks;
    std::vector<std::uint16_t> month_bit;  ///< 1 << (month − 1)
    std::vector<std::uint8_t> day, level;

    void append(const MeetingRow& row);
    void append(const MeetingColumns& more);
    void compact();
    void clear();
    void reserve(std::size_t meetings);
    [[nodiscard]] std::size_t size() const { return roll.size(); }
    [[nodiscard]] std::size_t bytes() const { return size() * (10 * sizeof(std::uint16_t) + 2); }
};

}  // namespace bontot::meetings
