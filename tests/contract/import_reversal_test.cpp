// An import is taken back as one act (issue 5, point 5: "undo by a dated reversal"): what it added goes, what it
// changed is as before, the chain tells of both; not when something was built on it.
#include <gmock/gmock.h>

#include "app/import/import_obstacles.hpp"
#include "app/import/reverse_import.hpp"
#include "app/meetings/meetings.hpp"
#include "app/organisation/correct_member.hpp"
#include "app/periods.hpp"
#include "app/verify_chain.hpp"
#include "contract/import_records.hpp"
#include "storage/import_store.hpp"

namespace bontot::contract {
namespace {

using core::Date;
using imports::Kind;
using imports::Policy;
using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

class ImportReversal : public ImportContract {
  protected:
    app::ImportRun newest() {
        app::ImportRun run;
        look([&](app::Transaction& records) { run = records.imports().runs().front(); });
        return run;
    }
    std::string reverse(const app::ImportRun& run, const std::string& reason = "Nhầm tệp") {
        return code_of(records_->change(
            {"Đỗ Văn Hòa"}, [&](app::Transaction& records) { return app::reverse_import(records, run.id, reason); }));
    }
    app::ImportObstacles obstacles(const app::ImportRun& run) {
        app::ImportObstacles found;
        look([&](app::Transaction& records) { found = app::import_obstacles(records, run); });
        return found;
    }
    void rename(const std::string& code, const std::string& name) {
        change([&](app::Transaction& records) {
            auto file = records.members().find(records.members().find_code(code).value()).value();
            file.member.name = name;
            ASSERT_TRUE(records.members().update(file.member));
            records.announce({"member.corrected", file.member.id.text(), file.memberships.back().unit, "", "", ""});
        });
    }
};
CONTRACT_ON_BOTH_ENGINES(ImportReversal);

TEST_P(ImportReversal, WhatItAddedGoes) {
    must_import(tree());
    must_import(people());
    const auto run = newest();
    EXPECT_EQ(run.file_name, "tệp.xlsx");
    EXPECT_EQ(run.done_by, "Lê Thị Thư");
    EXPECT_EQ(run.added, 4);
    EXPECT_THAT(obstacles(run).first, IsEmpty());
    EXPECT_EQ(reverse(run), "");
    for (const auto* table : {"member", "membership", "exemption"})
        EXPECT_EQ(rows_in(table), 0) << table;
    EXPECT_EQ(newest().reversed_by, "Đỗ Văn Hòa");
    EXPECT_EQ(newest().reversed_at, run.done_at) << "dated";
    EXPECT_EQ(newest().reversed_reason, "Nhầm tệp");
    look([&](app::Transaction& records) { EXPECT_THAT(app::verify_chain(records).findings(), IsEmpty()); });
    must_import(people());
    EXPECT_EQ(count(imports::Action::add), 4U) << "the right file may follow";
}

TEST_P(ImportReversal, ATreeGoesWithItsBodies) {
    must_import(tree());
    EXPECT_EQ(reverse(newest()), "");
    EXPECT_EQ(rows_in("unit"), 0);
    EXPECT_EQ(rows_in("unit_version"), 0);
    EXPECT_EQ(rows_in("fact_version"), 0);
}

TEST_P(ImportReversal, WhatItChangedIsAsBeforeAndOneVersionHigher) {
    must_import(tree());
    auto rows = people();
    rows.members[0].birth_year = 1980;  // the same person, whose name is corrected
    must_import(rows);
    rows.members[0].member.name = "Lê Văn Ân";
    rows.members[0].office = imports::OfficeWord::secretary;
    rows.members.push_back(member_row("DV9", "Mai Văn Chín", "38.1.2", Date(2023, 1, 1)));
    const auto before = exported(Kind::members);
    must_import(rows, Policy::update);
    std::int64_t version = 0;
    const auto id = member_id("DV1");
    look([&](app::Transaction& records) { version = records.members().find(id)->member.version; });
    EXPECT_EQ(reverse(newest()), "");
    EXPECT_EQ(exported(Kind::members).members, before.members);
    EXPECT_EQ(rows_in("term_of_office"), 0);
    look([&](app::Transaction& records) {
        EXPECT_EQ(records.members().find(id)->member.version, version + 1) << "who read the import's state is told";
    });
}

TEST_P(ImportReversal, MeetingsAndTheirRollCallsAreAsBefore) {
    plant();
    const auto day = Date(2024, 6, 5);
    must_import(roll_call(day, {{"DV1", imports::Attendance::unexcused}, {"DV2", imports::Attendance::present}}));
    const auto first = newest();
    const auto before = exported(Kind::roll_call, 2024);
    must_import(roll_call(day, {{"DV1", imports::Attendance::present}, {"DV2", imports::Attendance::excused}}),
                Policy::update);
    ASSERT_NE(exported(Kind::roll_call, 2024).roll_calls, before.roll_calls);
    EXPECT_EQ(reverse(first), "imports.built_upon") << "the later import rests on it";
    EXPECT_EQ(reverse(newest()), "");
    EXPECT_EQ(exported(Kind::roll_call, 2024).roll_calls, before.roll_calls);
    EXPECT_EQ(reverse(first), "") << "an import that was taken back stands in nobody's way";
}

TEST_P(ImportReversal, NotWhenARecordWasChangedSince) {
    must_import(tree());
    must_import(people());
    const auto run = newest();
    rename("DV2", "Đỗ Văn Bính");
    const auto found = obstacles(run);
    ASSERT_THAT(found.first, SizeIs(1));
    EXPECT_EQ(found.count, 1U);
    EXPECT_EQ(found.first[0].kind, app::ImportedKind::member);
    EXPECT_EQ(found.first[0].name, "Đỗ Văn Bính");
    EXPECT_EQ(found.first[0].action, "member.corrected");
    EXPECT_EQ(reverse(run), "imports.built_upon");
    EXPECT_EQ(rows_in("member"), 4) << "all or nothing";
}

TEST_P(ImportReversal, NotWhenOthersSpeakOfWhatItAdded) {
    must_import(tree());
    const auto bodies = newest();
    must_import(people());
    const auto found = obstacles(bodies);
    EXPECT_GT(found.count, 0U);
    EXPECT_EQ(found.first[0].kind, app::ImportedKind::unit);
    EXPECT_EQ(reverse(bodies), "imports.built_upon");
    EXPECT_EQ(reverse(newest()), "");
    EXPECT_EQ(reverse(bodies), "") << "the people went first";
    EXPECT_EQ(rows_in("unit"), 0);
}

TEST_P(ImportReversal, NotWhenAMovementRestsOnWhatItAdded) {
    must_import(tree());
    const auto bodies = newest();
    change([&](app::Transaction& records) {
        app::Movement movement;
        movement.id = core::RecordId(records.new_id());
        movement.authority = core::UnitId(records.imports().records(bodies.id).front().record);
        movement.plan = "nt-2023";
        movement.first_year = movement.last_year = 2024;
        movement.decision = {"1-KH/TU", Date(2024, 1, 1), "Tỉnh ủy"};
        ASSERT_TRUE(records.movements().put(movement));
    });
    EXPECT_EQ(reverse(bodies), "imports.built_upon");
    const auto found = obstacles(bodies);
    ASSERT_THAT(found.first, SizeIs(1));
    EXPECT_EQ(found.first[0].place, "movement");
}

TEST_P(ImportReversal, KnowsEveryTableThatNamesABodyOrAMember) {
    if (database().engine() != storage::Engine::sqlite) GTEST_SKIP() << "both engines have the same tables";
    std::size_t asked = 0;
    ASSERT_TRUE(database().read([&](storage::Connection& connection) -> core::Result<void> {
        connection.each(
            "select m.name, f.\"from\" from sqlite_master m, pragma_foreign_key_list(m.name) f"
            " where m.type = 'table' and f.\"table\" in ('unit', 'member') and f.\"to\" = 'id'",
            [&](const storage::Row& row) {
                ++asked;
                EXPECT_TRUE(storage::knows_reference(row.text(0), row.text(1))) << row.text(0) << "." << row.text(1);
            });
        return {};
    }));
    EXPECT_GT(asked, 30U);
}

TEST_P(ImportReversal, NotInALockedYearNotTwiceNotWithoutAReason) {
    must_import(tree());
    must_import(people());
    const auto run = newest();
    EXPECT_EQ(reverse(run, "  "), "records.reason_missing");
    change([&](app::Transaction& records) {
        ASSERT_TRUE(app::lock_period(records, unit_id("38.1.1"), 2024, {"x"}, "chốt sổ"));
    });
    EXPECT_EQ(reverse(run), "imports.built_upon");
    EXPECT_EQ(obstacles(run).first[0].action, "period.locked");
    change([&](app::Transaction& records) {
        ASSERT_TRUE(app::unlock_period(records, unit_id("38.1.1"), 2024, {"x"}, "mở lại"));
    });
    EXPECT_EQ(reverse(run), "");
    EXPECT_EQ(reverse(run), "imports.reversed_already");
    EXPECT_EQ(reverse({}), "imports.unknown_run");
}

TEST_P(ImportReversal, BelongsToTheBodyItWasForAndThoseAbove) {
    must_import(tree());
    EXPECT_EQ(import(people(), Policy::stop, [&](auto& order) { order.within = unit_id("38.1"); }), "");
    look([&](app::Transaction& records) {
        EXPECT_THAT(app::imports_of(records, unit_id("38")), SizeIs(2));
        EXPECT_THAT(app::imports_of(records, unit_id("38.1")), SizeIs(1));
        EXPECT_THAT(app::imports_of(records, unit_id("38.1.1")), IsEmpty());
    });
}

}  // namespace
}  // namespace bontot::contract
