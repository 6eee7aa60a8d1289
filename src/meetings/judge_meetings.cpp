// Every loop here is a straight pass over short arrays without branches, so that the compiler turns it into vector
// code.
#include "meetings/judge_meetings.hpp"

#include "meetings/vectorised.hpp"

namespace bontot::meetings {

namespace {

using Column = const std::uint16_t* __restrict;
using Mask = std::uint16_t* __restrict;

constexpr std::uint16_t bit_if(bool fails, MeetingCheckBit bit) {
    return fails ? static_cast<std::uint16_t>(bit) : std::uint16_t{0};
}

/// All bits or none. Masks rather than choices where the compiler would else branch from meeting to meeting.
constexpr std::uint16_t mask_if(bool holds) {
    return static_cast<std::uint16_t>(0U - static_cast<unsigned>(holds));
}

/// present × 100 > percent × eligible (R27, A-14), for regular and combined meetings with a complete roll call. Where
/// nobody is eligible 0 > 0 does not hold; only the relief for small cells asks for nobody then.
BONTOT_VECTORISED void judge_attendance(Column marks, Column present, Column eligible, std::uint32_t percent,
                                        bool one_absence, std::size_t count, Mask failing, Mask open) {
    constexpr std::uint32_t k_small = 6;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t here = present[i];
        const std::uint32_t all = eligible[i];
        const bool thematic = (marks[i] & k_kind_bits) == static_cast<std::uint16_t>(MeetingKind::thematic);
        const bool incomplete = (marks[i] & k_incomplete) != 0;
        const bool reached = (here * 100 > percent * all) | (one_absence & (all <= k_small) & (here + 1 >= all));
        failing[i] = bit_if(!thematic & !incomplete & !reached, k_attendance_bit);
        open[i] = bit_if(!thematic & incomplete, k_attendance_bit);
    }
}

/// Nobody is absent without reason (R28).
BONTOT_VECTORISED void judge_unexcused(Column marks, Column unexcused, std::size_t count, Mask failing, Mask open) {
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint16_t any = mask_if(unexcused[i] != 0);
        const std::uint16_t incomplete = mask_if((marks[i] & k_incomplete) != 0);
        failing[i] = static_cast<std::uint16_t>(failing[i] | (any & k_unexcused_bit));
        open[i] = static_cast<std::uint16_t>(open[i] | (incomplete & ~any & k_unexcused_bit));
    }
}

/// The speakers that each meeting needs (R41–R43, A-19): one pass a band, the wanted one last.
BONTOT_VECTORISED void require_speakers(Column size, Column eligible, const SpeakerBand& band, std::size_t count,
                                        Mask required) {
    const std::uint16_t from = band.from;
    const std::uint16_t to = band.to;
    const std::uint16_t value = band.value;
    const std::uint16_t no_cap = band.capped ? std::uint16_t{0} : std::uint16_t{0xFFFF};
    for (std::size_t i = 0; i < count; ++i) {
        const auto most = static_cast<std::uint16_t>(eligible[i] | no_cap);
        const std::uint16_t here = value < most ? value : most;
        required[i] = ((size[i] >= from) & (size[i] <= to)) ? here : required[i];
    }
}

BONTOT_VECTORISED void judge_opinions(Column marks, Column spoken, Column required, std::size_t count, Mask failing) {
    for (std::size_t i = 0; i < count; ++i) {
        const bool thematic = (marks[i] & k_kind_bits) == static_cast<std::uint16_t>(MeetingKind::thematic);
        failing[i] =
            static_cast<std::uint16_t>(failing[i] | bit_if(!thematic & (spoken[i] < required[i]), k_opinions_bit));
    }
}

/// Minutes held against minutes required (R46–R48, A-21, A-22).
BONTOT_VECTORISED void judge_duration(Column marks, Column roll, Column minutes, Column breaks,
                                      const MeetingRules& rules, std::size_t count, Mask failing) {
    const std::uint16_t ordinary = rules.minutes;
    const std::uint16_t combined = rules.combined_minutes;
    const std::uint16_t small = rules.small_minutes;
    const std::uint16_t small_below = rules.small_below;
    const std::uint16_t small_combined = rules.small_combined_is_small ? small : combined;
    const std::uint16_t thematic_mask = rules.thematic_duration_checked ? std::uint16_t{0xFFFF} : std::uint16_t{0};
    const std::uint16_t break_mask = rules.breaks_included ? std::uint16_t{0xFFFF} : std::uint16_t{0};
    for (std::size_t i = 0; i < count; ++i) {
        const auto kind = static_cast<std::uint16_t>(marks[i] & k_kind_bits);
        const bool is_small = roll[i] < small_below;
        const std::uint16_t plain = is_small ? small : ordinary;
        const std::uint16_t both = is_small ? small_combined : combined;
        std::uint16_t required = kind == static_cast<std::uint16_t>(MeetingKind::combined) ? both : plain;
        required = kind == static_cast<std::uint16_t>(MeetingKind::thematic)
                       ? static_cast<std::uint16_t>(required & thematic_mask)
                       : required;
        const auto held = static_cast<std::uint16_t>(minutes[i] + (breaks[i] & break_mask));
        failing[i] = static_cast<std::uint16_t>(failing[i] | bit_if(held < required, k_duration_bit));
    }
}

