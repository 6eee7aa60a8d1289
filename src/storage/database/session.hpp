// What an engine brings: connections that can begin and end a transaction. The rest (pools, retries, refusals) is the
// same for both and lies in database.cpp. Internal to storage/database.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "storage/database/connection.hpp"

namespace bontot::storage {

enum class Access : std::uint8_t { read, write };

/// A connection as its pool sees it. Everything but rollback() throws DatabaseError.
class Session : public Connection {
  public:
    virtual void begin(Access access) = 0;
    /// Waits for what is still under way. A failure that `work` passed over is thrown again here: the engines differ in
    /// what they keep after a failed statement, so nothing of such a transaction is kept.
    virtual void settle() = 0;
    virtual void commit() = 0;
    /// Ends the transaction, if there is one, without a trace.
    virtual void rollback() noexcept = 0;
    /// Whether the connection may serve another transaction.
    [[nodiscard]] virtual bool usable() const = 0;

  protected:
    /// Remembers `error` for settle() and throws it.
    [[noreturn]] void fail(const DatabaseError& error) {
        keep_failure(error);
        throw error;
    }
    void keep_failure(const DatabaseError& error) {
        if (!failure_) failure_ = error;
    }
    void forget_failure() { failure_.reset(); }
    void throw_failure() const {
        if (failure_) throw *failure_;
    }

  private:
    std::optional<DatabaseError> failure_;
};

/// True while it lives.
class Flag {
  public:
    explicit Flag(bool& flag) : flag_(flag) { flag_ = true; }
    ~Flag() { flag_ = false; }
    Flag(const Flag&) = delete;
    Flag& operator=(const Flag&) = delete;

  private:
    bool& flag_;
};

/// One database of one engine.
class Driver {
  public:
    virtual ~Driver() = default;
    [[nodiscard]] virtual Engine engine() const = 0;
    /// What refusals call the database: the path, or host and name; never a password.
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual std::unique_ptr<Session> connect(Access access) const = 0;
};

/// `path` as it stands behind "sqlite:".
[[nodiscard]] std::unique_ptr<Driver> sqlite_driver(const std::string& path, const Settings& settings);
/// Throws DatabaseError (other) when the address cannot be understood.
[[nodiscard]] std::unique_ptr<Driver> postgresql_driver(const std::string& address, const Settings& settings);

/// PostgreSQL's five-letter code of a failure.
[[nodiscard]] Fault fault_of_sqlstate(std::string_view sqlstate);

}  // namespace bontot::storage
