// The plan's dates: what must be done before which day (R69–R73, R92, R93). "Before 20/7" leaves the 19th as the last
// day.
#include <algorithm>

#include <gtest/gtest.h>

#include "support/shipped_plan.hpp"

namespace bontot::plan {
namespace {

using core::Date;

const Deadline& deadline_of(const Plan& plan, const std::string& requirement) {
    const auto found = std::find_if(plan.deadlines.begin(), plan.deadlines.end(), [&](const Deadline& deadline) {
        return std::find(deadline.requirements.begin(), deadline.requirements.end(), requirement) !=
               deadline.requirements.end();
    });
    if (found == plan.deadlines.end()) throw std::runtime_error("no deadline for " + requirement);
    return *found;
}

TEST(PlanDeadlines, StandAsTheSeedHasThem) {
    const auto plan = test::shipped_plan("nt-2023");
    const auto before = [&](const std::string& requirement) {
        return plan.parameter(deadline_of(plan, requirement).parameter)->value;
    };
    EXPECT_EQ(before("R92"), Value(Date(2023, 7, 10))) << "cells register with their committee";
    EXPECT_EQ(before("R93"), Value(Date(2023, 7, 15))) << "the committee forwards its list";
    EXPECT_EQ(before("R70"), Value(Date(2023, 7, 20))) << "registration reaches the bloc";
    EXPECT_EQ(before("R71"), Value(MonthDay{12, 20})) << "the yearly report";
    EXPECT_EQ(before("R72"), Value(Date(2025, 12, 15))) << "the final review";
    EXPECT_EQ(before("R73"), Value(Date(2025, 12, 20))) << "the final report";
}

TEST(PlanDeadlines, TheMovementRunsToTheEndOfDecember2025) {
    const auto plan = test::shipped_plan("nt-2023");
    EXPECT_EQ(plan.parameter("movement.ends_before")->value, Value(Date(2026, 1, 1))) << "R69";
    EXPECT_EQ(deadline_of(plan, "R93").act_id, deadline_of(plan, "R70").act_id)
        << "an internal target before the outer limit, not two dates for one act";
    EXPECT_EQ(deadline_of(plan, "R93").limit, "internal_target");
    EXPECT_EQ(deadline_of(plan, "R70").limit, "outer");
}

}  // namespace
}  // namespace bontot::plan
