// Brings a database to the schema of this program. Migrations only go forward: each is one text for both engines,
// applied in one transaction and recorded with its SHA-256, so that a schema that is newer, edited or somebody else's
// is noticed before anything is read from it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/embedded_file.hpp"
#include "core/result.hpp"
#include "storage/database/connection.hpp"
#include "storage/database/schema.hpp"

namespace bontot::storage {

struct MigrationReport {
    std::vector<std::string> applied;  ///< names of the files applied now, in order; empty = it was current
    std::int64_t number = 0;           ///< of the newest migration that the database has
};

using Migrations = std::vector<core::EmbeddedFile>;

/// Applies what is missing. Several programs may do this at once: each migration is applied by one of them.
/// Refuses with "database.schema_newer", "database.schema_edited" or "database.schema_foreign".
[[nodiscard]] core::Result<MigrationReport> migrate(Database& database, std::int64_t now_ms,
                                                    const Migrations& migrations = schema_texts());

/// Refuses like migrate(), and with "database.schema_old" when migrate() has something to do.
[[nodiscard]] core::Result<void> require_current(Database& database, const Migrations& migrations = schema_texts());

/// The same inside a transaction of the caller's, for a restore that must leave nothing behind when it fails. The
/// transaction's first act is lock_schema().
[[nodiscard]] core::Result<void> migrate_within(Connection& connection, std::int64_t now_ms,
                                                const Migrations& migrations = schema_texts());
/// Nobody else migrates until the transaction ends.
void lock_schema(Connection& connection);

/// The migrations in order, with the checksum under which each is registered.
struct KnownMigration {
    core::EmbeddedFile file;
    std::string sha256;
};
[[nodiscard]] std::vector<KnownMigration> known_migrations(const Migrations& migrations = schema_texts());

}  // namespace bontot::storage
