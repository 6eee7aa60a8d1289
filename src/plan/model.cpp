#include "plan/model.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bontot::plan {

namespace {

template <class T>
bool contains(const std::vector<T>& values, const T& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

}  // namespace

std::string Mark::text() const {
    return line == 0 ? file : fmt::format("{}:{}:{}", file, line, column);
}

bool Applicability::holds(organisation::UnitKind kind, organisation::Sector sector) const {
    return (kinds.empty() || contains(kinds, kind)) && (sectors.empty() || contains(sectors, sector));
}

bool Indicator::judged(organisation::UnitKind unit_kind) const {
    return kind == IndicatorKind::judged || contains(judged_for, unit_kind);
}

const Parameter* Plan::parameter(const std::string& parameter_name) const {
    const auto found = parameters.find(parameter_name);
    return found == parameters.end() ? nullptr : &found->second;
}

const Reading* Plan::reading(const std::string& reading_id) const {
    const auto found =
        std::find_if(readings.begin(), readings.end(), [&](const Reading& r) { return r.id == reading_id; });
    return found == readings.end() ? nullptr : &*found;
}

const Indicator* Plan::indicator(const std::string& indicator_id) const {
    for (const auto& criterion : criteria) {
        for (const auto& candidate : criterion.indicators) {
            if (candidate.id == indicator_id) return &candidate;
        }
    }
    return nullptr;
}

std::int64_t Plan::number(const std::string& parameter_name, std::int64_t fallback) const {
    const auto* found = parameter(parameter_name);
    if (found == nullptr) return fallback;
    const auto* number = std::get_if<std::int64_t>(&found->value);
    return number == nullptr ? fallback : *number;
}

std::string Plan::name_value(const std::string& parameter_name, const std::string& fallback) const {
    const auto* found = parameter(parameter_name);
    if (found == nullptr) return fallback;
    const auto* text = std::get_if<std::string>(&found->value);
    return text == nullptr ? fallback : *text;
}

bool Plan::uses(Check check) const {
    for (const auto& criterion : criteria) {
        for (const auto& candidate : criterion.indicators) {
            if (contains(candidate.checks, check)) return true;
        }
    }
    return std::any_of(recognition.begin(), recognition.end(),
                       [check](const Condition& c) { return c.check == check; });
}

std::string Plan::clause_label(const std::string& clause, core::Language language) const {
    const auto found = clause_labels.find(clause);
    return found == clause_labels.end() ? clause : found->second.in(language);
}

}  // namespace bontot::plan
