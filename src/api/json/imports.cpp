#include "api/json/imports.hpp"

#include "app/import/import_rows.hpp"
#include "imports/layouts.hpp"
#include "wording/catalogue.hpp"
#include "wording/import_obstacle.hpp"

namespace bontot::api {

namespace {

using core::name_in;
using imports::Action;
using imports::Kind;

constexpr std::size_t k_rows_shown = 2000;

constexpr core::NameTable<Action, 5> k_actions{{
    {Action::add, "add"},
    {Action::update, "update"},
    {Action::skip, "skip"},
    {Action::same, "same"},
    {Action::error, "error"},
}};

std::string letters(std::uint32_t column) {
    std::string name;
    for (; column > 0; column = (column - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % 26));
    return name;
}

/// The row of the sheet, and whom or what it is about.
struct Shown {
    std::uint32_t row = 0;
    std::string text;
};

Shown shown(const imports::Rows& rows, std::uint32_t index) {
    switch (rows.kind) {
        case Kind::units: return {rows.units[index].row, rows.units[index].unit.shown()};
        case Kind::members: return {rows.members[index].row, rows.members[index].member.shown()};
        case Kind::meetings: {
            const auto& row = rows.meetings[index];
            return {row.row, row.unit.shown() + ", " + row.date.vietnamese()};
        }
        case Kind::roll_call:
        case Kind::roll_matrix: {
            const auto& row = rows.roll_calls[index];
            return {row.row, row.member.shown() + ", " + row.date.vietnamese()};
        }
        case Kind::meeting_ratings: {
            const auto& row = rows.meeting_ratings[index];
            return {row.row, row.unit.shown() + ", " + row.date.vietnamese()};
        }
        case Kind::meeting_documents: {
            const auto& row = rows.meeting_documents[index];
            return {row.row, row.unit.shown() + ", " + row.date.vietnamese() + ", " + row.title};
        }
        case Kind::member_ratings:
        case Kind::not_rated: return {rows.member_ratings[index].row, rows.member_ratings[index].member.shown()};
        case Kind::unit_ratings: return {rows.unit_ratings[index].row, rows.unit_ratings[index].unit.shown()};
        case Kind::past_years: {
            const auto& row = rows.past_years[index];
            return {row.row, row.unit.shown() + ", " + std::to_string(row.year)};
        }
        default: return {};
    }
}

Json columns_json(const imports::Guess& guess) {
    auto columns = Json::array();
    for (const auto& column : guess.columns) {
        Json json{{"column", column.column},
                  {"letter", letters(column.column)},
                  {"header", column.header},
                  {"field", name_in(imports::k_fields, column.field)}};
        if (column.date) {
            json["date"] = column.date->iso();
        } else if (column.not_kept) {
            json["not_kept"] = name_in(imports::k_not_kept, *column.not_kept);
        } else if (column.field > imports::Field::not_kept && guess.kind != Kind::engine_workbook) {
            json["label"] = imports::label_of(guess.kind, column.field);
        }
        columns.push_back(std::move(json));
    }
    return columns;
}

Json row_json(const ImportRequest& request, const imports::PlannedRow& planned) {
    Json json = Json::object();
    const auto* rows = request.rows();
    const auto at = rows == nullptr ? Shown{} : shown(*rows, planned.index);
    json["row"] = at.row;
    json["action"] = name_in(k_actions, planned.action);
    if (!at.text.empty()) json["shown"] = at.text;
    for (const auto& change : planned.changes) {
        json["changes"].push_back({{"field", name_in(imports::k_fields, change.field)},
                                   {"label", imports::label_of(request.guess.kind, change.field)},
                                   {"from", change.from},
                                   {"to", change.to}});
    }
    return json;
}

Json finding_json(const imports::Finding& finding, core::Language language) {
    Json json{{"severity", name_in(core::k_severities, finding.severity)},
              {"code", finding.what.code},
              {"text", wording::sentence(finding.what.code, finding.what.params, language)},
              {"place", finding.what.place}};
    if (finding.at) {
        json["row"] = finding.at->row;
        json["column"] = finding.at->column;
    }
    return json;
}

void add_rows(Json& json, const ImportRequest& request, const imports::ImportPlan& plan) {
    auto& rows = json["rows"] = Json::array();
    std::size_t left_out = 0;
    for (const auto& planned : plan.rows) {
        if (planned.action == Action::same || request.rows() == nullptr) continue;
        if (rows.size() < k_rows_shown) {
            rows.push_back(row_json(request, planned));
        } else {
            ++left_out;
        }
    }
    json["rows_left_out"] = left_out;
}

void add_questions(Json& json, const imports::ImportPlan& plan, core::Language language) {
    auto& questions = json["questions"] = Json::array();
    for (const auto& question : plan.questions) {
        questions.push_back({{"subject", question.subject},
                             {"text", wording::sentence(question.code, question.params, language)},
                             {"place", question.place},
                             {"choices", question.choices}});
    }
}

}  // namespace

Json import_counts_json(const imports::ImportPlan& plan) {
    Json json = Json::object();
    for (const auto& [action, name] : k_actions) {
        const auto found = plan.counts.find(action);
        json[std::string(name)] = found == plan.counts.end() ? 0 : found->second;
    }
    return json;
}

Json import_preview_json(const ImportRequest& request, const imports::ImportPlan& plan, core::Language language) {
    const auto& guess = request.guess;
    Json json{{"sheet", guess.sheet_name}};
    auto& sheets = json["sheets"] = Json::array();
    for (const auto& other : request.guesses) {
        sheets.push_back(
            {{"name", other.sheet_name}, {"kind", name_in(imports::k_kinds, other.kind)}, {"hidden", other.hidden}});
    }
    json["kind"] = name_in(imports::k_kinds, guess.kind);
    json["header_first"] = guess.header_first;
    json["header_last"] = guess.header_last;
    json["first_data"] = guess.first_data;
    json["columns"] = columns_json(guess);
    json["counts"] = import_counts_json(plan);
    add_rows(json, request, plan);
    auto& findings = json["findings"] = Json::array();
    for (const auto& finding : plan.findings.list())
        findings.push_back(finding_json(finding, language));
    json["errors"] = plan.findings.errors();
    json["warnings"] = plan.findings.warnings();
    add_questions(json, plan, language);
    json["unknown_columns"] = plan.unknown_columns;
    json["ready"] = plan.ready();
    json["fingerprint"] = app::fingerprint(plan);
    return json;
}

Json import_run_json(const app::ImportRun& run) {
    Json json{{"id", run.id.text()},    {"file", run.file_name}, {"kind", run.kind},      {"done_by", run.done_by},
              {"done_at", run.done_at}, {"added", run.added},    {"changed", run.changed}};
    if (!run.unit.text().empty()) json["unit"] = run.unit.text();
    if (run.reversed_at)
        json["reversed"] = {{"by", run.reversed_by}, {"at", *run.reversed_at}, {"reason", run.reversed_reason}};
    return json;
}

Json import_obstacle_json(const app::ImportObstacle& obstacle, core::Language language) {
    Json json{{"kind", name_in(app::k_imported_kinds, obstacle.kind)},
              {"record", obstacle.record},
              {"name", obstacle.name},
              {"act", wording::in_the_way(obstacle.action, obstacle.place, language)}};
    if (!obstacle.place.empty()) json["place"] = obstacle.place;
    if (!obstacle.who.empty()) json["who"] = obstacle.who;
    if (obstacle.at != 0) json["at"] = obstacle.at;
    return json;
}

}  // namespace bontot::api
