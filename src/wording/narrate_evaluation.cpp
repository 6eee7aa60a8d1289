#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"
#include "wording/catalogue.hpp"
#include "wording/evaluation_page.hpp"
#include "wording/explain_failure.hpp"
#include "wording/figures.hpp"
#include "wording/narrate.hpp"

namespace bontot::wording {

using assessment::CriterionResult;
using assessment::Evaluation;
using assessment::Open;
using assessment::State;
using assessment::Verdict;
using core::Language;
using plan::Check;

namespace {

constexpr std::size_t k_bar = 14;

bool by_total(const plan::Plan& plan) {
    return plan.name_value("criterion_threshold.of", "each_criterion") == "total";
}

/// "170/180 điểm (94,4 %)"; while points are open no share is told, it would read as a result.
std::string points_of(const Speaker& say, core::Points achieved, core::Points open, core::Points whole) {
    if (whole.hundredths == 0) return {};
    const core::Params params{{"found", say.points(achieved.hundredths)},
                              {"whole", say.points(whole.hundredths)},
                              {"open", say.points(open.hundredths)},
                              {"share", say.share(achieved.hundredths, whole.hundredths)}};
    return say.say(open.hundredths == 0 ? "page.points" : "page.points_open", params);
}

/// "từ 95 %": what a condition in percent asks for.
std::string limit_text(const EvaluationPage& on, Check check) {
    const bool completed = check == Check::member_ratings_completed || check == Check::cell_ratings_completed;
    const auto percent = check == Check::criterion_threshold ? on.plan.number("criterion_threshold.at_least_percent", 0)
                         : completed                         ? on.plan.number("ratings_completed.at_least_percent", 100)
                                                             : on.plan.number("ratings_good.at_least_percent", 80);
    return on.say.say(percent == 100 ? "page.all_percent" : "page.from_percent", {{"percent", on.say.number(percent)}});
}

/// One sentence for each condition that is not met.
std::vector<std::string> reasons_against(const EvaluationPage& on) {
    std::vector<std::string> reasons;
    for (const auto* failing : failing_checks(on)) {
        const auto& check = *failing;
        if (!is_condition(on, check.check)) continue;
        for (const auto& failure : check.failures) {
            const bool threshold = check.check == Check::criterion_threshold;
            const auto what = !threshold                 ? label(check.check, on.say.language())
                              : failure.criterion == "*" ? on.say.say("why.all_criteria")
                                                         : on.say.say("why.criterion", {{"id", failure.criterion}});
            if (failure.whole == 0 || !(threshold || plan::is_rating_check(check.check))) {
                reasons.push_back(on.say.say("page.reason", {{"what", what}}));
                break;
            }
            // Points that may still come are counted as come: the reason must hold whatever happens.
            const auto open = threshold ? open_points_of(on, failure.criterion).hundredths : 0;
            reasons.push_back(on.say.say(open == 0 ? "page.reason_share" : "page.reason_at_most",
                                         {{"what", what},
                                          {"share", on.say.share(failure.part + open, failure.whole)},
                                          {"limit", limit_text(on, check.check)}}));
        }
    }
    if (on.plan.name_value("knock_outs.effect", "needs_decision") == "not_qualified") {
        for (const auto& result : on.evaluation.knock_outs) {
            const auto& kind = on.say.facts().knock_outs[result.event].kind;
            reasons.push_back(on.say.say("page.reason", {{"what", knock_out_label(kind, on.plan, on.say.language())}}));
        }
    }
    return reasons;
}

/// What the verdict waits for, in a few words each.
std::vector<std::string> reasons_open(const EvaluationPage& on) {
    std::vector<std::string> reasons;
    const auto add = [&](std::string_view key, std::size_t count) {
        if (count == 0) return;
        reasons.push_back(on.say.say(key, {{"count", on.say.number(static_cast<std::int64_t>(count))},
                                           {"year", fmt::format("{}", on.evaluation.year)}}));
    };
    const auto open = open_reasons(on.evaluation);
    const auto count = [&](Open::Why why) {
        return static_cast<std::size_t>(
            std::count_if(open.begin(), open.end(), [why](const OpenReason& r) { return r.open.why == why; }));
    };
    add("page.waits_year", count(Open::Why::year_running));
    add("page.waits_judgements", unjudged(on).size());
    add("page.waits_roll_calls", count(Open::Why::roll_call_incomplete));
    add("page.waits_sheets", count(Open::Why::sheet_incomplete));
    add("page.waits_ratings", count(Open::Why::not_rated_yet) + count(Open::Why::nobody_rated));
    const auto decisions = std::count_if(on.evaluation.knock_outs.begin(), on.evaluation.knock_outs.end(),
                                         [](const auto& knock_out) { return knock_out.needs_decision; });
    add("page.waits_decisions", static_cast<std::size_t>(decisions));
    return reasons;
}

void write_head(const EvaluationPage& on) {
    const auto& evaluation = on.evaluation;
    const auto verdict = badge(evaluation.verdict, evaluation.unit.kind, on.plan, on.say.language());
    const auto rest = on.say.say("page.unit_year",
                                 {{"unit", evaluation.unit.name.empty() ? evaluation.unit.code : evaluation.unit.name},
                                  {"year", fmt::format("{}", evaluation.year)}});
    on.page.hanging("", on.page.strong(on.page.paint(verdict)) + " · " + rest);
    if (evaluation.verdict == Verdict::not_qualified) on.page.hanging("  ", core::join(reasons_against(on), " "));
    if (evaluation.verdict == Verdict::pending) {
        const auto reasons = reasons_open(on);
        if (!reasons.empty()) on.page.hanging("  ", on.say.say("page.waits", {{"reasons", core::join(reasons, "; ")}}));
    }
    if (evaluation.provisional) on.page.hanging("  ", on.say.say("page.provisional"));
    on.page.hanging("  ",
                    on.page.quiet(on.say.say("page.source", {{"symbol", on.plan.source.symbol},
                                                             {"plan", evaluation.plan},
                                                             {"version", fmt::format("{}", evaluation.plan_version)},
                                                             {"date", evaluation.as_of.iso()}})));
}

struct CriterionRow {
    std::string name;
    Badge state;
    std::string bar;
    std::string points;
};

std::vector<CriterionRow> criterion_rows(const EvaluationPage& on) {
    std::vector<CriterionRow> rows;
    CriterionResult total{"", State::not_applicable, {}, {}, {}};
    const auto bar_of = [](const CriterionResult& sum) {
        return sum.applicable.hundredths == 0
                   ? std::string{}
                   : bar(sum.achieved.hundredths, sum.open.hundredths, sum.applicable.hundredths, k_bar);
    };
    for (const auto& result : on.evaluation.criteria) {
        const auto criterion = std::find_if(on.plan.criteria.begin(), on.plan.criteria.end(),
                                            [&](const plan::Criterion& c) { return c.id == result.id; });
        const auto name = criterion == on.plan.criteria.end() ? std::string{} : criterion->name.in(on.say.language());
        rows.push_back({fmt::format("{} {}", result.id, name), badge(result.state, on.say.language()), bar_of(result),
                        points_of(on.say, result.achieved, result.open, result.applicable)});
        total.achieved += result.achieved;
        total.open += result.open;
        total.applicable += result.applicable;
    }
    if (rows.size() > 1) {
        Badge state{"", "", Tone::waiting};
        const auto* check = on.evaluation.check(Check::criterion_threshold);
        if (by_total(on.plan) && check != nullptr) state = badge(check->state, on.say.language());
        rows.push_back(
            {on.say.say("page.total"), state, "", points_of(on.say, total.achieved, total.open, total.applicable)});
    }
    return rows;
}

void write_criteria(const EvaluationPage& on) {
    const bool condition = is_condition(on, Check::criterion_threshold);
    const auto of = on.plan.name_value("criterion_threshold.of", "each_criterion");
    on.page.title(
        condition ? on.say.say("page.criteria_" + of,
                               {{"percent", on.say.number(on.plan.number("criterion_threshold.at_least_percent", 0))}})
                  : on.say.say("page.criteria"));
    const auto rows = criterion_rows(on);
    std::size_t state_width = 0;
    std::size_t points_width = 0;
    std::size_t name_width = 0;
    for (const auto& row : rows) {
        state_width = std::max(state_width, visible_width(row.state.text()));
        points_width = std::max(points_width, visible_width(row.points));
        name_width = std::max(name_width, visible_width(row.name));
    }
    const auto others = 2 + 2 + state_width + 2 + k_bar + 2 + points_width;
    const auto room = on.page.width() > others + 24 ? on.page.width() - others : 24;
    name_width = std::min(name_width, room);
    for (const auto& row : rows) {
        const auto lines = wrapped(row.name, name_width);
        auto first = "  " + padded(lines.empty() ? "" : lines.front(), name_width) + "  ";
        const auto state = row.state.shape.empty() ? std::string{} : on.page.paint(row.state);
        first += padded(state, state_width) + "  " + padded(on.page.paint(row.bar, row.state.tone), k_bar) + "  " +
                 row.points;
        on.page.line(first.substr(0, first.find_last_not_of(' ') + 1));
        for (std::size_t i = 1; i < lines.size(); ++i)
            on.page.line("    " + lines[i]);
    }
}

void write_other_conditions(const EvaluationPage& on) {
    std::vector<std::pair<Badge, std::string>> rows;
    for (const auto& condition : on.plan.recognition) {
        if (condition.check == Check::criterion_threshold) continue;
        if (!condition.applies_to.holds(on.evaluation.unit.kind, on.evaluation.unit.sector)) continue;
        const auto* check = on.evaluation.check(condition.check);
        if (check == nullptr) continue;
        rows.emplace_back(badge(check->state, on.say.language()), condition.statement.in(on.say.language()));
    }
    if (rows.empty()) return;
    on.page.title(on.say.say("page.other_conditions"));
    std::size_t width = 0;
    for (const auto& [state, statement] : rows)
        width = std::max(width, visible_width(state.text()));
    for (const auto& [state, statement] : rows)
        on.page.hanging("  " + padded(on.page.paint(state), width) + "  ", statement);
}

void write_meeting_levels(const EvaluationPage& on) {
    if (on.evaluation.meeting_sheets.empty()) return;
    const auto language = on.say.language();
    on.page.title(on.say.say("page.meeting_levels"));
    struct Row {
        std::string meeting;
        Badge level;
        std::string rest;
    };
    std::vector<Row> rows;
    std::size_t meeting_width = 0;
    std::size_t level_width = 0;
    for (const auto& sheet : on.evaluation.meeting_sheets) {
        core::Points open;
        for (const auto& item : sheet.items) {
            if (item.state == State::pending) open += item.maximum;
        }
        rows.push_back({on.say.meeting_head(sheet.meeting),
                        sheet.level ? badge(*sheet.level, language) : badge(State::pending, language),
                        bar(sheet.achieved.hundredths, open.hundredths, sheet.applicable.hundredths, k_bar) + "  " +
                            points_of(on.say, sheet.achieved, open, sheet.applicable)});
        meeting_width = std::max(meeting_width, visible_width(rows.back().meeting));
        level_width = std::max(level_width, visible_width(rows.back().level.text()));
    }
    for (const auto& row : rows) {
        on.page.line(fmt::format("  {}  {}  {}", padded(row.meeting, meeting_width),
                                 padded(on.page.paint(row.level), level_width), row.rest));
    }
    // Before the year is over, or with a sheet still open, a level would read as a result.
    const auto* year = on.evaluation.check(Check::year_meeting_level);
    const bool settled =
        year != nullptr ? year->state != State::pending : on.evaluation.as_of.year() > on.evaluation.year;
    if (!settled || !on.evaluation.year_level) return;
    const auto level = badge(*on.evaluation.year_level, language);
    on.page.line("  " + on.page.paint(on.say.say("page.year_level", {{"level", level.text()}}), level.tone));
}

}  // namespace

std::string evaluation_text(const Evaluation& evaluation, const assessment::Facts& facts, const plan::Plan& plan,
                            Language language, const Style& style) {
    Page page(style);
    const Speaker say(facts, language);
    const EvaluationPage on{evaluation, plan, say, page};
    write_head(on);
    write_criteria(on);
    write_other_conditions(on);
    write_meeting_levels(on);
    write_failing_checks(on);
    write_knock_outs(on);
    write_lost_points(on);
    write_open_points(on);
    write_warnings(on);
    return page.take();
}

}  // namespace bontot::wording
