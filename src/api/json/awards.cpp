#include "api/json/awards.hpp"

#include "api/json/organisation.hpp"
#include "app/organisation/find_records.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api {

namespace {

using core::name_in;

void add_revocation(Json& json, const char* field, const app::Revocation& revoked) {
    if (revoked.number.empty()) return;
    json[field] = {{"number", revoked.number}, {"reason", revoked.reason}};
    if (revoked.date) json[field]["date"] = revoked.date->iso();
}

Json award_json(const app::AwardRow& row) {
    Json json{{"id", row.id.text()},
              {"kind", name_in(app::k_award_kinds, row.kind)},
              {"year", row.year},
              {"from_paper", row.from_paper},
              {"decision", decision_json(row.decision)}};
    add_revocation(json, "revoked", row.revoked);
    return json;
}

Json years_json(const std::vector<app::TitleYear>& years) {
    Json json = Json::array();
    for (const auto& year : years) {
        Json one{{"year", year.year}, {"state", name_in(app::k_title_states, year.state)}};
        if (year.score) one["score"] = year.score->hundredths;
        if (!year.decision.empty()) one["decision"] = year.decision;
        if (!year.inherited_from.empty()) one["inherited_from"] = year.inherited_from;
        json.push_back(std::move(one));
    }
    return json;
}

Json body_json(const app::ListedBody& body, core::Language language) {
    Json json{{"unit", body.unit.text()},
              {"code", body.code},
              {"name", body.name},
              {"kind", name_in(organisation::k_unit_kinds, body.kind)},
              {"direct", body.direct},
              {"score", body.score.hundredths},
              {"years", years_json(body.years)},
              {"standing", name_in(app::k_award_standings, body.standing)},
              {"nominated", body.nominated},
              {"may_be_nominated", body.may_be_nominated}};
    if (body.why) json["why"] = wording::sentence(body.why->reason, body.why->params, language);
    auto& awards = json["awards"] = Json::array();
    if (body.commendation) awards.push_back(award_json(*body.commendation));
    if (body.provincial) awards.push_back(award_json(*body.provincial));
    return json;
}

Json pool_json(const app::AwardList& list, const awards::Division& pool) {
    Json json = Json::object();
    if (pool.kind) json["kind"] = name_in(organisation::k_unit_kinds, *pool.kind);
    json["registered"] = pool.registered;
    json["base"] = pool.base;
    json["cap_of"] = pool.cap_of;
    json["cap"] = pool.cap;
    json["given"] = list.given(pool.kind);
    json["cut"] = pool.cut.score ? Json(*pool.cut.score) : Json(nullptr);
    json["tied"] = pool.cut.tied.size();
    return json;
}

Json decided_json(const app::AwardDecision& decision, const ShowsUnit& shows) {
    Json json{{"id", decision.id.text()},
              {"act", name_in(app::k_award_acts, decision.act)},
              {"decision", decision_json(decision.decision)},
              {"base", decision.base},
              {"cap", decision.cap},
              {"given_before", decision.given_before},
              {"count", decision.bodies.size()},
              {"decided_by", decision.decided_by},
              {"decided_at", decision.decided_at}};
    if (!decision.reason.empty()) json["reason"] = decision.reason;
    if (!decision.exception.reason.empty()) {
        json["exception"] = {{"reason", decision.exception.reason}, {"allowed_by", decision.exception.allowed_by}};
    }
    auto& bodies = json["bodies"] = Json::array();
    for (const auto& body : decision.bodies) {
        if (!shows(body.unit)) continue;
        Json one{{"unit", body.unit.text()},
                 {"score", body.score.hundredths},
                 {"standing", name_in(app::k_award_standings, body.standing)}};
        add_revocation(one, "withdrawn", body.withdrawn);
        bodies.push_back(std::move(one));
    }
    return json;
}

Json movement_line(app::Transaction& records, const app::AwardList& list) {
    const auto& movement = list.movement;
    const core::Date day(movement.last_year, 12, 31);
    return {{"id", movement.id.text()},
            {"name", movement.name},
            {"authority", movement.authority.text()},
            {"authority_name", app::unit_name_on(records, movement.authority, day)},
            {"first_year", movement.first_year},
            {"last_year", movement.last_year}};
}

Json ids_json(const std::vector<core::UnitId>& units) {
    Json json = Json::array();
    for (const auto& unit : units)
        json.push_back(unit.text());
    return json;
}

}  // namespace

