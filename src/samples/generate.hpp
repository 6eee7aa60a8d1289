// Made-up cells with the numbers and faults of real ones: for trying out a plan, for tests of scale and for benchmarks.
// The same year and seed give the same facts on every machine.
#pragma once

#include <cstdint>

#include "assessment/facts.hpp"

namespace bontot::samples {

class Generator {
  public:
    Generator(int year, std::uint64_t seed) : year_(year), seed_(seed) {}

    /// Cell 0, then cell 1, …
    [[nodiscard]] assessment::Facts next() { return cell(number_++); }
    /// Cell `number`: depends on year, seed and number alone, so that parts of a population can be made side by side.
    [[nodiscard]] assessment::Facts cell(std::uint64_t number) const;

  private:
    int year_;
    std::uint64_t seed_;
    std::uint64_t number_ = 0;
};

}  // namespace bontot::samples
