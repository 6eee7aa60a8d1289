// How long evidence is kept (thời hạn bảo quản). Deleting says that a piece no longer counts; its content goes only
// when this rule lets it. The plan asks for minutes to be kept long-term (R51) and names no other term: the years below
// are ours, and an office may set its own.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "evidence/evidence.hpp"

namespace bontot::evidence {

struct RetentionRule {
    struct Term {
        EvidenceKind kind;
        std::optional<int> years;  ///< full years after the one it belongs to; none = long-term (lâu dài)
    };
    std::array<Term, k_evidence_kinds.size()> terms;
    int absence_reason_years;  ///< why somebody was absent is private: kept no longer than objections to a year last
};

inline constexpr RetentionRule k_retention{
    {{
        {EvidenceKind::document, 10},
        {EvidenceKind::minutes, std::nullopt},
        {EvidenceKind::decision, std::nullopt},
        {EvidenceKind::plan, 10},
        {EvidenceKind::report, 10},
        {EvidenceKind::picture, 5},
        {EvidenceKind::other, 5},
    }},
    2,
};

/// First day on which the content of `record` may be removed, as far as this record goes; none = not while the rule
/// stands. Only what was deleted may go. A deleted piece with a secrecy mark may go at once: it must not lie here.
[[nodiscard]] std::optional<core::Date> removable_from(const EvidenceRecord& record, const RetentionRule& rule);

/// SHA-256 of the contents that may be removed on `day`, each once, in rising order: every record of them in `records`
/// lets them go. `records` must be all that name these contents.
[[nodiscard]] std::vector<std::string> removable_contents(std::span<const EvidenceRecord> records,
                                                          const RetentionRule& rule, core::Date day);

/// First day on which the reasons for absences of `year` may be removed; the fact of an absence stays.
[[nodiscard]] core::Date absence_reasons_removable_from(int year, const RetentionRule& rule);

}  // namespace bontot::evidence
