#include "contract/engines.hpp"

#include <atomic>
#include <cstdlib>
#include <libpq-fe.h>
#include <stdexcept>
#include <unistd.h>

#include "storage/database/migrate.hpp"
#include "wording/catalogue.hpp"

namespace bontot::contract {
namespace {

/// The server's address with another database's name: …/postgres?host=… → …/NAME?host=…
std::string server_address(const std::string& database) {
    std::string address = std::getenv("BONTOT_TEST_POSTGRES");
    const auto question = address.find('?');
    const auto slash = address.rfind('/', question);
    return address.replace(slash + 1, question - slash - 1, database);
}

std::string unique_name() {
    static std::atomic<int> count = 0;
    return "contract_" + std::to_string(getpid()) + "_" + std::to_string(++count);
}

}  // namespace

TemporaryFolder::TemporaryFolder() : path_(std::filesystem::temp_directory_path() / ("bontot-" + unique_name())) {
    std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

TemporaryPostgres::TemporaryPostgres() : name_(unique_name()) {
    on_server("create database " + name_);
}

TemporaryPostgres::~TemporaryPostgres() {
    try {
        on_server("drop database if exists " + name_ + " with (force)");
    } catch (const std::exception& error) {
        ADD_FAILURE() << error.what();
    }
}

std::string TemporaryPostgres::address() const {
    return server_address(name_);
}

std::string on_server(const std::string& sql, const std::string& database) {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(server_address(database).c_str()),
                                                                  &PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> answer(PQexec(connection.get(), sql.c_str()), &PQclear);
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(sql + ": " + PQerrorMessage(connection.get()));
    return PQntuples(answer.get()) > 0 ? PQgetvalue(answer.get(), 0, 0) : "";
}

namespace {

/// The one database of all tests that begin with the schema, and the one of those that begin with nothing.
const TemporaryPostgres& shared_postgres(bool with_schema) {
    static const TemporaryPostgres with;
    static const TemporaryPostgres without;
    return with_schema ? with : without;
}

}  // namespace

OnBothEngines::OnBothEngines() : OnBothEngines(k_without_schema) {
    if (!sqlite()) on_server("drop schema public cascade; create schema public", postgres_->name());
}

OnBothEngines::OnBothEngines(Begin begin) {
    if (!sqlite()) postgres_ = &shared_postgres(begin == k_with_schema);
}

std::string OnBothEngines::address() const {
    return sqlite() ? "sqlite:" + (folder_.path() / "records.db").string() : postgres_->address();
}

storage::Database& OnBothEngines::database() {
    if (!database_) database_ = open_again();
    return *database_;
}

std::unique_ptr<storage::Database> OnBothEngines::open_again(const storage::Settings& settings) const {
    auto opened = storage::Database::open(address(), settings);
    if (!opened) throw std::runtime_error(wording::describe(opened.error(), core::Language::en));
    return std::move(*opened);
}

void OnBothEngines::write(const std::function<void(storage::Connection&)>& work) {
    const auto done = database().transact([&](storage::Connection& connection) -> core::Result<void> {
        work(connection);
        return {};
    });
    if (!done) ADD_FAILURE() << wording::describe(done.error(), core::Language::en);
}

void OnBothEngines::read(const std::function<void(storage::Connection&)>& work) {
    const auto done = database().read([&](storage::Connection& connection) -> core::Result<void> {
        work(connection);
        return {};
    });
    if (!done) ADD_FAILURE() << wording::describe(done.error(), core::Language::en);
}

std::string OnBothEngines::ask(std::string_view sql) {
    std::string answer;
    bool first = true;
    read([&](storage::Connection& connection) {
        connection.each(sql, [&](const storage::Row& row) {
            if (first) answer = row.string(0);
            first = false;
        });
    });
    return answer;
}

void OnBothEnginesWithSchema::SetUp() {
    const auto migrated = storage::migrate(database(), 1);
    ASSERT_TRUE(migrated) << migrated.error().code;
    if (sqlite()) return;
    // Rows, not files: truncating some thirty tables takes half a second. As a replica the server asks for no order.
    write([](storage::Connection& connection) {
        connection.script(
            "set local session_replication_role = replica;"
            "do $$ declare name text; begin"
            "  for name in select tablename from pg_tables where schemaname = 'public'"
            "    and tablename <> 'schema_migration' loop"
            "    execute format('delete from %I', name);"
            "  end loop;"
            "end $$");
    });
}

std::string code_of(const core::Result<void>& result) {
    return result ? "" : result.error().code;
}

std::string engine_name(const testing::TestParamInfo<storage::Engine>& info) {
    return info.param == storage::Engine::sqlite ? "sqlite" : "postgresql";
}

}  // namespace bontot::contract
