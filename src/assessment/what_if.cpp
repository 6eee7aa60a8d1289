#include "assessment/what_if.hpp"

#include <algorithm>
#include <thread>

namespace bontot::assessment {

namespace {

/// Every byte value with its bits spread over eight bytes: adding these counts eight checks at a time.
constexpr auto k_spread = [] {
    std::array<std::uint64_t, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) {
        for (unsigned bit = 0; bit < 8; ++bit)
            table[byte] |= std::uint64_t{(byte >> bit) & 1U} << (8 * bit);
    }
    return table;
}();

/// Counts how often each check stands in a mask.
class MaskCounter {
  public:
    void add(CheckMask mask) {
        for (std::size_t i = 0; i < k_bytes; ++i)
            lanes_[i] += k_spread[(mask >> (8 * i)) & 0xFFU];
        if (++added_ == 255) flush();
    }
    std::array<std::size_t, plan::k_check_count> counts() {
        flush();
        return counts_;
    }

  private:
    static constexpr std::size_t k_bytes = (plan::k_check_count + 7) / 8;

    void flush() {
        for (std::size_t i = 0; i < plan::k_check_count; ++i)
            counts_[i] += (lanes_[i / 8] >> (8 * (i % 8))) & 0xFFU;
        lanes_ = {};
        added_ = 0;
    }

    std::array<std::uint64_t, k_bytes> lanes_{};  ///< a byte a check; full after 255 masks
    unsigned added_ = 0;
    std::array<std::size_t, plan::k_check_count> counts_{};
};

struct Counts {
    VerdictCounts verdicts;
    std::array<std::size_t, plan::k_check_count> failing{};
    std::array<std::size_t, plan::k_check_count> open{};
};

/// Units [first, last) into `counts` and `verdict_of`.
void judge_range(const Population& population, const Rules& rules, std::size_t first, std::size_t last, Counts& counts,
                 Verdict* verdict_of) {
    Judge judge(rules);
    // Gathered locally: two threads never write to one cache line while they count.
    MaskCounter failing;
    MaskCounter open;
    std::array<std::size_t, k_verdicts.size()> verdicts{};
    judge.judge(population, first, last, [&](std::size_t unit, const UnitOutcome& outcome) {
        verdict_of[unit] = outcome.verdict;
        ++verdicts[static_cast<std::size_t>(outcome.verdict)];
        failing.add(outcome.failing);
        open.add(outcome.open);
    });
    counts = {{verdicts[0], verdicts[1], verdicts[2]}, failing.counts(), open.counts()};
}

}  // namespace

PopulationOutcome judge_population(const Population& population, const Rules& rules, unsigned threads) {
    constexpr std::size_t k_units_worth_a_thread = 2000;
    PopulationOutcome outcome;
    outcome.verdict_of.resize(population.units());
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    const auto parts = std::clamp<std::size_t>(population.units() / k_units_worth_a_thread, 1, threads);
    std::vector<Counts> counts(parts);
    std::vector<std::thread> workers;
    const auto start_of = [&](std::size_t part) { return population.units() * part / parts; };
    for (std::size_t part = 1; part < parts; ++part) {
        workers.emplace_back([&, part] {
            judge_range(population, rules, start_of(part), start_of(part + 1), counts[part], outcome.verdict_of.data());
        });
    }
    judge_range(population, rules, 0, start_of(1), counts[0], outcome.verdict_of.data());
    for (auto& worker : workers)
        worker.join();
    for (const auto& part : counts) {
        outcome.verdicts.qualified += part.verdicts.qualified;
        outcome.verdicts.not_qualified += part.verdicts.not_qualified;
        outcome.verdicts.pending += part.verdicts.pending;
        for (std::size_t i = 0; i < plan::k_check_count; ++i) {
            outcome.failing[i] += part.failing[i];
            outcome.open[i] += part.open[i];
        }
    }
    return outcome;
}

WhatIf compare(const Population& before, const Rules& rules_before, const Population& after, const Rules& rules_after,
               unsigned threads) {
    WhatIf result;
    result.units = before.units();
    result.used = rules_before.used | rules_after.used;
    result.before = judge_population(before, rules_before, threads);
    result.after = judge_population(after, rules_after, threads);
    for (std::size_t unit = 0; unit < before.units(); ++unit) {
        const bool had = result.before.verdict_of[unit] == Verdict::qualified;
        const bool has = result.after.verdict_of[unit] == Verdict::qualified;
        if (has && !had) result.gained.emplace_back(before.code(unit));
        if (had && !has) result.lost.emplace_back(before.code(unit));
    }
    return result;
}

bool same_reduction(const Rules& a, const Rules& b) {
    // A meeting's sheet is filled while reducing and reads many parameters.
    return a.reduction == b.reduction && !a.reduction.has_sheet && !b.reduction.has_sheet;
}

}  // namespace bontot::assessment
