// The tables of the records as the database itself describes them, the same on both engines: what a backup holds
// follows the schema by itself.
#pragma once

#include <string>
#include <vector>

#include "storage/backup/row_text.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

struct Table {
    std::string name;
    std::vector<Column> columns;   ///< in the order of the schema
    std::vector<std::string> key;  ///< columns of the primary key, in its order
    bool operator==(const Table&) const = default;
};

/// Every table but the registry of migrations, in the order of their names.
[[nodiscard]] std::vector<Table> tables_of(Connection& connection);

/// "select … from … order by key": the order is the same on both engines.
[[nodiscard]] std::string select_all(const Table& table);
/// "insert into … values ($1, …), …" for `rows` rows.
[[nodiscard]] std::string insert_rows(const Table& table, std::size_t rows);

/// The same tables, those that others refer to before them. SQLite looks through all rows that refer to a new one as
/// long as any is still without the one it refers to: in another order a restore would take hours.
[[nodiscard]] std::vector<Table> referred_first(Connection& connection, std::vector<Table> tables);

/// Lets rows come in any order until finish(), which checks every foreign key or throws DatabaseError (foreign_key).
/// Inside a transaction.
class LooseReferences {
  public:
    explicit LooseReferences(Connection& connection);
    void finish();

  private:
    Connection& connection_;
    std::vector<std::string> restore_;  ///< statements that put the constraints back
};

}  // namespace bontot::storage
