// Reads the columns of a row one after another, so that their order stands in one list only.
#pragma once

#include "core/exact.hpp"
#include "storage/columns.hpp"

namespace bontot::storage {

class RowReader {
  public:
    explicit RowReader(const Row& row, int first = 0) : row_(row), column_(first) {}

    int next() { return column_++; }
    void skip(int columns) { column_ += columns; }

    std::string text() { return row_.string(next()); }
    bool flag() { return row_.flag(next()); }
    std::int64_t integer() { return row_.integer(next()); }
    int number() { return static_cast<int>(integer()); }
    core::ClockTime time() { return core::ClockTime(number()); }
    core::Date day() { return date(row_, next()); }
    core::Period span() {
        skip(2);
        return period(row_, column_ - 2, column_ - 1);
    }
    std::optional<std::int64_t> integer_or_none() {
        const int column = next();
        return row_.is_null(column) ? std::nullopt : std::optional(row_.integer(column));
    }
    template <class Id>
    Id id() {
        return id_column<Id>(row_, next());
    }
    template <class Id>
    std::optional<Id> id_or_none() {
        return optional_id<Id>(row_, next());
    }
    template <class Enum, std::size_t N>
    Enum name(const core::NameTable<Enum, N>& table) {
        return named(row_, next(), table);
    }

  private:
    const Row& row_;
    int column_;
};

}  // namespace bontot::storage
