// Any bytes as a facts document: refusals, never a crash; what is accepted must be judged and projected in bounds.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "assessment/evaluate.hpp"
#include "assessment/project.hpp"
#include "fuzz/shipped.hpp"
#include "wire/answers.hpp"
#include "wire/facts_reader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bontot;
    const auto& plan = fuzz::shipped("nt-2023");
    static wire::FactsReader reader(plan);
    const auto facts = reader.read(std::string(reinterpret_cast<const char*>(data), size), "fuzz.json");
    if (!facts) {
        if (facts.error().empty()) std::abort();
        return 0;
    }
    const auto evaluation = assessment::evaluate(*facts, plan, core::Date(2024, 2, 1));
    for (const auto& criterion : evaluation.criteria) {
        if (criterion.achieved + criterion.open > criterion.applicable) std::abort();
    }
    (void)wire::line_of(wire::evaluation_json(evaluation, *facts, plan, core::Language::vi));
    (void)assessment::project(*facts, plan, core::Date(facts->year, 6, 15));
    return 0;
}
