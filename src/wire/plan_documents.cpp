#include "wire/plan_documents.hpp"

#include "plan/parameter.hpp"
#include "wording/catalogue.hpp"

namespace bontot::wire {

namespace {

Json localised(const core::Localised& text) {
    return {{"vi", text.vi}, {"en", text.en}};
}

Json origin(const plan::Origin& set_by) {
    return {{"plan", set_by.plan}, {"document", set_by.document}, {"place", set_by.mark.text()}};
}

Json applicability(const plan::Applicability& applies) {
    Json kinds = Json::array();
    Json sectors = Json::array();
    for (const auto kind : applies.kinds)
        kinds.push_back(core::name_in(organisation::k_unit_kinds, kind));
    for (const auto sector : applies.sectors)
        sectors.push_back(core::name_in(organisation::k_sectors, sector));
    return {{"kinds", std::move(kinds)}, {"sectors", std::move(sectors)}};
}

struct ValueJson {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(std::int64_t number) const { return number; }
    Json operator()(const std::string& name) const { return name; }
    Json operator()(core::Date date) const { return date.iso(); }
    Json operator()(plan::MonthDay day) const { return plan::text_of(day); }
    Json operator()(const std::vector<std::string>& names) const { return names; }
    Json operator()(const plan::Bands& bands) const {
        Json list = Json::array();
        for (const auto& band : bands.bands) {
            if (bands.ladder) {
                list.push_back({band.from, band.value});
            } else {
                list.push_back(
                    {{"from", band.from}, {"to", band.to ? Json(*band.to) : Json(nullptr)}, {"value", band.value}});
            }
        }
        return list;
    }
};

Json parameter_json(const plan::Parameter& parameter) {
    Json json{{"name", parameter.name},
              {"value", value_json(parameter.value)},
              {"clause", parameter.clause},
              {"reading", parameter.reading},
              {"set_by", origin(parameter.set_by)}};
    if (const auto* spec = plan::find_parameter(parameter.name)) json["title"] = localised(spec->title);
    auto& overridden = json["overrides"] = Json::array();
    for (const auto& earlier : parameter.history) {
        overridden.push_back({{"value", value_json(earlier.value)}, {"set_by", origin(earlier.set_by)}});
    }
    return json;
}

Json reading_json(const plan::Reading& reading) {
    Json alternatives = Json::array();
    for (const auto& alternative : reading.alternatives) {
        Json set = Json::object();
        for (const auto& [name, value] : alternative.set)
            set[name] = value_json(value);
        alternatives.push_back({{"set", std::move(set)}, {"meaning", localised(alternative.meaning)}});
    }
    return {{"id", reading.id},
            {"clause", reading.clause},
            {"question", localised(reading.question)},
            {"taken", localised(reading.taken)},
            {"parameters", reading.parameters},
            {"alternatives", std::move(alternatives)},
            {"set_by", origin(reading.set_by)}};
}

Json indicator_json(const plan::Indicator& indicator) {
    Json checks = Json::array();
    for (const auto check : indicator.checks)
        checks.push_back(plan::name_of(check));
    Json judged_for = Json::array();
    for (const auto kind : indicator.judged_for)
        judged_for.push_back(core::name_in(organisation::k_unit_kinds, kind));
    return {{"id", indicator.id},
            {"statement", localised(indicator.statement)},
            {"clause", indicator.clause},
            {"point", indicator.point},
            {"requirements", indicator.requirements},
            {"kind", core::name_in(plan::k_indicator_kinds, indicator.kind)},
            {"judged_for", std::move(judged_for)},
            {"checks", std::move(checks)},
            {"scoring", core::name_in(plan::k_scorings, indicator.scoring)},
            {"maximum", indicator.maximum.hundredths},
            {"applies_to", applicability(indicator.applies_to)},
            {"evidence", indicator.evidence},
            {"responsible", indicator.responsible},
            {"knock_out", indicator.knock_out},
            {"reading", indicator.reading},
            {"set_by", origin(indicator.set_by)}};
}

Json criterion_json(const plan::Criterion& criterion) {
    Json indicators = Json::array();
    for (const auto& indicator : criterion.indicators)
        indicators.push_back(indicator_json(indicator));
    return {{"id", criterion.id},
            {"name", localised(criterion.name)},
            {"clause", criterion.clause},
            {"indicators", std::move(indicators)},
            {"set_by", origin(criterion.set_by)}};
}

template <class T, class Convert>
Json list_of(const std::vector<T>& entries, Convert convert) {
    Json list = Json::array();
    for (const auto& entry : entries)
        list.push_back(convert(entry));
    return list;
}

Json record_json(const plan::RecordKind& record) {
    return {{"id", record.id},
            {"name", localised(record.name)},
            {"clause", record.clause},
            {"requirements", record.requirements},
            {"set_by", origin(record.set_by)}};
}

Json step_json(const plan::SheetStep& step) {
    Json json = Json::object();
    if (step.at_least_percent) json["at_least_percent"] = *step.at_least_percent;
    if (step.over_percent) json["over_percent"] = *step.over_percent;
    if (step.short_by_at_most) json["short_by_at_most"] = *step.short_by_at_most;
    json["points"] = step.points.hundredths;
    return json;
}

Json item_json(const plan::SheetItem& item) {
    return {{"id", item.id},
            {"statement", localised(item.statement)},
            {"clause", item.clause},
            {"maximum", item.maximum.hundredths},
            {"measure", core::name_in(plan::k_measures, item.measure)},
            {"steps", list_of(item.steps, step_json)},
            {"when_unexcused", item.when_unexcused ? Json(item.when_unexcused->hundredths) : Json(nullptr)},
            {"not_assessed", core::name_in(plan::k_not_assessed, item.not_assessed)},
            {"when", core::name_in(plan::k_sheet_when, item.when)}};
}

Json level_json(const std::optional<plan::MeetingLevel>& level) {
    return level ? Json(core::name_in(plan::k_meeting_levels, *level)) : Json(nullptr);
}

Json sheet_json(const plan::MeetingSheet& sheet) {
    Json json{{"clause", sheet.clause}, {"maximum", sheet.maximum.hundredths}};
    json["groups"] = list_of(sheet.groups, [](const plan::SheetGroup& group) {
        return Json{{"id", group.id},
                    {"name", localised(group.name)},
                    {"maximum", group.maximum.hundredths},
                    {"items", list_of(group.items, item_json)}};
    });
    json["levels"] = list_of(sheet.levels, [](const plan::LevelStep& step) {
        return Json{{"level", level_json(step.level)}, {"from_percent", step.from_percent}};
    });
    json["year_levels"] = list_of(sheet.year_levels, [](const plan::YearLevelRule& rule) {
        return Json{{"level", level_json(rule.level)},
                    {"all_at_least", level_json(rule.all_at_least)},
                    {"counted_level", level_json(rule.counted_level)},
                    {"count", rule.count}};
    });
    return json;
}

Json deadline_json(const plan::Deadline& deadline, const plan::Plan& plan) {
    const auto* parameter = plan.parameter(deadline.parameter);
    return {{"id", deadline.id},
            {"act", localised(deadline.act)},
            {"act_id", deadline.act_id},
            {"by", deadline.by},
            {"to", deadline.to},
            {"limit", deadline.limit},
            {"parameter", deadline.parameter},
            {"before", parameter == nullptr ? Json(nullptr) : value_json(parameter->value)},
            {"clause", deadline.clause},
            {"requirements", deadline.requirements},
            {"reading", deadline.reading},
            {"set_by", origin(deadline.set_by)}};
}

void add_lists(Json& json, const plan::Plan& plan) {
    json["recognition"] = list_of(plan.recognition, [](const plan::Condition& condition) {
        return Json{{"id", condition.id},
                    {"statement", localised(condition.statement)},
                    {"clause", condition.clause},
                    {"requirements", condition.requirements},
                    {"check", plan::name_of(condition.check)},
                    {"reading", condition.reading},
                    {"applies_to", applicability(condition.applies_to)},
                    {"set_by", origin(condition.set_by)}};
    });
    json["knock_outs"] = list_of(plan.knock_outs, [](const plan::KnockOut& knock_out) {
        return Json{{"kind", knock_out.kind},
                    {"statement", localised(knock_out.statement)},
                    {"clause", knock_out.clause},
                    {"decided_by", knock_out.decided_by},
                    {"set_by", origin(knock_out.set_by)}};
    });
    json["awards"] = list_of(plan.awards, [](const plan::AwardRule& award) {
        return Json{{"id", award.id},
                    {"statement", localised(award.statement)},
                    {"clause", award.clause},
                    {"requirements", award.requirements},
                    {"decided_by", award.decided_by},
                    {"parameters", award.parameters},
                    {"set_by", origin(award.set_by)}};
    });
    json["phases"] = list_of(plan.phases, [](const plan::Phase& phase) {
        return Json{{"id", phase.id},
                    {"name", localised(phase.name)},
                    {"clause", phase.clause},
                    {"requirements", phase.requirements},
                    {"responsible", phase.responsible},
                    {"set_by", origin(phase.set_by)}};
    });
    json["deadlines"] =
        list_of(plan.deadlines, [&](const plan::Deadline& deadline) { return deadline_json(deadline, plan); });
    json["roles"] = list_of(plan.roles, [](const plan::Role& role) {
        return Json{{"id", role.id}, {"name", localised(role.name)}, {"set_by", origin(role.set_by)}};
    });
    json["records"] = list_of(plan.records, record_json);
    json["evidence_kinds"] = list_of(plan.evidence_kinds, record_json);
}

}  // namespace

Json value_json(const plan::Value& value) {
    return std::visit(ValueJson{}, value);
}

Json plan_json(const plan::Plan& plan) {
    Json json{{"id", plan.id},
              {"version", plan.version},
              {"name", localised(plan.name)},
              {"extends", plan.extends.empty() ? Json(nullptr) : Json(plan.extends)},
              {"source",
               {{"symbol", plan.source.symbol},
                {"title", localised(plan.source.title)},
                {"issued_by", plan.source.issued_by},
                {"date", plan.source.date ? Json(plan.source.date->iso()) : Json(nullptr)},
                {"aliases", plan.source.aliases}}},
              {"effective",
               {{"from", plan.effective_from.iso()},
                {"to", plan.effective_to ? Json(plan.effective_to->iso()) : Json(nullptr)}}},
              {"documents", list_of(plan.documents, origin)}};
    auto& parameters = json["parameters"] = Json::array();
    for (const auto& [name, parameter] : plan.parameters)
        parameters.push_back(parameter_json(parameter));
    json["readings"] = list_of(plan.readings, reading_json);
    auto& checks = json["checks"] = Json::array();
    for (const auto& [check, declaration] : plan.checks) {
        checks.push_back({{"check", plan::name_of(check)},
                          {"statement", localised(declaration.statement)},
                          {"clause", declaration.clause},
                          {"point", declaration.point},
                          {"reading", declaration.reading},
                          {"set_by", origin(declaration.set_by)}});
    }
    json["criteria"] = list_of(plan.criteria, criterion_json);
    add_lists(json, plan);
    if (plan.meeting_sheet) json["meeting_sheet"] = sheet_json(*plan.meeting_sheet);
    return json;
}

Json findings_json(const plan::Findings& findings, core::Language language) {
    return list_of(findings, [language](const plan::Finding& finding) {
        return Json{{"severity", finding.severity == plan::Severity::error ? "error" : "warning"},
                    {"file", finding.mark.file},
                    {"line", finding.mark.line},
                    {"column", finding.mark.column},
                    {"code", finding.what.code},
                    {"message", wording::sentence(finding.what.code, finding.what.params, language)}};
    });
}

Json differences_json(const std::vector<plan::Difference>& differences) {
    return list_of(differences, [](const plan::Difference& difference) {
        return Json{{"kind", difference.kind()},
                    {"name", difference.name},
                    {"field", difference.field},
                    {"before", localised(difference.before)},
                    {"after", localised(difference.after)},
                    {"change", core::name_in(plan::k_changes, difference.change)},
                    {"applies_to", applicability(difference.concerns.units)},
                    {"roles", difference.concerns.roles},
                    {"clause", difference.clause}};
    });
}

}  // namespace bontot::wire
