#include "assessment/evaluate.hpp"

#include <algorithm>

#include "assessment/explain.hpp"

namespace bontot::assessment {

const CheckResult* Evaluation::check(plan::Check wanted) const {
    const auto found =
        std::find_if(checks.begin(), checks.end(), [wanted](const CheckResult& c) { return c.check == wanted; });
    return found == checks.end() ? nullptr : &*found;
}

Evaluation Evaluator::evaluate(const Facts& facts) {
    population_.clear();
    reducer_.add(facts, population_);

    Evaluation evaluation;
    evaluation.plan = rules_.plan->id;
    evaluation.plan_version = rules_.plan->version;
    evaluation.unit = facts.unit;
    evaluation.year = facts.year;
    evaluation.as_of = rules_.reduction.as_of;

    UnitOutcome outcome;
    judge_.judge(population_, 0, 1, [&outcome](std::size_t, const UnitOutcome& judged) { outcome = judged; });
    evaluation.verdict = outcome.verdict;
    evaluation.provisional = outcome.provisional;
    add_criteria(evaluation);
    add_indicators(facts, outcome, evaluation);
    evaluation.meeting_sheets = reducer_.sheets();
    if (rules_.reduction.has_sheet && judge_.tally().levels.total() != 0) {
        evaluation.year_level = year_level(rules_.year_levels, judge_.tally().levels);
    }
    for (std::size_t i = 0; i < facts.knock_outs.size(); ++i) {
        if (facts.knock_outs[i].date > rules_.reduction.as_of) continue;
        evaluation.knock_outs.push_back({i, rules_.knock_outs == KnockOutEffect::needs_decision});
    }
    explained(facts, [&](const Explained& unit) {
        add_checks(unit, outcome, evaluation);
        add_warnings(unit, reducer_.ignored_meetings(), evaluation.warnings);
    });
    return evaluation;
}

void Evaluator::add_criteria(Evaluation& evaluation) const {
    for (std::size_t c = 0; c < rules_.criteria; ++c) {
        const auto& sum = judge_.criteria()[c];
        evaluation.criteria.push_back(
            {rules_.plan->criteria[c].id, sum.state, {sum.achieved}, {sum.open}, {sum.applicable}});
    }
}

void Evaluator::add_indicators(const Facts& facts, const UnitOutcome& outcome, Evaluation& evaluation) const {
    for (const auto& rule : rules_.indicators) {
        const auto& indicator = *rule.indicator;
        IndicatorResult result{indicator.id, indicator.criterion, State::not_applicable, {}, {}};
        if (indicator.applies_to.holds(facts.unit.kind, facts.unit.sector)) {
            result.maximum = indicator.maximum;
            if (indicator.judged(facts.unit.kind)) {
                const auto* judgement = facts.judgement(indicator.id);
                if (judgement == nullptr) {
                    result.state = State::pending;
                } else if (judgement->ratio) {
                    result.achieved = judgement->ratio->of(indicator.maximum);
                    result.state = judgement->ratio->is_one()    ? State::met
                                   : judgement->ratio->is_zero() ? State::not_met
                                                                 : State::partly_met;
                }
            } else {
                const auto computed = judge_.outcome_of(rule, outcome, population_, 0);
                result.state = computed.state;
                result.achieved = {computed.achieved};
            }
        }
        evaluation.indicators.push_back(std::move(result));
    }
}

void Evaluator::add_checks(const Explained& unit, const UnitOutcome& outcome, Evaluation& evaluation) const {
    for (const auto& [check, name] : plan::k_checks) {
        if ((rules_.used & bit_of(check)) == 0) continue;
        CheckResult result{check, outcome.state(check), {}, {}};
        if (result.state == State::not_met || result.state == State::pending) {
            const auto meeting_check =
                std::find_if(meetings::k_meeting_checks.begin(), meetings::k_meeting_checks.end(),
                             [wanted = check](const auto& entry) { return entry.check == wanted; });
            const bool per_meeting = meeting_check != meetings::k_meeting_checks.end() &&
                                     !(check == plan::Check::attendance && rules_.meetings.attendance_year_average);
            if (per_meeting) {
                explain_meeting_check(unit, *meeting_check, result);
            } else {
                explain_year_check(unit, result);
            }
            const bool running = rules_.reduction.as_of.year() <= unit.facts.year;
            if (result.state == State::pending && running && plan::is_meeting_check(check)) {
                result.open.push_back({Open::Why::year_running, {}, {}, {}, {}});
            }
        }
        evaluation.checks.push_back(std::move(result));
    }
}

Evaluation evaluate(const Facts& facts, const plan::Plan& plan, core::Date as_of) {
    const auto rules = Rules::of(plan, as_of);
    return Evaluator(rules).evaluate(facts);
}

}  // namespace bontot::assessment
