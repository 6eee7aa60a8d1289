#include "assessment/evaluate.hpp"

#include "cli/verbs.hpp"
#include "documents/evaluation_report.hpp"
#include "wire/answers.hpp"
#include "wording/narrate.hpp"

namespace bontot::cli {

namespace {

void print(const Console& console, const EvaluateOptions& options, const assessment::Evaluation& evaluation,
           const assessment::Facts& facts, const plan::Plan& plan, bool one_a_line) {
    if (options.format == "json") {
        const auto json = wire::evaluation_json(evaluation, facts, plan, console.language);
        console.out << (one_a_line ? wire::line_of(json) : wire::page_of(json)) << '\n';
        return;
    }
    console.out << wording::evaluation_text(evaluation, facts, plan, console.language, {console.colour, console.width});
    if (one_a_line) console.out << '\n';
}

}  // namespace

int evaluate(const Console& console, const EvaluateOptions& options) {
    if (options.facts.empty()) return evaluate_records(console, options);
    if (options.plan.empty()) {
        console.refuse(core::Refusal{core::RefusalKind::invalid, "cli.plan_needed", {}, "--plan"});
        return k_wrong_command;
    }
    const auto as_of = day_or_today(options.as_of);
    if (!as_of) return console.refuse(as_of.error()), k_wrong_command;
    const auto plan = usable_plan(options.plan);
    if (!plan) return console.refuse(plan.error());
    const auto rules = assessment::Rules::of(*plan, *as_of);
    assessment::Evaluator evaluator(rules);
    if (!is_population(options.facts)) {
        const auto facts = read_one_unit(options.facts, *plan);
        if (!facts) return console.refuse(facts.error());
        const auto evaluation = evaluator.evaluate(*facts);
        if (!options.report.empty()) {
            const auto written = documents::write_report(options.report, evaluation, *facts, *plan, console.language);
            if (!written) return console.refuse(written.error());
        }
        print(console, options, evaluation, *facts, *plan, false);
        return k_done;
    }
    if (!options.report.empty()) {
        console.refuse(core::Refusal{core::RefusalKind::invalid, "cli.report_one_unit", {}, "--report"});
        return k_wrong_command;
    }
    // Read once through before anything is printed: of a wrong file nothing is written.
    const auto readable = each_unit(options.facts, *plan, [](const assessment::Facts&) {});
    if (!readable) return console.refuse(readable.error());
    const auto done = each_unit(options.facts, *plan, [&](const assessment::Facts& facts) {
        print(console, options, evaluator.evaluate(facts), facts, *plan, true);
    });
    return done ? k_done : console.refuse(done.error());
}

}  // namespace bontot::cli
