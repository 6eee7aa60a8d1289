#include "api/resources/judging_plan.hpp"

#include <map>
#include <mutex>

#include "api/outcome.hpp"
#include "app/plans/adopt_plan.hpp"

namespace bontot::api {

namespace {

using Plan = std::shared_ptr<const plan::LoadedPlan>;

/// The plans that years adopted, by the hashes of their texts: a text never changes, so each is read once.
class AdoptedPlans {
  public:
    core::Checked<Plan> find(app::Transaction& records, const app::Campaign& campaign) {
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
    std::map<std::string, Plan> plans_;
};

}  // namespace

core::Checked<Plan> judging_plan(const Call& call, app::Transaction& records, const std::string& name, int year) {
    static AdoptedPlans adopted;
    if (name.empty()) {
        if (const auto campaign = app::campaign_of(records, year)) return adopted.find(records, *campaign);
    }
    auto plan = call.services().plans.find(name.empty() ? k_default_plan : name);
    if (!plan) return refused(plan.error());
    return std::move(*plan);
}

}  // namespace bontot::api
