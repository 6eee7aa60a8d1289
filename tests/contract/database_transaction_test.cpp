// Transactions on both engines: all or nothing, faults told apart, readers undisturbed, writers one after the other.
#include <atomic>
#include <future>
#include <stdexcept>
#include <thread>

#include <gmock/gmock.h>

#include "contract/engines.hpp"
#include "wording/catalogue.hpp"

namespace bontot::contract {
namespace {

using core::Result;
using namespace std::chrono_literals;
using storage::Connection;
using storage::DatabaseError;
using storage::Fault;
using storage::Row;
using storage::Work;

class TransactionContract : public OnBothEngines {
  protected:
    TransactionContract() {
        write([](Connection& c) {
            c.script(
                "create table parent (id bigint not null primary key, amount bigint not null check (amount >= 0));"
                "create table child (id bigint not null primary key, parent bigint not null references parent,"
                " late bigint references parent deferrable initially deferred, name text unique);"
                "insert into parent (id, amount) values (1, 100), (2, 0)");
        });
    }

    std::string refusal(std::string_view sql) {
        return code_of(database().transact([&](Connection& c) -> Result<void> {
            c.run("update parent set amount = 55 where id = 2");
            c.run(sql);
            return {};
        }));
    }
};
CONTRACT_ON_BOTH_ENGINES(TransactionContract);

TEST_P(TransactionContract, EachFaultHasItsRefusalAndNothingStays) {
    EXPECT_EQ(refusal("insert into parent (id, amount) values (1, 0)"), "database.unique");
    EXPECT_EQ(refusal("insert into child (id, parent, name) values (1, 1, 'a'), (2, 1, 'a')"), "database.unique");
    EXPECT_EQ(refusal("insert into child (id, parent) values (1, 9)"), "database.foreign_key");
    EXPECT_EQ(refusal("update parent set amount = -1 where id = 1"), "database.check");
    EXPECT_EQ(refusal("insert into parent (id) values (3)"), "database.not_null");
    EXPECT_EQ(refusal("insert into nowhere (id) values (3)"), "database.failed");
    EXPECT_EQ(refusal("selekt"), "database.failed");
    EXPECT_EQ(ask("select amount from parent where id = 2"), "0");
    EXPECT_EQ(ask("select count(*) from child"), "0");
}

TEST_P(TransactionContract, KeptAnswerIsTheOneOfItsTransactionAndOfNoEarlierOne) {
    const std::string_view sql = "select amount, cast(null as text) from parent where id = $1";
    // Twice each, so that the second comes from memory where there is one.
    const auto amounts = [&](Connection& c, int id) {
        std::vector<std::int64_t> seen;
        for (int i = 0; i < 2; ++i) {
            c.each_kept(
                sql,
                [&](const Row& row) {
                    EXPECT_TRUE(row.is_null(1));
                    EXPECT_EQ(row.text(0), std::to_string(row.integer(0)));
                    seen.push_back(row.integer(0));
                },
                id);
        }
        return seen;
    };
    const auto first = [](Connection& c) { c.each("select count(*) from child", [](const Row&) {}); };
    for (const std::int64_t amount : {100, 70, 40}) {
        write([&](Connection& c) { c.run("update parent set amount = $1 where id = 1", amount); });
        // Every reading connection is asked, whichever of them kept something.
        for (int i = 0; i < 10; ++i) {
            read([&](Connection& c) {
                first(c);
                EXPECT_THAT(amounts(c, 1), testing::ElementsAre(amount, amount));
                EXPECT_THAT(amounts(c, 2), testing::ElementsAre(0, 0));
                EXPECT_THAT(amounts(c, 3), testing::IsEmpty());
            });
        }
    }
    write([&](Connection& c) {
        EXPECT_THAT(amounts(c, 1), testing::ElementsAre(40, 40));
        c.run("update parent set amount = 41 where id = 1");
        EXPECT_THAT(amounts(c, 1), testing::ElementsAre(41, 41));
    });
    read([&](Connection& c) {
        first(c);
        write([&](Connection& other) { other.run("update parent set amount = 42 where id = 1"); });
        // On SQLite this transaction's state is the one of its first question; on PostgreSQL as well.
        EXPECT_THAT(amounts(c, 1), testing::ElementsAre(41, 41));
    });
    read([&](Connection& c) {
        first(c);
        EXPECT_THAT(amounts(c, 1), testing::ElementsAre(42, 42));
    });
}

TEST_P(TransactionContract, FaultShowsToTheWorkAndDeferredOnesAtTheEnd) {
    const auto refused = database().transact([](Connection& c) -> Result<void> {
        try {
            c.run("insert into parent (id, amount) values (1, 0)");
        } catch (const DatabaseError& error) {
            EXPECT_EQ(error.fault(), Fault::unique);
            return core::refuse(core::RefusalKind::conflict, "test.there_already");
        }
        return {};
    });
    EXPECT_EQ(code_of(refused), "test.there_already");
    EXPECT_EQ(refusal("insert into child (id, parent, late) values (1, 1, 9)"), "database.foreign_key");
    EXPECT_EQ(ask("select amount from parent where id = 2"), "0");
    write([](Connection& c) {
        c.run("insert into child (id, parent, late) values (1, 1, 9)");
        c.run("insert into parent (id, amount) values (9, 0)");
    });
}

TEST_P(TransactionContract, FailedStatementCannotBePassedOver) {
    const auto refused = database().transact([](Connection& c) -> Result<void> {
        c.run("update parent set amount = 55 where id = 2");
        EXPECT_THROW(c.run("insert into parent (id, amount) values (1, 0)"), DatabaseError);
        return {};
    });
    EXPECT_EQ(code_of(refused), "database.unique");
    EXPECT_EQ(ask("select amount from parent where id = 2"), "0");
    write([](Connection& c) { EXPECT_EQ(c.run("update parent set amount = 1 where id = 2"), 1); });
}

TEST_P(TransactionContract, RefusalAndExceptionLeaveNothing) {
    const auto refused = database().transact([](Connection& c) -> Result<void> {
        c.run("update parent set amount = 55 where id = 2");
        return core::invalid("test.no");
    });
    EXPECT_EQ(code_of(refused), "test.no");
    const Work throwing = [](Connection& c) -> Result<void> {
        c.run("update parent set amount = 55 where id = 2");
        auto bulk = c.bulk("insert into parent (id, amount) values ($1, 0)");
        bulk->row(77);
        c.each("select id from parent", [](const Row&) { throw std::runtime_error("stop"); });
        return {};
    };
    EXPECT_THROW((void)database().transact(throwing), std::runtime_error);
    EXPECT_EQ(ask("select amount from parent where id = 2"), "0");
    EXPECT_EQ(ask("select count(*) from parent"), "2");
    write([](Connection& c) { EXPECT_EQ(c.run("update parent set amount = 1 where id = 2"), 1); });
}

TEST_P(TransactionContract, ReadRefusesToWrite) {
    for (const auto* sql :
         {"update parent set amount = 5 where id = 1", "create table other (id bigint)", "delete from parent"}) {
        const auto refused = database().read([&](Connection& c) -> Result<void> {
            c.run(sql);
            return {};
        });
        EXPECT_EQ(code_of(refused), "database.read_only") << sql;
    }
    EXPECT_EQ(ask("select amount from parent where id = 1"), "100");
}

TEST_P(TransactionContract, ReaderSeesOneState) {
    read([&](Connection& c) {
        const auto amount = [&] {
            std::int64_t found = 0;
            c.each("select amount from parent where id = 1", [&](const Row& row) { found = row.integer(0); });
            return found;
        };
        EXPECT_EQ(amount(), 100);
        write([](Connection& writer) { writer.run("update parent set amount = 7 where id = 1"); });
        EXPECT_EQ(amount(), 100);
    });
    EXPECT_EQ(ask("select amount from parent where id = 1"), "7");
}

TEST_P(TransactionContract, WritersTakeTurnsAndNothingIsLost) {
    constexpr int k_threads = 4;
    constexpr int k_turns = 40;
    const auto other_program = open_again();
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < k_threads; ++t) {
        threads.emplace_back([&, t] {
            auto& mine = t % 2 == 0 ? database() : *other_program;
            for (int i = 0; i < k_turns; ++i) {
                const auto done = mine.transact([&](Connection& c) -> Result<void> {
                    std::int64_t amount = 0;
                    c.each("select amount from parent where id = 2", [&](const Row& row) { amount = row.integer(0); });
                    c.run("update parent set amount = $1 where id = 2", amount + 1);
                    c.run("insert into parent (id, amount) values ($1, 0)", 1000 + t * k_turns + i);
                    return {};
                });
                if (!done) ++refused;
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(refused, 0);
    EXPECT_EQ(ask("select amount from parent where id = 2"), std::to_string(k_threads * k_turns));
    EXPECT_EQ(ask("select count(*) from parent where id >= 1000"), std::to_string(k_threads * k_turns));
}

TEST_P(TransactionContract, ManyReadersWhileSomebodyWrites) {
    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> readers;
    for (int t = 0; t < 12; ++t) {  // more than there are connections
        readers.emplace_back([&] {
            while (!stop) {
                std::int64_t sum = 0;
                const auto done = database().read([&](Connection& c) -> Result<void> {
                    c.each("select sum(amount) from parent", [&](const Row& row) { sum = row.integer(0); });
                    return {};
                });
                if (!done || sum != 100) ++wrong;
            }
        });
    }
    for (int i = 0; i < 50; ++i)
        write([](Connection& c) {
            c.run("update parent set amount = amount - 1 where id = 1");
            c.run("update parent set amount = amount + 1 where id = 2");
        });
    stop = true;
    for (auto& reader : readers)
        reader.join();
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(ask("select amount from parent where id = 2"), "50");
}

TEST_P(TransactionContract, BusyRowOrFileIsWaitedForAndThenRefused) {
    const auto impatient = open_again({.patience = 300ms});
    std::promise<void> locked;
    std::promise<void> release;
    std::thread holder([&] {
        write([&](Connection& c) {
            c.run("update parent set amount = 1 where id = 2");
            locked.set_value();
            release.get_future().wait();
        });
    });
    locked.get_future().wait();
    const Work work = [](Connection& c) -> Result<void> {
        c.run("update parent set amount = 2 where id = 2");
        return {};
    };
    const auto refused = impatient->transact(work);
    EXPECT_EQ(code_of(refused), "database.busy");
    EXPECT_EQ(refused.error().kind, core::RefusalKind::unavailable);
    std::thread releaser([&] {
        std::this_thread::sleep_for(100ms);
        release.set_value();
    });
    EXPECT_EQ(code_of(database().engine() == storage::Engine::sqlite ? open_again()->transact(work)
                                                                     : database().transact(work)),
              "");
    releaser.join();
    holder.join();
    EXPECT_EQ(ask("select amount from parent where id = 2"), "2");
}

TEST_P(TransactionContract, StaleSnapshotIsTriedAgainFromTheStart) {
    // On PostgreSQL the first attempt meets a row that changed after its snapshot; on SQLite nobody can come between.
    int attempts = 0;
    const auto done = database().transact([&](Connection& c) -> Result<void> {
        ++attempts;
        std::int64_t amount = 0;
        c.each("select amount from parent where id = 1", [&](const Row& row) { amount = row.integer(0); });
        if (attempts == 1 && c.engine() == storage::Engine::postgresql)
            write([](Connection& other) { other.run("update parent set amount = 500 where id = 1"); });
        c.run("update parent set amount = $1 where id = 1", amount + 1);
        return {};
    });
    EXPECT_EQ(code_of(done), "");
    EXPECT_EQ(attempts, sqlite() ? 1 : 2);
    EXPECT_EQ(ask("select amount from parent where id = 1"), sqlite() ? "101" : "501");
}

TEST_P(TransactionContract, BulkOfTenThousandRowsArrivesInOrder) {
    write([](Connection& c) {
        c.script("create table line (id bigint not null primary key, said text)");
        auto lines = c.bulk("insert into line (id, said) values ($1, $2)");
        auto children = c.bulk("insert into child (id, parent, name) values ($1, $2, $3)");
        for (std::int64_t i = 0; i < 10'000; ++i) {
            lines->row(i, i % 7 == 0 ? std::optional<std::string>() : std::string(100, 'x'));
            if (i % 10 == 0) children->row(i, 1, "child " + std::to_string(i));
        }
        children->finish();
        lines->finish();
        EXPECT_EQ(c.run("update line set said = 'y' where said is null"), 1429);
    });
    EXPECT_EQ(ask("select count(*) from line"), "10000");
    EXPECT_EQ(ask("select count(*) from child"), "1000");
}

TEST_P(TransactionContract, BulkOfLargeTextsDoesNotBlock) {
    const std::string text(1'000'000, 'x');
    write([&](Connection& c) {
        c.script("create table page (id bigint not null primary key, said text)");
        auto pages = c.bulk("insert into page (id, said) values ($1, $2) returning said");
        for (std::int64_t i = 0; i < 60; ++i)
            pages->row(i, text);
        pages->finish();
    });
    EXPECT_EQ(ask("select sum(length(said)) from page"), "60000000");
}

TEST_P(TransactionContract, BulkFailureIsToldWhereverItLies) {
    for (const std::int64_t bad : {0, 5'000, 9'999}) {
        const auto refused = database().transact([&](Connection& c) -> Result<void> {
            auto bulk = c.bulk("insert into parent (id, amount) values ($1, $2)");
            for (std::int64_t i = 0; i < 10'000; ++i)
                bulk->row(i + 10, i == bad ? -1 : 0);
            bulk->finish();
            return {};
        });
        EXPECT_EQ(code_of(refused), "database.check");
        EXPECT_EQ(ask("select count(*) from parent"), "2");
    }
}

TEST_P(TransactionContract, BulkWithoutFinishIsFinishedByTheNextStatementOrTheEnd) {
    write([](Connection& c) {
        auto bulk = c.bulk("insert into parent (id, amount) values ($1, $2)");
        bulk->row(10, 1);
        std::int64_t count = 0;
        c.each("select count(*) from parent", [&](const Row& row) { count = row.integer(0); });
        EXPECT_EQ(count, 3);
        bulk->row(11, 1);
    });
    EXPECT_EQ(ask("select count(*) from parent"), "4");
    const auto refused = database().transact([](Connection& c) -> Result<void> {
        c.bulk("insert into parent (id, amount) values ($1, $2)")->row(12, 1);
        auto bulk = c.bulk("insert into parent (id, amount) values ($1, $2)");
        try {
            bulk->row(12, 1);
        } catch (const DatabaseError&) {  // SQLite says it here, PostgreSQL at the end
        }
        return {};
    });
    EXPECT_EQ(code_of(refused), "database.unique");
    EXPECT_EQ(ask("select count(*) from parent"), "4");
}

TEST_P(TransactionContract, AnswersMayAskMore) {
    std::string found;
    const std::string_view sql = "select id from parent order by id";
    read([&](Connection& c) {
        c.each(sql, [&](const Row& outer) {
            c.each(sql, [&](const Row& inner) { found += outer.string(0) + inner.string(0) + " "; });
        });
    });
    EXPECT_EQ(found, "11 12 21 22 ");
}

TEST_P(TransactionContract, StreamGivesEveryRowAndIsAloneMeanwhile) {
    write([](Connection& c) {
        auto bulk = c.bulk("insert into parent (id, amount) values ($1, $2)");
        for (std::int64_t i = 10; i < 5'010; ++i)
            bulk->row(i, 1);
        bulk->finish();
        std::int64_t rows = 0;
        const storage::Value values[] = {std::int64_t{1}};
        c.stream("select id from parent where amount = $1", values, [&](const Row&) { ++rows; });
        EXPECT_EQ(rows, 5'000);
        EXPECT_THROW(c.stream("select id from parent", {}, [&](const Row&) { c.run("delete from child"); }),
                     std::logic_error);
        rows = 0;
        c.each("select id from parent", [&](const Row&) { ++rows; });
        EXPECT_EQ(rows, 5'002) << "and goes on afterwards";
    });
}

TEST_P(TransactionContract, StatementsAreKeptByTheirText) {
    write([](Connection& c) {
        for (std::int64_t i = 0; i < 50; ++i)
            c.run("insert into parent (id, amount) values ($1, $2)", 100 + i, i);
        if (c.engine() == storage::Engine::sqlite) return;
        std::int64_t kept = 0;
        c.each("select count(*) from pg_prepared_statements where statement like 'insert into parent%'",
               [&](const Row& row) { kept = row.integer(0); });
        EXPECT_EQ(kept, 1);
    });
}

TEST_P(TransactionContract, KeptStatementsSurviveARollbackAndASchemaChange) {
    const std::string_view sql = "select amount from parent where id = $1";
    const auto amount = [&](Connection& c) {
        std::int64_t found = 0;
        c.each(
            sql, [&](const Row& row) { found = row.integer(0); }, 1);
        return found;
    };
    (void)database().transact([&](Connection& c) -> Result<void> {
        EXPECT_EQ(amount(c), 100);
        return core::invalid("test.no");
    });
    write([&](Connection& c) {
        EXPECT_EQ(amount(c), 100);
        c.script("alter table parent add column more text");
        EXPECT_EQ(amount(c), 100);
    });
}

TEST_P(TransactionContract, RefusalsSpeakBothLanguagesAndNameTheDatabase) {
    const auto refused = database().transact([](Connection& c) -> Result<void> {
        c.run("insert into nowhere (id) values (1)");
        return {};
    });
    for (const auto language : {core::Language::vi, core::Language::en}) {
        const auto sentence = wording::describe(refused.error(), language);
        EXPECT_THAT(sentence, testing::HasSubstr(sqlite() ? "records.db" : "contract_"));
        EXPECT_THAT(sentence, testing::HasSubstr("nowhere"));
    }
}

}  // namespace
}  // namespace bontot::contract
