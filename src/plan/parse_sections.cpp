#include "plan/parse_sections.hpp"

#include "plan/parse_value.hpp"

namespace bontot::plan {

namespace {

/// Reads the entries of one list; each gets its origin with its own line.
class Sections {
  public:
    Sections(YamlReader& reader, const YAML::Node& root, const Origin& origin)
        : reader_(reader), root_(root), origin_(origin) {}

    void read(Plan& plan) {
        plan.roles = list<Role>("roles", &Sections::role);
        plan.evidence_kinds = list<RecordKind>("evidence_kinds", &Sections::record);
        plan.records = list<RecordKind>("records", &Sections::record);
        plan.readings = list<Reading>("readings", &Sections::reading);
        read_checks(plan);
        plan.criteria = list<Criterion>("criteria", &Sections::criterion);
        plan.recognition = list<Condition>("recognition", &Sections::condition);
        plan.knock_outs = list<KnockOut>("knock_outs", &Sections::knock_out);
        plan.awards = list<AwardRule>("awards", &Sections::award);
        plan.phases = list<Phase>("phases", &Sections::phase);
        plan.deadlines = list<Deadline>("deadlines", &Sections::deadline);
        if (const auto sheet = root_["meeting_sheet"]) plan.meeting_sheet = read_meeting_sheet(reader_, sheet);
    }

  private:
    template <class T>
    std::vector<T> list(const char* key, T (Sections::*read_one)(const YAML::Node&)) {
        std::vector<T> result;
        for (const auto& entry : reader_.items(root_, key)) {
            if (!entry.IsMap()) {
                reader_.error(entry, "plan.not_a_mapping", {{"what", key}});
                continue;
            }
            result.push_back((this->*read_one)(entry));
        }
        return result;
    }

    [[nodiscard]] Origin here(const YAML::Node& node) const {
        auto origin = origin_;
        origin.mark = reader_.mark(node);
        return origin;
    }

    Role role(const YAML::Node& node) {
        reader_.check_keys(node, "role", {"id", "name"});
        return {reader_.text(node, "id"), reader_.localised(node, "name"), here(node)};
    }

    RecordKind record(const YAML::Node& node) {
        reader_.check_keys(node, "record", {"id", "name", "clause", "requirements"});
        return {reader_.text(node, "id"), reader_.localised(node, "name"), reader_.text(node, "clause", false),
                reader_.texts(node, "requirements"), here(node)};
    }

    Reading reading(const YAML::Node& node) {
        reader_.check_keys(node, "reading", {"id", "clause", "question", "taken", "parameters", "alternatives"});
        Reading result;
        result.id = reader_.text(node, "id");
        result.clause = reader_.text(node, "clause");
        result.question = reader_.localised(node, "question");
        result.taken = reader_.localised(node, "taken");
        result.parameters = reader_.texts(node, "parameters");
        for (const auto& entry : reader_.items(node, "alternatives"))
            result.alternatives.push_back(alternative(entry));
        result.set_by = here(node);
        return result;
    }

    Alternative alternative(const YAML::Node& node) {
        Alternative result;
        result.mark = reader_.mark(node);
        if (!reader_.check_keys(node, "alternative", {"set", "meaning"})) return result;
        result.meaning = reader_.localised(node, "meaning");
        const auto set = node["set"];
        if (!set || !set.IsMap()) {
            reader_.error(node, "plan.missing_key", {{"key", "set"}});
            return result;
        }
        for (const auto& entry : set) {
            const auto name = YamlReader::scalar(entry.first);
            const auto* spec = find_parameter(name);
            if (spec == nullptr) {
                reader_.unknown_name(entry.first, "parameter", name, parameter_names());
                continue;
            }
            const auto value = read_value(reader_, entry.second, *spec);
            if (value) result.set.emplace(name, *value);
        }
        return result;
    }

    void read_checks(Plan& plan) {
        const auto checks = root_["checks"];
        if (!checks) return;
        if (!checks.IsMap()) {
            reader_.error(checks, "plan.not_a_mapping", {{"what", "checks"}});
            return;
        }
        for (const auto& entry : checks) {
            const auto name = YamlReader::scalar(entry.first);
            const auto check = core::from_name(k_checks, name);
            if (!check) {
                reader_.unknown_name(entry.first, "check", name, core::all_names(k_checks));
                continue;
            }
            const auto& body = entry.second;
            if (!reader_.check_keys(body, name, {"clause", "point", "reading", "statement"})) continue;
            CheckDeclaration declaration{*check,
                                         reader_.localised(body, "statement"),
                                         reader_.text(body, "clause"),
                                         static_cast<int>(reader_.number(body, "point", 0, 1000, false).value_or(0)),
                                         reader_.text(body, "reading", false),
                                         here(entry.first)};
            if (!plan.checks.emplace(*check, std::move(declaration)).second) {
                reader_.error(entry.first, "plan.repeated_key", {{"found", name}});
            }
        }
    }

