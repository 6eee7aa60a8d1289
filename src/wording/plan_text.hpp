// A plan, and the difference of two plans, as people read them on a terminal.
#pragma once

#include <string>
#include <vector>

#include "awards/awards.hpp"
#include "core/language.hpp"
#include "plan/diff.hpp"
#include "plan/model.hpp"

namespace bontot::wording {

/// Every value with the document that set it.
[[nodiscard]] std::string plan_text(const plan::Plan& plan, core::Language language);

/// One paragraph a difference: what it was, what it becomes, stricter or looser, for whom.
[[nodiscard]] std::string differences_text(const std::vector<plan::Difference>& differences, const plan::Plan& before,
                                           const plan::Plan& after, core::Language language);

/// The award list: base, cap, who is proposed, where the line is cut, and why each other body is not on it.
[[nodiscard]] std::string awards_text(const awards::Awards& awards, const awards::Candidates& candidates,
                                      core::Language language);

}  // namespace bontot::wording
