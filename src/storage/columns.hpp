// Between the columns of a row and the domain's types: days as ISO text, enumerations by name. What no version of this
// program writes is a damaged file: DatabaseError(Fault::corrupt).
#pragma once

#include <optional>
#include <string>

#include "core/date.hpp"
#include "core/names.hpp"
#include "core/result.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

[[noreturn]] void damaged(const std::string& what);

[[nodiscard]] std::optional<std::string> iso(const std::optional<core::Date>& date);
[[nodiscard]] std::optional<core::Date> date_or_none(const Row& row, int column);
[[nodiscard]] core::Date date(const Row& row, int column);
[[nodiscard]] core::Period period(const Row& row, int from_column, int to_column);

template <class Enum, std::size_t N>
[[nodiscard]] Enum named(const Row& row, int column, const core::NameTable<Enum, N>& table) {
    const auto value = core::from_name(table, row.text(column));
    if (!value) damaged(row.string(column));
    return *value;
}

template <class Enum, std::size_t N>
[[nodiscard]] std::optional<Enum> named_or_none(const Row& row, int column, const core::NameTable<Enum, N>& table) {
    if (row.is_null(column)) return std::nullopt;
    return named(row, column, table);
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

/// Text that `like … escape '!'` finds anywhere in a search key: "An 10%" → "%an 10!%%".
[[nodiscard]] std::string containing(std::string_view text);

/// The first day of a span and a day after its end, as `from_date < $to and (to_date is null or to_date > $from)`
/// compares them; a span without an end reaches beyond every date.
struct SpanTexts {
    std::string from;
    std::string to;
};
[[nodiscard]] SpanTexts texts(const core::Period& span);

/// Somebody has changed the record since version `yours` was read.
[[nodiscard]] tl::unexpected<core::Refusal> stale(const std::string& what, std::int64_t yours, std::int64_t theirs);

/// An update wrote nothing: the record has another version now ("records.stale"), or is not there any more
/// ("records.gone").
[[nodiscard]] core::Result<void> stale_or_gone(std::int64_t yours, std::optional<std::int64_t> stored);

}  // namespace bontot::storage
