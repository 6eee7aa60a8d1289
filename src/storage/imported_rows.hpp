// The rows that a record of an import is made of, kept before the import changes them and put back when it is taken
// back. Rows are kept as a backup writes them (backup/row_text.hpp), with the names of their columns: a table that gets
// another column later still takes them.
#pragma once

#include <span>
#include <string>

#include "app/ports/imports.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

/// `column` of `table` says to which record of an import a row belongs: it comes and goes with that record.
[[nodiscard]] bool is_key_of_record(std::string_view table, std::string_view column);

class ImportedRows {
  public:
    ImportedRows(Connection& connection, std::string root, std::string run)
        : db_(connection), root_(std::move(root)), run_(std::move(run)) {}

    /// The rows of those records that are there already.
    void keep(std::span<const app::ImportedRecord> records);
    /// The rows of those that were added go, with what the program itself wrote about them.
    void remove(std::span<const app::ImportedRecord> records);
    /// The rows of those that were changed are again as they were kept; a row with a version gets a higher one.
    void put_back(std::span<const app::ImportedRecord> records);

  private:
    Connection& db_;
    std::string root_;
    std::string run_;
};

}  // namespace bontot::storage
