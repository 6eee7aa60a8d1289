// Acts on the tree (issue 3, item 2): each with its decision; the past reads under the old names; predecessors; nobody
// is left behind.
#include <gmock/gmock.h>

#include "app/organisation/appoint_member.hpp"
#include "app/organisation/correct_unit.hpp"
#include "app/organisation/dissolve_unit.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/merge_units.hpp"
#include "app/organisation/move_unit.hpp"
#include "app/organisation/name_aliases.hpp"
#include "app/organisation/rename_unit.hpp"
#include "app/organisation/split_unit.hpp"
#include "app/organisation/temporary_activity.hpp"
#include "contract/organisation_records.hpp"
#include "organisation/standing.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using organisation::BodyKind;
using organisation::UnitAct;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Date k_decree_day(2025, 7, 1);

app::EstablishUnit new_cell(std::string code, std::string name, core::UnitId superior) {
    app::EstablishUnit request;
    request.code = std::move(code);
    request.name = std::move(name);
    request.superior = std::move(superior);
    request.from = k_decree_day;
    request.decision = decision();
    return request;
}

class UnitsContract : public OrganisationContract {};
CONTRACT_ON_BOTH_ENGINES(UnitsContract);

TEST_P(UnitsContract, EstablishesWithItsDecision) {
    core::UnitId made;
    change([&](Transaction& records) {
        auto request = new_cell("38.168.053.003", "  Chi bộ Thanh tra ", committee_);
        request.short_name = "CB TTr";
        request.aliases = {"Thanh tra Sở", "CB Thanh tra", "Thanh tra Sở"};
        made = must(establish_unit(records, request));
    });
    const auto record = unit(made);
    EXPECT_EQ(record.versions.back().name, "Chi bộ Thanh tra");
    EXPECT_EQ(record.versions.back().valid, (core::Period{k_decree_day, {}}));
    EXPECT_EQ(record.versions.back().decision, decision());
    EXPECT_EQ(record.versions.back().act, UnitAct::establish);
    EXPECT_THAT(record.aliases, ElementsAre("CB Thanh tra", "Thanh tra Sở"));
    EXPECT_THAT(years_of(made), ElementsAre(2025));
    EXPECT_THAT(years_of(committee_), ElementsAre(2025));
}

TEST_P(UnitsContract, RefusesAWrongFoundation) {
    const auto code = [&](const app::EstablishUnit& request) {
        return refused_code([&](Transaction& records) -> core::Result<void> {
            const auto made = establish_unit(records, request);
            if (!made) return tl::unexpected(made.error());
            return {};
        });
    };
    const auto good = new_cell("38.168.053.003", "Chi bộ Thanh tra", committee_);
    auto request = good;
    request.code = "38/168";
    EXPECT_EQ(code(request), "unit.code");
    request = good;
    request.code = "38.168.053.001";
    EXPECT_EQ(code(request), "unit.code_taken");
    request = good;
    request.name = " \u00a0 ";
    EXPECT_EQ(code(request), "unit.name_missing");
    request = good;
    request.decision.number = "";
    EXPECT_EQ(code(request), "unit.decision_number_missing");
    request = good;
    request.decision.date.reset();
    EXPECT_EQ(code(request), "unit.decision_date_missing");
    request = good;
    request.superior = a_;
    EXPECT_EQ(code(request), "unit.wrong_superior");
    request = good;
    request.superior.reset();
    EXPECT_EQ(code(request), "unit.root_exists");
    request = good;
    request.from = Date(2019, 12, 31);  // the committee is there from 1/1/2020
    EXPECT_EQ(code(request), "unit.not_there");
    request = good;
    request.from = k_today.plus_days(367);
    EXPECT_EQ(code(request), "dates.out_of_range");
    request = good;
    request.name = "Chi bộ\nThanh tra";
    EXPECT_EQ(code(request), "records.control_character");
    EXPECT_EQ(code(good), "was done");
}

