// Readings and the parameters that carry them point at each other; an alternative is another choice, not the one taken.
#include "plan/lint_report.hpp"
#include "plan/parameter.hpp"

namespace bontot::plan {

namespace {

/// `name` is a parameter of this plan; otherwise told, with the nearest right name or that the plan leaves it out.
const Parameter* parameter_named(const Plan& plan, const Mark& mark, const std::string& user, const std::string& name,
                                 LintReport& report) {
    const auto* parameter = plan.parameter(name);
    if (parameter == nullptr && report.known(mark, "parameter", name, parameter_names())) {
        report.error(mark, "plan.parameter_missing", {{"name", name}, {"what", user}});
    }
    return parameter;
}

void lint_listed(const Plan& plan, const Reading& reading, LintReport& report) {
    const auto& mark = reading.set_by.mark;
    for (const auto& name : reading.parameters) {
        const auto* parameter = parameter_named(plan, mark, reading.id, name, report);
        if (parameter == nullptr || parameter->reading == reading.id) continue;
        if (parameter->reading.empty()) {
            report.error(mark, "plan.parameter_without_reading", {{"name", name}, {"reading", reading.id}});
        } else {
            // Two readings may meet in one parameter; it can cite only one of them.
            report.warning(mark, "plan.parameter_of_other_reading",
                           {{"name", name}, {"reading", reading.id}, {"found", parameter->reading}});
        }
    }
}

void lint_alternative(const Plan& plan, const Reading& reading, const Alternative& alternative, LintReport& report) {
    bool taken = !alternative.set.empty();
    for (const auto& [name, value] : alternative.set) {
        if (!holds(reading.parameters, name)) {
            report.warning(alternative.mark, "plan.alternative_outside_reading",
                           {{"name", name}, {"reading", reading.id}});
        }
        const auto* parameter = plan.parameter(name);
        // An overlay may well have taken the alternative: then the base's text is still right.
        taken = taken && parameter != nullptr && parameter->history.empty() && parameter->value == value;
    }
    if (!taken) return;
    const auto& [name, value] = *alternative.set.begin();
    report.warning(alternative.mark, "plan.alternative_is_taken",
                   {{"reading", reading.id}, {"name", name}, {"found", text_of(value)}});
}

}  // namespace

void lint_readings(const Plan& plan, LintReport& report) {
    for (const auto& reading : plan.readings) {
        lint_listed(plan, reading, report);
        for (const auto& alternative : reading.alternatives)
            lint_alternative(plan, reading, alternative, report);
    }
    for (const auto& [name, parameter] : plan.parameters) {
        const auto* reading = plan.reading(parameter.reading);
        if (reading == nullptr || holds(reading->parameters, name)) continue;
        report.error(parameter.set_by.mark, "plan.reading_does_not_list", {{"name", name}, {"reading", reading->id}});
    }
    for (const auto& award : plan.awards) {
        for (const auto& name : award.parameters)
            (void)parameter_named(plan, award.set_by.mark, award.id, name, report);
    }
}

}  // namespace bontot::plan
