#include "api/plan_of_year.hpp"

#include <map>
#include <mutex>

#include "app/plans/adopt_plan.hpp"

namespace bontot::api {

namespace {

/// The plans that years adopted, by the hashes of their texts: a text never changes, so each is read once.
class AdoptedPlans {
  public:
    core::Checked<SharedPlan> find(app::Transaction& records, const app::Campaign& campaign) {
        std::string hashes;
        for (const auto& text : campaign.texts)
            hashes += text.sha256;
        {
            const std::lock_guard lock(mutex_);
            if (const auto known = plans_.find(hashes); known != plans_.end()) return known->second;
        }
        auto plan = app::plan_of(records, campaign);
        if (!plan) return tl::unexpected(plan.error());
        const std::lock_guard lock(mutex_);
        auto loaded = std::make_shared<const plan::LoadedPlan>(plan::LoadedPlan{std::move(*plan), {}});
        return plans_.try_emplace(hashes, std::move(loaded)).first->second;
    }

  private:
    std::mutex mutex_;
    std::map<std::string, SharedPlan> plans_;
};

}  // namespace

core::Checked<SharedPlan> plan_of_year(const PlanShelf& shelf, app::Transaction& records, const std::string& name,
                                       int year) {
    static AdoptedPlans adopted;
    if (name.empty()) {
        if (const auto campaign = app::campaign_of(records, year)) return adopted.find(records, *campaign);
    }
    auto plan = shelf.find(name.empty() ? app::k_default_plan : name);
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

app::PlanOfYear plan_of_years(const PlanShelf& shelf) {
    return [&shelf](app::Transaction& records, int year) -> core::Result<std::shared_ptr<const plan::Plan>> {
        auto loaded = plan_of_year(shelf, records, "", year);
        if (!loaded) return tl::unexpected(loaded.error().front());
        const auto* plan = &(*loaded)->plan;
        return std::shared_ptr<const plan::Plan>(std::move(*loaded), plan);
    };
}

core::Checked<Basis> basis_of(const Call& call, std::optional<core::Date> as_of, const std::string& name,
                              std::optional<int> year) {
    core::Checked<Basis> basis = Basis{};
    const auto looked = call.services().records.read([&](app::Transaction& records) -> core::Result<void> {
        auto plan = plan_of_year(call.services().plans, records, name, year.value_or(records.today().year()));
        if (plan) {
            basis = Basis{as_of.value_or(records.today()), std::move(*plan)};
        } else {
            basis = tl::unexpected(plan.error());
        }
        return {};
    });
    if (!looked) return tl::unexpected(core::Refusals{looked.error()});
    return basis;
}

}  // namespace bontot::api
