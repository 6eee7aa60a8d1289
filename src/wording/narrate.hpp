// Results as a secretary reads them in a terminal: the answer first, then each criterion, then only what needs
// attention, each with its "Vì sao?": the figures, the clause, the reading taken and what would have been enough.
#pragma once

#include <string>

#include "assessment/evaluation.hpp"
#include "assessment/facts.hpp"
#include "assessment/project.hpp"
#include "assessment/what_if.hpp"
#include "core/language.hpp"
#include "plan/finding.hpp"
#include "plan/model.hpp"
#include "wording/explain_failure.hpp"
#include "wording/layout.hpp"

namespace bontot::wording {

/// `facts` and `plan` are those that `evaluation` was made from.
[[nodiscard]] std::string evaluation_text(const assessment::Evaluation& evaluation, const assessment::Facts& facts,
                                          const plan::Plan& plan, core::Language language, const Style& style = {});

[[nodiscard]] std::string projection_text(const assessment::Projection& projection, const assessment::Facts& facts,
                                          const plan::Plan& plan, core::Language language, const Style& style = {});

[[nodiscard]] std::string what_if_text(const assessment::WhatIf& what_if, core::Language language,
                                       const Style& style = {});

/// One line each, "file:line:column: lỗi: sentence"; empty when there is nothing.
[[nodiscard]] std::string findings_text(const plan::Findings& findings, core::Language language);

/// "2 lỗi, 1 cảnh báo."
[[nodiscard]] std::string findings_summary(const plan::Findings& findings, core::Language language);

}  // namespace bontot::wording
