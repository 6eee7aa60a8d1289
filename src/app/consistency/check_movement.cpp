#include <algorithm>
#include <set>

#include "app/consistency/check_records.hpp"
#include "app/movement/standing.hpp"

namespace bontot::app {

namespace {

/// Later corrections of the facts may leave what was sent in far behind.
class SelfAssessmentCheck {
  public:
    SelfAssessmentCheck(Transaction& records, const plan::Plan& plan, const Report& report)
        : records_(records), plan_(plan), rules_(movement::Rules::of(plan)), report_(report) {}

    void run(const core::UnitId& unit, int year) {
        const auto file = open_file(records_, unit, year);
        if (!file) return;
        const auto sent = sent_in(records_, *file);
        if (!sent || sent->fact_version == records_.outcomes().fact_version(unit, year)) return;
        const auto now = evaluate_side(records_, plan_, *file, Side::self);
        if (!now) return;
        movement::Standing standing;
        compare(*sent, frozen(records_, *file, *now), standing);
        const auto criterion = movement::needs_basis(standing, rules_);
        if (!criterion) return;
        report_({Severity::warning,
                 "finding.self_assessment_far",
                 {{"unit", file->unit.nearest(records_.today()).name},
                  {"year", std::to_string(year)},
                  {"criterion", *criterion}},
                 unit.text()});
    }

  private:
    Transaction& records_;
    const plan::Plan& plan_;
    movement::Rules rules_;
    const Report& report_;
};

}  // namespace

void check_self_assessments(Transaction& records, const CheckScope& scope, const PlanOfYear& plan_of,
                            const Report& report) {
    std::set<std::string> units;
    for (const auto& unit : scope.units)
        units.insert(unit.id.text());
    for (const auto& movement : records.movements().all()) {
        const int last = std::min(movement.last_year, scope.last_year);
        for (int year = std::max(movement.first_year, scope.first_year); year <= last; ++year) {
            const auto plan = plan_of(records, year);
            if (!plan) continue;
            SelfAssessmentCheck check(records, **plan, report);
            for (const auto& file : records.movements().files(movement.id, year)) {
                if (units.contains(file.unit.text())) check.run(file.unit, year);
            }
        }
    }
}

}  // namespace bontot::app
