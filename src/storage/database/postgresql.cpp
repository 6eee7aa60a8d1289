// The PostgreSQL driver. One connection is one session of libpq; statements are prepared once by name. Bulk rows travel
// in pipeline mode: they are sent without waiting for the answer to each, and the answers are checked a batch later.
#include <charconv>
#include <cstring>
#include <libpq-fe.h>
#include <vector>

#include "storage/database/postgresql_parameters.hpp"
#include "storage/database/session.hpp"
#include "storage/database/statement_cache.hpp"

namespace bontot::storage {
namespace {

struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

/// Rows or bytes on their way before the server is asked for a sign of life; two batches may be open.
constexpr int k_batch_rows = 512;
constexpr std::size_t k_batch_bytes = std::size_t{256} * 1024;

std::string first_line(const char* text) {
    const std::string_view all(text == nullptr ? "" : text);
    return std::string(all.substr(0, all.find('\n')));
}

class PostgresRow final : public Row {
  public:
    PostgresRow(const PGresult* answer, int row) : answer_(answer), row_(row) {}
    void move_to(int row) { row_ = row; }
    [[nodiscard]] bool is_null(int column) const override { return PQgetisnull(answer_, row_, column) != 0; }
    [[nodiscard]] std::int64_t integer(int column) const override {
        const auto found = text(column);
        if (found.empty()) return 0;
        std::int64_t number = 0;
        const auto end = std::from_chars(found.data(), found.data() + found.size(), number).ptr;
        if (end == found.data() + found.size()) return number;
        if (found == "t" || found == "f") return found == "t" ? 1 : 0;
        throw DatabaseError(Fault::other, "not a whole number: " + std::string(found.substr(0, 40)));
    }
    [[nodiscard]] bool flag(int column) const override {
        const auto found = text(column);
        return !found.empty() && found != "f" && found != "0";
    }
    [[nodiscard]] std::string_view text(int column) const override {
        return {PQgetvalue(answer_, row_, column), static_cast<std::size_t>(PQgetlength(answer_, row_, column))};
    }

  private:
    const PGresult* answer_;
    int row_;
};

struct Prepared {
    std::string name;
};

class PostgresSession final : public Session {
  public:
    PostgresSession(const char* const* keywords, const char* const* values, const Settings& settings)
        : handle_(PQconnectdbParams(keywords, values, 0)) {
        if (PQstatus(handle_.get()) != CONNECTION_OK)
            throw DatabaseError(Fault::connection, first_line(PQerrorMessage(handle_.get())));
        PQsetNoticeProcessor(
            handle_.get(), [](void*, const char*) {}, nullptr);
        command("set lock_timeout = " + std::to_string(settings.patience.count() / 2));
    }

    [[nodiscard]] Engine engine() const override { return Engine::postgresql; }
    [[nodiscard]] std::string_view lock_rows() const override { return " for update"; }

    void query(std::string_view sql, std::span<const Value> values, const EachRow& each) override {
        const auto answer = run(sql, values);
        const int rows = PQntuples(answer.get());
        PostgresRow row(answer.get(), 0);
        for (int i = 0; i < rows; ++i) {
            row.move_to(i);
            each(row);
        }
    }

    void stream(std::string_view sql, std::span<const Value> values, const EachRow& each) override {
        const auto& statement = prepared(sql);
        send(statement, values);
        PQsetSingleRowMode(handle_.get());
        const Flag streaming(streaming_);
        const Rest rest(handle_.get());
        while (Answer answer{PQgetResult(handle_.get())}) {
            if (PQresultStatus(answer.get()) == PGRES_SINGLE_TUPLE) {
                each(PostgresRow(answer.get(), 0));
            } else {
                check(answer.get());
            }
        }
    }

    void scan(const Scan& scan, std::span<const Value> values, const EachRow& each) override {
        stream("select " + scan.columns + " from " + scan.source, values, each);
    }

    std::int64_t execute(std::string_view sql, std::span<const Value> values) override {
        const auto answer = run(sql, values);
        if (std::string_view(PQcmdStatus(answer.get())).starts_with("SELECT")) return 0;
        const std::string_view digits = PQcmdTuples(answer.get());
        std::int64_t rows = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), rows);
        return rows;
    }

    [[nodiscard]] std::unique_ptr<Bulk> bulk(std::string_view sql) override {
        return std::make_unique<PipelinedBulk>(*this, prepared(sql));
    }

    void script(std::string_view sql) override {
        require_not_streaming();
        leave_pipeline();
        command(std::string(sql));
    }

