#include "assessment/long_runs.hpp"

#include <algorithm>

#include "meetings/vectorised.hpp"

namespace bontot::assessment {

namespace {

/// Numbers compared before anybody looks whether one was found.
constexpr std::size_t k_stretch = 64;

/// True when one of `count` entries stands exactly `at_most` behind the entry `at_most` places before it: no gap
/// between.
BONTOT_VECTORISED bool any_end(const std::uint32_t* runs, std::size_t count, std::uint32_t at_most) {
    const std::uint32_t* before = runs - at_most;
    std::uint32_t found = 0;
    for (std::size_t i = 0; i < count; ++i)
        found |= runs[i] - before[i] == at_most ? 1U : 0U;
    return found != 0;
}

}  // namespace

void LongRuns::find(const std::vector<std::uint32_t>& runs, std::size_t first, std::size_t last,
                    std::uint32_t at_most) {
    ends_.clear();
    for (std::size_t i = first + at_most; i < last; i += k_stretch) {
        const auto count = std::min(k_stretch, last - i);
        if (!any_end(runs.data() + i, count, at_most)) continue;
        for (std::size_t j = i; j < i + count; ++j) {
            if (runs[j] - runs[j - at_most] == at_most) ends_.push_back(j);
        }
    }
}

}  // namespace bontot::assessment
