// What every refusal of a request must be, whatever was sent.
#pragma once

#include <cstdlib>

#include "api/problem.hpp"
#include "api/schema.hpp"
#include "wording/catalogue.hpp"

namespace bontot::fuzz {

inline void require(bool holds) {
    if (!holds) std::abort();
}

/// Few, each with a sentence in both languages, and an answer that is JSON.
inline void check_refusals(const core::Refusals& refusals) {
    require(!refusals.empty() && refusals.size() <= api::k_most_faults);
    for (const auto& refusal : refusals)
        require(wording::has_sentence(refusal.code));
    for (const auto language : {core::Language::vi, core::Language::en})
        (void)api::problem_json(refusals, language).dump();  // throws where a text is not UTF-8
}

inline void check(const core::Checked<void>& checked) {
    if (!checked) check_refusals(checked.error());
}

}  // namespace bontot::fuzz