TEST_P(UnitsContract, RenamesAndThePastKeepsTheName) {
    change([&](Transaction& records) {
        must(rename_unit(records, {a_, "Chi bộ Tổng hợp – Kế hoạch", "CB TH-KH", k_decree_day, decision(), {}}));
    });
    ASSERT_EQ(announced_.size(), 1U);
    EXPECT_EQ(announced_[0].action, "unit.renamed");
    EXPECT_EQ(announced_[0].subject, a_.text());
    EXPECT_THAT(announced_[0].before, HasSubstr("Chi bộ Phòng Tổng hợp"));
    EXPECT_THAT(announced_[0].after, HasSubstr("Chi bộ Tổng hợp – Kế hoạch"));
    change([&](Transaction& records) {
        EXPECT_EQ(unit_name_on(records, a_, k_decree_day.plus_days(-1)), "Chi bộ Phòng Tổng hợp");
        EXPECT_EQ(unit_name_on(records, a_, k_decree_day), "Chi bộ Tổng hợp – Kế hoạch");
        // Found under both.
        EXPECT_EQ(records.units().search("phong tong hop", 9).size(), 1U);
        EXPECT_EQ(records.units().search("tổng hợp – kế", 9).size(), 1U);
    });
    EXPECT_THAT(years_of(a_), ElementsAre(2025));
}

TEST_P(UnitsContract, TheSecondOfTwoEditorsIsTold) {
    const auto read = unit(a_).version;
    change([&](Transaction& records) {
        must(rename_unit(records, {a_, "Tên một", "", k_decree_day, decision(), read}));
    });
    const auto refusal = refused([&](Transaction& records) {
        return rename_unit(records, {a_, "Tên hai", "", k_decree_day.plus_days(1), decision(), read});
    });
    EXPECT_EQ(refusal.code, "records.stale");
    EXPECT_EQ(*refusal.param("yours"), std::to_string(read));
    EXPECT_EQ(*refusal.param("theirs"), std::to_string(read + 1));
    EXPECT_EQ(unit(a_).versions.back().name, "Tên một");
}

TEST_P(UnitsContract, MovesUnderAnotherSuperior) {
    change([&](Transaction& records) {
        must(move_unit(records, {a_, other_committee_, "38.168.054.001", k_decree_day, decision(), {}}));
        EXPECT_THAT(records.units().under(other_committee_, k_decree_day), testing::SizeIs(1));
        EXPECT_THAT(records.units().under(other_committee_, k_decree_day.plus_days(-1)), IsEmpty());
        EXPECT_THAT(records.units().under(committee_, k_decree_day), testing::SizeIs(1));
        EXPECT_THAT(records.units().under(committee_, k_decree_day.plus_days(-1)), testing::SizeIs(2));
        EXPECT_TRUE(stands_within(records, a_, other_committee_, k_decree_day));
        EXPECT_FALSE(stands_within(records, a_, committee_, k_decree_day));
        EXPECT_TRUE(stands_within(records, a_, committee_, k_decree_day.plus_days(-1)));
        EXPECT_EQ(records.units().find_code("38.168.054.001")->id, a_);
        EXPECT_EQ(records.units().search("38.168.053.001", 9).front().id, a_) << "found under the old code";
    });
    for (const auto& touched : {a_, committee_, other_committee_})
        EXPECT_THAT(years_of(touched), ElementsAre(2025));
    EXPECT_THAT(years_of(b_), IsEmpty());
}

TEST_P(UnitsContract, NoBodyComesToStandUnderItself) {
    const auto lower = establish("38.168.9", "Đảng bộ Cụm", bloc_, BodyKind::bloc);
    EXPECT_EQ(refused_code([&](Transaction& records) {
                  return move_unit(records, {bloc_, lower, "", k_decree_day, decision(), {}});
              }),
              "unit.cycle");
    EXPECT_EQ(refused_code([&](Transaction& records) {
                  return move_unit(records, {bloc_, bloc_, "", k_decree_day, decision(), {}});
              }),
              "unit.cycle");
    EXPECT_EQ(refused_code([&](Transaction& records) {
                  return move_unit(records, {committee_, a_, "", k_decree_day, decision(), {}});
              }),
              "unit.wrong_superior");
    EXPECT_EQ(refused_code([&](Transaction& records) {
                  return move_unit(records, {a_, committee_, "", k_decree_day, decision(), {}});
              }),
              "unit.same_superior");
}

