// Meetings of a unit: lists, one meeting, and the steps from plan to final minutes.
#include "api/json/meetings.hpp"

#include <set>

#include "api/paging.hpp"
#include "api/resources/meeting_view.hpp"
#include "api/scope.hpp"
#include "app/meetings/confirmations.hpp"
#include "app/meetings/meetings.hpp"
#include "core/text.hpp"
#include "meetings/lifecycle.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api {

using core::Checked;
using core::Result;
using meetings::MeetingRecord;

namespace {

/// Everybody whom the meeting names, as far as it is shown.
std::set<core::MemberId> mentioned_in(const MeetingRecord& meeting) {
    std::set<core::MemberId> members;
    for (const auto& one : {meeting.chair, meeting.minute_taker}) {
        if (one) members.insert(*one);
    }
    const auto add = [&](const auto& rows) {
        for (const auto& row : rows)
            members.insert(row.member);
    };
    add(meeting.roll_call);
    add(meeting.opinions);
    add(meeting.remarks);
    add(meeting.requests);
    for (const auto& task : meeting.tasks) {
        if (task.owner) members.insert(*task.owner);
    }
    return members;
}

Json people_json(app::Transaction& records, const MeetingRecord& meeting) {
    auto people = Json::array();
    const auto mentioned = mentioned_in(meeting);
    if (mentioned.empty()) return people;
    for (const auto& file : records.members().of_unit(meeting.unit, {meeting.date, meeting.date.plus_days(1)})) {
        if (mentioned.count(file.member.id) != 0)
            people.push_back(Json{{"id", file.member.id.text()}, {"name", file.member.name}});
    }
    return people;
}

}  // namespace

app::MeetingViewer viewer_of(const Call& call, app::Transaction& records, const core::MeetingId& id) {
    const auto unit = records.meetings().unit_of(id);
    return {unit && may(call, records, access::Permission::meetings_read_private, *unit), call.principal.member};
}

Result<app::SeenMeeting> seen_meeting(const Call& call, app::Transaction& records) {
    const auto id = call.id<core::MeetingId>("meeting");
    return app::see_meeting(records, id, viewer_of(call, records, id));
}

Checked<Reply> meeting_reply(const Call& call, app::Transaction& records, const core::MeetingId& id) {
    const auto seen = app::see_meeting(records, id, viewer_of(call, records, id));
    if (!seen) return refused(seen.error());
    Reply reply;
    reply.body = meeting_json(*seen);
    reply.body["people"] = people_json(records, seen->meeting);
    if (const auto confirmed = app::confirmation_of(records, seen->meeting))
        reply.body["finalised"] = {{"by", confirmed->by}, {"at", confirmed->at}};
    reply.version = seen->meeting.version;
    return reply;
}

namespace handlers {

namespace {

/// A whole year, or the days from … to (both inside), or all there are.
Result<core::Period> span_asked(const Call& call) {
    if (call.has("year")) {
        if (call.has("from") || call.has("to")) return core::invalid("request.year_or_span", {}, "year");
        const int year = call.number("year", 0);
        return core::Period{core::Date(year, 1, 1), core::Date(year + 1, 1, 1)};
    }
    const auto from = day_or(call, "from", core::Date(1, 1, 1));
    if (!from) return tl::unexpected(from.error());
    core::Period span{*from, std::nullopt};
    if (!call.has("to")) return span;
    const auto last = day_or(call, "to", *from);
    if (!last) return tl::unexpected(last.error());
    if (*last < *from) return core::invalid("request.ends_before", {{"from", from->iso()}}, "to");
    // Behind the last day that can be written stands none: the span is open.
    if (*last < core::Date(9999, 12, 31)) span.to = last->plus_days(1);
    return span;
}

std::string key_of_line(const app::MeetingLine& line) {
    return line.date.iso() + line.id.text();
}

Result<std::optional<app::MeetingPlace>> place_asked(const Call& call) {
    constexpr std::size_t k_day_length = 10;
    if (!call.has("cursor")) return std::optional<app::MeetingPlace>();
    const auto key = key_of(call.text("cursor"));
    if (!key) return tl::unexpected(key.error());
    const auto day = core::Date::parse(key->substr(0, k_day_length));
    // A database would not take just any bytes.
    if (!day || !core::is_utf8(*key) || key->find('\0') != std::string::npos)
        return core::invalid("request.cursor", {{"found", call.text("cursor")}}, "cursor");
    return std::optional(app::MeetingPlace{*day, core::MeetingId(key->substr(k_day_length))});
}

void read_details(Fields& body, MeetingRecord& meeting) {
    meeting.date = body.demanded_day("date");
    meeting.kind = *body.name("kind", meetings::k_meeting_kinds);
    meeting.title = body.text("title");
    meeting.place = body.text("place");
}

/// Writes over the version that the caller read.
Checked<Reply> edit(const Call& call, app::Transaction& records, const std::function<void(MeetingRecord&)>& write) {
    app::PartEdit edit;
    edit.meeting = call.id<core::MeetingId>("meeting");
    edit.editor = viewer_of(call, records, edit.meeting);
    edit.is_as_read = [&](const MeetingRecord& seen) { return seen.version == *call.version; };
    edit.write = [&](MeetingRecord& meeting) -> Checked<void> {
        write(meeting);
        return {};
    };
    if (auto done = app::edit_part(records, edit); !done) return tl::unexpected(done.error());
    return meeting_reply(call, records, edit.meeting);
}

Json missing_json(const std::vector<std::string>& codes, core::Language language) {
    auto missing = Json::array();
    for (const auto& code : codes)
        missing.push_back(Json{{"code", code}, {"text", wording::sentence(code, {}, language)}});
    return missing;
}

}  // namespace

Checked<Reply> list_confirmations(Call& call, app::Transaction& records) {
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& one : app::confirmations_of(records, call.id<core::UnitId>("unit"), year_in_path(call)))
        items.push_back({{"meeting", one.meeting.text()}, {"by", one.by}, {"at", one.at}});
    return reply;
}

