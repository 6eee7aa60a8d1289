// Imports into the records (issue 3, item 6): a preview first, then one transaction; stop, skip or update; nothing is
// written unless all of it can be; what was exported comes back unchanged (neighbours.md 3.2).
#include <gmock/gmock.h>

#include "app/periods.hpp"
#include "contract/import_records.hpp"

namespace bontot::contract {
namespace {

using core::Date;
using imports::Action;
using imports::Attendance;
using imports::Kind;
using imports::MemberState;
using imports::Policy;
using organisation::BodyKind;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Date k_june(2024, 6, 5);

class ImportTest : public ImportContract {};
CONTRACT_ON_BOTH_ENGINES(ImportTest);

// ------------------------------------------------------------------------------------------------------------- units

TEST_P(ImportTest, EntersATreeInAnyOrderWithoutDecisions) {
    must_import(tree());
    EXPECT_EQ(count(Action::add), 4U);
    look([&](app::Transaction& records) {
        const auto cell = records.units().find_code("38.1.1");
        const auto committee = records.units().find_code("38.1");
        ASSERT_TRUE(cell && committee);
        EXPECT_EQ(cell->versions.back().superior, committee->id);
        EXPECT_EQ(cell->versions.back().decision.number, "");
    });
    EXPECT_EQ(rows_in("audit_event"), 5) << "one a body, and one for the import";
    must_import(tree());
    EXPECT_EQ(count(Action::same), 4U);
    EXPECT_EQ(rows_in("audit_event"), 5) << "nothing to do leaves no trace";
}

TEST_P(ImportTest, RefusesAWrongSuperiorAndASecondRoot) {
    auto rows = tree();
    rows.units.push_back(unit_row("38.1.1.1", "Chi bộ nhỏ", "38.1.1", BodyKind::cell));
    rows.units.push_back(unit_row("39", "Tỉnh khác", "", BodyKind::province));
    EXPECT_EQ(import(rows), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("unit.wrong_superior", "unit.root_exists"));
    EXPECT_EQ(rows_in("unit"), 0);
}

TEST_P(ImportTest, KeepsUnderAnUnknownSuperiorOutWithOnlyGoodRows) {
    auto rows = tree();
    rows.units[2].kind = BodyKind::cell;  // the committee: a cell over cells
    EXPECT_EQ(import(rows, Policy::stop, [](auto& order) { order.only_good_rows = true; }), "");
    EXPECT_EQ(count(Action::add), 2U) << "the province, and the body that is now a cell of it";
    EXPECT_EQ(count(Action::error), 2U);
    EXPECT_EQ(rows_in("unit"), 2);
}

TEST_P(ImportTest, ChangesABodyAsThePolicySays) {
    must_import(tree());
    auto rows = tree();
    rows.units[0].unit.name = "Chi bộ Văn phòng";
    EXPECT_EQ(import(rows), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("imports.exists"));
    must_import(rows, Policy::skip);
    EXPECT_EQ(count(Action::skip), 1U);
    EXPECT_EQ(exported(Kind::units).units[2].unit.name, "Chi bộ Một");
    must_import(rows, Policy::update);
    EXPECT_EQ(count(Action::update), 1U);
    EXPECT_EQ(exported(Kind::units).units[2].unit.name, "Chi bộ Văn phòng");
}

TEST_P(ImportTest, ANewerDecisionRenamesFromItsDay) {
    must_import(tree());
    auto rows = tree();
    rows.units[0].unit.name = "Chi bộ Văn phòng";
    rows.units[0].decision = {"5-QĐ/ĐU", Date(2025, 3, 1), ""};
    must_import(rows, Policy::update);
    look([&](app::Transaction& records) {
        const auto cell = records.units().find_code("38.1.1").value();
        EXPECT_EQ(cell.nearest(Date(2025, 2, 28)).name, "Chi bộ Một") << "the past reads under the old name";
        EXPECT_EQ(cell.nearest(Date(2025, 3, 1)).name, "Chi bộ Văn phòng");
    });
}

// ----------------------------------------------------------------------------------------------------------- members

TEST_P(ImportTest, EntersMembersWithExemptionsAndOffices) {
    must_import(tree());
    auto rows = people();
    rows.members[0].office = imports::OfficeWord::secretary;
    must_import(rows);
    look([&](app::Transaction& records) {
        const auto file = records.members().find(records.members().find_code("DV3").value()).value();
        ASSERT_THAT(file.exemptions, SizeIs(1));
        EXPECT_EQ(file.exemptions[0].span, (core::Period{Date(2024, 1, 1), {}}));
        const auto head = records.members().find(records.members().find_code("DV1").value()).value();
        ASSERT_THAT(head.terms, SizeIs(1));
        EXPECT_EQ(head.terms[0].span.from, k_import_day);
    });
    must_import(rows);
    EXPECT_EQ(count(Action::same), 4U);
}

TEST_P(ImportTest, TwoSecretariesOfOneCellAreAnError) {
    must_import(tree());
    auto rows = people();
    rows.members[0].office = imports::OfficeWord::secretary;
    rows.members[1].office = imports::OfficeWord::secretary;
    EXPECT_EQ(import(rows), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("office.taken"));
    EXPECT_EQ(rows_in("member"), 0);
}

TEST_P(ImportTest, OneFaultInRow300KeepsEverythingOut) {
    must_import(tree());
    auto rows = rows_of(Kind::members);
    for (std::uint32_t i = 1; i <= 400; ++i) {
        auto row = member_row("N" + std::to_string(i), "Người thứ " + std::to_string(i), "38.1.1", Date(2020, 1, 1));
        row.row = i;
        rows.members.push_back(std::move(row));
    }
    rows.members[299].admitted = Date(2021, 1, 1);  // on the roll a year before
    EXPECT_EQ(import(rows), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("member.on_roll_before_admitted"));
    EXPECT_EQ(plan_.findings.list().back().at->row, 300U);
    EXPECT_EQ(rows_in("member"), 0);
    EXPECT_EQ(rows_in("audit_event"), 5);
    EXPECT_EQ(import(rows, Policy::stop, [](auto& order) { order.only_good_rows = true; }), "");
    EXPECT_EQ(rows_in("member"), 399);
}

TEST_P(ImportTest, AMemberInTwoCellsOnOneDayIsAnError) {
    must_import(tree());
    auto rows = rows_of(Kind::members);
    rows.members = {member_row("DV1", "Lê Văn An", "38.1.1", Date(2020, 1, 1)),
                    member_row("DV1", "Lê Văn An", "38.1.2", Date(2023, 1, 1))};
    EXPECT_EQ(import(rows), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("imports.two_cells_on_one_day"));

    rows.members[0].left = Date(2023, 1, 1);
    rows.members[0].state = MemberState::transferred;
    must_import(rows);
    EXPECT_EQ(rows_in("member"), 1) << "one member with two stays, one day apart";
    EXPECT_EQ(rows_in("membership"), 2);
    must_import(exported(Kind::members));
    EXPECT_EQ(count(Action::same), 2U);
}

TEST_P(ImportTest, ATemporaryStayKeepsItsHome) {
    must_import(tree());
    auto rows = rows_of(Kind::members);
    rows.members = {member_row("DV1", "Lê Văn An", "38.1.2", Date(2024, 1, 1)),
                    member_row("DV1", "Lê Văn An", "38.1.1", Date(2020, 1, 1))};
    rows.members[0].state = MemberState::temporary;  // stands before its home
    must_import(rows);
    look([&](app::Transaction& records) {
        EXPECT_THAT(records.members().of_unit(records.units().find_code("38.1.2")->id, {k_june, {}}), SizeIs(1));
    });
    must_import(exported(Kind::members));
    EXPECT_EQ(count(Action::same), 2U);
}

TEST_P(ImportTest, AsksSinceWhenMembersAreInTheCell) {
    must_import(tree());
    auto rows = people();
    rows.members[0].joined.reset();
    EXPECT_EQ(import(rows), "imports.not_ready");
    ASSERT_THAT(plan_.questions, SizeIs(1));
    EXPECT_EQ(plan_.questions[0].code, "imports.ask_joined");
    EXPECT_EQ(import(rows, Policy::stop, [](auto& order) { order.answers["imports.ask_joined"] = "2024-01-01"; }), "");
    look([&](app::Transaction& records) {
        const auto file = records.members().find(records.members().find_code("DV1").value()).value();
        EXPECT_EQ(file.memberships[0].span.from, Date(2024, 1, 1));
    });
}

TEST_P(ImportTest, AnOfficialMemberNeedsThatDay) {
    must_import(tree());
    auto rows = people();
    rows.members[0].type = imports::MemberType::official;
    rows.members[0].admitted = Date(2019, 1, 1);
    rows.members[1].type = imports::MemberType::probationary;
    EXPECT_EQ(import(rows), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("imports.official_without_date", "imports.probationary_without_date"));
}

TEST_P(ImportTest, TransfersAMemberWithADate) {
    plant();
    const auto id = member_id("DV1");
    auto rows = rows_of(Kind::members);
    rows.members = {member_row("DV1", "Lê Văn An", "38.1.2", Date(2025, 2, 1))};
    must_import(rows, Policy::update);
    EXPECT_EQ(member_id("DV1"), id);
    look([&](app::Transaction& records) {
        const auto file = records.members().find(id).value();
        ASSERT_THAT(file.memberships, SizeIs(2));
        EXPECT_EQ(file.memberships[0].span.to, Date(2025, 2, 1));
        EXPECT_EQ(file.memberships[1].span.from, Date(2025, 2, 1));
    });
}

// ------------------------------------------------------------------------------------------- meetings and roll calls

TEST_P(ImportTest, ARollCallMakesItsMeeting) {
    plant();
    must_import(
        roll_call(k_june, {{"DV1", Attendance::present}, {"DV2", Attendance::unexcused}, {"DV3", Attendance::exempt}}));
    EXPECT_THAT(warnings(), Contains("imports.meeting_without_times"));
    look([&](app::Transaction& records) {
        const auto meetings = records.meetings().of_unit(records.units().find_code("38.1.1")->id, {k_june, {}});
        ASSERT_THAT(meetings, SizeIs(1));
        EXPECT_EQ(meetings[0].state, meetings::MeetingState::concluded);
        EXPECT_TRUE(meetings[0].roll_called);
        ASSERT_THAT(meetings[0].roll_call, SizeIs(1)) << "only who was not simply there";
        EXPECT_EQ(meetings[0].roll_call[0].mark, meetings::RollMark::unexcused);
        EXPECT_GT(records.outcomes().fact_version(meetings[0].unit, 2024), 0);
    });
}

TEST_P(ImportTest, WhoeverIsInNoRowStaysUnknown) {
    plant();
    must_import(roll_call(k_june, {{"DV1", Attendance::present}}));
    EXPECT_THAT(warnings(), Contains("imports.missing_from_roll_call"));
    const auto rows = exported(Kind::roll_call).roll_calls;
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_EQ(rows[0].attendance, Attendance::present);
    EXPECT_EQ(rows[1].attendance, Attendance::unknown);
    EXPECT_EQ(rows[2].attendance, Attendance::exempt);
}

TEST_P(ImportTest, ExemptMustAgreeWithTheExemptions) {
    plant();
    EXPECT_EQ(import(roll_call(k_june, {{"DV1", Attendance::exempt}, {"DV2", Attendance::present}})),
              "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("imports.not_exempt"));
    // Somebody exempt may come; that changes no count, also when the sheet comes again.
    const auto rows =
        roll_call(k_june, {{"DV1", Attendance::late}, {"DV2", Attendance::excused}, {"DV3", Attendance::present}});
    must_import(rows);
    must_import(rows);
    EXPECT_EQ(count(Action::same), 3U);
}

TEST_P(ImportTest, ChangesAMarkAsThePolicySays) {
    plant();
    must_import(roll_call(k_june, {{"DV1", Attendance::present}, {"DV2", Attendance::present}}));
    const auto rows = roll_call(k_june, {{"DV1", Attendance::excused}, {"DV2", Attendance::present}});
    EXPECT_EQ(import(rows), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("imports.exists"));
    must_import(rows, Policy::skip);
    EXPECT_EQ(exported(Kind::roll_call).roll_calls[0].attendance, Attendance::present);
    must_import(rows, Policy::update);
    EXPECT_EQ(exported(Kind::roll_call).roll_calls[0].attendance, Attendance::excused);
    EXPECT_EQ(rows_in("meeting"), 1);
}

TEST_P(ImportTest, AFutureMeetingHasNoRollCall) {
    plant();
    EXPECT_EQ(import(roll_call(k_import_day.plus_days(1), {{"DV1", Attendance::present}})), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("imports.meeting_in_future"));
    must_import(roll_call(k_import_day, {{"DV1", Attendance::present}}));
}

TEST_P(ImportTest, EntersMeetingsAndTheirRatings) {
    plant();
    auto rows = rows_of(Kind::meetings);
    imports::MeetingRow meeting;
    meeting.row = 2;
    meeting.unit = {"38.1.1", ""};
    meeting.date = k_june;
    meeting.start = core::ClockTime(14 * 60);
    meeting.end = core::ClockTime(16 * 60);
    meeting.title = "Sinh hoạt tháng 6";
    rows.meetings = {meeting};
    must_import(rows);
    auto ratings = rows_of(Kind::meeting_ratings);
    ratings.meeting_ratings = {{2, {"38.1.1", ""}, k_june, plan::MeetingLevel::good, core::Points{9500}, ""}};
    must_import(ratings);
    must_import(roll_call(k_june, {{"DV1", Attendance::present}, {"DV2", Attendance::late}}));
    EXPECT_EQ(rows_in("meeting"), 1);
    const auto out = exported(Kind::meetings);
    ASSERT_THAT(out.meetings, SizeIs(1));
    EXPECT_EQ(out.meetings[0].self_rating, plan::MeetingLevel::good);
    EXPECT_EQ(out.meetings[0].start, core::ClockTime(14 * 60));
    must_import(out);
    EXPECT_EQ(count(Action::same), 1U);
    must_import(exported(Kind::meeting_ratings));
    EXPECT_EQ(count(Action::same), 1U);
}

TEST_P(ImportTest, ALockedYearIsClosed) {
    plant();
    change([&](app::Transaction& records) {
        const auto committee = records.units().find_code("38.1")->id;
        EXPECT_TRUE(app::lock_period(records, committee, 2024, {"Bí thư"}, "đã xét"));
    });
    EXPECT_EQ(import(roll_call(k_june, {{"DV1", Attendance::present}, {"DV2", Attendance::present}})),
              "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("records.year_locked", "records.year_locked"));
    must_import(roll_call(Date(2025, 6, 5), {{"DV1", Attendance::present}}));
}

// ----------------------------------------------------------------------------------------------------------- ratings

TEST_P(ImportTest, EntersAndMendsOfficialRatings) {
    plant();
    auto rows = rows_of(Kind::member_ratings);
    imports::RatingSaid said;
    said.year = 2024;
    said.level = organisation::RatingLevel::good;
    said.regime = "QĐ 124-QĐ/TW";
    rows.member_ratings = {{2, {"DV1", ""}, {}, said}, {3, {"DV2", ""}, {"38.1.1", ""}, said}};
    must_import(rows);
    auto again = exported(Kind::member_ratings);
    ASSERT_THAT(again.member_ratings, SizeIs(2));
    must_import(again);
    EXPECT_EQ(count(Action::same), 2U);
    again.member_ratings[0].rating.level = organisation::RatingLevel::excellent;
    again.member_ratings[0].rating.regime = "";
    must_import(again, Policy::update);
    const auto mended = exported(Kind::member_ratings).member_ratings[0].rating;
    EXPECT_EQ(mended.level, organisation::RatingLevel::excellent);
    EXPECT_EQ(mended.regime, "QĐ 124-QĐ/TW") << "an empty cell takes nothing away";
    look([&](app::Transaction& records) {
        std::vector<std::string> before;
        records.audit().each(0, 1000, [&](const audit::Event& event) {
            if (event.action == "rating.imported") before.push_back(event.before);
        });
        ASSERT_THAT(before, SizeIs(3));
        EXPECT_EQ(before[0] + before[1], "") << "new ratings";
        EXPECT_THAT(before[2], testing::HasSubstr("good"));
    });

    auto units = rows_of(Kind::unit_ratings);
    units.unit_ratings = {{2, {"38.1.1", ""}, said}};
    must_import(units);
    must_import(exported(Kind::unit_ratings));
    EXPECT_EQ(count(Action::same), 1U);
    look([&](app::Transaction& records) {
        EXPECT_GT(records.outcomes().fact_version(records.units().find_code("38.1")->id, 2024), 0)
            << "a committee is judged by the ratings of its cells";
    });
}

// -------------------------------------------------------------------------------------------------------- everything

TEST_P(ImportTest, RefusesWhatIsNoLongerAsItWasShown) {
    plant();
    const auto rows = roll_call(k_june, {{"DV1", Attendance::present}, {"DV2", Attendance::excused}});
    std::string shown;
    look([&](app::Transaction& records) { shown = app::fingerprint(app::plan_import(records, rows, {})); });
    must_import(roll_call(k_june, {{"DV1", Attendance::present}}));  // somebody else, in between
    EXPECT_EQ(import(rows, Policy::stop, [&](auto& order) { order.expected = shown; }),
              "imports.changed_since_preview");
    look([&](app::Transaction& records) { shown = app::fingerprint(app::plan_import(records, rows, {})); });
    EXPECT_EQ(import(rows, Policy::update, [&](auto& order) { order.expected = shown; }),
              "imports.changed_since_preview")
        << "another policy does something else";
}

TEST_P(ImportTest, WhatWasExportedComesBackUnchanged) {
    plant();
    must_import(roll_call(k_june, {{"DV1", Attendance::late}, {"DV2", Attendance::excused}}));
    must_import(roll_call(k_june, {{"DV4", Attendance::unknown}}, "38.1.2"));
    const auto ids = ask("select max(id) from member") + ask("select min(id) from meeting");
    for (const auto kind : {Kind::units, Kind::members, Kind::meetings, Kind::roll_call}) {
        must_import(exported(kind), Policy::update);
        EXPECT_EQ(count(Action::add) + count(Action::update), 0U) << core::name_in(imports::k_kinds, kind);
    }
    EXPECT_EQ(ask("select max(id) from member") + ask("select min(id) from meeting"), ids);
}

TEST_P(ImportTest, TheChainTellsOfEveryRecordAndTheFile) {
    plant();
    std::vector<std::string> actions;
    std::string last;
    look([&](app::Transaction& records) {
        records.audit().each(0, 100, [&](const audit::Event& event) {
            actions.push_back(event.action);
            last = event.after;
            EXPECT_EQ(event.actor, "Lê Thị Thư");
        });
    });
    EXPECT_THAT(actions, ElementsAre("unit.established", "unit.established", "unit.established", "unit.established",
                                     "import.done", "member.added", "member.added", "member.added", "member.added",
                                     "import.done"));
    EXPECT_THAT(last, testing::HasSubstr("tệp.xlsx"));
    EXPECT_THAT(last, testing::HasSubstr(std::string(64, 'a')));
    EXPECT_THAT(last, testing::HasSubstr("\"added\":4"));
}

}  // namespace
}  // namespace bontot::contract
