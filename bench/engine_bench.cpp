// How quick the engine is, and how near to the memory's limit: bench/README.md says how to read the figures.
#include <map>

#include <benchmark/benchmark.h>

#include "assessment/evaluate.hpp"
#include "assessment/what_if.hpp"
#include "bench_population.hpp"
#include "samples/demonstration.hpp"
#include "samples/generate.hpp"

namespace {

using namespace bontot;
using assessment::Population;
using assessment::Rules;

/// One population of each size, made at first use and kept.
const Population& population_of(std::size_t cells) {
    static std::map<std::size_t, Population> made;
    auto found = made.find(cells);
    if (found == made.end()) found = made.emplace(cells, bench::make_population(cells, 2)).first;
    return found->second;
}

void count(benchmark::State& state, const Population& population, std::size_t bytes) {
    using benchmark::Counter;
    state.counters["meetings"] = static_cast<double>(population.meetings.size());
    state.counters["ns/meeting"] = Counter(static_cast<double>(population.meetings.size()) * 1e-9,
                                           Counter::kIsIterationInvariantRate | Counter::kInvert);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

/// The floor: the bytes are read and added up, nothing else.
void plain_sum(benchmark::State& state) {
    const auto& population = population_of(static_cast<std::size_t>(state.range(0)));
    const auto parts = bench::judged_bytes(population);
    for (auto _ : state)
        benchmark::DoNotOptimize(bench::plain_sum(parts, static_cast<unsigned>(state.range(1))));
    count(state, population, bench::total(parts));
}
BENCHMARK(plain_sum)->ArgsProduct({{2500, 25000, 250000}, {1, 2}})->UseRealTime()->Unit(benchmark::kMillisecond);

/// A what-if: every cell under a plan with one parameter changed.
void judge(benchmark::State& state) {
    const auto& population = population_of(static_cast<std::size_t>(state.range(0)));
    const auto rules = Rules::of(bench::changed(), bench::as_of());
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            assessment::judge_population(population, rules, static_cast<unsigned>(state.range(1))));
    }
    count(state, population, bench::total(bench::judged_bytes(population)));
    state.counters["bytes"] = static_cast<double>(population.bytes());
}
BENCHMARK(judge)->ArgsProduct({{2500, 25000, 250000}, {1, 2}})->UseRealTime()->Unit(benchmark::kMillisecond);

/// One cell after another with every explanation.
void evaluate(benchmark::State& state) {
    const auto rules = Rules::of(bench::shipped(), bench::as_of());
    const samples::Generator generator(bench::k_year, bench::k_seed);
    std::vector<assessment::Facts> cells;
    for (std::uint64_t i = 0; i < 500; ++i)
        cells.push_back(generator.cell(i));
    assessment::Evaluator evaluator(rules);
    std::size_t next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(evaluator.evaluate(cells[next]));
        next = (next + 1) % cells.size();
    }
}
BENCHMARK(evaluate)->Unit(benchmark::kMicrosecond);

/// The demonstration cell, which has findings to explain.
void evaluate_demonstration(benchmark::State& state) {
    const auto rules = Rules::of(bench::shipped(), bench::as_of());
    const auto facts = samples::demonstration_cell();
    assessment::Evaluator evaluator(rules);
    for (auto _ : state)
        benchmark::DoNotOptimize(evaluator.evaluate(facts));
}
BENCHMARK(evaluate_demonstration)->Unit(benchmark::kMicrosecond);

void generate(benchmark::State& state) {
    samples::Generator generator(bench::k_year, bench::k_seed);
    for (auto _ : state)
        benchmark::DoNotOptimize(generator.next());
}
BENCHMARK(generate)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
