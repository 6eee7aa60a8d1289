// The papers of one meeting out of its record.
#pragma once

#include "app/papers/paper_head.hpp"
#include "papers/meeting_papers.hpp"
#include "plan/model.hpp"

namespace bontot::app {

/// Everything that the record knows; what it does not know stays unknown. `plan`: names the items of the quality sheet
/// and the attendance wanted; null = none was adopted. Refused: "meeting.not_found", and what papers::check() refuses.
[[nodiscard]] core::Result<papers::MeetingPaper> meeting_paper(Transaction& records, const core::MeetingId& id,
                                                               const PaperOrder& order, const plan::Plan* plan);

}  // namespace bontot::app
