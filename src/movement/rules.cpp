#include "movement/rules.hpp"

#include <algorithm>

#include "movement/holidays.hpp"

namespace bontot::movement {

namespace {

template <class T>
std::optional<T> value_of(const plan::Plan& plan, const std::string& name) {
    const auto* parameter = plan.parameter(name);
    if (parameter == nullptr) return std::nullopt;
    const auto* value = std::get_if<T>(&parameter->value);
    return value != nullptr ? std::optional<T>(*value) : std::nullopt;
}

bool is_working_day(core::Date day) {
    return !is_weekend(day) && !fixed_holiday(day);
}

}  // namespace

Rules Rules::of(const plan::Plan& plan) {
    Rules rules;
    rules.before_is_exclusive = plan.name_value("deadlines.before_means", "exclusive") == "exclusive";
    rules.cell_before = value_of<core::Date>(plan, "registration.cell_before");
    rules.outer_before = value_of<core::Date>(plan, "registration.bloc_before");
    if (plan.name_value("registration.deadlines", "two_level") == "two_level")
        rules.target = value_of<core::Date>(plan, "registration.committee_before");
    rules.late_allowed = plan.name_value("registration.late", "with_reason_and_approver") != "refused";
    rules.once_a_period = plan.name_value("registration.renewal", "once_confirmed_yearly") == "once_confirmed_yearly";
    rules.titles_by_kind = plan.name_value("registration.titles", "by_kind") == "by_kind";
    rules.assessment_from = value_of<plan::MonthDay>(plan, "assessment.from").value_or(plan::MonthDay{12, 1});
    rules.assessment_before = value_of<plan::MonthDay>(plan, "assessment.before");
    rules.outcomes =
        value_of<std::vector<std::string>>(plan, "appraisal.outcomes")
            .value_or(std::vector<std::string>{"propose", "not_propose_with_reason", "return_for_supplement"});
    rules.difference_percent = static_cast<int>(plan.number("appraisal.difference_percent", 0));
    rules.notice_days = static_cast<int>(plan.number("notice.working_days", 0));
    rules.answer_days = static_cast<int>(plan.number("objection.working_days", 0));
    rules.waits_for_ratings = plan.name_value("recognition.ratings", "wait") == "wait";
    rules.revocable = plan.name_value("revocation.allowed", "by_decision") == "by_decision";
    return rules;
}

std::optional<core::Date> Rules::last_day(Act act, organisation::UnitKind kind, int year) const {
    if (act == Act::register_unit) {
        const auto& before = kind == organisation::UnitKind::cell && cell_before ? cell_before : outer_before;
        return before ? std::optional(last_before(*before)) : std::nullopt;
    }
    if (act == Act::forward) return outer_before ? std::optional(last_before(*outer_before)) : std::nullopt;
    if (act == Act::submit && assessment_before) return last_before(assessment_before->in(year));
    return std::nullopt;
}

Term Rules::until(Act act, organisation::UnitKind of, TermKind kind, core::Date printed, const char* parameter) const {
    return {act, of, kind, last_before(printed), printed, parameter};
}

std::vector<Term> Rules::terms(organisation::UnitKind kind, int year) const {
    const bool is_cell = kind == organisation::UnitKind::cell;
    std::vector<Term> all;
    if (is_cell && cell_before)
        all.push_back(until(Act::register_unit, kind, TermKind::limit, *cell_before, "registration.cell_before"));
    // What a committee registers for itself, and what it forwards of its cells, reaches the bloc by the same days.
    const auto sent_up = is_cell ? Act::forward : Act::register_unit;
    if (target) all.push_back(until(sent_up, kind, TermKind::target, *target, "registration.committee_before"));
    if (outer_before) all.push_back(until(sent_up, kind, TermKind::limit, *outer_before, "registration.bloc_before"));
    all.push_back({Act::open, kind, TermKind::begins, assessment_from.in(year), std::nullopt, "assessment.from"});
    if (assessment_before)
        all.push_back(until(Act::submit, kind, TermKind::limit, assessment_before->in(year), "assessment.before"));
    std::erase_if(all, [&](const Term& term) { return term.last_day.year() != year; });
    return all;
}

bool Rules::allows(Act outcome) const {
    const char* name = outcome == Act::propose       ? "propose"
                       : outcome == Act::not_propose ? "not_propose_with_reason"
                                                     : "return_for_supplement";
    return std::find(outcomes.begin(), outcomes.end(), name) != outcomes.end();
}

core::Date working_days_after(core::Date day, int count) {
    while (count > 0) {
        day = day.plus_days(1);
        if (is_working_day(day)) --count;
    }
    return day;
}

}  // namespace bontot::movement
