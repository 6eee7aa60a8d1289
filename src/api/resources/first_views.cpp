// What people see first: a committee its cells, everybody what waits for them.
#include "api/day_asked.hpp"
#include "api/json/overview.hpp"
#include "api/plan_of_year.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

}  // namespace

Checked<Reply> get_overview(Call& call) {
    const int year = call.number("year", 0);
    const auto as_of = day_asked(call, "as_of");
    if (!as_of) return refused(as_of.error());
    const auto basis = basis_of(call, *as_of, call.text("plan", ""), year);
    if (!basis) return tl::unexpected(basis.error());
    const auto& plan = basis->plan->plan;
    const auto overview =
        app::year_overview(call.services().records, call.id<core::UnitId>("unit"), year, plan, basis->as_of);
    if (!overview) return refused(overview.error());
    Reply reply;
    reply.body = overview_json(*overview);
    reply.body["plan"] = plan.id;
    reply.body["year"] = year;
    reply.body["as_of"] = basis->as_of.iso();
    return reply;
}

Checked<Reply> get_home(Call& call) {
    const auto home = app::home_of(call.services().records, call.principal, plan_of_years(call.services().plans));
    if (!home) return refused(home.error());
    Reply reply;
    reply.body = home_json(*home, call.language, call.services().holidays);
    return reply;
}

}  // namespace bontot::api::handlers
