// The plans that ship with the program, loaded for tests and benchmarks.
#pragma once

#include <stdexcept>
#include <string>

#include "plan/resolve.hpp"
#include "plan/shipped.hpp"

namespace bontot::test {

inline plan::Plan shipped_plan(const std::string& id) {
    const plan::PlanFinder find = [](const std::string& wanted) -> core::Result<plan::PlanText> {
        const auto* file = plan::find_shipped_plan(wanted);
        if (file == nullptr) return core::invalid("plan.unknown", {{"found", wanted}});
        return plan::PlanText{std::string(file->name), std::string(file->text)};
    };
    const auto source = find(id);
    if (!source) throw std::runtime_error("no shipped plan " + id);
    return plan::load(*source, find).plan;
}

/// The same with some parameters as `--set` writes them.
inline plan::Plan with(plan::Plan plan, const std::string& name, const std::string& text) {
    auto value = plan::parse_value(name, text);
    if (!value) throw std::runtime_error("cannot set " + name + " = " + text);
    plan::set_parameter(plan, name, std::move(*value), {});
    return plan;
}

}  // namespace bontot::test
