// The units of a year that a plan judges, in the order of their ids.
#pragma once

#include <string>
#include <vector>

#include "core/date.hpp"
#include "organisation/unit.hpp"
#include "storage/database/connection.hpp"
#include "storage/year/id_table.hpp"

namespace bontot::storage {

/// Which year of which root, as statements compare it.
struct YearSpan {
    YearSpan(std::string root_name, int of_year)
        : root(std::move(root_name)),
          year(of_year),
          from(core::Date(of_year, 1, 1).iso()),
          last(core::Date(of_year, 12, 31).iso()),
          to(core::Date(of_year + 1, 1, 1).iso()) {}
    std::string root;
    int year;
    std::string from;  ///< first day
    std::string last;  ///< last day
    std::string to;    ///< first day of the next year
    bool only_root = false;
    std::size_t units = 0;  ///< of all roots; the judged ones are nearly as many

    /// Rows that columns make room for at once: more than units have of members, meetings or absences in most years.
    /// Room that is not used is no memory.
    [[nodiscard]] std::size_t room() const { return units * 18; }
};

/// Whole tables are read from end to end: a year of all units is a large part of them, and a row in passing costs a
/// tenth of one that is sought.
class WholeTable {
  public:
    /// "select `columns` from `table` where root = $1 `more`".
    WholeTable(const std::string& columns, const std::string& table, const std::string& more = "")
        : of_the_only_root_{columns, table + " where $1 <> '' " + more},
          of_one_root_{columns, table + " where coalesce(root, '') = $1 " + more} {}
    /// The name of the root is read of each row only where there are several. The function keeps SQLite from going
    /// through an index all the same; PostgreSQL decides by its statistics.
    template <class... Args>
    void each_row(Connection& connection, const YearSpan& span, const EachRow& each, const Args&... args) const {
        const std::array<Value, sizeof...(Args) + 1> values{to_value(span.root), to_value(args)...};
        connection.scan(span.only_root ? of_the_only_root_ : of_one_root_, values, each);
    }

  private:
    Scan of_the_only_root_;
    Scan of_one_root_;
};

/// Every row, as it comes, never the whole answer in memory.
template <class... Args>
void each_row(Connection& connection, std::string_view sql, const EachRow& each, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{to_value(args)...};
    connection.stream(sql, values, each);
}

class YearUnits {
  public:
    void read(Connection& connection, const YearSpan& span);
    [[nodiscard]] std::size_t size() const { return units_.size(); }
    [[nodiscard]] const organisation::Unit& operator[](std::size_t place) const { return units_[place]; }
    /// Places by id; may be looked up by several threads.
    [[nodiscard]] IdTable& ids() { return ids_; }

  private:
    std::vector<organisation::Unit> units_;
    IdTable ids_;
};

/// Rows that each belong to a unit, a meeting …: brought into the order of these, and told where each one's begin.
/// `first` gets one entry more than there are owners; rows of one owner keep their order.
template <class Rows, class Owner>
[[nodiscard]] Column<std::uint32_t> sort_by_owner(Rows& rows, std::size_t owners, Owner owner) {
    Column<std::uint32_t> first(owners + 1, 0);
    bool in_order = true;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ++first[owner(rows[i]) + 1];
        in_order = in_order && (i == 0 || owner(rows[i - 1]) <= owner(rows[i]));
    }
    for (std::size_t i = 0; i < owners; ++i)
        first[i + 1] += first[i];
    if (in_order) return first;
    auto next = first;
    Rows sorted(rows.size());
    for (auto& row : rows)
        sorted[next[owner(row)]++] = std::move(row);
    rows = std::move(sorted);
    return first;
}

}  // namespace bontot::storage
