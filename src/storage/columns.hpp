// How domain values stand in columns: days as ISO text, ids as text, enumerations by name. A stored value that no
// longer parses was put there by another program: it is a DatabaseError, never guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.hpp"
#include "core/id.hpp"
#include "core/names.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

[[noreturn]] void bad_column(std::string_view what, std::string_view found);

[[nodiscard]] core::Date date_column(const Row& row, int column);
[[nodiscard]] std::optional<core::Date> optional_date(const Row& row, int column);

[[nodiscard]] inline std::optional<std::string> date_text(const std::optional<core::Date>& date) {
    return date ? std::optional<std::string>(date->iso()) : std::nullopt;
}

template <class IdType>
[[nodiscard]] IdType id_column(const Row& row, int column) {
    return IdType(row.string(column));
}

template <class IdType>
[[nodiscard]] std::optional<IdType> optional_id(const Row& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return IdType(row.string(column));
}

template <class IdType>
[[nodiscard]] std::optional<std::string> id_text(const std::optional<IdType>& id) {
    return id ? std::optional<std::string>(id->text()) : std::nullopt;
}

template <class Enum, std::size_t N>
[[nodiscard]] Enum name_column(const Row& row, int column, const core::NameTable<Enum, N>& table) {
    const auto text = row.text(column);
    const auto value = core::from_name(table, text);
    if (!value) bad_column("name", text);
    return *value;
}

template <class Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> optional_name(const Row& row, int column, const core::NameTable<Enum, N>& table) {
    if (row.is_null(column)) return std::nullopt;
    return name_column(row, column, table);
}

/// "records.stale": somebody else changed the record after it was read.
[[nodiscard]] core::Result<void> stale(std::int64_t read_version, std::optional<std::int64_t> stored_version);

}  // namespace bontot::storage
