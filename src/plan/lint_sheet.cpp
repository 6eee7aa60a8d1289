// The meeting sheet: every level and every step of a scale must be reachable, and give no more points than the item
// has.
#include <fmt/format.h>

#include "plan/lint_report.hpp"

namespace bontot::plan {

namespace {

std::string text(std::int64_t number) {
    return fmt::format("{}", number);
}

std::string name_of(MeetingLevel level) {
    return std::string(core::name_in(k_meeting_levels, level));
}

/// Half-percents from which the step holds; "over 85" begins one half after "from 85".
std::optional<std::int64_t> percent_key(const SheetStep& step) {
    if (step.over_percent) return *step.over_percent * 2 + 1;
    if (step.at_least_percent) return *step.at_least_percent * 2;
    return std::nullopt;
}

/// Whenever `later` holds, `earlier` holds already: `later` can never give the points.
bool covers(const SheetStep& earlier, const SheetStep& later) {
    const auto a = percent_key(earlier);
    const auto b = percent_key(later);
    if (a && (!b || *b < *a)) return false;
    if (!earlier.short_by_at_most) return true;
    return later.short_by_at_most && *later.short_by_at_most <= *earlier.short_by_at_most;
}

void lint_scale(const SheetItem& item, LintReport& report) {
    for (std::size_t j = 0; j < item.steps.size(); ++j) {
        const auto& step = item.steps[j];
        if (step.over_percent && *step.over_percent >= 100) {
            report.error(step.mark, "plan.over_hundred_percent",
                         {{"name", item.id}, {"found", text(*step.over_percent)}});
        }
        for (std::size_t i = 0; i < j; ++i) {
            if (!covers(item.steps[i], step)) continue;
            report.error(step.mark, "plan.step_never_reached",
                         {{"item", item.id},
                          {"step", text(static_cast<std::int64_t>(j) + 1)},
                          {"other", item.steps[i].mark.text()}});
            break;
        }
        if (j > 0 && step.points > item.steps[j - 1].points) {
            report.error(
                step.mark, "plan.step_points_rise",
                {{"item", item.id}, {"found", step.points.text()}, {"before", item.steps[j - 1].points.text()}});
        }
    }
}

void lint_item(const SheetItem& item, LintReport& report) {
    const auto over = [&](const Mark& mark, core::Points points) {
        if (points <= item.maximum) return;
        report.error(mark, "plan.step_over_maximum",
                     {{"item", item.id}, {"found", points.text()}, {"allowed", item.maximum.text()}});
    };
    bool full = item.steps.empty();
    for (const auto& step : item.steps) {
        over(step.mark, step.points);
        full = full || step.points >= item.maximum;
    }
    if (item.when_unexcused) over(item.mark, *item.when_unexcused);
    if (!full)
        report.warning(item.mark, "plan.item_maximum_unreached", {{"item", item.id}, {"found", item.maximum.text()}});
    // The steps of a judged item are the points that people may give, in any order.
    if (item.measure != Measure::judged) lint_scale(item, report);
}

void lint_levels(const MeetingSheet& sheet, LintReport& report) {
    for (std::size_t i = 1; i < sheet.levels.size(); ++i) {
        const auto& above = sheet.levels[i - 1];
        const auto& here = sheet.levels[i];
        if (here.level > above.level && here.from_percent < above.from_percent) continue;
        report.error(here.mark, "plan.levels_not_falling",
                     {{"first", name_of(above.level)}, {"second", name_of(here.level)}});
    }
    if (!sheet.levels.empty() && sheet.levels.back().from_percent > 0) {
        report.warning(
            sheet.levels.back().mark, "plan.levels_gap",
            {{"level", name_of(sheet.levels.back().level)}, {"found", text(sheet.levels.back().from_percent)}});
    }
}

void lint_year_levels(const MeetingSheet& sheet, LintReport& report) {
    bool settled = false;  // a rule without a condition has been seen: no later one is asked
    for (std::size_t i = 0; i < sheet.year_levels.size(); ++i) {
        const auto& rule = sheet.year_levels[i];
        const auto level = name_of(rule.level);
        if (settled) report.error(rule.mark, "plan.year_level_never_reached", {{"level", level}});
        if (i > 0 && rule.level <= sheet.year_levels[i - 1].level) {
            report.error(rule.mark, "plan.levels_not_falling",
                         {{"first", name_of(sheet.year_levels[i - 1].level)}, {"second", level}});
        }
        if (rule.count > 12) {
            report.error(rule.mark, "plan.year_level_count",
                         {{"level", level}, {"found", text(rule.count)}, {"allowed", "12"}});
        }
        if (rule.counted_level.has_value() != (rule.count > 0)) {
            report.error(rule.mark, "plan.year_level_half",
                         {{"level", level}, {"missing", rule.counted_level ? "count" : "counted_level"}});
        }
        settled = settled || (!rule.all_at_least && !rule.counted_level);
    }
}

}  // namespace

void lint_sheet(const Plan& plan, LintReport& report) {
    if (!plan.meeting_sheet) return;
    for (const auto& group : plan.meeting_sheet->groups) {
        for (const auto& item : group.items)
            lint_item(item, report);
    }
    lint_levels(*plan.meeting_sheet, report);
    lint_year_levels(*plan.meeting_sheet, report);
}

}  // namespace bontot::plan
