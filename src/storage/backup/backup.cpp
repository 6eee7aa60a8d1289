#include "storage/backup/backup.hpp"

#include <algorithm>
#include <system_error>

#include "storage/backup/archive.hpp"
#include "storage/backup/chains.hpp"
#include "storage/backup/digest.hpp"
#include "storage/backup/disk.hpp"
#include "storage/backup/opened_backup.hpp"
#include "storage/backup/table_list.hpp"
#include "storage/content_store.hpp"

namespace bontot::storage {
namespace {

namespace fs = std::filesystem;
using core::Result;

constexpr std::size_t k_buffer = std::size_t{1} << 18U;

/// Content that evidence records speak of, or that is a paper that was made.
struct NeededContent {
    std::string sha256;
    bool must_be_there = false;  ///< false when every record of it was deleted: it may have been purged
};

/// A table as text, written to `path`.
Result<Manifest::TableEntry> dump(Connection& connection, const Table& table, const fs::path& path) {
    Manifest::TableEntry entry{table.name, 0, 0, {}};
    NewFile file(path);
    Digest digest;
    std::string buffer;
    const auto flush = [&] {
        digest.add(buffer);
        file.write(buffer);
        entry.bytes += static_cast<std::int64_t>(buffer.size());
        buffer.clear();
    };
    for (const auto& column : table.columns)
        buffer += (&column == &table.columns.front() ? "" : "\t") + column.name;
    buffer += '\n';
    connection.stream(select_all(table), {}, [&](const Row& row) {
        append_row(buffer, row, table.columns);
        ++entry.rows;
        if (buffer.size() >= k_buffer) flush();
    });
    flush();
    if (auto closed = file.close(); !closed) return tl::unexpected(closed.error());
    entry.sha256 = digest.hex();
    return entry;
}

class BackupMaker {
  public:
    BackupMaker(Database& database, const BackupRequest& request, fs::path workshop)
        : database_(database), request_(request), workshop_(std::move(workshop)) {}

    /// Into workshop/archive.
    Result<Manifest> make() {
        if (auto done = dump_tables(); !done) return tl::unexpected(done.error());
        if (auto done = examine_evidence(); !done) return tl::unexpected(done.error());
        if (auto done = write_archive(); !done) return tl::unexpected(done.error());
        return std::move(manifest_);
    }

  private:
    [[nodiscard]] fs::path table_file(const std::string& table) const { return tables_ / (table + ".tsv"); }

    /// What happens while the view of the database is held, which is why it goes to plain files first: a view that is
    /// held for long makes the database grow.
    Result<void> dump_tables() {
        int attempt = 0;
        return database_.read([&](Connection& connection) -> Result<void> {
            manifest_ = {};
            manifest_.program = request_.program;
            manifest_.made_at = request_.now_ms;
            needed_.clear();
            tables_ = workshop_ / ("tables-" + std::to_string(++attempt));
            if (auto made = make_directory(tables_); !made) return made;
            connection.each("select name, sha256 from schema_migration order by number", [&](const Row& row) {
                manifest_.migrations.push_back({row.string(0), row.string(1)});
            });
            for (const auto& table : tables_of(connection)) {
                auto entry = dump(connection, table, table_file(table.name));
                if (!entry) return tl::unexpected(entry.error());
                manifest_.tables.push_back(std::move(*entry));
            }
            read_needed(connection);
            manifest_.chains = walk_chains(connection);
            return {};
        });
    }

    void read_needed(Connection& connection) {
        const auto contents = [&](const std::string& from) {
            connection.each("select sha256, count(*) filter (where stands) from (" + from +
                                ") content group by sha256 order by sha256",
                            [&](const Row& row) {
                                needed_.push_back({row.string(0), row.integer(1) > 0});
                            });
        };
        const std::string evidence = "select sha256, deleted_on is null as stands from evidence";
        // An older schema has no papers.
        const bool papers = std::any_of(manifest_.tables.begin(), manifest_.tables.end(),
                                        [](const auto& table) { return table.name == "paper_making"; });
        contents(papers ? evidence + " union all select sha256, true from paper_making" : evidence);
    }

