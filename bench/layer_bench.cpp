// What the database layer costs: 200,000 rows written in one transaction and read back, through the layer and through
// sqlite3 and libpq themselves, in turns in the same run (bench/README.md).
//   tests/contract/with_postgres build/release/bench/layer_bench
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <libpq-fe.h>

#include <fmt/format.h>

#include "raw_sqlite.hpp"
#include "storage/database/connection.hpp"

namespace {

using namespace bontot;
using std::int64_t;

constexpr int64_t k_rows = 200'000;
constexpr int k_turns = 5;
constexpr const char* k_table =
    "create table %s (id text not null primary key, name text not null, good boolean not null, points bigint not null,"
    " at bigint not null)";

struct Thing {
    std::string id;
    std::string name;
    bool good = false;
    int64_t points = 0;
    int64_t at = 0;
};

const std::vector<Thing>& things() {
    static const auto made = [] {
        std::vector<Thing> all;
        for (int64_t i = 0; i < k_rows; ++i)
            all.push_back(
                {fmt::format("01hxyz{:020}", i), fmt::format("Chi bộ số {}", i), i % 3 == 0, i * 7, i * 1'000});
        return all;
    }();
    return made;
}

/// What reading adds up, so that all of it is read and the same.
struct Sum {
    int64_t rows = 0;
    int64_t bytes = 0;
    int64_t numbers = 0;
    void add(std::string_view id, std::string_view name, bool good, int64_t points, int64_t at) {
        ++rows;
        bytes += static_cast<int64_t>(id.size() + name.size());
        numbers += (good ? 1 : 0) + points + at;
    }
    bool operator==(const Sum&) const = default;
};

struct Way {
    std::function<void()> empty;
    std::function<void()> write;
    std::function<Sum()> read;
};

void must(const core::Result<void>& result) {
    if (result) return;
    const auto* reason = result.error().param("reason");
    throw std::runtime_error(result.error().code + (reason == nullptr ? "" : ": " + *reason));
}

Way layer(storage::Database& database) {
    const auto change = [&database](const std::function<void(storage::Connection&)>& use) {
        must(database.transact([&](storage::Connection& connection) -> core::Result<void> {
            use(connection);
            return {};
        }));
    };
    return {[=] { change([](auto& c) { c.run("delete from by_layer"); }); },
            [=] {
                change([](auto& c) {
                    const auto rows =
                        c.bulk("insert into by_layer (id, name, good, points, at) values ($1, $2, $3, $4, $5)");
                    for (const auto& thing : things())
                        rows->row(thing.id, thing.name, thing.good, thing.points, thing.at);
                    rows->finish();
                });
            },
            [&database] {
                Sum sum;
                must(database.read([&](storage::Connection& connection) -> core::Result<void> {
                    sum = {};
                    connection.stream("select id, name, good, points, at from by_layer", {}, [&](const auto& row) {
                        sum.add(row.text(0), row.text(1), row.flag(2), row.integer(3), row.integer(4));
                    });
                    return {};
                }));
                return sum;
            }};
}

Way raw_sqlite(bench::RawSqlite& database) {
    return {[&] { database.run("delete from by_hand"); },
            [&] {
                database.run("begin immediate");
                {
                    bench::RawStatement insert(
                        database, "insert into by_hand (id, name, good, points, at) values (?, ?, ?, ?, ?)");
                    for (const auto& thing : things())
                        insert.row(thing.id, thing.name, int64_t{thing.good}, thing.points, thing.at);
                }
                database.run("commit");
            },
            [&] {
                Sum sum;
                bench::RawStatement select(database, "select id, name, good, points, at from by_hand");
                while (select.step())
                    sum.add(select.text(0), select.text(1), select.integer(2) != 0, select.integer(3),
                            select.integer(4));
                return sum;
            }};
}

/// A connection of libpq.
class RawPostgres {
  public:
    explicit RawPostgres(const char* address) : connection_(PQconnectdb(address)) {
        if (PQstatus(connection_) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(connection_));
    }
    ~RawPostgres() { PQfinish(connection_); }
    RawPostgres(const RawPostgres&) = delete;
    RawPostgres& operator=(const RawPostgres&) = delete;

    void run(const std::string& sql) { keep(PQexec(connection_, sql.c_str())); }

    void write() {
        run("begin");
        keep(PQprepare(connection_, "insert",
                       "insert into by_hand (id, name, good, points, at) values"
                       " ($1, $2, $3, $4, $5)",
                       5, nullptr));
        PQenterPipelineMode(connection_);
        constexpr std::size_t k_at_once = 1'000;
        for (std::size_t first = 0; first < things().size(); first += k_at_once) {
            for (auto i = first; i < std::min(things().size(), first + k_at_once); ++i)
                send(things()[i]);
            PQpipelineSync(connection_);
            drain();
        }
        PQexitPipelineMode(connection_);
        run("deallocate insert");
        run("commit");
    }

    Sum read() {
        Sum sum;
        PQsendQuery(connection_, "select id, name, good, points, at from by_hand");
        PQsetSingleRowMode(connection_);
        while (auto* result = PQgetResult(connection_)) {
            if (PQntuples(result) == 1) {
                const auto text = [&](int column) { return std::string_view(PQgetvalue(result, 0, column)); };
                const auto number = [&](int column) { return std::atoll(PQgetvalue(result, 0, column)); };
                sum.add(text(0), text(1), text(2) == "t", number(3), number(4));
            }
            PQclear(result);
        }
        return sum;
    }

  private:
    void keep(PGresult* result) {
        const auto status = PQresultStatus(result);
        PQclear(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            throw std::runtime_error(PQerrorMessage(connection_));
    }
    void send(const Thing& thing) {
        const auto points = std::to_string(thing.points);
        const auto at = std::to_string(thing.at);
        const std::array<const char*, 5> values{thing.id.c_str(), thing.name.c_str(), thing.good ? "t" : "f",
                                                points.c_str(), at.c_str()};
        PQsendQueryPrepared(connection_, "insert", 5, values.data(), nullptr, nullptr, 0);
    }
    /// Until the point of synchronisation.
    void drain() {
        while (true) {
            auto* result = PQgetResult(connection_);
            if (result == nullptr) continue;  // between two statements
            const auto status = PQresultStatus(result);
            PQclear(result);
            if (status == PGRES_PIPELINE_SYNC) return;
            if (status != PGRES_COMMAND_OK) throw std::runtime_error(PQerrorMessage(connection_));
        }
    }
    PGconn* connection_;
};

Way raw_postgres(RawPostgres& database) {
    return {[&] { database.run("delete from by_hand"); }, [&] { database.write(); }, [&] { return database.read(); }};
}

double seconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void line(const std::string& what, double ours, double theirs) {
    std::cout << fmt::format("{:<24} layer {:6.3f} s   by hand {:6.3f} s   {:4.2f} ×  ≤ 1.3 ×  {}\n", what, ours,
                             theirs, ours / theirs, ours <= 1.3 * theirs ? "holds" : "MISSED");
}

/// In turns, the best of each: what others do on the machine hits both alike.
void compare(const std::string& engine, const Way& ours, const Way& theirs) {
    std::array<double, 2> write{1e9, 1e9};
    std::array<double, 2> read{1e9, 1e9};
    const std::array<const Way*, 2> ways{&ours, &theirs};
    for (int turn = 0; turn < k_turns; ++turn) {
        std::array<Sum, 2> sums;
        for (std::size_t i = 0; i < ways.size(); ++i) {
            ways[i]->empty();
            write[i] = std::min(write[i], seconds(ways[i]->write));
            for (int again = 0; again < 3; ++again)
                read[i] = std::min(read[i], seconds([&] { sums[i] = ways[i]->read(); }));
        }
        if (!(sums[0] == sums[1]) || sums[0].rows != k_rows) throw std::runtime_error("not the same rows");
    }
    line(engine + ", writing", write[0], write[1]);
    line(engine + ", reading", read[0], read[1]);
}

std::string table(const std::string& name) {
    std::string sql = k_table;
    return sql.replace(sql.find("%s"), 2, name);
}

std::unique_ptr<storage::Database> open_with_tables(const std::string& address) {
    auto database = storage::Database::open(address);
    if (!database) throw std::runtime_error(database.error().code);
    must((*database)->transact([](storage::Connection& connection) -> core::Result<void> {
        connection.script("drop table if exists by_layer; drop table if exists by_hand");
        connection.script(table("by_layer"));
        connection.script(table("by_hand"));
        return {};
    }));
    return std::move(*database);
}

}  // namespace

int main() {
    const auto* postgres = std::getenv("BONTOT_TEST_POSTGRES");
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("bontot-layer-bench-{}", ::getpid());
    try {
        std::filesystem::create_directories(folder);
        {
            const auto file = (folder / "rows.db").string();
            const auto database = open_with_tables("sqlite:" + file);
            bench::RawSqlite by_hand(file);
            by_hand.run("pragma synchronous = normal; pragma cache_size = -16000; pragma busy_timeout = 5000");
            compare("SQLite", layer(*database), raw_sqlite(by_hand));
        }
        if (postgres != nullptr) {
            const auto database = open_with_tables(postgres);
            RawPostgres by_hand(postgres);
            compare("PostgreSQL", layer(*database), raw_postgres(by_hand));
        }
    } catch (const std::exception& fault) {
        std::cout << "FAILED: " << fault.what() << '\n';
        std::filesystem::remove_all(folder);
        return 1;
    }
    std::filesystem::remove_all(folder);
    return 0;
}
