#include "api/json/movement.hpp"

#include <algorithm>

#include "api/json/organisation.hpp"
#include "api/problem.hpp"
#include "app/movement/launch.hpp"
#include "app/organisation/find_records.hpp"
#include "app/plans/adopt_plan.hpp"

namespace bontot::api {

namespace {

using core::name_in;

Json steps_json(const movement::Modes& modes) {
    Json steps = Json::array();
    for (const auto& [step, name] : movement::k_steps) {
        const auto mode = modes.of(step);
        Json acts = Json::array();
        for (const auto& row : movement::transitions()) {
            if (row.step == step && mode != movement::Mode::not_applicable)
                acts.push_back(name_in(movement::k_acts, row.act));
        }
        steps.push_back({{"step", name}, {"mode", name_in(movement::k_modes, mode)}, {"acts", std::move(acts)}});
    }
    return steps;
}

}  // namespace

Json review_json(const app::Review& review) {
    return {{"id", review.id.text()},
            {"kind", name_in(app::k_review_kinds, review.kind)},
            {"date", review.date.iso()},
            {"note", review.note}};
}

Json movement_json(app::Transaction& records, const app::Movement& movement) {
    Json json{{"id", movement.id.text()}, {"authority", movement.authority.text()}};
    json["authority_name"] = app::unit_name_on(records, movement.authority, records.today());
    json["plan"] = movement.plan;
    json["name"] = movement.name;
    json["first_year"] = movement.first_year;
    json["last_year"] = movement.last_year;
    json["decision"] = decision_json(movement.decision);
    json["steps"] = steps_json(movement.modes);
    json["launched_by"] = movement.launched_by;
    json["launched_at"] = movement.launched_at;
    auto& reviews = json["reviews"] = Json::array();
    for (const auto& review : records.movements().reviews(movement.id))
        reviews.push_back(review_json(review));
    auto& sources = json["sources"] = Json::array();
    for (const auto& piece : app::sources_of(records, movement.id)) {
        sources.push_back({{"evidence", piece.id.text()},
                           {"title", piece.title},
                           {"file_name", piece.file_name},
                           {"media_type", piece.media_type},
                           {"bytes", piece.bytes},
                           {"sha256", piece.sha256}});
    }
    json["version"] = movement.version;
    return json;
}

Json movement_plan_json(app::Transaction& records, const plan::Plan& plan, int year, core::Language language) {
    const auto& source = plan.source;
    Json document{{"symbol", source.symbol}, {"title", source.title.in(language)}, {"issued_by", source.issued_by}};
    if (source.date) document["date"] = source.date->iso();
    return {{"id", plan.id},
            {"version", plan.version},
            {"name", plan.name.in(language)},
            {"adopted", app::campaign_of(records, year).has_value()},
            {"source", std::move(document)}};
}

Json deadline_json(const movement::Term& term, const plan::Plan& plan, core::Date today, core::Language language) {
    Json json{{"act", name_in(movement::k_acts, term.act)},
              {"of", name_in(organisation::k_unit_kinds, term.of)},
              {"kind", name_in(movement::k_term_kinds, term.kind)}};
    if (term.printed) json["before"] = term.printed->iso();
    json["last_day"] = term.last_day.iso();
    json["days_left"] = term.last_day.days() - today.days();
    const auto* parameter = plan.parameter(term.parameter);
    json["clause"] = parameter == nullptr ? "" : parameter->clause;
    const auto told = std::find_if(plan.deadlines.begin(), plan.deadlines.end(), [&](const plan::Deadline& deadline) {
        return deadline.parameter == term.parameter;
    });
    if (told != plan.deadlines.end()) json["statement"] = told->act.in(language);
    return json;
}

void add_state(Json& json, const app::MovementFile& file) {
    const auto& now = file.file;
    json["stage"] = name_in(movement::k_stages, now.stage);
    json["verdict"] = name_in(movement::k_verdicts, now.verdict);
    json["works_on"] = name_in(movement::k_levels, movement::works_on(now.stage));
    if (now.score.self) json["self_score"] = now.score.self->hundredths;
    if (now.score.appraised) json["appraised_score"] = now.score.appraised->hundredths;
    if (now.due) json["due"] = now.due->iso();
    if (now.notice_to) json["notice_to"] = now.notice_to->iso();
    json["version"] = file.version;
}

Json file_line_json(const app::FileLine& line) {
    Json json{{"unit", line.record.unit.text()}, {"code", line.code}, {"name", line.name}};
    json["kind"] = name_in(organisation::k_unit_kinds, line.record.file.kind);
    if (line.superior) {
        json["superior"] = line.superior->text();
        json["superior_name"] = line.superior_name;
    }
    if (!line.record.id.empty()) json["id"] = line.record.id.text();
    add_state(json, line.record);
    json["late"] = line.progress && line.progress->late;
    json["open_objections"] = line.progress ? line.progress->open_objections : 0;
    if (line.progress) {
        json["last_act"] = name_in(movement::k_acts, line.progress->last_act);
        json["changed_at"] = line.progress->changed_at;
    }
    return json;
}

Json level_json(const app::Level& level) {
    Json json{{"side", name_in(app::k_sides, level.side)}, {"indicator", level.indicator}};
    if (level.given_at != 0) {
        if (level.side != app::Side::contested) json["ratio"] = level.ratio ? Json(level.ratio->text()) : Json(nullptr);
        json["note"] = level.note;
        json["given_by"] = level.given_by;
        json["given_at"] = level.given_at;
    }
    json["version"] = level.given_at;
    return json;
}

Json snapshot_json(const app::MovementSnapshot& snapshot, const movement::File& file) {
    Json json{{"position", snapshot.position}};
    const auto place = static_cast<std::size_t>(snapshot.position - 1);
    if (place < file.trail.size()) json["act"] = name_in(movement::k_acts, file.trail[place].act);
    json["plan"] = snapshot.plan;
    json["plan_version"] = snapshot.plan_version;
    if (!snapshot.plan_sha256.empty()) json["plan_sha256"] = snapshot.plan_sha256;
    json["fact_version"] = snapshot.fact_version;
    json["verdict"] = snapshot.verdict;
    json["standard"] = snapshot.standard;
    json["score"] = snapshot.score.hundredths;
    auto& criteria = json["criteria"] = Json::array();
    for (const auto& [criterion, state, achieved, applicable] : snapshot.criteria) {
        criteria.push_back({{"id", criterion},
                            {"state", state},
                            {"achieved", achieved.hundredths},
                            {"applicable", applicable.hundredths}});
    }
    return json;
}

Json next_act_json(const movement::Ahead& ahead, core::Language language) {
    const auto& row = movement::transition_of(ahead.act);
    const auto level = ahead.recorded ? movement::Level::anybody : row.level;
    const auto permission = ahead.recorded ? access::Permission::outcomes_record : row.permission;
    Json json{{"act", name_in(movement::k_acts, ahead.act)},
              {"level", name_in(movement::k_levels, level)},
              {"permission", name_in(access::k_permissions, permission)},
              {"verdict", name_in(movement::k_verdicts, row.verdict)},
              {"recorded", ahead.recorded},
              {"possible", !ahead.refusal}};
    if (row.to) json["to"] = name_in(movement::k_stages, *row.to);
    if (ahead.refusal) json["refusal"] = refusal_json(*ahead.refusal, language);
    auto& demands = json["demands"] = Json::array();
    for (const auto& [paper, why] : ahead.needed) {
        Json demand{{"paper", name_in(movement::k_papers, paper)}};
        if (why) demand["why"] = refusal_json(*why, language).at("detail");
        demands.push_back(std::move(demand));
    }
    if (ahead.last_day) json["last_day"] = ahead.last_day->iso();
    if (ahead.least_due) json["least_due"] = ahead.least_due->iso();
    return json;
}

}  // namespace bontot::api
