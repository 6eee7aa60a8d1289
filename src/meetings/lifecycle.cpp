#include "meetings/lifecycle.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace bontot::meetings {

namespace {

using core::Refusal;
using core::RefusalKind;
using core::Refusals;

std::string state_name(MeetingState state) {
    return std::string(core::name_in(k_meeting_states, state));
}

class Check {
  public:
    Check(const MeetingRecord& meeting, const std::vector<RollMember>& roll) : meeting_(meeting), roll_(roll) {}

    Refusals run() {
        check_times();
        check_roll_call();
        check_people();
        check_votes();
        check_texts();
        return std::move(faults_);
    }

  private:
    void fault(std::string code, core::Params params, std::string field) {
        faults_.push_back({RefusalKind::invalid, std::move(code), std::move(params), std::move(field)});
    }

    bool on_roll(const core::MemberId& member) const {
        return std::any_of(roll_.begin(), roll_.end(), [&](const RollMember& who) { return who.member == member; });
    }

    void check_times() {
        const bool held = meeting_.state >= MeetingState::held;
        if (held && meeting_.end <= meeting_.start) {
            fault("meeting.ends_before_start", {{"found", meeting_.end.text()}, {"start", meeting_.start.text()}},
                  "/end");
            return;
        }
        // Before the meeting times are only planned, in whatever order they are entered.
        const int length = std::max(0, meeting_.end.minutes() - meeting_.start.minutes());
        if (meeting_.breaks_minutes < 0 || (held && meeting_.breaks_minutes > length)) {
            fault("meeting.breaks_too_long",
                  {{"found", std::to_string(meeting_.breaks_minutes)}, {"allowed", std::to_string(length)}},
                  "/breaks_minutes");
        }
    }

    void check_roll_call() {
        std::set<core::MemberId> seen;
        for (std::size_t i = 0; i < meeting_.roll_call.size(); ++i) {
            const auto& line = meeting_.roll_call[i];
            const auto place = "/roll_call/" + std::to_string(i);
            if (!seen.insert(line.member).second) fault("meeting.member_twice", {{"found", line.member.text()}}, place);
            if (!on_roll(line.member)) fault("meeting.not_on_roll", {{"found", line.member.text()}}, place);
        }
    }

    void check_people() {
        for (std::size_t i = 0; i < meeting_.opinions.size(); ++i) {
            if (!on_roll(meeting_.opinions[i].member)) {
                fault("meeting.not_on_roll", {{"found", meeting_.opinions[i].member.text()}},
                      "/opinions/" + std::to_string(i));
            }
        }
        for (std::size_t i = 0; i < meeting_.remarks.size(); ++i) {
            if (!on_roll(meeting_.remarks[i].member)) {
                fault("meeting.not_on_roll", {{"found", meeting_.remarks[i].member.text()}},
                      "/remarks/" + std::to_string(i));
            }
        }
        if (meeting_.chair && !on_roll(*meeting_.chair))
            fault("meeting.not_on_roll", {{"found", meeting_.chair->text()}}, "/chair");
        if (meeting_.minute_taker && !on_roll(*meeting_.minute_taker))
            fault("meeting.not_on_roll", {{"found", meeting_.minute_taker->text()}}, "/minute_taker");
    }

    /// Nobody votes who was not there: the sum stays within those present.
    void check_votes() {
        if (!meeting_.votes || !meeting_.roll_called) return;
        const auto present = counts_of(meeting_, roll_).present;
        const auto sum = std::uint64_t{meeting_.votes->agree} + meeting_.votes->disagree + meeting_.votes->other;
        if (sum > present) {
            fault("meeting.too_many_votes", {{"found", std::to_string(sum)}, {"allowed", std::to_string(present)}},
                  "/votes");
        }
    }

    void check_texts() {
        for (std::size_t i = 0; i < meeting_.tasks.size(); ++i) {
            const auto place = "/tasks/" + std::to_string(i);
            if (meeting_.tasks[i].text.empty()) fault("meeting.task_without_text", {}, place + "/text");
            if (meeting_.tasks[i].due && *meeting_.tasks[i].due < meeting_.date) {
                fault("meeting.task_due_before",
                      {{"found", meeting_.tasks[i].due->vietnamese()}, {"date", meeting_.date.vietnamese()}},
                      place + "/due");
            }
        }
    }

    const MeetingRecord& meeting_;
    const std::vector<RollMember>& roll_;
    Refusals faults_;
};

}  // namespace

