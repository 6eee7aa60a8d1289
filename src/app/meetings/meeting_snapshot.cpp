#include "app/meetings/meeting_snapshot.hpp"

#include "audit/snapshot.hpp"

namespace bontot::app {

using audit::Snapshot;
using namespace meetings;

namespace {

/// "k:v,k:v" pieces in brackets.
template <class Items, class Make>
std::string list(const Items& items, Make make) {
    std::string text = "[";
    for (const auto& item : items) {
        if (text.size() > 1) text += ',';
        text += make(item);
    }
    return text + "]";
}

std::string preparation_marks(const Preparation& p) {
    Snapshot marks;
    marks.flag_if("committee_meeting", p.committee_meeting)
        .flag_if("members_notified", p.members_notified)
        .flag_if("follower_notified", p.follower_notified)
        .flag_if("materials_sent", p.materials_sent)
        .flag_if("draft_resolution", p.draft_resolution)
        .text("prepared_by", core::name_in(k_preparers, p.prepared_by));
    return marks.str();
}

std::string minutes_marks(const Minutes& m) {
    Snapshot marks;
    marks.flag_if("chair_signed", m.chair_signed)
        .flag_if("secretary_signed", m.secretary_signed)
        .flag_if("cross_stamped", m.cross_stamped)
        .text_if("book", m.book)
        .text_if("pages", m.pages);
    return marks.str();
}

std::string votes_text(const VoteCount& votes) {
    return "[" + std::to_string(votes.agree) + "," + std::to_string(votes.disagree) + "," +
           std::to_string(votes.other) + "]";
}

/// What decides the meeting's level under a plan with a sheet; null = not assessed.
std::string sheet_points(const std::map<std::string, SheetMark>& sheet) {
    Snapshot points;
    for (const auto& [item, mark] : sheet)
        mark.points ? points.text(item, mark.points->text()) : points.json(item, "null");
    return points.str();
}

std::string frozen_text(const FrozenCounts& counts) {
    return Snapshot()
        .number("roll", counts.roll)
        .number("eligible", counts.eligible)
        .number("present", counts.present)
        .number("speakers", counts.speakers)
        .number("opinions", counts.opinions)
        .str();
}

}  // namespace

std::string meeting_snapshot(const MeetingRecord& m) {
    Snapshot s;
    s.text("date", m.date.iso())
        .text("kind", core::name_in(k_meeting_kinds, m.kind))
        .text("state", core::name_in(k_meeting_states, m.state))
        .text_if("title", m.title)
        .text_if("place", m.place);
    if (!m.agenda.empty()) {
        s.json("agenda", list(m.agenda, [](const AgendaItem& item) {
                   return Snapshot().text("text", item.text).flag("settled", item.settled).str();
               }));
    }
    if (m.state >= MeetingState::prepared) s.json("preparation", preparation_marks(m.preparation));
    if (m.state >= MeetingState::held) {
        s.text("start", m.start.text()).text("end", m.end.text());
        if (m.breaks_minutes != 0) s.number("breaks", m.breaks_minutes);
        s.text_if("chair", m.chair ? m.chair->text() : "")
            .text_if("minute_taker", m.minute_taker ? m.minute_taker->text() : "");
    }
    if (m.roll_called) {
        s.json("roll_call", list(m.roll_call, [](const RollLine& line) {
                   return Snapshot()
                       .text("member", line.member.text())
                       .text("mark", core::name_in(k_roll_marks, line.mark))
                       .str();
               }));
    }
    if (!m.opinions.empty()) {
        s.json("opinions", list(m.opinions, [](const SpokenOpinion& opinion) {
                   return Snapshot().text("member", opinion.member.text()).number("count", opinion.count).str();
               }));
    }
    if (m.state >= MeetingState::concluded) {
        s.text_if("resolution", m.resolution);
        if (m.votes) s.json("votes", votes_text(*m.votes));
        s.json("minutes", minutes_marks(m.minutes));
        if (m.self_rating) s.text("self_rating", core::name_in(plan::k_meeting_levels, *m.self_rating));
        if (m.self_points) s.text("self_points", m.self_points->text());
        if (!m.sheet.empty()) s.json("sheet", sheet_points(m.sheet));
    }
    if (!m.tasks.empty()) {
        s.json("tasks", list(m.tasks, [](const Task& task) {
                   return Snapshot()
                       .text("text", task.text)
                       .text_if("owner", task.owner ? task.owner->text() : "")
                       .text_if("due", task.due ? task.due->iso() : "")
                       .text("state", core::name_in(k_task_states, task.state))
                       .str();
               }));
    }
    if (m.frozen) s.json("frozen", frozen_text(*m.frozen));
    return s.str();
}

}  // namespace bontot::app
