// Rows of meetings, roll calls and ratings of meetings → meetings. Whoever is on the roll and in no row of a roll call
// that was not made before stays "unknown": a list with gaps does not make anybody present.
#include <algorithm>
#include <map>

#include "app/import/draft.hpp"
#include "meetings/lifecycle.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;
using imports::Action;
using imports::Attendance;
using imports::PlannedRow;
using meetings::MeetingRecord;
using meetings::MeetingState;
using meetings::RollMark;

namespace {

/// Those in the past took place as the paper says; those to come are planned.
MeetingRecord new_meeting(DraftContext& context, const core::UnitId& unit, core::Date date) {
    MeetingRecord meeting;
    meeting.id = core::MeetingId(context.records().new_id());
    meeting.unit = unit;
    meeting.date = date;
    meeting.state = context.today() < date ? MeetingState::planned : MeetingState::concluded;
    meeting.version = 1;
    return meeting;
}

Result<void> check_day_of(DraftContext& context, Drafted& drafted, const core::UnitId& unit, core::Date date) {
    if (auto there = context.check_there(unit, {date, date.plus_days(1)}); !there) return there;
    return context.touch(drafted, unit, date.year());
}

core::Refusal in_the_future(core::Date date) {
    return {RefusalKind::invalid, "imports.meeting_in_future", {{"date", date.iso()}}, ""};
}

void warn_of_times(DraftContext& context, const MeetingRecord& meeting, std::uint32_t row) {
    if (meeting.state == MeetingState::planned || meeting.start < meeting.end) return;
    context.warn("imports.meeting_without_times", {{"date", meeting.date.iso()}}, row);
}

void keep(Drafted& drafted, const MeetingRecord* before, MeetingRecord after, std::string place) {
    if (before == nullptr) {
        drafted.new_meetings.push_back(std::move(after));
    } else {
        drafted.meetings.push_back({*before, std::move(after), std::move(place)});
    }
}

void apply(const imports::MeetingRow& row, MeetingRecord& meeting) {
    meeting.kind = row.kind;
    if (row.start) meeting.start = *row.start;
    if (row.end) meeting.end = *row.end;
    if (row.breaks_minutes != 0) meeting.breaks_minutes = static_cast<int>(row.breaks_minutes);
    if (!row.place.empty()) meeting.place = row.place;
    if (!row.title.empty()) meeting.title = row.title;
    if (row.self_rating) meeting.self_rating = row.self_rating;
    if (row.self_points) meeting.self_points = row.self_points;
}

/// All rows of one meeting.
struct Call {
    core::UnitId unit;
    core::Date date;
    const MeetingRecord* before = nullptr;
    std::vector<PlannedRow*> rows;
};

class RollCallsDraft {
  public:
    RollCallsDraft(DraftContext& context, Drafted& drafted) : context_(context), drafted_(drafted) {}

    void draft() {
        for (auto& planned : context_.planned()) {
            if (planned.action == Action::error) continue;
            const auto& row = line(planned);
            auto& call = calls_[{planned.unit, row.date.days()}];
            if (call.rows.empty()) {
                call.unit = planned.unit;
                call.date = row.date;
                if (!planned.meeting.empty()) call.before = context_.existing().meeting(planned.meeting);
            }
            call.rows.push_back(&planned);
        }
        for (auto& [key, call] : calls_)
            draft(call);
    }

  private:
    const imports::RollCallRow& line(const PlannedRow& planned) const {
        return context_.rows().roll_calls[planned.index];
    }
    void fail(PlannedRow& planned, const core::Refusal& refusal) {
        context_.fail(planned, refusal, line(planned).row, line(planned).column);
    }

    void draft(Call& call) {
        const bool something = std::any_of(call.rows.begin(), call.rows.end(),
                                           [](const auto* planned) { return to_be_written(*planned); });
        if (!something) return;
        auto fits = check_day_of(context_, drafted_, call.unit, call.date);
        if (fits && context_.today() < call.date) fits = tl::unexpected(in_the_future(call.date));
        if (!fits) {
            for (auto* planned : call.rows)
                fail(*planned, fits.error());
            return;
        }
        auto meeting = call.before != nullptr ? *call.before : new_meeting(context_, call.unit, call.date);
        std::map<std::string_view, bool> named;  // members of the roll → named by a row
        for (const auto& who : context_.existing().members().roll_on(call.unit, call.date)) {
            if (!who.exempt) named.emplace(context_.existing().members().find(who.member)->member.id.text(), false);
        }
        for (auto* planned : call.rows) {
            if (!to_be_written(*planned)) {
                if (const auto at = named.find(planned->member.text()); at != named.end()) at->second = true;
                continue;
            }
            apply(*planned, meeting, named);
        }
        if (!meeting.roll_called) fill_gaps(call, meeting, named);
        meeting.roll_called = true;
        if (meeting.state < MeetingState::held) meeting.state = MeetingState::held;
        const auto first_row = line(*call.rows.front()).row;
        if (call.before == nullptr) warn_of_times(context_, meeting, first_row);
        keep(drafted_, call.before, std::move(meeting), context_.rows().place(first_row));
    }

