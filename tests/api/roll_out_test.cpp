// R3, R91: the movement is rolled out to every member: once it is launched, a member of any cell under the authority
// reads the plan with its four criteria, and how far their own cell is.
#include <gmock/gmock.h>

#include "api/api_contract.hpp"
#include "contract/launch_asked.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using testing::SizeIs;

class RollOut : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        const auto plan = plans_->all()->at("nt-2023").plan;
        change([&](app::Transaction& records) {
            must(app::launch_movement(records, plan, {"cán bộ"}, launch_asked(bloc_)));
        });
    }
};
CONTRACT_ON_BOTH_ENGINES(RollOut);

TEST_P(RollOut, EveryMemberReadsPlanAndCriteria) {
    for (const auto& cell : {a_, b_}) {
        ask_as(Role::member, cell);
        const auto plan = get("/plans/nt-2023");
        ASSERT_EQ(plan.status, 200) << problem_of(plan);
        const auto criteria = json_of(plan)["criteria"];
        EXPECT_THAT(criteria, SizeIs(4));
        for (const auto& criterion : criteria)
            EXPECT_FALSE(criterion["indicators"].empty());
        const auto evaluation = get("/units/" + cell.text() + "/evaluation?year=2024");
        ASSERT_EQ(evaluation.status, 200) << problem_of(evaluation);
        EXPECT_THAT(json_of(evaluation)["criteria"], SizeIs(4));
    }
    ask_as(Role::member, a_);
    EXPECT_EQ(problem_of(get("/units/" + b_.text() + "/evaluation?year=2024")), "403 request.forbidden");
}

}  // namespace
}  // namespace bontot::contract
