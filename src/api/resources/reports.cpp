// Reports of a year, and the tables of meetings that offices ask for.
#include "api/json/reports.hpp"

#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"

namespace bontot::api::handlers {

using core::Checked;

Checked<Reply> get_report(Call& call) {
    const int year = year_in_path(call);
    const auto basis = basis_of(call, std::nullopt, "", year);
    if (!basis) return tl::unexpected(basis.error());
    const auto& plan = basis->plan->plan;
    const auto report =
        app::year_report(call.services().records, call.id<core::UnitId>("unit"), year, plan, basis->as_of);
    if (!report) return refused(report.error());
    Reply reply;
    reply.body = report_json(*report);
    reply.body["plan"] = plan.id;
    reply.body["year"] = year;
    reply.body["as_of"] = basis->as_of.iso();
    return reply;
}

Checked<Reply> get_meeting_table(Call& call, app::Transaction& records) {
    const app::MonthSpan months{year_in_path(call), static_cast<unsigned>(call.number("from", 1)),
                                static_cast<unsigned>(call.number("to", 12))};
    if (months.last < months.first) {
        return refused(core::Refusal{core::RefusalKind::invalid,
                                     "request.months_backwards",
                                     {{"from", std::to_string(months.first)}, {"to", std::to_string(months.last)}},
                                     "to"});
    }
    Reply reply;
    reply.body = meeting_table_json(app::meeting_table(records, call.id<core::UnitId>("unit"), months));
    reply.body["year"] = months.year;
    return reply;
}

}  // namespace bontot::api::handlers
