// The plans that the server judges by: shown, checked, compared.
#include "api/outcome.hpp"
#include "plan/diff.hpp"
#include "wire/plan_documents.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

std::size_t count_of(const plan::Findings& findings, plan::Severity severity) {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                  [&](const auto& finding) { return finding.severity == severity; }));
}

}  // namespace

Checked<Reply> list_plans(Call& call, app::Transaction& /*records*/) {
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    const auto plans = call.services().plans.all();
    for (const auto& [id, loaded] : *plans) {
        items.push_back({{"id", id},
                         {"title", loaded.plan.name.in(call.language)},
                         {"errors", count_of(loaded.findings, plan::Severity::error)},
                         {"warnings", count_of(loaded.findings, plan::Severity::warning)}});
    }
    return reply;
}

Checked<Reply> get_plan(Call& call, app::Transaction& /*records*/) {
    const auto plan = call.services().plans.find(call.path("plan"));
    if (!plan) return refused(plan.error());
    Reply reply;
    reply.body = wire::plan_json((*plan)->plan);
    return reply;
}

Checked<Reply> list_plan_findings(Call& call, app::Transaction& /*records*/) {
    const auto plan = call.services().plans.find(call.path("plan"));
    if (!plan) return refused(plan.error());
    Reply reply;
    reply.body["items"] = wire::findings_json((*plan)->findings, call.language);
    return reply;
}

Checked<Reply> list_plan_differences(Call& call, app::Transaction& /*records*/) {
    const auto before = call.services().plans.find(call.path("plan"));
    if (!before) return refused(before.error());
    auto after = call.services().plans.find(call.text("to"));
    if (!after) {
        after.error().place = "to";
        return refused(after.error());
    }
    Reply reply;
    reply.body["items"] = wire::differences_json(plan::diff((*before)->plan, (*after)->plan));
    return reply;
}

}  // namespace bontot::api::handlers
