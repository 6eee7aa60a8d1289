#include "api/json/movement_forms.hpp"

#include <algorithm>
#include <map>

#include "api/json/movement.hpp"
#include "api/problem.hpp"
#include "wire/answers.hpp"

namespace bontot::api {

namespace {

using app::Level;
using app::Side;
using core::name_in;

const Level* level_of(const std::vector<Level>& levels, Side side, const std::string& indicator) {
    const auto found = std::find_if(levels.begin(), levels.end(), [&](const Level& level) {
        return level.side == side && level.indicator == indicator;
    });
    return found == levels.end() ? nullptr : &*found;
}

void add_level(Json& json, const char* name, const Level* level) {
    if (level != nullptr) json[name] = level_json(*level);
}

Json cell_json(const app::RolledUp& cell) {
    Json json{{"unit", cell.unit.text()},
              {"code", cell.code},
              {"name", cell.name},
              {"stage", name_in(movement::k_stages, cell.stage)},
              {"verdict", name_in(movement::k_verdicts, cell.verdict)},
              {"counted", cell.left_out == nullptr}};
    if (cell.left_out != nullptr) json["left_out"] = cell.left_out;
    if (!cell.result) return json;
    json["standard"] = cell.result->standard;
    json["score"] = cell.result->score.hundredths;
    return json;
}

Json roll_up_json(const std::vector<app::RolledUp>& cells) {
    Json items = Json::array();
    for (const auto& cell : cells)
        items.push_back(cell_json(cell));
    const auto met = std::count_if(cells.begin(), cells.end(), [](const app::RolledUp& cell) {
        return cell.result && cell.result->standard == name_in(assessment::k_states, assessment::State::met);
    });
    const auto counted =
        std::count_if(cells.begin(), cells.end(), [](const app::RolledUp& cell) { return cell.left_out == nullptr; });
    return {{"cells", cells.size()}, {"counted", counted}, {"met", met}, {"items", std::move(items)}};
}

/// What both forms begin with.
Json head_json(const Call& call, app::Transaction& records, const app::Form& form, const plan::Plan& plan) {
    const auto& record = form.file.record;
    const int year = record.file.year;
    Json json{{"unit", record.unit.text()}};
    json["unit_name"] = form.file.unit.nearest(core::Date(year, 12, 31)).name;
    json["kind"] = name_in(organisation::k_unit_kinds, record.file.kind);
    json["year"] = year;
    json["stage"] = name_in(movement::k_stages, record.file.stage);
    json["verdict"] = name_in(movement::k_verdicts, record.file.verdict);
    json["version"] = record.version;
    json["plan"] = movement_plan_json(records, plan, year, call.language);
    json["form"] = {{"editable", form.open.has_value()}};
    if (!form.open) json["form"]["refusal"] = refusal_json(form.open.error(), call.language);
    json["result"] = form.now.verdict;
    json["missing"] = form.missing;
    if (record.file.kind == organisation::UnitKind::grassroots_committee) json["roll_up"] = roll_up_json(form.cells);
    return json;
}

/// The plan's words beside what the engine answered about an item.
Json item_json(const Json& result, const plan::Indicator& indicator, core::Language language) {
    return {{"id", indicator.id},
            {"statement", indicator.statement.in(language)},
            {"clause", indicator.clause},
            {"kind", result.at("kind")},
            {"maximum", result.at("maximum")},
            {"checks", result.at("checks")}};
}

/// Criteria of the engine's answer that the plan knows, each with its items.
template <class ToCriterion>
Json criteria_json(const Json& evaluation, const plan::Plan& plan, ToCriterion to_criterion) {
    std::map<std::string, std::vector<const Json*>> items;
    for (const auto& indicator : evaluation.at("indicators"))
        items[indicator.at("criterion")].push_back(&indicator);
    Json criteria = Json::array();
    for (const auto& result : evaluation.at("criteria")) {
        const auto criterion = std::find_if(plan.criteria.begin(), plan.criteria.end(),
                                            [&](const plan::Criterion& one) { return result.at("id") == one.id; });
        if (criterion != plan.criteria.end())
            criteria.push_back(to_criterion(result, *criterion, items[criterion->id]));
    }
    return criteria;
}

Json criterion_head(const plan::Criterion& criterion, core::Language language) {
    return {{"id", criterion.id}, {"name", criterion.name.in(language)}, {"clause", criterion.clause}};
}

/// The figures of one side, by the ids of criteria and indicators.
class Figures {
  public:
    explicit Figures(const app::MovementSnapshot& snapshot) {
        for (const auto& [criterion, state, achieved, applicable] : snapshot.criteria)
            criteria_[criterion] = {{"state", state}, {"achieved", achieved.hundredths}};
        for (const auto& indicator : Json::parse(snapshot.indicators)) {
            indicators_[indicator.at("id")] = {{"state", indicator.at("state")},
                                               {"achieved", indicator.at("achieved")}};
        }
    }
    [[nodiscard]] const Json* criterion(const std::string& id) const { return find(criteria_, id); }
    [[nodiscard]] const Json* indicator(const std::string& id) const { return find(indicators_, id); }