TEST_P(UnitsContract, ABackdatedMoveCannotCloseARingLater) {
    // On 1 March `lower` did not stand under `upper` yet; since 1 June it does.
    const auto upper = establish("38.1", "Cụm một", province_, BodyKind::bloc);
    const auto lower = establish("38.2", "Cụm hai", province_, BodyKind::bloc);
    change([&](Transaction& records) {
        must(move_unit(records, {lower, upper, "", Date(2025, 6, 1), decision(), {}}));
    });
    EXPECT_EQ(refused_code([&](Transaction& records) {
                  return move_unit(records, {upper, lower, "", Date(2025, 3, 1), decision(), {}});
              }),
              "unit.cycle");
}

TEST_P(UnitsContract, ALockedYearIsNotTouched) {
    lock(committee_, 2024);  // holds for everything under it
    EXPECT_EQ(refused_code([&](Transaction& records) {
                  return rename_unit(records, {a_, "Tên mới", "", Date(2024, 12, 31), decision(), {}});
              }),
              "records.year_locked");
    EXPECT_EQ(unit(a_).versions.size(), 1U);
    change([&](Transaction& records) {
        must(rename_unit(records, {a_, "Tên mới", "", Date(2025, 1, 1), decision(), {}}));
    });
    lock(other_committee_, 2025);
    EXPECT_EQ(refused_code([&](Transaction& records) {
                  return move_unit(records, {b_, other_committee_, "", k_decree_day, decision(), {}});
              }),
              "records.year_locked");
}

TEST_P(UnitsContract, MergesIntoANewBody) {
    const auto an = member("Lê Văn An", a_);
    const auto binh = member("Trần Thị Bình", b_);
    change([&](Transaction& records) {
        must(appoint_member(records, {an, a_, organisation::Office::secretary, {Date(2022, 1, 1), {}}, {}}));
        must(begin_temporary(records, {binh, a_, {Date(2025, 2, 1), {}}}));
    });
    forget();
    core::UnitId merged;
    change([&](Transaction& records) {
        merged = must(merge_units(
            records,
            {{a_, b_}, new_cell("38.168.053.009", "Chi bộ Khối Văn phòng", committee_), k_decree_day, decision()}));
    });
    EXPECT_THAT(roll(merged, k_decree_day), ElementsAre("Lê Văn An", "Trần Thị Bình"));
    EXPECT_THAT(roll(a_, k_decree_day), IsEmpty());
    EXPECT_THAT(roll(a_, k_decree_day.plus_days(-1)), ElementsAre("Lê Văn An", "Trần Thị Bình"));
    EXPECT_EQ(unit(a_).ended(), k_decree_day);
    EXPECT_EQ(unit(a_).dissolved_by, decision());
    EXPECT_EQ(unit(merged).versions.back().act, UnitAct::merge);
    EXPECT_THAT(unit(merged).predecessors, testing::UnorderedElementsAre(a_, b_));

    const auto file = file_of(an);
    ASSERT_EQ(file.memberships.size(), 2U);
    EXPECT_EQ(file.memberships[0].ended, organisation::MembershipReason::reorganisation);
    EXPECT_EQ(file.memberships[1].began, organisation::MembershipReason::reorganisation);
    EXPECT_EQ(file.terms[0].span.to, k_decree_day) << "the office went with the cell";
    // Who was a guest of one of them is at home in the merged cell, and no guest any more.
    EXPECT_EQ(organisation::host_on(file_of(binh).memberships, k_decree_day), nullptr);
    EXPECT_EQ(organisation::home_on(file_of(binh).memberships, k_decree_day)->unit, merged);
    EXPECT_THAT(years_of(a_), ElementsAre(2025));
    EXPECT_THAT(years_of(merged), ElementsAre(2025));
}

TEST_P(UnitsContract, MergesIntoOneThatIsThere) {
    member("Lê Văn An", a_);
    member("Trần Thị Bình", b_);
    change([&](Transaction& records) { must(merge_units(records, {{a_}, b_, k_decree_day, decision()})); });
    EXPECT_THAT(roll(b_, k_decree_day), ElementsAre("Lê Văn An", "Trần Thị Bình"));
    const auto record = unit(b_);
    EXPECT_EQ(record.versions.back().act, UnitAct::merge);
    EXPECT_EQ(record.versions.back().name, "Chi bộ Văn phòng");
    EXPECT_THAT(record.predecessors, ElementsAre(a_));
}

