// Stays of one cell that follow each other without a day between are one stay (R30).
#include <vector>

#include <gmock/gmock.h>

#include "organisation/stays.hpp"

namespace bontot::organisation {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Stay {
    char who;
    int joined;
    int left;
    bool operator==(const Stay&) const = default;
};

std::vector<Stay> joined(std::vector<Stay> stays) {
    const auto left = join_stays(
        std::span(stays), [](const Stay& a, const Stay& b) { return a.left == b.joined && a.who == b.who; },
        [](Stay& a, const Stay& b) { a.left = b.left; });
    stays.resize(left);
    return stays;
}

TEST(Stays, WithoutADayBetweenTheyAreOneInThePlaceOfTheFirst) {
    EXPECT_THAT(joined({{'a', 0, 5}, {'b', 1, 9}, {'a', 5, 9}}), ElementsAre(Stay{'a', 0, 9}, Stay{'b', 1, 9}));
    EXPECT_THAT(joined({{'a', 0, 5}, {'a', 5, 6}, {'a', 6, 9}}), ElementsAre(Stay{'a', 0, 9}));
}

TEST(Stays, ADayBetweenAnotherPersonAndAnOverlapAreNone) {
    const std::vector<Stay> gap{{'a', 0, 5}, {'a', 6, 9}};
    EXPECT_EQ(joined(gap), gap);
    const std::vector<Stay> others{{'a', 0, 5}, {'b', 5, 9}};
    EXPECT_EQ(joined(others), others);
    const std::vector<Stay> overlap{{'a', 0, 5}, {'a', 4, 9}};
    EXPECT_EQ(joined(overlap), overlap);
    EXPECT_THAT(joined({}), IsEmpty());
}

TEST(Stays, WhatIsKeptMovesToTheFront) {
    EXPECT_THAT(joined({{'a', 0, 3}, {'b', 0, 4}, {'a', 3, 6}, {'b', 5, 7}, {'c', 5, 8}, {'b', 7, 9}}),
                ElementsAre(Stay{'a', 0, 6}, Stay{'b', 0, 4}, Stay{'b', 5, 9}, Stay{'c', 5, 8}));
}

}  // namespace
}  // namespace bontot::organisation
