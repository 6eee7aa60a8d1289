// Puts a backup into an empty place. Everything is checked before it is put in use; when something is wrong the place
// is as it was.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/result.hpp"
#include "storage/backup/manifest.hpp"

namespace bontot::storage {

struct RestoreRequest {
    std::filesystem::path from;
    std::string address;                            ///< of the database, Database::open
    std::optional<std::filesystem::path> evidence;  ///< folder for the contents of evidence
    std::int64_t now_ms = 0;
};

/// On SQLite the file and the folder of evidence are prepared beside their places and renamed at the end; on PostgreSQL
/// everything is one transaction. Refused besides what OpenedBackup, require_known_schema and load_records refuse:
/// "backup.place_not_empty", "backup.evidence_folder_needed", "backup.no_room", "backup.disk",
/// "backup.restoring_already". Gives the manifest of what was restored.
[[nodiscard]] core::Result<Manifest> restore_backup(const RestoreRequest& request);

}  // namespace bontot::storage
