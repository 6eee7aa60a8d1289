// What changes when the parameters change: judge a whole population under two sets of rules and compare.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "assessment/judge.hpp"
#include "plan/check.hpp"

namespace bontot::assessment {

struct VerdictCounts {
    std::size_t qualified = 0;
    std::size_t not_qualified = 0;
    std::size_t pending = 0;
    bool operator==(const VerdictCounts&) const = default;
};

/// The population under one set of rules.
struct PopulationOutcome {
    VerdictCounts verdicts;
    std::array<std::size_t, plan::k_check_count> failing{};  ///< units in which the check is not met
    std::array<std::size_t, plan::k_check_count> open{};     ///< units in which it is pending
    std::vector<Verdict> verdict_of;                         ///< per unit
    bool operator==(const PopulationOutcome&) const = default;
};

/// Judges every unit; `threads` = 0 takes what the machine has.
[[nodiscard]] PopulationOutcome judge_population(const Population& population, const Rules& rules,
                                                 unsigned threads = 0);

struct WhatIf {
    std::size_t units = 0;
    CheckMask used = 0;  ///< checks that either plan uses
    PopulationOutcome before;
    PopulationOutcome after;
    std::vector<std::string> gained;  ///< codes of units that become qualified, in the order of the population
    std::vector<std::string> lost;    ///< … that are no longer qualified
};

/// `before` and `after` hold the same units in the same order; they are one population where the reduction is the same.
[[nodiscard]] WhatIf compare(const Population& before, const Rules& rules_before, const Population& after,
                             const Rules& rules_after, unsigned threads = 0);

/// True when facts reduced under `a` may be judged under `b`.
[[nodiscard]] bool same_reduction(const Rules& a, const Rules& b);

}  // namespace bontot::assessment
