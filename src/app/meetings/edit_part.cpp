#include "app/meetings/edit_part.hpp"

#include "app/meetings/meetings.hpp"
#include "meetings/private_parts.hpp"

namespace bontot::app {

using meetings::MeetingRecord;

namespace {

SeenMeeting as_seen(MeetingRecord meeting, const MeetingViewer& viewer) {
    const bool whole = meetings::sees_private_parts(meeting, viewer.by_right, viewer.member);
    return {whole ? std::move(meeting) : meetings::public_view(std::move(meeting), viewer.member), whole};
}

}  // namespace

core::Result<SeenMeeting> see_meeting(Transaction& records, const core::MeetingId& id, const MeetingViewer& viewer) {
    auto meeting = require_meeting(records, id);
    if (!meeting) return tl::unexpected(meeting.error());
    return as_seen(std::move(*meeting), viewer);
}

core::Checked<void> edit_part(Transaction& records, const PartEdit& edit) {
    const auto one = [](core::Refusal refusal) { return tl::unexpected(core::Refusals{std::move(refusal)}); };
    const auto stored = require_meeting(records, edit.meeting);
    if (!stored) return one(stored.error());
    auto [edited, whole] = as_seen(*stored, edit.editor);
    if (!edit.is_as_read(edited))
        return one({core::RefusalKind::stale, "meeting.part_changed", {{"date", stored->date.vietnamese()}}, ""});
    if (auto written = edit.write(edited); !written) return written;
    if (!whole) {
        auto faults = meetings::keep_private_parts(*stored, edited);
        if (!faults.empty()) return tl::unexpected(std::move(faults));
    }
    return edit_meeting(records, std::move(edited));
}

}  // namespace bontot::app
