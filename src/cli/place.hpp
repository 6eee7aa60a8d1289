// Where the records are: a data directory with a SQLite file and the evidence in it, or a PostgreSQL beside it.
#pragma once

#include <memory>
#include <string>

#include "core/result.hpp"
#include "storage/database/connection.hpp"
#include "storage/records.hpp"

namespace bontot::cli {

struct PlaceOptions {
    std::string data;      ///< directory; may be empty when `database` says all
    std::string database;  ///< address; empty = sqlite:DATA/bontot.db
    std::string root;      ///< empty = the only one there is
};

/// The records, opened: the schema is this program's and the root organisation is known. A demonstration lives by a
/// clock of its own.
class Place {
  public:
    [[nodiscard]] static core::Result<Place> open(const PlaceOptions& options);

    [[nodiscard]] storage::Database& database() { return *database_; }
    [[nodiscard]] storage::Records& records() { return *records_; }
    [[nodiscard]] const storage::Root& root() const { return root_; }
    [[nodiscard]] const storage::Clock& clock() const { return clock_; }
    /// From now on, instead of the machine's or the demonstration's own.
    void live_by(storage::Clock clock);
    [[nodiscard]] core::Date today() const { return core::Date::of_instant(clock_() / 1'000); }

  private:
    std::unique_ptr<storage::Database> database_;
    std::unique_ptr<storage::Records> records_;
    storage::Root root_;
    storage::Clock clock_;
};

/// The address of the database, without looking whether it is there.
[[nodiscard]] core::Result<std::string> address_of(const PlaceOptions& options);

/// "DATA/evidence"; refused when there is no data directory.
[[nodiscard]] core::Result<std::string> evidence_folder(const PlaceOptions& options);

}  // namespace bontot::cli
