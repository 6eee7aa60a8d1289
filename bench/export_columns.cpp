// Half of bench/side_by_side: times the engine on generated cells, and writes the very columns it read, the question
// and its answers into a folder, for another program to be asked the same.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <fmt/format.h>
#include <fmt/os.h>

#include "assessment/evaluate.hpp"
#include "assessment/what_if.hpp"
#include "bench_population.hpp"
#include "samples/generate.hpp"

namespace {

using namespace bontot;
using assessment::CheckMask;
using assessment::Population;
using assessment::PopulationOutcome;
using assessment::Rules;
namespace fs = std::filesystem;

/// Best time of `runs` runs in microseconds: what others do on the machine only adds.
template <class Work>
std::int64_t time_of(int runs, Work work) {
    using clock = std::chrono::steady_clock;
    std::vector<std::int64_t> times;
    for (int i = 0; i < runs; ++i) {
        const auto start = clock::now();
        work();
        times.push_back(std::chrono::duration_cast<std::chrono::nanoseconds>(clock::now() - start).count());
    }
    return *std::min_element(times.begin(), times.end()) / 1000;
}

std::string names_of(CheckMask mask) {
    std::string list;
    for (const auto& [check, name] : plan::k_checks) {
        if ((mask & assessment::bit_of(check)) != 0) list += fmt::format("{}\"{}\"", list.empty() ? "" : ",", name);
    }
    return "[" + list + "]";
}

std::string counts_of(CheckMask mask, const std::array<std::size_t, plan::k_check_count>& counts) {
    std::string list;
    for (const auto& [check, name] : plan::k_checks) {
        if ((mask & assessment::bit_of(check)) == 0) continue;
        list += fmt::format("{}\"{}\":{}", list.empty() ? "" : ",", name, counts[plan::index_of(check)]);
    }
    return "{" + list + "}";
}

void write_columns(const Population& p, const fs::path& folder) {
    auto meetings = fmt::output_file((folder / "meetings.csv").string());
    auto excused = fmt::output_file((folder / "excused.csv").string());
    auto units = fmt::output_file((folder / "units.csv").string());
    const auto& m = p.meetings;
    for (std::size_t unit = 0; unit < p.units(); ++unit) {
        for (auto i = p.first_meeting[unit]; i < p.first_meeting[unit + 1]; ++i) {
            meetings.print("{},{},{},{},{},{},{},{},{}\n", unit, m.marks[i], m.present[i], m.eligible[i],
                           m.unexcused[i], m.roll[i], m.speakers[i], m.minutes[i], m.month_bit[i]);
        }
        for (auto i = p.first_excused[unit]; i < p.first_excused[unit + 1]; ++i)
            excused.print("{},{}\n", unit, p.excused_runs[i]);
        const auto r = p.ratings[unit];
        units.print("{},{},{},{},{},{},{}", unit, r.excellent, r.good, r.completed, r.not_completed, r.not_yet,
                    p.knock_outs[unit]);
        for (const auto& criterion : p.judged) {
            const auto j = criterion[unit];
            units.print(",{},{},{},{}", j.achieved, j.judged, j.open, j.open_count);
        }
        units.print("\n");
    }
}

void write_question(const Population& p, const Rules& rules, const PopulationOutcome& answer, std::ostream& out) {
    using organisation::Sector;
    using organisation::UnitKind;
    const auto applicable = rules.applicable(UnitKind::cell, Sector::administrative);
    out << fmt::format("\"units\":{},\"meetings\":{},\"excused\":{},\"criteria\":{},\n", p.units(), p.meetings.size(),
                       p.excused_runs.size(), rules.criteria);
    out << fmt::format(
        "\"parameters\":{{\"attendance\":{},\"streak\":{},\"preparation\":{},\"minutes\":{},\"threshold\":{}}},\n",
        rules.meetings.attendance_over_percent, rules.streak_at_most, rules.meetings.preparation_marks,
        rules.meetings.minutes_marks, rules.threshold_percent);
    out << fmt::format("\"conditions\":{},\n", names_of(rules.conditions(UnitKind::cell, Sector::administrative)));
    std::string indicators;
    for (const auto& rule : rules.indicators) {
        const auto checks = rule.checks & applicable;
        if (rule.indicator->judged(UnitKind::cell) || checks == 0) continue;
        indicators += fmt::format("{}{{\"criterion\":{},\"maximum\":{},\"checks\":{}}}", indicators.empty() ? "" : ",",
                                  rule.criterion, rule.maximum, names_of(checks));
    }
    out << fmt::format("\"indicators\":[{}],\n", indicators);
    out << fmt::format(
        "\"answer\":{{\"qualified\":{},\"not_qualified\":{},\"pending\":{},\"failing\":{},\"open\":{}}}\n",
        answer.verdicts.qualified, answer.verdicts.not_qualified, answer.verdicts.pending,
        counts_of(applicable, answer.failing), counts_of(applicable, answer.open));
}

/// One cell after another with every explanation, in nanoseconds a cell.
std::int64_t time_evaluation() {
    const auto rules = Rules::of(bench::shipped(), bench::as_of());
    const samples::Generator generator(bench::k_year, bench::k_seed);
    std::vector<assessment::Facts> cells;
    for (std::uint64_t i = 0; i < 1000; ++i)
        cells.push_back(generator.cell(i));
    assessment::Evaluator evaluator(rules);
    std::size_t failures = 0;
    const auto time = time_of(5, [&] {
        for (const auto& facts : cells)
            failures += evaluator.evaluate(facts).checks.size();
    });
    return failures == 0 ? 0 : time * 1000 / static_cast<std::int64_t>(cells.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: export_columns FOLDER\n";
        return 2;
    }
    const fs::path folder = argv[1];
    fs::create_directories(folder);
    std::ofstream out(folder / "engine.json");
    out << "{\"sizes\":[\n";
    const auto rules = Rules::of(bench::changed(), bench::as_of());
    std::uint64_t sum = 0;
    for (const std::size_t cells : {2500U, 25000U, 250000U}) {
        const auto before = bench::memory_now();
        const auto population = bench::make_population(cells, 2);
        const auto held = bench::memory_now() - before;
        const auto bytes = bench::judged_bytes(population);
        const int runs = cells > 100000 ? 31 : 101;
        std::array<std::int64_t, 2> sums{};
        std::array<std::int64_t, 2> judged{};
        PopulationOutcome answer;
        for (unsigned threads = 1; threads <= 2; ++threads) {
            sums[threads - 1] = time_of(runs, [&] { sum += bench::plain_sum(bytes, threads); });
            judged[threads - 1] =
                time_of(runs, [&] { answer = assessment::judge_population(population, rules, threads); });
        }
        out << fmt::format(
            "{}{{\"cells\":{},\"meetings\":{},\"read\":{},\"bytes\":{},\"held\":{},\"sum\":[{},{}],\"judge\":[{},{}]}}",
            cells == 2500 ? "" : ",\n", cells, population.meetings.size(), bench::total(bytes), population.bytes(),
            held, sums[0], sums[1], judged[0], judged[1]);
        if (cells != 250000) continue;
        out << fmt::format("],\n\"peak\":{},\"evaluate_ns\":{},\n", bench::peak_memory(), time_evaluation());
        write_question(population, rules, answer, out);
        write_columns(population, folder);
    }
    out << "}\n";
    if (sum == 42) std::cerr << "an unlikely sum\n";  // keeps the sum from being left out
    return 0;
}
