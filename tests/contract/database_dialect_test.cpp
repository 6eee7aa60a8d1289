// The SQL that both engines must understand alike: docs/decisions/0006-one-sql-two-engines.md, rule by rule.
#include <limits>
#include <vector>

#include <gmock/gmock.h>

#include "contract/engines.hpp"

namespace bontot::contract {
namespace {

using storage::Connection;
using storage::Row;
using testing::ElementsAre;

class DialectContract : public OnBothEngines {
  protected:
    DialectContract() {
        write([](Connection& c) {
            c.script(
                "create table body (id text not null primary key, superior text references body, name text not null,"
                " search_key text not null, active boolean not null, points bigint, founded text"
                " check (length(founded) = 10), version bigint not null default 1);"
                "create unique index body_one_root on body (active) where superior is null;"
                "create table mark (body text not null references body, year bigint not null, points bigint,"
                " primary key (body, year));");
            if (c.engine() == storage::Engine::postgresql)
                c.script("create collation vi (provider = icu, locale = 'vi')");
            auto bodies = c.bulk(
                "insert into body (id, superior, name, search_key, active, points, founded)"
                " values ($1, $2, $3, $4, $5, $6, $7)");
            bodies->row("p", nullptr, "Tỉnh ủy", "tinh uy", true, nullptr, "1930-02-03");
            bodies->row("a", "p", "Đảng ủy Ân", "dang uy an", true, 950, "1975-04-30");
            bodies->row("b", "p", "Đảng ủy Ánh", "dang uy anh", false, 1000, nullptr);
            bodies->row("c", "a", "Chi bộ 1", "chi bo 1", true, 875, "2001-01-01");
            bodies->row("d", "a", "Chi bộ 50%", "chi bo 50%", true, 0, "2001-01-02");
            bodies->finish();
        });
    }

