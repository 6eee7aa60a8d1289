#include "assessment/what_if.hpp"

#include "assessment/reduce.hpp"
#include "cli/verbs.hpp"
#include "plan/changed_values.hpp"
#include "wire/answers.hpp"
#include "wording/narrate.hpp"

namespace bontot::cli {

namespace {

/// The plan with every `name=value` applied.
core::Checked<plan::Plan> changed_plan(plan::Plan plan, const std::vector<std::string>& set) {
    core::Refusals refusals;
    plan::NewValues values;
    for (const auto& assignment : set) {
        const auto equals = assignment.find('=');
        if (equals == std::string::npos || equals == 0) {
            refusals.push_back(
                {core::RefusalKind::invalid, "what_if.not_an_assignment", {{"found", assignment}}, "--set"});
            continue;
        }
        values.emplace_back(assignment.substr(0, equals), assignment.substr(equals + 1));
    }
    if (!refusals.empty()) return tl::unexpected(std::move(refusals));
    return plan::with_values(std::move(plan), values, "--set");
}

}  // namespace

int what_if(const Console& console, const WhatIfOptions& options) {
    const auto as_of = day_or_today(options.as_of);
    if (!as_of) return console.refuse(as_of.error()), k_wrong_command;
    const auto plan = usable_plan(options.plan);
    if (!plan) return console.refuse(plan.error());
    const auto changed = changed_plan(*plan, options.set);
    if (!changed) return console.refuse(changed.error()), k_wrong_command;

    const auto rules_before = assessment::Rules::of(*plan, *as_of);
    const auto rules_after = assessment::Rules::of(*changed, *as_of);
    const bool shared = assessment::same_reduction(rules_before, rules_after);
    assessment::Population before;
    assessment::Population after;
    assessment::Reducer reduce_before(rules_before);
    assessment::Reducer reduce_after(rules_after);
    const auto read = each_unit(options.facts, *plan, [&](const assessment::Facts& facts) {
        reduce_before.add(facts, before);
        if (!shared) reduce_after.add(facts, after);
    });
    if (!read) return console.refuse(read.error());
    const auto result = assessment::compare(before, rules_before, shared ? before : after, rules_after);
    if (options.format == "json") {
        console.out << wire::page_of(wire::what_if_json(result)) << '\n';
    } else {
        console.out << wording::what_if_text(result, console.language, {console.colour, console.width});
    }
    return k_done;
}

}  // namespace bontot::cli
