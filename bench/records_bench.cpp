// The speed of reading records, held against the targets of issue 3: bench/records runs it, bench/README.md says how to
// read the figures.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <map>

#include <fmt/format.h>

#include "assessment/evaluate.hpp"
#include "assessment/reduce.hpp"
#include "assessment/what_if.hpp"
#include "bench_population.hpp"
#include "national_records.hpp"
#include "raw_sqlite.hpp"
#include "storage/database/connection.hpp"
#include "storage/records.hpp"
#include "verdicts_sql.hpp"

namespace {

using namespace bontot;
using assessment::CheckMask;
using assessment::Population;
using assessment::Rules;
using assessment::Verdict;

constexpr const char* k_demo_root = "38";
constexpr int k_demo_year = 2024;
constexpr std::size_t k_national_cells = 250'000;

/// Stops with what went wrong.
template <class T>
T must(core::Result<T> result) {
    if (!result) {
        const auto* reason = result.error().param("reason");
        throw std::runtime_error(result.error().code + (reason == nullptr ? "" : ": " + *reason));
    }
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// Best time of `runs` runs, in milliseconds: what others do on the machine only adds.
template <class Work>
double best_ms(int runs, Work work) {
    using clock = std::chrono::steady_clock;
    double best = 1e12;
    for (int i = 0; i < runs; ++i) {
        const auto start = clock::now();
        work();
        best = std::min(best, std::chrono::duration<double, std::milli>(clock::now() - start).count());
    }
    return best;
}

void line(const std::string& what, double found, const std::string& unit, const std::string& target, bool met) {
    std::cout << fmt::format("{:<66}{:>10.2f} {:<3}  {:<14}{}\n", what, found, unit, target,
                             target.empty() ? ""
                             : met          ? "holds"
                                            : "MISSED");
}

void at_most(const std::string& what, double found, const std::string& unit, double target) {
    line(what, found, unit, fmt::format("≤ {:g} {}", target, unit), found <= target);
}

/// The whole year in the engine's columns: what every question about a population begins with.
Population load(storage::Records& records, const Rules& rules, int year) {
    std::vector<assessment::Reducer> reducers(app::k_year_shares, assessment::Reducer(rules));
    std::vector<Population> shares(app::k_year_shares);
    must(records.read_year(year, app::FactsNeeds::of(rules), [&](unsigned share, const assessment::Facts& facts) {
        reducers[share].add(facts, shares[share]);
    }));
    for (std::size_t share = 1; share < shares.size(); ++share)
        shares.front().append(shares[share]);
    return std::move(shares.front());
}

struct Answer {
    CheckMask failing = 0;
    CheckMask open = 0;
    Verdict verdict = Verdict::pending;
    bool operator==(const Answer&) const = default;
};
using Answers = std::map<std::string, Answer, std::less<>>;

Answers engine_answers(const Population& population, const Rules& rules) {
    Answers answers;
    assessment::Judge(rules).judge(population, 0, population.units(), [&](std::size_t i, const auto& outcome) {
        if (population.kind[i] != organisation::UnitKind::cell) return;
        answers[std::string(population.code(i))] = {outcome.failing, outcome.open, outcome.verdict};
    });
    return answers;
}

Answers answers_of(bench::RawStatement& question) {
    Answers answers;
    while (question.step())
        answers[std::string(question.text(0))] = {static_cast<CheckMask>(question.integer(1)),
                                                  static_cast<CheckMask>(question.integer(2)),
                                                  static_cast<Verdict>(question.integer(3))};
    question.reset();
    return answers;
}

/// One cell after another, as `bontot evaluate --unit` asks: facts with every name, and the evaluation of them.
void one_cell(storage::Records& records, const Rules& rules, const std::string& engine, double target) {
    std::vector<core::UnitId> cells;
    must(records.read([&](app::Transaction& transaction) -> core::Result<void> {
        const auto all = transaction.units().all();
        for (std::size_t i = 0; i < all.size(); i += 31) {
            if (all[i].versions.back().kind == organisation::BodyKind::cell && !all[i].ended())
                cells.push_back(all[i].id);
        }
        return {};
    }));
    std::vector<double> times;
    std::size_t checks = 0;
    for (const auto& cell : cells) {
        times.push_back(best_ms(15, [&] {
            assessment::Evaluator evaluator(rules);
            must(records.read([&](app::Transaction& transaction) -> core::Result<void> {
                const auto facts = transaction.facts().of(cell, k_demo_year);
                if (facts) checks += evaluator.evaluate(*facts).checks.size();
                return {};
            }));
        }));
    }
    if (checks == 0) throw std::runtime_error("nothing was evaluated");
    std::sort(times.begin(), times.end());
    line(fmt::format("one cell's year, read and evaluated, {}: middle of {} cells", engine, times.size()),
         times[times.size() / 2], "ms", "", true);
    at_most(fmt::format("one cell's year, read and evaluated, {}: the slowest", engine), times.back(), "ms", target);
}

void all_cells(storage::Records& records, const std::string& file, const Rules& rules) {
    Population population;
    Answers found;
    const auto ours = best_ms(15, [&] {
        population = load(records, rules, k_demo_year);
        const auto judged = assessment::judge_population(population, rules, 2);
        if (judged.verdict_of.empty()) throw std::runtime_error("no units");
    });
    found = engine_answers(population, rules);

    bench::RawSqlite database(file);
    database.run("pragma cache_size = -200000; pragma temp_store = memory");
    bench::RawStatement question(database, bench::verdicts_sql(rules, k_demo_root, k_demo_year));
    Answers expected;
    const auto theirs = best_ms(5, [&] { expected = answers_of(question); });
    std::size_t differing = 0;
    for (const auto& [code, answer] : expected) {
        const auto mine = found.find(code);
        if (mine != found.end() && mine->second == answer) continue;
        if (++differing > 5) continue;
        const auto& other = mine == found.end() ? Answer{} : mine->second;
        std::cout << fmt::format("  {}: engine {:x} {:x} {}, SQL {:x} {:x} {}\n", code, other.failing, other.open,
                                 static_cast<int>(other.verdict), answer.failing, answer.open,
                                 static_cast<int>(answer.verdict));
    }
    if (differing != 0 || expected.size() != found.size())
        throw std::runtime_error(fmt::format("engine and SQL disagree about {} of {} cells ({} in the engine)",
                                             differing, expected.size(), found.size()));
    std::array<std::size_t, 3> verdicts{};
    for (const auto& [code, answer] : found)
        ++verdicts[static_cast<std::size_t>(answer.verdict)];
    line(fmt::format("the same question in SQL, {} cells", expected.size()), theirs, "ms", "", true);
    at_most(fmt::format("all {} units' verdicts, read and judged", population.units()), ours, "ms", 150);
    line("SQL ÷ bontot, same run, same file", theirs / ours, "×", "≥ 5 ×", theirs >= 5 * ours);
    std::cout << fmt::format(
        "  identical for every cell: each check (failing, open) and the verdict; {} qualified, {} not,"
        " {} pending\n",
        verdicts[0], verdicts[1], verdicts[2]);
}

void national(const std::string& file) {
    const auto rows = bench::make_national_records(file, k_national_cells);
    const auto database = must(storage::Database::open("sqlite:" + file));
    storage::Records records(*database, bench::k_national_root, [] { return std::int64_t{0}; });
    const auto rules = Rules::of(bench::shipped(), bench::as_of());
    Population population;
    double cpu = 1e12;
    const auto took = best_ms(3, [&] {
        population = {};  // of the run before
        const auto before = std::clock();
        population = load(records, rules, bench::k_year);
        cpu = std::min(cpu, static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
    });
    at_most(fmt::format("a national year into columns: {} cells, {} meetings", rows.cells, rows.meetings), took / 1000,
            "s", 3);
    std::cout << fmt::format(
        "  {} members, {} roll lines, {} ratings; file {:.1f} GB, peak of the process {:.0f} MB,"
        " {:.2f} s of processor time\n",
        rows.members, rows.roll_lines, rows.ratings, static_cast<double>(std::filesystem::file_size(file)) / 1e9,
        static_cast<double>(bench::peak_memory()) / 1e6, cpu);
    // The cells were generated: reduced from the generator they must give the same answers.
    const auto drawn = assessment::judge_population(bench::make_population(rows.cells, 2), rules, 2);
    const auto read = assessment::judge_population(population, rules, 2);
    if (!(drawn == read)) throw std::runtime_error("the records and the generator disagree");
    std::cout << "  judged as the generator's own facts are: every cell's verdict, every count of every check\n";
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: records_bench FOLDER [postgresql://… | national]   (bench/records makes all)\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    const auto demo = (folder / "demo" / "bontot.db").string();
    try {
        if (argc > 2 && std::string(argv[2]) == "national") {
            national((folder / "national.db").string());
            return 0;
        }
        const auto rules = Rules::of(bench::shipped(), core::Date(k_demo_year + 1, 3, 1));
        {
            bench::RawSqlite tidy(demo);
            tidy.run("analyze");
            tidy.run("pragma wal_checkpoint(truncate)");
        }
        at_most("the demonstration province's file, three years",
                static_cast<double>(std::filesystem::file_size(demo)) / 1e6, "MB", 120);
        const auto database = must(storage::Database::open("sqlite:" + demo));
        storage::Records records(*database, k_demo_root, [] { return std::int64_t{0}; });
        one_cell(records, rules, "SQLite", 2);
        if (argc > 2) {
            const auto server = must(storage::Database::open(argv[2]));
            must(server->transact([](storage::Connection& connection) -> core::Result<void> {
                connection.script("analyze");
                return {};
            }));
            storage::Records remote(*server, k_demo_root, [] { return std::int64_t{0}; });
            one_cell(remote, rules, "PostgreSQL", 5);
            const auto took = best_ms(5, [&] {
                const auto population = load(remote, rules, k_demo_year);
                if (assessment::judge_population(population, rules, 2).verdict_of.empty())
                    throw std::runtime_error("no units");
            });
            line("all units' verdicts, read and judged, PostgreSQL", took, "ms", "", true);
        }
        all_cells(records, demo, rules);
        national((folder / "national.db").string());
    } catch (const std::exception& fault) {
        std::cout << "FAILED: " << fault.what() << '\n';
        return 1;
    }
    return 0;
}