    void begin(Access access) override {
        writing_ = access == Access::write;
        command(writing_ ? "begin isolation level repeatable read"
                         : "begin isolation level repeatable read, read only");
    }
    void settle() override {
        leave_pipeline();
        throw_failure();
    }
    void commit() override { command("commit"); }
    void rollback() noexcept override {
        try {
            leave_pipeline();
        } catch (...) {  // it is being thrown away anyway
        }
        if (PQstatus(handle_.get()) == CONNECTION_OK && PQtransactionStatus(handle_.get()) != PQTRANS_IDLE)
            Answer(PQexec(handle_.get(), "rollback"));
        forget_failure();
    }
    [[nodiscard]] bool usable() const override {
        return !demoted_ && PQstatus(handle_.get()) == CONNECTION_OK &&
               PQtransactionStatus(handle_.get()) == PQTRANS_IDLE;
    }

  private:
    /// Reads to the end what a stream left unread.
    class Rest {
      public:
        explicit Rest(PGconn* handle) : handle_(handle) {}
        ~Rest() {
            while (Answer answer{PQgetResult(handle_)}) {
            }
        }
        Rest(const Rest&) = delete;
        Rest& operator=(const Rest&) = delete;

      private:
        PGconn* handle_;
    };

    class PipelinedBulk final : public Bulk {
      public:
        PipelinedBulk(PostgresSession& session, const Prepared& statement) : session_(session), statement_(statement) {}
        void add(std::span<const Value> values) override { session_.send_on(statement_, values); }
        void finish() override { session_.leave_pipeline(); }

      private:
        PostgresSession& session_;
        const Prepared& statement_;
    };

    [[noreturn]] void lost() { fail({Fault::connection, first_line(PQerrorMessage(handle_.get()))}); }

    DatabaseError error_of(const PGresult* answer) {
        const char* sqlstate = PQresultErrorField(answer, PG_DIAG_SQLSTATE);
        const char* message = PQresultErrorField(answer, PG_DIAG_MESSAGE_PRIMARY);
        if (PQstatus(handle_.get()) != CONNECTION_OK || sqlstate == nullptr) {
            return {PQstatus(handle_.get()) != CONNECTION_OK ? Fault::connection : Fault::other,
                    first_line(message != nullptr ? message : PQresultErrorMessage(answer))};
        }
        auto fault = fault_of_sqlstate(sqlstate);
        // A server that became a standby under us: the next connection finds the one that accepts writes.
        if (fault == Fault::read_only && writing_) {
            demoted_ = true;
            fault = Fault::connection;
        }
        return {fault, first_line(message)};
    }

    void check(const PGresult* answer) {
        if (answer == nullptr) lost();
        switch (PQresultStatus(answer)) {
            case PGRES_COMMAND_OK:
            case PGRES_TUPLES_OK:
            case PGRES_EMPTY_QUERY: return;
            default: fail(error_of(answer));
        }
    }

    void command(const std::string& sql) { check(Answer(PQexec(handle_.get(), sql.c_str())).get()); }

    Answer run(std::string_view sql, std::span<const Value> values) {
        const auto& statement = prepared(sql);
        set_parameters(values);
        Answer answer(PQexecPrepared(handle_.get(), statement.name.c_str(), parameters_.count(), parameters_.data(),
                                     nullptr, nullptr, 0));
        check(answer.get());
        return answer;
    }

    void set_parameters(std::span<const Value> values) {
        try {
            parameters_.set(values);
        } catch (const DatabaseError& error) {
            fail(error);
        }
    }

    void send(const Prepared& statement, std::span<const Value> values) {
        set_parameters(values);
        if (PQsendQueryPrepared(handle_.get(), statement.name.c_str(), parameters_.count(), parameters_.data(), nullptr,
                                nullptr, 0) == 0)
            lost();
    }

    void require_not_streaming() const {
        if (streaming_) throw std::logic_error("the connection is asked for more while it streams");
    }

    const Prepared& prepared(std::string_view sql) {
        require_not_streaming();
        leave_pipeline();
        if (const auto* kept = cache_.find(sql)) return *kept;
        if (cache_.size() >= k_most_statements) throw std::logic_error("too many different statements");
        auto statement = std::make_unique<Prepared>(Prepared{"s" + std::to_string(cache_.size())});
        check(Answer(PQprepare(handle_.get(), statement->name.c_str(), std::string(sql).c_str(), 0, nullptr)).get());
        return cache_.keep(sql, std::move(statement));
    }

