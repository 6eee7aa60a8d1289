#include <gtest/gtest.h>

#include "assessment/evaluate.hpp"
#include "assessment/facts_check.hpp"
#include "core/text.hpp"
#include "samples/demonstration.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::samples {
namespace {

using assessment::State;
using plan::Check;

TEST(DemonstrationCell, PassesTheCheck) {
    const auto facts = demonstration_cell();
    EXPECT_TRUE(assessment::check_facts(facts, [](const auto&) { return std::string(); }).empty());
    for (const auto& member : facts.members)
        EXPECT_TRUE(core::is_nfc(member.name)) << member.name;
    EXPECT_EQ(facts.members.size(), 14U);
    EXPECT_EQ(facts.unit.code, "38.168.053.000.001");
}

TEST(DemonstrationCell, HasItsFourFindingsAndNoOther) {
    const auto plan = test::shipped_plan("nt-2023");
    const auto facts = demonstration_cell();
    const auto evaluation = assessment::evaluate(facts, plan, core::Date(2024, 3, 1));
    for (const auto& check : evaluation.checks) {
        const bool known = check.check == Check::attendance || check.check == Check::duration ||
                           check.check == Check::minutes || check.check == Check::criterion_threshold;
        EXPECT_EQ(check.state == State::not_met, known) << plan::name_of(check.check);
        EXPECT_NE(check.state, State::pending) << plan::name_of(check.check);
        EXPECT_EQ(check.failures.size(), known ? 1U : 0U) << plan::name_of(check.check);
    }
    EXPECT_EQ(evaluation.check(Check::attendance)->failures.at(0).found, "11/13");
    EXPECT_EQ(evaluation.check(Check::duration)->failures.at(0).found, "82");
    EXPECT_EQ(evaluation.check(Check::minutes)->failures.at(0).missing, std::vector<std::string>{"cross_stamped"});
    ASSERT_EQ(evaluation.warnings.size(), 1U);
    EXPECT_EQ(evaluation.warnings[0].code, "warning.streak_at_limit");
    EXPECT_EQ(evaluation.verdict, assessment::Verdict::not_qualified);
}

}  // namespace
}  // namespace bontot::samples
