// Addresses: what is taken, what is refused, and that no refusal shows a password.
#include <gmock/gmock.h>

#include "contract/engines.hpp"
#include "wording/catalogue.hpp"

namespace bontot::contract {
namespace {

using storage::Database;
using testing::HasSubstr;
using testing::Not;

core::Refusal refusal_of(const std::string& address) {
    const auto opened = Database::open(address, {.patience = std::chrono::milliseconds(200), .connections = 2});
    EXPECT_FALSE(opened) << address;
    return opened ? core::Refusal{} : opened.error();
}

TEST(DatabaseAddress, OnlyTheTwoEnginesAreKnown) {
    for (const auto* address : {"", "records.db", "sqlite:", "sqlite::memory:", "mysql://host/x", "postgresql:/host",
                                "SQLITE:records.db", "http://[::1"}) {
        const auto refusal = refusal_of(address);
        EXPECT_EQ(refusal.code, "database.address") << address;
        EXPECT_EQ(*refusal.param("found"), address);
    }
}

TEST(DatabaseAddress, WhatLibpqCannotReadIsRefusedWithItsReason) {
    for (const auto* address : {"postgresql://host/db?nonsense=1", "postgresql://[::1/db", "postgresql://a%zz/db"}) {
        const auto refusal = refusal_of(address);
        EXPECT_EQ(refusal.code, "database.address") << address;
        EXPECT_FALSE(refusal.param("reason")->empty());
    }
}

TEST(DatabaseAddress, NobodySeesThePassword) {
    for (const auto* address :
         {"postgresql://user:s3cret@127.0.0.1:1/db", "postgresql://user:s3cret@127.0.0.1:1/db?x=1",
          "mysql://user:s3cret@host/x", "postgresql://user:p@s/s3cret@127.0.0.1:1/db?nonsense=1",
          "postgresql://127.0.0.1:1/db?user=u&password=s3cret",
          "postgresql://127.0.0.1:1/db?password=s3cret&nonsense=1"}) {
        const auto sentence = wording::describe(refusal_of(address), core::Language::en);
        EXPECT_THAT(sentence, Not(HasSubstr("s3cret")));
    }
}

TEST(DatabaseAddress, UnreachableServersAndPathsAreSaidAtOnce) {
    EXPECT_EQ(refusal_of("postgresql://127.0.0.1:1/db").code, "database.connection");
    EXPECT_EQ(refusal_of("postgresql://postgres@/db?host=/nowhere").code, "database.connection");
    EXPECT_EQ(refusal_of("sqlite:/nowhere/at/all.db").code, "database.cannot_open");
    EXPECT_EQ(refusal_of("sqlite:/tmp").code, "database.cannot_open");
}

TEST(DatabaseAddress, PathsThatLookLikeUrisAreFiles) {
    const TemporaryFolder folder;
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    EXPECT_TRUE(Database::open("sqlite:file:odd?mode=memory"));
    EXPECT_TRUE(Database::open("sqlite:có dấu.db"));
    std::filesystem::current_path(before);
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "file:odd?mode=memory"));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "có dấu.db"));
}

}  // namespace
}  // namespace bontot::contract
