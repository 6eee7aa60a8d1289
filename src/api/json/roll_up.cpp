#include "api/json/roll_up.hpp"

namespace bontot::api {

namespace {

using core::name_in;

Json excluded_json(const std::vector<app::ExcludedCell>& excluded, const std::vector<app::RolledCell>& cells) {
    Json json = Json::array();
    for (const auto& one : excluded) {
        Json cell{{"unit", cells[one.cell].unit.text()}, {"why", name_in(app::k_left_out, one.why)}};
        if (!one.reason.empty()) cell["reason"] = one.reason;
        json.push_back(std::move(cell));
    }
    return json;
}

Json units_json(const std::vector<std::size_t>& places, const std::vector<app::RolledCell>& cells) {
    Json json = Json::array();
    for (const auto place : places)
        json.push_back(cells[place].unit.text());
    return json;
}

Json ratings_json(const app::RolledRatings& ratings, const std::vector<app::RolledCell>& cells) {
    Json counted = Json::array();
    for (const auto& one : ratings.counted) {
        counted.push_back(
            {{"unit", cells[one.cell].unit.text()}, {"level", name_in(organisation::k_rating_levels, one.level)}});
    }
    return {{"counted", std::move(counted)}, {"excluded", excluded_json(ratings.excluded, cells)}};
}

}  // namespace

Json roll_up_json(const app::RollUp& rolled, const plan::Plan& plan, int year, core::Date as_of) {
    Json json{{"plan", plan.id}, {"year", year}, {"as_of", as_of.iso()}};
    auto& cells = json["cells"] = Json::array();
    for (const auto& cell : rolled.cells) {
        Json one{{"unit", cell.unit.text()}, {"code", cell.code}, {"name", cell.name}};
        if (cell.left_out) one["left_out"] = name_in(app::k_left_out, *cell.left_out);
        if (cell.since) one["since"] = cell.since->iso();
        cells.push_back(std::move(one));
    }
    auto& indicators = json["indicators"] = Json::array();
    for (const auto& indicator : rolled.indicators) {
        indicators.push_back({{"id", indicator.id},
                              {"criterion", indicator.criterion},
                              {"counted", indicator.counted()},
                              {"met", units_json(indicator.met, rolled.cells)},
                              {"not_met", units_json(indicator.not_met, rolled.cells)},
                              {"excluded", excluded_json(indicator.excluded, rolled.cells)}});
    }
    json["ratings"] = ratings_json(rolled.ratings, rolled.cells);
    return json;
}

}  // namespace bontot::api
