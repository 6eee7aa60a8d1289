#include "imports/error_workbook.hpp"

#include "documents/marked_copy.hpp"
#include "wording/catalogue.hpp"

namespace bontot::imports {

core::Result<void> write_error_workbook(const std::string& path, const documents::Workbook& workbook,
                                        const Guess& guess, const Findings& findings, core::Language language) {
    std::vector<documents::CellFault> faults;
    for (const auto& finding : findings.list()) {
        if (finding.severity == Severity::info || !finding.at) continue;
        faults.push_back({*finding.at, wording::sentence(finding.what.code, finding.what.params, language)});
    }
    return documents::write_marked_copy(path, workbook, guess.sheet, guess.header_last, faults);
}

}  // namespace bontot::imports
