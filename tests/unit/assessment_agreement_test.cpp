// One cell with its explanation, a whole population without, and the contract written out a second time: all agree.
#include <gtest/gtest.h>

#include "assessment/evaluate.hpp"
#include "assessment/what_if.hpp"
#include "samples/generate.hpp"
#include "samples/random.hpp"
#include "support/contract_reference.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::assessment {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(NDEBUG)
constexpr std::size_t k_units = 5000;
#else
constexpr std::size_t k_units = 100000;
#endif

/// Facts with more faults than the generator's: everything that a roll call or a minutes book can get wrong, and
/// committees.
Facts mangled(Facts facts, std::uint64_t seed) {
    samples::Random random(seed);
    if (random.chance(500)) {
        facts.unit.kind = organisation::UnitKind::grassroots_committee;
        for (int i = random.between(0, 9); i > 0; --i) {
            CellRating rating{"c" + std::to_string(i), organisation::RatingLevel::good,
                              organisation::RatingScope::not_subject, ""};
            if (random.chance(2000)) rating.level = organisation::RatingLevel::completed;
            if (random.chance(500)) rating.level = organisation::RatingLevel::not_completed;
            if (random.chance(500)) rating = {rating.code, {}, organisation::RatingScope::not_yet, ""};
            facts.cell_ratings.push_back(std::move(rating));
        }
        facts.member_ratings.clear();
    }
    // Times that any cell may have, down to a year without meetings.
    if (random.chance(100)) facts.meetings.clear();
    for (auto& meeting : facts.meetings) {
        if (random.chance(100)) meeting.kind = static_cast<meetings::MeetingKind>(random.below(3));
        if (random.chance(60) && !meeting.attendance.empty()) meeting.attendance.pop_back();
        if (random.chance(40)) meeting.minutes.book.clear();
        if (random.chance(40)) meeting.preparation.prepared_by = meetings::Preparer::other;
        if (random.chance(60) && !meeting.opinions.empty()) meeting.opinions.front().count = 0;
        if (random.chance(40))
            meeting.end = core::ClockTime(meeting.start.minutes() + meeting.breaks_minutes + random.between(59, 121));
        if (random.chance(30)) meeting.self_rating.reset();
    }
    if (random.chance(300) && !facts.meetings.empty()) std::swap(facts.meetings.front(), facts.meetings.back());
    if (random.chance(300)) facts.judgements["2.9"] = {std::nullopt, "", {}};
    return facts;
}

/// Judges `units` cells both ways; `each` sees the facts and the evaluation of every one.
template <class Each>
void expect_agreement(const plan::Plan& plan, core::Date as_of, std::uint64_t seed, std::size_t units, Each each) {
    const auto rules = Rules::of(plan, as_of);
    const samples::Generator generator(2023, seed);
    const auto facts_of = [&](std::size_t unit) {
        auto facts = generator.cell(unit);
        return unit % 2 == 0 ? facts : mangled(std::move(facts), seed * units + unit);
    };
    Reducer reducer(rules);
    Population population;
    for (std::size_t unit = 0; unit < units; ++unit)
        reducer.add(facts_of(unit), population);
    std::vector<UnitOutcome> outcomes(units);
    Judge(rules).judge(population, 0, units,
                       [&](std::size_t unit, const UnitOutcome& outcome) { outcomes[unit] = outcome; });
    const auto counted = judge_population(population, rules, 3);

    Evaluator evaluator(rules);
    PopulationOutcome expected;
    for (std::size_t unit = 0; unit < units; ++unit) {
        const auto facts = facts_of(unit);
        const auto evaluation = evaluator.evaluate(facts);
        ASSERT_EQ(evaluation.verdict, outcomes[unit].verdict) << "unit " << unit;
        ASSERT_EQ(evaluation.provisional, outcomes[unit].provisional) << "unit " << unit;
        ASSERT_EQ(evaluation.verdict, counted.verdict_of[unit]) << "unit " << unit;
        for (const auto& check : evaluation.checks) {
            ASSERT_EQ(check.state, outcomes[unit].state(check.check))
                << "unit " << unit << ' ' << plan::name_of(check.check);
            if (check.state == State::not_met) ++expected.failing[plan::index_of(check.check)];
            if (check.state == State::pending) ++expected.open[plan::index_of(check.check)];
            ASSERT_TRUE(check.state != State::not_met || !check.failures.empty())
                << "unit " << unit << ' ' << plan::name_of(check.check);
        }
        each(unit, facts, evaluation);
        if (testing::Test::HasFatalFailure()) return;
    }
    EXPECT_EQ(expected.failing, counted.failing);
    EXPECT_EQ(expected.open, counted.open);
}

