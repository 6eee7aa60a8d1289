// The thresholds of one meeting, taken out of a plan once so that judging touches plain numbers only.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "plan/model.hpp"

namespace bontot::meetings {

/// The checks that are judged meeting by meeting. Each has the bit of its place in the catalogue, so that the bits of a
/// meeting are those of a unit's checks.
enum MeetingCheckBit : std::uint16_t {
    k_attendance_bit = 1U << plan::index_of(plan::Check::attendance),
    k_unexcused_bit = 1U << plan::index_of(plan::Check::unexcused_absence),
    k_opinions_bit = 1U << plan::index_of(plan::Check::opinions),
    k_duration_bit = 1U << plan::index_of(plan::Check::duration),
    k_meeting_day_bit = 1U << plan::index_of(plan::Check::meeting_day),
    k_preparation_bit = 1U << plan::index_of(plan::Check::preparation),
    k_minutes_bit = 1U << plan::index_of(plan::Check::minutes),
    k_self_rating_bit = 1U << plan::index_of(plan::Check::self_rating),
    k_level_bit = 1U << plan::index_of(plan::Check::meeting_level),
};

struct MeetingCheck {
    plan::Check check;
    MeetingCheckBit bit;
};

inline constexpr std::array<MeetingCheck, 9> k_meeting_checks{{
    {plan::Check::attendance, k_attendance_bit},
    {plan::Check::unexcused_absence, k_unexcused_bit},
    {plan::Check::opinions, k_opinions_bit},
    {plan::Check::duration, k_duration_bit},
    {plan::Check::meeting_day, k_meeting_day_bit},
    {plan::Check::preparation, k_preparation_bit},
    {plan::Check::minutes, k_minutes_bit},
    {plan::Check::self_rating, k_self_rating_bit},
    {plan::Check::meeting_level, k_level_bit},
}};

/// The bit of a per-meeting check; 0 for the others.
[[nodiscard]] constexpr std::uint16_t meeting_bit(plan::Check check) {
    for (const auto& entry : k_meeting_checks) {
        if (entry.check == check) return entry.bit;
    }
    return 0;
}

/// How big a cell is when the band of required speakers is picked.
enum class SizeOf : std::uint8_t { roll, eligible, present };

/// "sizes from `from` to `to` need `value`"; `capped`: never more than the eligible members (the lowest band).
struct SpeakerBand {
    std::uint16_t from = 0;
    std::uint16_t to = std::numeric_limits<std::uint16_t>::max();
    std::uint16_t value = 0;
    bool capped = false;
};

struct MeetingRules {
    std::uint32_t attendance_over_percent = 85;
    bool attendance_year_average = false;    ///< A-14: the meetings are summed, none is judged alone
    bool small_cell_one_absence = false;     ///< A-16
    std::vector<SpeakerBand> speaker_bands;  ///< a later band wins where two hold: reverse order of the plan's
    SizeOf speaker_size = SizeOf::roll;
    bool count_opinions = false;  ///< A-20: opinions rather than distinct members
    std::uint16_t minutes = 90;
    std::uint16_t combined_minutes = 120;
    std::uint16_t small_minutes = 60;
    std::uint16_t small_below = 10;
    bool small_combined_is_small = false;   ///< A-21
    bool thematic_duration_checked = true;  ///< A-21
    bool breaks_included = false;           ///< A-22
    bool day_window = false;                ///< A-25: unset = not checked
    std::uint8_t day_from = 1;
    std::uint8_t day_to = 31;
    std::uint16_t preparation_marks = 0;  ///< bits of MeetingMark that must be set
    std::uint16_t minutes_marks = 0;
    plan::MeetingLevel level_at_least = plan::MeetingLevel::average;

    [[nodiscard]] static MeetingRules of(const plan::Plan& plan);
    /// Speakers that a meeting needs.
    [[nodiscard]] std::uint16_t speakers_required(std::uint16_t roll, std::uint16_t eligible,
                                                  std::uint16_t present) const;
};

}  // namespace bontot::meetings
