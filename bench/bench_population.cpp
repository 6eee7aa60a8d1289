#include "bench_population.hpp"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <string>
#include <thread>

#include "assessment/reduce.hpp"
#include "samples/generate.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::bench {

using assessment::Population;
using assessment::Reducer;
using assessment::Rules;

const plan::Plan& shipped() {
    static const auto plan = test::shipped_plan("nt-2023");
    return plan;
}

const plan::Plan& changed() {
    static const auto plan = test::with(shipped(), "attendance.over_percent", "90");
    return plan;
}

core::Date as_of() {
    return {k_year + 1, 3, 1};
}

Population make_population(std::size_t cells, unsigned threads) {
    const auto rules = Rules::of(shipped(), as_of());
    std::vector<Population> parts(threads);
    std::vector<std::thread> workers;
    for (unsigned part = 0; part < threads; ++part) {
        workers.emplace_back([&, part] {
            const samples::Generator generator(k_year, k_seed);
            Reducer reducer(rules);
            const auto last = cells * (part + 1) / threads;
            for (auto cell = cells * part / threads; cell < last; ++cell)
                reducer.add(generator.cell(cell), parts[part]);
        });
    }
    for (auto& worker : workers)
        worker.join();
    for (std::size_t part = 1; part < parts.size(); ++part) {
        parts[0].append(parts[part]);
        parts[part] = {};
    }
    parts[0].compact();
    return std::move(parts[0]);
}

std::size_t total(const std::vector<Bytes>& parts) {
    std::size_t bytes = 0;
    for (const auto& part : parts)
        bytes += part.size();
    return bytes;
}

namespace {

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
__attribute__((target_clones("avx512f", "avx2", "default")))
#endif
std::uint64_t
sum_words(const std::byte* bytes, std::size_t words) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < words; ++i) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + i * sizeof(word), sizeof(word));
        sum += word;
    }
    return sum;
}

/// The value in kB of a line of /proc/self/status, in bytes.
std::size_t status_line(const std::string& key) {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word) {
        if (word != key) continue;
        std::size_t kilobytes = 0;
        status >> kilobytes;
        return kilobytes * 1024;
    }
    return 0;
}

}  // namespace

std::uint64_t plain_sum(const std::vector<Bytes>& parts, unsigned threads) {
    std::vector<std::uint64_t> sums(threads);
    const auto sum_share = [&](unsigned share) {
        std::uint64_t sum = 0;
        for (const auto& part : parts) {
            const auto words = part.size() / sizeof(std::uint64_t);
            const auto first = words * share / threads;
            const auto last = words * (share + 1) / threads;
            sum += sum_words(part.data() + first * sizeof(std::uint64_t), last - first);
        }
        sums[share] = sum;
    };
    std::vector<std::thread> workers;
    for (unsigned share = 1; share < threads; ++share)
        workers.emplace_back(sum_share, share);
    sum_share(0);
    for (auto& worker : workers)
        worker.join();
    std::uint64_t sum = 0;
    for (const auto part : sums)
        sum += part;
    return sum;
}

std::size_t peak_memory() {
    return status_line("VmHWM:");
}
std::size_t memory_now() {
    return status_line("VmRSS:");
}

std::vector<Bytes> judged_bytes(const Population& population) {
    const auto& m = population.meetings;
    std::vector<Bytes> parts;
    const auto add = [&parts](const auto& column) { parts.push_back(std::as_bytes(std::span(column))); };
    for (const auto* column :
         {&m.marks, &m.present, &m.eligible, &m.unexcused, &m.roll, &m.speakers, &m.minutes, &m.month_bit})
        add(*column);
    add(population.excused_runs);
    add(population.first_meeting);
    add(population.first_excused);
    add(population.kind);
    add(population.sector);
    add(population.year);
    add(population.knock_outs);
    const auto& r = population.ratings;
    for (const auto* column : {&r.excellent, &r.good, &r.completed, &r.not_completed, &r.not_yet})
        add(*column);
    for (const auto& criterion : population.judged) {
        add(criterion.achieved);
        add(criterion.judged);
        add(criterion.open);
        add(criterion.open_count);
    }
    return parts;
}

}  // namespace bontot::bench
