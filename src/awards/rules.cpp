#include "awards/rules.hpp"

namespace bontot::awards {

namespace {

template <class Enum, std::size_t N>
Enum choice(const plan::Plan& plan, const std::string& parameter, const core::NameTable<Enum, N>& table,
            Enum fallback) {
    return core::from_name(table, plan.name_value(parameter, "")).value_or(fallback);
}

}  // namespace

AwardRules rules_of(const plan::Plan& plan) {
    AwardRules rules;
    rules.cap_percent = plan.number("awards.cap_percent", rules.cap_percent);
    rules.cap_base = choice(plan, "awards.cap_base", k_cap_bases, rules.cap_base);
    rules.rounding = choice(plan, "awards.rounding", k_roundings, rules.rounding);
    rules.pool = choice(plan, "awards.pool", k_pools, rules.pool);
    rules.years = plan.number("awards.years", rules.years);
    rules.successor = choice(plan, "awards.successor", k_successors, rules.successor);
    rules.provincial_minimum = plan.number("awards.provincial_minimum", rules.provincial_minimum);
    rules.provincial_maximum = plan.number("awards.provincial_maximum", rules.provincial_maximum);
    rules.provincial_scope = choice(plan, "awards.provincial_scope", k_provincial_scopes, rules.provincial_scope);
    rules.one_each = plan.name_value("awards.both", "one_each") == "one_each";
    return rules;
}

}  // namespace bontot::awards
