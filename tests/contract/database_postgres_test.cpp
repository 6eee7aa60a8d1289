// What can happen to a PostgreSQL connection: killed while idle, in mid-transaction, in a bulk write, at the commit; a
// dead first host; a server that stops taking writes; a full disk. Each is answered as connection.hpp says.
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

#include <gmock/gmock.h>

#include "contract/small_disk.hpp"

namespace bontot::contract {
namespace {

using core::Result;
using namespace std::chrono_literals;
using storage::Connection;
using storage::Database;
using storage::Row;

std::int64_t backend(Connection& connection) {
    std::int64_t pid = 0;
    connection.each("select pg_backend_pid()", [&](const Row& row) { pid = row.integer(0); });
    return pid;
}

void kill_backend(std::int64_t pid) {
    on_server("select pg_terminate_backend(" + std::to_string(pid) + ", 5000)");
}

class PostgresConnection : public testing::Test {
  protected:
    PostgresConnection() {
        database_ = open(postgres_.address());
        EXPECT_EQ(code_of(database_->transact([](Connection& c) -> Result<void> {
                      c.script("create table line (id bigint not null primary key, said text)");
                      return {};
                  })),
                  "");
    }

    static std::unique_ptr<Database> open(const std::string& address) {
        auto opened = Database::open(address, {.patience = 400ms, .connections = 4});
        if (!opened) throw std::runtime_error(opened.error().code + ": " + *opened.error().param("reason"));
        return std::move(*opened);
    }
    [[nodiscard]] std::string count() const { return on_server("select count(*) from line", postgres_.name()); }
    [[nodiscard]] std::string add(std::int64_t id) const {
        return code_of(database_->transact([&](Connection& c) -> Result<void> {
            c.run("insert into line (id, said) values ($1, '')", id);
            return {};
        }));
    }
    /// "/tmp/…", the folder of the server's socket.
    [[nodiscard]] static std::string socket_folder() {
        const std::string server = std::getenv("BONTOT_TEST_POSTGRES");
        return server.substr(server.find("host=") + 5);
    }

