#include "movement/terms.hpp"

#include <algorithm>

namespace bontot::movement {

namespace {

/// The first day that is too late, or the last in time, as the plan reads its dates.
std::optional<core::Date> day_in(const plan::Value& value, int year) {
    if (const auto* date = std::get_if<core::Date>(&value))
        return date->year() == year ? std::optional(*date) : std::nullopt;
    const auto* yearly = std::get_if<plan::MonthDay>(&value);
    return yearly != nullptr ? std::optional(yearly->in(year)) : std::nullopt;
}

}  // namespace

std::vector<PlanTerm> terms_of(const plan::Plan& plan, int year) {
    const bool exclusive = plan.name_value("deadlines.before_means", "exclusive") == "exclusive";
    const bool two_level = plan.name_value("registration.deadlines", "two_level") == "two_level";
    std::vector<PlanTerm> terms;
    for (const auto& deadline : plan.deadlines) {
        if (deadline.limit == "internal_target" && !two_level) continue;
        const auto* parameter = plan.parameter(deadline.parameter);
        const auto named = parameter == nullptr ? std::nullopt : day_in(parameter->value, year);
        if (!named || *named < plan.effective_from || (plan.effective_to && *plan.effective_to <= *named)) continue;
        terms.push_back({&deadline, exclusive ? named->plus_days(-1) : *named});
    }
    std::stable_sort(terms.begin(), terms.end(),
                     [](const PlanTerm& a, const PlanTerm& b) { return a.last_day < b.last_day; });
    return terms;
}

std::optional<int> reminder_reached(core::Date last_day, core::Date today) {
    std::optional<int> reached;
    for (const int days : k_reminder_days) {
        if (last_day.plus_days(-days) <= today) reached = -days;
    }
    for (auto days = k_reminder_days.rbegin(); days != k_reminder_days.rend(); ++days) {
        if (last_day.plus_days(*days) <= today) reached = *days;
    }
    return reached;
}

}  // namespace bontot::movement
