#include "cli/plan_in_force.hpp"

#include "app/plans/adopt_plan.hpp"
#include "cli/command.hpp"

namespace bontot::cli {

core::Result<std::shared_ptr<const plan::Plan>> plan_in_force(app::Transaction& records, int year) {
    auto adopted = app::adopted_plan(records, year);
    if (!adopted) return tl::unexpected(adopted.error().front());
    if (*adopted) return std::make_shared<const plan::Plan>(std::move((*adopted)->plan));
    auto shipped = usable_plan(app::k_default_plan);
    if (!shipped) return tl::unexpected(shipped.error().front());
    return std::make_shared<const plan::Plan>(std::move(*shipped));
}

}  // namespace bontot::cli