TEST_P(UnitsContract, MergesCommitteesWithTheirCells) {
    change([&](Transaction& records) {
        must(merge_units(records, {{committee_}, other_committee_, k_decree_day, decision()}));
        EXPECT_THAT(records.units().under(other_committee_, k_decree_day), testing::SizeIs(2));
    });
    EXPECT_EQ(unit(committee_).ended(), k_decree_day);
    EXPECT_EQ(unit(a_).on(k_decree_day.plus_days(-1))->superior, committee_);
    EXPECT_EQ(unit(a_).on(k_decree_day)->superior, other_committee_);
}

TEST_P(UnitsContract, RefusesAWrongMerger) {
    const auto code = [&](const app::MergeUnits& request) {
        return refused_code([&](Transaction& records) -> core::Result<void> {
            const auto made = merge_units(records, request);
            if (!made) return tl::unexpected(made.error());
            return {};
        });
    };
    const auto into = new_cell("38.168.053.009", "Chi bộ Khối Văn phòng", committee_);
    EXPECT_EQ(code({{a_}, into, k_decree_day, decision()}), "unit.merge_sources");
    EXPECT_EQ(code({{a_, a_}, into, k_decree_day, decision()}), "unit.merge_sources");
    EXPECT_EQ(code({{}, b_, k_decree_day, decision()}), "unit.merge_sources");
    EXPECT_EQ(code({{a_, b_}, b_, k_decree_day, decision()}), "unit.merge_sources");
    EXPECT_EQ(code({{committee_}, b_, k_decree_day, decision()}), "unit.kinds_differ");
    EXPECT_EQ(code({{a_, b_}, into, k_decree_day, {}}), "unit.decision_number_missing");
    lock(b_, 2025);
    EXPECT_EQ(code({{a_, b_}, into, k_decree_day, decision()}), "records.year_locked");
    EXPECT_EQ(unit(a_).versions.size(), 1U) << "nothing of a refused merger is kept";
    EXPECT_FALSE(unit(a_).ended());
}

TEST_P(UnitsContract, SplitsOffNamedMembers) {
    const auto an = member("Lê Văn An", a_);
    member("Trần Thị Bình", a_);
    core::UnitId part;
    change([&](Transaction& records) {
        part = must(split_unit(
            records,
            {a_, new_cell("38.168.053.010", "Chi bộ Tin học", committee_), {an}, {}, k_decree_day, decision()}));
    });
    EXPECT_THAT(roll(part, k_decree_day), ElementsAre("Lê Văn An"));
    EXPECT_THAT(roll(a_, k_decree_day), ElementsAre("Trần Thị Bình"));
    EXPECT_THAT(roll(a_, k_decree_day.plus_days(-1)), ElementsAre("Lê Văn An", "Trần Thị Bình"));
    EXPECT_THAT(unit(part).predecessors, ElementsAre(a_));
    EXPECT_EQ(unit(part).versions.back().act, UnitAct::split);
    EXPECT_EQ(unit(a_).versions.back().act, UnitAct::split);
    EXPECT_EQ(unit(a_).versions.front().act, UnitAct::establish);
}

TEST_P(UnitsContract, SplitsUpWhollyInSteps) {
    const auto an = member("Lê Văn An", a_);
    member("Trần Thị Bình", a_);
    core::UnitId one, two;
    change([&](Transaction& records) {
        one = must(split_unit(records, {a_, new_cell("1.1", "Một", committee_), {an}, {}, k_decree_day, decision()}));
        two = must(establish_unit(records, new_cell("1.2", "Hai", committee_)));
        must(dissolve_unit(records, {a_, k_decree_day, decision(), two, {}}));
    });
    EXPECT_THAT(roll(one, k_decree_day), ElementsAre("Lê Văn An"));
    EXPECT_THAT(roll(two, k_decree_day), ElementsAre("Trần Thị Bình"));
    EXPECT_EQ(unit(a_).ended(), k_decree_day);
}