core::Refusals check_meeting(const MeetingRecord& meeting, const std::vector<RollMember>& roll) {
    return Check(meeting, roll).run();
}

core::Refusals check_edit(const MeetingRecord& stored, const MeetingRecord& edited,
                          const std::vector<RollMember>& roll) {
    const auto refuse = [](std::string code, core::Params params) {
        return Refusals{Refusal{RefusalKind::wrong_state, std::move(code), std::move(params), ""}};
    };
    if (stored.state == MeetingState::finalised || edited.state == MeetingState::finalised)
        return refuse("meeting.is_finalised", {{"date", stored.date.vietnamese()}});
    const int step = static_cast<int>(edited.state) - static_cast<int>(stored.state);
    if (std::abs(step) > 1) {
        return refuse("meeting.step_skipped",
                      {{"found", state_name(edited.state)}, {"state", state_name(stored.state)}});
    }
    if (stored.unit != edited.unit) return refuse("meeting.other_unit", {{"date", stored.date.vietnamese()}});
    return check_meeting(edited, roll);
}

std::vector<std::string> missing_of(const MeetingRecord& meeting) {
    std::vector<std::string> missing;
    const auto need = [&](bool there, const char* code) {
        if (!there) missing.emplace_back(code);
    };
    const auto& prepared = meeting.preparation;
    need(prepared.committee_meeting, "meeting.missing.committee_meeting");
    need(prepared.members_notified, "meeting.missing.members_notified");
    need(prepared.follower_notified, "meeting.missing.follower_notified");
    need(prepared.draft_resolution, "meeting.missing.draft_resolution");
    need(meeting.chair.has_value(), "meeting.missing.chair");
    need(meeting.minute_taker.has_value(), "meeting.missing.minute_taker");
    need(std::none_of(meeting.roll_call.begin(), meeting.roll_call.end(),
                      [](const RollLine& line) { return line.mark == RollMark::unknown; }),
         "meeting.missing.roll_marks");
    need(!meeting.opinions.empty(), "meeting.missing.opinions");
    need(!meeting.resolution.empty(), "meeting.missing.resolution");
    need(meeting.votes.has_value(), "meeting.missing.votes");
    need(meeting.minutes.chair_signed && meeting.minutes.secretary_signed, "meeting.missing.signatures");
    need(!meeting.minutes.book.empty() && !meeting.minutes.pages.empty(), "meeting.missing.book");
    need(meeting.minutes.cross_stamped, "meeting.missing.stamp");
    need(meeting.self_rating.has_value(), "meeting.missing.self_rating");
    return missing;
}

core::Result<void> finalise(MeetingRecord& meeting, const std::vector<RollMember>& roll) {
    if (meeting.state != MeetingState::concluded) {
        return core::refuse(RefusalKind::wrong_state, "meeting.not_concluded",
                            {{"date", meeting.date.vietnamese()}, {"state", state_name(meeting.state)}});
    }
    if (!meeting.roll_called)
        return core::refuse(RefusalKind::wrong_state, "meeting.roll_not_called", {{"date", meeting.date.vietnamese()}});
    auto faults = check_meeting(meeting, roll);
    if (!faults.empty()) return tl::unexpected(std::move(faults.front()));
    meeting.frozen = counts_of(meeting, roll);
    meeting.frozen_roll = roll;
    meeting.state = MeetingState::finalised;
    return {};
}

core::Result<void> reopen(MeetingRecord& meeting, bool newest, const std::string& reason) {
    if (meeting.state != MeetingState::finalised)
        return core::refuse(RefusalKind::wrong_state, "meeting.not_finalised", {{"date", meeting.date.vietnamese()}});
    if (!newest)
        return core::refuse(RefusalKind::wrong_state, "meeting.not_the_newest", {{"date", meeting.date.vietnamese()}});
    if (reason.empty()) return core::invalid("meeting.reopen_without_reason", {}, "/reason");
    meeting.frozen.reset();
    meeting.frozen_roll.reset();
    meeting.state = MeetingState::concluded;
    return {};
}

void apply_requests(MeetingRecord& meeting) {
    for (const auto& request : meeting.requests) {
        if (request.state != RequestState::granted) continue;
        const bool listed = std::any_of(meeting.roll_call.begin(), meeting.roll_call.end(),
                                        [&](const RollLine& line) { return line.member == request.member; });
        if (!listed) meeting.roll_call.push_back({request.member, RollMark::excused, request.reason});
    }
}

}  // namespace bontot::meetings
