// Chance without floating point and without std:: distributions, whose results differ between libraries: the same seed
// gives the same bytes on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace bontot::samples {

/// SplitMix64 (Steele, Lea, Flood 2014): 64 bits of state, good enough for made-up cells and nothing else.
class Random {
  public:
    explicit constexpr Random(std::uint64_t seed) : state_(seed) {}
    /// An own stream for part `number` of `seed`: what is drawn there depends on nothing drawn elsewhere.
    [[nodiscard]] static constexpr Random stream(std::uint64_t seed, std::uint64_t number) {
        return Random(mix(seed ^ 0x6A09E667F3BCC909U) ^ mix(number + 0x3C6EF372FE94F82BU));
    }

    constexpr std::uint64_t next() { return mix(state_ += 0x9E3779B97F4A7C15U); }

    /// 0 … bound − 1; 0 when the bound is 0.
    constexpr std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
    }
    /// low … high, both inside; low ≤ high.
    constexpr int between(int low, int high) {
        return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low + 1)));
    }
    /// True `times` times in ten thousand.
    constexpr bool chance(std::uint32_t times) { return below(10000) < times; }
    /// One element of a list, all alike.
    template <class List>
    constexpr const auto& one_of(const List& list) {
        return list[below(static_cast<std::uint32_t>(std::size(list)))];
    }
    /// The place that a table of weights gives; the weights add up to `total`.
    template <class Weights>
    constexpr std::size_t weighted(const Weights& weights, std::uint32_t total) {
        auto left = below(total);
        std::size_t place = 0;
        while (place + 1 < std::size(weights) && left >= weights[place])
            left -= weights[place++];
        return place;
    }

  private:
    static constexpr std::uint64_t mix(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    std::uint64_t state_;
};

}  // namespace bontot::samples
