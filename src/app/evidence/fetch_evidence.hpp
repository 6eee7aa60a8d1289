// The file of a piece of evidence, as it was handed in.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

struct FetchedEvidence {
    evidence::EvidenceRecord record;
    std::string content;  ///< its hash was checked
};

/// Also of a deleted piece, as long as its content is there. Refused: "evidence.unknown", "evidence.missing",
/// "evidence.damaged".
[[nodiscard]] core::Result<FetchedEvidence> fetch_evidence(Transaction& records, const ContentStore& contents,
                                                           const core::EvidenceId& id);

}  // namespace bontot::app
