// SQLite without the storage layer: for files that only a benchmark reads, and for asking SQLite its own question.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <string_view>

namespace bontot::bench {

class RawSqlite {
  public:
    explicit RawSqlite(const std::string& path) {
        sqlite3* handle = nullptr;
        const int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
        handle_.reset(handle);
        check(code);
    }
    void run(const std::string& sql) { check(sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr)); }
    void check(int code) const {
        if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(handle_.get()));
    }
    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

  private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement; values are bound one after the other. A text without any memory is bound as null.
class RawStatement {
  public:
    RawStatement(RawSqlite& database, const std::string& sql) : database_(database) {
        sqlite3_stmt* handle = nullptr;
        database.check(
            sqlite3_prepare_v3(database.handle(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr));
        handle_.reset(handle);
    }

    /// Writes one row.
    template <class... Values>
    void row(const Values&... values) {
        int place = 0;
        (bind(++place, values), ...);
        step();
        sqlite3_reset(handle_.get());
    }
    /// True for a row.
    bool step() {
        const int code = sqlite3_step(handle_.get());
        database_.check(code);
        return code == SQLITE_ROW;
    }
    void reset() { sqlite3_reset(handle_.get()); }
    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
    [[nodiscard]] std::string_view text(int column) const {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
        return bytes == nullptr ? std::string_view() : std::string_view(bytes);
    }

  private:
    void bind(int place, std::string_view text) {
        sqlite3_bind_text(handle_.get(), place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    void bind(int place, const std::string& text) { bind(place, std::string_view(text)); }
    void bind(int place, std::int64_t number) { sqlite3_bind_int64(handle_.get(), place, number); }
    template <class T>
    void bind(int place, const std::optional<T>& value) {
        if (value) return bind(place, *value);
        sqlite3_bind_null(handle_.get(), place);
    }

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    RawSqlite& database_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

}  // namespace bontot::bench
