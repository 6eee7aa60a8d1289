#include "api/plan_of_year.hpp"

#include "app/plans/adopt_plan.hpp"

namespace bontot::api {

namespace {

constexpr const char* k_default_plan = "nt-2023";

}  // namespace

core::Checked<SharedPlan> plan_of_year(const PlanShelf& shelf, app::Transaction& records, const std::string& name,
                                       int year) {
    if (name.empty()) {
        auto adopted = app::adopted_plan(records, year);
        if (!adopted) return tl::unexpected(adopted.error());
        if (*adopted)
            return std::make_shared<const plan::LoadedPlan>(plan::LoadedPlan{std::move((*adopted)->plan), {}});
    }
    auto plan = shelf.find(name.empty() ? k_default_plan : name);
    if (!plan) return tl::unexpected(core::Refusals{plan.error()});
    return std::move(*plan);
}

core::Checked<SharedPlan> plan_of_year(const PlanShelf& shelf, app::Records& records, const std::string& name,
                                       int year) {
    core::Checked<SharedPlan> plan = SharedPlan{};
    const auto looked = records.read([&](app::Transaction& transaction) -> core::Result<void> {
        plan = plan_of_year(shelf, transaction, name, year);
        return {};
    });
    if (!looked) return tl::unexpected(core::Refusals{looked.error()});
    return plan;
}

}  // namespace bontot::api
