#include "expectations.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "assessment/evaluate.hpp"
#include "assessment/project.hpp"
#include "core/text.hpp"
#include "year_builder.hpp"

namespace bontot::cases {

using assessment::MeetingSheetResult;

namespace {

std::string ids_text(const assessment::Facts& facts, const std::vector<std::size_t>& members) {
    std::vector<std::string> ids;
    for (const auto member : members)
        ids.push_back(facts.members[member].id);
    std::sort(ids.begin(), ids.end());
    return names_text(ids);
}

std::string points_text(core::Points achieved, core::Points maximum) {
    return achieved.text() + "/" + maximum.text();
}

/// A state and, when the case gives them, the points.
void expect_state(Words& words, const std::string& what, assessment::State state, const std::string& points,
                  Report& report) {
    if (!core::from_name(assessment::k_states, words.peek())) {
        words.unknown(core::join(core::all_names(assessment::k_states)));
    }
    report.compare(words.line(), what, words.next("a state"), std::string(core::name_in(assessment::k_states, state)));
    if (!words.empty()) report.compare(words.line(), what, words.next("points"), points);
    words.end();
}

void expect_indicator(Words& words, const Judged& judged, Report& report) {
    const auto id = words.next("an indicator");
    const auto& all = judged.evaluation.indicators;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& i) { return i.id == id; });
    if (found == all.end()) fault(words.line(), fmt::format("no indicator “{}”", id));
    expect_state(words, "indicator " + id, found->state, points_text(found->achieved, found->maximum), report);
}

void expect_criterion(Words& words, const Judged& judged, Report& report) {
    const auto id = words.next("a criterion");
    const auto& all = judged.evaluation.criteria;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& c) { return c.id == id; });
    if (found == all.end()) fault(words.line(), fmt::format("no criterion “{}”", id));
    expect_state(words, "criterion " + id, found->state, points_text(found->achieved, found->applicable), report);
}

/// "knock-out fire needs decision", "knock-out fire no decision", "no knock-out".
void expect_knock_out(Words& words, const Judged& judged, Report& report) {
    const auto kind = words.next("a kind");
    const bool needs = words.take("needs");
    if (!needs) words.require("no");
    words.require("decision");
    words.end();
    for (const auto& result : judged.evaluation.knock_outs) {
        if (judged.facts.knock_outs[result.event].kind == kind && result.needs_decision == needs) return;
    }
    report.fail(words.line(),
                fmt::format("expected the knock-out {} ({}), found {} others", kind,
                            needs ? "needs decision" : "no decision", judged.evaluation.knock_outs.size()));
}

/// "warning streak_at_limit m03", "no warning streak_at_limit".
void expect_warning(Words& words, const Judged& judged, bool wanted, Report& report) {
    const auto code = words.next("a code");
    const bool named = !words.empty();
    const auto members = named ? names_text(words.list("members")) : "";
    std::string found;
    for (const auto& warning : judged.evaluation.warnings) {
        const auto who = ids_text(judged.facts, warning.members);
        found += fmt::format(" {} {}", warning.code, who);
        if (warning.code != "warning." + code || (named && who != members)) continue;
        if (!wanted) report.fail(words.line(), fmt::format("expected no warning {}, found{}", code, found));
        return;
    }
    if (wanted) report.fail(words.line(), fmt::format("expected warning {} {}, found{}", code, members, found));
}

const MeetingSheetResult& sheet_of(const Words& words, const Judged& judged, const std::string& id) {
    const auto& all = judged.evaluation.meeting_sheets;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& s) { return judged.facts.meetings[s.meeting].id == id; });
    if (found == all.end()) fault(words.line(), fmt::format("no sheet for meeting “{}”", id));
    return *found;
}

/// "meeting 2026-01 level good 95/100", "meeting 2026-01 item 2.1 met 4/4", "meeting 2026-01 no sheet".
void expect_sheet(Words& words, const Judged& judged, Report& report) {
    const auto id = words.next("a meeting");
    if (words.take("no")) {
        words.require("sheet");
        words.end();
        for (const auto& sheet : judged.evaluation.meeting_sheets) {
            if (judged.facts.meetings[sheet.meeting].id == id)
                report.fail(words.line(), "expected no sheet, found one");
        }
        return;
    }
    const auto& sheet = sheet_of(words, judged, id);
    if (words.take("item")) {
        const auto item = words.next("an item");
        const auto found =
            std::find_if(sheet.items.begin(), sheet.items.end(), [&](const auto& i) { return i.item == item; });
        if (found == sheet.items.end()) fault(words.line(), fmt::format("no item “{}”", item));
        expect_state(words, "item " + item, found->state, points_text(found->achieved, found->maximum), report);
        return;
    }
    words.require("level");
    report.compare(words.line(), "level", words.next("a level"),
                   sheet.level ? std::string(core::name_in(plan::k_meeting_levels, *sheet.level)) : "none");
    if (!words.empty()) {
        report.compare(words.line(), "points", words.next("points"), points_text(sheet.achieved, sheet.applicable));
    }
    words.end();
}

}  // namespace

