#include "meetings/meeting_spans.hpp"

#include "meetings/vectorised.hpp"

namespace bontot::meetings {

namespace {

using Column = const std::uint16_t* __restrict;
using Bits = std::uint16_t* __restrict;

/// eight[i] = each[i] | … | each[i + 7], for every window that lies inside.
BONTOT_VECTORISED void join_windows(Column each, std::size_t count, std::uint16_t* eight) {
    if (count < MeetingSpans::k_window) return;
    for (std::size_t i = 0; i < count - 1; ++i)
        eight[i] = join(each[i], each[i + 1]);
    for (std::size_t i = 0; i < count - 3; ++i)
        eight[i] = join(eight[i], eight[i + 2]);
    for (std::size_t i = 0; i < count - 7; ++i)
        eight[i] = join(eight[i], eight[i + 4]);
}

BONTOT_VECTORISED void copy_failing(Column failing, std::size_t count, Bits result) {
    for (std::size_t i = 0; i < count; ++i)
        result[i] = failing[i];
}

BONTOT_VECTORISED void note_gaps(Column marks, Column open, std::size_t count, Bits result) {
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint16_t gap = (marks[i] & k_incomplete) != 0 ? MeetingSpans::k_gap : std::uint16_t{0};
        result[i] = join(open[i], gap);
    }
}

/// Months by kind; `kinds` = kind bits that make a meeting thematic.
BONTOT_VECTORISED void sort_months(Column marks, Column month, std::uint16_t kinds, std::size_t count, Bits regular,
                                   Bits thematic) {
    for (std::size_t i = 0; i < count; ++i) {
        // Masks rather than choices: a choice would let the compiler read the month only where it is wanted, one by
        // one.
        const unsigned kind = marks[i] & k_kind_bits;
        const std::uint16_t here = month[i];
        regular[i] = static_cast<std::uint16_t>(here & (0U - (kind != static_cast<unsigned>(MeetingKind::thematic))));
        thematic[i] = static_cast<std::uint16_t>(here & (0U - ((kind & kinds) != 0)));
    }
}

BONTOT_VECTORISED void mark_thematic(Column thematic_months, std::size_t count, std::uint8_t* __restrict result) {
    for (std::size_t i = 0; i < count; ++i)
        result[i] = thematic_months[i] != 0 ? 1 : 0;
}

}  // namespace

void MeetingSpans::prepare(const MeetingColumns& columns, const MeetingVerdicts& verdicts, bool combined_is_thematic,
                           std::size_t first, std::size_t count) {
    const auto* marks = columns.marks.data() + first;
    const std::uint16_t kinds = combined_is_thematic ? std::uint16_t{0b11} : std::uint16_t{0b01};
    copy_failing(verdicts.failing, count, failing_.each.data());
    note_gaps(marks, verdicts.open, count, open_.each.data());
    sort_months(marks, columns.month_bit.data() + first, kinds, count, regular_months_.each.data(),
                thematic_months_.each.data());
    mark_thematic(thematic_months_.each.data(), count, is_thematic_.data());
    for (auto* bits : {&failing_, &open_, &regular_months_, &thematic_months_}) {
        join_windows(bits->each.data(), count, bits->eight.data());
    }
}

}  // namespace bontot::meetings