    Result<void> examine_evidence() {
        if (needed_.empty()) return {};
        if (!request_.evidence) return core::invalid("backup.evidence_folder_needed", {}, "--data");
        auto contents = ContentDirectory::open(*request_.evidence);
        if (!contents) return tl::unexpected(contents.error());
        for (const auto& content : needed_) {
            Digest digest;
            std::int64_t bytes = 0;
            const auto read = read_pieces((*contents)->place(content.sha256), [&](std::string_view piece) {
                digest.add(piece);
                bytes += static_cast<std::int64_t>(piece.size());
            });
            if (read && digest.hex() == content.sha256) {
                manifest_.evidence.push_back({content.sha256, bytes});
                places_.push_back((*contents)->place(content.sha256));
            } else if (content.must_be_there) {
                manifest_.missing.push_back(content.sha256);
            }
        }
        return {};
    }

    Result<void> write_archive() {
        NewFile text(workshop_ / "manifest");
        text.write(manifest_.text());
        if (auto closed = text.close(); !closed) return closed;
        auto archive = ArchiveWriter::create(workshop_ / "archive");
        if (!archive) return tl::unexpected(archive.error());
        if (auto added = archive->add(std::string(k_manifest_name), workshop_ / "manifest", Packing::squeeze); !added)
            return added;
        for (const auto& table : manifest_.tables) {
            if (auto added = archive->add(table_member(table.name), table_file(table.name), Packing::squeeze); !added)
                return added;
        }
        for (std::size_t i = 0; i < places_.size(); ++i) {
            // Pictures and papers are packed already.
            auto added = archive->add(evidence_member(manifest_.evidence[i].sha256), places_[i], Packing::as_is);
            if (!added) return added;
        }
        return archive->close();
    }

    Database& database_;
    const BackupRequest& request_;
    fs::path workshop_;
    fs::path tables_;
    Manifest manifest_;
    std::vector<NeededContent> needed_;
    std::vector<fs::path> places_;  ///< of manifest_.evidence, in its order
};

Result<void> require_free(const fs::path& out) {
    std::error_code unknown;
    if (fs::exists(fs::symlink_status(out, unknown)))
        return core::refuse(core::RefusalKind::conflict, "backup.exists", {{"path", out.string()}}, "--out");
    return {};
}

}  // namespace

Result<BackupReport> make_backup(Database& database, const BackupRequest& request) {
    if (auto free = require_free(request.out); !free) return tl::unexpected(free.error());
    const auto workshop = TemporaryDirectory::make(request.out);
    if (!workshop) return tl::unexpected(workshop.error());
    auto manifest = BackupMaker(database, request, workshop->path()).make();
    if (!manifest) return tl::unexpected(manifest.error());

    const auto made = workshop->path() / "archive";
    std::error_code fault;
    fs::permissions(made, fs::perms::owner_read | fs::perms::owner_write, fault);  // it holds what people are rated
    if (auto synced = sync_path(made); !synced) return tl::unexpected(synced.error());
    // What cannot be read back is no backup.
    const auto backup = OpenedBackup::open(made);
    if (!backup) return tl::unexpected(backup.error());
    if (auto good = backup->verify(); !good) return tl::unexpected(good.error());
    if (backup->manifest() != *manifest) return damaged_member(k_manifest_name);

    BackupReport report{std::move(*manifest), static_cast<std::int64_t>(fs::file_size(made, fault))};
    if (auto free = require_free(request.out); !free) return tl::unexpected(free.error());
    if (auto placed = put_in_place(made, request.out); !placed) return tl::unexpected(placed.error());
    return report;
}

}  // namespace bontot::storage
