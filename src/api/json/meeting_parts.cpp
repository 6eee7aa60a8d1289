#include "api/json/meeting_parts.hpp"

#include <algorithm>
#include <charconv>

#include "api/json/meetings.hpp"
#include "audit/sha256.hpp"

namespace bontot::api {

using core::name_in;
using meetings::MeetingRecord;

namespace {

void text_if(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

template <class Id>
void id_if(Json& json, const char* name, const std::optional<Id>& id) {
    if (id) json[name] = id->text();
}

/// {name: […]}
template <class Rows, class ToJson>
Json list_of(const char* name, const Rows& rows, ToJson to_json) {
    Json json;
    auto& list = json[name] = Json::array();
    for (const auto& row : rows)
        list.push_back(to_json(row));
    return json;
}

/// The row that a request means by its id: what is kept about it stays. None: a new one. An id that is not there is a
/// fault.
template <class Row>
Row known_row(Fields& item, const std::vector<Row>& rows) {
    const auto id = item.id<core::RecordId>("id");
    if (!id) return {};
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == *id; });
    if (found != rows.end()) return *found;
    item.fault("id", "meeting.unknown_row", {{"found", id->text()}});
    return {};
}

Json show_preparation(const MeetingRecord& m) {
    const auto& p = m.preparation;
    Json json{
        {"committee_meeting", p.committee_meeting}, {"members_notified", p.members_notified},
        {"follower_notified", p.follower_notified}, {"materials_sent", p.materials_sent},
        {"draft_made", p.draft_resolution},         {"prepared_by", name_in(meetings::k_preparers, p.prepared_by)}};
    text_if(json, "committee_minutes", m.committee_minutes);
    text_if(json, "notice", m.notice);
    text_if(json, "draft_resolution", m.draft_resolution);
    return json;
}

void read_preparation(Fields& body, MeetingRecord& m) {
    m.preparation = {body.flag("committee_meeting"),
                     body.flag("members_notified"),
                     body.flag("follower_notified"),
                     body.flag("materials_sent"),
                     body.flag("draft_made"),
                     body.name("prepared_by", meetings::k_preparers).value_or(meetings::Preparer::secretary)};
    m.committee_minutes = body.text("committee_minutes");
    m.notice = body.text("notice");
    m.draft_resolution = body.text("draft_resolution");
}

Json show_agenda(const MeetingRecord& m) {
    return list_of("topics", m.agenda, [](const meetings::AgendaItem& item) {
        return Json{{"id", item.id.text()}, {"text", item.text}, {"settled", item.settled}};
    });
}

void read_agenda(Fields& body, MeetingRecord& m) {
    std::vector<meetings::AgendaItem> agenda;
    for (auto& item : body.items("topics"))
        agenda.push_back({known_row(item, m.agenda).id, item.text("text"), item.flag("settled")});
    m.agenda = std::move(agenda);
}

Json show_sitting(const MeetingRecord& m) {
    Json json{{"start", m.start.text()}, {"end", m.end.text()}, {"breaks_minutes", m.breaks_minutes}};
    id_if(json, "chair", m.chair);
    id_if(json, "minute_taker", m.minute_taker);
    return json;
}

void read_sitting(Fields& body, MeetingRecord& m) {
    m.start = body.time("start");
    m.end = body.time("end");
    m.breaks_minutes = body.number("breaks_minutes").value_or(0);
    m.chair = body.id<core::MemberId>("chair");
    m.minute_taker = body.id<core::MemberId>("minute_taker");
}

Json show_roll_call(const MeetingRecord& m) {
    auto json = list_of("lines", m.roll_call, [](const meetings::RollLine& line) {
        Json row{{"member", line.member.text()}, {"mark", name_in(meetings::k_roll_marks, line.mark)}};
        text_if(row, "reason", line.reason);
        return row;
    });
    json["called"] = m.roll_called;
    return json;
}

void read_roll_call(Fields& body, MeetingRecord& m) {
    m.roll_called = body.flag("called", true);
    m.roll_call.clear();
    for (auto& line : body.items("lines")) {
        m.roll_call.push_back(
            {*line.id<core::MemberId>("member"), *line.name("mark", meetings::k_roll_marks), line.text("reason")});
    }
}

Json show_opinions(const MeetingRecord& m) {
    return list_of("turns", m.opinions, [](const meetings::SpokenOpinion& turn) {
        Json row{{"member", turn.member.text()}, {"count", turn.count}};
        text_if(row, "said", turn.said);
        return row;
    });
}

void read_opinions(Fields& body, MeetingRecord& m) {
    m.opinions.clear();
    for (auto& turn : body.items("turns")) {
        m.opinions.push_back(
            {*turn.id<core::MemberId>("member"), turn.number<std::uint32_t>("count").value_or(1), turn.text("said")});
    }
}

Json show_remarks(const MeetingRecord& m) {
    return list_of("remarks", m.remarks, [](const meetings::Remark& remark) {
        return Json{{"kind", name_in(meetings::k_remark_kinds, remark.kind)},
                    {"member", remark.member.text()},
                    {"text", remark.text}};
    });
}

void read_remarks(Fields& body, MeetingRecord& m) {
    m.remarks.clear();
    for (auto& remark : body.items("remarks")) {
        m.remarks.push_back({*remark.name("kind", meetings::k_remark_kinds), *remark.id<core::MemberId>("member"),
                             remark.text("text")});
    }
}

Json show_conclusion(const MeetingRecord& m) {
    Json json{{"resolution", m.resolution}};
    if (m.votes) {
        json["votes"] = Json{{"agree", m.votes->agree}, {"disagree", m.votes->disagree}, {"other", m.votes->other}};
    }
    return json;
}

void read_conclusion(Fields& body, MeetingRecord& m) {
    m.resolution = body.text("resolution");
    m.votes.reset();
    if (!body.has("votes")) return;
    auto votes = body.inside("votes");
    const auto count = [&](const char* name) { return votes.number<std::uint32_t>(name).value_or(0); };
    m.votes = meetings::VoteCount{count("agree"), count("disagree"), count("other")};
}

Json show_tasks(const MeetingRecord& m) {
    return list_of("tasks", m.tasks, task_json);
}

/// What came of a task is written by settling it.
void read_tasks(Fields& body, MeetingRecord& m) {
    std::vector<meetings::Task> tasks;
    for (auto& item : body.items("tasks")) {
        auto task = known_row(item, m.tasks);
        task.text = item.text("text");
        task.basis = item.text("basis");
        task.owner = item.id<core::MemberId>("owner");
        task.due = item.day("due");
        tasks.push_back(std::move(task));
    }
    m.tasks = std::move(tasks);
}

Json show_minutes(const MeetingRecord& m) {
    Json json{{"chair_signed", m.minutes.chair_signed},
              {"secretary_signed", m.minutes.secretary_signed},
              {"cross_stamped", m.minutes.cross_stamped}};
    text_if(json, "book", m.minutes.book);
    text_if(json, "pages", m.minutes.pages);
    return json;
}

void read_minutes(Fields& body, MeetingRecord& m) {
    m.minutes = {body.flag("chair_signed"), body.flag("secretary_signed"), body.flag("cross_stamped"),
                 body.text("book"), body.text("pages")};
}

Json show_self_rating(const MeetingRecord& m) {
    auto json = list_of("sheet", m.sheet, [](const auto& entry) {
        const auto& [item, mark] = entry;
        Json row{{"item", item}, {"points", mark.points ? Json(mark.points->text()) : Json(nullptr)}};
        text_if(row, "note", mark.note);
        return row;
    });
    if (m.self_rating) json["level"] = name_in(plan::k_meeting_levels, *m.self_rating);
    if (m.self_points) json["points"] = m.self_points->text();
    text_if(json, "explanation", m.self_explanation);
    return json;
}

void read_self_rating(Fields& body, MeetingRecord& m) {
    m.self_rating = body.name("level", plan::k_meeting_levels);
    m.self_points = body.points("points");
    m.self_explanation = body.text("explanation");
    m.sheet.clear();
    for (auto& mark : body.items("sheet")) {
        const auto item = mark.text("item");
        if (m.sheet.count(item) != 0) mark.fault("item", "request.repeated");
        m.sheet[item] = {mark.points("points"), mark.text("note")};
    }
}

}  // namespace

