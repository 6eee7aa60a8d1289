// The two-engine database layer: the same SQL text on SQLite and PostgreSQL. Placeholders are $1 … $n on both. The SQL
// that both understand is described in docs/decisions/0006-one-sql-two-engines.md; anything else does not belong in a
// statement.
//
// Inside the storage layer a failure is thrown (DatabaseError): nobody below transact() can answer it. Database::read
// and Database::transact catch it, retry what is worth retrying, and turn the rest into a Refusal.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "core/result.hpp"

namespace bontot::storage {

enum class Engine : std::uint8_t { sqlite, postgresql };

enum class Fault : std::uint8_t {
    unique,
    foreign_key,
    check,
    not_null,
    busy,        ///< another transaction is in the way: worth another try
    connection,  ///< the server went away or cannot be reached
    full,        ///< no room on the disk
    read_only,
    corrupt,
    cannot_open,  ///< the file, or its folder, is not there or not a file
    other,
};

class DatabaseError : public std::runtime_error {
  public:
    DatabaseError(Fault fault, const std::string& what) : std::runtime_error(what), fault_(fault) {}
    [[nodiscard]] Fault fault() const { return fault_; }

  private:
    Fault fault_;
};

/// A bound parameter. Text is not copied: it must live until the call returns.
using Value = std::variant<std::nullptr_t, bool, std::int64_t, std::string_view>;

/// What may be bound: integers, booleans, text, and optionals of these.
template <class T>
[[nodiscard]] Value to_value(const T& value);

/// One row of an answer; columns count from 0. Valid until the next row.
class Row {
  public:
    virtual ~Row() = default;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;   ///< 0 when null
    [[nodiscard]] virtual bool flag(int column) const = 0;              ///< false when null
    [[nodiscard]] virtual std::string_view text(int column) const = 0;  ///< "" when null

    [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
};

using EachRow = std::function<void(const Row&)>;

/// "select `columns` from `source`": plain rows of tables, neither grouped nor sorted.
struct Scan {
    std::string columns;
    std::string source;
};

/// Many rows through one statement: a loop on SQLite, pipelined on PostgreSQL, where a row's failure may show only at a
/// later row, at the next statement or at finish(). Several may be filled side by side; rows arrive in the order of the
/// calls.
class Bulk {
  public:
    virtual ~Bulk() = default;
    virtual void add(std::span<const Value> values) = 0;
    /// Waits until every row has arrived.
    virtual void finish() = 0;

    template <class... Args>
    void row(const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        add(values);
    }
};

/// One connection inside one transaction. Statements are prepared once per connection and kept by their text.
class Connection {
  public:
    virtual ~Connection() = default;
    [[nodiscard]] virtual Engine engine() const = 0;

    /// Calls `each` for every row; `each` may ask more of the connection.
    virtual void query(std::string_view sql, std::span<const Value> values, const EachRow& each) = 0;
    /// The same for a small answer that nearly every request asks for: while nobody writes, SQLite's readers give it
    /// from memory. What stands first in a transaction is always read.
    virtual void query_kept(std::string_view sql, std::span<const Value> values, const EachRow& each) {
        query(sql, values, each);
    }
    /// The same without holding the whole answer in memory, for very many rows. Until it returns nothing else may be
    /// asked of the connection (std::logic_error).
    virtual void stream(std::string_view sql, std::span<const Value> values, const EachRow& each) = 0;
    /// The same for whole tables, in any order, as quickly as the engine can give them away.
    virtual void scan(const Scan& scan, std::span<const Value> values, const EachRow& each) = 0;
    /// Rows changed.
    virtual std::int64_t execute(std::string_view sql, std::span<const Value> values) = 0;
    [[nodiscard]] virtual std::unique_ptr<Bulk> bulk(std::string_view sql) = 0;
    /// Several statements without parameters: migrations. What stands in "/*sqlite: … */" is read by SQLite alone.
    virtual void script(std::string_view sql) = 0;
    /// " for update" on PostgreSQL, "" on SQLite, whose writer is alone anyway.
    [[nodiscard]] virtual std::string_view lock_rows() const = 0;

    template <class... Args>
    void each(std::string_view sql, const EachRow& each_row, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        query(sql, values, each_row);
    }
    template <class... Args>
    void each_kept(std::string_view sql, const EachRow& each_row, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        query_kept(sql, values, each_row);
    }
    template <class... Args>
    std::int64_t run(std::string_view sql, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{to_value(args)...};
        return execute(sql, values);
    }
};

/// What a use case writes or reads with; may be called again from the start when another transaction was in the way or
/// the connection was lost. A failed statement cannot be passed over: the transaction then fails as a whole.
using Work = std::function<core::Result<void>(Connection&)>;

struct Settings {
    /// How long a transaction is tried again, or waits for its turn, before it is refused as busy or unreachable.
    std::chrono::milliseconds patience{10'000};
    /// Reading connections of SQLite (its writer is always one), all connections of PostgreSQL.
    std::size_t connections = 8;
};

class Database {
  public:
    virtual ~Database() = default;

    /// "sqlite:PATH" or "postgresql://…" (several hosts allowed; only one that accepts writes is used). A SQLite file
    /// is made when it is not there. No schema is looked at: see migrate.hpp.
    [[nodiscard]] static core::Result<std::unique_ptr<Database>> open(const std::string& address,
                                                                      const Settings& settings = {});

    [[nodiscard]] virtual Engine engine() const = 0;
    /// A consistent view for the whole of `work`; nothing may be written.
    [[nodiscard]] virtual core::Result<void> read(const Work& work) = 0;
    /// All or nothing: a refusal or an exception from `work` leaves nothing behind. Busy and serialization failures are
    /// tried again, with growing pauses; what remains is a refusal "database.busy", "database.full", ….
    [[nodiscard]] virtual core::Result<void> transact(const Work& work) = 0;
};

// ---------------------------------------------------------------------------------------------------------------------

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
Value to_value(const T& value) {
    if constexpr (IsOptional<T>::value) {
        return value ? to_value(*value) : Value(nullptr);
    } else if constexpr (std::is_same_v<T, bool>) {
        return Value(std::in_place_type<bool>, value);
    } else if constexpr (std::is_integral_v<T>) {
        return Value(static_cast<std::int64_t>(value));
    } else if constexpr (std::is_same_v<T, std::nullptr_t>) {
        return Value(nullptr);
    } else {
        return Value(std::string_view(value));
    }
}

}  // namespace bontot::storage
