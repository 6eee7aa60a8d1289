// The parts of a meeting, each read and written by itself.
#include "api/json/meeting_parts.hpp"

#include "api/resources/meeting_view.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using meetings::MeetingRecord;

Checked<Reply> show(const Call& call, app::Transaction& records, const MeetingPart& part) {
    const auto seen = seen_meeting(call, records);
    if (!seen) return refused(seen.error());
    Reply reply;
    reply.body = part.show(seen->meeting);
    reply.version = version_of_part(reply.body);
    return reply;
}

/// Refusals of the domain point into the whole meeting; the caller has sent only a part.
core::Refusals pointing_into(const MeetingPart& part, core::Refusals faults) {
    for (auto& fault : faults) {
        if (!part.record_place.empty() && fault.place.starts_with(part.record_place))
            fault.place.replace(0, part.record_place.size(), part.body_place);
    }
    return faults;
}

Checked<Reply> write(const Call& call, app::Transaction& records, const MeetingPart& part) {
    app::PartEdit edit;
    edit.meeting = call.id<core::MeetingId>("meeting");
    edit.editor = viewer_of(call, records, edit.meeting);
    edit.is_as_read = [&](const MeetingRecord& seen) { return version_of_part(part.show(seen)) == *call.version; };
    edit.write = [&](MeetingRecord& meeting) -> Checked<void> {
        core::Refusals faults;
        Fields body(call.body, faults);
        part.read(body, meeting);
        if (faults.empty()) return {};
        return tl::unexpected(std::move(faults));
    };
    if (auto done = app::edit_part(records, edit); !done) return tl::unexpected(pointing_into(part, done.error()));
    return show(call, records, part);
}

}  // namespace

Checked<Reply> get_meeting_preparation(Call& call, app::Transaction& records) {
    return show(call, records, k_preparation_part);
}
Checked<Reply> write_meeting_preparation(Call& call, app::Transaction& records) {
    return write(call, records, k_preparation_part);
}
Checked<Reply> get_meeting_agenda(Call& call, app::Transaction& records) {
    return show(call, records, k_agenda_part);
}
Checked<Reply> write_meeting_agenda(Call& call, app::Transaction& records) {
    return write(call, records, k_agenda_part);
}
Checked<Reply> get_meeting_sitting(Call& call, app::Transaction& records) {
    return show(call, records, k_sitting_part);
}
Checked<Reply> write_meeting_sitting(Call& call, app::Transaction& records) {
    return write(call, records, k_sitting_part);
}
Checked<Reply> get_meeting_roll_call(Call& call, app::Transaction& records) {
    return show(call, records, k_roll_call_part);
}
Checked<Reply> write_meeting_roll_call(Call& call, app::Transaction& records) {
    return write(call, records, k_roll_call_part);
}
Checked<Reply> get_meeting_opinions(Call& call, app::Transaction& records) {
    return show(call, records, k_opinions_part);
}
Checked<Reply> write_meeting_opinions(Call& call, app::Transaction& records) {
    return write(call, records, k_opinions_part);
}
Checked<Reply> get_meeting_remarks(Call& call, app::Transaction& records) {
    return show(call, records, k_remarks_part);
}
Checked<Reply> write_meeting_remarks(Call& call, app::Transaction& records) {
    return write(call, records, k_remarks_part);
}
Checked<Reply> get_meeting_conclusion(Call& call, app::Transaction& records) {
    return show(call, records, k_conclusion_part);
}
Checked<Reply> write_meeting_conclusion(Call& call, app::Transaction& records) {
    return write(call, records, k_conclusion_part);
}
Checked<Reply> get_meeting_tasks(Call& call, app::Transaction& records) {
    return show(call, records, k_tasks_part);
}
Checked<Reply> write_meeting_tasks(Call& call, app::Transaction& records) {
    return write(call, records, k_tasks_part);
}
Checked<Reply> get_meeting_minutes(Call& call, app::Transaction& records) {
    return show(call, records, k_minutes_part);
}
Checked<Reply> write_meeting_minutes(Call& call, app::Transaction& records) {
    return write(call, records, k_minutes_part);
}
Checked<Reply> get_meeting_self_rating(Call& call, app::Transaction& records) {
    return show(call, records, k_self_rating_part);
}
Checked<Reply> write_meeting_self_rating(Call& call, app::Transaction& records) {
    return write(call, records, k_self_rating_part);
}

}  // namespace bontot::api::handlers
