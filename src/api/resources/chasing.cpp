// The chaser's board of a year.
#include "api/json/movement_boards.hpp"
#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"

namespace bontot::api::handlers {

using core::Checked;

Checked<Reply> list_chased(Call& call, app::Transaction& records) {
    const int year = year_in_path(call);
    const auto plan = plan_of_year(call.services().plans, records, "", year);
    if (!plan) return tl::unexpected(plan.error());
    const auto rules = movement::Rules::of((*plan)->plan);
    Reply reply;
    reply.body =
        chasing_json(app::chasing_of(records, call.id<core::UnitId>("unit"), year, rules), call.services().holidays);
    reply.body["year"] = year;
    return reply;
}

}  // namespace bontot::api::handlers
