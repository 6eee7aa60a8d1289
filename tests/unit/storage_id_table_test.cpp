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

}  // namespace
}  // namespace bontot::storage
