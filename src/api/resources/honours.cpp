// The honour register of a body and everything under it, to be read and to be taken out as a table; and how a
// committee's year rests on its cells.
#include "api/honour_table.hpp"
#include "api/json/awards.hpp"
#include "api/json/roll_up.hpp"
#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"
#include "api/resources/replies.hpp"
#include "app/outcomes/roll_up.hpp"
#include "audit/snapshot.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

app::HonourSpan span_of(const Call& call) {
    app::HonourSpan span;
    if (call.has("first_year")) span.first = call.number("first_year", 0);
    if (call.has("last_year")) span.last = call.number("last_year", 0);
    return span;
}

Checked<app::HonourSpan> checked_span(const Call& call) {
    const auto span = span_of(call);
    if (!span.first || !span.last || *span.first <= *span.last) return span;
    return refused({core::RefusalKind::invalid,
                    "request.years_backwards",
                    {{"from", std::to_string(*span.first)}, {"found", std::to_string(*span.last)}},
                    "last_year"});
}

/// What the plan of each year says of successors; where no plan can be had, its default.
app::SuccessorIn successor_in(const Call& call, app::Transaction& records) {
    return [&call, &records](int year) {
        const auto plan = plan_of_year(call.services().plans, records, "", year);
        return plan ? awards::rules_of((*plan)->plan).successor : awards::Successor::by_decision;
    };
}

}  // namespace

Checked<Reply> get_honours(Call& call, app::Transaction& records) {
    const auto span = checked_span(call);
    if (!span) return tl::unexpected(span.error());
    Reply reply;
    reply.body = honours_json(app::honours(records, call.id<core::UnitId>("unit"), *span, successor_in(call, records)));
    return reply;
}

Checked<Reply> export_honours(Call& call, app::Transaction& records) {
    const auto span = checked_span(call);
    if (!span) return tl::unexpected(span.error());
    const auto id = call.id<core::UnitId>("unit");
    const auto unit = records.units().find(id);
    auto table = honour_table(app::honours(records, id, *span, successor_in(call, records)), call.language);
    const auto format = call.text("format", "xlsx");
    audit::Snapshot after;
    after.text("table", "honours").text("format", format);
    after.number("rows", static_cast<std::int64_t>(table.rows.size()));
    records.announce({"records.exported", id.text(), id, "", "", after.str()});
    return table_reply(std::move(table), format, "so-danh-hieu-" + unit->code + "-" + records.today().iso(),
                       export_mark(call, records, *unit));
}

Checked<Reply> get_roll_up(Call& call, app::Transaction& records) {
    const auto as_of = day_or(call, "as_of", records.today());
    if (!as_of) return refused(as_of.error());
    const int year = year_in_path(call);
    const auto plan = plan_of_year(call.services().plans, records, call.text("plan"), year);
    if (!plan) return tl::unexpected(plan.error());
    const auto rolled = app::roll_up(records, (*plan)->plan, call.id<core::UnitId>("unit"), year, *as_of);
    if (!rolled) return refused(rolled.error());
    Reply reply;
    reply.body = roll_up_json(*rolled, (*plan)->plan, year, *as_of);
    return reply;
}

}  // namespace bontot::api::handlers
