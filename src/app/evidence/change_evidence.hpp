// Corrects what is said about a piece of evidence. The file itself never changes: a new one revises the old.
#pragma once

#include "app/evidence/evidence_checks.hpp"
#include "app/records.hpp"

namespace bontot::app {

struct ChangeEvidence {
    core::EvidenceId id;
    EvidenceWords words;
    std::optional<std::int64_t> version;  ///< of the record when it was read; none: whatever it is now
};

/// Refused: a locked year, "evidence.unknown", "evidence.deleted", stale, and what `checked` refuses.
[[nodiscard]] core::Result<void> change_evidence(Transaction& records, const ChangeEvidence& request);

struct DeleteEvidence {
    core::EvidenceId id;
    std::string reason;
    std::optional<std::int64_t> version;
};

/// From today the piece no longer counts; the record stays, and its content until the retention rule lets it go.
/// Refused as above, and without a reason.
[[nodiscard]] core::Result<void> delete_evidence(Transaction& records, const DeleteEvidence& request);

}  // namespace bontot::app
