#include "plan/parse.hpp"

#include <set>

#include <fmt/format.h>

#include "core/text.hpp"
#include "plan/parse_sections.hpp"
#include "plan/parse_value.hpp"

namespace bontot::plan {

namespace {

SourceDocument read_source(YamlReader& reader, const YAML::Node& node) {
    SourceDocument source;
    if (!reader.check_keys(node, "source", {"symbol", "title", "issued_by", "date", "aliases"})) return source;
    source.symbol = reader.text(node, "symbol");
    source.title = reader.localised(node, "title");
    source.issued_by = reader.text(node, "issued_by");
    source.date = reader.date(node, "date");
    source.aliases = reader.texts(node, "aliases");
    return source;
}

void read_identity(YamlReader& reader, const YAML::Node& root, Plan& plan) {
    plan.id = reader.text(root, "plan");
    plan.version = static_cast<int>(reader.number(root, "version", 1, 100000).value_or(1));
    plan.name = reader.localised(root, "name");
    plan.extends = reader.text(root, "extends", false);
    if (const auto source = root["source"]) {
        plan.source = read_source(reader, source);
    } else {
        reader.error(root, "plan.missing_key", {{"key", "source"}});
    }
    if (const auto effective = root["effective"];
        effective && reader.check_keys(effective, "effective", {"from", "to"})) {
        plan.effective_from = reader.date(effective, "from").value_or(core::Date{});
        plan.effective_to = reader.date(effective, "to");
        if (plan.effective_to && *plan.effective_to <= plan.effective_from) {
            reader.error(effective, "plan.effective_backwards",
                         {{"from", plan.effective_from.iso()}, {"to", plan.effective_to->iso()}});
        }
    }
}

void read_clause_labels(YamlReader& reader, const YAML::Node& node, Plan& plan) {
    if (!node) return;
    if (!node.IsMap()) {
        reader.error(node, "plan.not_a_mapping", {{"what", "clause_labels"}});
        return;
    }
    for (const auto& entry : node) {
        const auto& label = entry.second;
        if (!reader.check_keys(label, "clause_labels", {"vi", "en"})) continue;
        plan.clause_labels[YamlReader::scalar(entry.first)] = {reader.text(label, "vi"), reader.text(label, "en")};
    }
}

void read_parameters(YamlReader& reader, const YAML::Node& node, const Origin& origin, Plan& plan) {
    if (!node) return;
    if (!node.IsMap()) {
        reader.error(node, "plan.not_a_mapping", {{"what", "parameters"}});
        return;
    }
    for (const auto& entry : node) {
        const auto name = YamlReader::scalar(entry.first);
        const auto* spec = find_parameter(name);
        if (spec == nullptr) {
            reader.unknown_name(entry.first, "parameter", name, parameter_names());
            continue;
        }
        const auto& body = entry.second;
        if (!reader.check_keys(body, name, {"value", "clause", "reading"})) continue;
        const auto value = read_value(reader, body["value"], *spec);
        if (!value) continue;
        Parameter parameter{name, *value, reader.text(body, "clause"), reader.text(body, "reading", false), origin, {}};
        parameter.set_by.mark = reader.mark(body["value"]);
        if (!plan.parameters.emplace(name, std::move(parameter)).second) {
            reader.error(entry.first, "plan.repeated_key", {{"found", name}});
        }
    }
}

}  // namespace

Plan parse(const PlanText& source, Findings& findings) {
    Plan plan;
    YamlReader reader(source.file, findings);
    const auto refuse_whole = [&](std::string code, core::Params params, Mark mark) {
        auto place = mark.text();
        findings.push_back({Severity::error,
                            std::move(mark),
                            {core::RefusalKind::invalid, std::move(code), std::move(params), std::move(place)}});
    };
    if (source.text.size() > k_plan_file_limit) {
        refuse_whole(
            "input.too_large",
            {{"found", fmt::format("{}", source.text.size())}, {"allowed", fmt::format("{}", k_plan_file_limit)}},
            {source.file, 0, 0});
        return plan;
    }
    YAML::Node root;
    try {
        root = YAML::Load(source.text);
    } catch (const YAML::Exception& fault) {
        refuse_whole("plan.not_yaml", {{"reason", fault.msg}},
                     {source.file, fault.mark.line + 1, fault.mark.column + 1});
        return plan;
    }
    if (!root || root.IsNull()) {
        refuse_whole("input.empty", {}, {source.file, 0, 0});
        return plan;
    }
    try {
        if (!reader.check_keys(
                root, "plan file",
                {"plan",        "version",        "name",    "extends",  "source",     "effective",    "clause_labels",
                 "roles",       "evidence_kinds", "records", "readings", "parameters", "checks",       "criteria",
                 "recognition", "knock_outs",     "awards",  "phases",   "deadlines",  "meeting_sheet"})) {
            return plan;
        }
        read_identity(reader, root, plan);
        const Origin origin{plan.id, plan.source.symbol, {source.file, 0, 0}};
        plan.documents.push_back(origin);
        read_clause_labels(reader, root["clause_labels"], plan);
        read_parameters(reader, root["parameters"], origin, plan);
        read_sections(reader, root, origin, plan);
    } catch (const YAML::Exception& fault) {
        // Every node is asked for its type first; should one slip through, it is still the author's file, not our
        // crash.
        refuse_whole("plan.not_yaml", {{"reason", fault.msg}},
                     {source.file, fault.mark.line + 1, fault.mark.column + 1});
    }
    return plan;
}

}  // namespace bontot::plan
