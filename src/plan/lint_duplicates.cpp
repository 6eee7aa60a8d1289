// An id names one thing: figures, judgements and evidence are stored under it.
#include <map>

#include "plan/lint_report.hpp"

namespace bontot::plan {

namespace {

class Ids {
  public:
    Ids(std::string what, LintReport& report) : what_(std::move(what)), report_(report) {}

    void see(const std::string& id, const Mark& mark) {
        const auto [first, fresh] = seen_.emplace(id, mark);
        if (fresh) return;
        report_.error(mark, "plan.duplicate_id", {{"what", what_}, {"found", id}, {"other", first->second.text()}});
    }

  private:
    std::string what_;
    LintReport& report_;
    std::map<std::string, Mark> seen_;
};

template <class T>
void lint_list(const char* what, const std::vector<T>& entries, std::string T::*id, LintReport& report) {
    Ids ids(what, report);
    for (const auto& entry : entries)
        ids.see(entry.*id, entry.set_by.mark);
}

}  // namespace

void lint_duplicates(const Plan& plan, LintReport& report) {
    lint_list("criterion", plan.criteria, &Criterion::id, report);
    Ids indicators("indicator", report);
    each_indicator(plan, [&](const Indicator& indicator) { indicators.see(indicator.id, indicator.set_by.mark); });
    lint_list("reading", plan.readings, &Reading::id, report);
    lint_list("role", plan.roles, &Role::id, report);
    lint_list("condition", plan.recognition, &Condition::id, report);
    lint_list("knock_out", plan.knock_outs, &KnockOut::kind, report);
    lint_list("award", plan.awards, &AwardRule::id, report);
    lint_list("phase", plan.phases, &Phase::id, report);
    lint_list("deadline", plan.deadlines, &Deadline::id, report);
    lint_list("record", plan.records, &RecordKind::id, report);
    lint_list("evidence", plan.evidence_kinds, &RecordKind::id, report);
    if (!plan.meeting_sheet) return;
    Ids items("sheet item", report);
    for (const auto& group : plan.meeting_sheet->groups) {
        for (const auto& item : group.items)
            items.see(item.id, item.mark);
    }
}

}  // namespace bontot::plan
