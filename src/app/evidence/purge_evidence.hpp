// Removes the contents of deleted evidence whose time is over by the retention rule; the records stay.
#pragma once

#include <string>
#include <vector>

#include "app/records.hpp"
#include "evidence/retention.hpp"

namespace bontot::app {

/// The deleted pieces whose content a purge would remove today, in the order of their ids.
[[nodiscard]] std::vector<evidence::EvidenceRecord> purgeable_evidence(Transaction& records,
                                                                       const ContentStore& contents,
                                                                       const evidence::RetentionRule& rule);

/// SHA-256 of the contents that were removed. Each removal is announced before it is done: after a crash in between the
/// next run does it again. What a live record of any unit still stands on is kept.
[[nodiscard]] core::Result<std::vector<std::string>> purge_evidence(Records& records, ContentStore& contents,
                                                                    const Actor& actor,
                                                                    const evidence::RetentionRule& rule);

}  // namespace bontot::app