void expect_of_evaluation(Words words, const Judged& judged, Report& report) {
    const auto& evaluation = judged.evaluation;
    if (const auto check = core::from_name(plan::k_checks, words.peek())) {
        const auto* result = evaluation.check(*check);
        if (result == nullptr) fault(words.line(), fmt::format("the plan does not use {}", words.peek()));
        expect_of_check(words.line(), words.line().text.substr(words.peek().size() + 1), *result, judged, report);
    } else if (words.take("verdict")) {
        if (!core::from_name(assessment::k_verdicts, words.peek())) words.unknown("qualified not_qualified pending");
        report.compare(words.line(), "verdict", words.next("a verdict"),
                       std::string(core::name_in(assessment::k_verdicts, evaluation.verdict)));
        words.end();
    } else if (words.take("provisional")) {
        words.end();
        if (!evaluation.provisional) report.fail(words.line(), "expected a provisional result, found a final one");
    } else if (words.take("indicator")) {
        expect_indicator(words, judged, report);
    } else if (words.take("criterion")) {
        expect_criterion(words, judged, report);
    } else if (words.take("knock-out")) {
        expect_knock_out(words, judged, report);
    } else if (words.take("warning")) {
        expect_warning(words, judged, true, report);
    } else if (words.take("no")) {
        if (words.take("knock-out")) {
            words.end();
            report.compare(words.line(), "knock-outs", "0", fmt::format("{}", evaluation.knock_outs.size()));
        } else {
            words.require("warning");
            expect_warning(words, judged, false, report);
        }
    } else if (words.take("meeting")) {
        expect_sheet(words, judged, report);
    } else if (words.take("year")) {
        words.require("level");
        report.compare(words.line(), "the year's level", words.next("a level"),
                       evaluation.year_level
                           ? std::string(core::name_in(plan::k_meeting_levels, *evaluation.year_level))
                           : "none");
        words.end();
    } else if (words.take("projection")) {
        expect_of_projection(words, judged, report);
    } else {
        words.unknown(
            "a check, verdict, provisional, indicator, criterion, knock-out, no knock-out, warning, no "
            "warning, meeting, year level, projection");
    }
}

void expect_of_projection(Words words, const Judged& judged, Report& report) {
    const auto check = core::from_name(plan::k_checks, words.peek());
    if (!check) words.unknown("a check");
    const auto name = words.next("a check");
    const auto projection = assessment::project(judged.facts, judged.plan, judged.test.as_of);
    const auto found = std::find_if(projection.checks.begin(), projection.checks.end(),
                                    [&](const auto& outlook) { return outlook.check == *check; });
    if (found == projection.checks.end()) fault(words.line(), fmt::format("the plan does not use {}", name));
    if (!core::from_name(assessment::k_outlooks, words.peek())) {
        words.unknown(core::join(core::all_names(assessment::k_outlooks)));
    }
    report.compare(words.line(), name, words.next("a state"),
                   fmt::format("{}", core::name_in(assessment::k_outlooks, found->outlook)));
    const auto figure = [](const auto& value) { return value ? fmt::format("{}", *value) : std::string("none"); };
    while (!words.empty()) {
        if (words.take("needed")) {
            report.compare(words.line(), "needed", words.next("a number"), figure(found->needed));
        } else if (words.take("possible")) {
            report.compare(words.line(), "possible", words.next("a number"), figure(found->possible));
        } else if (words.take("members")) {
            report.compare(words.line(), "members", names_text(words.list("members")),
                           ids_text(judged.facts, found->members));
        } else if (words.take("months")) {
            std::vector<std::string> months;
            for (const auto month : found->months)
                months.push_back(fmt::format("{}", month));
            report.compare(words.line(), "months", names_text(words.list("months")), names_text(months));
        } else {
            words.unknown("needed, possible, members, months");
        }
    }
}

void run_case(const std::string& path, Report& report) {
    const auto test = parse_case(path);
    if (!test.awards.empty()) return expect_of_awards(test, report);
    if (!test.what_if.empty()) return expect_of_what_if(test, report);
    if (test.units.size() != 1) throw CaseFault(1, "several units need a what-if: line");
    const auto plan = load_plan(test, test.set);
    const auto facts = build_year(test, test.units[0], plan);
    const auto evaluation = assessment::evaluate(facts, plan, test.as_of);
    for (const auto& line : test.expects)
        expect_of_evaluation(Words(line, line.text), {test, plan, facts, evaluation}, report);
}

}  // namespace bontot::cases
