// The office's own file with its faults written into it, to mend and send again: it passes the recogniser as before.
#pragma once

#include <string>

#include "core/language.hpp"
#include "core/result.hpp"
#include "documents/workbook.hpp"
#include "imports/finding.hpp"
#include "imports/guess.hpp"

namespace bontot::imports {

/// Writes `workbook` with every error and warning of `findings` to `path` (.xlsx, also for a .csv).
[[nodiscard]] core::Result<void> write_error_workbook(const std::string& path, const documents::Workbook& workbook,
                                                      const Guess& guess, const Findings& findings,
                                                      core::Language language = core::Language::vi);

}  // namespace bontot::imports
