#include "storage/backup/restore.hpp"

#include <array>
#include <system_error>

#include "storage/backup/disk.hpp"
#include "storage/backup/load_records.hpp"
#include "storage/backup/opened_backup.hpp"
#include "storage/backup/stage.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {
namespace {

namespace fs = std::filesystem;
using core::Result;

constexpr std::string_view k_sqlite = "sqlite:";
/// A database with its indexes and its log takes about so many times the room of its tables as text.
constexpr std::int64_t k_room_of_tables = 3;

tl::unexpected<core::Refusal> not_empty(const fs::path& path) {
    return core::refuse(core::RefusalKind::conflict, "backup.place_not_empty", {{"path", path.string()}});
}

fs::path parent_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : ".";
}

/// Nothing, or empty directories.
Result<void> require_no_files(const fs::path& folder) {
    std::error_code fault;
    if (!fs::exists(fs::symlink_status(folder, fault))) return {};
    if (!fs::is_directory(folder, fault)) return not_empty(folder);
    for (fs::recursive_directory_iterator entry(folder, fault), end; !fault && entry != end; entry.increment(fault)) {
        if (!entry->is_directory(fault)) return not_empty(folder);
    }
    if (fault) return disk_refusal(folder, fault.value());
    return {};
}

Result<void> require_no_database(const fs::path& file) {
    std::error_code unknown;
    for (const auto* ending : {"", "-wal", "-shm", "-journal"}) {
        const fs::path path = file.string() + ending;
        if (fs::exists(fs::symlink_status(path, unknown))) return not_empty(path);
    }
    return {};
}

/// The contents of evidence, first beside their place and then in it.
class EvidenceFolder {
  public:
    EvidenceFolder(const OpenedBackup& backup, const std::optional<fs::path>& place)
        : backup_(backup), files_(backup.manifest().evidence) {
        if (place && !files_.empty()) place_ = *place;
    }

    [[nodiscard]] bool any() const { return !files_.empty(); }

    Result<void> prepare(const fs::path& stage) {
        staged_ = stage / "evidence";
        if (auto made = make_directory(staged_); !made) return made;
        for (const auto& file : files_) {
            const auto folder = staged_ / file.sha256.substr(0, 2);
            if (auto made = make_directory(folder); !made) return made;
            NewFile kept(folder / file.sha256.substr(2));
            auto read = backup_.read_evidence(file, [&](std::string_view piece) {
                kept.write(piece);
                return kept.good();
            });
            if (auto closed = kept.close(); !closed) return closed;
            if (!read) return read;
        }
        return sync_file_system(staged_);
    }

    Result<void> put() {
        if (!any() || placed_) return {};
        std::error_code fault;
        if (auto empty = require_no_files(place_); !empty) return empty;
        fs::remove_all(place_, fault);
        if (fault) return disk_refusal(place_, fault.value());
        if (auto placed = put_in_place(staged_, place_); !placed) return placed;
        placed_ = true;
        return {};
    }
    void take_back() {
        if (!placed_) return;
        std::error_code ignored;  // the stage is removed, and the refusal on its way says what happened
        fs::rename(place_, staged_, ignored);
        placed_ = false;
    }

  private:
    const OpenedBackup& backup_;
    const std::vector<Manifest::FileEntry>& files_;
    fs::path place_;
    fs::path staged_;
    bool placed_ = false;
};

Result<void> load(const std::string& address, const OpenedBackup& backup, std::int64_t now_ms,
                  const std::function<Result<void>()>& before_commit) {
    auto database = Database::open(address);
    if (!database) return tl::unexpected(database.error());
    return (*database)->transact([&](Connection& connection) -> Result<void> {
        if (auto loaded = load_records(connection, backup, now_ms); !loaded) return loaded;
        return before_commit();
    });
}

Result<void> restore_to_server(const RestoreRequest& request, const OpenedBackup& backup, EvidenceFolder& evidence) {
    auto done = load(request.address, backup, request.now_ms, [&] { return evidence.put(); });
    // Whether the commit arrived is not known: the records may be in use and stand on these files.
    if (!done && done.error().code != "database.outcome_unknown") evidence.take_back();
    return done;
}

Result<void> restore_to_file(const RestoreRequest& request, const OpenedBackup& backup, EvidenceFolder& evidence,
                             const fs::path& file, const Stage& stage) {
    const auto staged = stage.path() / "restored.db";
    auto loaded = load(std::string(k_sqlite) + staged.string(), backup, request.now_ms, [] { return Result<void>(); });
    if (!loaded) return loaded;
    // Closed: the log is in the file.
    if (auto whole = require_no_files(staged.string() + "-wal"); !whole) return whole;
    if (auto synced = sync_path(staged); !synced) return synced;
    // The database comes last: with it the place is in use.
    auto placed = evidence.put();
    if (placed) placed = require_no_database(file);
    if (placed) placed = put_in_place(staged, file);
    if (!placed) evidence.take_back();
    return placed;
}

}  // namespace

Result<Manifest> restore_backup(const RestoreRequest& request) {
    const auto backup = OpenedBackup::open(request.from);
    if (!backup) return tl::unexpected(backup.error());
    const auto& manifest = backup->manifest();
    if (auto known = require_known_schema(manifest); !known) return tl::unexpected(known.error());

    const bool sqlite = request.address.starts_with(k_sqlite);
    const fs::path file = sqlite ? request.address.substr(k_sqlite.size()) : "";
    EvidenceFolder evidence(*backup, request.evidence);
    if (evidence.any() && !request.evidence) return core::invalid("backup.evidence_folder_needed", {}, "--data");
    if (sqlite) {
        if (auto empty = require_no_database(file); !empty) return tl::unexpected(empty.error());
    }
    if (request.evidence) {
        if (auto empty = require_no_files(*request.evidence); !empty) return tl::unexpected(empty.error());
    }
    if (auto good = backup->verify(); !good) return tl::unexpected(good.error());

    // One stage when both lie in the same folder, as they usually do.
    std::vector<Stage> stages;
    const auto stage_in = [&](const fs::path& folder) -> Result<void> {
        auto stage = Stage::open(folder);
        if (!stage) return tl::unexpected(stage.error());
        stages.push_back(std::move(*stage));
        return {};
    };
    if (sqlite) {
        if (auto made = stage_in(parent_of(file)); !made) return tl::unexpected(made.error());
        std::int64_t text = 0;
        for (const auto& table : manifest.tables)
            text += table.bytes;
        if (auto room = require_room(stages.back().path(), k_room_of_tables * text); !room)
            return tl::unexpected(room.error());
    }
    if (evidence.any()) {
        const auto folder = fs::absolute(parent_of(*request.evidence)).lexically_normal() / "";
        const bool shared = !stages.empty() && fs::path(stages.front().path().parent_path() / "") == folder;
        if (!shared) {
            if (auto made = stage_in(folder); !made) return tl::unexpected(made.error());
        }
        if (auto prepared = evidence.prepare(stages.back().path()); !prepared) return tl::unexpected(prepared.error());
    }
    auto done = sqlite ? restore_to_file(request, *backup, evidence, file, stages.front())
                       : restore_to_server(request, *backup, evidence);
    if (!done) return tl::unexpected(done.error());
    return manifest;
}

}  // namespace bontot::storage
