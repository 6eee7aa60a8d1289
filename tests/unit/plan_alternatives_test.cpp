// Whatever a shipped plan offers as another reading can be chosen: each alternative, set by itself, lints without
// error.
#include <gtest/gtest.h>

#include "plan/lint.hpp"
#include "plan/resolve.hpp"
#include "plan/shipped.hpp"

namespace bontot::plan {
namespace {

core::Result<PlanText> shipped_text(const std::string& id) {
    const auto* file = find_shipped_plan(id);
    if (file == nullptr) return core::refuse(core::RefusalKind::not_found, "plan.unknown_plan", {{"found", id}});
    return PlanText{std::string(file->name), std::string(file->text)};
}

TEST(PlanAlternatives, EveryOneCanBeChosen) {
    std::size_t tried = 0;
    for (const auto& file : shipped_plans()) {
        const auto plan = load({std::string(file.name), std::string(file.text)}, shipped_text).plan;
        for (const auto& reading : plan.readings) {
            for (const auto& alternative : reading.alternatives) {
                auto changed = plan;
                for (const auto& [name, value] : alternative.set)
                    set_parameter(changed, name, value, {"test", "", {}});
                for (const auto& finding : lint(changed)) {
                    EXPECT_NE(finding.severity, Severity::error)
                        << file.name << ", " << reading.id << ": " << finding.what.code << " at " << finding.what.place;
                }
                ++tried;
            }
        }
    }
    EXPECT_GT(tried, 50U);
}

}  // namespace
}  // namespace bontot::plan
