#include "storage/backup/load_records.hpp"

#include <algorithm>
#include <set>

#include "storage/backup/chains.hpp"
#include "storage/backup/table_list.hpp"
#include "storage/database/migrate.hpp"

namespace bontot::storage {
namespace {

using core::RefusalKind;
using core::Result;

/// PostgreSQL takes many rows in one statement in a fraction of the time; SQLite gains nothing.
constexpr std::size_t k_values_at_once = 800;

/// Collects rows and sends them, several in one statement.
class RowLoader {
  public:
    RowLoader(Connection& connection, const Table& table)
        : table_(table),
          at_once_(connection.engine() == Engine::sqlite
                       ? 1
                       : std::max<std::size_t>(1, k_values_at_once / table.columns.size())),
          rows_(at_once_),
          many_(connection.bulk(insert_rows(table, at_once_))),
          one_(at_once_ > 1 ? connection.bulk(insert_rows(table, 1)) : nullptr) {}

    [[nodiscard]] bool add(std::string_view line) {
        if (!rows_[filled_].parse(line, table_.columns)) return false;
        ++count_;
        if (++filled_ < at_once_) return true;
        values_.clear();
        for (const auto& row : rows_)
            values_.insert(values_.end(), row.values().begin(), row.values().end());
        many_->add(values_);
        filled_ = 0;
        return true;
    }
    void finish() {
        for (std::size_t i = 0; i < filled_; ++i)
            one_->add(rows_[i].values());
        many_->finish();
        if (one_) one_->finish();
    }
    [[nodiscard]] std::int64_t count() const { return count_; }

  private:
    const Table& table_;
    std::size_t at_once_;
    std::vector<ParsedRow> rows_;
    std::unique_ptr<Bulk> many_;
    std::unique_ptr<Bulk> one_;
    std::vector<Value> values_;
    std::size_t filled_ = 0;
    std::int64_t count_ = 0;
};

std::string header_of(const Table& table) {
    std::string header;
    for (const auto& column : table.columns)
        header += (header.empty() ? "" : "\t") + column.name;
    return header;
}

Result<void> load(Connection& connection, const OpenedBackup& backup, const Table& table,
                  const Manifest::TableEntry& entry) {
    RowLoader loader(connection, table);
    bool header_read = false;
    auto read = backup.read_table(entry, [&](std::string_view line) {
        if (header_read) return loader.add(line);
        header_read = true;
        return line == header_of(table);
    });
    if (!read) return read;
    loader.finish();
    if (!header_read || loader.count() != entry.rows) return damaged_member(table_member(table.name));
    return {};
}

Result<void> require_empty(Connection& connection, const std::vector<Table>& tables) {
    for (const auto& table : tables) {
        bool any = false;
        connection.each("select 1 from " + table.name + " limit 1", [&](const Row&) { any = true; });
        if (any)
            return core::refuse(RefusalKind::conflict, "backup.place_not_empty", {{"path", table.name}}, "--database");
    }
    return {};
}

Result<void> load_tables(Connection& connection, const OpenedBackup& backup, const std::vector<Table>& tables) {
    const auto& entries = backup.manifest().tables;
    const bool same = std::equal(tables.begin(), tables.end(), entries.begin(), entries.end(),
                                 [](const Table& table, const auto& entry) { return table.name == entry.name; });
    if (!same) return damaged_member(k_manifest_name);
    LooseReferences references(connection);
    for (const auto& table : referred_first(connection, tables)) {
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&](const auto& candidate) { return candidate.name == table.name; });
        if (auto loaded = load(connection, backup, table, *entry); !loaded) return loaded;
    }
    references.finish();
    return {};
}

/// A chain that was broken when the backup was made must be broken in as many places now; an unbroken one stays so.
Result<void> check_chains(Connection& connection, const Manifest& manifest) {
    const auto chains = walk_chains(connection);
    if (chains == manifest.chains) return {};
    const auto differs = std::mismatch(chains.begin(), chains.end(), manifest.chains.begin(), manifest.chains.end());
    const auto& name = differs.first != chains.end() ? differs.first->name : differs.second->name;
    return core::invalid("backup.chain_differs", {{"root", name}});
}

Result<void> check_evidence(Connection& connection, const Manifest& manifest) {
    std::set<std::string_view> known;
    for (const auto& file : manifest.evidence)
        known.insert(file.sha256);
    known.insert(manifest.missing.begin(), manifest.missing.end());
    std::string lacking;
    connection.each("select sha256, title from evidence where deleted_on is null order by id desc",
                    [&](const Row& row) {
                        if (!known.contains(row.text(0))) lacking = row.string(1);
                    });
    connection.each("select sha256, kind from paper_making m join paper p on p.root = m.root and p.id = m.paper",
                    [&](const Row& row) {
                        if (!known.contains(row.text(0))) lacking = row.string(1);
                    });
    if (!lacking.empty()) return core::invalid("backup.evidence_not_there", {{"found", lacking}});
    return {};
}

/// The schema the backup was made under: the first of the program's migrations.
Migrations schema_of(const Manifest& manifest) {
    Migrations schema;
    for (const auto& known : known_migrations()) {
        if (schema.size() < manifest.migrations.size()) schema.push_back(known.file);
    }
    return schema;
}

}  // namespace

Result<void> require_known_schema(const Manifest& manifest) {
    const auto known = known_migrations();
    if (manifest.migrations.empty()) return damaged_member(k_manifest_name);
    if (manifest.migrations.size() > known.size()) {
        return core::refuse(RefusalKind::wrong_state, "database.schema_newer",
                            {{"found", manifest.migrations.back().name}, {"allowed", std::to_string(known.size())}});
    }
    for (std::size_t i = 0; i < manifest.migrations.size(); ++i) {
        const auto& found = manifest.migrations[i];
        if (found.name != known[i].file.name || found.sha256 != known[i].sha256) {
            return core::refuse(RefusalKind::wrong_state, "database.schema_edited",
                                {{"file", std::string(known[i].file.name)}, {"found", found.name}});
        }
    }
    return {};
}

Result<void> load_records(Connection& connection, const OpenedBackup& backup, std::int64_t now_ms) {
    lock_schema(connection);
    // First, so that a place in use is called by that name, whatever its schema is.
    if (auto empty = require_empty(connection, tables_of(connection)); !empty) return empty;
    if (auto made = migrate_within(connection, now_ms, schema_of(backup.manifest())); !made) return made;
    if (auto loaded = load_tables(connection, backup, tables_of(connection)); !loaded) return loaded;
    if (auto current = migrate_within(connection, now_ms); !current) return current;
    if (auto same = check_chains(connection, backup.manifest()); !same) return same;
    return check_evidence(connection, backup.manifest());
}

}  // namespace bontot::storage
