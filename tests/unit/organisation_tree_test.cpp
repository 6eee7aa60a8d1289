// Bodies over time (issue 3, item 2): the past reads under the old names; history is extended at its end.
#include <gtest/gtest.h>

#include "organisation/tree.hpp"

namespace bontot::organisation {
namespace {

using core::Date;

const core::UnitId k_bloc("bloc");
const core::UnitId k_city("city");

UnitRecord cell() {
    UnitRecord unit;
    unit.id = core::UnitId("cell");
    unit.code = "38.168.053.000.001";
    UnitVersion version;
    version.valid = {Date(2020, 1, 1), {}};
    version.name = "Chi bộ Phòng Tổng hợp";
    version.superior = k_bloc;
    version.decision = {"1-QĐ/ĐUK", Date(2019, 12, 20), "Đảng ủy Khối"};
    unit.versions.push_back(version);
    return unit;
}

UnitVersion renamed(const UnitRecord& unit, std::string name) {
    auto next = unit.versions.back();
    next.name = std::move(name);
    next.act = UnitAct::rename;
    next.decision = {"9-QĐ/ĐUK", Date(2023, 6, 20), "Đảng ủy Khối"};
    return next;
}

std::string code_of(const core::Result<void>& result) {
    return result ? "" : result.error().code;
}

TEST(UnitHistory, ThePastReadsUnderTheOldName) {
    auto unit = cell();
    ASSERT_TRUE(change(unit, Date(2023, 7, 1), renamed(unit, "Chi bộ Văn phòng")));
    EXPECT_EQ(unit.on(Date(2023, 6, 30))->name, "Chi bộ Phòng Tổng hợp");
    EXPECT_EQ(unit.on(Date(2023, 7, 1))->name, "Chi bộ Văn phòng");
    EXPECT_EQ(unit.versions[0].valid.to, Date(2023, 7, 1));
    EXPECT_FALSE(unit.ended());
}

TEST(UnitHistory, BeforeTheFirstDayAndAfterTheLastThereIsNothing) {
    auto unit = cell();
    ASSERT_TRUE(dissolve(unit, Date(2024, 3, 1), {"3-QĐ/ĐUK", Date(2024, 2, 20), ""}));
    EXPECT_EQ(unit.on(Date(2019, 12, 31)), nullptr);
    EXPECT_NE(unit.on(Date(2020, 1, 1)), nullptr);
    EXPECT_NE(unit.on(Date(2024, 2, 29)), nullptr);
    EXPECT_EQ(unit.on(Date(2024, 3, 1)), nullptr);
    EXPECT_EQ(unit.ended(), Date(2024, 3, 1));
    EXPECT_EQ(unit.dissolved_by.number, "3-QĐ/ĐUK");
    // Who looks back still finds a name.
    EXPECT_EQ(unit.nearest(Date(2030, 1, 1)).name, "Chi bộ Phòng Tổng hợp");
    EXPECT_EQ(unit.nearest(Date(1990, 1, 1)).name, "Chi bộ Phòng Tổng hợp");
}

TEST(UnitHistory, NearestIsTheSpanOfTheDay) {
    auto unit = cell();
    ASSERT_TRUE(change(unit, Date(2023, 7, 1), renamed(unit, "Chi bộ Văn phòng")));
    EXPECT_EQ(unit.nearest(Date(2023, 6, 30)).name, "Chi bộ Phòng Tổng hợp");
    EXPECT_EQ(unit.nearest(Date(2023, 7, 1)).name, "Chi bộ Văn phòng");
    EXPECT_EQ(unit.nearest(Date(2000, 1, 1)).name, "Chi bộ Phòng Tổng hợp");
}

TEST(UnitHistory, IsOnlyExtendedAtItsEnd) {
    auto unit = cell();
    ASSERT_TRUE(change(unit, Date(2023, 7, 1), renamed(unit, "Chi bộ Văn phòng")));
    const auto early = change(unit, Date(2023, 6, 30), renamed(unit, "Chi bộ Khác"));
    EXPECT_EQ(code_of(early), "unit.changed_later");
    EXPECT_EQ(*early.error().param("later"), "2023-07-01");
    EXPECT_EQ(code_of(change(unit, Date(2019, 12, 31), renamed(unit, "Chi bộ Khác"))), "unit.not_there");
    EXPECT_EQ(unit.versions.size(), 2U);

    ASSERT_TRUE(dissolve(unit, Date(2024, 1, 1), {}));
    EXPECT_EQ(code_of(change(unit, Date(2024, 1, 1), renamed(unit, "Chi bộ Khác"))), "unit.not_there");
    EXPECT_EQ(code_of(change(unit, Date(2023, 12, 31), renamed(unit, "Chi bộ Khác"))), "unit.changed_later");
    EXPECT_EQ(code_of(dissolve(unit, Date(2023, 10, 1), {})), "unit.changed_later");
    EXPECT_EQ(code_of(dissolve(unit, Date(2024, 1, 1), {})), "unit.not_there");
}

TEST(UnitHistory, TwoActsOnOneDayLeaveOneSpan) {
    auto unit = cell();
    ASSERT_TRUE(change(unit, Date(2025, 7, 1), renamed(unit, "Chi bộ Văn phòng")));
    auto moved = unit.versions.back();
    moved.superior = k_city;
    moved.act = UnitAct::move;
    moved.decision.number = "10-QĐ/TU";
    ASSERT_TRUE(change(unit, Date(2025, 7, 1), moved));
    ASSERT_EQ(unit.versions.size(), 2U);
    EXPECT_EQ(unit.versions[1].name, "Chi bộ Văn phòng");
    EXPECT_EQ(unit.versions[1].superior, k_city);
    EXPECT_EQ(unit.versions[1].decision.number, "10-QĐ/TU");
    EXPECT_EQ(unit.versions[0].valid.to, Date(2025, 7, 1));
}

TEST(UnitHistory, OnTheFoundingDayTheFoundingDecisionStays) {
    auto unit = cell();
    ASSERT_TRUE(change(unit, Date(2020, 1, 1), renamed(unit, "Chi bộ Văn phòng")));
    ASSERT_EQ(unit.versions.size(), 1U);
    EXPECT_EQ(unit.versions[0].name, "Chi bộ Văn phòng");
    EXPECT_EQ(unit.versions[0].act, UnitAct::establish);
    EXPECT_EQ(unit.versions[0].decision.number, "1-QĐ/ĐUK");
}

TEST(UnitHistory, DissolvedAtTheEarliestOnTheSecondDay) {
    auto unit = cell();
    EXPECT_EQ(code_of(dissolve(unit, Date(2020, 1, 1), {})), "unit.no_day_of_life");
    ASSERT_TRUE(dissolve(unit, Date(2020, 1, 2), {}));
    EXPECT_NE(unit.on(Date(2020, 1, 1)), nullptr);
    EXPECT_EQ(unit.on(Date(2020, 1, 2)), nullptr);
}

TEST(UnitHistory, DissolvedOnTheDayOfAChangeTheChangeGoes) {
    auto unit = cell();
    ASSERT_TRUE(change(unit, Date(2024, 1, 1), renamed(unit, "Chi bộ Văn phòng")));
    ASSERT_TRUE(dissolve(unit, Date(2024, 1, 1), {"3-QĐ/ĐUK", Date(2024, 1, 1), ""}));
    ASSERT_EQ(unit.versions.size(), 1U);
    EXPECT_EQ(unit.ended(), Date(2024, 1, 1));
}

TEST(UnitCode, IsGroupsOfDigits) {
    for (const auto* code : {"1", "38", "38.168.053.000.001", "1.2.3.4.5.6.7.8.9.0", "9999"})
        EXPECT_TRUE(is_unit_code(code)) << code;
    for (const auto* code : {"", ".", "1.", ".1", "1..2", "38.168.O53", "38-168", " 38", "38 ", "12345", "38.168,053",
                             "1.2.3.4.5.6.7.8.9.0.1", "38.１68"})
        EXPECT_FALSE(is_unit_code(code)) << code;
}

TEST(Tree, WhichKindsStandUnderWhich) {
    using enum BodyKind;
    const std::vector<std::pair<BodyKind, BodyKind>> allowed{
        {cell, province},
        {cell, bloc},
        {cell, grassroots_committee},
        {cell, sub_committee},
        {sub_committee, grassroots_committee},
        {grassroots_committee, bloc},
        {grassroots_committee, province},
        {bloc, province},
        {bloc, bloc},
    };
    for (const auto& [kind, name] : k_body_kinds) {
        for (const auto& [superior, superior_name] : k_body_kinds) {
            const bool expected = std::find(allowed.begin(), allowed.end(), std::pair(kind, superior)) != allowed.end();
            EXPECT_EQ(may_stand_under(kind, superior), expected) << name << " under " << superior_name;
        }
    }
}

TEST(Tree, PlansJudgeCellsAndGrassrootsCommittees) {
    EXPECT_EQ(judged_kind(BodyKind::cell), UnitKind::cell);
    EXPECT_EQ(judged_kind(BodyKind::grassroots_committee), UnitKind::grassroots_committee);
    for (const auto kind : {BodyKind::sub_committee, BodyKind::bloc, BodyKind::province})
        EXPECT_EQ(judged_kind(kind), std::nullopt);
}

}  // namespace
}  // namespace bontot::organisation
