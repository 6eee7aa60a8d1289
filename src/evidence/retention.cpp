#include "evidence/retention.hpp"

#include <algorithm>
#include <map>

namespace bontot::evidence {
namespace {

/// The day after `years` full years behind `year`.
core::Date after_full_years(int year, int years) {
    return core::Date(year + years + 1, 1, 1);
}

}  // namespace

std::optional<core::Date> removable_from(const EvidenceRecord& record, const RetentionRule& rule) {
    if (!record.deleted_on) return std::nullopt;
    if (record.secrecy_mark) return record.deleted_on;
    for (const auto& term : rule.terms) {
        if (term.kind != record.kind) continue;
        if (!term.years) return std::nullopt;
        return std::max(*record.deleted_on, after_full_years(record.year, *term.years));
    }
    return std::nullopt;
}

std::vector<std::string> removable_contents(std::span<const EvidenceRecord> records, const RetentionRule& rule,
                                            core::Date day) {
    std::map<std::string, bool> may_go;
    for (const auto& record : records) {
        const auto from = removable_from(record, rule);
        const auto [entry, fresh] = may_go.emplace(record.sha256, true);
        entry->second = entry->second && from && *from <= day;
    }
    std::vector<std::string> contents;
    for (const auto& [sha256, all_agree] : may_go) {
        if (all_agree) contents.push_back(sha256);
    }
    return contents;
}

core::Date absence_reasons_removable_from(int year, const RetentionRule& rule) {
    return after_full_years(year, rule.absence_reason_years);
}

}  // namespace bontot::evidence
