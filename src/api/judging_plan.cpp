#include "api/judging_plan.hpp"

#include "api/outcome.hpp"
#include "app/plans/adopt_plan.hpp"

namespace bontot::api {

core::Checked<std::shared_ptr<const plan::LoadedPlan>> judging_plan(const Call& call, app::Transaction& records,
                                                                    int year) {
    auto name = call.text("plan", "");
    if (name.empty()) {
        auto adopted = app::adopted_plan(records, year);
        if (!adopted) return tl::unexpected(adopted.error());
        if (*adopted)
            return std::make_shared<const plan::LoadedPlan>(plan::LoadedPlan{std::move((*adopted)->plan), {}});
        name = k_default_plan;
    }
    auto plan = call.services().plans.find(name);
    if (!plan) return refused(plan.error());
    return std::move(*plan);
}

}  // namespace bontot::api
