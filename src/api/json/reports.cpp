#include "api/json/reports.hpp"

namespace bontot::api {

namespace {

Json sums_json(const app::ReportSums& sums) {
    Json json{{"bodies", sums.bodies},     {"registered", sums.registered}, {"assessed", sums.assessed},
              {"proposed", sums.proposed}, {"recognised", sums.recognised}, {"refused", sums.refused},
              {"awarded", sums.awarded},   {"qualified", sums.qualified},   {"not_qualified", sums.not_qualified},
              {"pending", sums.pending}};
    auto& criteria = json["criteria"] = Json::array();
    for (const auto& one : sums.criteria) {
        criteria.push_back({{"id", one.id},
                            {"met", one.met},
                            {"partly_met", one.partly_met},
                            {"not_met", one.not_met},
                            {"pending", one.pending}});
    }
    return json;
}

Json line_json(const app::ReportLine& line) {
    Json json{{"unit", line.unit.text()},
              {"code", line.body.code},
              {"name", line.body.name},
              {"kind", core::name_in(organisation::k_unit_kinds, line.body.kind)},
              {"registered", line.registered},
              {"assessed", line.assessed},
              {"proposed", line.proposed},
              {"recognised", line.recognised},
              {"refused", line.refused},
              {"awarded", line.awarded},
              {"verdict", core::name_in(assessment::k_verdicts, line.verdict)}};
    if (line.superior) json["superior"] = line.superior->text();
    auto& criteria = json["criteria"] = Json::array();
    for (const auto& criterion : line.criteria)
        criteria.push_back({{"id", criterion.id}, {"state", core::name_in(assessment::k_states, criterion.state)}});
    return json;
}

Json meeting_json(const app::TableMeeting& meeting) {
    Json json{{"id", meeting.id.text()},
              {"date", meeting.date.iso()},
              {"kind", core::name_in(meetings::k_meeting_kinds, meeting.kind)},
              {"state", core::name_in(meetings::k_meeting_states, meeting.state)}};
    if (meeting.level) json["level"] = core::name_in(plan::k_meeting_levels, *meeting.level);
    if (meeting.points) json["points"] = meeting.points->text();
    if (!meeting.explanation.empty()) json["explanation"] = meeting.explanation;
    if (meeting.counts) {
        json["eligible"] = meeting.counts->eligible;
        json["present"] = meeting.counts->present;
        json["speakers"] = meeting.counts->speakers;
    }
    return json;
}

}  // namespace

Json report_json(const app::YearReport& report) {
    Json json;
    auto& bodies = json["bodies"] = Json::array();
    for (const auto& [body, cells, committees] : report.bodies) {
        Json entry{{"unit", body.unit.text()},  {"code", body.code},
                   {"name", body.name},         {"kind", core::name_in(organisation::k_body_kinds, body.kind)},
                   {"cells", sums_json(cells)}, {"committees", sums_json(committees)}};
        if (body.superior) entry["superior"] = body.superior->text();
        bodies.push_back(std::move(entry));
    }
    auto& items = json["items"] = Json::array();
    for (const auto& line : report.lines)
        items.push_back(line_json(line));
    return json;
}

Json meeting_table_json(const std::vector<app::TableCell>& cells) {
    Json items = Json::array();
    for (const auto& cell : cells) {
        Json json{{"unit", cell.unit.text()},
                  {"code", cell.code},
                  {"name", cell.name},
                  {"superior_name", cell.superior_name},
                  {"members", cell.members}};
        auto& meetings = json["meetings"] = Json::array();
        for (const auto& meeting : cell.meetings)
            meetings.push_back(meeting_json(meeting));
        items.push_back(std::move(json));
    }
    return {{"items", std::move(items)}};
}

}  // namespace bontot::api
