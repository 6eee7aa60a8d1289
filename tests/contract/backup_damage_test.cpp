// Whatever is wrong with a backup or with the place, it is said and nothing is restored (issue 3, item 8 and "nothing
// lost").
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <gmock/gmock.h>

#include "contract/backup_contract.hpp"
#include "storage/database/migrate.hpp"

namespace bontot::contract {
namespace {

namespace fs = std::filesystem;
using storage::Connection;

class BackupDamage : public BackupContract {};
INSTANTIATE_TEST_SUITE_P(Engines, BackupDamage, testing::Values(storage::Engine::sqlite), engine_name);
class BackupPlace : public BackupContract {};
CONTRACT_ON_BOTH_ENGINES(BackupPlace);

std::size_t place_of(const Members& members, const std::string& name) {
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].first == name) return i;
    }
    throw std::runtime_error(name);
}

TEST_P(BackupDamage, CutOffAtAnyPlace) {
    back_up();
    const auto whole = content_of(zip());
    for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 40) {
        write_content(zip(), whole.substr(0, size));
        EXPECT_EQ(refused_code(), "backup.not_a_backup") << size;
    }
    write_content(zip(), "không phải zip");
    EXPECT_EQ(refused_code(), "backup.not_a_backup");
    fs::remove(zip());
    EXPECT_EQ(refused_code(), "input.not_found");
    fs::create_directory(zip());
    EXPECT_EQ(refused_code(), "input.is_directory");
}

TEST_P(BackupDamage, AnyFlippedByteIsSeenOrDoesNotMatter) {
    const auto manifest = back_up();
    const auto whole = content_of(zip());
    int seen = 0;
    for (std::size_t place = 0; place < whole.size(); place += 1 + whole.size() / 120) {
        auto changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 0x20);
        write_content(zip(), changed);
        const auto restored = restore_to_file("flipped" + std::to_string(place));
        // The time or the rights of a member, for example, say nothing of the records.
        if (restored) {
            EXPECT_EQ(*restored, manifest) << place;
            EXPECT_EQ(tables_at(file_address("flipped" + std::to_string(place)),
                                folder() / ("flipped" + std::to_string(place)) / "evidence"),
                      manifest.tables);
        } else {
            ++seen;
            EXPECT_FALSE(fs::exists(folder() / ("flipped" + std::to_string(place))));
        }
    }
    EXPECT_GT(seen, 60);
}

TEST_P(BackupDamage, EveryMemberIsNeededAndNoOtherIsTaken) {
    back_up();
    const auto whole = members();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        auto fewer = whole;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        write_zip(fewer);
        EXPECT_EQ(refused_code(), i == 0 ? "backup.not_a_backup" : "backup.damaged") << whole[i].first;
    }
    for (const auto* name :
         {"../../escaped", "/tmp/bontot-escaped", "evidence/../x", "tables/unit.tsv.bak", "readme"}) {
        auto more = whole;
        more.emplace_back(name, "x");
        write_zip(more);
        EXPECT_EQ(refused_code(), "backup.damaged") << name;
    }
}

TEST_P(BackupDamage, PathsInTheManifestLeadNowhere) {
    back_up();
    const auto whole = members();
    for (const auto* name : {"../unit", "..", "un/it", "Unit", ""}) {
        auto changed = whole;
        edit_manifest(changed, "table\tunit\t", std::string("table\t") + name + "\t");
        changed[place_of(changed, "tables/unit.tsv")].first = "tables/" + std::string(name) + ".tsv";
        write_zip(changed);
        EXPECT_EQ(refused_code(), "backup.damaged") << name;
    }
    auto changed = whole;
    edit_manifest(changed, "evidence\t" + sha256_, "evidence\t../../../../" + sha256_.substr(12));
    write_zip(changed);
    EXPECT_EQ(refused_code(), "backup.damaged");
}

TEST_P(BackupDamage, ChangedContentOfEveryKind) {
    back_up();
    for (const auto& name : {std::string("tables/member.tsv"), "evidence/" + sha256_, std::string("manifest.txt")}) {
        auto changed = members();
        changed[place_of(changed, name)].second[3] ^= 1;
        write_zip(changed);
        EXPECT_EQ(refused_code(), "backup.damaged") << name;
    }
}

