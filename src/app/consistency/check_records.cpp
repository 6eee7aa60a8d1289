#include "app/consistency/check_records.hpp"

#include <algorithm>

#include "app/organisation/subtree.hpp"

namespace bontot::app {

CheckScope everything(Transaction& records, int first_year, int last_year) {
    return {records.units().all(), first_year, last_year, true};
}

CheckScope below(Transaction& records, const core::UnitId& top, int first_year, int last_year) {
    const auto all = records.units().all();
    Subtree subtree(all, top, std::min(core::Date(last_year, 12, 31), records.today()));
    CheckScope scope{{}, first_year, last_year, false};
    std::copy_if(all.begin(), all.end(), std::back_inserter(scope.units),
                 [&](const auto& unit) { return subtree.holds(unit.id); });
    return scope;
}

void check_records(Transaction& records, const ContentStore* contents, const PlanOfYear& plan_of,
                   const CheckScope& scope, const Report& report) {
    check_tree(records, scope, report);
    check_members(records, scope, report);
    check_meetings(records, scope, report);
    check_undone(records, scope, report);
    check_outcomes(records, contents, scope, report);
    check_self_assessments(records, scope, plan_of, report);
}

}  // namespace bontot::app
