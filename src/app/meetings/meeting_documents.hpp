// The papers of a meeting: pieces of its cell's evidence, each as its agenda, its notice, its resolution … Finalised
// minutes keep the papers they had; only the scan of the signed minutes, which arrives later, may still come.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

struct DocumentOrder {
    core::MeetingId meeting;
    meetings::DocumentKind kind = meetings::DocumentKind::agenda;
    core::EvidenceId evidence;
    std::string reason;  ///< why it is taken off; needed for the scan of finalised minutes
};

/// Refused: a locked year, another unit's evidence ("meeting.document_of_other_unit"), deleted evidence, the scan of
/// minutes that are not concluded yet ("meeting.scan_too_early"), anything but the scan on a finalised meeting
/// ("meeting.is_finalised"), what is attached already.
[[nodiscard]] core::Result<void> attach_document(Transaction& records, const DocumentOrder& order);
/// The same refusals, but for what is attached already, and nothing done; the meeting.
[[nodiscard]] core::Result<meetings::MeetingRecord> check_attaching(Transaction& records, const DocumentOrder& order);

/// Refused: a locked year, anything but the scan on a finalised meeting, what is not attached.
[[nodiscard]] core::Result<void> detach_document(Transaction& records, const DocumentOrder& order);

}  // namespace bontot::app