TEST(Agreement, OneUnitPopulationAndContractAgree) {
    const auto plan = test::shipped_plan("nt-2023");
    expect_agreement(plan, core::Date(2024, 3, 1), 42, k_units,
                     [](std::size_t unit, const Facts& facts, const Evaluation& evaluation) {
                         if (facts.unit.kind != organisation::UnitKind::cell) return;
                         for (const auto& [check, state] : test::contract_states(facts)) {
                             ASSERT_EQ(evaluation.check(check)->state, state)
                                 << "unit " << unit << ' ' << plan::name_of(check);
                         }
                     });
}

/// Every reading that changes how a figure is counted, on fewer units.
struct Variant {
    const char* name;
    const char* parameter;
    const char* value;
};

class AgreementUnderReading : public testing::TestWithParam<Variant> {};

TEST_P(AgreementUnderReading, OneUnitAndPopulationAgree) {
    const auto& variant = GetParam();
    const auto plan = test::with(test::shipped_plan("nt-2023"), variant.parameter, variant.value);
    const auto nothing = [](std::size_t, const Facts&, const Evaluation&) {};
    expect_agreement(plan, core::Date(2024, 3, 1), 43, k_units / 50, nothing);
    expect_agreement(plan, core::Date(2023, 8, 15), 44, k_units / 50, nothing);
}

INSTANTIATE_TEST_SUITE_P(
    Readings, AgreementUnderReading,
    testing::Values(
        Variant{"none", "attendance.over_percent", "85"}, Variant{"percent", "attendance.over_percent", "90"},
        Variant{"average", "attendance.scope", "year_average"},
        Variant{"probationary", "attendance.probationary", "not_counted"},
        Variant{"small_cell", "attendance.small_cell", "one_absence"},
        Variant{"tolerated", "attendance.tolerated_meetings", "1"},
        Variant{"tolerated_minutes", "minutes.tolerated_meetings", "2"},
        Variant{"streak", "excused_streak.at_most", "1"}, Variant{"streak_none", "excused_streak.at_most", "0"},
        Variant{"streak_all", "excused_streak.meetings", "all"},
        Variant{"bands", "opinions.bands", "[[30, 9], [15, 6], [5, 4], [0, 3]]"},
        Variant{"speakers_of_eligible", "opinions.size_of", "eligible"},
        Variant{"speakers_of_present", "opinions.size_of", "present"},
        Variant{"opinions", "opinions.count", "opinions"}, Variant{"short", "duration.minutes", "95"},
        Variant{"small_combined", "duration.small_combined", "small"},
        Variant{"thematic", "duration.thematic", "not_checked"}, Variant{"breaks", "duration.breaks", "included"},
        Variant{"months", "regular_count.months", "11"}, Variant{"themes", "thematic_count.at_least", "5"},
        Variant{"regular_only", "thematic_count.combined", "regular_only"},
        Variant{"materials", "preparation.require", "[committee_meeting, materials_sent]"},
        Variant{"threshold", "criterion_threshold.at_least_percent", "90"},
        Variant{"total", "criterion_threshold.of", "total"},
        Variant{"by_count", "criterion_threshold.of", "indicators_met"},
        Variant{"unrated", "ratings.unrated", "counted_against"},
        Variant{"provisional", "recognition.ratings", "provisional"},
        Variant{"knocked_out", "knock_outs.effect", "not_qualified"},
        Variant{"points_only", "knock_outs.effect", "points_only"}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(Agreement, UnderAPlanWithMeetingSheetAndDayWindow) {
    auto plan = test::shipped_plan("hd42-2025");
    plan = test::with(test::with(std::move(plan), "meeting_day.from", "3"), "meeting_day.to", "8");
    expect_agreement(plan, core::Date(2024, 3, 1), 45, k_units / 50,
                     [](std::size_t, const Facts&, const Evaluation&) {});
}

}  // namespace
}  // namespace bontot::assessment
