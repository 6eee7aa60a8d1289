// Meetings of the small province as its secretary records them.
#pragma once

#include <functional>

#include "app/meetings/meetings.hpp"
#include "contract/records_contract.hpp"

namespace bontot::contract {

/// Days on which the meetings of these tests are held.
inline const core::Date k_march(2024, 3, 5);
inline const core::Date k_april(2024, 4, 5);

class MeetingsContract : public RecordsContract {
  protected:
    using Edit = std::function<void(meetings::MeetingRecord&)>;

    [[nodiscard]] meetings::MeetingRecord draft(core::Date date) const {
        meetings::MeetingRecord meeting;
        meeting.unit = a_;
        meeting.date = date;
        return meeting;
    }
    core::MeetingId plan(meetings::MeetingRecord meeting) {
        core::MeetingId id;
        change([&](app::Transaction& records) { id = must(app::plan_meeting(records, std::move(meeting))); });
        return id;
    }
    core::MeetingId plan(core::Date date) { return plan(draft(date)); }
    meetings::MeetingRecord read_meeting(const core::MeetingId& id) {
        meetings::MeetingRecord meeting;
        look([&](app::Transaction& records) { meeting = records.meetings().find(id).value(); });
        return meeting;
    }
    void edit(const core::MeetingId& id, const Edit& how) {
        auto meeting = read_meeting(id);
        how(meeting);
        change([&](app::Transaction& records) { must(app::edit_meeting(records, meeting)); });
    }
    /// The first refusal of writing `meeting`, nothing of which may stay.
    core::Refusal edit_refusal(const meetings::MeetingRecord& meeting) {
        return refusal_of([&](app::Transaction& records) -> core::Result<void> {
            auto done = app::edit_meeting(records, meeting);
            if (!done) return tl::unexpected(done.error().front());
            return {};
        });
    }
    std::string edit_refused(const core::MeetingId& id, const Edit& how) {
        auto meeting = read_meeting(id);
        how(meeting);
        return edit_refusal(meeting).code;
    }
    /// planned → prepared → held (roll called, 14:00–15:30) → concluded, a step at a time.
    void conclude(const core::MeetingId& id, const Edit& held = {}) {
        edit(id, [](auto& meeting) { meeting.state = meetings::MeetingState::prepared; });
        edit(id, [&](auto& meeting) {
            meeting.state = meetings::MeetingState::held;
            meeting.start = core::ClockTime(14 * 60);
            meeting.end = core::ClockTime(15 * 60 + 30);
            meeting.roll_called = true;
            if (held) held(meeting);
        });
        edit(id, [](auto& meeting) { meeting.state = meetings::MeetingState::concluded; });
    }
    app::Finalised finalise(const core::MeetingId& id) {
        app::Finalised finalised;
        const auto version = read_meeting(id).version;
        change([&](app::Transaction& records) { finalised = must(app::finalise_meeting(records, id, version)); });
        return finalised;
    }
    core::MeetingId finalised_on(core::Date date, const Edit& held = {}) {
        const auto id = plan(date);
        conclude(id, held);
        finalise(id);
        return id;
    }
    void reopen(const core::MeetingId& id, const std::string& reason) {
        const auto version = read_meeting(id).version;
        change([&](app::Transaction& records) { must(app::reopen_meeting(records, id, version, reason)); });
    }
    void ask_leave(const core::MeetingId& id, const core::MemberId& member) {
        change([&](app::Transaction& records) { must(app::request_absence(records, id, member, "ốm")); });
    }
    void answer(const core::MeetingId& id, const core::MemberId& member, bool granted) {
        change([&](app::Transaction& records) { must(app::answer_absence(records, id, member, granted, "đã rõ")); });
    }
};

}  // namespace bontot::contract
