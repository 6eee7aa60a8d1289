// What is said about a piece of evidence, checked and brought into the form in which it is kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records.hpp"
#include "evidence/evidence.hpp"

namespace bontot::app {

inline constexpr std::size_t k_longest_title = 500;      ///< characters
inline constexpr std::size_t k_longest_file_name = 200;  ///< characters

/// What people say about a file and may correct later.
struct EvidenceWords {
    evidence::EvidenceKind kind = evidence::EvidenceKind::document;
    std::string title;
    std::optional<core::Date> effective;  ///< of the document
    std::optional<core::Date> expires;
    std::vector<std::string> indicators;  ///< that it backs, by their ids in the plan
};

/// Composed text without spaces at its ends; indicators sorted, each once. Refused: "evidence.title_missing",
/// "evidence.text_too_long", "evidence.control_character", "evidence.dates", "evidence.indicator".
[[nodiscard]] core::Result<EvidenceWords> checked(EvidenceWords words);

/// The last part of a path, as some browsers send; composed. Refused when there is none, or as above.
[[nodiscard]] core::Result<std::string> checked_file_name(std::string_view name);

/// Why something was done: never empty ("evidence.reason_missing").
[[nodiscard]] core::Result<std::string> checked_reason(std::string_view reason);

/// The piece `id`, not deleted: "evidence.unknown", "evidence.deleted".
[[nodiscard]] core::Result<evidence::EvidenceRecord> require_evidence(Transaction& records, const core::EvidenceId& id);

/// For audit events.
[[nodiscard]] std::string snapshot(const evidence::EvidenceRecord& record);

}  // namespace bontot::app
