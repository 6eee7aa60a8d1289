#include <array>

#include <gtest/gtest.h>

#include "samples/random.hpp"

namespace bontot::samples {
namespace {

TEST(Random, IsSplitMix64) {
    // First values of the published generator for seed 1234567.
    Random random(1234567);
    EXPECT_EQ(random.next(), 6457827717110365317U);
    EXPECT_EQ(random.next(), 3203168211198807973U);
    EXPECT_EQ(random.next(), 9817491932198370423U);
}

TEST(Random, StaysInsideItsBounds) {
    Random random(1);
    bool low = false;
    bool high = false;
    for (int i = 0; i < 10000; ++i) {
        const int value = random.between(-2, 3);
        ASSERT_GE(value, -2);
        ASSERT_LE(value, 3);
        low = low || value == -2;
        high = high || value == 3;
    }
    EXPECT_TRUE(low && high);
    EXPECT_EQ(random.below(0), 0U);
    EXPECT_FALSE(random.chance(0));
    EXPECT_TRUE(random.chance(10000));
}

TEST(Random, FollowsItsWeights) {
    Random random(2);
    constexpr std::array<std::uint32_t, 3> k_weights{1, 0, 3};
    std::array<int, 3> drawn{};
    for (int i = 0; i < 40000; ++i)
        ++drawn[random.weighted(k_weights, 4)];
    EXPECT_NEAR(drawn[0], 10000, 500);
    EXPECT_EQ(drawn[1], 0);
}

TEST(Random, StreamsDiffer) {
    EXPECT_NE(Random::stream(7, 0).next(), Random::stream(7, 1).next());
    EXPECT_NE(Random::stream(7, 0).next(), Random::stream(8, 0).next());
    EXPECT_EQ(Random::stream(7, 5).next(), Random::stream(7, 5).next());
}

}  // namespace
}  // namespace bontot::samples
