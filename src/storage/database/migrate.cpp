#include "storage/database/migrate.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "audit/sha256.hpp"

namespace bontot::storage {
namespace {

constexpr std::string_view k_registry = "schema_migration";

struct Applied {
    std::int64_t number = 0;
    std::string name;
    std::string sha256;
};

/// "0003_access.sql" → 3.
std::int64_t number_of(const core::EmbeddedFile& migration) {
    std::int64_t number = 0;
    const auto* end = migration.name.data() + std::min<std::size_t>(4, migration.name.size());
    const auto read = std::from_chars(migration.name.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number < 1 || !migration.name.substr(4).starts_with('_'))
        throw std::logic_error("no migration is called " + std::string(migration.name));
    return number;
}

/// The migrations in order. Their file names count upwards from 0001; each number is given once.
Migrations in_order(Migrations migrations) {
    std::sort(migrations.begin(), migrations.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    std::int64_t before = 0;
    for (const auto& migration : migrations) {
        const auto number = number_of(migration);
        if (number == before) throw std::logic_error("two migrations are number " + std::to_string(number));
        before = number;
    }
    return migrations;
}

std::vector<std::string> tables(Connection& connection) {
    std::vector<std::string> names;
    connection.each(connection.engine() == Engine::sqlite
                        ? "select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!'"
                        : "select table_name from information_schema.tables where table_schema = current_schema()",
                    [&](const Row& row) { names.push_back(row.string(0)); });
    std::sort(names.begin(), names.end());
    return names;
}

/// A table of our registry's name alone does not make a database ours.
bool is_our_registry(Connection& connection) {
    std::vector<std::string> columns;
    connection.each(connection.engine() == Engine::sqlite
                        ? "select name from pragma_table_info('schema_migration')"
                        : "select column_name from information_schema.columns"
                          " where table_schema = current_schema() and table_name = 'schema_migration'",
                    [&](const Row& row) { columns.push_back(row.string(0)); });
    std::sort(columns.begin(), columns.end());
    return columns == std::vector<std::string>{"applied_at", "name", "number", "sha256"};
}

/// What the database has, checked against the beginning of `migrations`; nothing when it is empty.
core::Result<std::vector<Applied>> applied_so_far(Connection& connection, const Migrations& migrations) {
    using core::RefusalKind;
    std::vector<Applied> applied;
    const auto found = tables(connection);
    if (found.empty()) return applied;
    if (!std::binary_search(found.begin(), found.end(), k_registry) || !is_our_registry(connection))
        return core::refuse(RefusalKind::wrong_state, "database.schema_foreign", {{"found", found.front()}});
    connection.each("select number, name, sha256 from schema_migration order by number", [&](const Row& row) {
        applied.push_back({row.integer(0), row.string(1), row.string(2)});
    });
    if (applied.size() > migrations.size()) {
        return core::refuse(RefusalKind::wrong_state, "database.schema_newer",
                            {{"found", applied.back().name}, {"allowed", std::to_string(migrations.size())}});
    }
    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (applied[i].number != number_of(migrations[i]) || applied[i].name != migrations[i].name ||
            applied[i].sha256 != audit::sha256_of(migrations[i].text)) {
            return core::refuse(RefusalKind::wrong_state, "database.schema_edited",
                                {{"file", std::string(migrations[i].name)}, {"found", applied[i].name}});
        }
    }
    return applied;
}

/// Names sort as in Vietnamese, every other text by its bytes, as it does in SQLite whatever the server's language is.
void level_text_order(Connection& connection) {
    if (connection.engine() != Engine::postgresql) return;
    std::vector<std::string> changes;
    connection.each(
        "select format('alter table %I %s', table_name,"
        " string_agg(format('alter column %I type text collate \"C\"', column_name), ', '))"
        " from information_schema.columns join information_schema.tables using (table_schema, table_name)"
        " where table_schema = current_schema() and data_type = 'text' and collation_name is null"
        " and table_type = 'BASE TABLE' group by table_name",
        [&](const Row& row) { changes.push_back(row.string(0)); });
    for (const auto& change : changes)
        connection.script(change);
}

void prepare_empty(Connection& connection) {
    if (connection.engine() == Engine::postgresql)
        connection.script("create collation vi (provider = icu, locale = 'vi')");
    connection.script(
        "create table schema_migration (number bigint not null primary key, name text not null, sha256 text not null,"
        " applied_at bigint not null)");
}

/// Applies the next missing migration; its name, or nothing when the schema is current.
core::Result<std::optional<std::string>> migrate_step(Connection& connection, const Migrations& migrations,
                                                      std::int64_t now_ms) {
    const auto applied = applied_so_far(connection, migrations);
    if (!applied) return tl::unexpected<core::Refusal>(applied.error());
    if (applied->size() == migrations.size()) return std::nullopt;
    if (applied->empty() && tables(connection).empty()) prepare_empty(connection);
    const auto& next = migrations[applied->size()];
    connection.script(next.text);
    level_text_order(connection);
    connection.run("insert into schema_migration (number, name, sha256, applied_at) values ($1, $2, $3, $4)",
                   number_of(next), next.name, audit::sha256_of(next.text), now_ms);
    return std::string(next.name);
}

/// The next missing migration, in one transaction.
core::Result<std::optional<std::string>> migrate_once(Database& database, const Migrations& migrations,
                                                      std::int64_t now_ms) {
    std::optional<std::string> name;
    const auto done = database.transact([&](Connection& connection) -> core::Result<void> {
        lock_schema(connection);
        auto step = migrate_step(connection, migrations, now_ms);
        if (!step) return tl::unexpected<core::Refusal>(std::move(step).error());
        name = std::move(*step);
        return {};
    });
    if (!done) return tl::unexpected<core::Refusal>(done.error());
    return name;
}

}  // namespace

core::Result<MigrationReport> migrate(Database& database, std::int64_t now_ms, const Migrations& migrations) {
    const auto ordered = in_order(migrations);
    MigrationReport report;
    while (true) {
        auto name = migrate_once(database, ordered, now_ms);
        if (!name) return tl::unexpected<core::Refusal>(std::move(name).error());
        if (!*name) break;
        report.applied.push_back(**name);
    }
    report.number = ordered.empty() ? 0 : number_of(ordered.back());
    return report;
}

core::Result<void> migrate_within(Connection& connection, std::int64_t now_ms, const Migrations& migrations) {
    const auto ordered = in_order(migrations);
    while (true) {
        const auto step = migrate_step(connection, ordered, now_ms);
        if (!step) return tl::unexpected<core::Refusal>(step.error());
        if (!*step) return {};
    }
}

// On SQLite the writer is alone anyway; on PostgreSQL each statement must see what was committed while this one waited.
void lock_schema(Connection& connection) {
    if (connection.engine() == Engine::postgresql)
        connection.script("set transaction isolation level read committed; select pg_advisory_xact_lock(7237954630)");
}

std::vector<KnownMigration> known_migrations(const Migrations& migrations) {
    std::vector<KnownMigration> known;
    for (const auto& file : in_order(migrations))
        known.push_back({file, audit::sha256_of(file.text)});
    return known;
}

core::Result<void> require_current(Database& database, const Migrations& migrations) {
    const auto ordered = in_order(migrations);
    return database.read([&](Connection& connection) -> core::Result<void> {
        const auto applied = applied_so_far(connection, ordered);
        if (!applied) return tl::unexpected<core::Refusal>(applied.error());
        if (applied->size() < ordered.size()) {
            return core::refuse(core::RefusalKind::wrong_state, "database.schema_old",
                                {{"found", std::string(ordered[applied->size()].name)}});
        }
        return {};
    });
}

}  // namespace bontot::storage
