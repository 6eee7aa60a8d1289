// How fast a population is read: facts documents, one a line → columns. The figure that counts is bytes a second on one
// core, beside a plain pass of the parser over the same bytes.
#include <sstream>
#include <string>

#include <benchmark/benchmark.h>
#include <simdjson.h>

#include "assessment/reduce.hpp"
#include "plan/resolve.hpp"
#include "plan/shipped.hpp"
#include "samples/generate.hpp"
#include "wire/facts_reader.hpp"
#include "wire/facts_writer.hpp"
#include "wire/line_source.hpp"

namespace {

using namespace bontot;

const plan::Plan& shipped_plan() {
    static const auto loaded = [] {
        const auto* file = plan::find_shipped_plan("nt-2023");
        const auto none = [](const std::string&) -> core::Result<plan::PlanText> {
            return core::invalid("plan.not_found");
        };
        return plan::load({std::string(file->name), std::string(file->text)}, none);
    }();
    return loaded.plan;
}

const std::string& population_text() {
    static const auto text = [] {
        samples::Generator generator(2023, 7);
        std::string lines;
        for (int i = 0; i < 2000; ++i)
            lines += wire::facts_line(generator.next()) + "\n";
        return lines;
    }();
    return text;
}

void count_bytes(benchmark::State& state) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                            static_cast<std::int64_t>(population_text().size()));
}

void load_population(benchmark::State& state) {
    const auto rules = assessment::Rules::of(shipped_plan(), core::Date(2024, 2, 1));
    (void)population_text();  // made before the clock starts
    for (auto _ : state) {
        std::istringstream input(population_text());
        wire::LineSource lines(input);
        wire::FactsReader reader(shipped_plan());
        assessment::Reducer reducer(rules);
        assessment::Population population;
        for (auto line = lines.next(); line && line->has_value(); line = lines.next()) {
            const auto facts = reader.read_in_place(**line, "bench");
            if (!facts) {
                state.SkipWithError("a generated document was refused");
                return;
            }
            reducer.add(*facts, population);
        }
        benchmark::DoNotOptimize(population.units());
    }
    count_bytes(state);
}
BENCHMARK(load_population)->Unit(benchmark::kMillisecond);

/// The floor: the parser alone, nothing walked.
void parse_only(benchmark::State& state) {
    simdjson::dom::parser parser;
    for (auto _ : state) {
        std::istringstream input(population_text());
        wire::LineSource lines(input);
        for (auto line = lines.next(); line && line->has_value(); line = lines.next()) {
            benchmark::DoNotOptimize(parser.parse((*line)->data(), (*line)->size(), false).error());
        }
    }
    count_bytes(state);
}
BENCHMARK(parse_only)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
