#include "api/json/overview.hpp"

#include <set>

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

/// Speaks of days with what is known about holidays, and keeps the years of which nothing is.
class Days {
  public:
    explicit Days(const movement::Holidays& holidays) : holidays_(holidays) {}

    void put(Json& json, const char* field, core::Date day) {
        json[field] = day.iso();
        if (!holidays_.knows(day.year())) unknown_.insert(day.year());
        if (const auto off = day_off_json(day, holidays_); !off.is_null()) json["day_off"] = off;
    }
    [[nodiscard]] const std::set<int>& unknown() const { return unknown_; }

  private:
    const movement::Holidays& holidays_;
    std::set<int> unknown_;
};

/// On a meeting's day nobody is late; on the others it helps to know that the office is closed.
bool is_last_day(app::Waits waits) {
    switch (waits) {
        case app::Waits::absence_requests:
        case app::Waits::meetings_not_held:
        case app::Waits::meetings_not_concluded:
        case app::Waits::meetings_not_finalised:
        case app::Waits::next_meeting:
        case app::Waits::terms: return false;
        default: return true;
    }
}

Json thing_json(const app::WaitingThing& thing, app::Waits waits, core::Language language, Days& days) {
    Json json{{"text", thing.text.in(language)}};
    if (!thing.id.empty()) json["id"] = thing.id;
    if (thing.day && is_last_day(waits)) {
        days.put(json, "day", *thing.day);
    } else if (thing.day) {
        json["day"] = thing.day->iso();
    }
    if (!thing.state.empty()) json["state"] = thing.state;
    for (const auto& code : thing.missing)
        json["missing"].push_back(wording::sentence(code, {}, language));
    return json;
}

Json bucket_json(const app::Bucket& bucket, core::Language language, Days& days) {
    Json json{{"waits", core::name_in(app::k_waits, bucket.waits)},
              {"unit", bucket.unit.text()},
              {"unit_name", bucket.unit_name},
              {"year", bucket.year},
              {"count", bucket.count},
              {"overdue", bucket.overdue}};
    if (bucket.last_day) days.put(json, "last_day", *bucket.last_day);
    auto& things = json["things"] = Json::array();
    for (const auto& thing : bucket.things)
        things.push_back(thing_json(thing, bucket.waits, language, days));
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

Json day_off_json(core::Date day, const movement::Holidays& holidays) {
    const auto off = holidays.off(day);
    if (!off) return nullptr;
    return {{"why", core::name_in(movement::k_days_off, *off)}, {"open_until", holidays.open_until(day).iso()}};
}

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

Json home_json(const app::Home& home, core::Language language, const movement::Holidays& holidays) {
    Days days(holidays);
    Json json{{"today", home.today.iso()}};
    auto& buckets = json["buckets"] = Json::array();
    for (const auto& bucket : home.buckets)
        buckets.push_back(bucket_json(bucket, language, days));
    auto& places = json["places"] = Json::array();
    for (const auto& place : home.places)
        places.push_back(place_json(place));
    json["holidays_unknown"] = days.unknown();
    return json;
}

}  // namespace bontot::api
