#include "plan/diff_fields.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/text.hpp"

namespace bontot::plan {

namespace {

Field plain(std::string name, const std::string& text) {
    return {std::move(name), {text, text}};
}

Field worded(std::string name, const core::Localised& text) {
    return {std::move(name), text};
}

Field demanding(std::string name, std::vector<std::string> demands) {
    const auto text = core::join(demands);
    return {std::move(name), {text, text}, std::move(demands), true};
}

template <class Enum, std::size_t N>
std::string joined(const core::NameTable<Enum, N>& table, const std::vector<Enum>& values) {
    std::vector<std::string> names;
    names.reserve(values.size());
    for (const auto value : values)
        names.emplace_back(core::name_in(table, value));
    return names.empty() ? "*" : core::join(names);
}

/// Asking more kinds of unit is stricter.
Field applies_to(const Applicability& applicability) {
    Field field = plain("applies_to", fmt::format("{} / {}", joined(organisation::k_unit_kinds, applicability.kinds),
                                                  joined(organisation::k_sectors, applicability.sectors)));
    field.ordered = true;
    for (const auto& [kind, kind_name] : organisation::k_unit_kinds) {
        for (const auto& [sector, sector_name] : organisation::k_sectors) {
            if (applicability.holds(kind, sector))
                field.demands.push_back(fmt::format("{} {}", kind_name, sector_name));
        }
    }
    return field;
}

std::vector<std::string> names_of(const std::vector<Check>& checks) {
    std::vector<std::string> names;
    names.reserve(checks.size());
    for (const auto check : checks)
        names.emplace_back(name_of(check));
    return names;
}

std::string text_of(const SheetStep& step) {
    std::vector<std::string> conditions;
    if (step.over_percent) conditions.push_back(fmt::format("> {} %", *step.over_percent));
    if (step.at_least_percent) conditions.push_back(fmt::format("≥ {} %", *step.at_least_percent));
    if (step.short_by_at_most) conditions.push_back(fmt::format("≤ −{}′", *step.short_by_at_most));
    if (conditions.empty()) return step.points.text();
    return fmt::format("{}: {}", core::join(conditions), step.points.text());
}

std::string text_of(const YearLevelRule& rule) {
    std::string text(core::name_in(k_meeting_levels, rule.level));
    if (rule.all_at_least) text += fmt::format(" ∀ ≥ {}", core::name_in(k_meeting_levels, *rule.all_at_least));
    if (rule.counted_level)
        text += fmt::format(" {} × ≥ {}", rule.count, core::name_in(k_meeting_levels, *rule.counted_level));
    return text;
}

template <class T>
std::string texts_of(const std::vector<T>& entries) {
    std::vector<std::string> texts;
    texts.reserve(entries.size());
    for (const auto& entry : entries)
        texts.push_back(text_of(entry));
    return core::join(texts, "; ");
}

}  // namespace

Fields fields_of(const Reading& reading) {
    return {worded("question", reading.question), worded("taken", reading.taken),
            plain("parameters", core::join(reading.parameters)), plain("clause", reading.clause)};
}

Fields fields_of(const Indicator& indicator) {
    const bool strict = indicator.scoring == Scoring::all_or_nothing;
    Field scoring = plain("scoring", std::string(core::name_in(k_scorings, indicator.scoring)));
    scoring.ordered = true;
    if (strict) scoring.demands = {"every meeting"};
    Field knock_out = plain("knock_out", indicator.knock_out);
    knock_out.ordered = true;
    if (!indicator.knock_out.empty()) knock_out.demands = {indicator.knock_out};
    return {plain("criterion", indicator.criterion),
            worded("statement", indicator.statement),
            plain("kind", std::string(core::name_in(k_indicator_kinds, indicator.kind))),
            plain("judged_for",
                  indicator.judged_for.empty() ? "" : joined(organisation::k_unit_kinds, indicator.judged_for)),
            demanding("checks", names_of(indicator.checks)),
            scoring,
            plain("points", indicator.maximum.text()),
            applies_to(indicator.applies_to),
            demanding("evidence", indicator.evidence),
            plain("responsible", indicator.responsible),
            knock_out,
            plain("reading", indicator.reading),
            plain("clause", indicator.clause)};
}

Fields fields_of(const Condition& condition) {
    return {worded("statement", condition.statement), plain("check", std::string(name_of(condition.check))),
            applies_to(condition.applies_to), plain("reading", condition.reading), plain("clause", condition.clause)};
}

Fields fields_of(const KnockOut& knock_out) {
    return {worded("statement", knock_out.statement), plain("decided_by", knock_out.decided_by),
            plain("clause", knock_out.clause)};
}

Fields fields_of(const AwardRule& award) {
    return {worded("statement", award.statement), plain("decided_by", award.decided_by),
            plain("parameters", core::join(award.parameters)), plain("clause", award.clause)};
}

Fields fields_of(const Deadline& deadline) {
    return {worded("act", deadline.act),        plain("act_id", deadline.act_id),
            plain("by", deadline.by),           plain("to", deadline.to),
            plain("limit", deadline.limit),     plain("parameter", deadline.parameter),
            plain("reading", deadline.reading), plain("clause", deadline.clause)};
}

Fields fields_of(const SheetItem& item) {
    return {worded("statement", item.statement),
            plain("points", item.maximum.text()),
            plain("measure", std::string(core::name_in(k_measures, item.measure))),
            plain("steps", texts_of(item.steps)),
            plain("when_unexcused", item.when_unexcused ? item.when_unexcused->text() : ""),
            plain("not_assessed", std::string(core::name_in(k_not_assessed, item.not_assessed))),
            plain("when", std::string(core::name_in(k_sheet_when, item.when))),
            plain("clause", item.clause)};
}

Fields fields_of(const MeetingSheet& sheet) {
    std::vector<std::string> levels;
    for (const auto& step : sheet.levels) {
        levels.push_back(fmt::format("{} ≥ {} %", core::name_in(k_meeting_levels, step.level), step.from_percent));
    }
    return {plain("points", sheet.maximum.text()), plain("levels", core::join(levels, "; ")),
            plain("year_levels", texts_of(sheet.year_levels)), plain("clause", sheet.clause)};
}

Change compare(const Field& before, const Field& after) {
    if (!before.ordered) return before.text == after.text ? Change::same : Change::different;
    const std::set<std::string> a(before.demands.begin(), before.demands.end());
    const std::set<std::string> b(after.demands.begin(), after.demands.end());
    if (a == b) return Change::same;
    if (std::includes(b.begin(), b.end(), a.begin(), a.end())) return Change::stricter;
    if (std::includes(a.begin(), a.end(), b.begin(), b.end())) return Change::looser;
    return Change::different;
}

}  // namespace bontot::plan
