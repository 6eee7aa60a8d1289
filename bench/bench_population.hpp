// The population that the benchmarks judge: generated cells under nt-2023, held in columns.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "assessment/population.hpp"
#include "assessment/rules.hpp"
#include "plan/model.hpp"

namespace bontot::bench {

inline constexpr int k_year = 2023;
inline constexpr std::uint64_t k_seed = 7;

[[nodiscard]] const plan::Plan& shipped();
/// The shipped plan with attendance over 90 instead of 85 %: what the benchmarks ask.
[[nodiscard]] const plan::Plan& changed();
/// The year is over: every check is settled.
[[nodiscard]] core::Date as_of();

/// `cells` generated cells, reduced on `threads` threads.
[[nodiscard]] assessment::Population make_population(std::size_t cells, unsigned threads);

using Bytes = std::span<const std::byte>;
/// Every byte that judging under nt-2023 has to read.
[[nodiscard]] std::vector<Bytes> judged_bytes(const assessment::Population& population);
[[nodiscard]] std::size_t total(const std::vector<Bytes>& parts);

/// Adds the bytes up as 64-bit numbers, on `threads` threads: nothing that reads them can be quicker.
[[nodiscard]] std::uint64_t plain_sum(const std::vector<Bytes>& parts, unsigned threads);

/// Largest memory that the process has held, and what it holds now, in bytes (Linux).
[[nodiscard]] std::size_t peak_memory();
[[nodiscard]] std::size_t memory_now();

}  // namespace bontot::bench
