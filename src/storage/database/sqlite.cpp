// The SQLite driver: one file, one writing connection, several that only read. Write-ahead log: readers see the state
// at their beginning while the writer goes on, and a killed program loses nothing that was acknowledged.
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "core/text.hpp"
#include "storage/database/kept_answers.hpp"
#include "storage/database/session.hpp"
#include "storage/database/sqlite_faults.hpp"
#include "storage/database/sqlite_rows.hpp"
#include "storage/database/statement_cache.hpp"

namespace bontot::storage {
namespace {

struct CloseHandle {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

struct Statement {
    std::unique_ptr<sqlite3_stmt, FinalizeStatement> handle;
    std::vector<int> places;  ///< SQLite's number of $1, $2, …
    bool in_use = false;
};

int compare_names(void*, int a_size, const void* a, int b_size, const void* b) {
    return core::compare_vietnamese({static_cast<const char*>(a), static_cast<std::size_t>(a_size)},
                                    {static_cast<const char*>(b), static_cast<std::size_t>(b_size)});
}

/// What only SQLite shall read of a script stands in comments: "/*sqlite: without rowid */".
std::string with_hints(std::string_view sql) {
    constexpr std::string_view k_opening = "/*sqlite:";
    constexpr std::string_view k_closing = "*/";
    std::string read;
    for (auto hint = sql.find(k_opening); hint != std::string_view::npos; hint = sql.find(k_opening)) {
        const auto end = sql.find(k_closing, hint);
        if (end == std::string_view::npos) break;
        read += sql.substr(0, hint);
        read += sql.substr(hint + k_opening.size(), end - hint - k_opening.size());
        sql.remove_prefix(end + k_closing.size());
    }
    return read += sql;
}

/// Makes the file, when it is not there, so that only its owner can read it; SQLite gives the same mode to its log
/// beside it. What stands in the way SQLite tells better.
void make_private(const std::string& path) {
    const int made = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made >= 0) ::close(made);
}

class SqliteSession final : public Session {
  public:
    SqliteSession(const std::string& path, Access access, const Settings& settings) : access_(access) {
        if (access == Access::write) make_private(path);
        sqlite3* handle = nullptr;
        const int how = access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
        const int code =
            sqlite3_open_v2(path.c_str(), &handle, how | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
        handle_.reset(handle);
        if (access == Access::write) require_writable(code, path);
        check(code);
        sqlite3_busy_timeout(handle, static_cast<int>(settings.patience.count() / 2));
        check(sqlite3_create_collation_v2(handle, "vi", SQLITE_UTF8, nullptr, compare_names, nullptr));
        check(scan_.offer(handle));
        // case_sensitive_like: as on PostgreSQL. cell_size_check: damage is told, not guessed at.
        run_all(
            "pragma foreign_keys = on; pragma synchronous = normal; pragma cell_size_check = on;"
            "pragma case_sensitive_like = on; pragma trusted_schema = off; pragma temp_store = memory;");
        // In kB. What a transaction changes stays here until it commits; what is only read, the system keeps as well.
        run_all(access == Access::write ? "pragma cache_size = -16000" : "pragma cache_size = -4000");
        if (access == Access::read) return;
        if (sqlite3_db_readonly(handle, "main") == 1)
            throw DatabaseError(Fault::read_only, "the file may only be read");
        run_all("pragma journal_size_limit = 67108864");
        std::string mode;
        query("pragma journal_mode = wal", {}, [&](const Row& row) { mode = row.string(0); });
        if (mode != "wal") throw DatabaseError(Fault::other, "the file system does not allow a write-ahead log");
    }

    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
    [[nodiscard]] std::string_view lock_rows() const override { return ""; }

    void query(std::string_view sql, std::span<const Value> values, const EachRow& each) override {
        Running running(*this, sql, values);
        const SqliteRow row(running.handle());
        while (running.step())
            each(row);
    }

    void query_kept(std::string_view sql, std::span<const Value> values, const EachRow& each) override {
        if (!sees_settled_state()) return query(sql, values, each);
        auto rows = kept_.find(sql, values);
        if (!rows) {
            auto fresh = std::make_shared<KeptRows>();
            Running running(*this, sql, values);
            const SqliteRow row(running.handle());
            while (running.step())
                fresh->add(row, sqlite3_column_count(running.handle()));
            kept_.keep(sql, values, rows = std::move(fresh));
        }
        rows->each(each);
    }

    void stream(std::string_view sql, std::span<const Value> values, const EachRow& each) override {
        Running running(*this, sql, values);
        const Flag streaming(streaming_);
        const SqliteRow row(running.handle());
        while (running.step())
            each(row);
    }

    void scan(const Scan& scan, std::span<const Value> values, const EachRow& each) override {
        Running running(*this, "select each_row(" + scan.columns + ") from " + scan.source, values);
        const Flag streaming(streaming_);
        if (const int code = scan_.run(running.handle(), each); code != SQLITE_ROW) check(code);
    }

    std::int64_t execute(std::string_view sql, std::span<const Value> values) override {
        // changes() keeps the last count when a statement changes nothing by its nature.
        const auto before = sqlite3_total_changes64(handle_.get());
        Running running(*this, sql, values);
        while (running.step()) {
        }
        return sqlite3_total_changes64(handle_.get()) == before ? 0 : sqlite3_changes64(handle_.get());
    }

    [[nodiscard]] std::unique_ptr<Bulk> bulk(std::string_view sql) override {
        return std::make_unique<SqliteBulk>(*this, sql);
    }

    void script(std::string_view sql) override {
        require_not_streaming();
        run_all(with_hints(sql));
    }

    void begin(Access access) override { execute(access == Access::write ? "begin immediate" : "begin", {}); }
    void settle() override { throw_failure(); }
    void commit() override { execute("commit", {}); }
    void rollback() noexcept override {
        // Prepared like begin and commit, for every reading ends with it; without a statement to spare it goes as well.
        try {
            if (!usable()) execute("rollback", {});
        } catch (const std::exception&) {
            sqlite3_exec(handle_.get(), "rollback", nullptr, nullptr, nullptr);
        }
        forget_failure();
    }
    [[nodiscard]] bool usable() const override { return sqlite3_get_autocommit(handle_.get()) != 0; }

  private:
    /// A statement in use, reset at the end.
    class Running {
      public:
        Running(SqliteSession& session, std::string_view sql, std::span<const Value> values)
            : session_(session), statement_(session.prepared(sql, own_)) {
            statement_.in_use = true;
            try {
                session.bind(statement_, values);
            } catch (...) {
                statement_.in_use = false;
                throw;
            }
        }
        ~Running() {
            sqlite3_reset(handle());
            statement_.in_use = false;
        }
        Running(const Running&) = delete;
        Running& operator=(const Running&) = delete;
        [[nodiscard]] sqlite3_stmt* handle() const { return statement_.handle.get(); }
        /// True for a row, false at the end.
        bool step() {
            const int code = sqlite3_step(handle());
            if (code == SQLITE_ROW) return true;
            if (code != SQLITE_DONE) session_.check(code);
            return false;
        }

      private:
        SqliteSession& session_;
        std::unique_ptr<Statement> own_;  ///< when the kept one is already running further out
        Statement& statement_;
    };

    class SqliteBulk final : public Bulk {
      public:
        SqliteBulk(SqliteSession& session, std::string_view sql) : session_(session), sql_(sql) {}
        void add(std::span<const Value> values) override {
            Running running(session_, sql_, values);
            while (running.step()) {
            }
        }
        void finish() override {}

      private:
        SqliteSession& session_;
        std::string sql_;
    };

    /// SQLite opens what it may not write for reading only, and its own failure names the second attempt's reason.
    void require_writable(int code, const std::string& path) {
        if (code == SQLITE_OK && sqlite3_db_readonly(handle_.get(), "main") == 1)
            throw DatabaseError(Fault::read_only, "the file may only be read");
        const auto folder = std::filesystem::absolute(path).parent_path();
        if ((code & 0xFF) == SQLITE_CANTOPEN && ::access(folder.c_str(), W_OK) != 0 && errno != ENOENT)
            throw DatabaseError(Fault::read_only, std::strerror(errno));
    }

    void check(int code) {
        if (code != SQLITE_OK) fail(sqlite_error(handle_.get(), code));
    }

    /// A reader that has read something in this transaction: it sees one state, whose number says whether it is the one
    /// of which answers were kept. A writer sees what it has not committed yet.
    [[nodiscard]] bool sees_settled_state() {
        if (access_ == Access::write || sqlite3_txn_state(handle_.get(), "main") != SQLITE_TXN_READ) return false;
        std::uint32_t state = 0;
        if (sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_DATA_VERSION, &state) != SQLITE_OK) return false;
        kept_.at_state(state);
        return true;
    }