  private:
    static const Json* find(const std::map<std::string, Json>& figures, const std::string& id) {
        const auto found = figures.find(id);
        return found == figures.end() ? nullptr : &found->second;
    }
    std::map<std::string, Json> criteria_;
    std::map<std::string, Json> indicators_;
};

Json side_json(const app::MovementSnapshot& snapshot) {
    return {{"score", snapshot.score.hundredths}, {"standard", snapshot.standard}};
}

/// An item of the appraisal; what the unit sent in stands beside it, where it sent something.
Json compared_item(const Json& result, const plan::Indicator& indicator, const app::AppraisalForm& form,
                   const std::optional<Figures>& self, const Figures& now, core::Language language) {
    auto json = item_json(result, indicator, language);
    const auto* figure = now.indicator(indicator.id);
    const Json appraised =
        figure != nullptr ? *figure : Json{{"state", result.at("state")}, {"achieved", result.at("achieved")}};
    const auto* sent = self ? self->indicator(indicator.id) : nullptr;
    if (sent != nullptr) json["self"] = *sent;
    json["appraised"] = appraised;
    json["differs"] = sent != nullptr && *sent != appraised;
    add_level(json, "self_level", level_of(form.levels, Side::self, indicator.id));
    add_level(json, "appraised_level", level_of(form.levels, Side::appraised, indicator.id));
    add_level(json, "contest", level_of(form.levels, Side::contested, indicator.id));
    return json;
}

void add_difference(Json& json, const std::string& criterion, const app::AppraisalForm& form) {
    json["basis_needed"] = false;
    for (const auto& difference : form.standing.differences) {
        if (difference.criterion != criterion) continue;
        json["difference"] = (difference.appraised - difference.self).hundredths;
        json["basis_needed"] = movement::beyond_threshold(difference, form.rules);
    }
}

}  // namespace

Json self_form_json(const Call& call, app::Transaction& records, const app::SelfForm& form, const plan::Plan& plan) {
    const auto evaluation = wire::evaluation_json(form.judged.evaluation, form.judged.facts, plan, call.language);
    auto json = head_json(call, records, form, plan);
    json["score"] = form.now.score.hundredths;
    json["standard"] = form.now.standard;
    const auto item = [&](const Json& result) {
        const auto& indicator = *plan.indicator(result.at("id"));
        auto shown = item_json(result, indicator, call.language);
        shown["state"] = result.at("state");
        shown["achieved"] = result.at("achieved");
        add_level(shown, "level", level_of(form.levels, Side::self, indicator.id));
        add_level(shown, "contest", level_of(form.levels, Side::contested, indicator.id));
        add_level(shown, "last_year", level_of(form.last_year, Side::self, indicator.id));
        return shown;
    };
    json["criteria"] =
        criteria_json(evaluation, plan,
                      [&](const Json& result, const plan::Criterion& criterion, const std::vector<const Json*>& items) {
                          auto shown = criterion_head(criterion, call.language);
                          for (const auto* name : {"state", "achieved", "open", "applicable"})
                              shown[name] = result.at(name);
                          auto& list = shown["items"] = Json::array();
                          for (const auto* one : items)
                              list.push_back(item(*one));
                          return shown;
                      });
    json["checks"] = evaluation.at("checks");
    return json;
}

Json appraisal_json(const Call& call, app::Transaction& records, const app::AppraisalForm& form,
                    const plan::Plan& plan) {
    const auto evaluation = wire::evaluation_json(form.judged.evaluation, form.judged.facts, plan, call.language);
    auto json = head_json(call, records, form, plan);
    const auto self = form.self ? std::optional<Figures>(*form.self) : std::nullopt;
    const Figures now(form.now);
    if (form.self) json["self"] = side_json(*form.self);
    json["appraised"] = side_json(form.now);
    json["result_changed"] = form.standing.result_changed;
    json["basis_needed"] = movement::needs_basis(form.standing, form.rules).has_value();
    json["difference_percent"] = form.rules.difference_percent;
    json["criteria"] = criteria_json(
        evaluation, plan,
        [&](const Json& result, const plan::Criterion& criterion, const std::vector<const Json*>& items) {
            auto shown = criterion_head(criterion, call.language);
            const auto* sent = self ? self->criterion(criterion.id) : nullptr;
            if (sent != nullptr) shown["self"] = *sent;
            const auto* figure = now.criterion(criterion.id);
            shown["appraised"] =
                figure != nullptr ? *figure : Json{{"state", result.at("state")}, {"achieved", result.at("achieved")}};
            shown["applicable"] = result.at("applicable");
            add_difference(shown, criterion.id, form);
            auto& list = shown["items"] = Json::array();
            for (const auto* one : items) {
                list.push_back(compared_item(*one, *plan.indicator(one->at("id")), form, self, now, call.language));
            }
            return shown;
        });
    json["checks"] = evaluation.at("checks");
    return json;
}

}  // namespace bontot::api
