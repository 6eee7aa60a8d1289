// A committee's view of everything under it: who has reached the standard, and what other parameters would change.
#include "api/day_asked.hpp"
#include "api/plan_of_year.hpp"
#include "app/year_of_subtree.hpp"
#include "assessment/reduce.hpp"
#include "assessment/what_if.hpp"
#include "plan/changed_values.hpp"
#include "wire/answers.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;

/// Units of one share of the year, reduced to what judging reads.
struct Share {
    explicit Share(const assessment::Rules& rules) : reducer(rules) {}
    assessment::Reducer reducer;
    assessment::Population population;
    std::vector<std::string> names;
};

/// The shares one behind the other.
assessment::Population joined(std::vector<Share>& shares) {
    auto population = std::move(shares.front().population);
    for (std::size_t i = 1; i < shares.size(); ++i)
        population.append(shares[i].population);
    return population;
}

Json counts_json(const assessment::VerdictCounts& counts) {
    return {{"qualified", counts.qualified}, {"not_qualified", counts.not_qualified}, {"pending", counts.pending}};
}

}  // namespace

Checked<Reply> list_verdicts(Call& call) {
    const int year = call.number("year", 0);
    const auto as_of = day_asked(call, "as_of");
    if (!as_of) return refused(as_of.error());
    const auto basis = basis_of(call, *as_of, call.text("plan"), year);
    if (!basis) return tl::unexpected(basis.error());
    const auto& plan = basis->plan->plan;
    const auto rules = assessment::Rules::of(plan, basis->as_of);
    std::vector<Share> shares(app::k_year_shares, Share(rules));
    const auto units =
        app::read_year_of(call.services().records, call.id<core::UnitId>("unit"), year, app::FactsNeeds::of(rules),
                          [&](unsigned number, const assessment::Facts& facts) {
                              shares[number].reducer.add(facts, shares[number].population);
                              shares[number].names.push_back(facts.unit.name);
                          });
    if (!units) return refused(units.error());
    std::vector<std::string> names;
    for (auto& share : shares)
        std::move(share.names.begin(), share.names.end(), std::back_inserter(names));
    const auto population = joined(shares);
    const auto judged = assessment::judge_population(population, rules);

    std::map<std::string, Json> lines;  // in the order of the codes
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string code(population.code(i));
        lines[code] = {{"unit", units->at(code).text()},
                       {"code", code},
                       {"name", names[i]},
                       {"kind", core::name_in(organisation::k_unit_kinds, population.kind[i])},
                       {"verdict", core::name_in(assessment::k_verdicts, judged.verdict_of[i])}};
    }
    Reply reply;
    reply.body = {{"plan", plan.id}, {"year", year}, {"as_of", basis->as_of.iso()}};
    reply.body["counts"] = counts_json(judged.verdicts);
    auto& items = reply.body["items"] = Json::array();
    for (auto& [code, line] : lines)
        items.push_back(std::move(line));
    return reply;
}

Checked<Reply> what_if(Call& call) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const auto as_of = body.day("as_of");
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const int year = *body.number("year");
    const auto basis = basis_of(call, as_of, body.text("plan"), year);
    if (!basis) return tl::unexpected(basis.error());
    const auto& plan = basis->plan->plan;
    plan::NewValues values;
    for (const auto& [name, value] : body.raw("set").items())
        values.emplace_back(name, value.get<std::string>());
    auto changed = plan::with_values(plan, values, "set");
    if (!changed) return tl::unexpected(changed.error());

    const auto rules_before = assessment::Rules::of(plan, basis->as_of);
    const auto rules_after = assessment::Rules::of(*changed, basis->as_of);
    const bool shared = assessment::same_reduction(rules_before, rules_after);
    std::vector<Share> before(app::k_year_shares, Share(rules_before));
    std::vector<Share> after(app::k_year_shares, Share(rules_after));
    // What either set of rules reads.
    auto needs = app::FactsNeeds::of(rules_before);
    const auto more = app::FactsNeeds::of(rules_after);
    needs.sheets = needs.sheets || more.sheets;
    needs.finalised_opinions = needs.finalised_opinions || more.finalised_opinions;
    const auto units = app::read_year_of(call.services().records, call.id<core::UnitId>("unit"), year, needs,
                                         [&](unsigned number, const assessment::Facts& facts) {
                                             before[number].reducer.add(facts, before[number].population);
                                             if (!shared) after[number].reducer.add(facts, after[number].population);
                                         });
    if (!units) return refused(units.error());
    const auto first = joined(before);
    const auto second = shared ? assessment::Population{} : joined(after);
    Reply reply;
    reply.body = wire::what_if_json(assessment::compare(first, rules_before, shared ? first : second, rules_after));
    return reply;
}

}  // namespace bontot::api::handlers
