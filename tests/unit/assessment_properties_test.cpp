// What must hold for every cell, whatever its year was: on some thousand generated cells.
#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "assessment/evaluate.hpp"
#include "assessment/reduce.hpp"
#include "assessment/what_if.hpp"
#include "plan/resolve.hpp"
#include "plan/shipped.hpp"
#include "samples/generate.hpp"
#include "samples/random.hpp"

namespace bontot::assessment {
namespace {

using meetings::Presence;
using samples::Random;

constexpr int k_year = 2023;
constexpr std::uint64_t k_seed = 20230719;
constexpr std::uint64_t k_cases = 1500;
const core::Date k_year_over(2024, 2, 1);

const plan::Plan& nt_2023() {
    static const plan::Plan plan = [] {
        const auto* file = plan::find_shipped_plan("nt-2023");
        return plan::load({std::string(file->name), std::string(file->text)},
                          [](const std::string& id) {
                              return core::Result<plan::PlanText>(core::refuse(core::RefusalKind::not_found, id));
                          })
            .plan;
    }();
    return plan;
}

plan::Plan with(const std::string& name, std::int64_t value) {
    auto plan = nt_2023();
    plan::set_parameter(plan, name, value, {"test", "", {}});
    return plan;
}

/// A generated cell with a clean judgement sheet in every second one, so that many stand near the border.
Facts unit(std::uint64_t number) {
    auto facts = samples::Generator(k_year, k_seed).cell(number);
    if (number % 2 == 0) {
        facts.judgements.clear();
        facts.every_other_judgement = Judgement{core::Ratio{1, 1}, "", {}};
        facts.knock_outs.clear();
    }
    return facts;
}

int rank(State state) {
    switch (state) {
        case State::met:
        case State::not_applicable: return 3;
        case State::partly_met: return 2;
        case State::pending: return 1;
        case State::not_met: return 0;
    }
    return 0;
}

int rank(Verdict verdict) {
    return verdict == Verdict::qualified ? 2 : verdict == Verdict::pending ? 1 : 0;
}

std::string text_of(State state) {
    return std::string(core::name_in(k_states, state));
}

void expect_not_better(const Evaluation& before, const Evaluation& after, const std::string& where) {
    EXPECT_LE(rank(after.verdict), rank(before.verdict)) << where;
    ASSERT_EQ(before.checks.size(), after.checks.size());
    for (std::size_t i = 0; i < before.checks.size(); ++i) {
        EXPECT_LE(rank(after.checks[i].state), rank(before.checks[i].state))
            << where << ": " << plan::name_of(before.checks[i].check) << " " << text_of(before.checks[i].state) << " → "
            << text_of(after.checks[i].state);
    }
    for (std::size_t i = 0; i < before.criteria.size(); ++i)
        EXPECT_LE(after.criteria[i].achieved, before.criteria[i].achieved) << where;
}

/// A line of a roll call of somebody present, or null.
meetings::RollCallEntry* somebody_present(Facts& facts, Random& random) {
    for (int attempt = 0; attempt < 20 && !facts.meetings.empty(); ++attempt) {
        auto& meeting = facts.meetings[random.below(static_cast<std::uint32_t>(facts.meetings.size()))];
        if (meeting.attendance.empty()) continue;
        auto& entry = meeting.attendance[random.below(static_cast<std::uint32_t>(meeting.attendance.size()))];
        if (entry.presence == Presence::present) return &entry;
    }
    return nullptr;
}

template <class List>
void shuffle(List& list, Random& random) {
    for (std::size_t i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[random.below(static_cast<std::uint32_t>(i))]);
}

/// The same facts with members, meetings and every list in another order.
Facts shuffled(Facts facts, Random& random) {
    std::vector<std::uint32_t> order(facts.members.size());
    std::iota(order.begin(), order.end(), 0U);
    shuffle(order, random);
    std::vector<std::uint32_t> place(order.size());
    std::vector<organisation::Member> members;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        members.push_back(facts.members[order[i]]);
    }
    facts.members = std::move(members);
    for (auto& meeting : facts.meetings) {
        for (auto& entry : meeting.attendance)
            entry.member = place[entry.member];
        for (auto& opinion : meeting.opinions)
            opinion.member = place[opinion.member];
        shuffle(meeting.attendance, random);
        shuffle(meeting.opinions, random);
    }
    for (auto& rating : facts.member_ratings)
        rating.member = place[rating.member];
    shuffle(facts.member_ratings, random);
    shuffle(facts.meetings, random);
    return facts;
}

TEST(AssessmentProperties, AnAbsenceNeverImprovesAnything) {
    Random random(1);
    std::size_t changed = 0;
    for (std::uint64_t i = 0; i < k_cases; ++i) {
        auto facts = unit(i);
        const auto before = evaluate(facts, nt_2023(), k_year_over);
        auto* entry = somebody_present(facts, random);
        if (entry == nullptr) continue;
        entry->presence = random.below(2) == 0 ? Presence::excused : Presence::unexcused;
        expect_not_better(before, evaluate(facts, nt_2023(), k_year_over), facts.unit.code);
        ++changed;
    }
    EXPECT_GT(changed, k_cases * 9 / 10);
}

TEST(AssessmentProperties, TheOrderOfTheFactsNeverMatters) {
    Random random(2);
    for (std::uint64_t i = 0; i < k_cases; ++i) {
        const auto facts = unit(i);
        const auto as_of = i % 3 == 0 ? core::Date(k_year, 8, 15) : k_year_over;
        const auto before = evaluate(facts, nt_2023(), as_of);
        const auto after = evaluate(shuffled(facts, random), nt_2023(), as_of);
        EXPECT_EQ(before.verdict, after.verdict) << facts.unit.code;
        for (std::size_t c = 0; c < before.checks.size(); ++c) {
            EXPECT_EQ(before.checks[c].state, after.checks[c].state) << facts.unit.code;
            EXPECT_EQ(before.checks[c].failures.size(), after.checks[c].failures.size()) << facts.unit.code;
            EXPECT_EQ(before.checks[c].open.size(), after.checks[c].open.size()) << facts.unit.code;
        }
        for (std::size_t c = 0; c < before.criteria.size(); ++c)
            EXPECT_EQ(before.criteria[c].achieved, after.criteria[c].achieved) << facts.unit.code;
    }
}

TEST(AssessmentProperties, PointsAddUpAndNeverExceedTheMaximum) {
    for (std::uint64_t i = 0; i < k_cases; ++i) {
        const auto facts = unit(i);
        const auto evaluation = evaluate(facts, nt_2023(), i % 2 == 0 ? k_year_over : core::Date(k_year, 6, 30));
        for (const auto& criterion : evaluation.criteria) {
            core::Points achieved;
            core::Points applicable;
            core::Points open;
            for (const auto& indicator : evaluation.indicators) {
                if (indicator.criterion != criterion.id) continue;
                EXPECT_GE(indicator.achieved.hundredths, 0);
                EXPECT_LE(indicator.achieved, indicator.maximum) << facts.unit.code << " " << indicator.id;
                achieved += indicator.achieved;
                if (indicator.state != State::not_applicable) applicable += indicator.maximum;
                if (indicator.state == State::pending) open += indicator.maximum;
            }
            EXPECT_EQ(achieved, criterion.achieved) << facts.unit.code << " " << criterion.id;
            EXPECT_EQ(applicable, criterion.applicable) << facts.unit.code << " " << criterion.id;
            EXPECT_EQ(open, criterion.open) << facts.unit.code << " " << criterion.id;
            EXPECT_LE(achieved + open, applicable);
        }
    }
}

TEST(AssessmentProperties, WhatIsSettledStaysSettledAsTheYearRuns) {
    for (std::uint64_t i = 0; i < k_cases; ++i) {
        const auto facts = unit(i);
        auto before = evaluate(facts, nt_2023(), core::Date(k_year, 2, 1));
        for (unsigned month = 4; month <= 14; month += 2) {
            const auto day = month > 12 ? k_year_over : core::Date(k_year, month, 15);
            auto after = evaluate(facts, nt_2023(), day);
            for (std::size_t c = 0; c < before.checks.size(); ++c) {
                if (before.checks[c].state == State::pending) continue;
                EXPECT_EQ(before.checks[c].state, after.checks[c].state)
                    << facts.unit.code << " " << plan::name_of(before.checks[c].check) << " on " << day.iso();
            }
            if (before.verdict == Verdict::not_qualified) {
                EXPECT_EQ(after.verdict, Verdict::not_qualified) << facts.unit.code;
            }
            before = std::move(after);
        }
    }
}

TEST(AssessmentProperties, AGapInARollCallOnlyOpensWhatItTouches) {
    Random random(3);
    for (std::uint64_t i = 0; i < k_cases; ++i) {
        auto facts = unit(i);
        if (facts.meetings.empty()) continue;
        const auto before = evaluate(facts, nt_2023(), k_year_over);
        auto& meeting = facts.meetings[random.below(static_cast<std::uint32_t>(facts.meetings.size()))];
        if (meeting.attendance.empty()) continue;
        meeting.attendance.erase(meeting.attendance.begin() +
                                 random.below(static_cast<std::uint32_t>(meeting.attendance.size())));
        const auto after = evaluate(facts, nt_2023(), k_year_over);
        for (std::size_t c = 0; c < before.checks.size(); ++c) {
            const auto check = before.checks[c].check;
            const bool touched = check == plan::Check::attendance || check == plan::Check::unexcused_absence ||
                                 check == plan::Check::excused_streak || check == plan::Check::criterion_threshold;
            if (after.checks[c].state == before.checks[c].state) continue;
            EXPECT_TRUE(touched) << facts.unit.code << " " << plan::name_of(check);
            EXPECT_EQ(after.checks[c].state, State::pending) << facts.unit.code << " " << plan::name_of(check);
        }
    }
}

TEST(AssessmentProperties, ABetterJudgementNeverHurts) {
    Random random(4);
    for (std::uint64_t i = 0; i < k_cases; ++i) {
        auto facts = unit(i);
        const auto better = evaluate(facts, nt_2023(), k_year_over);
        const auto& criteria = nt_2023().criteria;
        const auto& criterion = criteria[random.below(static_cast<std::uint32_t>(criteria.size()))];
        const auto& indicator = random.one_of(criterion.indicators);
        const auto* judgement = facts.judgement(indicator.id);
        if (judgement == nullptr || !judgement->ratio) continue;
        // Halved: never more than it was.
        auto worse = *judgement;
        worse.ratio = core::Ratio{worse.ratio->numerator, worse.ratio->denominator * 2};
        facts.judgements[indicator.id] = worse;
        expect_not_better(better, evaluate(facts, nt_2023(), k_year_over), facts.unit.code + " " + indicator.id);
    }
}

TEST(AssessmentProperties, AStricterPlanGainsNobody) {
    const std::vector<std::pair<std::string, std::int64_t>> stricter{{"attendance.over_percent", 90},
                                                                     {"excused_streak.at_most", 1},
                                                                     {"duration.minutes", 100},
                                                                     {"duration.combined_minutes", 150},
                                                                     {"thematic_count.at_least", 5},
                                                                     {"criterion_threshold.at_least_percent", 99},
                                                                     {"ratings_good.at_least_percent", 90}};
    const auto before = Rules::of(nt_2023(), k_year_over);
    Population population;
    Reducer reducer(before);
    for (std::uint64_t i = 0; i < 2 * k_cases; ++i)
        reducer.add(unit(i), population);
    for (const auto& [name, value] : stricter) {
        const auto plan = with(name, value);
        const auto after = Rules::of(plan, k_year_over);
        ASSERT_TRUE(same_reduction(before, after)) << name;
        const auto stricter_result = compare(population, before, population, after, 1);
        EXPECT_TRUE(stricter_result.gained.empty()) << name;
        // And back again: the looser plan loses nobody and gains who was lost.
        const auto looser = compare(population, after, population, before, 1);
        EXPECT_TRUE(looser.lost.empty()) << name;
        EXPECT_EQ(looser.gained, stricter_result.lost) << name;
    }
}

}  // namespace
}  // namespace bontot::assessment
