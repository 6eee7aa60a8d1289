#include "plan/changed_values.hpp"

#include <fmt/format.h>

#include "plan/lint.hpp"
#include "plan/parse.hpp"
#include "plan/resolve.hpp"

namespace bontot::plan {

core::Checked<Plan> with_values(Plan plan, const NewValues& values, const std::string& source) {
    core::Refusals refusals;
    for (const auto& [name, text] : values) {
        auto value = parse_value(name, text);
        if (!value) {
            refusals.push_back(value.error());
            continue;
        }
        set_parameter(plan, name, std::move(*value), {source, "", {fmt::format("{} {}={}", source, name, text), 0, 0}});
    }
    if (!refusals.empty()) return tl::unexpected(std::move(refusals));
    const auto findings = lint(plan);
    if (has_error(findings)) return tl::unexpected(errors_of(findings));
    return plan;
}

}  // namespace bontot::plan
