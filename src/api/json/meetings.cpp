#include "api/json/meetings.hpp"

#include "api/json/meeting_parts.hpp"
#include "api/versions.hpp"

namespace bontot::api {

using core::name_in;

namespace {

using Count = std::uint16_t meetings::FrozenCounts::*;

constexpr std::pair<const char*, Count> k_counts[] = {
    {"roll", &meetings::FrozenCounts::roll},         {"eligible", &meetings::FrozenCounts::eligible},
    {"present", &meetings::FrozenCounts::present},   {"speakers", &meetings::FrozenCounts::speakers},
    {"opinions", &meetings::FrozenCounts::opinions},
};

}  // namespace

Json counts_json(const meetings::FrozenCounts& counts) {
    Json json;
    for (const auto& [name, count] : k_counts)
        json[name] = counts.*count;
    return json;
}

void write_meeting_line(core::JsonText& json, const app::MeetingLine& line) {
    json.open_object();
    json.member("id", line.id.text()).plain_member("date", line.date.iso());
    json.plain_member("kind", name_in(meetings::k_meeting_kinds, line.kind));
    json.plain_member("state", name_in(meetings::k_meeting_states, line.state));
    if (!line.title.empty()) json.member("title", line.title);
    if (!line.place.empty()) json.member("place", line.place);
    json.plain_member("start", line.start.text()).plain_member("end", line.end.text());
    json.member("roll_called", line.roll_called);
    if (line.frozen) {
        json.key("counts").open_object();
        for (const auto& [name, count] : k_counts)
            json.member(name, (*line.frozen).*count);
        json.close_object();
    }
    json.close_object();
}

Json meeting_json(const app::SeenMeeting& seen) {
    const auto& m = seen.meeting;
    Json json{{"id", m.id.text()},
              {"unit", m.unit.text()},
              {"date", m.date.iso()},
              {"kind", name_in(meetings::k_meeting_kinds, m.kind)},
              {"state", name_in(meetings::k_meeting_states, m.state)},
              {"title", m.title},
              {"place", m.place},
              {"shows_private", seen.whole}};
    if (m.frozen) json["counts"] = counts_json(*m.frozen);
    auto& requests = json["requests"] = Json::array();
    for (const auto& request : m.requests)
        requests.push_back(request_json(request));
    Json versions;
    for (const auto* part : k_meeting_parts) {
        auto shown = part->show(m);
        versions[std::string(part->name)] = etag_of(version_of_part(shown));
        json[std::string(part->name)] = std::move(shown);
    }
    json["versions"] = std::move(versions);
    return json;
}

Json request_json(const meetings::AbsenceRequest& request) {
    Json json{{"member", request.member.text()},
              {"state", name_in(meetings::k_request_states, request.state)},
              {"asked_at", request.asked_at}};
    if (!request.reason.empty()) json["reason"] = request.reason;
    if (!request.answer.empty()) json["answer"] = request.answer;
    if (request.answered_at != 0) json["answered_at"] = request.answered_at;
    return json;
}

Json task_json(const meetings::Task& task) {
    Json json{{"id", task.id.text()}, {"text", task.text}};
    if (!task.basis.empty()) json["basis"] = task.basis;
    if (task.owner) json["owner"] = task.owner->text();
    if (task.due) json["due"] = task.due->iso();
    json["state"] = name_in(meetings::k_task_states, task.state);
    if (task.settled_on) json["settled_on"] = task.settled_on->iso();
    if (!task.result.empty()) json["result"] = task.result;
    return json;
}

Json given_task_json(const app::GivenTask& given) {
    auto json = task_json(given.task);
    json["meeting"] = given.meeting.text();
    json["given_on"] = given.given_on.iso();
    return json;
}

}  // namespace bontot::api
