// What people judge: items of the plan with a share and a note, and acts that rule a body out.
#include "app/outcomes/judgements.hpp"

#include "api/json/outcomes.hpp"
#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"
#include "api/resources/replies.hpp"
#include "app/outcomes/self_dealing.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

app::JudgementRow row_of(const Call& call, app::Transaction& records) {
    app::JudgementRow wanted;
    wanted.unit = call.id<core::UnitId>("unit");
    wanted.year = year_in_path(call);
    wanted.indicator = call.path("indicator");
    for (auto& row : records.outcomes().judgements(wanted.unit, wanted.year)) {
        if (row.indicator == wanted.indicator) return std::move(row);
    }
    return wanted;
}

Checked<Reply> judgement_reply(const Call& call, app::Transaction& records) {
    const auto row = row_of(call, records);
    Reply reply;
    reply.body = judgement_json(row);
    reply.version = row.version;
    return reply;
}

}  // namespace

Checked<Reply> list_judgements(Call& call, app::Transaction& records) {
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& row : records.outcomes().judgements(call.id<core::UnitId>("unit"), year_in_path(call)))
        items.push_back(judgement_json(row));
    return reply;
}

Checked<Reply> get_judgement(Call& call, app::Transaction& records) {
    return judgement_reply(call, records);
}

Checked<Reply> put_judgement(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::JudgementRow row;
    row.unit = call.id<core::UnitId>("unit");
    row.year = year_in_path(call);
    row.indicator = call.path("indicator");
    row.note = body.text("note");
    row.version = *call.version;
    if (body.has("ratio")) {
        row.ratio = core::Ratio::parse(body.text("ratio"));
        if (!row.ratio) body.fault("ratio", "request.no_share", {{"found", body.text("ratio")}});
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto plan = plan_of_year(call.services().plans, records, call.text("plan"), year_in_path(call));
    if (!plan) return tl::unexpected(plan.error());
    if (const auto fair = app::check_not_own_judgement(records, call.principal, row); !fair)
        return refused(fair.error());
    return after(app::judge_indicator(records, (*plan)->plan, call.actor(), row),
                 [&] { return judgement_reply(call, records); });
}

Checked<Reply> withdraw_judgement(Call& call, app::Transaction& records) {
    app::JudgementRow row;
    row.unit = call.id<core::UnitId>("unit");
    row.year = year_in_path(call);
    row.indicator = call.path("indicator");
    row.version = *call.version;
    if (const auto fair = app::check_not_own_judgement(records, call.principal, row); !fair)
        return refused(fair.error());
    return after(app::withdraw_judgement(records, row, call.body.at("reason")),
                 [&] { return judgement_reply(call, records); });
}

Checked<Reply> list_knock_outs(Call& call, app::Transaction& records) {
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& row : records.outcomes().knock_outs(call.id<core::UnitId>("unit"), year_in_path(call)))
        items.push_back(knock_out_json(row));
    return reply;
}

Checked<Reply> record_knock_out(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::KnockOutRow row;
    row.unit = call.id<core::UnitId>("unit");
    row.kind = body.text("kind");
    row.date = body.demanded_day("date");
    row.note = body.text("note");
    if (faults.empty() && row.date.year() != year_in_path(call))
        body.fault("date", "request.other_year", {{"found", row.date.iso()}, {"allowed", call.path("year")}});
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto plan = plan_of_year(call.services().plans, records, call.text("plan"), year_in_path(call));
    if (!plan) return tl::unexpected(plan.error());
    const auto made = app::record_knock_out(records, (*plan)->plan, row);
    return after(made, [&]() -> Checked<Reply> {
        row.id = *made;
        Reply reply;
        reply.body = knock_out_json(row);
        reply.location = call.request().path;
        return reply;
    });
}

Checked<Reply> withdraw_knock_out(Call& call, app::Transaction& records) {
    const auto id = call.id<core::RecordId>("knock_out");
    const auto row = records.outcomes().knock_out(id);
    if (row && (row->unit != call.id<core::UnitId>("unit") || row->date.year() != year_in_path(call)))
        return refused({core::RefusalKind::not_found, "outcome.no_knock_out", {{"found", id.text()}}, ""});
    return after(app::withdraw_knock_out(records, id, call.body.at("reason")),
                 [&] { return list_knock_outs(call, records); });
}

}  // namespace bontot::api::handlers
