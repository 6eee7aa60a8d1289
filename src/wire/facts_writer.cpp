#include "wire/facts_writer.hpp"

#include "wire/answers.hpp"

namespace bontot::wire {

using assessment::Facts;
using meetings::Meeting;

namespace {

Json date_or_null(const std::optional<core::Date>& date) {
    return date ? Json(date->iso()) : Json(nullptr);
}

Json member_json(const organisation::Member& member) {
    Json exempt = Json::array();
    for (const auto& span : member.exemptions)
        exempt.push_back({{"from", span.from.iso()}, {"to", date_or_null(span.to)}});
    return {{"id", member.id},
            {"name", member.name},
            {"joined", member.joined.iso()},
            {"left", date_or_null(member.left)},
            {"probationary", member.probationary},
            {"exempt", std::move(exempt)}};
}

Json sheet_json(const Meeting& meeting) {
    Json sheet = Json::object();
    for (const auto& [item, mark] : meeting.sheet) {
        sheet[item] = {{"points", mark.points ? Json(mark.points->text()) : Json(nullptr)}, {"note", mark.note}};
    }
    return sheet;
}

Json meeting_json(const Facts& facts, const Meeting& meeting) {
    Json attendance = Json::array();
    for (const auto& entry : meeting.attendance) {
        attendance.push_back({{"member", facts.members[entry.member].id},
                              {"status", core::name_in(meetings::k_presences, entry.presence)}});
    }
    Json opinions = Json::array();
    for (const auto& opinion : meeting.opinions) {
        opinions.push_back({{"member", facts.members[opinion.member].id}, {"count", opinion.count}});
    }
    const auto& p = meeting.preparation;
    const auto& m = meeting.minutes;
    Json json{{"id", meeting.id},
              {"date", meeting.date.iso()},
              {"kind", core::name_in(meetings::k_meeting_kinds, meeting.kind)},
              {"start", meeting.start.text()},
              {"end", meeting.end.text()},
              {"breaks_minutes", meeting.breaks_minutes},
              {"attendance", std::move(attendance)},
              {"opinions", std::move(opinions)},
              {"preparation",
               {{"committee_meeting", p.committee_meeting},
                {"members_notified", p.members_notified},
                {"follower_notified", p.follower_notified},
                {"materials_sent", p.materials_sent},
                {"draft_resolution", p.draft_resolution},
                {"prepared_by", core::name_in(meetings::k_preparers, p.prepared_by)}}},
              {"minutes",
               {{"chair_signed", m.chair_signed},
                {"secretary_signed", m.secretary_signed},
                {"book", m.book},
                {"pages", m.pages},
                {"cross_stamped", m.cross_stamped}}},
              {"self_rating", nullptr}};
    if (meeting.self_rating) json["self_rating"] = core::name_in(plan::k_meeting_levels, *meeting.self_rating);
    if (!meeting.sheet.empty()) json["sheet"] = sheet_json(meeting);
    if (meeting.tasks) json["tasks"] = {{"assigned", meeting.tasks->assigned}, {"done", meeting.tasks->done}};
    if (meeting.frozen) {
        const auto& f = *meeting.frozen;
        json["frozen"] = {{"roll", f.roll},
                          {"eligible", f.eligible},
                          {"present", f.present},
                          {"speakers", f.speakers},
                          {"opinions", f.opinions}};
    }
    return json;
}

Json judgement_json(const assessment::Judgement& judgement) {
    return {{"ratio", judgement.ratio ? Json(judgement.ratio->text()) : Json(nullptr)},
            {"note", judgement.note},
            {"evidence", judgement.evidence}};
}

template <class Rating>
Json rating_json(std::string_view who, const std::string& id, const Rating& rating) {
    Json json{{who, id}, {"level", nullptr}};
    if (rating.level) {
        json["level"] = core::name_in(organisation::k_rating_levels, *rating.level);
    } else {
        json["scope"] = core::name_in(organisation::k_rating_scopes, rating.scope);
        json["reason"] = rating.reason;
    }
    return json;
}

}  // namespace

std::string facts_line(const Facts& facts) {
    Json json{{"unit", unit_json(facts.unit)}, {"year", facts.year}};
    auto& members = json["members"] = Json::array();
    for (const auto& member : facts.members)
        members.push_back(member_json(member));
    auto& meetings = json["meetings"] = Json::array();
    for (const auto& meeting : facts.meetings)
        meetings.push_back(meeting_json(facts, meeting));
    auto& judgements = json["judgements"] = Json::object();
    if (facts.every_other_judgement) judgements["*"] = judgement_json(*facts.every_other_judgement);
    for (const auto& [id, judgement] : facts.judgements)
        judgements[id] = judgement_json(judgement);
    Json rated_members = Json::array();
    for (const auto& rating : facts.member_ratings) {
        rated_members.push_back(rating_json("member", facts.members[rating.member].id, rating));
    }
    Json rated_cells = Json::array();
    for (const auto& rating : facts.cell_ratings)
        rated_cells.push_back(rating_json("code", rating.code, rating));
    json["ratings"] = {{"members", std::move(rated_members)}, {"cells", std::move(rated_cells)}};
    auto& knock_outs = json["knock_outs"] = Json::array();
    for (const auto& event : facts.knock_outs) {
        knock_outs.push_back({{"kind", event.kind}, {"date", event.date.iso()}, {"note", event.note}});
    }
    return line_of(json);
}

}  // namespace bontot::wire