    TemporaryPostgres postgres_;
    std::unique_ptr<Database> database_;
};

TEST_F(PostgresConnection, KilledInMidTransactionTheWorkIsDoneAgain) {
    int attempts = 0;
    const auto done = database_->transact([&](Connection& c) -> Result<void> {
        c.run("insert into line (id, said) values ($1, '')", ++attempts);
        if (attempts == 1) kill_backend(backend(c));
        c.run("insert into line (id, said) values ($1, '')", 100);
        return {};
    });
    EXPECT_EQ(code_of(done), "");
    EXPECT_EQ(attempts, 2);
    EXPECT_EQ(on_server("select string_agg(id::text, ' ' order by id) from line", postgres_.name()), "2 100");
}

TEST_F(PostgresConnection, KilledEveryTimeItIsRefusedAndGoesOnAfterwards) {
    int attempts = 0;
    const auto refused = database_->transact([&](Connection& c) -> Result<void> {
        ++attempts;
        c.run("insert into line (id, said) values (1, '')");
        kill_backend(backend(c));
        c.run("insert into line (id, said) values (2, '')");
        return {};
    });
    EXPECT_EQ(code_of(refused), "database.connection");
    EXPECT_GE(attempts, 3);
    EXPECT_EQ(count(), "0");
    EXPECT_EQ(add(1), "");
    EXPECT_EQ(count(), "1");
}

TEST_F(PostgresConnection, KilledWhileItsFailureIsPassedOverNothingIsKept) {
    int attempts = 0;
    const auto done = database_->transact([&](Connection& c) -> Result<void> {
        ++attempts;
        if (attempts == 1) {
            kill_backend(backend(c));
            EXPECT_THROW(c.run("insert into line (id, said) values (1, '')"), storage::DatabaseError);
            return {};
        }
        c.run("insert into line (id, said) values (2, '')");
        return {};
    });
    EXPECT_EQ(code_of(done), "");
    EXPECT_EQ(on_server("select id from line", postgres_.name()), "2");
}

TEST_F(PostgresConnection, KilledInABulkAndInAStream) {
    for (const bool streaming : {false, true}) {
        int attempts = 0;
        const auto done = database_->transact([&](Connection& c) -> Result<void> {
            ++attempts;
            const auto pid = backend(c);
            if (streaming) {
                c.stream("select id, repeat('x', 1000) from generate_series(1, 50000) as id", {}, [&](const Row& row) {
                    if (row.integer(0) == 3 && attempts == 1) kill_backend(pid);
                });
                return {};
            }
            auto bulk = c.bulk("insert into line (id, said) values ($1, $2)");
            for (std::int64_t i = 0; i < 3'000; ++i) {
                if (i == 1'500 && attempts == 1) kill_backend(pid);
                bulk->row(i, "x");
            }
            bulk->finish();
            return {};
        });
        EXPECT_EQ(code_of(done), "") << streaming;
        EXPECT_EQ(attempts, 2) << streaming;
        EXPECT_EQ(count(), "3000");
    }
}

TEST_F(PostgresConnection, KilledWhileIdleNobodyNotices) {
    std::vector<std::thread> users;
    std::atomic<int> inside = 0;
    for (int i = 0; i < 4; ++i) {  // opens all four connections
        users.emplace_back([&] {
            (void)database_->read([&](Connection& c) -> Result<void> {
                ++inside;
                while (inside < 4)
                    std::this_thread::yield();
                (void)backend(c);
                return {};
            });
        });
    }
    for (auto& user : users)
        user.join();
    const auto killed =
        on_server("select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity where datname = '" +
                  postgres_.name() + "'");
    EXPECT_EQ(killed, "4");
    EXPECT_EQ(add(1), "");
    EXPECT_EQ(code_of(database_->read([](Connection& c) -> Result<void> {
                  (void)backend(c);
                  return {};
              })),
              "");
}

TEST_F(PostgresConnection, KilledAtTheCommitTheOutcomeIsSaidToBeUnknown) {
    on_server(
        "create function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(30); return null; end "
        "$$;"
        "create constraint trigger linger after insert on line deferrable initially deferred for each row"
        " execute function linger()",
        postgres_.name());
    std::atomic<std::int64_t> pid = 0;
    int attempts = 0;
    std::thread killer([&] {
        while (pid == 0 || on_server("select count(*) from pg_stat_activity where query = 'commit' and pid = " +
                                     std::to_string(pid)) == "0")
            std::this_thread::sleep_for(10ms);
        kill_backend(pid);
    });
    const auto refused = database_->transact([&](Connection& c) -> Result<void> {
        ++attempts;
        c.run("insert into line (id, said) values (1, '')");
        pid = backend(c);
        return {};
    });
    killer.join();
    EXPECT_EQ(code_of(refused), "database.outcome_unknown");
    EXPECT_EQ(attempts, 1);
    on_server("drop trigger linger on line", postgres_.name());
    EXPECT_EQ(add(1), "");
}

TEST_F(PostgresConnection, DeadFirstHostIsPassedOver) {
    const auto folder = socket_folder();
    std::string encoded;
    for (const char c : folder)
        encoded += c == '/' ? "%2F" : std::string(1, c);
    for (const auto& address :
         {"postgresql://postgres@/" + postgres_.name() + "?host=127.0.0.1,/nowhere," + folder + "&port=1,5432,5432",
          "postgresql://postgres@127.0.0.1:1," + encoded + ":5432/" + postgres_.name()}) {
        const auto database = open(address);
        EXPECT_EQ(code_of(database->transact([](Connection& c) -> Result<void> {
                      c.run("insert into line (id, said) values (1, '') on conflict do nothing");
                      return {};
                  })),
                  "");
    }
    EXPECT_EQ(count(), "1");
}

TEST_F(PostgresConnection, ServerThatTakesNoWritesIsNotUsed) {
    on_server("alter database " + postgres_.name() + " set default_transaction_read_only = on");
    const auto opened = Database::open(postgres_.address());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "database.connection");
    EXPECT_THAT(*opened.error().param("reason"), testing::HasSubstr("read-only"));
    const auto reading = Database::open(postgres_.address() + "&target_session_attrs=any");
    EXPECT_TRUE(reading) << "unless the address says so";
}

TEST_F(PostgresConnection, ServerThatStopsTakingWritesIsLeftForAnother) {
    int attempts = 0;
    std::int64_t first = 0;
    std::int64_t second = 0;
    const auto done = database_->transact([&](Connection& c) -> Result<void> {
        (++attempts == 1 ? first : second) = backend(c);
        if (attempts == 1) c.script("set transaction read only");
        c.run("insert into line (id, said) values (1, '')");
        return {};
    });
    EXPECT_EQ(code_of(done), "");
    EXPECT_EQ(attempts, 2);
    EXPECT_NE(first, second);
}

TEST_F(PostgresConnection, UnknownDatabaseIsTold) {
    const auto opened = Database::open("postgresql://postgres@/nobody_made_it?host=" + socket_folder());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "database.connection");
    EXPECT_THAT(*opened.error().param("reason"), testing::HasSubstr("does not exist"));
}

TEST_F(PostgresConnection, DeadlockIsTriedAgain) {
    on_server("alter database " + postgres_.name() + " set deadlock_timeout = '50ms'");
    EXPECT_EQ(add(1), "");
    EXPECT_EQ(add(2), "");
    const auto database = *Database::open(postgres_.address());
    std::atomic<int> attempts = 0;
    std::atomic<int> holding = 0;
    const auto cross = [&](std::int64_t one, std::int64_t other) {
        const auto done = database->transact([&](Connection& c) -> Result<void> {
            ++attempts;
            c.run("update line set said = said || 'x' where id = $1", one);
            ++holding;
            while (holding < 2)
                std::this_thread::yield();
            c.run("update line set said = said || 'x' where id = $1", other);
            return {};
        });
        EXPECT_EQ(code_of(done), "");
    };
    std::thread thread([&] { cross(2, 1); });
    cross(1, 2);
    thread.join();
    EXPECT_GE(attempts, 3);
    EXPECT_EQ(on_server("select string_agg(said, ' ') from line", postgres_.name()), "xx xx");
}

TEST_F(PostgresConnection, MoreUsersThanConnectionsTakeTurns) {
    std::vector<std::thread> users;
    std::atomic<int> refused = 0;
    for (int i = 0; i < 12; ++i) {
        users.emplace_back([&, i] {
            if (!add(i).empty()) ++refused;
        });
    }
    for (auto& user : users)
        user.join();
    EXPECT_EQ(refused, 0);
    EXPECT_EQ(count(), "12");
}

TEST_F(PostgresConnection, FullDiskIsToldAndNothingIsHalfWritten) {
    SmallDisk disk(3'000'000);
    if (!disk.mounted()) GTEST_SKIP() << "only root can mount a small disk";
    ASSERT_EQ(std::system(("chown postgres: '" + disk.path().string() + "'").c_str()), 0);
    disk.occupy(1'500'000);
    const auto space = postgres_.name() + "_space";
    on_server("create tablespace " + space + " location '" + disk.path().string() + "'");
    on_server("create table page (id bigint, said text) tablespace " + space, postgres_.name());
    const auto fill = [&] {
        return code_of(database_->transact([&](Connection& c) -> Result<void> {
            auto bulk = c.bulk("insert into page (id, said) values ($1, $2)");
            for (std::int64_t i = 0; i < 2'000; ++i)
                bulk->row(i, std::string(1'000, 'x'));
            bulk->finish();
            return {};
        }));
    };
    EXPECT_EQ(fill(), "database.full");
    EXPECT_EQ(on_server("select count(*) from page", postgres_.name()), "0");
    disk.release();
    on_server("vacuum full page", postgres_.name());
    EXPECT_EQ(fill(), "") << "goes on when there is room again";
    EXPECT_EQ(on_server("select count(*) from page", postgres_.name()), "2000");
    on_server("drop table page", postgres_.name());
    on_server("drop tablespace " + space);
}

}  // namespace
}  // namespace bontot::contract
