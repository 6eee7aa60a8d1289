// Points of a criterion: what people judged and what the checks computed, added up and held against the threshold.
#pragma once

#include <cstdint>

#include "assessment/evaluation.hpp"
#include "assessment/population.hpp"
#include "assessment/rules.hpp"

namespace bontot::assessment {

/// What the computed indicators of one criterion add.
struct ComputedSum {
    std::int64_t achieved = 0;
    std::int64_t open = 0;
    std::int64_t applicable = 0;
    std::int32_t met = 0;
    std::int32_t open_count = 0;
    std::int32_t count = 0;
};

struct CriterionSum {
    std::int64_t achieved = 0;
    std::int64_t open = 0;        ///< maximum of pending indicators
    std::int64_t applicable = 0;  ///< maximum of all that apply
    std::int64_t met = 0;         ///< indicators with full points
    std::int64_t open_count = 0;
    std::int64_t count = 0;
    State state = State::pending;

    [[nodiscard]] static CriterionSum of(const JudgedSum& judged, const ComputedSum& computed) {
        const std::int64_t judged_open = judged.open;
        return {judged.achieved + computed.achieved,
                judged_open + computed.open,
                judged.judged + judged_open + computed.applicable,
                judged.met + computed.met,
                judged.open_count + computed.open_count,
                judged.judged_count + judged.open_count + computed.count,
                State::pending};
    }
};

/// One share against the threshold; without branches, since which way it goes differs from unit to unit. A criterion of
/// which nothing applies lacks nothing: 0 ≥ 0.
struct Settled {
    bool met = false;        ///< achieved × 100 ≥ percent × applicable
    bool reachable = false;  ///< with all that is open it would be

    [[nodiscard]] static Settled of(std::int64_t achieved, std::int64_t open, std::int64_t applicable,
                                    std::int64_t percent) {
        return {core::at_least_percent(achieved, applicable, percent),
                core::at_least_percent(achieved + open, applicable, percent)};
    }
    [[nodiscard]] bool failing() const { return !reachable; }
    [[nodiscard]] bool open() const { return reachable & !met; }
    [[nodiscard]] State state() const { return met ? State::met : reachable ? State::pending : State::not_met; }
};

}  // namespace bontot::assessment
