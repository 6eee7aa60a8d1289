#include "api/json/overview.hpp"

#include "wording/catalogue.hpp"

namespace bontot::api {

namespace {

Json numbers(app::Months months) {
    Json list = Json::array();
    for (unsigned month = 1; month <= 12; ++month) {
        if (((months >> (month - 1)) & 1U) != 0) list.push_back(month);
    }
    return list;
}

Json months_json(const app::MonthsOfYear& months) {
    return {{"regular", numbers(months.regular)},
            {"thematic", numbers(months.thematic)},
            {"combined", numbers(months.combined)},
            {"problem", numbers(months.problem)},
            {"incomplete", numbers(months.incomplete)}};
}

Json check_names(assessment::CheckMask mask) {
    Json names = Json::array();
    for (const auto& [check, name] : plan::k_checks) {
        if ((mask & assessment::bit_of(check)) != 0) names.push_back(name);
    }
    return names;
}

Json criterion_json(const assessment::CriterionResult& criterion) {
    return {{"id", criterion.id},
            {"state", core::name_in(assessment::k_states, criterion.state)},
            {"achieved", criterion.achieved.hundredths},
            {"open", criterion.open.hundredths},
            {"applicable", criterion.applicable.hundredths}};
}

Json thing_json(const app::WaitingThing& thing, core::Language language) {
    Json json{{"text", thing.text.in(language)}};
    if (!thing.id.empty()) json["id"] = thing.id;
    if (thing.day) json["day"] = thing.day->iso();
    if (!thing.state.empty()) json["state"] = thing.state;
    for (const auto& code : thing.missing)
        json["missing"].push_back(wording::sentence(code, {}, language));
    return json;
}

Json bucket_json(const app::Bucket& bucket, core::Language language) {
    Json json{{"waits", core::name_in(app::k_waits, bucket.waits)},
              {"unit", bucket.unit.text()},
              {"unit_name", bucket.unit_name},
              {"year", bucket.year},
              {"count", bucket.count},
              {"overdue", bucket.overdue}};
    if (bucket.last_day) json["last_day"] = bucket.last_day->iso();
    auto& things = json["things"] = Json::array();
    for (const auto& thing : bucket.things)
        things.push_back(thing_json(thing, language));
    return json;
}

Json place_json(const app::HomePlace& place) {
    Json json{{"unit", place.unit.text()},
              {"name", place.name},
              {"kind", core::name_in(organisation::k_body_kinds, place.kind)},
              {"year", place.year}};
    auto& roles = json["roles"] = Json::array();
    for (const auto role : place.roles)
        roles.push_back(core::name_in(access::k_roles, role));
    if (place.line) json["line"] = year_line_json(*place.line);
    if (place.latest_year) json["latest_year"] = *place.latest_year;
    if (place.cells) {
        json["cells"] = {{"cells", place.cells->cells},
                         {"met", place.cells->met},
                         {"on_track", place.cells->on_track},
                         {"at_risk", place.cells->at_risk},
                         {"unreachable", place.cells->unreachable}};
    }
    return json;
}

}  // namespace

Json year_line_json(const app::YearLine& line) {
    Json json{{"unit", line.unit.text()},
              {"code", line.body.code},
              {"name", line.body.name},
              {"kind", core::name_in(organisation::k_unit_kinds, line.body.kind)},
              {"members", line.members},
              {"verdict", core::name_in(assessment::k_verdicts, line.verdict)},
              {"outlook", core::name_in(assessment::k_outlooks, line.outlook)},
              {"months", months_json(line.months)},
              {"failing", check_names(line.failing)},
              {"at_risk", check_names(line.at_risk)},
              {"judged_open", line.judged_open}};
    if (line.superior) json["superior"] = line.superior->text();
    auto& criteria = json["criteria"] = Json::array();
    for (const auto& criterion : line.criteria)
        criteria.push_back(criterion_json(criterion));
    return json;
}

Json overview_json(const app::YearOverview& overview) {
    Json json{{"latest_year", overview.latest_year ? Json(*overview.latest_year) : Json(nullptr)}};
    auto& bodies = json["bodies"] = Json::array();
    for (const auto& body : overview.bodies) {
        Json entry{{"unit", body.unit.text()},
                   {"code", body.code},
                   {"name", body.name},
                   {"kind", core::name_in(organisation::k_body_kinds, body.kind)}};
        if (body.superior) entry["superior"] = body.superior->text();
        bodies.push_back(std::move(entry));
    }
    auto& items = json["items"] = Json::array();
    for (const auto& line : overview.lines)
        items.push_back(year_line_json(line));
    return json;
}

Json home_json(const app::Home& home, core::Language language) {
    Json json{{"today", home.today.iso()}};
    auto& buckets = json["buckets"] = Json::array();
    for (const auto& bucket : home.buckets)
        buckets.push_back(bucket_json(bucket, language));
    auto& places = json["places"] = Json::array();
    for (const auto& place : home.places)
        places.push_back(place_json(place));
    return json;
}

}  // namespace bontot::api
