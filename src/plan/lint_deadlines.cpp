// One act has one date: the seed asks for the same registration before 15/7 and before 20/7. Two dates stand
// only where the plan says which is the outer limit and which the internal target.
#include <tuple>

#include "plan/lint_report.hpp"
#include "plan/parameter.hpp"

namespace bontot::plan {

namespace {

constexpr std::string_view k_outer = "outer";
constexpr std::string_view k_internal = "internal_target";

bool is_date(const Value& value) {
    return std::holds_alternative<core::Date>(value) || std::holds_alternative<MonthDay>(value);
}

/// The deadline's date, or null where it has none (told by `lint_date`).
const Value* date_of(const Plan& plan, const Deadline& deadline) {
    const auto* parameter = plan.parameter(deadline.parameter);
    return parameter != nullptr && is_date(parameter->value) ? &parameter->value : nullptr;
}

void lint_date(const Plan& plan, const Deadline& deadline, LintReport& report) {
    const auto& mark = deadline.set_by.mark;
    const auto* parameter = plan.parameter(deadline.parameter);
    if (parameter == nullptr) {
        if (report.known(mark, "parameter", deadline.parameter, parameter_names())) {
            report.error(mark, "plan.parameter_missing", {{"name", deadline.parameter}, {"what", deadline.id}});
        }
        return;
    }
    if (std::holds_alternative<std::monostate>(parameter->value)) {
        report.error(mark, "plan.deadline_unset", {{"deadline", deadline.id}, {"name", deadline.parameter}});
    } else if (!is_date(parameter->value)) {
        report.error(mark, "plan.deadline_not_a_date",
                     {{"deadline", deadline.id}, {"name", deadline.parameter}, {"found", text_of(parameter->value)}});
    }
}

/// A day of every year and a day of one year agree when that one is the same day; `order` < 0: `a` is the earlier.
int order(const Value& a, const Value& b) {
    const auto key = [](const Value& value, bool with_year) -> std::tuple<int, unsigned, unsigned> {
        if (const auto* day = std::get_if<MonthDay>(&value)) return {0, day->month, day->day};
        const auto date = std::get<core::Date>(value);
        return {with_year ? date.year() : 0, date.month(), date.day()};
    };
    const bool with_year = std::holds_alternative<core::Date>(a) && std::holds_alternative<core::Date>(b);
    const auto x = key(a, with_year);
    const auto y = key(b, with_year);
    return x < y ? -1 : x > y ? 1 : 0;
}

void lint_pair(const Plan& plan, const Deadline& first, const Deadline& second, LintReport& report) {
    const auto* a = date_of(plan, first);
    const auto* b = date_of(plan, second);
    if (a == nullptr || b == nullptr) return;
    const auto& mark = second.set_by.mark;
    const auto direction = order(*a, *b);
    const bool told_apart = !first.limit.empty() && !second.limit.empty() && first.limit != second.limit;
    if (direction == 0) {
        if (told_apart || first.limit != second.limit) return;
        report.warning(mark, "plan.deadline_twice",
                       {{"act", second.act_id}, {"found", text_of(*b)}, {"other", first.set_by.mark.text()}});
        return;
    }
    if (!told_apart) {
        report.error(
            mark, first.limit.empty() || second.limit.empty() ? "plan.two_dates_for_one_act" : "plan.same_limit_twice",
            {{"act", second.act_id},
             {"limit", second.limit},
             {"first", text_of(*a)},
             {"second", text_of(*b)},
             {"other", first.set_by.mark.text()}});
        return;
    }
    const bool first_is_outer = first.limit == k_outer;
    const auto& inner = first_is_outer ? *b : *a;
    const auto& outer = first_is_outer ? *a : *b;
    if (order(inner, outer) > 0) {
        report.error(mark, "plan.internal_after_outer",
                     {{"act", second.act_id}, {"internal", text_of(inner)}, {"outer", text_of(outer)}});
    }
}

/// A date outside the plan's own time is either a slip of the pen or asks for something before the plan exists.
void lint_in_force(const Plan& plan, const Deadline& deadline, LintReport& report) {
    const auto* date = value_in<core::Date>(plan, deadline.parameter);
    if (date == nullptr || plan.effective_from == core::Date{}) return;
    if (*date > plan.effective_from && (!plan.effective_to || *date <= *plan.effective_to)) return;
    report.warning(deadline.set_by.mark, "plan.deadline_outside_effective",
                   {{"deadline", deadline.id},
                    {"found", date->iso()},
                    {"from", plan.effective_from.iso()},
                    {"to", plan.effective_to ? plan.effective_to->iso() : "…"}});
}

void lint_movement(const Plan& plan, LintReport& report) {
    const auto* first_day = value_in<core::Date>(plan, "movement.first_day");
    const auto* end = value_in<core::Date>(plan, "movement.ends_before");
    if (first_day == nullptr || end == nullptr || *first_day < *end) return;
    report.error(plan.parameter("movement.ends_before")->set_by.mark, "plan.movement_backwards",
                 {{"from", first_day->iso()}, {"to", end->iso()}});
}

/// Both days lie in the same year.
void lint_assessment(const Plan& plan, LintReport& report) {
    const auto* from = value_in<MonthDay>(plan, "assessment.from");
    const auto* before = value_in<MonthDay>(plan, "assessment.before");
    if (from == nullptr || before == nullptr || order(*from, *before) < 0) return;
    report.error(plan.parameter("assessment.before")->set_by.mark, "plan.assessment_backwards",
                 {{"from", text_of(*from)}, {"to", text_of(*before)}});
}

}  // namespace

void lint_deadlines(const Plan& plan, LintReport& report) {
    for (const auto& deadline : plan.deadlines) {
        lint_date(plan, deadline, report);
        lint_in_force(plan, deadline, report);
        if (!deadline.limit.empty()) {
            (void)report.known(deadline.set_by.mark, "limit", deadline.limit,
                               {std::string(k_outer), std::string(k_internal)});
        }
    }
    for (std::size_t i = 0; i < plan.deadlines.size(); ++i) {
        for (std::size_t j = i + 1; j < plan.deadlines.size(); ++j) {
            if (plan.deadlines[i].act_id != plan.deadlines[j].act_id) continue;
            lint_pair(plan, plan.deadlines[i], plan.deadlines[j], report);
        }
    }
    lint_movement(plan, report);
    lint_assessment(plan, report);
    if (plan.effective_from == core::Date{} && !plan.documents.empty()) {
        report.warning({plan.documents.back().mark.file, 0, 0}, "plan.no_effective_date", {});
    }
}

}  // namespace bontot::plan
