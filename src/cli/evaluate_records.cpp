#include <fmt/format.h>

#include "app/plans/adopt_plan.hpp"
#include "assessment/evaluate.hpp"
#include "assessment/reduce.hpp"
#include "assessment/what_if.hpp"
#include "cli/verbs.hpp"
#include "documents/evaluation_report.hpp"
#include "wire/answers.hpp"
#include "wording/catalogue.hpp"
#include "wording/narrate.hpp"
#include "wording/verdict_list.hpp"

namespace bontot::cli {

namespace {

using core::Refusal;
using core::RefusalKind;

int wrong_command(const Console& console, std::string code, std::string place) {
    console.refuse(Refusal{RefusalKind::invalid, std::move(code), {}, std::move(place)});
    return k_wrong_command;
}

core::Result<assessment::Facts> facts_of(Place& place, const std::string& code, int year) {
    std::optional<assessment::Facts> facts;
    auto done = place.records().read([&](app::Transaction& records) -> core::Result<void> {
        const auto unit = unit_by_code(records, code);
        if (!unit) return tl::unexpected(unit.error());
        facts = records.facts().of(unit->id, year);
        if (facts) return {};
        return core::refuse(RefusalKind::not_found, "records.no_facts",
                            {{"unit", unit->nearest(core::Date(year, 12, 31)).name}, {"year", std::to_string(year)}},
                            "--year");
    });
    if (!done) return tl::unexpected(done.error());
    return std::move(*facts);
}

/// The plan adopted for the year, which is said where it does not disturb the answer; else the default.
core::Checked<plan::Plan> plan_of_year(const Console& console, Place& place, int year) {
    core::Checked<std::optional<app::AdoptedPlan>> adopted;
    const auto done = place.records().read([&](app::Transaction& records) -> core::Result<void> {
        adopted = app::adopted_plan(records, year);
        return {};
    });
    if (!done) return tl::unexpected(core::Refusals{done.error()});
    if (!adopted) return tl::unexpected(adopted.error());
    if (!*adopted) return usable_plan(app::k_default_plan);
    const auto& [campaign, plan] = **adopted;
    console.err << wording::sentence("plans.judged_under",
                                     {{"year", std::to_string(year)},
                                      {"plan", plan.id},
                                      {"version", std::to_string(plan.version)},
                                      {"who", campaign.confirmed_by},
                                      {"date", core::Date::of_instant(campaign.confirmed_at / 1000).iso()}},
                                     console.language)
                << '\n';
    return plan;
}

int evaluate_one(const Console& console, Place& place, const EvaluateOptions& options, const plan::Plan& plan,
                 const assessment::Rules& rules) {
    const auto facts = facts_of(place, options.unit, options.year);
    if (!facts) return console.refuse(facts.error());
    const auto evaluation = assessment::Evaluator(rules).evaluate(*facts);
    if (!options.report.empty()) {
        const auto written = documents::write_report(options.report, evaluation, *facts, plan, console.language);
        if (!written) return console.refuse(written.error());
    }
    if (options.format == "json") {
        console.out << wire::page_of(wire::evaluation_json(evaluation, *facts, plan, console.language)) << '\n';
    } else {
        console.out << wording::evaluation_text(evaluation, *facts, plan, console.language,
                                                {console.colour, console.width});
    }
    return k_done;
}

/// One pass over the records; nobody's facts are kept, only what judging reads.
int evaluate_all(const Console& console, Place& place, const EvaluateOptions& options, const assessment::Rules& rules) {
    struct Share {
        explicit Share(const assessment::Rules& plan_rules) : reducer(plan_rules) {}
        assessment::Reducer reducer;
        assessment::Population population;
        std::vector<std::string> names;
    };
    std::vector<Share> shares(app::k_year_shares, Share(rules));
    const auto done = place.records().read_year(options.year, app::FactsNeeds::of(rules),
                                                [&](unsigned number, const assessment::Facts& facts) {
                                                    auto& share = shares[number];
                                                    share.reducer.add(facts, share.population);
                                                    share.names.push_back(facts.unit.name);
                                                });
    if (!done) return console.refuse(done.error());
    auto& population = shares.front().population;
    auto& names = shares.front().names;
    for (std::size_t i = 1; i < shares.size(); ++i) {
        population.append(shares[i].population);
        std::move(shares[i].names.begin(), shares[i].names.end(), std::back_inserter(names));
    }
    const auto judged = assessment::judge_population(population, rules);
    std::vector<wording::VerdictLine> lines;
    for (std::size_t i = 0; i < names.size(); ++i)
        lines.push_back({std::string(population.code(i)), names[i], judged.verdict_of[i]});
    if (options.format == "json") {
        for (const auto& line : lines)
            console.out << wire::line_of(wire::verdict_json(line.code, line.name, line.verdict)) << '\n';
    } else {
        console.out << wording::verdict_list(std::move(lines), options.year, console.language);
    }
    return k_done;
}

}  // namespace

int evaluate_records(const Console& console, const EvaluateOptions& options) {
    if (options.place.data.empty() && options.place.database.empty())
        return wrong_command(console, "cli.facts_or_data", "--facts");
    if (options.year == 0) return wrong_command(console, "cli.year_needed", "--year");
    if (!options.report.empty() && options.unit.empty())
        return wrong_command(console, "cli.report_one_unit", "--report");
    const auto as_of = day_or_today(options.as_of);
    if (!as_of) return console.refuse(as_of.error()), k_wrong_command;
    // A wrong name is told before anything is opened.
    const auto named = options.plan.empty() ? core::Checked<plan::Plan>() : usable_plan(options.plan);
    if (!named) return console.refuse(named.error());
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    const auto plan = options.plan.empty() ? plan_of_year(console, *place, options.year) : named;
    if (!plan) return console.refuse(plan.error());
    const auto rules = assessment::Rules::of(*plan, options.as_of.empty() ? place->today() : *as_of);
    if (!options.unit.empty()) return evaluate_one(console, *place, options, *plan, rules);
    return evaluate_all(console, *place, options, rules);
}

}  // namespace bontot::cli
