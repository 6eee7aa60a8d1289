#include <algorithm>

#include "app/consistency/check_records.hpp"

namespace bontot::app {

namespace {

/// More meetings than a cell holds in the years that are looked at.
constexpr int k_all_meetings = 10'000;

class UndoneCheck {
  public:
    UndoneCheck(Transaction& records, const organisation::UnitRecord& unit, const Report& report)
        : records_(records), unit_(unit), report_(report) {}

    void run(core::Period span) {
        check_months(span);
        for (const auto& given : records_.meetings().tasks(unit_.id, true))
            check_task(given, span);
    }

  private:
    /// From the first meeting that is recorded: what lies before was on paper.
    void check_months(core::Period span) {
        const auto lines = records_.meetings().lines({unit_.id, span, {}, {}, false, {}, k_all_meetings});
        const auto first = std::find_if(lines.begin(), lines.end(), is_held);
        if (first == lines.end()) return;
        std::string months;
        auto month = core::Date(first->date.year(), first->date.month(), 1);
        for (;; month = core::next_month_start(month.year(), month.month())) {
            const auto after = core::next_month_start(month.year(), month.month());
            if (after > records_.today() || (span.to && after > *span.to)) break;
            if (!lived_through(month, after) || held_in(lines, month, after)) continue;
            months += (months.empty() ? "" : ", ") + std::to_string(month.month()) + "/" + std::to_string(month.year());
        }
        if (months.empty()) return;
        report_(
            {Severity::warning, "finding.no_regular_meeting", {{"unit", name()}, {"months", months}}, unit_.id.text()});
    }

    /// Of earlier years, too: what is open stays open.
    void check_task(const GivenTask& given, core::Period span) {
        if (!given.task.due || *given.task.due >= records_.today() || (span.to && *given.task.due >= *span.to)) return;
        report_({Severity::info,
                 "finding.task_overdue",
                 {{"unit", name()},
                  {"task", given.task.text},
                  {"given", given.given_on.vietnamese()},
                  {"due", given.task.due->vietnamese()}},
                 given.meeting.text()});
    }

    [[nodiscard]] std::string name() const { return unit_.nearest(records_.today()).name; }

    /// A cell from the month's first day to its last.
    [[nodiscard]] bool lived_through(core::Date month, core::Date after) const {
        const auto* at_first = unit_.on(month);
        const auto* at_last = unit_.on(after.plus_days(-1));
        return at_first != nullptr && at_last != nullptr && at_first->kind == organisation::BodyKind::cell &&
               at_last->kind == organisation::BodyKind::cell;
    }

    static bool is_held(const MeetingLine& line) { return line.state >= meetings::MeetingState::held; }

    static bool held_in(const std::vector<MeetingLine>& lines, core::Date from, core::Date to) {
        return std::any_of(lines.begin(), lines.end(), [&](const MeetingLine& line) {
            return is_held(line) && line.kind != meetings::MeetingKind::thematic && from <= line.date && line.date < to;
        });
    }

    Transaction& records_;
    const organisation::UnitRecord& unit_;
    const Report& report_;
};

}  // namespace

void check_undone(Transaction& records, const CheckScope& scope, const Report& report) {
    for (const auto& unit : scope.units)
        UndoneCheck(records, unit, report).run(scope.span());
}

}  // namespace bontot::app
