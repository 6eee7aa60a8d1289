// Rows of SQLite as the storage layer sees them: of a statement's answer, and of a scan. Internal to the driver.
#pragma once

#include <exception>
#include <sqlite3.h>
#include <utility>

#include "storage/database/connection.hpp"

namespace bontot::storage {

[[nodiscard]] inline std::string_view sqlite_text(const unsigned char* bytes, int size) {
    if (bytes == nullptr) return "";
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

/// The row at which a statement stands.
class SqliteRow final : public Row {
  public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    [[nodiscard]] bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    [[nodiscard]] std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    [[nodiscard]] bool flag(int column) const override { return sqlite3_column_int64(statement_, column) != 0; }
    [[nodiscard]] std::string_view text(int column) const override {
        const auto* bytes = sqlite3_column_text(statement_, column);
        return sqlite_text(bytes, sqlite3_column_bytes(statement_, column));
    }

  private:
    sqlite3_stmt* statement_;
};

/// A row whose columns are the arguments of a function in SQL.
class SqliteArguments final : public Row {
  public:
    explicit SqliteArguments(sqlite3_value** values) : values_(values) {}
    [[nodiscard]] bool is_null(int column) const override { return sqlite3_value_type(at(column)) == SQLITE_NULL; }
    [[nodiscard]] std::int64_t integer(int column) const override { return sqlite3_value_int64(at(column)); }
    [[nodiscard]] bool flag(int column) const override { return sqlite3_value_int64(at(column)) != 0; }
    [[nodiscard]] std::string_view text(int column) const override {
        const auto* bytes = sqlite3_value_text(at(column));
        return sqlite_text(bytes, sqlite3_value_bytes(at(column)));
    }

  private:
    [[nodiscard]] sqlite3_value* at(int column) const { return values_[column]; }
    sqlite3_value** values_;
};

/// "select each_row(a, b) from t": SQLite hands every row to an aggregate instead of to us. A step and the columns that
/// it is asked for cost more than reading the row does, so millions of rows come in a third less time.
class SqliteScan {
  public:
    [[nodiscard]] int offer(sqlite3* handle) {
        return sqlite3_create_function_v2(handle, "each_row", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, this, nullptr, &take,
                                          &finish, nullptr);
    }
    /// Runs `statement` to its end; SQLite's code. What `each` throws ends it and is thrown on.
    [[nodiscard]] int run(sqlite3_stmt* statement, const EachRow& each) {
        each_ = &each;
        const int code = sqlite3_step(statement);
        if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
        return code;
    }

  private:
    static void take(sqlite3_context* context, int, sqlite3_value** values) {
        auto& scan = *static_cast<SqliteScan*>(sqlite3_user_data(context));
        try {
            (*scan.each_)(SqliteArguments(values));
        } catch (...) {  // SQLite is written in C
            scan.thrown_ = std::current_exception();
            sqlite3_result_error(context, "stopped", -1);
        }
    }
    static void finish(sqlite3_context* context) { sqlite3_result_null(context); }

    const EachRow* each_ = nullptr;
    std::exception_ptr thrown_;
};

}  // namespace bontot::storage
