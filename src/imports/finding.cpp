#include "imports/finding.hpp"

namespace bontot::imports {

void Findings::add(Finding finding) {
    if (finding.severity == Severity::error) ++errors_;
    if (finding.severity == Severity::warning) ++warnings_;
    if (list_.size() < k_finding_limit) list_.push_back(std::move(finding));
    if (list_.size() != k_finding_limit) return;
    list_.back() = {
        list_.back().severity,
        {core::RefusalKind::too_large, "workbook.too_many_faults", {{"allowed", std::to_string(k_finding_limit)}}, {}},
        std::nullopt};
}

void Findings::append(const Findings& others) {
    const auto errors = errors_ + others.errors_;
    const auto warnings = warnings_ + others.warnings_;
    for (const auto& finding : others.list_)
        add(finding);
    errors_ = errors;
    warnings_ = warnings;
}

}  // namespace bontot::imports