    void run_all(const std::string& sql) { check(sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr)); }

    void require_not_streaming() const {
        if (streaming_) throw std::logic_error("the connection is asked for more while it streams");
    }

    Statement& prepared(std::string_view sql, std::unique_ptr<Statement>& own) {
        require_not_streaming();
        if (auto* kept = cache_.find(sql); kept != nullptr && !kept->in_use) return *kept;
        auto fresh = prepare(sql);
        if (cache_.find(sql) != nullptr || cache_.size() >= k_most_statements) return *(own = std::move(fresh));
        return cache_.keep(sql, std::move(fresh));
    }

    std::unique_ptr<Statement> prepare(std::string_view sql) {
        sqlite3_stmt* handle = nullptr;
        const char* rest = nullptr;
        check(sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                 &handle, &rest));
        auto statement = std::make_unique<Statement>();
        statement->handle.reset(handle);
        const std::string_view unread(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest));
        if (handle == nullptr || unread.find_first_not_of(" \n\t;") != std::string_view::npos)
            fail({Fault::other, "one statement at a time"});
        // Parameters are numbered in the order in which their names appear.
        statement->places.resize(static_cast<std::size_t>(sqlite3_bind_parameter_count(handle)));
        for (int place = 1; place <= sqlite3_bind_parameter_count(handle); ++place) {
            const std::string_view name = sqlite3_bind_parameter_name(handle, place);
            std::size_t number = 0;
            std::from_chars(name.data() + 1, name.data() + name.size(), number);
            if (number == 0 || number > statement->places.size()) fail({Fault::other, "parameters are $1 … $n"});
            statement->places[number - 1] = place;
        }
        return statement;
    }

    void bind(Statement& statement, std::span<const Value> values) {
        if (values.size() != statement.places.size()) {
            fail({Fault::other, "the statement has " + std::to_string(statement.places.size()) + " parameters, not " +
                                    std::to_string(values.size())});
        }
        for (std::size_t i = 0; i < values.size(); ++i)
            check(bind_one(statement.handle.get(), statement.places[i], values[i]));
    }

    int bind_one(sqlite3_stmt* statement, int place, const Value& value) {
        if (const auto* text = std::get_if<std::string_view>(&value)) {
            if (text->find('\0') != std::string_view::npos) fail({Fault::check, "a text contains the character NUL"});
            // A null pointer would be bound as null, whatever the length.
            return sqlite3_bind_text64(statement, place, text->data() == nullptr ? "" : text->data(), text->size(),
                                       SQLITE_STATIC, SQLITE_UTF8);
        }
        if (const auto* number = std::get_if<std::int64_t>(&value))
            return sqlite3_bind_int64(statement, place, *number);
        if (const auto* flag = std::get_if<bool>(&value)) return sqlite3_bind_int(statement, place, *flag ? 1 : 0);
        return sqlite3_bind_null(statement, place);
    }

    Access access_;
    SqliteScan scan_;
    std::unique_ptr<sqlite3, CloseHandle> handle_;
    StatementCache<Statement> cache_;
    KeptAnswers kept_;
    bool streaming_ = false;
};

class SqliteDriver final : public Driver {
  public:
    SqliteDriver(std::string path, const Settings& settings) : path_(std::move(path)), settings_(settings) {}
    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
    [[nodiscard]] std::string name() const override { return path_; }
    [[nodiscard]] std::unique_ptr<Session> connect(Access access) const override {
        // "file:…" would be read as a URI.
        const auto path = path_.starts_with("file:") ? "./" + path_ : path_;
        return std::make_unique<SqliteSession>(path, access, settings_);
    }

  private:
    std::string path_;
    Settings settings_;
};

}  // namespace

std::unique_ptr<Driver> sqlite_driver(const std::string& path, const Settings& settings) {
    // Counting its memory would make every connection wait for one lock. Refused once SQLite is in use: no matter.
    static const int without_count = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(without_count);
    return std::make_unique<SqliteDriver>(path, settings);
}

}  // namespace bontot::storage
