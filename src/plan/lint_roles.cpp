// Responsibility: every indicator has somebody who answers for it, and every role named is a role of the plan.
#include "plan/lint_report.hpp"

namespace bontot::plan {

void lint_roles(const Plan& plan, LintReport& report) {
    const auto roles = keys_of(plan.roles, &Role::id);
    const auto role = [&](const Origin& origin, const std::string& id) {
        if (!id.empty()) (void)report.known(origin.mark, "role", id, roles);
    };
    each_indicator(plan, [&](const Indicator& indicator) {
        if (indicator.responsible.empty()) {
            report.error(indicator.set_by.mark, "plan.no_responsible", {{"name", indicator.id}});
        }
        role(indicator.set_by, indicator.responsible);
    });
    for (const auto& knock_out : plan.knock_outs)
        role(knock_out.set_by, knock_out.decided_by);
    for (const auto& award : plan.awards)
        role(award.set_by, award.decided_by);
    for (const auto& deadline : plan.deadlines) {
        role(deadline.set_by, deadline.by);
        role(deadline.set_by, deadline.to);
    }
    for (const auto& phase : plan.phases) {
        if (phase.responsible.empty()) report.warning(phase.set_by.mark, "plan.no_responsible", {{"name", phase.id}});
        for (const auto& id : phase.responsible)
            role(phase.set_by, id);
    }
}

}  // namespace bontot::plan
