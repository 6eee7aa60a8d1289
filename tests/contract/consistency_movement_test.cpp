// The standing check of self-assessments that the facts have left behind, on both engines.
#include <algorithm>

#include <gmock/gmock.h>

#include "app/consistency/check_records.hpp"
#include "contract/movement_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using testing::ElementsAre;
using testing::IsEmpty;

class FarSelfAssessments : public MovementContract {
  protected:
    /// Names of the units whose self-assessment is found to be far from the facts.
    std::vector<std::string> found() {
        const auto plan = std::make_shared<const plan::Plan>(plan_);
        std::vector<std::string> units;
        look([&](Transaction& records) {
            app::check_self_assessments(
                records, app::everything(records, 2023, 2024), [&](Transaction&, int) { return plan; },
                [&](const app::ConsistencyFinding& finding) {
                    EXPECT_EQ(finding.code, "finding.self_assessment_far");
                    units.push_back(finding.record);
                });
        });
        return units;
    }
    /// As a later correction leaves it: `share` of the points of every item of the first criterion.
    void facts_now_give(const core::UnitId& unit, const char* share) {
        change([&](Transaction& records) {
            const auto stored = records.movements().file_of(unit, year_).value();
            for (auto level : records.movements().levels(stored.id)) {
                const auto& items = plan_.criteria.front().indicators;
                if (std::none_of(items.begin(), items.end(),
                                 [&](const auto& item) { return item.id == level.indicator; }))
                    continue;
                level.ratio = core::Ratio::parse(share);
                must(records.movements().put(stored.id, level, level.given_at));
            }
            records.outcomes().facts_changed(unit, year_);
        });
    }
};
CONTRACT_ON_BOTH_ENGINES(FarSelfAssessments);

TEST_P(FarSelfAssessments, AreFoundBeyondThePlansDifferenceOnly) {
    EXPECT_THAT(found(), IsEmpty());
    register_and_forward(a_);
    assess_and_submit(a_);
    EXPECT_THAT(found(), IsEmpty());
    facts_now_give(a_, "0.97");
    EXPECT_THAT(found(), IsEmpty());
    facts_now_give(a_, "0.5");
    EXPECT_THAT(found(), ElementsAre(a_.text()));
}

}  // namespace
}  // namespace bontot::contract