    // --- Pipeline: send_on() … send_on(), batches closed by a sync; leave_pipeline() reads every answer still open.

    void send_on(const Prepared& statement, std::span<const Value> values) {
        require_not_streaming();
        if (!piping_) {
            if (PQenterPipelineMode(handle_.get()) == 0) lost();
            piping_ = true;
        }
        send(statement, values);
        batch_bytes_ += parameters_.bytes();
        if (++batch_rows_ < k_batch_rows && batch_bytes_ < k_batch_bytes) return;
        sync();
        if (open_syncs_ > 1) read_to_sync();
        throw_failure();
    }

    void sync() {
        batch_rows_ = 0;
        batch_bytes_ = 0;
        if (PQpipelineSync(handle_.get()) == 0) lost();
        ++open_syncs_;
    }

    /// The answers of one batch; the first failure is kept, what follows it was not done.
    void read_to_sync() {
        for (bool ended = false;;) {
            const Answer answer(PQgetResult(handle_.get()));
            if (!answer) {
                // One null ends a statement's answers; two in a row, or one on a dead connection, are its end.
                if (ended || PQstatus(handle_.get()) != CONNECTION_OK) lost();
                ended = true;
                continue;
            }
            ended = false;
            switch (PQresultStatus(answer.get())) {
                case PGRES_PIPELINE_SYNC: --open_syncs_; return;
                case PGRES_COMMAND_OK:
                case PGRES_TUPLES_OK:
                case PGRES_PIPELINE_ABORTED: break;
                default: keep_failure(error_of(answer.get()));
            }
        }
    }

    void leave_pipeline() {
        if (!piping_) return;
        if (PQstatus(handle_.get()) != CONNECTION_OK) lost();
        sync();
        while (open_syncs_ > 0)
            read_to_sync();
        if (PQexitPipelineMode(handle_.get()) == 0) lost();
        piping_ = false;
        throw_failure();
    }

    std::unique_ptr<PGconn, Finish> handle_;
    StatementCache<Prepared> cache_;
    Parameters parameters_;
    bool writing_ = false;
    bool demoted_ = false;
    bool streaming_ = false;
    bool piping_ = false;
    int open_syncs_ = 0;
    int batch_rows_ = 0;
    std::size_t batch_bytes_ = 0;
};

class PostgresDriver final : public Driver {
  public:
    PostgresDriver(const std::string& address, const Settings& settings) : settings_(settings) {
        char* reason = nullptr;
        PQconninfoOption* options = PQconninfoParse(address.c_str(), &reason);
        if (options == nullptr) {
            const auto message = first_line(reason);
            PQfreemem(reason);
            throw DatabaseError(Fault::other, message);
        }
        for (const auto* option = options; option->keyword != nullptr; ++option) {
            if (option->val != nullptr) options_.emplace_back(option->keyword, option->val);
        }
        PQconninfoFree(options);
        name_ = "postgresql://" + value("host") + "/" + value("dbname");
        // With several hosts the one that accepts writes; a dead one must not hold us up for minutes.
        for (const auto& [keyword, usual] : {std::pair{"target_session_attrs", "read-write"},
                                             {"connect_timeout", "5"},
                                             {"tcp_user_timeout", "30000"},
                                             {"keepalives_idle", "30"},
                                             {"fallback_application_name", "bontot"}}) {
            if (value(keyword).empty()) options_.emplace_back(keyword, usual);
        }
        options_.emplace_back("client_encoding", "UTF8");
    }

    [[nodiscard]] Engine engine() const override { return Engine::postgresql; }
    [[nodiscard]] std::string name() const override { return name_; }
    [[nodiscard]] std::unique_ptr<Session> connect(Access) const override {
        std::vector<const char*> keywords;
        std::vector<const char*> values;
        for (const auto& [keyword, value] : options_) {
            keywords.push_back(keyword.c_str());
            values.push_back(value.c_str());
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
        return std::make_unique<PostgresSession>(keywords.data(), values.data(), settings_);
    }

  private:
    [[nodiscard]] std::string value(std::string_view keyword) const {
        for (const auto& [known, value] : options_) {
            if (known == keyword) return value;
        }
        return "";
    }

    std::vector<std::pair<std::string, std::string>> options_;
    Settings settings_;
    std::string name_;
};

}  // namespace

std::unique_ptr<Driver> postgresql_driver(const std::string& address, const Settings& settings) {
    return std::make_unique<PostgresDriver>(address, settings);
}

}  // namespace bontot::storage
