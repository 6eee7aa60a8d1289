// One failure, one open point, one warning, one outlook → one sentence that names the meeting, the people, what was
// found and what would have been enough. Used by the terminal, by JSON ("why"), by workbooks and later by the web.
#pragma once

#include <string>

#include "assessment/evaluation.hpp"
#include "assessment/facts.hpp"
#include "assessment/project.hpp"
#include "core/language.hpp"
#include "plan/model.hpp"

namespace bontot::wording {

[[nodiscard]] std::string explain_failure(const assessment::CheckResult& check, const assessment::Failure& failure,
                                          const assessment::Facts& facts, const plan::Plan& plan,
                                          core::Language language);

/// Why a check waits, and for whom.
[[nodiscard]] std::string explain_open(const assessment::Open& open, const assessment::Facts& facts, core::Date as_of,
                                       core::Language language);

[[nodiscard]] std::string explain_warning(const assessment::Warning& warning, const assessment::Facts& facts,
                                          core::Language language);

[[nodiscard]] std::string explain_outlook(const assessment::CheckOutlook& outlook, const assessment::Facts& facts,
                                          core::Language language);

}  // namespace bontot::wording
