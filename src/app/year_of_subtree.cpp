#include "app/year_of_subtree.hpp"

#include "app/organisation/subtree.hpp"

namespace bontot::app {

namespace {

/// One statement a body and table is quicker than a pass over the whole year up to about so many bodies.
constexpr std::size_t k_few_units = 100;

JudgedUnits codes_under(Transaction& records, const core::UnitId& top, int year) {
    const auto units = records.units().ever_under(top);
    JudgedUnits judged;
    for (const auto* unit : judged_under(units, top, core::Date(year, 12, 31)))
        judged.emplace(unit->code, unit->id);
    return judged;
}

}  // namespace

core::Result<JudgedUnits> read_year_of(Records& records, const core::UnitId& top, int year, const FactsNeeds& needs,
                                       const EachOfShare& each) {
    JudgedUnits units;
    const auto looked = records.read([&](Transaction& transaction) -> core::Result<void> {
        units = codes_under(transaction, top, year);
        if (units.size() > k_few_units) return {};
        for (const auto& [code, id] : units) {
            if (const auto facts = transaction.facts().of(id, year)) each(0, *facts);
        }
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    if (units.size() <= k_few_units) return units;
    const auto done = records.read_year(year, needs, [&](unsigned share, const assessment::Facts& facts) {
        if (units.contains(facts.unit.code)) each(share, facts);
    });
    if (!done) return tl::unexpected(done.error());
    return units;
}

}  // namespace bontot::app
