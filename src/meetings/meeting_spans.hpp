// What the meetings of one unit add up to, for many units after another. Most of a tally is "does any meeting …?": bits
// joined by OR. Joining twice does no harm, so windows of eight meetings are joined for a whole block at a time in
// vector code, and a unit of 8 to 16 meetings is two windows that may overlap: no loop per unit.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "meetings/judge_meetings.hpp"
#include "meetings/meeting_columns.hpp"

namespace bontot::meetings {

constexpr std::uint16_t join(std::uint16_t a, std::uint16_t b) {
    return static_cast<std::uint16_t>(a | b);
}

struct SpanTally {
    std::uint16_t failing = 0;          ///< MeetingCheckBit that some meeting fails
    std::uint16_t open = 0;             ///< … leaves open
    bool any_incomplete = false;        ///< a roll call has a gap
    std::uint16_t regular_months = 0;   ///< months with a regular or combined meeting
    std::uint16_t thematic_months = 0;  ///< months with a thematic (or combined, where it counts) meeting
    std::uint32_t thematic = 0;         ///< how many of them
};

class MeetingSpans {
  public:
    static constexpr std::size_t k_window = 8;
    static constexpr std::uint16_t k_gap = 1U << 15;  ///< an incomplete roll call, beside MeetingCheckBit

    /// Takes in the meetings [first, first + count) of `columns`, judged in `verdicts`; count ≤ k_meeting_block.
    void prepare(const MeetingColumns& columns, const MeetingVerdicts& verdicts, bool combined_is_thematic,
                 std::size_t first, std::size_t count);
    /// Of the meetings [from, to), counted from `first`.
    [[nodiscard]] SpanTally over(std::size_t from, std::size_t to) const;

  private:
    using Bits = std::array<std::uint16_t, k_meeting_block>;
    /// One bit set a meeting, and the same joined over it and the seven that follow.
    struct Joined {
        alignas(64) Bits each{};
        alignas(64) Bits eight{};
        [[nodiscard]] std::uint16_t over(std::size_t from, std::size_t to) const;
    };

    Joined failing_;
    Joined open_;  ///< with k_gap for an incomplete roll call
    Joined regular_months_;
    Joined thematic_months_;
    alignas(64) std::array<std::uint8_t, k_meeting_block + 8> is_thematic_{};
};

/// Sum of `count` bytes of 0 or 1.
inline std::uint32_t add_up_bytes(const std::uint8_t* bytes, std::size_t count) {
    std::uint32_t sum = 0;
    if constexpr (std::endian::native == std::endian::little) {
        constexpr std::uint64_t k_ones = 0x0101010101010101U;
        for (; count >= 8; count -= 8, bytes += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes, 8);
            sum += static_cast<std::uint32_t>((word * k_ones) >> 56U);
        }
        // The array has eight bytes to spare, so that the last word may reach over its end.
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, 8);
        word &= (std::uint64_t{1} << (8 * count)) - 1;
        return sum + static_cast<std::uint32_t>((word * k_ones) >> 56U);
    } else {
        for (std::size_t i = 0; i < count; ++i)
            sum += bytes[i];
        return sum;
    }
}

inline std::uint16_t MeetingSpans::Joined::over(std::size_t from, std::size_t to) const {
    const auto count = to - from;
    if (count - k_window <= k_window) return join(eight[from], eight[to - k_window]);
    std::uint16_t bits = 0;
    if (count < k_window) {
        for (auto i = from; i < to; ++i)
            bits = join(bits, each[i]);
        return bits;
    }
    for (auto i = from; i + k_window < to; i += k_window)
        bits = join(bits, eight[i]);
    return join(bits, eight[to - k_window]);
}

inline SpanTally MeetingSpans::over(std::size_t from, std::size_t to) const {
    SpanTally tally;
    tally.failing = failing_.over(from, to);
    const auto open = open_.over(from, to);
    tally.open = static_cast<std::uint16_t>(open & ~k_gap);
    tally.any_incomplete = (open & k_gap) != 0;
    tally.regular_months = regular_months_.over(from, to);
    tally.thematic_months = thematic_months_.over(from, to);
    tally.thematic = add_up_bytes(is_thematic_.data() + from, to - from);
    return tally;
}

}  // namespace bontot::meetings
