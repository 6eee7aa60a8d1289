// Ids by the million: found whatever order they are asked for in, also those that are not UUIDs of the usual length.
#include <gtest/gtest.h>

#include "storage/database/connection.hpp"
#include "storage/year/id_table.hpp"

namespace bontot::storage {
namespace {

std::string id_of(std::uint32_t number) {
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>((number * 2654435761U) >> (8 * (i % 4)));
    return core::uuid7_text(1'700'000'000'000 + number, bytes);
}

TEST(IdTable, FindsEveryIdAndNoOther) {
    IdTable table;
    for (std::uint32_t i = 0; i < 5000; ++i)
        EXPECT_EQ(table.add(IdText(id_of(2 * i))), i);
    for (std::uint32_t i = 0; i < 5000; ++i) {
        EXPECT_EQ(table.find(IdText(id_of(2 * i))), i);
        EXPECT_EQ(table.find(IdText(id_of(2 * i + 1))), std::nullopt);
    }
}

TEST(IdTable, FindsWhatWasAddedAfterALook) {
    IdTable table;
    EXPECT_EQ(table.find(IdText("u1")), std::nullopt);
    EXPECT_EQ(table.find_or_add(IdText("u1")), 0U);
    EXPECT_EQ(table.find_or_add(IdText("u2")), 1U);
    EXPECT_EQ(table.find_or_add(IdText("u1")), 0U);
    EXPECT_EQ(table.find(IdText("u")), std::nullopt);
}

TEST(IdText, IsTheText) {
    EXPECT_EQ(IdText("u10").text(), "u10");
    EXPECT_TRUE(IdText("u10") < IdText("u9"));
    EXPECT_TRUE(IdText("u1") < IdText("u10"));
    EXPECT_EQ(IdText(std::string(32, 'x')).text(), std::string(32, 'x'));
    EXPECT_THROW(IdText(std::string(33, 'x')), DatabaseError);
}

TEST(IdCursor, FindsInOrderBackwardsAgainAndNot) {
    IdTable table;
    for (std::uint32_t i = 0; i < 100; ++i)
        table.add(IdText(id_of(i)));
    IdCursor cursor(table);
    for (const std::uint32_t i : {0U, 0U, 1U, 7U, 90U, 3U, 99U, 0U})
        EXPECT_EQ(cursor.find(id_of(i)), i);
    EXPECT_EQ(cursor.find(id_of(100)), std::nullopt);
    EXPECT_EQ(cursor.find(id_of(100)), std::nullopt);
    EXPECT_EQ(cursor.find(id_of(1)), 1U);
}

/// Every second number has an id in the table; `step` is coprime to `count`, 1 = in the order of making.
IdTable table_of(std::uint32_t count, std::uint32_t step) {
    IdTable table;
    for (std::uint32_t i = 0; i < count; ++i)
        table.add(IdText(id_of(2 * (i * step % count))));
    return table;
}

TEST(IdTable, KnowsWhetherIdsCameInOrder) {
    EXPECT_TRUE(table_of(100, 1).ascending());
    EXPECT_FALSE(table_of(100, 7).ascending());
    IdTable twice;
    twice.add(IdText("u1"));
    twice.add(IdText("u1"));
    EXPECT_FALSE(twice.ascending()) << "a search between neighbours could not say which";
}

TEST(IdCursor, FindsNearAndFarInAnyTable) {
    constexpr std::uint32_t k_count = 1000;
    for (const std::uint32_t table_step : {1U, 7U}) {
        auto table = table_of(k_count, table_step);
        // Forwards, backwards, near, and at random: more far jumps than a table without an index allows.
        for (const std::uint32_t step : {1U, 3U, 37U, 463U, 999U, 991U}) {
            IdCursor cursor(table);
            for (std::uint32_t i = 0; i < k_count; ++i) {
                const auto number = i * step % k_count;
                const auto place = cursor.find(id_of(2 * number));
                ASSERT_TRUE(place) << number << " by " << step;
                EXPECT_EQ(table[*place].text(), id_of(2 * number));
                EXPECT_EQ(cursor.find(id_of(2 * number + 1)), std::nullopt);
            }
            EXPECT_EQ(cursor.find("0"), std::nullopt) << "before the first";
            EXPECT_EQ(cursor.find("7zzz"), std::nullopt) << "after the last";
        }
    }
}

TEST(IdCursor, AddsEachIdOnceWhateverTheOrder) {
    for (const std::uint32_t step : {1U, 7U, 99U}) {
        IdTable table;
        IdCursor cursor(table);
        for (std::uint32_t i = 0; i < 300; ++i) {
            const auto id = id_of(i % 100 * step % 100);
            EXPECT_EQ(cursor.find_or_add(IdText(id)), i % 100) << step;
            EXPECT_EQ(cursor.find(id), i % 100);
        }
        EXPECT_EQ(table.size(), 100U);
    }
}

TEST(IdRuns, FollowIdsToTheirPlaces) {
    auto table = table_of(10, 1);
    IdRuns runs;
    EXPECT_EQ(runs.add(id_of(4)), 0U);
    EXPECT_EQ(runs.add(id_of(4)), 0U);
    EXPECT_EQ(runs.add(id_of(5)), 1U);
    EXPECT_EQ(runs.add(id_of(18)), 2U);
    EXPECT_EQ(runs.add(id_of(4)), 3U) << "only the row before is looked at";
    const auto places = runs.places_in(table);
    EXPECT_EQ(std::vector<std::uint32_t>(places.begin(), places.end()),
              (std::vector<std::uint32_t>{2, IdRuns::k_nowhere, 9, 2}));
}

}  // namespace
}  // namespace bontot::storage
