// Makes a backup: one file with every table, the evidence and a manifest, from a database in use. It is made beside its
// place, read back and compared, and only then given its name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/result.hpp"
#include "storage/backup/manifest.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

struct BackupRequest {
    std::filesystem::path out;                      ///< the file to make; it must not be there
    std::optional<std::filesystem::path> evidence;  ///< where the contents of evidence are kept
    std::string program;                            ///< version of the program
    std::int64_t now_ms = 0;
};

struct BackupReport {
    Manifest manifest;
    std::int64_t file_bytes = 0;
};

/// All tables as they are at one moment, while others go on writing. Evidence that is gone or damaged and a broken
/// audit chain do not stop it: the rest is worth keeping; the manifest says so. The schema must be the program's or an
/// older one (require_current; "database.schema_old" is no hindrance). Refused: "backup.exists", "backup.disk",
/// "backup.evidence_folder_needed" (there is evidence but no folder), what the database refuses.
[[nodiscard]] core::Result<BackupReport> make_backup(Database& database, const BackupRequest& request);

}  // namespace bontot::storage
