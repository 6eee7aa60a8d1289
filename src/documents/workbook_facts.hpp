// The yearly workbook, filled → Facts. Excel, LibreOffice and scripts may have saved it again in between: sheets and
// columns are found by their words. Everything wrong is reported in one go, each fault by sheet and cell; nothing is
// guessed.
#pragma once

#include "assessment/facts.hpp"
#include "core/result.hpp"
#include "documents/workbook.hpp"
#include "plan/model.hpp"

namespace bontot::documents {

[[nodiscard]] core::Checked<assessment::Facts> read_facts_workbook(const Workbook& workbook, const plan::Plan& plan);

}  // namespace bontot::documents