Checked<Reply> list_meetings(Call& call, app::Transaction& records) {
    app::MeetingQuery query;
    query.unit = call.id<core::UnitId>("unit");
    const auto span = span_asked(call);
    if (!span) return refused(span.error());
    query.span = *span;
    auto after = place_asked(call);
    if (!after) return refused(after.error());
    query.after = std::move(*after);
    query.state = core::from_name(meetings::k_meeting_states, call.text("state"));
    query.kind = core::from_name(meetings::k_meeting_kinds, call.text("kind"));
    query.newest_first = call.text("order", "newest") == "newest";
    query.limit = call.number("limit", k_usual_page) + 1;
    return stored_page(call, records.meetings().lines(query), key_of_line, write_meeting_line);
}

Checked<Reply> get_meeting(Call& call, app::Transaction& records) {
    return meeting_reply(call, records, call.id<core::MeetingId>("meeting"));
}

Checked<Reply> plan_meeting(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    MeetingRecord meeting;
    meeting.unit = call.id<core::UnitId>("unit");
    read_details(body, meeting);
    // The plan's own way; whoever prepares it otherwise says so.
    meeting.preparation.prepared_by = meetings::Preparer::secretary;
    meeting.start = body.time("start");
    meeting.end = body.time("end");
    for (auto& topic : body.items("topics"))
        meeting.agenda.push_back({{}, topic.text("text"), false});
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto id = app::plan_meeting(records, std::move(meeting));
    if (!id) return refused(id.error());
    auto reply = meeting_reply(call, records, *id);
    if (reply) reply->location = "/api/v1/meetings/" + id->text();
    return reply;
}

Checked<Reply> change_meeting(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    MeetingRecord details;
    read_details(body, details);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return edit(call, records, [&](MeetingRecord& meeting) {
        meeting.date = details.date;
        meeting.kind = details.kind;
        meeting.title = details.title;
        meeting.place = details.place;
    });
}

Checked<Reply> move_meeting(Call& call, app::Transaction& records) {
    core::Refusals faults;
    const auto state = *Fields(call.body, faults).name("state", meetings::k_meeting_states);
    return edit(call, records, [&](MeetingRecord& meeting) { meeting.state = state; });
}

Checked<Reply> get_missing(Call& call, app::Transaction& records) {
    const auto meeting = app::require_meeting(records, call.id<core::MeetingId>("meeting"));
    if (!meeting) return refused(meeting.error());
    Reply reply;
    reply.body["missing"] = missing_json(meetings::missing_of(*meeting), call.language);
    reply.body["counts"] = counts_json(
        meeting->frozen ? *meeting->frozen
                        : meetings::counts_of(*meeting, app::roll_on(records, meeting->unit, meeting->date)));
    return reply;
}

Checked<Reply> finalise_meeting(Call& call, app::Transaction& records) {
    const auto id = call.id<core::MeetingId>("meeting");
    const auto done = app::finalise_meeting(records, id, *call.version);
    if (!done) return refused(done.error());
    auto reply = meeting_reply(call, records, id);
    if (reply) reply->body["missing"] = missing_json(done->missing, call.language);
    return reply;
}

Checked<Reply> reopen_meeting(Call& call, app::Transaction& records) {
    const auto id = call.id<core::MeetingId>("meeting");
    const std::string reason = call.body.at("reason");
    if (auto done = app::reopen_meeting(records, id, *call.version, reason); !done) return refused(done.error());
    return meeting_reply(call, records, id);
}

Checked<Reply> cancel_meeting(Call& call, app::Transaction& records) {
    const auto id = call.id<core::MeetingId>("meeting");
    const std::string reason = call.body.at("reason");
    if (auto done = app::cancel_meeting(records, id, reason, call.version); !done) return refused(done.error());
    return Reply{};
}

}  // namespace handlers
}  // namespace bontot::api
