#include "app/meetings/meeting_documents.hpp"

#include "app/evidence/evidence_checks.hpp"
#include "app/locked_years.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;
using meetings::DocumentKind;
using meetings::MeetingRecord;
using meetings::MeetingState;

namespace {

std::string snapshot(const DocumentOrder& order) {
    return audit::Snapshot()
        .text("kind", core::name_in(meetings::k_document_kinds, order.kind))
        .text("evidence", order.evidence.text())
        .str();
}

/// The meeting, if papers of this kind may be put to it or taken off it now.
Result<MeetingRecord> open_meeting(Transaction& records, const DocumentOrder& order) {
    auto meeting = records.meetings().find(order.meeting);
    if (!meeting) return core::refuse(RefusalKind::not_found, "meeting.unknown", {{"found", order.meeting.text()}});
    if (auto open = require_open(records, meeting->unit, meeting->date.year()); !open)
        return tl::unexpected(open.error());
    if (meeting->state == MeetingState::finalised && order.kind != DocumentKind::minutes_scan) {
        return core::refuse(RefusalKind::wrong_state, "meeting.is_finalised", {{"date", meeting->date.vietnamese()}});
    }
    return std::move(*meeting);
}

void announce(Transaction& records, const MeetingRecord& meeting, std::string action, std::string reason,
              std::string before, std::string after) {
    records.outcomes().facts_changed(meeting.unit, meeting.date.year());
    records.announce(
        {std::move(action), meeting.id.text(), meeting.unit, std::move(reason), std::move(before), std::move(after)});
}

}  // namespace

Result<MeetingRecord> check_attaching(Transaction& records, const DocumentOrder& order) {
    auto meeting = open_meeting(records, order);
    if (!meeting) return meeting;
    const auto evidence = require_evidence(records, order.evidence);
    if (!evidence) return tl::unexpected(evidence.error());
    if (evidence->unit != meeting->unit) {
        return core::refuse(RefusalKind::conflict, "meeting.document_of_other_unit", {{"found", evidence->title}},
                            "/evidence");
    }
    if (order.kind == DocumentKind::minutes_scan && meeting->state < MeetingState::concluded) {
        return core::refuse(RefusalKind::wrong_state, "meeting.scan_too_early", {{"date", meeting->date.vietnamese()}});
    }
    return meeting;
}

Result<void> attach_document(Transaction& records, const DocumentOrder& order) {
    const auto meeting = check_attaching(records, order);
    if (!meeting) return tl::unexpected(meeting.error());
    auto attached = records.meetings().attach({order.meeting, order.kind, order.evidence, records.now_ms()});
    if (!attached) return attached;
    announce(records, *meeting, "meeting.document_attached", order.reason, "", snapshot(order));
    return {};
}

Result<void> detach_document(Transaction& records, const DocumentOrder& order) {
    const auto meeting = open_meeting(records, order);
    if (!meeting) return tl::unexpected(meeting.error());
    if (meeting->state == MeetingState::finalised && order.reason.empty())
        return core::invalid("meeting.detach_without_reason", {}, "/reason");
    auto detached = records.meetings().detach({order.meeting, order.kind, order.evidence, 0});
    if (!detached) return detached;
    announce(records, *meeting, "meeting.document_detached", order.reason, snapshot(order), "");
    return {};
}

}  // namespace bontot::app
