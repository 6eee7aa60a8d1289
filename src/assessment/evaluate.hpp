// Facts + rules → Evaluation, with every failing meeting, member and figure named.
#pragma once

#include "assessment/evaluation.hpp"
#include "assessment/explain.hpp"
#include "assessment/facts.hpp"
#include "assessment/judge.hpp"
#include "assessment/reduce.hpp"

namespace bontot::assessment {

class Evaluator {
  public:
    /// `rules` must outlive the evaluator. An evaluator keeps scratch: one a thread.
    explicit Evaluator(const Rules& rules) : rules_(rules), reducer_(rules), judge_(rules) {}

    [[nodiscard]] Evaluation evaluate(const Facts& facts);

    /// After evaluate(facts): the columns, verdicts and tallies behind the answer, for those who explain further.
    template <class Use>
    void explained(const Facts& facts, Use use) const {
        use(Explained{facts, rules_, population_, reducer_.order(), reducer_.sheets(), judge_.meeting_verdicts(),
                      judge_.tally(), judge_.criteria()});
    }

  private:
    void add_criteria(Evaluation& evaluation) const;
    void add_indicators(const Facts& facts, const UnitOutcome& outcome, Evaluation& evaluation) const;
    void add_checks(const Explained& unit, const UnitOutcome& outcome, Evaluation& evaluation) const;

    const Rules& rules_;
    Reducer reducer_;
    Judge judge_;
    Population population_;
};

/// One evaluation on its own.
[[nodiscard]] Evaluation evaluate(const Facts& facts, const plan::Plan& plan, core::Date as_of);

}  // namespace bontot::assessment