/// Preparation, minutes and self-rating: the required marks must all be set (R31–R36, R49–R50, R54).
BONTOT_VECTORISED void judge_marks(Column marks, std::uint16_t preparation, std::uint16_t minutes, std::size_t count,
                                   Mask failing) {
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint16_t m = marks[i];
        const std::uint16_t bits = static_cast<std::uint16_t>(
            bit_if((m & preparation) != preparation, k_preparation_bit) |
            bit_if((m & minutes) != minutes, k_minutes_bit) | bit_if((m & k_self_rated) == 0, k_self_rating_bit));
        failing[i] = static_cast<std::uint16_t>(failing[i] | bits);
    }
}

/// The meeting's day lies in the superior's window (R37, A-25).
BONTOT_VECTORISED void judge_day(Column marks, const std::uint8_t* __restrict day, std::uint8_t from, std::uint8_t to,
                                 std::size_t count, Mask failing) {
    for (std::size_t i = 0; i < count; ++i) {
        const bool thematic = (marks[i] & k_kind_bits) == static_cast<std::uint16_t>(MeetingKind::thematic);
        const bool outside = (day[i] < from) | (day[i] > to);
        failing[i] = static_cast<std::uint16_t>(failing[i] | bit_if(!thematic & outside, k_meeting_day_bit));
    }
}

/// The meeting's level on the plan's sheet.
void judge_level(const std::uint8_t* level, plan::MeetingLevel at_least, std::size_t count, Mask failing, Mask open) {
    const auto lowest = level_code(at_least);
    for (std::size_t i = 0; i < count; ++i) {
        const bool is_open = level[i] == k_sheet_open;
        failing[i] = static_cast<std::uint16_t>(failing[i] | bit_if(!is_open & (level[i] > lowest), k_level_bit));
        open[i] = static_cast<std::uint16_t>(open[i] | bit_if(is_open, k_level_bit));
    }
}

}  // namespace

void judge_meetings(const MeetingColumns& columns, const MeetingRules& rules, std::size_t first, std::size_t count,
                    MeetingVerdicts& verdicts) {
    Column marks = columns.marks.data() + first;
    Column eligible = columns.eligible.data() + first;
    Column present = columns.present.data() + first;
    Column roll = columns.roll.data() + first;
    Mask failing = verdicts.failing;
    Mask open = verdicts.open;

    judge_attendance(marks, present, eligible, rules.attendance_over_percent, rules.small_cell_one_absence, count,
                     failing, open);
    judge_unexcused(marks, columns.unexcused.data() + first, count, failing, open);

    alignas(64) std::uint16_t required[k_meeting_block];
    for (std::size_t i = 0; i < count; ++i)
        required[i] = 0;
    Column size = rules.speaker_size == SizeOf::roll       ? roll
                  : rules.speaker_size == SizeOf::eligible ? eligible
                                                           : present;
    for (const auto& band : rules.speaker_bands)
        require_speakers(size, eligible, band, count, required);
    const auto& spoken = rules.count_opinions ? columns.opinions : columns.speakers;
    judge_opinions(marks, spoken.data() + first, required, count, failing);

    Column minutes = columns.minutes.data() + first;
    // Where breaks do not count their column is masked out: the minutes stand in, so that no further memory is read.
    Column breaks = rules.breaks_included ? columns.breaks.data() + first : minutes;
    judge_duration(marks, roll, minutes, breaks, rules, count, failing);
    judge_marks(marks, rules.preparation_marks, rules.minutes_marks, count, failing);
    if (rules.day_window) judge_day(marks, columns.day.data() + first, rules.day_from, rules.day_to, count, failing);
    if (columns.level[first] != k_no_sheet)
        judge_level(columns.level.data() + first, rules.level_at_least, count, failing, open);
}

}  // namespace bontot::meetings