    Applicability applicability(const YAML::Node& node) {
        Applicability result;
        const auto body = node["applies_to"];
        if (!body || !reader_.check_keys(body, "applies_to", {"kinds", "sectors"})) return result;
        result.kinds = reader_.names(body, "kinds", organisation::k_unit_kinds);
        result.sectors = reader_.names(body, "sectors", organisation::k_sectors);
        return result;
    }

    Criterion criterion(const YAML::Node& node) {
        reader_.check_keys(node, "criterion", {"id", "name", "clause", "indicators"});
        Criterion result;
        result.id = reader_.text(node, "id");
        // An overlay names an existing criterion by its id alone.
        result.name = reader_.localised(node, "name", !root_["extends"]);
        result.clause = reader_.text(node, "clause", !root_["extends"]);
        for (const auto& entry : reader_.items(node, "indicators")) {
            if (!entry.IsMap()) {
                reader_.error(entry, "plan.not_a_mapping", {{"what", "indicator"}});
                continue;
            }
            result.indicators.push_back(indicator(entry, result.id));
        }
        result.set_by = here(node);
        return result;
    }

    Indicator indicator(const YAML::Node& node, const std::string& criterion_id) {
        reader_.check_keys(node, "indicator",
                           {"id", "statement", "clause", "point", "requirements", "kind", "judged_for", "checks",
                            "scoring", "points", "applies_to", "evidence", "responsible", "knock_out", "reading"});
        Indicator result;
        result.id = reader_.text(node, "id");
        result.criterion = criterion_id;
        result.statement = reader_.localised(node, "statement");
        result.clause = reader_.text(node, "clause");
        result.point = static_cast<int>(reader_.number(node, "point", 0, 1000, false).value_or(0));
        result.requirements = reader_.texts(node, "requirements");
        result.kind = reader_.name(node, "kind", k_indicator_kinds).value_or(IndicatorKind::judged);
        result.judged_for = reader_.names(node, "judged_for", organisation::k_unit_kinds);
        result.checks = reader_.names(node, "checks", k_checks);
        result.scoring = reader_.name(node, "scoring", k_scorings, false).value_or(Scoring::all_or_nothing);
        result.maximum = reader_.points(node, "points").value_or(core::Points{});
        result.applies_to = applicability(node);
        result.evidence = reader_.texts(node, "evidence");
        result.responsible = reader_.text(node, "responsible", false);
        result.knock_out = reader_.text(node, "knock_out", false);
        result.reading = reader_.text(node, "reading", false);
        result.set_by = here(node);
        return result;
    }

    Condition condition(const YAML::Node& node) {
        reader_.check_keys(node, "condition",
                           {"id", "statement", "clause", "requirements", "check", "reading", "applies_to"});
        Condition result;
        result.id = reader_.text(node, "id");
        result.statement = reader_.localised(node, "statement");
        result.clause = reader_.text(node, "clause");
        result.requirements = reader_.texts(node, "requirements");
        result.check = reader_.name(node, "check", k_checks).value_or(Check::criterion_threshold);
        result.reading = reader_.text(node, "reading", false);
        result.applies_to = applicability(node);
        result.set_by = here(node);
        return result;
    }

    KnockOut knock_out(const YAML::Node& node) {
        reader_.check_keys(node, "knock_out", {"kind", "statement", "clause", "decided_by"});
        return {reader_.text(node, "kind"), reader_.localised(node, "statement"), reader_.text(node, "clause"),
                reader_.text(node, "decided_by"), here(node)};
    }

    AwardRule award(const YAML::Node& node) {
        reader_.check_keys(node, "award", {"id", "statement", "clause", "requirements", "decided_by", "parameters"});
        return {reader_.text(node, "id"),
                reader_.localised(node, "statement"),
                reader_.text(node, "clause"),
                reader_.texts(node, "requirements"),
                reader_.text(node, "decided_by", false),
                reader_.texts(node, "parameters"),
                here(node)};
    }

    Phase phase(const YAML::Node& node) {
        reader_.check_keys(node, "phase", {"id", "name", "clause", "requirements", "responsible"});
        return {reader_.text(node, "id"),           reader_.localised(node, "name"),
                reader_.text(node, "clause"),       reader_.texts(node, "requirements"),
                reader_.texts(node, "responsible"), here(node)};
    }

    Deadline deadline(const YAML::Node& node) {
        reader_.check_keys(
            node, "deadline",
            {"id", "act", "act_id", "by", "to", "limit", "parameter", "clause", "requirements", "reading"});
        return {reader_.text(node, "id"),
                reader_.localised(node, "act"),
                reader_.text(node, "act_id"),
                reader_.text(node, "by"),
                reader_.text(node, "to", false),
                reader_.text(node, "limit", false),
                reader_.text(node, "parameter"),
                reader_.text(node, "clause"),
                reader_.texts(node, "requirements"),
                reader_.text(node, "reading", false),
                here(node)};
    }

