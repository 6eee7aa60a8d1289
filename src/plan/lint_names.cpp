// Names that point at other entries of the plan: evidence, readings, knock-outs, clauses. A wrong one is a typing
// mistake, so the nearest right one is named.
#include <map>

#include "plan/lint_report.hpp"

namespace bontot::plan {

namespace {

class References {
  public:
    References(const Plan& plan, LintReport& report)
        : plan_(plan), report_(report), readings_(keys_of(plan.readings, &Reading::id)) {}

    void reading(const Mark& mark, const std::string& id) {
        if (!id.empty()) (void)report_.known(mark, "reading", id, readings_);
    }

    /// Notes a clause without a clean label, to be told once where it is first cited; plans without labels cite as
    /// printed.
    void clause(const Mark& mark, const std::string& clause) {
        if (plan_.clause_labels.empty() || clause.empty() || plan_.clause_labels.count(clause) > 0) return;
        auto& first = unlabelled_.emplace(clause, mark).first->second;
        if (mark.file == first.file && mark.line < first.line) first = mark;
    }

    void tell_unlabelled() {
        for (const auto& [clause, mark] : unlabelled_) {
            report_.warning(mark, "plan.clause_without_label", {{"clause", clause}});
        }
    }

    template <class Entries>
    void clauses(const Entries& entries) {
        for (const auto& entry : entries)
            clause(entry.set_by.mark, entry.clause);
    }

  private:
    const Plan& plan_;
    LintReport& report_;
    std::vector<std::string> readings_;
    std::map<std::string, Mark> unlabelled_;
};

void lint_indicator(const Plan& plan, const Indicator& indicator, References& references, LintReport& report) {
    const auto& mark = indicator.set_by.mark;
    const auto evidence = keys_of(plan.evidence_kinds, &RecordKind::id);
    for (const auto& id : indicator.evidence)
        (void)report.known(mark, "evidence", id, evidence);
    if (!indicator.knock_out.empty()) {
        (void)report.known(mark, "knock_out", indicator.knock_out, keys_of(plan.knock_outs, &KnockOut::kind));
    }
    references.reading(mark, indicator.reading);
    references.clause(mark, indicator.clause);
}

}  // namespace

void lint_names(const Plan& plan, LintReport& report) {
    References references(plan, report);
    for (const auto& [name, parameter] : plan.parameters) {
        references.reading(parameter.set_by.mark, parameter.reading);
        references.clause(parameter.set_by.mark, parameter.clause);
    }
    for (const auto& [check, declaration] : plan.checks) {
        references.reading(declaration.set_by.mark, declaration.reading);
        references.clause(declaration.set_by.mark, declaration.clause);
    }
    each_indicator(plan, [&](const Indicator& i) { lint_indicator(plan, i, references, report); });
    for (const auto& condition : plan.recognition)
        references.reading(condition.set_by.mark, condition.reading);
    for (const auto& deadline : plan.deadlines)
        references.reading(deadline.set_by.mark, deadline.reading);
    references.clauses(plan.readings);
    references.clauses(plan.criteria);
    references.clauses(plan.recognition);
    references.clauses(plan.knock_outs);
    references.clauses(plan.awards);
    references.clauses(plan.phases);
    references.clauses(plan.deadlines);
    references.clauses(plan.records);
    references.tell_unlabelled();
}

}  // namespace bontot::plan