    void apply(PlannedRow& planned, MeetingRecord& meeting, std::map<std::string_view, bool>& named) {
        const auto& row = line(planned);
        const auto eligible = named.find(planned.member.text());
        const core::Params who{{"found", row.member.shown()}, {"date", row.date.iso()}};
        if (eligible != named.end()) {
            eligible->second = true;
            if (row.attendance == Attendance::exempt)
                return fail(planned, {RefusalKind::invalid, "imports.not_exempt", who, ""});
        } else if (row.attendance != Attendance::exempt) {
            // Whoever is exempt changes no count, whether they came or not.
            context_.warn("imports.is_exempt", who, row.row, row.column);
            return;
        } else {
            return;
        }
        const auto reason = row.reason.empty() ? reason_of(meeting, planned.member) : row.reason;
        std::erase_if(meeting.roll_call, [&](const auto& other) { return other.member == planned.member; });
        const auto mark = [&](RollMark as) { meeting.roll_call.push_back({planned.member, as, reason}); };
        switch (row.attendance) {
            case Attendance::late: mark(RollMark::late); break;
            case Attendance::excused: mark(RollMark::excused); break;
            case Attendance::unexcused: mark(RollMark::unexcused); break;
            case Attendance::unknown: mark(RollMark::unknown); break;
            default: break;
        }
    }

    /// What is known already: who sends a table without reasons may not even see them, and erases none.
    static std::string reason_of(const MeetingRecord& meeting, const core::MemberId& member) {
        const auto line = std::find_if(meeting.roll_call.begin(), meeting.roll_call.end(),
                                       [&](const auto& other) { return other.member == member; });
        return line == meeting.roll_call.end() ? std::string() : line->reason;
    }

    void fill_gaps(const Call& call, MeetingRecord& meeting, const std::map<std::string_view, bool>& named) {
        std::size_t missing = 0;
        std::string first;
        for (const auto& [id, is_named] : named) {
            if (is_named) continue;
            const core::MemberId member{std::string(id)};
            const auto granted = std::find_if(meeting.requests.begin(), meeting.requests.end(), [&](const auto& asked) {
                return asked.member == member && asked.state == meetings::RequestState::granted;
            });
            if (granted != meeting.requests.end()) {
                meeting.roll_call.push_back({member, RollMark::excused, granted->reason});
                continue;
            }
            meeting.roll_call.push_back({member, RollMark::unknown, ""});
            if (missing++ == 0) first = context_.existing().members().find(member)->member.name;
        }
        if (missing == 0) return;
        context_.warn("imports.missing_from_roll_call",
                      {{"date", call.date.iso()}, {"count", std::to_string(missing)}, {"first", first}},
                      line(*call.rows.front()).row);
    }

    DraftContext& context_;
    Drafted& drafted_;
    std::map<std::pair<core::UnitId, std::int32_t>, Call> calls_;
};

}  // namespace

void draft_meetings(DraftContext& context, Drafted& drafted) {
    for (auto& planned : context.planned()) {
        if (!to_be_written(planned)) continue;
        const auto& row = context.rows().meetings[planned.index];
        const auto* before = planned.meeting.empty() ? nullptr : context.existing().meeting(planned.meeting);
        if (auto fits = check_day_of(context, drafted, planned.unit, row.date); !fits) {
            context.fail(planned, fits.error(), row.row);
            continue;
        }
        auto meeting = before != nullptr ? *before : new_meeting(context, planned.unit, row.date);
        apply(row, meeting);
        if (before != nullptr && meeting.state < MeetingState::concluded && row.date <= context.today())
            meeting.state = MeetingState::concluded;
        if (meeting.start < meeting.end || (row.start && row.end)) {
            const auto faults =
                meetings::check_meeting(meeting, context.existing().members().roll_on(planned.unit, row.date));
            if (!faults.empty()) {
                context.fail(planned, faults.front(), row.row);
                continue;
            }
        }
        warn_of_times(context, meeting, row.row);
        keep(drafted, before, std::move(meeting), context.rows().place(row.row));
    }
}

void draft_roll_calls(DraftContext& context, Drafted& drafted) {
    RollCallsDraft(context, drafted).draft();
}

void draft_meeting_ratings(DraftContext& context, Drafted& drafted) {
    for (auto& planned : context.planned()) {
        if (!to_be_written(planned)) continue;
        const auto& row = context.rows().meeting_ratings[planned.index];
        auto fits = check_day_of(context, drafted, planned.unit, row.date);
        if (fits && context.today() < row.date) fits = tl::unexpected(in_the_future(row.date));
        if (!fits) {
            context.fail(planned, fits.error(), row.row);
            continue;
        }
        const auto* before = planned.meeting.empty() ? nullptr : context.existing().meeting(planned.meeting);
        auto meeting = before != nullptr ? *before : new_meeting(context, planned.unit, row.date);
        if (row.level) meeting.self_rating = row.level;
        if (row.points) meeting.self_points = row.points;
        if (!row.explanation.empty()) meeting.self_explanation = row.explanation;
        if (before == nullptr) warn_of_times(context, meeting, row.row);
        keep(drafted, before, std::move(meeting), context.rows().place(row.row));
    }
}

}  // namespace bontot::app
