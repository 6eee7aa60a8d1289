#include "api/plan_shelf.hpp"

#include "core/text.hpp"

namespace bontot::api {

void PlanShelf::reload(Plans plans) {
    auto fresh = std::make_shared<const Plans>(std::move(plans));
    const std::lock_guard lock(mutex_);
    plans_ = std::move(fresh);
}

std::shared_ptr<const Plans> PlanShelf::all() const {
    const std::lock_guard lock(mutex_);
    return plans_;
}

core::Result<std::shared_ptr<const plan::LoadedPlan>> PlanShelf::find(const std::string& id) const {
    const auto plans = all();
    const auto found = plans->find(id);
    if (found != plans->end()) return std::shared_ptr<const plan::LoadedPlan>(plans, &found->second);
    std::vector<std::string> known;
    for (const auto& [name, unused] : *plans)
        known.push_back(name);
    return core::refuse(core::RefusalKind::not_found, "request.unknown_plan",
                        {{"found", id}, {"allowed", core::join(known)}}, "plan");
}

}  // namespace bontot::api
