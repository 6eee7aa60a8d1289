// A what-if: every unit of the case judged under two sets of parameters.
#include <fmt/format.h>

#include "assessment/reduce.hpp"
#include "assessment/what_if.hpp"
#include "expectations.hpp"
#include "year_builder.hpp"

namespace bontot::cases {

namespace {

std::string counts_text(const assessment::VerdictCounts& counts) {
    return fmt::format("qualified {} not_qualified {} pending {}", counts.qualified, counts.not_qualified,
                       counts.pending);
}

/// "failing attendance 1 → 2".
void expect_failing(Words& words, const assessment::WhatIf& result, Report& report) {
    const auto check = core::from_name(plan::k_checks, words.peek());
    if (!check) words.unknown("a check");
    words.next("a check");
    const auto index = plan::index_of(*check);
    report.compare(words.line(), "failing units", words.rest(),
                   fmt::format("{} → {}", result.before.failing[index], result.after.failing[index]));
}

void expect(Words words, const assessment::WhatIf& result, Report& report) {
    if (words.take("gained")) {
        report.compare(words.line(), "gained", names_text(names_of(words)), names_text(result.gained));
    } else if (words.take("lost")) {
        report.compare(words.line(), "lost", names_text(names_of(words)), names_text(result.lost));
    } else if (words.take("before")) {
        report.compare(words.line(), "before", words.rest(), counts_text(result.before.verdicts));
    } else if (words.take("after")) {
        report.compare(words.line(), "after", words.rest(), counts_text(result.after.verdicts));
    } else if (words.take("failing")) {
        expect_failing(words, result, report);
    } else {
        words.unknown("gained, lost, before, after, failing");
    }
}

}  // namespace

void expect_of_what_if(const Case& test, Report& report) {
    auto changes = test.set;
    const auto plan_before = load_plan(test, changes);
    changes.insert(changes.end(), test.what_if.begin(), test.what_if.end());
    const auto plan_after = load_plan(test, changes);
    const auto rules_before = assessment::Rules::of(plan_before, test.as_of);
    const auto rules_after = assessment::Rules::of(plan_after, test.as_of);
    const bool shared = assessment::same_reduction(rules_before, rules_after);
    assessment::Population before;
    assessment::Population after;
    assessment::Reducer reduce_before(rules_before);
    assessment::Reducer reduce_after(rules_after);
    for (const auto& unit : test.units) {
        const auto facts = build_year(test, unit, plan_before);
        reduce_before.add(facts, before);
        if (!shared) reduce_after.add(facts, after);
    }
    const auto result = assessment::compare(before, rules_before, shared ? before : after, rules_after, 1);
    for (const auto& line : test.expects)
        expect(Words(line, line.text), result, report);
}

}  // namespace bontot::cases
