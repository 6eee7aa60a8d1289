// A successor and the years of the bodies that it came of.
#include "api/json/organisation.hpp"
#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"
#include "api/resources/replies.hpp"
#include "app/awards/inherit_years.hpp"
#include "app/awards/predecessors.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

Json inheritance_json(const app::Predecessor& one) {
    Json json{{"predecessor", one.unit.text()},
              {"code", one.code},
              {"name", one.name},
              {"recognised", one.recognised},
              {"revoked", one.revoked}};
    if (!one.decided) return json;
    json["decision"] = decision_json(one.decided->decision);
    if (one.decided->scan) json["scan"] = one.decided->scan->text();
    const auto& withdrawn = one.decided->withdrawn;
    if (one.decided->stands()) return json;
    json["withdrawn"] = {{"number", withdrawn.number}, {"reason", withdrawn.reason}};
    if (withdrawn.date) json["withdrawn"]["date"] = withdrawn.date->iso();
    return json;
}

Checked<Reply> reply_of(app::Transaction& records, const core::UnitId& unit) {
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& one : app::predecessors_of(records, unit))
        items.push_back(inheritance_json(one));
    return reply;
}

}  // namespace

Checked<Reply> list_inheritances(Call& call, app::Transaction& records) {
    return reply_of(records, call.id<core::UnitId>("unit"));
}

Checked<Reply> inherit_years(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::InheritanceAsked asked;
    asked.unit = call.id<core::UnitId>("unit");
    if (const auto predecessor = body.id<core::UnitId>("predecessor")) asked.predecessor = *predecessor;
    asked.decision = body.decision();
    asked.scan = body.id<core::EvidenceId>("scan");
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const int year = asked.decision.date ? asked.decision.date->year() : records.today().year();
    const auto plan = plan_of_year(call.services().plans, records, "", year);
    if (!plan) return tl::unexpected(plan.error());
    const auto made = app::inherit_years(records, (*plan)->plan, asked);
    return after(made, [&]() -> Checked<Reply> {
        auto reply = reply_of(records, asked.unit);
        reply->location = call.request().path;
        return reply;
    });
}

Checked<Reply> withdraw_inheritance(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::Revocation revocation{body.text("number"), body.day("date"), body.text("reason")};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto unit = call.id<core::UnitId>("unit");
    return after(app::withdraw_inheritance(records, unit, call.id<core::UnitId>("predecessor"), revocation),
                 [&] { return reply_of(records, unit); });
}

}  // namespace bontot::api::handlers