TEST_P(UnitsContract, SplitsACommittee) {
    core::UnitId part;
    change([&](Transaction& records) {
        part = must(split_unit(
            records, {committee_, new_cell("38.168.060", "Đảng bộ mới", bloc_), {}, {a_}, k_decree_day, decision()}));
    });
    EXPECT_EQ(unit(part).versions.back().kind, BodyKind::grassroots_committee);
    EXPECT_EQ(unit(a_).versions.back().superior, part);
    EXPECT_EQ(unit(b_).versions.back().superior, committee_);
}

TEST_P(UnitsContract, RefusesAWrongSplit) {
    const auto stranger = member("Phạm Văn Lạ", b_);
    const auto code = [&](const app::SplitUnit& request) {
        return refused_code([&](Transaction& records) -> core::Result<void> {
            const auto made = split_unit(records, request);
            if (!made) return tl::unexpected(made.error());
            return {};
        });
    };
    const auto part = new_cell("1.1", "Một", committee_);
    EXPECT_EQ(code({a_, part, {}, {}, k_decree_day, decision()}), "unit.split_of_nothing");
    EXPECT_EQ(code({a_, part, {stranger}, {}, k_decree_day, decision()}), "member.not_in_unit");
    EXPECT_EQ(code({a_, part, {}, {b_}, k_decree_day, decision()}), "unit.not_under");
}

TEST_P(UnitsContract, NobodyIsLeftBehindInADissolvedBody) {
    const auto an = member("Lê Văn An", a_);
    const auto code = [&](const app::DissolveUnit& request) {
        return refused_code([&](Transaction& records) { return dissolve_unit(records, request); });
    };
    EXPECT_EQ(code({a_, k_decree_day, decision(), {}, {}}), "unit.has_members");
    EXPECT_EQ(code({committee_, k_decree_day, decision(), {}, {}}), "unit.has_bodies");
    EXPECT_EQ(code({a_, k_decree_day, decision(), a_, {}}), "unit.own_successor");
    EXPECT_EQ(code({a_, k_decree_day, decision(), committee_, {}}), "member.not_a_cell");
    change([&](Transaction& records) { must(dissolve_unit(records, {a_, k_decree_day, decision(), b_, {}})); });
    EXPECT_EQ(organisation::home_on(file_of(an).memberships, k_decree_day)->unit, b_);
    EXPECT_EQ(code({a_, k_decree_day, decision(), {}, {}}), "unit.not_there");
    // Nobody joins what is no more, not even for the time before.
    EXPECT_EQ(refused_code([&](Transaction& records) -> core::Result<void> {
                  app::AddMember request;
                  request.cell = a_;
                  request.from = Date(2023, 1, 1);
                  request.details.name = "Phạm Văn Muộn";
                  const auto made = add_member(records, request);
                  if (!made) return tl::unexpected(made.error());
                  return {};
              }),
              "unit.ends_before");
}

TEST_P(UnitsContract, AliasesAreReplaced) {
    change([&](Transaction& records) { must(name_aliases(records, {a_, {"P.TH", "Tổng hợp"}, {}})); });
    change([&](Transaction& records) { must(name_aliases(records, {a_, {"CB1"}, {}})); });
    EXPECT_THAT(unit(a_).aliases, ElementsAre("CB1"));
    EXPECT_EQ(refused_code([&](Transaction& records) {
                  return name_aliases(records, {a_, {" "}, {}});
              }),
              "unit.alias_empty");
}

TEST_P(UnitsContract, ASlipOfThePenIsMendedWithAReason) {
    app::CorrectUnit request{a_, Date(2024, 1, 1), "38.168.053.001", "Chi bộ Phòng Tổng Hợp", "", {},
                             {}, "viết hoa",       unit(a_).version};
    change([&](Transaction& records) { must(correct_unit(records, request)); });
    EXPECT_EQ(unit(a_).versions.size(), 1U);
    EXPECT_EQ(unit(a_).on(Date(2021, 1, 1))->name, "Chi bộ Phòng Tổng Hợp");
    EXPECT_EQ(refused_code([&](Transaction& records) { return correct_unit(records, request); }), "records.stale");
    request.reason = " ";
    EXPECT_EQ(refused_code([&](Transaction& records) { return correct_unit(records, request); }),
              "records.reason_missing");
}

}  // namespace
}  // namespace bontot::contract
