// The shipped plan that facts are fuzzed against.
#pragma once

#include <cstdlib>
#include <string>

#include "plan/resolve.hpp"
#include "plan/shipped.hpp"

namespace bontot::fuzz {

inline const plan::Plan& shipped(const std::string& id) {
    static const auto loaded = [&] {
        const auto find = [](const std::string& name) -> core::Result<plan::PlanText> {
            const auto* file = plan::find_shipped_plan(name);
            if (file == nullptr) return core::invalid("plan.not_found");
            return plan::PlanText{std::string(file->name), std::string(file->text)};
        };
        auto result = plan::load(*find(id), find);
        if (plan::has_error(result.findings)) std::abort();
        return result.plan;
    }();
    return loaded;
}

}  // namespace bontot::fuzz