Json award_review_json(app::Transaction& records, const app::AwardList& list, const ShowsUnit& shows,
                       core::Language language) {
    const auto& all = list.solved.all;
    Json json{{"movement", movement_line(records, list)}, {"years", list.solved.counted_years}};
    if (list.review) json["review"] = {{"date", list.review->date.iso()}, {"note", list.review->note}};
    json["cap_percent"] = list.rules.cap_percent;
    json["one_each"] = list.rules.one_each;
    json["registered"] = all.registered;
    json["base"] = all.base;
    json["cap_of"] = all.cap_of;
    json["cap"] = all.cap;
    json["given"] = list.given({});
    json["provisional"] = list.provisional();
    json["undecided"] = list.undecided.size();
    auto& pools = json["pools"] = Json::array();
    for (const auto& pool : list.solved.pools)
        pools.push_back(pool_json(list, pool));
    json["provincial"] = {{"minimum", list.rules.provincial_minimum},
                          {"maximum", list.rules.provincial_maximum},
                          {"nominated", list.nominated()}};
    auto& bodies = json["bodies"] = Json::array();
    for (const auto& body : list.bodies) {
        if (shows(body.unit)) bodies.push_back(body_json(body, language));
    }
    auto& decisions = json["decisions"] = Json::array();
    for (const auto& decision : list.decisions)
        decisions.push_back(decided_json(decision, shows));
    return json;
}

Json awards_look_json(const app::AwardsLook& look, core::Language language) {
    Json json{{"needs_exception", look.needs_exception}, {"needs_reason", look.needs_reason}};
    auto& rooms = json["rooms"] = Json::array();
    for (const auto& room : look.rooms) {
        Json one{{"cap", room.cap}, {"given", room.given}, {"asked", room.asked}, {"over", room.over()}};
        if (room.kind) one["kind"] = name_in(organisation::k_unit_kinds, *room.kind);
        rooms.push_back(std::move(one));
    }
    json["unlike_list"] = ids_json(look.unlike_list);
    json["passed_over"] = ids_json(look.passed_over);
    auto& problems = json["problems"] = Json::array();
    for (const auto& refusal : look.refusals) {
        problems.push_back({{"code", refusal.code},
                            {"detail", wording::sentence(refusal.code, refusal.params, language)},
                            {"field", refusal.place}});
    }
    return json;
}

Json honours_json(const app::HonourRegister& honours) {
    Json json{{"years", honours.years}};
    auto& items = json["items"] = Json::array();
    for (const auto& line : honours.lines) {
        Json one{{"unit", line.unit.text()}, {"code", line.code},
                 {"name", line.name},        {"kind", name_in(organisation::k_body_kinds, line.kind)},
                 {"titles", line.titles},    {"streak", line.streak}};
        auto& years = one["years"] = Json::array();
        for (const auto& year : line.years) {
            Json title{{"year", year.year}, {"state", name_in(app::k_title_states, year.state)}};
            if (!year.decision.number.empty()) title["decision"] = decision_json(year.decision);
            add_revocation(title, "revoked", year.revoked);
            if (!year.inherited_from.empty()) title["inherited_from"] = year.inherited_from;
            years.push_back(std::move(title));
        }
        auto& awards = one["awards"] = Json::array();
        for (const auto& award : line.awards)
            awards.push_back(award_json(award));
        auto& nominations = one["nominations"] = Json::array();
        for (const auto& nomination : line.nominations) {
            Json named{{"year", nomination.year}, {"decision", decision_json(nomination.decision)}};
            add_revocation(named, "withdrawn", nomination.withdrawn);
            nominations.push_back(std::move(named));
        }
        items.push_back(std::move(one));
    }
    return json;
}

app::AwardsAsked awards_asked_of(Fields& body) {
    app::AwardsAsked asked;
    asked.act = body.name("act", app::k_award_acts).value_or(app::AwardAct::commendation);
    if (body.has("decision")) asked.decision = body.decision();
    asked.units = body.ids<core::UnitId>("units");
    asked.reason = body.text("reason");
    if (body.has("exception")) {
        const auto exception = body.inside("exception");
        asked.exception = {exception.text("reason"), exception.text("allowed_by")};
    }
    asked.scan = body.id<core::EvidenceId>("scan");
    return asked;
}

}  // namespace bontot::api
