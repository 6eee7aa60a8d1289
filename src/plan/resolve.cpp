#include "plan/resolve.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "plan/lint.hpp"
#include "plan/parameter.hpp"
#include "plan/tightening.hpp"

namespace bontot::plan {

namespace {

constexpr int k_most_layers = 8;

void note(Findings& findings, const Mark& mark, std::string code, core::Params params) {
    findings.push_back(
        {Severity::error, mark, {core::RefusalKind::invalid, std::move(code), std::move(params), mark.text()}});
}

/// A tolerance that the base does not mention is none at all there.
bool tolerates(const Parameter& parameter) {
    const auto* number = std::get_if<std::int64_t>(&parameter.value);
    return number != nullptr && *number > 0 && parameter.name.ends_with(".tolerated_meetings");
}

void overlay_parameters(Plan& base, const Plan& overlay, Findings& findings) {
    for (const auto& [name, parameter] : overlay.parameters) {
        const auto found = base.parameters.find(name);
        if (found == base.parameters.end()) {
            if (tolerates(parameter)) {
                note(findings, parameter.set_by.mark, "plan.overlay_loosens",
                     {{"name", name}, {"found", text_of(parameter.value)}, {"base", "0"}, {"document", base.id}});
            }
            base.parameters.emplace(name, parameter);
            continue;
        }
        auto& current = found->second;
        const auto change = compare(*find_parameter(name), current.value, parameter.value);
        if (change == Change::looser || change == Change::different) {
            note(findings, parameter.set_by.mark,
                 change == Change::looser ? "plan.overlay_loosens" : "plan.overlay_changes",
                 {{"name", name},
                  {"found", text_of(parameter.value)},
                  {"base", text_of(current.value)},
                  {"document", current.set_by.plan}});
        }
        auto history = std::move(current.history);
        history.push_back({current.value, current.set_by});
        const auto reading = parameter.reading.empty() ? current.reading : parameter.reading;
        current = parameter;
        current.reading = reading;
        current.history = std::move(history);
    }
}

/// Failing this indicator alone keeps the criterion below its threshold.
bool decides_alone(const Indicator& indicator, core::Points total, std::int64_t percent) {
    return !core::at_least_percent((total - indicator.maximum).hundredths, total.hundredths, percent);
}

core::Points total_of(const Criterion& criterion) {
    core::Points total;
    for (const auto& indicator : criterion.indicators)
        total += indicator.maximum;
    return total;
}

/// Heavy new indicators can make an old one too light to matter: that loosens the plan although nothing was lowered.
void note_dilution(const Criterion& before, const Criterion& after, std::int64_t percent, Findings& findings) {
    const auto old_total = total_of(before);
    const auto new_total = total_of(after);
    for (const auto& indicator : before.indicators) {
        if (!decides_alone(indicator, old_total, percent) || decides_alone(indicator, new_total, percent)) continue;
        const auto& added = after.indicators[before.indicators.size()];
        note(findings, added.set_by.mark, "plan.overlay_dilutes", {{"name", indicator.id}, {"criterion", before.id}});
        findings.back().severity = Severity::warning;
        return;
    }
}

void overlay_criteria(Plan& base, const Plan& overlay, Findings& findings) {
    for (const auto& criterion : overlay.criteria) {
        const auto target = std::find_if(base.criteria.begin(), base.criteria.end(),
                                         [&](const Criterion& c) { return c.id == criterion.id; });
        if (target == base.criteria.end()) {
            base.criteria.push_back(criterion);
            continue;
        }
        const bool renamed = !criterion.name.vi.empty() && !(criterion.name == target->name);
        if (renamed || (!criterion.clause.empty() && criterion.clause != target->clause)) {
            note(findings, criterion.set_by.mark, "plan.overlay_rewrites", {{"name", criterion.id}});
        }
        const auto before = *target;
        for (const auto& indicator : criterion.indicators) {
            if (base.indicator(indicator.id) != nullptr) {
                note(findings, indicator.set_by.mark, "plan.overlay_rewrites", {{"name", indicator.id}});
                continue;
            }
            target->indicators.push_back(indicator);
        }
        note_dilution(before, *target, base.number("criterion_threshold.at_least_percent", 0), findings);
    }
}

/// Adds what the base does not have; an entry of the same name is the base's to keep.
template <class T, class Key>
void add_new(std::vector<T>& base, const std::vector<T>& overlay, Key key, Findings& findings) {
    for (const auto& entry : overlay) {
        const bool known = std::any_of(base.begin(), base.end(), [&](const T& b) { return key(b) == key(entry); });
        if (known) {
            note(findings, entry.set_by.mark, "plan.overlay_rewrites", {{"name", key(entry)}});
        } else {
            base.push_back(entry);
        }
    }
}

/// What has no list of its own: check declarations, clause labels, the meeting sheet.
void overlay_rest(Plan& base, const Plan& overlay, const Mark& top, Findings& findings) {
    for (const auto& [check, declaration] : overlay.checks) {
        if (base.checks.emplace(check, declaration).second) continue;
        note(findings, declaration.set_by.mark, "plan.overlay_rewrites", {{"name", std::string(name_of(check))}});
    }
    for (const auto& [clause, label] : overlay.clause_labels) {
        const auto [known, fresh] = base.clause_labels.emplace(clause, label);
        if (!fresh && !(known->second == label)) note(findings, top, "plan.overlay_rewrites", {{"name", clause}});
    }
    if (overlay.meeting_sheet && base.meeting_sheet) {
        note(findings, overlay.meeting_sheet->mark, "plan.overlay_rewrites", {{"name", "meeting_sheet"}});
    } else if (overlay.meeting_sheet) {
        base.meeting_sheet = overlay.meeting_sheet;
    }
}

/// An overlay that holds on days on which its base does not stands on nothing there.
void overlay_dates(const Plan& base, const Plan& overlay, const Mark& top, Findings& findings) {
    const bool early = overlay.effective_from < base.effective_from;
    const bool late = base.effective_to && (!overlay.effective_to || *overlay.effective_to > *base.effective_to);
    if (!early && !late) return;
    note(findings, top, "plan.overlay_outside_base",
         {{"base", base.id},
          {"from", base.effective_from.iso()},
          {"to", base.effective_to ? base.effective_to->iso() : "…"}});
    findings.back().severity = Severity::warning;
}

struct Chain {
    Plan plan;
    bool complete = true;
};

Chain load_chain(const PlanText& source, const PlanFinder& find, Findings& findings, int depth) {
    Plan plan = parse(source, findings);
    if (plan.extends.empty()) return {std::move(plan), true};
    const Mark top{source.file, 1, 1};
    if (depth >= k_most_layers || plan.extends == plan.id) {
        note(findings, top, "plan.extends_itself", {{"name", plan.extends}});
        return {std::move(plan), false};
    }
    const auto base_text = find(plan.extends);
    if (!base_text) {
        auto refusal = base_text.error();
        refusal.place = top.text();
        findings.push_back({Severity::error, top, std::move(refusal)});
        return {std::move(plan), false};
    }
    auto base = load_chain(*base_text, find, findings, depth + 1);
    if (!base.complete) return {std::move(plan), false};
    return {apply_overlay(std::move(base.plan), plan, findings), true};
}

}  // namespace

core::Refusals errors_of(const Findings& findings) {
    core::Refusals refusals;
    for (const auto& finding : findings) {
        if (finding.severity == Severity::error) refusals.push_back(finding.what);
    }
    return refusals;
}

Plan apply_overlay(Plan base, const Plan& overlay, Findings& findings) {
    overlay_parameters(base, overlay, findings);
    overlay_criteria(base, overlay, findings);
    const auto id = [](const auto& entry) { return entry.id; };
    add_new(base.readings, overlay.readings, id, findings);
    add_new(base.recognition, overlay.recognition, id, findings);
    add_new(base.awards, overlay.awards, id, findings);
    add_new(base.phases, overlay.phases, id, findings);
    add_new(base.deadlines, overlay.deadlines, id, findings);
    add_new(base.roles, overlay.roles, id, findings);
    add_new(base.records, overlay.records, id, findings);
    add_new(base.evidence_kinds, overlay.evidence_kinds, id, findings);
    add_new(
        base.knock_outs, overlay.knock_outs, [](const KnockOut& k) { return k.kind; }, findings);
    const Mark top{overlay.documents.empty() ? std::string{} : overlay.documents.back().mark.file, 1, 1};
    overlay_rest(base, overlay, top, findings);
    overlay_dates(base, overlay, top, findings);

    base.id = overlay.id;
    base.version = overlay.version;
    base.name = overlay.name;
    base.extends = overlay.extends;
    base.source = overlay.source;
    base.effective_from = overlay.effective_from;
    base.effective_to = overlay.effective_to;
    base.documents.insert(base.documents.end(), overlay.documents.begin(), overlay.documents.end());
    return base;
}

LoadedPlan load(const PlanText& source, const PlanFinder& find) {
    LoadedPlan loaded;
    auto chain = load_chain(source, find, loaded.findings, 0);
    loaded.plan = std::move(chain.plan);
    // A file that could not be read would only be told once more that everything is missing.
    if (!has_error(loaded.findings)) {
        auto linted = lint(loaded.plan);
        loaded.findings.insert(loaded.findings.end(), linted.begin(), linted.end());
    }
    return loaded;
}

void set_parameter(Plan& plan, const std::string& name, Value value, const Origin& by) {
    auto& parameter = plan.parameters[name];
    if (!parameter.name.empty()) parameter.history.push_back({parameter.value, parameter.set_by});
    parameter.name = name;
    parameter.value = std::move(value);
    parameter.set_by = by;
}

}  // namespace bontot::plan