/// A table that was edited together with its manifest: its checksums agree.
TEST_P(BackupDamage, EditedTablesWithRightChecksumsAreStillChecked) {
    back_up();
    const auto whole = members();
    const auto edited = [&](const std::string& table, const std::string& from, const std::string& to, int rows) {
        auto changed = whole;
        auto& text = changed[place_of(changed, "tables/" + table + ".tsv")].second;
        const auto before = "table\t" + table + "\t" + std::to_string(rows) + "\t" + std::to_string(text.size()) +
                            "\t" + sha256_of(text);
        const auto place = text.find(from);
        EXPECT_NE(place, std::string::npos) << from;
        text.replace(place, from.size(), to);
        edit_manifest(changed, before,
                      "table\t" + table + "\t" + std::to_string(rows) + "\t" + std::to_string(text.size()) + "\t" +
                          sha256_of(text));
        write_zip(changed);
        return refused_code();
    };
    EXPECT_EQ(edited("unit", "root\tid", "root\tno", 2), "backup.damaged") << "another column";
    EXPECT_EQ(edited("unit", "38\t", "38\t\t", 2), "backup.damaged") << "a value too many";
    EXPECT_EQ(edited("unit", "\t1\n", "\tx\n", 2), "backup.damaged") << "no number";
    EXPECT_EQ(edited("unit", "\t1\n", "\t99999999999999999999\n", 2), "backup.damaged") << "too large a number";
    EXPECT_EQ(edited("unit", "\t1\n", "\t\\x\n", 2), "backup.damaged") << "an escape that is none";
    EXPECT_EQ(edited("meeting", "\tt\t", "\tyes\t", 1), "backup.damaged") << "no truth value";
    EXPECT_EQ(edited("meeting", "\tregular\t", "\tparty\t", 1), "database.check");
    EXPECT_EQ(edited("member", "38\t", "39\t", 300), "database.foreign_key");
    EXPECT_EQ(edited("audit_event", "người ghi", "người khác", 3), "backup.chain_differs");
    EXPECT_EQ(edited("evidence", sha256_, std::string(64, 'b'), 3), "backup.evidence_not_there");
    auto longer = whole;
    longer[place_of(longer, "tables/root.tsv")].second += std::string(5'000'000, 'x');
    write_zip(longer);
    EXPECT_EQ(refused_code(), "backup.damaged") << "what is longer than said is not unpacked to its end";
}

TEST_P(BackupDamage, CountsThatDisagree) {
    back_up();
    const auto whole = members();
    auto changed = whole;
    edit_manifest(changed, "table\tmember\t300\t", "table\tmember\t299\t");
    write_zip(changed);
    EXPECT_EQ(refused_code(), "backup.damaged");
    changed = whole;
    edit_manifest(changed, "\t300\t", "\t-300\t");
    write_zip(changed);
    EXPECT_EQ(refused_code(), "backup.damaged");
}

TEST_P(BackupDamage, FromANewerProgramOrAnotherSchema) {
    const auto manifest = back_up();
    const auto whole = members();
    auto changed = whole;
    edit_manifest(changed, "bontot-backup\t1\n", "bontot-backup\t2\nwhat\tever\n");
    write_zip(changed);
    EXPECT_EQ(refused_code(), "backup.newer_format");
    changed = whole;
    edit_manifest(changed, "table\taudit_event", "migration\t9999_later.sql\t" + sha256_ + "\ntable\taudit_event");
    write_zip(changed);
    EXPECT_EQ(refused_code(), "database.schema_newer");
    changed = whole;
    edit_manifest(changed, manifest.migrations[0].sha256, sha256_);
    write_zip(changed);
    EXPECT_EQ(refused_code(), "database.schema_edited");
}

