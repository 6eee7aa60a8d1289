// The four rules of IV.4 on both sides of each boundary, ties, revocations, and the other readings of A-33 … A-37.
#include "awards/awards.hpp"

#include <gmock/gmock.h>

namespace bontot::awards {
namespace {

using organisation::UnitKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::vector<int> k_years{2023, 2024, 2025};

Candidate body(std::string code, std::int64_t score, bool direct = false) {
    return {std::move(code), "", direct ? UnitKind::grassroots_committee : UnitKind::cell, direct, k_years, {},
            score,           {}};
}

/// "b01" … with falling scores: b01 is the best.
Candidates bodies(int count) {
    Candidates candidates{"2023-2025", k_years, {}};
    for (int i = 1; i <= count; ++i)
        candidates.registered.push_back(body((i < 10 ? "b0" : "b") + std::to_string(i), 10000 - i));
    return candidates;
}

Awards solved(const Candidates& candidates, const AwardRules& rules = {}) {
    const auto result = solve(candidates, rules);
    EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().front().code);
    return result.value_or(Awards{});
}

const Excluded* reason_of(const Awards& awards, const std::string& code) {
    const auto found =
        std::find_if(awards.excluded.begin(), awards.excluded.end(), [&](const Excluded& e) { return e.code == code; });
    return found == awards.excluded.end() ? nullptr : &*found;
}

TEST(Awards, TheCapIsTwentyPercentOfTheBaseRoundedDown) {
    for (const auto& [base, cap] : {std::pair{0, 0}, {4, 0}, {5, 1}, {9, 1}, {10, 2}, {37, 7}, {39, 7}, {40, 8}}) {
        const auto awards = solved(bodies(base));
        EXPECT_EQ(awards.all.base, base);
        EXPECT_EQ(awards.all.cap, cap) << base;
        EXPECT_EQ(awards.all.proposed.size(), static_cast<std::size_t>(cap)) << base;
        EXPECT_EQ(awards.excluded.size(), static_cast<std::size_t>(base - cap)) << base;
    }
}

TEST(Awards, ACapOfZeroProposesNobodyAndSaysWhy) {
    const auto awards = solved(bodies(4));
    EXPECT_THAT(awards.all.proposed, IsEmpty());
    EXPECT_FALSE(awards.all.cut.score);
    ASSERT_EQ(awards.excluded.size(), 4U);
    EXPECT_EQ(awards.excluded[0].reason, "awards.cap_is_zero");
    EXPECT_EQ(awards.excluded[0].params, (core::Params{{"base", "4"}, {"percent", "20"}}));
}

TEST(Awards, TheBestByScoreWhateverTheOrderOfTheInput) {
    auto candidates = bodies(10);
    std::reverse(candidates.registered.begin(), candidates.registered.end());
    const auto awards = solved(candidates);
    EXPECT_THAT(awards.all.proposed, ElementsAre("b01", "b02"));
    EXPECT_EQ(awards.all.eligible.front(), "b01");
    EXPECT_EQ(awards.all.eligible.back(), "b10");
    EXPECT_EQ(awards.all.cut.score, 9998);
    EXPECT_THAT(awards.all.cut.tied, IsEmpty());
    EXPECT_EQ(reason_of(awards, "b01"), nullptr);
    ASSERT_NE(reason_of(awards, "b03"), nullptr);
    EXPECT_EQ(reason_of(awards, "b03")->reason, "awards.below_cut");
    EXPECT_EQ(reason_of(awards, "b03")->params, (core::Params{{"score", "99.97"}, {"cut", "99.98"}, {"cap", "2"}}));
}

TEST(Awards, EveryOneOfTheThreeYearsCounts) {
    for (const auto missing : k_years) {
        auto candidates = bodies(10);
        auto& years = candidates.registered[0].recognised;
        years.erase(std::find(years.begin(), years.end(), missing));
        const auto awards = solved(candidates);
        EXPECT_EQ(awards.all.base, 9);
        EXPECT_EQ(awards.all.cap, 1);
        EXPECT_THAT(awards.all.proposed, ElementsAre("b02"));
        ASSERT_NE(reason_of(awards, "b01"), nullptr);
        EXPECT_EQ(reason_of(awards, "b01")->reason, "awards.not_recognised");
        EXPECT_EQ(reason_of(awards, "b01")->params, (core::Params{{"years", std::to_string(missing)}}));
    }
}

TEST(Awards, ARevokedYearIsNotARecognisedOne) {
    auto candidates = bodies(6);
    candidates.registered[0].revoked = {2024};
    candidates.registered[1].revoked = {2023, 2025};
    candidates.registered[1].recognised = {2023, 2025};
    const auto awards = solved(candidates);
    EXPECT_EQ(awards.all.base, 4);
    EXPECT_EQ(awards.all.cap, 0);
    EXPECT_EQ(reason_of(awards, "b01")->reason, "awards.revoked");
    EXPECT_EQ(reason_of(awards, "b01")->params, (core::Params{{"years", "2024"}}));
    EXPECT_EQ(reason_of(awards, "b02")->reason, "awards.not_recognised_and_revoked");
    EXPECT_EQ(reason_of(awards, "b02")->params, (core::Params{{"years", "2024"}, {"revoked", "2023, 2025"}}));
}

TEST(Awards, OnlyTheLastYearsOfALongerCampaignCount) {
    auto candidates = bodies(5);
    candidates.years = {2022, 2023, 2024, 2025};
    candidates.registered[4].revoked = {2022};
    const auto awards = solved(candidates);
    EXPECT_EQ(awards.counted_years, k_years);
    EXPECT_EQ(awards.all.base, 5);
    candidates.registered[4].revoked = {2023};
    EXPECT_EQ(solved(candidates).all.base, 4);
}

TEST(AwardsTies, ATieAcrossTheCutProposesNobodyOfIt) {
    auto candidates = bodies(15);  // cap 3
    for (const std::size_t i : {2U, 3U, 4U})
        candidates.registered[i].score = 9000;
    for (std::size_t i = 5; i < 15; ++i)
        candidates.registered[i].score = 8000;
    const auto awards = solved(candidates);
    EXPECT_EQ(awards.all.cap, 3);
    EXPECT_THAT(awards.all.proposed, ElementsAre("b01", "b02"));
    EXPECT_EQ(awards.all.cut.score, 9000);
    EXPECT_THAT(awards.all.cut.tied, ElementsAre("b03", "b04", "b05"));
    EXPECT_EQ(reason_of(awards, "b03"), nullptr);
    EXPECT_EQ(awards.excluded.size(), 10U);
    EXPECT_EQ(reason_of(awards, "b06")->params[1], (std::pair<std::string, std::string>{"cut", "90"}));
}

TEST(AwardsTies, ATieInsideTheCutIsProposed) {
    auto candidates = bodies(15);  // cap 3
    for (const std::size_t i : {1U, 2U})
        candidates.registered[i].score = 9500;
    candidates.registered[3].score = 9499;
    for (std::size_t i = 4; i < 15; ++i)
        candidates.registered[i].score = 8000;
    const auto awards = solved(candidates);
    EXPECT_THAT(awards.all.proposed, ElementsAre("b01", "b02", "b03"));
    EXPECT_THAT(awards.all.cut.tied, IsEmpty());
}

TEST(AwardsTies, WhenAllAreEqualPeopleDecide) {
    auto candidates = bodies(10);
    for (auto& candidate : candidates.registered)
        candidate.score = 9876;
    const auto awards = solved(candidates);
    EXPECT_THAT(awards.all.proposed, IsEmpty());
    EXPECT_EQ(awards.all.cut.tied.size(), 10U);
    EXPECT_THAT(awards.excluded, IsEmpty());
}

TEST(AwardsTies, ABodyOutsideTheBaseTiesWithNobody) {
    auto candidates = bodies(11);
    candidates.registered[10].recognised = {2023};
    candidates.registered[10].score = candidates.registered[1].score;
    EXPECT_THAT(solved(candidates).all.proposed, ElementsAre("b01", "b02"));
}

TEST(AwardsProvincial, OnlyBodiesDirectlyUnderTheBloc) {
    auto candidates = bodies(10);
    candidates.registered[4].direct = true;
    candidates.registered[6].direct = true;
    candidates.registered[8].direct = true;
    candidates.registered[8].revoked = {2025};
    const auto provincial = solved(candidates).provincial;
    EXPECT_EQ(provincial.minimum, 1);
    EXPECT_EQ(provincial.maximum, 2);
    EXPECT_THAT(provincial.eligible, ElementsAre("b05", "b07"));
    EXPECT_FALSE(provincial.too_few);
    AwardRules all;
    all.provincial_scope = ProvincialScope::all;
    EXPECT_EQ(solved(candidates, all).provincial.eligible.size(), 8U);  // 9 in the base, 1 of them proposed
}

TEST(AwardsProvincial, NobodyStandsInBoth) {
    auto candidates = bodies(10);
    candidates.registered[0].direct = true;
    const auto awards = solved(candidates);
    EXPECT_THAT(awards.all.proposed, ElementsAre("b01", "b02"));
    EXPECT_THAT(awards.provincial.eligible, IsEmpty());
    EXPECT_THAT(awards.provincial.on_award_list, ElementsAre("b01"));
    EXPECT_TRUE(awards.provincial.too_few);
    AwardRules both;
    both.one_each = false;
    EXPECT_THAT(solved(candidates, both).provincial.eligible, ElementsAre("b01"));
}

TEST(AwardsProvincial, ATiedBodyMayStillBeNominated) {
    auto candidates = bodies(5);
    for (auto& candidate : candidates.registered)
        candidate.score = 9000;
    candidates.registered[2].direct = true;
    const auto awards = solved(candidates);
    EXPECT_EQ(awards.all.cut.tied.size(), 5U);
    EXPECT_THAT(awards.provincial.eligible, ElementsAre("b03"));
}

TEST(AwardsReadings, TheCapMayBeOfAllRegistered) {
    auto candidates = bodies(10);
    for (std::size_t i = 0; i < 6; ++i)
        candidates.registered[i].recognised = {2023, 2024};
    EXPECT_EQ(solved(candidates).all.cap, 0);
    AwardRules rules;
    rules.cap_base = CapBase::registered;
    const auto awards = solved(candidates, rules);
    EXPECT_EQ(awards.all.base, 4);
    EXPECT_EQ(awards.all.cap_of, 10);
    EXPECT_EQ(awards.all.cap, 2);
    EXPECT_THAT(awards.all.proposed, ElementsAre("b07", "b08"));  // the three years are still asked for
    rules.cap_percent = 50;
    EXPECT_EQ(solved(candidates, rules).all.proposed.size(), 4U);  // five places, four bodies
}

TEST(AwardsReadings, AtLeastOneWhereAnybodyIsEligible) {
    AwardRules rules;
    rules.rounding = Rounding::at_least_one;
    EXPECT_THAT(solved(bodies(4), rules).all.proposed, ElementsAre("b01"));
    EXPECT_EQ(solved(bodies(10), rules).all.cap, 2);
    EXPECT_EQ(solved(bodies(0), rules).all.cap, 0);
    rules.cap_percent = 0;
    EXPECT_EQ(solved(bodies(4), rules).all.cap, 0);
}

TEST(AwardsReadings, OneCapAKind) {
    auto candidates = bodies(14);
    for (std::size_t i = 0; i < 5; ++i)
        candidates.registered[i].kind = UnitKind::grassroots_committee;
    EXPECT_EQ(solved(candidates).all.cap, 2);
    AwardRules rules;
    rules.pool = Pool::by_kind;
    candidates.registered[6].score = candidates.registered[5].score;  // a tie across the cells' cut
    const auto awards = solved(candidates, rules);
    ASSERT_EQ(awards.pools.size(), 2U);
    EXPECT_EQ(awards.pools[0].kind, UnitKind::cell);
    EXPECT_EQ(awards.pools[0].base, 9);
    EXPECT_EQ(awards.pools[0].cap, 1);
    EXPECT_THAT(awards.pools[0].cut.tied, ElementsAre("b06", "b07"));
    EXPECT_THAT(awards.pools[1].proposed, ElementsAre("b01"));
    EXPECT_EQ(awards.all.cap, 2);
    EXPECT_THAT(awards.all.proposed, ElementsAre("b01"));
    EXPECT_THAT(awards.all.cut.tied, ElementsAre("b06", "b07"));
    EXPECT_FALSE(awards.all.cut.score);
    EXPECT_EQ(awards.excluded.size(), 11U);
    EXPECT_EQ(reason_of(awards, "b02")->params[1].second, "99.99");
}

TEST(AwardsInput, FaultsNameTheirPlace) {
    const auto faults = [](const Candidates& candidates) {
        std::vector<std::string> found;
        for (const auto& refusal : check_candidates(candidates, {}))
            found.push_back(refusal.code + " " + refusal.place);
        return found;
    };
    EXPECT_THAT(faults(bodies(3)), IsEmpty());
    auto candidates = bodies(4);
    candidates.registered[3].code = "b02";
    candidates.registered[0].code = "";
    candidates.registered[1].score = -1;
    candidates.registered[2].recognised = {2023, 2026};
    candidates.registered[2].revoked = {2022};
    EXPECT_THAT(faults(candidates),
                ElementsAre("awards.code_missing /registered/0/code", "awards.score_negative /registered/1/score",
                            "awards.year_outside /registered/2/recognised/1",
                            "awards.year_outside /registered/2/revoked/0", "awards.duplicate_code /registered/3/code"));
    EXPECT_FALSE(solve(candidates, {}));
    auto years = bodies(0);
    years.years = {2023, 2025};
    EXPECT_THAT(faults(years), ElementsAre("awards.years_not_consecutive /years/1", "awards.too_few_years /years"));
    years.years = {2023, 2024};
    EXPECT_THAT(faults(years), ElementsAre("awards.too_few_years /years"));
    years.years = {2023, 2024, 2025, 2025};
    EXPECT_THAT(faults(years), ElementsAre("awards.years_not_consecutive /years/3"));
}

TEST(AwardsRules, ComeFromThePlan) {
    plan::Plan plan;
    const auto defaults = rules_of(plan);
    EXPECT_EQ(defaults.cap_percent, 20);
    EXPECT_EQ(defaults.years, 3);
    EXPECT_TRUE(defaults.one_each);
    const auto set = [&](const std::string& name, plan::Value value) {
        plan.parameters[name] = {name, std::move(value), "", "", {}, {}};
    };
    set("awards.cap_percent", std::int64_t{30});
    set("awards.cap_base", std::string("registered"));
    set("awards.rounding", std::string("at_least_one"));
    set("awards.pool", std::string("by_kind"));
    set("awards.years", std::int64_t{2});
    set("awards.provincial_minimum", std::int64_t{0});
    set("awards.provincial_maximum", std::int64_t{5});
    set("awards.provincial_scope", std::string("all"));
    set("awards.both", std::string("allowed"));
    set("awards.successor", std::string("never"));
    const auto rules = rules_of(plan);
    EXPECT_EQ(rules.cap_percent, 30);
    EXPECT_EQ(rules.cap_base, CapBase::registered);
    EXPECT_EQ(rules.rounding, Rounding::at_least_one);
    EXPECT_EQ(rules.pool, Pool::by_kind);
    EXPECT_EQ(rules.years, 2);
    EXPECT_EQ(defaults.successor, Successor::by_decision);
    EXPECT_EQ(rules.successor, Successor::never);
    EXPECT_EQ(rules.provincial_minimum, 0);
    EXPECT_EQ(rules.provincial_maximum, 5);
    EXPECT_EQ(rules.provincial_scope, ProvincialScope::all);
    EXPECT_FALSE(rules.one_each);
}

}  // namespace
}  // namespace bontot::awards
