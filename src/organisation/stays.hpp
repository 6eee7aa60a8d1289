// Stays in one cell, and which of them are one: who was entered in two pieces without a day between them never left.
// Runs of absences and the time of probation are counted over the whole.
#pragma once

#include <cstddef>
#include <span>
#include <utility>

namespace bontot::organisation {

/// Puts stays together that follow each other without a day between. `stays` are those of one cell in the order of
/// their first days. `continues(earlier, later)`: the same person, and `later` begins on the day on which `earlier` no
/// longer held. `extend(earlier, later)` makes them one, in the place of the earlier. How many are left, at the front.
template <class Stay, class Continues, class Extend>
[[nodiscard]] std::size_t join_stays(std::span<Stay> stays, Continues continues, Extend extend) {
    std::size_t kept = 0;
    for (auto& stay : stays) {
        std::size_t before = 0;
        while (before < kept && !continues(stays[before], stay))
            ++before;
        if (before < kept) {
            extend(stays[before], stay);
            continue;
        }
        if (&stays[kept] != &stay) stays[kept] = std::move(stay);
        ++kept;
    }
    return kept;
}

}  // namespace bontot::organisation
