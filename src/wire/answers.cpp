#include "wire/answers.hpp"

#include "wording/explain_failure.hpp"

namespace bontot::wire {

using assessment::CheckResult;
using assessment::Evaluation;
using assessment::Facts;
using assessment::Failure;
using assessment::Open;
using core::name_in;

namespace {

Json member_ids(const Facts& facts, const std::vector<std::size_t>& members) {
    Json ids = Json::array();
    for (const auto member : members)
        ids.push_back(facts.members[member].id);
    return ids;
}

Json meeting_ids(const Facts& facts, const std::vector<std::size_t>& meetings) {
    Json ids = Json::array();
    for (const auto meeting : meetings)
        ids.push_back(facts.meetings[meeting].id);
    return ids;
}

Json failure_json(const CheckResult& check, const Failure& failure, const Facts& facts, const plan::Plan& plan,
                  core::Language language) {
    Json json = Json::object();
    if (failure.meeting) {
        json["meeting"] = facts.meetings[*failure.meeting].id;
        json["date"] = facts.meetings[*failure.meeting].date.iso();
    }
    if (!failure.meetings.empty()) json["meetings"] = meeting_ids(facts, failure.meetings);
    if (!failure.members.empty()) json["members"] = member_ids(facts, failure.members);
    if (!failure.cells.empty()) json["cells"] = failure.cells;
    if (!failure.missing.empty()) json["missing"] = failure.missing;
    if (!failure.months.empty())
        json[check.check == plan::Check::regular_count ? "months" : "quarters"] = failure.months;
    if (!failure.criterion.empty()) json["criterion"] = failure.criterion;
    json["found"] = failure.found;
    json["required"] = failure.required;
    json["why"] = wording::explain_failure(check, failure, facts, plan, language);
    return json;
}

Json open_json(const Open& open, const Facts& facts) {
    Json json{{"why", name_in(assessment::k_open_reasons, open.why)}};
    if (open.meeting) json["meeting"] = facts.meetings[*open.meeting].id;
    if (!open.members.empty()) json["members"] = member_ids(facts, open.members);
    if (!open.cells.empty()) json["cells"] = open.cells;
    if (!open.missing.empty()) json["missing"] = open.missing;
    return json;
}

/// Which cells of a committee an official rating counts, and which it leaves out.
Json cells_counted_json(const Facts& facts) {
    Json excluded = Json::array();
    for (const auto& rating : facts.cell_ratings) {
        if (rating.level) continue;
        Json cell{{"code", rating.code}, {"scope", name_in(organisation::k_rating_scopes, rating.scope)}};
        if (!rating.reason.empty()) cell["reason"] = rating.reason;
        excluded.push_back(std::move(cell));
    }
    return {{"counted", facts.cell_ratings.size() - excluded.size()}, {"excluded", std::move(excluded)}};
}

Json check_json(const CheckResult& check, const Facts& facts, const plan::Plan& plan, core::Language language) {
    Json json{{"check", plan::name_of(check.check)}, {"state", name_in(assessment::k_states, check.state)}};
    auto& failures = json["failures"] = Json::array();
    for (const auto& failure : check.failures)
        failures.push_back(failure_json(check, failure, facts, plan, language));
    if (!check.open.empty()) {
        auto& open = json["open"] = Json::array();
        for (const auto& reason : check.open)
            open.push_back(open_json(reason, facts));
    }
    const bool of_cells =
        check.check == plan::Check::cell_ratings_completed || check.check == plan::Check::cell_ratings_good;
    if (of_cells && check.state != assessment::State::not_applicable) json["cells"] = cells_counted_json(facts);
    const auto declared = plan.checks.find(check.check);
    json["clause"] = declared == plan.checks.end() ? "" : declared->second.clause;
    json["reading"] = declared == plan.checks.end() ? "" : declared->second.reading;
    return json;
}

Json criterion_json(const assessment::CriterionResult& criterion, const Evaluation& evaluation) {
    Json indicators = Json::array();
    for (const auto& indicator : evaluation.indicators) {
        if (indicator.criterion == criterion.id) indicators.push_back(indicator.id);
    }
    return {{"id", criterion.id},
            {"state", name_in(assessment::k_states, criterion.state)},
            {"achieved", criterion.achieved.hundredths},
            {"open", criterion.open.hundredths},
            {"applicable", criterion.applicable.hundredths},
            {"indicators", std::move(indicators)}};
}

Json indicator_json(const assessment::IndicatorResult& result, const Evaluation& evaluation, const plan::Plan& plan) {
    const auto* indicator = plan.indicator(result.id);
    Json checks = Json::array();
    if (!indicator->judged(evaluation.unit.kind)) {
        for (const auto check : indicator->checks)
            checks.push_back(plan::name_of(check));
    }
    return {{"id", result.id},
            {"criterion", result.criterion},
            {"state", name_in(assessment::k_states, result.state)},
            {"achieved", result.achieved.hundredths},
            {"maximum", result.maximum.hundredths},
            {"clause", indicator->clause},
            {"kind", indicator->judged(evaluation.unit.kind) ? "judged" : "computed"},
            {"checks", std::move(checks)}};
}

Json sheet_json(const assessment::MeetingSheetResult& sheet, const Facts& facts) {
    Json items = Json::array();
    for (const auto& item : sheet.items) {
        items.push_back({{"id", item.item},
                         {"state", name_in(assessment::k_states, item.state)},
                         {"achieved", item.achieved.hundredths},
                         {"maximum", item.maximum.hundredths}});
    }
    return {{"meeting", facts.meetings[sheet.meeting].id},
            {"state", name_in(assessment::k_states, sheet.state)},
            {"achieved", sheet.achieved.hundredths},
            {"applicable", sheet.applicable.hundredths},
            {"level", sheet.level ? Json(name_in(plan::k_meeting_levels, *sheet.level)) : Json(nullptr)},
            {"items", std::move(items)}};
}

}  // namespace

Json verdict_json(std::string_view code, std::string_view name, assessment::Verdict verdict) {
    return {{"code", code}, {"name", name}, {"verdict", core::name_in(assessment::k_verdicts, verdict)}};
}

Json unit_json(const organisation::Unit& unit) {
    return {{"code", unit.code},
            {"name", unit.name},
            {"kind", name_in(organisation::k_unit_kinds, unit.kind)},
            {"sector", name_in(organisation::k_sectors, unit.sector)}};
}

Json evaluation_json(const Evaluation& evaluation, const Facts& facts, const plan::Plan& plan,
                     core::Language language) {
    Json json{{"plan", {{"id", evaluation.plan}, {"version", evaluation.plan_version}}},
              {"unit", unit_json(evaluation.unit)},
              {"year", evaluation.year},
              {"as_of", evaluation.as_of.iso()},
              {"verdict", name_in(assessment::k_verdicts, evaluation.verdict)}};
    if (evaluation.provisional) json["provisional"] = true;
    auto& criteria = json["criteria"] = Json::array();
    for (const auto& criterion : evaluation.criteria)
        criteria.push_back(criterion_json(criterion, evaluation));
    auto& indicators = json["indicators"] = Json::array();
    for (const auto& indicator : evaluation.indicators)
        indicators.push_back(indicator_json(indicator, evaluation, plan));
    auto& checks = json["checks"] = Json::array();
    for (const auto& check : evaluation.checks)
        checks.push_back(check_json(check, facts, plan, language));
    auto& knock_outs = json["knock_outs"] = Json::array();
    for (const auto& knock_out : evaluation.knock_outs) {
        const auto& event = facts.knock_outs[knock_out.event];
        Json entry{{"kind", event.kind}, {"date", event.date.iso()}};
        if (knock_out.needs_decision) entry["needs"] = "a decision by the recognising authority";
        knock_outs.push_back(std::move(entry));
    }
    if (!evaluation.meeting_sheets.empty()) {
        auto& sheets = json["meeting_sheets"] = Json::array();
        for (const auto& sheet : evaluation.meeting_sheets)
            sheets.push_back(sheet_json(sheet, facts));
        json["year_level"] =
            evaluation.year_level ? Json(name_in(plan::k_meeting_levels, *evaluation.year_level)) : Json(nullptr);
    }
    auto& warnings = json["warnings"] = Json::array();
    for (const auto& warning : evaluation.warnings)
        warnings.push_back(wording::explain_warning(warning, facts, language));
    return json;
}

Json projection_json(const assessment::Projection& projection, const Facts& facts, core::Language language) {
    Json json{{"plan", {{"id", projection.plan}, {"version", projection.plan_version}}},
              {"unit", unit_json(projection.unit)},
              {"year", projection.year},
              {"as_of", projection.as_of.iso()},
              {"state", name_in(assessment::k_outlooks, projection.outlook)}};
    auto& checks = json["checks"] = Json::array();
    for (const auto& check : projection.checks) {
        Json entry{{"check", plan::name_of(check.check)},
                   {"state", name_in(assessment::k_outlooks, check.outlook)},
                   {"why", wording::explain_outlook(check, facts, language)},
                   {"needed", check.needed ? Json(*check.needed) : Json(nullptr)},
                   {"possible", check.possible ? Json(*check.possible) : Json(nullptr)}};
        if (check.by) entry["before"] = check.by->iso();
        if (!check.meetings.empty()) entry["meetings"] = meeting_ids(facts, check.meetings);
        if (!check.members.empty()) entry["members"] = member_ids(facts, check.members);
        if (!check.months.empty())
            entry[check.check == plan::Check::regular_count ? "months" : "quarters"] = check.months;
        checks.push_back(std::move(entry));
    }
    return json;
}

Json what_if_json(const assessment::WhatIf& what_if) {
    const auto verdicts = [](const assessment::VerdictCounts& counts) {
        return Json{
            {"qualified", counts.qualified}, {"not_qualified", counts.not_qualified}, {"pending", counts.pending}};
    };
    Json json{{"units", what_if.units},
              {"before", verdicts(what_if.before.verdicts)},
              {"after", verdicts(what_if.after.verdicts)},
              {"gained", what_if.gained},
              {"lost", what_if.lost}};
    auto& checks = json["checks"] = Json::array();
    for (const auto& [check, name] : plan::k_checks) {
        const auto i = plan::index_of(check);
        if (((what_if.used >> i) & 1U) == 0) continue;
        checks.push_back({{"check", name},
                          {"failing_before", what_if.before.failing[i]},
                          {"failing_after", what_if.after.failing[i]}});
    }
    return json;
}

std::string line_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}
std::string page_of(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace bontot::wire
