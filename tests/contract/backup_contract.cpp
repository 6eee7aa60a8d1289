#include "contract/backup_contract.hpp"

#include <fstream>
#include <sstream>

#include <zip.h>

#include "storage/backup/digest.hpp"
#include "storage/content_store.hpp"
#include "storage/records.hpp"
#include "support/zip_file.hpp"
#include "wording/catalogue.hpp"

namespace bontot::contract {

namespace fs = std::filesystem;
using storage::Connection;

namespace {

constexpr std::int64_t k_backup_now = 1'700'000'000'000;
/// What a line of text could stumble over.
const std::string k_hard = "a\tb\nc\rd\\e\\N \"q\" 'q' \\t Đảng bộ 🌾";

std::string id(int number) {
    return "00000000000000000000000" + std::to_string(100 + number);
}

void fill(Connection& db, const std::string& sha256) {
    for (int i = 1; i <= 2; ++i)
        db.run("insert into unit (root, id, code, dissolved_date, version) values ('38', $1, $2, null, 1)", id(i),
               "38." + std::to_string(i));
    db.run(
        "insert into unit_version (root, unit, valid_from, valid_to, name, short_name, search_key, superior, kind,"
        " sector, act, decision_number, decision_by) values ('38', $1, '2020-01-01', null, $2, '', '', null, 'cell',"
        " 'administrative', 'establish', '', '')",
        id(1), k_hard);
    for (int i = 1; i <= 300; ++i)
        db.run(
            "insert into member (root, id, code, name, search_key, birth_year, version) values"
            " ('38', $1, '', $2, '', $3, $4)",
            id(i), "\\N", i % 2 == 0 ? std::optional(1900 + i % 100) : std::nullopt, i);
    db.run(
        "insert into meeting (root, id, unit, date, kind, state, title, place, committee_meeting, members_notified,"
        " follower_notified, materials_sent, draft_made, prepared_by, committee_minutes, notice, draft_resolution,"
        " start_minute, end_minute, breaks_minutes, roll_called, resolution, chair_signed, secretary_signed,"
        " cross_stamped, minutes_book, minutes_pages, self_explanation, self_points, version) values ('38', $1, $2,"
        " '2024-02-05', 'regular', 'planned', '', '', $3, $4, false, true, false, 'other', '', '', '', 0, 1440, 0,"
        " false, $5, true, false, true, '', '', '', $6, 9007199254740993)",
        id(1), id(1), true, false, k_hard, -1);
    const std::string evidence =
        "insert into evidence (root, id, unit, year, kind, title, sha256, file_name, media_type, bytes, uploaded_at,"
        " uploaded_by, revises, deleted_on, deleted_reason, version) values ('38', $1, $2, 2024, 'document', $3, $4,"
        " 'a.pdf', 'application/pdf', 5, 0, '', $5, $6, '', 1)";
    // The older one, by its id, revises the newer: rows do not come in the order of their references.
    db.run(evidence, id(2), id(1), "Báo cáo", sha256, nullptr, nullptr);
    db.run(evidence, id(1), id(1), "Báo cáo sửa", sha256, id(2), nullptr);
    db.run(evidence, id(3), id(1), "Đã xóa, đã dọn", std::string(64, 'a'), nullptr, "2020-01-01");
}

}  // namespace

void BackupContract::SetUp() {
    ASSERT_NO_FATAL_FAILURE(OnBothEnginesWithSchema::SetUp());
    auto contents = storage::ContentDirectory::open(evidence());
    ASSERT_TRUE(contents);
    sha256_ = (*contents)->put("%PDF-").value();
    ASSERT_TRUE(storage::create_root(database(), {"38", "Tỉnh ủy\tNinh Thuận"}, k_backup_now));
    write([&](Connection& db) { fill(db, sha256_); });
    for (int i = 0; i < 3; ++i)
        announce("test.event");
}

void BackupContract::announce(const std::string& action) {
    storage::Records records(database(), "38", [] { return k_backup_now; });
    const auto done = records.change({"người ghi"}, [&](app::Transaction& transaction) -> core::Result<void> {
        transaction.announce({action, id(1), {}, k_hard, "", "{\"a\":1}"});
        return {};
    });
    ASSERT_TRUE(done);
}

core::Result<storage::BackupReport> BackupContract::back_up(const fs::path& out) {
    return storage::make_backup(database(), {out, evidence(), "0.1.0", k_backup_now});
}

storage::Manifest BackupContract::back_up() {
    auto report = back_up(zip());
    if (!report) throw std::runtime_error(wording::describe(report.error(), core::Language::en));
    return std::move(report->manifest);
}

core::Result<storage::Manifest> BackupContract::restore_to_file(const std::string& target) {
    return storage::restore_backup({zip(), file_address(target), folder() / target / "evidence", k_backup_now});
}

std::vector<storage::Manifest::TableEntry> BackupContract::tables_at(const std::string& address,
                                                                     const fs::path& evidence) {
    const auto database = storage::Database::open(address);
    const auto out = folder() / "again.zip";
    const auto report = storage::make_backup(**database, {out, evidence, "0.1.0", k_backup_now});
    fs::remove(out);
    if (!report) throw std::runtime_error(wording::describe(report.error(), core::Language::en));
    EXPECT_TRUE(report->manifest.missing.empty());
    return report->manifest.tables;
}

std::string BackupContract::refused_code() {
    const auto restored = restore_to_file();
    EXPECT_FALSE(fs::exists(folder() / "target"));
    return restored ? "" : restored.error().code;
}

Members BackupContract::members() const {
    Members found;
    int code = 0;
    zip_t* archive = zip_open(zip().c_str(), ZIP_RDONLY, &code);
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0)); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, i, 0, &stat);
        std::string content(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, i, 0);
        zip_fread(file, content.data(), content.size());
        zip_fclose(file);
        found.emplace_back(stat.name, std::move(content));
    }
    zip_discard(archive);
    return found;
}

void BackupContract::write_zip(const Members& members) const {
    write_content(zip(), tests::zip_file(members));
}

void BackupContract::edit_manifest(Members& members, const std::string& from, const std::string& to) {
    auto& text = members.front().second;
    const auto place = text.find(from);
    ASSERT_NE(place, std::string::npos) << from;
    text.replace(place, from.size(), to);
    text.erase(text.find("end\t"));
    text += "end\t" + sha256_of(text) + "\n";
}

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

void write_content(const fs::path& path, const std::string& content) {
    std::ofstream(path, std::ios::binary) << content;
}

std::string sha256_of(const std::string& content) {
    storage::Digest digest;
    digest.add(content);
    return digest.hex();
}

}  // namespace bontot::contract
