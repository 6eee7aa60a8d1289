// An evaluation as a workbook, for officials who live in Excel: the result, every indicator, and for everything that is
// not met or still open the reason.
#pragma once

#include <string>

#include "assessment/evaluation.hpp"
#include "assessment/facts.hpp"
#include "core/language.hpp"
#include "core/result.hpp"
#include "plan/model.hpp"

namespace bontot::documents {

[[nodiscard]] core::Result<void> write_report(const std::string& path, const assessment::Evaluation& evaluation,
                                              const assessment::Facts& facts, const plan::Plan& plan,
                                              core::Language language);

}  // namespace bontot::documents
