// What people see first: a committee its cells, everybody what waits for them.
#include "api/json/overview.hpp"
#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

/// Today, and the plan of a year.
struct Day {
    core::Date today;
    std::shared_ptr<const plan::LoadedPlan> plan;
};

/// `year` null: this year.
Checked<Day> day_of(Call& call, std::optional<int> year) {
    Day day;
    core::Refusals faults;
    const auto looked = call.services().records.read([&](app::Transaction& records) -> core::Result<void> {
        day.today = records.today();
        auto plan =
            plan_of_year(call.services().plans, records, call.text("plan", ""), year.value_or(day.today.year()));
        if (plan) {
            day.plan = std::move(*plan);
        } else {
            faults = plan.error();
        }
        return {};
    });
    if (!looked) return refused(looked.error());
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return day;
}

}  // namespace

Checked<Reply> get_overview(Call& call) {
    const int year = call.number("year", 0);
    const auto day = day_of(call, year);
    if (!day) return tl::unexpected(day.error());
    const auto as_of = day_or(call, "as_of", day->today);
    if (!as_of) return refused(as_of.error());
    const auto& plan = day->plan->plan;
    const auto overview =
        app::year_overview(call.services().records, call.id<core::UnitId>("unit"), year, plan, *as_of);
    if (!overview) return refused(overview.error());
    Reply reply;
    reply.body = overview_json(*overview);
    reply.body["plan"] = plan.id;
    reply.body["year"] = year;
    reply.body["as_of"] = as_of->iso();
    return reply;
}

Checked<Reply> get_home(Call& call) {
    const auto day = day_of(call, std::nullopt);
    if (!day) return tl::unexpected(day.error());
    const auto home = app::home_of(call.services().records, call.principal, day->plan->plan);
    if (!home) return refused(home.error());
    Reply reply;
    reply.body = home_json(*home, call.language);
    return reply;
}

}  // namespace bontot::api::handlers