TEST_P(BackupPlace, OnlyAnEmptyPlaceIsTaken) {
    back_up();
    for (const auto* name : {"bontot.db", "bontot.db-wal", "evidence/ab/stray"}) {
        const auto stray = folder() / "target" / name;
        fs::create_directories(stray.parent_path());
        write_content(stray, "đang dùng");
        const auto refused = restore_to_file();
        ASSERT_FALSE(refused) << name;
        EXPECT_EQ(refused.error().code, "backup.place_not_empty");
        EXPECT_EQ(content_of(stray), "đang dùng");
        fs::remove_all(folder() / "target");
    }
    fs::create_directories(folder() / "target" / "evidence" / "ab");  // empty folders are no hindrance
    ASSERT_TRUE(restore_to_file());
    EXPECT_EQ(restore_to_file().error().code, "backup.place_not_empty");
    // The place the backup is from, whatever its engine.
    EXPECT_EQ(storage::restore_backup({zip(), address(), folder() / "other" / "evidence", 1}).error().code,
              "backup.place_not_empty");
    EXPECT_FALSE(fs::exists(folder() / "other"));
}

TEST_P(BackupPlace, AServerIsLeftAsItWas) {
    back_up();
    auto changed = members();
    auto& text = changed[place_of(changed, "tables/unit_version.tsv")].second;
    const auto before = sha256_of(text);
    text.replace(text.find("\tcell\t"), 6, "\tcall\t");
    edit_manifest(changed, before, sha256_of(text));
    write_zip(changed);
    const TemporaryPostgres server;
    const auto refused = storage::restore_backup({zip(), server.address(), folder() / "server" / "evidence", 1});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "database.check");
    EXPECT_EQ(on_server("select count(*) from information_schema.tables where table_schema = 'public'", server.name()),
              "0");
    EXPECT_FALSE(fs::exists(folder() / "server"));
}

TEST_P(BackupPlace, AMigratedEmptyServerIsEmpty) {
    const auto manifest = back_up();
    const TemporaryPostgres server;
    ASSERT_TRUE(storage::migrate(**storage::Database::open(server.address()), 1));
    const auto restored = storage::restore_backup({zip(), server.address(), folder() / "server" / "evidence", 1});
    ASSERT_TRUE(restored) << restored.error().code;
    EXPECT_EQ(tables_at(server.address(), folder() / "server" / "evidence"), manifest.tables);
}

TEST_P(BackupDamage, WhatAKilledRestoreLeftIsClearedAway) {
    back_up();
    const auto left = folder() / "target" / ".restoring";
    fs::create_directories(left / "evidence" / "ab");
    write_content(left / "restored.db", "nửa chừng");
    const int other = ::open(left.c_str(), O_RDONLY);
    ASSERT_EQ(::flock(other, LOCK_EX), 0);
    EXPECT_EQ(restore_to_file().error().code, "backup.restoring_already");
    EXPECT_EQ(content_of(left / "restored.db"), "nửa chừng") << "another restore is at work";
    ::close(other);
    ASSERT_TRUE(restore_to_file());
    EXPECT_FALSE(fs::exists(left));
}

TEST_P(BackupDamage, AFullDisk) {
    const auto disk = folder() / "disk";
    fs::create_directory(disk);
    const auto mount = "mount -t tmpfs -o size=400k tmpfs " + disk.string() + " 2>/dev/null";
    if (std::system(mount.c_str()) != 0) GTEST_SKIP() << "only root can make a small disk";
    write_content(disk / "filler", std::string(350'000, 'x'));
    const auto full = back_up(disk / "backup.zip");
    EXPECT_EQ(full ? "" : full.error().code, "backup.disk");
    back_up();
    const auto restored =
        storage::restore_backup({zip(), "sqlite:" + (disk / "d" / "bontot.db").string(), disk / "d" / "evidence", 1});
    EXPECT_THAT(restored ? "" : restored.error().code, testing::AnyOf("backup.no_room", "database.full"));
    std::vector<std::string> left;
    for (const auto& entry : fs::directory_iterator(disk))
        left.push_back(entry.path().filename().string());
    EXPECT_THAT(left, testing::ElementsAre("filler"));
    fs::remove(disk / "filler");
    EXPECT_TRUE(back_up(disk / "backup.zip")) << "it goes on once there is room";
    ASSERT_EQ(std::system(("umount " + disk.string()).c_str()), 0);
}

}  // namespace
}  // namespace bontot::contract
