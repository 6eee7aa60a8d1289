// Which plan a year is judged under (issue 3, item 5: plans and campaigns are stored): the text is kept as it was
// adopted with all that it extends, so that no edited file and no newer program judges that year otherwise.
#include <gmock/gmock.h>

#include "app/periods.hpp"
#include "app/plans/adopt_plan.hpp"
#include "contract/records_contract.hpp"
#include "plan/shipped.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

plan::PlanText shipped(const std::string& id) {
    return {id + ".yaml", std::string(plan::find_shipped_plan(id)->text)};
}

plan::PlanText with(plan::PlanText text, const std::string& what, const std::string& instead) {
    const auto at = text.text.find(what);
    if (at == std::string::npos) throw std::runtime_error("not in the plan: " + what);
    text.text.replace(at, what.size(), instead);
    return text;
}

class AdoptedPlans : public RecordsContract {
  protected:
    static app::AdoptPlan order(app::PlanTexts texts, int year = 2024, std::string reason = "") {
        return {std::move(texts), year, {"15-QĐ/ĐUK", Date(2024, 1, 5), ""}, "Nguyễn Văn Tổ chức", std::move(reason)};
    }
    void adopt(const app::AdoptPlan& request) {
        change([&](Transaction& records) {
            const auto done = app::adopt_plan(records, request);
            ASSERT_TRUE(done) << done.error().front().code;
        });
    }
    std::string adopt_refused(const app::AdoptPlan& request) {
        return refused([&](Transaction& records) -> core::Result<void> {
            const auto done = app::adopt_plan(records, request);
            if (!done) return tl::unexpected(done.error().front());
            return {};
        });
    }
    std::optional<app::AdoptedPlan> adopted(int year) {
        std::optional<app::AdoptedPlan> found;
        look([&](Transaction& records) { found = app::adopted_plan(records, year).value(); });
        return found;
    }
};
CONTRACT_ON_BOTH_ENGINES(AdoptedPlans);

TEST_P(AdoptedPlans, TheTextIsKeptForItsYear) {
    new_events();
    adopt(order({shipped("nt-2023")}));
    const auto event = only_event();
    EXPECT_EQ(event.action, "plan.adopted");
    EXPECT_THAT(event.before, IsEmpty());
    EXPECT_THAT(event.after, HasSubstr("nt-2023"));
    const auto found = adopted(2024);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->plan.id, "nt-2023");
    EXPECT_EQ(found->plan.number("attendance.over_percent", 0), 85);
    EXPECT_EQ(found->campaign.authority, province_);
    EXPECT_EQ(found->campaign.confirmed_by, "Nguyễn Văn Tổ chức");
    EXPECT_EQ(found->campaign.decision.number, "15-QĐ/ĐUK");
    EXPECT_FALSE(adopted(2023));
    EXPECT_FALSE(adopted(2025));
}

TEST_P(AdoptedPlans, AnOverlayIsKeptWithWhatItExtends) {
    const auto base = with(shipped("nt-2023"), "version: 1", "version: 7");
    adopt(order({shipped("nt-2023-vp"), base}));
    const auto found = adopted(2024);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->plan.id, "nt-2023-vp");
    EXPECT_EQ(found->plan.number("attendance.over_percent", 0), 90);
    ASSERT_THAT(found->campaign.texts, SizeIs(2));
    EXPECT_EQ(found->campaign.texts[1].version, 7) << "not the base that the program ships";
    EXPECT_EQ(adopt_refused(order({shipped("nt-2023-vp"), base}, 2024, "lần nữa")), "plan.already_adopted");
    EXPECT_EQ(adopt_refused(order({shipped("nt-2023-vp"), shipped("nt-2023")})), "plan.adopted_otherwise")
        << "the same overlay over another base is another plan";
    EXPECT_EQ(adopt_refused(order({shipped("nt-2023-vp")}, 2025)), "plan.base_not_kept");
}

TEST_P(AdoptedPlans, AnotherPlanNeedsAReasonAndTheChainTellsBoth) {
    adopt(order({shipped("nt-2023")}));
    EXPECT_EQ(adopt_refused(order({shipped("nt-2023-vp"), shipped("nt-2023")})), "plan.adopted_otherwise");
    new_events();
    adopt(order({shipped("nt-2023-vp"), shipped("nt-2023")}, 2024, "cấp trên yêu cầu"));
    const auto event = only_event();
    EXPECT_EQ(event.reason, "cấp trên yêu cầu");
    EXPECT_THAT(event.before, HasSubstr("\"nt-2023\""));
    EXPECT_THAT(event.after, HasSubstr("\"nt-2023-vp\""));
    EXPECT_EQ(adopted(2024)->plan.id, "nt-2023-vp");
    look([&](Transaction& records) { EXPECT_THAT(records.plans().campaigns(), SizeIs(1)); });
}

TEST_P(AdoptedPlans, RefusesWhatCannotBeJudgedUnder) {
    EXPECT_EQ(adopt_refused(order({shipped("nt-2023")}, 2022)), "plan.not_in_force");
    EXPECT_EQ(adopt_refused(order({shipped("hd42-2025")}, 2024)), "plan.not_in_force");
    auto nobody = order({shipped("nt-2023")});
    nobody.who = " ";
    EXPECT_EQ(adopt_refused(nobody), "plan.nobody_confirms");
    EXPECT_EQ(adopt_refused(order({{"x.yaml", "plan: x\n"}})).substr(0, 5), "plan.");
    change([&](Transaction& records) { must(app::lock_period(records, province_, 2024, {"Bí thư"}, "đã xét")); });
    EXPECT_EQ(adopt_refused(order({shipped("nt-2023")})), "records.year_locked");
    EXPECT_FALSE(adopted(2024));
}

TEST_P(AdoptedPlans, AChangedTextIsNoticed) {
    adopt(order({shipped("nt-2023")}));
    const auto done = database().transact([&](storage::Connection& connection) -> core::Result<void> {
        connection.run("update plan_text set yaml = replace(yaml, '85', '50') where root = $1", root_);
        return {};
    });
    ASSERT_TRUE(done);
    look([&](Transaction& records) {
        const auto found = app::adopted_plan(records, 2024);
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().front().code, "plan.text_damaged");
    });
}

}  // namespace
}  // namespace bontot::contract
