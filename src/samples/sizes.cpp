#include "samples/sizes.hpp"

#include <array>

namespace bontot::samples {

int draw_size(Random& random) {
    struct Bracket {
        int from;
        int to;
    };
    constexpr std::array<Bracket, 7> k_brackets{
        {{k_smallest_cell, 5}, {6, 9}, {10, 14}, {15, 20}, {21, 29}, {30, 45}, {46, 72}}};
    constexpr std::array<std::uint32_t, 7> k_weights{130, 264, 280, 175, 100, 42, 9};
    const auto& bracket = k_brackets[random.weighted(k_weights, 1000)];
    return random.between(bracket.from, bracket.to);
}

}  // namespace bontot::samples