const MeetingPart k_preparation_part{"preparation", "", "", show_preparation, read_preparation};
const MeetingPart k_agenda_part{"agenda", "", "", show_agenda, read_agenda};
const MeetingPart k_sitting_part{"sitting", "", "", show_sitting, read_sitting};
const MeetingPart k_roll_call_part{"roll_call", "/roll_call", "/lines", show_roll_call, read_roll_call};
const MeetingPart k_opinions_part{"opinions", "/opinions", "/turns", show_opinions, read_opinions};
const MeetingPart k_remarks_part{"remarks", "", "", show_remarks, read_remarks};
const MeetingPart k_conclusion_part{"conclusion", "", "", show_conclusion, read_conclusion};
const MeetingPart k_tasks_part{"tasks", "", "", show_tasks, read_tasks};
const MeetingPart k_minutes_part{"minutes", "", "", show_minutes, read_minutes};
const MeetingPart k_self_rating_part{"self_rating", "", "", show_self_rating, read_self_rating};

std::int64_t version_of_part(const Json& shown) {
    constexpr std::size_t k_digits = 15;  // 60 bits: never negative
    const auto hash = audit::sha256_of(shown.dump());
    std::int64_t version = 0;
    std::from_chars(hash.data(), hash.data() + k_digits, version, 16);
    return version;
}

}  // namespace bontot::api
