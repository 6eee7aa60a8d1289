// The demonstration province: Ninh Thuận as published on 30/6/2022 (background.md: 434 grassroots organisations = 149
// committees with 1,251 cells + 285 cells; 20,952 members), and who was where and when.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "core/text.hpp"
#include "support/province_records.hpp"

namespace bontot::samples {
namespace {

using core::Date;
using organisation::BodyKind;
using organisation::ExemptionKind;
using organisation::MembershipKind;
using organisation::MembershipReason;
using organisation::Office;
using organisation::UnitAct;

const Date k_first_day(2022, 1, 1);
const Date k_last_day(2024, 12, 31);

void expect_published(const test::ProvinceRecords& records, Date last_day) {
    std::size_t committees = 0;
    std::size_t of_committees = 0;
    std::size_t of_blocs = 0;
    std::size_t members = 0;
    for (const auto& unit : records.province.units()) {
        const auto& version = unit.versions.back();
        if (!version.valid.holds(last_day)) continue;
        committees += version.kind == BodyKind::grassroots_committee ? 1 : 0;
        if (version.kind != BodyKind::cell) continue;
        const auto superior = records.unit(*version.superior).versions.back().kind;
        ++(superior == BodyKind::bloc ? of_blocs : of_committees);
    }
    for (const auto& member : records.members)
        members += test::home_on(member, last_day) != nullptr ? 1 : 0;
    EXPECT_EQ(committees, 149U);
    EXPECT_EQ(of_committees, 1251U);
    EXPECT_EQ(of_blocs, 285U);
    EXPECT_EQ(members, 20952U);
}

TEST(Province, HasThePublishedFigures) {
    expect_published(test::shared_province(), k_last_day);
}

TEST(Province, HasThemForOtherYearsToo) {
    expect_published(test::ProvinceRecords({2024, 1, 9}), k_last_day);
    expect_published(test::ProvinceRecords({2021, 5, 4}), Date(2025, 12, 31));
}

TEST(ProvinceUnits, HaveUniqueCodesAndIdsAndStandUnderWhoStandsBefore) {
    std::set<std::string> codes;
    std::set<core::UnitId> before;
    for (const auto& unit : test::shared_province().province.units()) {
        EXPECT_TRUE(codes.insert(unit.code).second) << unit.code;
        EXPECT_EQ(unit.code.size(), 18U) << unit.code;
        EXPECT_TRUE(core::is_id_text(unit.id.text()));
        for (std::size_t i = 0; i < unit.versions.size(); ++i) {
            const auto& version = unit.versions[i];
            EXPECT_TRUE(core::is_nfc(version.name)) << version.name;
            if (i > 0) {
                EXPECT_EQ(unit.versions[i - 1].valid.to, version.valid.from);
            }
            if (version.act != UnitAct::establish) {
                EXPECT_FALSE(version.decision.number.empty()) << version.name;
            }
            if (!version.superior) continue;
            EXPECT_LE(test::shared_province().unit(*version.superior).versions.front().valid.from, version.valid.from);
            EXPECT_TRUE(before.contains(*version.superior)) << version.name;
        }
        for (const auto& predecessor : unit.predecessors)
            EXPECT_TRUE(before.contains(predecessor)) << unit.code;
        EXPECT_TRUE(before.insert(unit.id).second);
    }
    EXPECT_TRUE(codes.contains("38.168.053.000.001"));  // Chi bộ Phòng Tổng hợp, the code of the contracts
}

TEST(ProvinceUnits, ChangedInTheYears) {
    std::map<UnitAct, int> acts;
    int ended = 0;
    for (const auto& unit : test::shared_province().province.units()) {
        for (const auto& version : unit.versions) {
            if (version.valid.from < k_first_day) continue;
            ++acts[version.act];
            EXPECT_LE(*version.decision.date, version.valid.from);
        }
        ended += unit.ended() ? 1 : 0;
        if (unit.ended()) {
            EXPECT_FALSE(unit.dissolved_by.number.empty());
        }
    }
    EXPECT_EQ(acts[UnitAct::rename], 4);
    EXPECT_EQ(acts[UnitAct::move], 2);
    EXPECT_EQ(acts[UnitAct::merge], 1);
    EXPECT_EQ(acts[UnitAct::split], 2);
    EXPECT_EQ(ended, 4);  // two merged, one split, one dissolved
}

TEST(ProvinceMembers, AreInOneCellADayAndTransfersMeet) {
    const auto& records = test::shared_province();
    std::map<MembershipReason, int> ends;
    int transfers = 0;
    int temporary = 0;
    for (const auto& person : records.members) {
        const organisation::Membership* last = nullptr;
        for (const auto& stay : person.memberships) {
            const auto& unit = records.unit(stay.unit);
            EXPECT_LE(unit.versions.front().valid.from, stay.span.from) << person.member.code;
            if (unit.ended()) {
                EXPECT_TRUE(stay.span.to && *stay.span.to <= *unit.ended()) << person.member.code;
            }
            if (stay.span.to) {
                EXPECT_LT(stay.span.from, *stay.span.to) << person.member.code;
            }
            EXPECT_EQ(stay.span.to.has_value(), stay.ended != MembershipReason::unknown) << person.member.code;
            if (stay.kind == MembershipKind::temporary) {
                ++temporary;
                const auto* home = test::home_on(person, stay.span.from);
                ASSERT_NE(home, nullptr) << person.member.code;
                EXPECT_NE(home->unit, stay.unit) << person.member.code;
                EXPECT_FALSE(home->span.to) << person.member.code;
                continue;
            }
            if (last != nullptr) {
                EXPECT_EQ(last->span.to, stay.span.from) << person.member.code;
                EXPECT_EQ(last->ended, stay.began) << person.member.code;
                EXPECT_NE(last->unit, stay.unit);
                transfers += stay.began == MembershipReason::transfer ? 1 : 0;
            }
            last = &stay;
            ++ends[stay.ended];
        }
    }
    EXPECT_GT(transfers, 200);
    EXPECT_GT(temporary, 50);
    for (const auto why : {MembershipReason::deceased, MembershipReason::struck_off, MembershipReason::expelled,
                           MembershipReason::resigned, MembershipReason::reorganisation})
        EXPECT_GT(ends[why], 0) << organisation::k_membership_reasons[static_cast<std::size_t>(why)].second;
}

TEST(ProvinceMembers, BecomeOfficialAYearAfterAdmissionAtTheEarliest) {
    std::set<std::string> codes;
    int on_probation = 0;
    for (const auto& person : test::shared_province().members) {
        const auto& member = person.member;
        EXPECT_TRUE(codes.insert(member.code).second);
        EXPECT_TRUE(core::is_nfc(member.name)) << member.name;
        ASSERT_TRUE(member.admitted && member.birth_year) << member.code;
        EXPECT_GE(member.admitted->year() - *member.birth_year, 18) << member.code;
        EXPECT_LE(*member.admitted, person.memberships.front().span.from) << member.code;
        if (member.official) {
            EXPECT_GE(member.official->days() - member.admitted->days(), 365) << member.code;
        }
        on_probation += member.probationary(k_last_day) && test::home_on(person, k_last_day) != nullptr ? 1 : 0;
        for (const auto& exemption : person.exemptions) {
            EXPECT_NE(test::home_on(person, exemption.span.from), nullptr) << member.code;
            EXPECT_FALSE(member.probationary(exemption.span.from)) << member.code;
            if (exemption.span.to) {
                EXPECT_LT(exemption.span.from, *exemption.span.to) << member.code;
            }
        }
    }
    EXPECT_GT(on_probation, 300);
    EXPECT_LT(on_probation, 1200);
}

TEST(ProvinceTerms, AreHeldByOfficialMembersOfTheUnit) {
    const auto& records = test::shared_province();
    std::map<std::string, std::vector<core::Period>> secretaries;
    std::set<core::UnitId> followed;
    for (const auto& person : records.members) {
        for (const auto& term : person.terms) {
            const auto* home = test::home_on(person, term.span.from);
            ASSERT_NE(home, nullptr) << person.member.code;
            EXPECT_FALSE(person.member.probationary(term.span.from)) << person.member.code;
            if (term.remind_on) {
                EXPECT_LE(term.span.from, *term.remind_on);
            }
            if (term.office == Office::secretary) secretaries[term.unit.text()].push_back(term.span);
            if (term.office == Office::follower) {
                followed.insert(term.unit);
                EXPECT_NE(home->unit, term.unit) << person.member.code;
            } else if (records.unit(term.unit).versions.back().kind == BodyKind::cell) {
                EXPECT_EQ(home->unit, term.unit) << person.member.code;
                const bool within = !home->span.to || (term.span.to && *term.span.to <= *home->span.to);
                EXPECT_TRUE(within) << person.member.code;
                for (const auto& exemption : person.exemptions)
                    EXPECT_FALSE(exemption.span.holds(term.span.from)) << person.member.code;
            }
        }
    }
    for (const auto cell : records.province.cells()) {
        const auto& unit = records.province.units()[cell];
        auto& spans = secretaries[unit.id.text()];
        std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
        ASSERT_FALSE(spans.empty()) << unit.code;
        for (std::size_t i = 1; i < spans.size(); ++i)
            EXPECT_TRUE(spans[i - 1].to && *spans[i - 1].to <= spans[i].from) << unit.code;
        EXPECT_TRUE(unit.ended() || spans.back().holds(k_last_day)) << unit.code;
        EXPECT_TRUE(followed.contains(unit.id)) << unit.code;
    }
}

}  // namespace
}  // namespace bontot::samples
