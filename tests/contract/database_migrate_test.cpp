// Migrations (issue 3, item 1): forward only, checksummed; a schema that is newer, edited or somebody else's is
// refused.
#include <algorithm>
#include <thread>

#include <gmock/gmock.h>

#include "contract/engines.hpp"
#include "papers/numbering.hpp"
#include "storage/database/migrate.hpp"

namespace bontot::contract {
namespace {

using storage::Connection;
using storage::migrate;
using storage::Migrations;
using storage::require_current;
using testing::ElementsAre;
using testing::IsEmpty;

const Migrations k_one{{"0001_first.sql", "create table thing (id bigint not null primary key, name text not null);"}};
const Migrations k_two{k_one[0], {"0002_second.sql", "alter table thing add column kind text not null default '';"}};

class MigrationsContract : public OnBothEngines {};
CONTRACT_ON_BOTH_ENGINES(MigrationsContract);

TEST_P(MigrationsContract, ShippedSchemaIsAppliedOnceAndIsThenCurrent) {
    EXPECT_EQ(code_of(require_current(database())), "database.schema_old");
    const auto first = migrate(database(), 1'700'000'000'000);
    ASSERT_TRUE(first) << first.error().code << *first.error().param("reason");
    EXPECT_EQ(first->applied.size(), storage::schema_texts().size());
    EXPECT_EQ(first->applied.front(), "0001_records.sql");
    EXPECT_EQ(code_of(require_current(database())), "");
    const auto second = migrate(database(), 1'700'000'000'001);
    ASSERT_TRUE(second);
    EXPECT_THAT(second->applied, IsEmpty());
    EXPECT_EQ(second->number, first->number);
    EXPECT_EQ(ask("select applied_at from schema_migration where number = 1"), "1700000000000");
}

TEST_P(MigrationsContract, OnlyWhatIsMissingIsApplied) {
    ASSERT_TRUE(migrate(database(), 1, k_one));
    write([](Connection& c) { c.run("insert into thing (id, name) values ($1, $2)", 1, "kept"); });
    const auto refused = require_current(database(), k_two);
    EXPECT_EQ(code_of(refused), "database.schema_old");
    EXPECT_EQ(*refused.error().param("found"), "0002_second.sql");
    const auto report = migrate(database(), 2, k_two);
    ASSERT_TRUE(report);
    EXPECT_THAT(report->applied, ElementsAre("0002_second.sql"));
    EXPECT_EQ(ask("select name from thing where kind = ''"), "kept");
}

TEST_P(MigrationsContract, PapersMadeBeforeDecisionsHadTheirOwnAreThoseOfTheirDecisions) {
    auto shipped = storage::schema_texts();
    std::sort(shipped.begin(), shipped.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    ASSERT_EQ(shipped.at(15).name, "0016_papers_of_decisions.sql");
    ASSERT_TRUE(migrate(database(), 1, {shipped.begin(), shipped.begin() + 15}));
    write([](Connection& c) {
        c.script(
            "insert into root values ('38', 'Tỉnh ủy', 0, 0, '" + std::string(64, '0') +
            "'); insert into unit (root, id, code, version) values ('38', 'u', '38.1', 1), ('38', 'v', '38.2', 1);"
            "insert into paper (root, id, unit, kind, year, about, meeting, symbol, body_symbol, number,"
            " term_from, dated, place, post, version) values"
            " ('38', 'a', 'u', 'award', 2023, 'u', '', 'QĐ', 'ĐUK', 7, '2020-08-01', '2024-01-30', '', 'secretary', 1),"
            " ('38', 'r', 'u', 'recognition', 2023, 'u', '', 'QĐ', 'ĐUK', 12, '2020-08-01', '2024-02-05', '',"
            " 'secretary', 1),"
            " ('38', 'c', 'u', 'certificate', 2023, 'v', '', '', '', null, null, null, '', 'secretary', 1),"
            " ('38', 'd', 'u', 'proposal', 2023, 'u', '', 'TTr', 'ĐUK', null, null, null, '', 'secretary', 1),"
            " ('38', 'e', 'u', 'certificate', 2024, 'v', '', '', '', null, null, null, '', 'secretary', 1),"
            " ('38', 'm', 'u', 'minutes', 2023, 'u', 'buổi họp', 'BB', 'CB', 3, '2020-08-01', '2023-03-05', '',"
            " 'secretary', 1);");
    });
    ASSERT_TRUE(migrate(database(), 2));
    const auto occasion = [&](const std::string& id) {
        return ask("select occasion from paper where id = '" + id + "'");
    };
    EXPECT_EQ(occasion("a"), papers::symbol_text(7, "QĐ", "ĐUK") + " 2024-01-30");
    EXPECT_EQ(occasion("r"), papers::symbol_text(12, "QĐ", "ĐUK") + " 2024-02-05");
    EXPECT_EQ(occasion("c"), occasion("a")) << "a certificate is of its award";
    EXPECT_EQ(occasion("d"), "") << "a draft waits for its decision";
    EXPECT_EQ(occasion("e"), "") << "no award of its year";
    EXPECT_EQ(occasion("m"), "buổi họp");
    EXPECT_EQ(ask("select count(*) from paper"), "6");
}

TEST_P(MigrationsContract, RowsOfTheFirstReleaseAreAllThereAfterTheLastMigration) {
    auto shipped = storage::schema_texts();
    std::sort(shipped.begin(), shipped.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    ASSERT_TRUE(migrate(database(), 1, {shipped.begin(), shipped.begin() + 3}));
    write([](Connection& c) {
        c.script(
            "insert into root values ('38', 'Tỉnh ủy', 0, 0, '" + std::string(64, '0') +
            "'); insert into unit (root, id, code, version) values ('38', 'u', '38.1', 1);"
            "insert into member (root, id, code, name, search_key, version) values ('38', 'n', '', 'N', 'n', 1),"
            " ('38', 'm', '', 'M', 'm', 1);"
            "insert into meeting (root, id, unit, date, kind, state, title, place, committee_meeting,"
            " members_notified, follower_notified, materials_sent, draft_made, prepared_by, committee_minutes, notice,"
            " draft_resolution, start_minute, end_minute, breaks_minutes, roll_called, resolution, chair_signed,"
            " secretary_signed, cross_stamped, minutes_book, minutes_pages, self_explanation, version) select '38',"
            " id, 'u', '2024-01-05', 'regular', 'held', '', '', true, true, true, true, true, 'secretary', '', '', '',"
            " 0, 90, 0, true, '', true, true, true, '', '', '', 1 from (select 't' as id union all select 's') ids;"
            "insert into meeting_roll values ('38', 't', 'n', 'late', 'Kẹt xe'), ('38', 's', 'm', 'excused', '');"
            "insert into meeting_opinion values ('38', 't', 2, 'n', 1, 'Hai'), ('38', 't', 1, 'm', 3, 'Một');"
            "insert into member_rating values ('38', 'u', 2024, 'n', 'good', 'rated', '', 'R', '1', '2024-12-01',"
            " 'BTV', 4), ('38', 'u', 2024, 'm', null, 'not_yet', 'Mới về', 'R', '', null, '', 5);");
    });
    ASSERT_TRUE(migrate(database(), 2));
    EXPECT_EQ(ask("select count(*) || min(mark) || max(reason) from meeting_roll"), "2excusedKẹt xe");
    EXPECT_EQ(ask("select said || count from meeting_opinion where meeting = 't' and position = 2"), "Hai1");
    EXPECT_EQ(ask("select count(*) from meeting_opinion"), "2");
    EXPECT_EQ(ask("select level || decision_date || decision_by || version from member_rating where member = 'n'"),
              "good2024-12-01BTV4");
    EXPECT_EQ(ask("select scope || reason || version from member_rating where level is null"), "not_yetMới về5");
    EXPECT_EQ(code_of(require_current(database())), "");
}

TEST_P(MigrationsContract, NumbersAreThoseOfTheFiles) {
    const Migrations with_hole{k_one[0], {"0003_third.sql", "create table third (id bigint not null primary key);"}};
    const auto report = migrate(database(), 1, with_hole);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->number, 3);
    EXPECT_EQ(ask("select max(number) from schema_migration"), "3");
    EXPECT_EQ(code_of(require_current(database(), with_hole)), "");
    auto late = with_hole;
    late.push_back(k_two[1]);
    EXPECT_EQ(code_of(require_current(database(), late)), "database.schema_edited") << "0002 cannot come after 0003";
    auto twice = k_two;
    twice.push_back({"0002_another.sql", "create table another (id bigint);"});
    EXPECT_THROW((void)migrate(database(), 1, twice), std::logic_error);
}

TEST_P(MigrationsContract, NewerSchemaIsRefused) {
    ASSERT_TRUE(migrate(database(), 1, k_two));
    const auto refused = require_current(database(), k_one);
    EXPECT_EQ(code_of(refused), "database.schema_newer");
    EXPECT_EQ(*refused.error().param("found"), "0002_second.sql");
    EXPECT_EQ(migrate(database(), 2, k_one).error().code, "database.schema_newer");
}

TEST_P(MigrationsContract, EditedSchemaIsRefusedAndNamed) {
    ASSERT_TRUE(migrate(database(), 1, k_two));
    auto edited = k_two;
    edited[0].text = "create table thing (id bigint not null primary key, name text not null) ;";
    const auto refused = require_current(database(), edited);
    EXPECT_EQ(code_of(refused), "database.schema_edited");
    EXPECT_EQ(*refused.error().param("file"), "0001_first.sql");
    EXPECT_EQ(migrate(database(), 2, edited).error().code, "database.schema_edited");
}

TEST_P(MigrationsContract, HoleInTheRegistryIsRefused) {
    ASSERT_TRUE(migrate(database(), 1, k_two));
    write([](Connection& c) { c.run("delete from schema_migration where number = $1", 1); });
    EXPECT_EQ(code_of(require_current(database(), k_two)), "database.schema_edited");
}

TEST_P(MigrationsContract, ForeignDatabaseIsLeftAlone) {
    write([](Connection& c) { c.script("create table invoices (id bigint); insert into invoices values (7)"); });
    const auto refused = migrate(database(), 1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "database.schema_foreign");
    EXPECT_EQ(*refused.error().param("found"), "invoices");
    EXPECT_EQ(code_of(require_current(database())), "database.schema_foreign");
    EXPECT_EQ(ask("select id from invoices"), "7");
}

TEST_P(MigrationsContract, RegistryOfAnotherProgramIsForeign) {
    write([](Connection& c) { c.script("create table schema_migration (version bigint)"); });
    EXPECT_EQ(code_of(require_current(database())), "database.schema_foreign");
}

TEST_P(MigrationsContract, FailingMigrationLeavesNothingOfItself) {
    Migrations failing = k_two;
    failing[1].text = "create table second (id bigint); insert into second values (1); insert into nowhere values (1);";
    const auto refused = migrate(database(), 1, failing);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "database.failed");
    EXPECT_EQ(ask("select max(number) from schema_migration"), "1");
    ASSERT_TRUE(migrate(database(), 1, k_two)) << "the mended one goes on from there";
}

TEST_P(MigrationsContract, TwoProgramsAtOnceApplyEachMigrationOnce) {
    const auto other = open_again();
    std::size_t applied[2] = {0, 0};
    std::thread second([&] {
        const auto report = migrate(*other, 2, k_two);
        applied[1] = report ? report->applied.size() : 100;
    });
    const auto report = migrate(database(), 1, k_two);
    applied[0] = report ? report->applied.size() : 100;
    second.join();
    EXPECT_EQ(applied[0] + applied[1], 2U);
    EXPECT_EQ(code_of(require_current(database(), k_two)), "");
}

TEST_P(MigrationsContract, TextSortsByBytesUnlessItIsAName) {
    ASSERT_TRUE(migrate(database(), 1, k_two));
    write([](Connection& c) {
        std::int64_t id = 0;
        for (const auto* name : {"an", "B", "ă", "z", "đ", "D", "e", "A"})
            c.run("insert into thing (id, name) values ($1, $2)", ++id, name);
    });
    std::string by_bytes;
    std::string by_name;
    read([&](Connection& c) {
        c.each("select name from thing order by name", [&](const auto& row) { by_bytes += row.string(0) + " "; });
        c.each("select name from thing order by name collate vi",
               [&](const auto& row) { by_name += row.string(0) + " "; });
    });
    EXPECT_EQ(by_bytes, "A B D an e z ă đ ");
    EXPECT_EQ(by_name, "A an ă B D đ e z ");
}

}  // namespace
}  // namespace bontot::contract
