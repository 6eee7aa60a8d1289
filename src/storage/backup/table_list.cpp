#include "storage/backup/table_list.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

namespace bontot::storage {
namespace {

constexpr std::string_view k_registry = "schema_migration";

/// Table, column, type, place in the primary key (0 = none).
std::string_view description_query(Engine engine) {
    if (engine == Engine::sqlite) {
        return "select m.name, c.name, lower(c.type), c.pk from sqlite_master m, pragma_table_info(m.name) c"
               " where m.type = 'table' and m.name not like 'sqlite!_%' escape '!' order by m.name, c.cid";
    }
    return "select c.relname, a.attname, format_type(a.atttypid, null),"
           " coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)"
           " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
           " left join pg_index i on i.indrelid = c.oid and i.indisprimary"
           " where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')"
           " order by c.relname::text collate \"C\", a.attnum";
}

ColumnType type_of(const std::string& name) {
    if (name == "text") return ColumnType::text;
    if (name == "bigint") return ColumnType::integer;
    if (name == "boolean") return ColumnType::flag;
    throw std::logic_error("no column of the records is of type " + name);
}

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const auto& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

std::string column_list(const Table& table) {
    std::vector<std::string> names;
    for (const auto& column : table.columns)
        names.push_back(column.name);
    return listed(names);
}

}  // namespace

std::vector<Table> tables_of(Connection& connection) {
    std::vector<Table> tables;
    std::vector<std::pair<std::int64_t, std::string>> key;
    const auto close_key = [&] {
        std::sort(key.begin(), key.end());
        for (auto& [place, name] : key)
            tables.back().key.push_back(std::move(name));
        key.clear();
    };
    connection.each(description_query(connection.engine()), [&](const Row& row) {
        if (row.text(0) == k_registry) return;
        if (tables.empty() || tables.back().name != row.text(0)) {
            if (!tables.empty()) close_key();
            tables.push_back({row.string(0), {}, {}});
        }
        tables.back().columns.push_back({row.string(1), type_of(row.string(2))});
        if (row.integer(3) > 0) key.emplace_back(row.integer(3), row.string(1));
    });
    if (!tables.empty()) close_key();
    return tables;
}

std::string select_all(const Table& table) {
    return "select " + column_list(table) + " from " + table.name + " order by " + listed(table.key);
}

std::string insert_rows(const Table& table, std::size_t rows) {
    std::string sql = "insert into " + table.name + " (" + column_list(table) + ") values ";
    std::size_t place = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        sql += row == 0 ? "(" : ", (";
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            sql += (column == 0 ? "$" : ", $") + std::to_string(++place);
        sql += ")";
    }
    return sql;
}

std::vector<Table> referred_first(Connection& connection, std::vector<Table> tables) {
    if (connection.engine() == Engine::postgresql) return tables;  // its constraints are away meanwhile
    std::multimap<std::string, std::string> referred;
    connection.each(
        "select distinct m.name, f.\"table\" from sqlite_master m, pragma_foreign_key_list(m.name) f"
        " where m.type = 'table' and f.\"table\" <> m.name",
        [&](const Row& row) { referred.emplace(row.string(0), row.string(1)); });
    std::vector<Table> ordered;
    std::set<std::string> placed;
    while (!tables.empty()) {
        const auto ready = std::stable_partition(tables.begin(), tables.end(), [&](const Table& table) {
            const auto [first, last] = referred.equal_range(table.name);
            return std::any_of(first, last, [&](const auto& pair) { return !placed.contains(pair.second); });
        });
        // Tables that refer to each other in a circle: any order is right, if slow.
        const auto next = ready == tables.end() ? tables.begin() : ready;
        for (auto table = next; table != tables.end(); ++table) {
            placed.insert(table->name);
            ordered.push_back(std::move(*table));
        }
        tables.erase(next, tables.end());
    }
    return ordered;
}

LooseReferences::LooseReferences(Connection& connection) : connection_(connection) {
    if (connection.engine() == Engine::sqlite) {
        connection.script("pragma defer_foreign_keys = on");
        return;
    }
    // PostgreSQL checks at every statement and would want parents first, also within one table. Put back at the end
    // the constraints check all rows at once, which is also much quicker.
    std::vector<std::string> drop;
    connection.each(
        "select format('alter table %s drop constraint %I', conrelid::regclass, conname),"
        " format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))"
        " from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by oid",
        [&](const Row& row) {
            drop.push_back(row.string(0));
            restore_.push_back(row.string(1));
        });
    for (const auto& statement : drop)
        connection.script(statement);
}

void LooseReferences::finish() {
    for (const auto& statement : restore_)
        connection_.script(statement);
    if (connection_.engine() == Engine::postgresql) return;
    std::string found;
    connection_.each("select \"table\", rowid, parent from pragma_foreign_key_check limit 1", [&](const Row& row) {
        found = row.string(0) + ", row " + row.string(1) + ": no such row in " + row.string(2);
    });
    if (!found.empty()) throw DatabaseError(Fault::foreign_key, found);
}

}  // namespace bontot::storage
