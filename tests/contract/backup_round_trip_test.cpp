// Backup and restore (issue 3, item 8): nothing is lost or changed on the way, between the engines too, and a backup of
// a database in use is one moment of it.
#include <atomic>
#include <sys/stat.h>
#include <thread>

#include <gmock/gmock.h>

#include "contract/backup_contract.hpp"
#include "storage/backup/chains.hpp"
#include "storage/backup/table_list.hpp"
#include "storage/database/migrate.hpp"

namespace bontot::contract {
namespace {

namespace fs = std::filesystem;
using storage::Connection;
using storage::Row;
using testing::ElementsAre;
using testing::IsEmpty;

class BackupRoundTrip : public BackupContract {};
CONTRACT_ON_BOTH_ENGINES(BackupRoundTrip);

TEST_P(BackupRoundTrip, TablesAndColumnsAreTheSameOnBothEngines) {
    TemporaryFolder folder;
    const auto file = storage::Database::open("sqlite:" + (folder.path() / "a.db").string());
    ASSERT_TRUE(storage::migrate(**file, 1));
    std::vector<storage::Table> of_file;
    ASSERT_TRUE((*file)->read([&](Connection& db) -> core::Result<void> {
        of_file = storage::tables_of(db);
        return {};
    }));
    read([&](Connection& db) { EXPECT_EQ(storage::tables_of(db), of_file); });
    EXPECT_GE(of_file.size(), 32U);
    for (const auto& table : of_file)
        EXPECT_THAT(table.key, testing::Not(IsEmpty())) << table.name;
}

TEST_P(BackupRoundTrip, EveryTableArrivesInAFile) {
    const auto manifest = back_up();
    const auto restored = restore_to_file();
    ASSERT_TRUE(restored) << restored.error().code;
    EXPECT_EQ(*restored, manifest);
    EXPECT_EQ(tables_at(file_address("target"), folder() / "target" / "evidence"), manifest.tables);
    EXPECT_EQ(content_of(folder() / "target" / "evidence" / sha256_.substr(0, 2) / sha256_.substr(2)), "%PDF-");
    EXPECT_FALSE(fs::exists(folder() / "target" / ".restoring"));
}

TEST_P(BackupRoundTrip, EveryTableArrivesOnAServerAndComesBack) {
    const auto manifest = back_up();
    const TemporaryPostgres server;
    const auto kept = folder() / "server" / "evidence";
    const auto restored = storage::restore_backup({zip(), server.address(), kept, 1});
    ASSERT_TRUE(restored) << restored.error().code << testing::PrintToString(restored.error().params);
    EXPECT_EQ(tables_at(server.address(), kept), manifest.tables);
    EXPECT_EQ(on_server("select count(*) from pg_constraint where contype = 'f'", server.name()),
              on_server("select count(*) from information_schema.table_constraints where constraint_type ="
                        " 'FOREIGN KEY'",
                        server.name()));
    EXPECT_EQ(code_of(storage::require_current(**storage::Database::open(server.address()))), "");
    fs::remove(zip());
    const auto database = storage::Database::open(server.address());
    ASSERT_TRUE(storage::make_backup(**database, {zip(), kept, "0.1.0", 2}));
    ASSERT_TRUE(restore_to_file());
    EXPECT_EQ(tables_at(file_address("target"), folder() / "target" / "evidence"), manifest.tables);
}

TEST_P(BackupRoundTrip, ManifestSaysWhatIsInside) {
    const auto manifest = back_up();
    EXPECT_EQ(manifest.program, "0.1.0");
    EXPECT_EQ(manifest.made_at, 1'700'000'000'000);
    EXPECT_EQ(manifest.migrations.size(), storage::schema_texts().size());
    EXPECT_THAT(manifest.evidence, ElementsAre(storage::Manifest::FileEntry{sha256_, 5}));
    EXPECT_THAT(manifest.missing, IsEmpty()) << "what was deleted and purged is not missing";
    ASSERT_EQ(manifest.chains.size(), 1U);
    EXPECT_EQ(manifest.chains[0].events, 3);
    EXPECT_EQ(manifest.chains[0].newest_hash, ask("select audit_hash from root"));
    EXPECT_EQ(manifest.chains[0].faults, 0);
    EXPECT_EQ(storage::Manifest::parse(manifest.text()), manifest);
    struct stat status {};
    ASSERT_EQ(stat(zip().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U) << "only its owner may read it";
}

TEST_P(BackupRoundTrip, NothingIsOverwritten) {
    back_up();
    const auto before = content_of(zip());
    EXPECT_EQ(back_up(zip()).error().code, "backup.exists");
    EXPECT_EQ(content_of(zip()), before);
    EXPECT_EQ(back_up(folder() / "no" / "such" / "folder.zip").error().code, "backup.disk");
}

TEST_P(BackupRoundTrip, OneMomentOfADatabaseInUse) {
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        while (!stop)
            announce("test.written_meanwhile");
    });
    for (int i = 0; i < 5; ++i) {
        const auto report = back_up(folder() / ("busy" + std::to_string(i) + ".zip"));
        ASSERT_TRUE(report) << report.error().code;
        EXPECT_EQ(report->manifest.chains[0].faults, 0);
        fs::remove(zip());
        fs::rename(folder() / ("busy" + std::to_string(i) + ".zip"), zip());
        const auto restored = restore_to_file("busy" + std::to_string(i));
        ASSERT_TRUE(restored) << restored.error().code;
    }
    stop = true;
    writer.join();
}

TEST_P(BackupRoundTrip, MissingAndDamagedEvidenceIsReportedAndTheRestIsKept) {
    const auto place = evidence() / sha256_.substr(0, 2) / sha256_.substr(2);
    write_content(place, "%PDX-");
    const auto manifest = back_up();
    EXPECT_THAT(manifest.missing, ElementsAre(sha256_));
    EXPECT_THAT(manifest.evidence, IsEmpty());
    const auto restored = restore_to_file();
    ASSERT_TRUE(restored) << restored.error().code;
    EXPECT_THAT(restored->missing, ElementsAre(sha256_));
}

TEST_P(BackupRoundTrip, ABrokenChainIsReportedAndTheRestIsKept) {
    write([](Connection& db) { db.run("update audit_event set actor = 'khác' where number = 2"); });
    const auto manifest = back_up();
    EXPECT_EQ(manifest.chains[0].faults, 1);
    const auto restored = restore_to_file();
    ASSERT_TRUE(restored) << restored.error().code;
    EXPECT_EQ(restored->chains[0].faults, 1);
}

TEST_P(BackupRoundTrip, EvidenceNeedsItsFolder) {
    const auto refused = storage::make_backup(database(), {zip(), std::nullopt, "0.1.0", 1});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "backup.evidence_folder_needed");
    EXPECT_FALSE(fs::exists(zip()));
    back_up();
    EXPECT_EQ(storage::restore_backup({zip(), file_address("target"), std::nullopt, 1}).error().code,
              "backup.evidence_folder_needed");
}

}  // namespace
}  // namespace bontot::contract