    template <class... Args>
    std::vector<std::string> column(std::string_view sql, const Args&... args) {
        std::vector<std::string> found;
        read([&](Connection& c) {
            found.clear();
            c.each(
                sql, [&](const Row& row) { found.push_back(row.is_null(0) ? "null" : row.string(0)); }, args...);
        });
        return found;
    }
};
CONTRACT_ON_BOTH_ENGINES(DialectContract);

TEST_P(DialectContract, ScanGivesEveryRowOnceInAnyOrder) {
    std::vector<std::string> found;
    read([&](Connection& c) {
        const std::array<storage::Value, 1> least{storage::to_value(875)};
        c.scan(
            {"id, name, coalesce(superior, '-'), active, points, founded", "body where points is null or points >= $1"},
            least, [&](const Row& row) {
                found.push_back(row.string(0) + "|" + row.string(1) + "|" + row.string(2) + "|" +
                                (row.flag(3) ? "active" : "not") + "|" +
                                (row.is_null(4) ? "null" : std::to_string(row.integer(4))) + "|" +
                                (row.is_null(5) ? "null" : row.string(5)));
            });
    });
    EXPECT_THAT(found, testing::UnorderedElementsAre(
                           "p|Tỉnh ủy|-|active|null|1930-02-03", "a|Đảng ủy Ân|p|active|950|1975-04-30",
                           "b|Đảng ủy Ánh|p|not|1000|null", "c|Chi bộ 1|a|active|875|2001-01-01"));
    found.clear();
    read([&](Connection& c) { c.scan({"body", "mark"}, {}, [&](const Row& row) { found.push_back(row.string(0)); }); });
    EXPECT_THAT(found, ElementsAre()) << "no row of an empty table";
}

TEST_P(DialectContract, WhatAScanIsStoppedWithIsThrownOnAndTheConnectionServesOn) {
    read([&](Connection& c) {
        int rows = 0;
        const storage::Scan bodies{"id", "body"};
        EXPECT_THROW(c.scan(bodies, {},
                            [&](const Row&) {
                                if (++rows == 2) throw std::out_of_range("enough");
                            }),
                     std::out_of_range);
        EXPECT_EQ(rows, 2);
        EXPECT_THROW(c.scan(bodies, {}, [&](const Row&) { c.each("select 1", [](const Row&) {}); }), std::logic_error);
        rows = 0;
        c.scan(bodies, {}, [&](const Row&) { ++rows; });
        EXPECT_EQ(rows, 5);
    });
}

TEST_P(DialectContract, AHintInACommentIsReadBySqliteAlone) {
    write([](Connection& c) {
        c.script(
            "create table dense (id bigint not null primary key) /*sqlite: without rowid */;"
            "insert into dense values (1); /*sqlite: insert into dense values (2); */ insert into dense values (3);"
            "/* no hint: insert into dense values (4); */");
    });
    const bool sqlite = database().engine() == storage::Engine::sqlite;
    EXPECT_EQ(ask("select sum(id) from dense"), sqlite ? "6" : "4");
    if (!sqlite) return;
    EXPECT_EQ(ask("select wr from pragma_table_list('dense')"), "1") << "the hint was followed";
}

TEST_P(DialectContract, ParametersAreNumberedAndMayRepeat) {
    EXPECT_THAT(column("select id from body where superior = $2 and points > $1 order by id", 900, "p"),
                ElementsAre("a", "b"));
    EXPECT_THAT(column("select id from body where id = $1 or superior = $1 order by id", "a"),
                ElementsAre("a", "c", "d"));
}

TEST_P(DialectContract, BooleansAreReal) {
    EXPECT_THAT(column("select id from body where not active"), ElementsAre("b"));
    EXPECT_THAT(column("select id from body where active = $1", false), ElementsAre("b"));
    EXPECT_THAT(column("select id from body where active = true and superior is null"), ElementsAre("p"));
    std::vector<bool> flags;
    read([&](Connection& c) {
        c.each("select active, points > 900 from body where id in ('a', 'b', 'c') order by id", [&](const Row& row) {
            flags.push_back(row.flag(0));
            flags.push_back(row.flag(1));
        });
    });
    EXPECT_EQ(flags, (std::vector<bool>{true, true, false, true, true, false}));
}

TEST_P(DialectContract, OptionalFilterIsCast) {
    const std::string_view sql =
        "select id from body where (cast($1 as text) is null or superior = $1)"
        " and (cast($2 as bigint) is null or points >= $2) order by id";
    EXPECT_THAT(column(sql, nullptr, nullptr), ElementsAre("a", "b", "c", "d", "p"));
    EXPECT_THAT(column(sql, "a", nullptr), ElementsAre("c", "d"));
    EXPECT_THAT(column(sql, nullptr, 900), ElementsAre("a", "b"));
    EXPECT_THAT(column(sql, std::optional<std::string>("p"), std::optional<std::int64_t>(951)), ElementsAre("b"));
}

TEST_P(DialectContract, UpsertReturnsTheRowAsItIsNow) {
    const std::string_view sql =
        "insert into mark (body, year, points) values ($1, $2, $3)"
        " on conflict (body, year) do update set points = excluded.points + mark.points returning points";
    std::vector<std::int64_t> points;
    write([&](Connection& c) {
        for (const auto added : {5, 7})
            c.each(
                sql, [&](const Row& row) { points.push_back(row.integer(0)); }, "a", 2024, added);
    });
    EXPECT_THAT(points, ElementsAre(5, 12));
}

TEST_P(DialectContract, ConflictCanBePassedOver) {
    write([](Connection& c) {
        const std::string_view sql = "insert into mark (body, year, points) values ($1, $2, $3) on conflict do nothing";
        EXPECT_EQ(c.run(sql, "a", 2024, 1), 1);
        EXPECT_EQ(c.run(sql, "a", 2024, 2), 0);
    });
    EXPECT_EQ(ask("select points from mark"), "1");
}

TEST_P(DialectContract, UpdateFromAnotherTable) {
    write([](Connection& c) {
        c.run("insert into mark (body, year, points) values ('a', 2024, 1), ('b', 2024, 2), ('b', 2023, 3)");
        EXPECT_EQ(
            c.run("update body set points = mark.points from mark where mark.body = body.id and mark.year = $1", 2024),
            2);
    });
    EXPECT_THAT(column("select points from body where superior = 'p' order by id"), ElementsAre("1", "2"));
}

TEST_P(DialectContract, RowsChangedAreCounted) {
    write([](Connection& c) {
        EXPECT_EQ(c.run("update body set version = version + 1 where id = $1 and version = $2", "a", 1), 1);
        EXPECT_EQ(c.run("update body set version = version + 1 where id = $1 and version = $2", "a", 1), 0);
        EXPECT_EQ(c.run("update body set version = version + 1 where superior = $1", "a"), 2);
        EXPECT_EQ(c.run("delete from mark where year = $1", 1900), 0);
        EXPECT_EQ(c.run("select id from body"), 0);
        EXPECT_EQ(c.run("create table other (id bigint)"), 0);
        EXPECT_EQ(c.run("insert into other (id) select points from body"), 5);
    });
}

TEST_P(DialectContract, PagesByRowValues) {
    EXPECT_THAT(column("select id from body where (active, id) > ($1, $2) order by active, id limit $3", true, "a", 2),
                ElementsAre("c", "d"));
}

TEST_P(DialectContract, RecursiveTree) {
    EXPECT_THAT(column("with recursive tree (id, depth) as (select id, cast(0 as bigint) from body where id = $1"
                       " union all select body.id, tree.depth + 1 from body join tree on body.superior = tree.id)"
                       " select id || ' ' || depth from tree order by depth, id",
                       "p"),
                ElementsAre("p 0", "a 1", "b 1", "c 2", "d 2"));
}

TEST_P(DialectContract, WindowsAndFilteredAggregates) {
    EXPECT_THAT(column("select rank() over (order by points desc) from body where points is not null order by points"),
                ElementsAre("4", "3", "2", "1"));
    EXPECT_THAT(column("select count(*) filter (where active) from body"), ElementsAre("4"));
    EXPECT_THAT(column("select sum(points) from body"), ElementsAre("2825"));
    EXPECT_THAT(column("select coalesce(sum(points), 0) from mark"), ElementsAre("0"));
}

TEST_P(DialectContract, IntegerDivisionCutsOff) {
    EXPECT_THAT(column("select points / 100 from body where id = 'c'"), ElementsAre("8"));
}

TEST_P(DialectContract, DistinctFromKnowsNull) {
    EXPECT_THAT(
        column("select id from body where points is distinct from $1 and superior is not distinct from $2", 1, nullptr),
        ElementsAre("p"));
}

TEST_P(DialectContract, PartialUniqueIndex) {
    const auto refused = database().transact([](Connection& c) -> core::Result<void> {
        c.run("insert into body (id, name, search_key, active) values ('q', '', '', true)");
        return {};
    });
    EXPECT_EQ(code_of(refused), "database.unique");
}

TEST_P(DialectContract, DatesAreTextThatCompares) {
    EXPECT_THAT(
        column("select id from body where founded >= $1 and founded < $2 order by founded", "1975-04-30", "2001-01-02"),
        ElementsAre("a", "c"));
    EXPECT_THAT(column("select substr(founded, 1, 4) from body where id = 'a'"), ElementsAre("1975"));
}

TEST_P(DialectContract, NullsSortWhereTheyAreTold) {
    EXPECT_THAT(column("select points from body order by points nulls first limit 2"), ElementsAre("null", "0"));
    EXPECT_THAT(column("select points from body order by points desc nulls last limit 1"), ElementsAre("1000"));
}

TEST_P(DialectContract, SearchIsCaseSensitiveWithAnEscape) {
    const std::string_view sql = "select id from body where search_key like $1 escape '!' order by id";
    EXPECT_THAT(column(sql, "%uy an%"), ElementsAre("a", "b"));
    EXPECT_THAT(column(sql, "%50!%%"), ElementsAre("d"));
    EXPECT_THAT(column(sql, "Chi bo%"), ElementsAre());
}

TEST_P(DialectContract, NamesSortInVietnameseOrder) {
    write([](Connection& c) {
        c.run("insert into mark (body, year, points) values ('a', 1, 1)");
        std::int64_t i = 0;
        for (const auto* name : {"Dũng", "Đào", "Dung", "dung", "Ớt", "Ốc", "Ong", "Ân", "An", "Ăn", "Ánh", "Đ"})
            c.run("insert into body (id, superior, name, search_key, active) values ($1, 'a', $2, '', true)",
                  "n" + std::to_string(++i), name);
    });
    EXPECT_THAT(column("select name from body where id like 'n%' order by name collate vi"),
                ElementsAre("An", "Ánh", "Ăn", "Ân", "dung", "Dung", "Dũng", "Đ", "Đào", "Ong", "Ốc", "Ớt"));
}

TEST_P(DialectContract, IntegersHave64Bits) {
    constexpr auto k_most = std::numeric_limits<std::int64_t>::max();
    constexpr auto k_least = std::numeric_limits<std::int64_t>::min();
    std::vector<std::int64_t> found;
    write([&](Connection& c) {
        c.run("insert into mark (body, year, points) values ('a', 1, $1), ('a', 2, $2)", k_most, k_least);
        c.each("select points from mark order by year", [&](const Row& row) { found.push_back(row.integer(0)); });
    });
    EXPECT_THAT(found, ElementsAre(k_most, k_least));
    EXPECT_THAT(column("select year from mark where points = $1", k_least), ElementsAre("2"));
}

TEST_P(DialectContract, NullIsNotEmptyText) {
    write([](Connection& c) {
        c.script("create table pair (id bigint, said text, yes boolean, points bigint)");
        c.run("insert into pair values (1, $1, $2, $3)", std::optional<std::string>{}, std::optional<bool>{}, nullptr);
        c.run("insert into pair values (2, $1, $2, $3)", std::string_view{}, std::optional(true), std::optional(7));
        std::vector<bool> nulls;
        c.each("select said, yes, points from pair order by id", [&](const Row& row) {
            for (int i = 0; i < 3; ++i)
                nulls.push_back(row.is_null(i));
            if (row.is_null(0)) {
                EXPECT_EQ(row.text(0), "");
                EXPECT_FALSE(row.flag(1));
                EXPECT_EQ(row.integer(2), 0);
            } else {
                EXPECT_EQ(row.text(0), "");
                EXPECT_TRUE(row.flag(1));
                EXPECT_EQ(row.integer(2), 7);
            }
        });
        EXPECT_EQ(nulls, (std::vector<bool>{true, true, true, false, false, false}));
    });
}

TEST_P(DialectContract, LongVietnameseTextComesBackAsItWas) {
    std::string text;
    while (text.size() < 3'000'000)
        text += "Nghị quyết số 12 — “học tập”, ý kiến: ổn định; ''quote'' \\ \n\t 🇻🇳 ";
    write([&](Connection& c) {
        c.run("update body set name = $1 where id = 'a'", text);
        c.each("select name, length(name) from body where id = 'a'", [&](const Row& row) {
            EXPECT_TRUE(row.text(0) == text);
            EXPECT_LT(row.integer(1), static_cast<std::int64_t>(text.size())) << "length counts characters";
        });
    });
}

TEST_P(DialectContract, NulCharacterIsRefused) {
    const auto refused = database().transact([](Connection& c) -> core::Result<void> {
        c.run("update body set name = $1 where id = 'a'", std::string("cut\0off", 7));
        return {};
    });
    EXPECT_EQ(code_of(refused), "database.check");
}

TEST_P(DialectContract, TooFewOrTooManyParametersAreRefused) {
    for (const bool many : {false, true}) {
        const auto refused = database().read([&](Connection& c) -> core::Result<void> {
            if (many)
                c.each(
                    "select id from body where id = $1", [](const Row&) {}, "a", "b");
            else
                c.each(
                    "select id from body where id = $1 and name = $2", [](const Row&) {}, "a");
            return {};
        });
        EXPECT_EQ(code_of(refused), "database.failed");
    }
}

TEST_P(DialectContract, OneStatementAtATimeUnlessItIsAScript) {
    const auto refused = database().transact([](Connection& c) -> core::Result<void> {
        c.run("delete from mark; delete from body");
        return {};
    });
    EXPECT_EQ(code_of(refused), "database.failed");
    EXPECT_EQ(ask("select count(*) from body"), "5");
}

TEST_P(DialectContract, RowsAreLockedWhereThereIsMoreThanOneWriter) {
    write([](Connection& c) {
        std::string found;
        c.each(
            "select name from body where id = $1" + std::string(c.lock_rows()),
            [&](const Row& row) { found = row.string(0); }, "c");
        EXPECT_EQ(found, "Chi bộ 1");
    });
}

TEST_P(DialectContract, SchemaChangesAreTransactional) {
    const auto refused = database().transact([](Connection& c) -> core::Result<void> {
        c.script("create table half (id bigint); alter table body add column half text not null default 'x'");
        EXPECT_EQ(c.run("update body set half = 'y'"), 5);
        return core::invalid("test.no");
    });
    EXPECT_EQ(code_of(refused), "test.no");
    write([](Connection& c) { c.script("create table half (id bigint); alter table body add column half text"); });
}

}  // namespace
}  // namespace bontot::contract
