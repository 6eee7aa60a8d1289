// Plants the records of a demonstration province in an empty database.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "samples/province.hpp"
#include "storage/records.hpp"

namespace bontot::cli {

inline constexpr const char* k_demonstration_root = "38";

struct PlantingAsked {
    std::optional<core::Date> until;  ///< the day up to which there are records; none = whole years
    /// Whose registrations and recognitions of `movement_from` and later are left out: they are still to come about.
    std::set<std::string> movement_units;
    int movement_from = 0;
    storage::Clock clock;
    std::string actor;
};

/// A database without records, at `address`; a SQLite file is made. "demo.not_empty".
[[nodiscard]] core::Result<std::unique_ptr<storage::Database>> new_demonstration_database(const std::string& address,
                                                                                          std::int64_t now_ms);

/// Piece by piece: each is one transaction with its events. How many meetings were planted.
[[nodiscard]] core::Result<std::size_t> plant_province(storage::Database& database, const samples::Province& province,
                                                       const PlantingAsked& asked);

}  // namespace bontot::cli
