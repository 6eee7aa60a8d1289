// What can happen to a SQLite file: full disk, read-only disk, damage, another program's lock. Each is a clear refusal,
// nothing is half-written, and work goes on when the cause is gone.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sqlite3.h>
#include <thread>

#include <gmock/gmock.h>

#include "contract/small_disk.hpp"

namespace bontot::contract {
namespace {

using core::Result;
using namespace std::chrono_literals;
using storage::Connection;
using storage::Database;
using storage::Row;

const storage::Settings k_impatient{.patience = 300ms, .connections = 2};

std::unique_ptr<Database> open(const std::filesystem::path& file) {
    auto opened = Database::open("sqlite:" + file.string(), k_impatient);
    EXPECT_TRUE(opened) << opened.error().code;
    return opened ? std::move(*opened) : nullptr;
}

std::string open_refusal(const std::filesystem::path& file) {
    const auto opened = Database::open("sqlite:" + file.string(), k_impatient);
    if (opened) return "";
    EXPECT_FALSE(opened.error().param("reason")->empty());
    return opened.error().code;
}

std::string make_table(Database& database) {
    return code_of(database.transact([](Connection& c) -> Result<void> {
        c.script("create table line (id bigint not null primary key, said text); create table other (id bigint)");
        c.run("insert into other (id) values (7)");
        return {};
    }));
}

/// `count` rows of 1,000 bytes from `first` on, in one transaction; "" or the refusal's code.
std::string add_lines(Database& database, std::int64_t first, std::int64_t count) {
    return code_of(database.transact([&](Connection& c) -> Result<void> {
        const std::string said(1000, 'x');
        for (std::int64_t i = first; i < first + count; ++i)
            c.run("insert into line (id, said) values ($1, $2)", i, said);
        return {};
    }));
}

std::int64_t number(Database& database, std::string_view sql) {
    std::int64_t found = -1;
    const auto done = database.read([&](Connection& c) -> Result<void> {
        c.each(sql, [&](const Row& row) { found = row.integer(0); });
        return {};
    });
    EXPECT_EQ(code_of(done), "");
    return found;
}

std::string integrity(Database& database) {
    std::string found;
    (void)database.read([&](Connection& c) -> Result<void> {
        c.each("pragma integrity_check", [&](const Row& row) { found += row.string(0); });
        return {};
    });
    return found;
}

TEST(SqliteFile, IsForItsOwnersEyesOnly) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "records.db";
    const auto database = open(file);
    ASSERT_EQ(make_table(*database), "");
    for (const auto* end : {"", "-wal", "-shm"}) {
        const auto mode = std::filesystem::status(file.string() + end).permissions();
        EXPECT_EQ(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write) << end;
    }
}

TEST(SqliteFile, IsOpenedWithTheSettingsOfTheHouse) {
    const TemporaryFolder folder;
    const auto database = open(folder.path() / "records.db");
    for (const bool writing : {true, false}) {
        const storage::Work look = [](Connection& c) -> Result<void> {
            const auto setting = [&](const std::string& name) {
                std::string found;
                c.each("pragma " + name, [&](const Row& row) { found = row.string(0); });
                return found;
            };
            EXPECT_EQ(setting("journal_mode"), "wal");
            EXPECT_EQ(setting("synchronous"), "1");
            EXPECT_EQ(setting("foreign_keys"), "1");
            EXPECT_EQ(setting("busy_timeout"), "150");
            return {};
        };
        EXPECT_EQ(code_of(writing ? database->transact(look) : database->read(look)), "");
    }
}

TEST(SqliteFile, ClosingLeavesOneFile) {
    const TemporaryFolder folder;
    {
        const auto database = open(folder.path() / "records.db");
        make_table(*database);
        EXPECT_EQ(number(*database, "select count(*) from line"), 0);
    }
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        files.push_back(entry.path().filename());
    EXPECT_THAT(files, testing::ElementsAre("records.db"));
}

TEST(SqliteFile, FullDiskIsToldAndNothingIsHalfWritten) {
    SmallDisk disk(3'000'000);
    if (!disk.mounted()) GTEST_SKIP() << "only root can mount a small disk";
    const auto database = open(disk.path() / "records.db");
    ASSERT_EQ(make_table(*database), "");
    disk.occupy(1'500'000);
    std::int64_t kept = 0;
    std::string refusal;
    for (std::int64_t first = 0; first < 5'000 && refusal.empty(); first += 50) {
        refusal = add_lines(*database, first, 50);
        if (refusal.empty()) kept += 50;
    }
    EXPECT_EQ(refusal, "database.full");
    EXPECT_GT(kept, 0);
    EXPECT_EQ(number(*database, "select count(*) from line"), kept);
    EXPECT_EQ(add_lines(*database, kept, 50), "database.full") << "and again";
    EXPECT_EQ(number(*database, "select max(id) from line"), kept - 1);
    disk.release();
    EXPECT_EQ(add_lines(*database, kept, 50), "") << "goes on when there is room again";
    EXPECT_EQ(number(*database, "select count(*) from line"), kept + 50);
    EXPECT_EQ(integrity(*database), "ok");
}

TEST(SqliteFile, FullDiskAtTheFirstOpening) {
    SmallDisk disk(64 * 1024);
    if (!disk.mounted()) GTEST_SKIP() << "only root can mount a small disk";
    disk.occupy(64 * 1024);
    EXPECT_EQ(open_refusal(disk.path() / "records.db"), "database.full");
    disk.release();
    EXPECT_EQ(open_refusal(disk.path() / "records.db"), "");
}

TEST(SqliteFile, ReadOnlyDiskIsTold) {
    SmallDisk disk(3'000'000);
    if (!disk.mounted()) GTEST_SKIP() << "only root can mount a small disk";
    const auto file = disk.path() / "records.db";
    {
        const auto database = open(file);
        ASSERT_EQ(make_table(*database), "");
    }
    disk.make_read_only(true);
    EXPECT_EQ(open_refusal(file), "database.read_only");
    EXPECT_EQ(open_refusal(disk.path() / "new.db"), "database.read_only");
    disk.make_read_only(false);
    const auto database = open(file);
    EXPECT_EQ(add_lines(*database, 0, 10), "");
}

TEST(SqliteFile, WhatIsNotADatabaseIsTold) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "records.db";
    std::ofstream(file) << std::string(10'000, 'a');
    EXPECT_EQ(open_refusal(file), "database.corrupt");
    std::ifstream input(file);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(input), {}), std::string(10'000, 'a')) << "left as it was";
}

TEST(SqliteFile, DamagedPageIsToldAndTheRestIsStillRead) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "records.db";
    {
        const auto database = open(file);
        ASSERT_EQ(make_table(*database), "");
        ASSERT_EQ(add_lines(*database, 0, 2'000), "");
    }
    const auto size = std::filesystem::file_size(file);
    {
        std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(static_cast<std::streamoff>(size / 2 / 4096 * 4096));
        bytes << std::string(8192, '\xff');
    }
    const auto database = open(file);
    const auto refused = database->read([](Connection& c) -> Result<void> {
        c.each("select sum(length(said)) from line", [](const Row&) {});
        return {};
    });
    EXPECT_EQ(code_of(refused), "database.corrupt");
    const auto scanned = database->read([](Connection& c) -> Result<void> {
        c.scan({"id, said", "line"}, {}, [](const Row&) {});
        return {};
    });
    EXPECT_EQ(code_of(scanned), "database.corrupt");
    EXPECT_EQ(number(*database, "select id from other"), 7);
    EXPECT_EQ(code_of(database->transact([](Connection& c) -> Result<void> {
                  c.run("update line set said = 'y'");
                  return {};
              })),
              "database.corrupt");
    EXPECT_EQ(number(*database, "select count(*) from line where id = 0 and said = 'y'"), 0);
}

TEST(SqliteFile, TruncatedFileIsTold) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "records.db";
    {
        const auto database = open(file);
        ASSERT_EQ(make_table(*database), "");
        ASSERT_EQ(add_lines(*database, 0, 2'000), "");
    }
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 3 + 100);
    const auto opened = Database::open("sqlite:" + file.string(), k_impatient);
    const auto code = !opened ? opened.error().code : code_of((*opened)->read([](Connection& c) -> Result<void> {
        c.each("select sum(length(said)) from line", [](const Row&) {});
        return {};
    }));
    EXPECT_EQ(code, "database.corrupt");
}

TEST(SqliteFile, LockOfAnotherProgramIsWaitedForAndThenTold) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "records.db";
    const auto database = open(file);
    ASSERT_EQ(make_table(*database), "");

    const auto said = folder.path() / "said";
    auto* other = popen(("sqlite3 '" + file.string() + "' > '" + said.string() + "'").c_str(), "w");
    ASSERT_NE(other, nullptr);
    std::fputs("begin immediate;\ninsert into other values (8);\nselect 'locked';\n", other);
    std::fflush(other);
    for (int i = 0; i < 500 && (!std::filesystem::exists(said) || std::filesystem::file_size(said) == 0); ++i)
        std::this_thread::sleep_for(10ms);
    ASSERT_GT(std::filesystem::file_size(said), 0U) << "sqlite3 did not get the lock";

    const auto started = std::chrono::steady_clock::now();
    EXPECT_EQ(add_lines(*database, 0, 1), "database.busy");
    EXPECT_GE(std::chrono::steady_clock::now() - started, 300ms) << "it was patient";
    EXPECT_EQ(number(*database, "select count(*) from other"), 1) << "readers are not disturbed";
    std::fputs("commit;\n", other);
    EXPECT_EQ(pclose(other), 0);
    EXPECT_EQ(add_lines(*database, 0, 1), "");
    EXPECT_EQ(number(*database, "select count(*) from other"), 2);
}

TEST(SqliteFile, ManyProgramsMayMakeItAtOnce) {
    const TemporaryFolder folder;
    std::vector<std::thread> programs;
    std::atomic<int> refused = 0;
    for (int i = 0; i < 6; ++i) {
        programs.emplace_back([&] {
            if (!Database::open("sqlite:" + (folder.path() / "records.db").string())) ++refused;
        });
    }
    for (auto& program : programs)
        program.join();
    EXPECT_EQ(refused, 0);
}

}  // namespace
}  // namespace bontot::contract