    YamlReader& reader_;
    const YAML::Node& root_;
    const Origin& origin_;
};

SheetStep read_step(YamlReader& reader, const YAML::Node& node) {
    SheetStep step;
    step.mark = reader.mark(node);
    if (!reader.check_keys(node, "step", {"at_least_percent", "over_percent", "short_by_at_most", "points"}))
        return step;
    step.at_least_percent = reader.number(node, "at_least_percent", 0, 100, false);
    step.over_percent = reader.number(node, "over_percent", 0, 100, false);
    step.short_by_at_most = reader.number(node, "short_by_at_most", 0, 1440, false);
    step.points = reader.points(node, "points").value_or(core::Points{});
    return step;
}

SheetItem read_item(YamlReader& reader, const YAML::Node& node) {
    SheetItem item;
    item.mark = reader.mark(node);
    if (!reader.check_keys(
            node, "sheet item",
            {"id", "statement", "clause", "points", "measure", "steps", "when_unexcused", "not_assessed", "when"})) {
        return item;
    }
    item.id = reader.text(node, "id");
    item.statement = reader.localised(node, "statement");
    item.clause = reader.text(node, "clause", false);
    item.maximum = reader.points(node, "points").value_or(core::Points{});
    item.measure = reader.name(node, "measure", k_measures, false).value_or(Measure::judged);
    for (const auto& entry : reader.items(node, "steps"))
        item.steps.push_back(read_step(reader, entry));
    item.when_unexcused = reader.points(node, "when_unexcused", false);
    item.not_assessed = reader.name(node, "not_assessed", k_not_assessed, false).value_or(NotAssessed::leave_out);
    item.when = reader.name(node, "when", k_sheet_when, false).value_or(SheetWhen::always);
    return item;
}

SheetGroup read_group(YamlReader& reader, const YAML::Node& node) {
    SheetGroup group;
    group.mark = reader.mark(node);
    if (!reader.check_keys(node, "sheet group", {"id", "name", "points", "items"})) return group;
    group.id = reader.text(node, "id");
    group.name = reader.localised(node, "name");
    group.maximum = reader.points(node, "points").value_or(core::Points{});
    core::Points sum;
    for (const auto& entry : reader.items(node, "items")) {
        group.items.push_back(read_item(reader, entry));
        sum += group.items.back().maximum;
    }
    if (sum != group.maximum) {
        reader.error(node, "plan.sheet_sum",
                     {{"what", group.id}, {"found", sum.text()}, {"allowed", group.maximum.text()}});
    }
    return group;
}

}  // namespace

MeetingSheet read_meeting_sheet(YamlReader& reader, const YAML::Node& node) {
    MeetingSheet sheet;
    sheet.mark = reader.mark(node);
    if (!reader.check_keys(node, "meeting_sheet", {"clause", "points", "groups", "levels", "year_levels"}))
        return sheet;
    sheet.clause = reader.text(node, "clause");
    sheet.maximum = reader.points(node, "points").value_or(core::Points{});
    core::Points sum;
    for (const auto& entry : reader.items(node, "groups")) {
        sheet.groups.push_back(read_group(reader, entry));
        sum += sheet.groups.back().maximum;
    }
    if (sum != sheet.maximum) {
        reader.error(node, "plan.sheet_sum",
                     {{"what", "meeting_sheet"}, {"found", sum.text()}, {"allowed", sheet.maximum.text()}});
    }
    for (const auto& entry : reader.items(node, "levels")) {
        if (!reader.check_keys(entry, "level", {"level", "from_percent"})) continue;
        sheet.levels.push_back({reader.name(entry, "level", k_meeting_levels).value_or(MeetingLevel::poor),
                                reader.number(entry, "from_percent", 0, 100).value_or(0), reader.mark(entry)});
    }
    for (const auto& entry : reader.items(node, "year_levels")) {
        if (!reader.check_keys(entry, "year level", {"level", "all_at_least", "counted_level", "count"})) continue;
        sheet.year_levels.push_back({reader.name(entry, "level", k_meeting_levels).value_or(MeetingLevel::poor),
                                     reader.name(entry, "all_at_least", k_meeting_levels, false),
                                     reader.name(entry, "counted_level", k_meeting_levels, false),
                                     reader.number(entry, "count", 0, 366, false).value_or(0), reader.mark(entry)});
    }
    return sheet;
}

void read_sections(YamlReader& reader, const YAML::Node& root, const Origin& origin, Plan& plan) {
    Sections(reader, root, origin).read(plan);
}

}  // namespace bontot::plan
