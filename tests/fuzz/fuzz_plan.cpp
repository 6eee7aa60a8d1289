// Any bytes as a plan file: findings, never a crash. A plan without errors must also be fit to judge by.
#include <cstddef>
#include <cstdint>
#include <string>

#include "assessment/evaluate.hpp"
#include "plan/resolve.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bontot;
    if (size > 200'000) return 0;
    const plan::PlanText source{"fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size)};
    const auto nothing = [](const std::string&) -> core::Result<plan::PlanText> {
        return core::invalid("plan.not_found");
    };
    const auto loaded = plan::load(source, nothing);
    if (!plan::has_error(loaded.findings)) {
        assessment::Facts facts;
        facts.year = 2023;
        facts.unit.code = "1";
        (void)assessment::evaluate(facts, loaded.plan, core::Date(2024, 2, 1));
    }
    return 0;
}
