// Puts the tables of a backup into an empty database, inside one transaction, and checks what came of it.
#pragma once

#include <cstdint>

#include "storage/backup/opened_backup.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

/// Refused before anything is touched: a backup from a newer program ("database.schema_newer") or from one whose schema
/// this program does not know ("database.schema_edited").
[[nodiscard]] core::Result<void> require_known_schema(const Manifest& manifest);

/// The database has no tables, or the program's tables without a row ("backup.place_not_empty"). Afterwards it has the
/// program's schema and the rows of the backup; checked are the number of rows, every foreign key, the audit chains
/// against the manifest ("backup.chain_differs") and that no evidence record stands on nothing
/// ("backup.evidence_not_there"). What is refused must be rolled back.
[[nodiscard]] core::Result<void> load_records(Connection& connection, const OpenedBackup& backup, std::int64_t now_ms);

}  // namespace bontot::storage
