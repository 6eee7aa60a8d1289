#include "wording/evaluation_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"
#include "wording/catalogue.hpp"
#include "wording/explain_failure.hpp"
#include "wording/figures.hpp"

namespace bontot::wording {

using assessment::CheckResult;
using assessment::IndicatorResult;
using assessment::State;
using plan::Check;

namespace {

constexpr std::size_t k_label_width = 13;
/// Failing meetings told one by one; a broken import may have hundreds.
constexpr std::size_t k_most_failures = 24;

/// "    Điều khoản   mục II.1.2: …".
void row(const EvaluationPage& on, std::string_view label_key, const std::string& text) {
    if (text.empty()) return;
    const auto head = label_key.empty() ? std::string{} : on.say.say(label_key);
    on.page.hanging("    " + on.page.quiet(padded(head, k_label_width)), text);
}

std::string without_full_stop(std::string text) {
    while (text.ends_with('.'))
        text.pop_back();
    return text;
}

/// Where a check stands: its own declaration, else the condition or the indicator that uses it.
struct Standing {
    std::string clause;
    int point = 0;
    std::string statement;
    std::string reading;
};

Standing standing_of(const EvaluationPage& on, Check check) {
    const auto language = on.say.language();
    if (const auto found = on.plan.checks.find(check); found != on.plan.checks.end()) {
        const auto& declared = found->second;
        return {declared.clause, declared.point, declared.statement.in(language), declared.reading};
    }
    for (const auto& condition : on.plan.recognition) {
        if (condition.check == check) return {condition.clause, 0, condition.statement.in(language), condition.reading};
    }
    for (const auto& criterion : on.plan.criteria) {
        for (const auto& indicator : criterion.indicators) {
            if (std::find(indicator.checks.begin(), indicator.checks.end(), check) == indicator.checks.end()) continue;
            return {indicator.clause, indicator.point, indicator.statement.in(language), indicator.reading};
        }
    }
    return {};
}

std::string lost_points_text(const EvaluationPage& on, const IndicatorResult& result) {
    return on.say.say("page.lost_points",
                      {{"id", result.id}, {"points", on.say.points((result.maximum - result.achieved).hundredths)}});
}

bool has_lost(const IndicatorResult& result) {
    return result.state == State::not_met || result.state == State::partly_met;
}

/// Points that indicators standing on `check` have lost.
std::string lost_through(const EvaluationPage& on, Check check) {
    std::vector<std::string> lost;
    for (const auto& result : on.evaluation.indicators) {
        const auto* indicator = on.plan.indicator(result.id);
        if (indicator == nullptr || !has_lost(result) || is_judged(on, result)) continue;
        const auto& checks = indicator->checks;
        if (std::find(checks.begin(), checks.end(), check) != checks.end())
            lost.push_back(lost_points_text(on, result));
    }
    return list_text(lost, on.say.language());
}

void write_failing_check(const EvaluationPage& on, const CheckResult& check) {
    const auto language = on.say.language();
    const auto state = badge(State::not_met, language);
    on.page.line("  " + on.page.paint(fmt::format("{} {}: {}", state.shape, label(check.check, language), state.word),
                                      state.tone));
    for (std::size_t i = 0; i < std::min(check.failures.size(), k_most_failures); ++i) {
        const auto& failure = check.failures[i];
        auto text = explain_failure(check, failure, on.say.facts(), on.plan, language);
        if (check.check == Check::criterion_threshold) {
            const auto lost_here = lost_points_of(on, failure.criterion);
            if (!lost_here.empty()) text += " " + on.say.say("page.lost_at", {{"lost", lost_here}});
            const auto open = open_points_of(on, failure.criterion);
            if (open.hundredths != 0)
                text += " " + on.say.say("page.open_not_enough", {{"open", on.say.points(open.hundredths)}});
        }
        row(on, i == 0 ? "page.why" : "", text);
    }
    if (check.failures.size() > k_most_failures) {
        const auto more = static_cast<std::int64_t>(check.failures.size() - k_most_failures);
        row(on, "", on.say.say("page.more_failures", {{"count", on.say.number(more)}}));
    }
    const auto standing = standing_of(on, check.check);
    row(on, "page.clause",
        standing.clause.empty()
            ? std::string{}
            : on.say.say("page.clause_text",
                         {{"clause", on.plan.clause_label(standing.clause, language)},
                          {"point", standing.point == 0 ? std::string{} : fmt::format("{}", standing.point)},
                          {"statement", without_full_stop(standing.statement)}}));
    if (const auto* reading = on.plan.reading(standing.reading)) {
        row(on, "page.reading", fmt::format("{}: {}", reading->id, reading->taken.in(language)));
    }
    const auto lost = lost_through(on, check.check);
    if (!lost.empty()) row(on, "page.lost", on.say.say("page.lost_in", {{"lost", lost}}));
    const auto advice = plan::is_rating_check(check.check) ? std::string("advice.ratings")
                                                           : "advice." + std::string(plan::name_of(check.check));
    if (has_sentence(advice)) row(on, "page.advice", on.say.say(advice));
}

std::string role_name(const EvaluationPage& on, const std::string& kind) {
    for (const auto& knock_out : on.plan.knock_outs) {
        if (knock_out.kind != kind) continue;
        for (const auto& role : on.plan.roles) {
            if (role.id == knock_out.decided_by) return role.name.in(on.say.language());
        }
    }
    return on.say.say("page.competent_level");
}

std::string knock_out_clause(const EvaluationPage& on, const std::string& kind) {
    for (const auto& knock_out : on.plan.knock_outs) {
        if (knock_out.kind == kind) return on.plan.clause_label(knock_out.clause, on.say.language());
    }
    return {};
}

}  // namespace

bool is_condition(const EvaluationPage& on, Check check) {
    return std::any_of(on.plan.recognition.begin(), on.plan.recognition.end(), [&](const plan::Condition& condition) {
        return condition.check == check &&
               condition.applies_to.holds(on.evaluation.unit.kind, on.evaluation.unit.sector);
    });
}

std::string lost_points_of(const EvaluationPage& on, const std::string& criterion) {
    std::vector<std::string> lost;
    for (const auto& result : on.evaluation.indicators) {
        if (has_lost(result) && (criterion == "*" || criterion == result.criterion))
            lost.push_back(lost_points_text(on, result));
    }
    return list_text(lost, on.say.language());
}

core::Points open_points_of(const EvaluationPage& on, const std::string& criterion) {
    core::Points open;
    if (on.plan.name_value("criterion_threshold.of", "each_criterion") == "indicators_met") return open;
    for (const auto& result : on.evaluation.criteria) {
        if (criterion == "*" || criterion == result.id) open += result.open;
    }
    return open;
}

std::vector<const CheckResult*> failing_checks(const EvaluationPage& on) {
    std::vector<const CheckResult*> failing;
    for (const auto& check : on.evaluation.checks) {
        if (check.state == State::not_met) failing.push_back(&check);
    }
    const auto rank = [&](const CheckResult* check) {
        return check->check == Check::criterion_threshold ? 0 : is_condition(on, check->check) ? 1 : 2;
    };
    std::stable_sort(failing.begin(), failing.end(), [&](const auto* a, const auto* b) { return rank(a) < rank(b); });
    return failing;
}

void write_failing_checks(const EvaluationPage& on) {
    const auto failing = failing_checks(on);
    if (failing.empty()) return;
    on.page.title(on.say.say("page.not_met"));
    for (std::size_t i = 0; i < failing.size(); ++i) {
        if (i != 0) on.page.blank();
        write_failing_check(on, *failing[i]);
    }
}

void write_knock_outs(const EvaluationPage& on) {
    if (on.evaluation.knock_outs.empty()) return;
    on.page.title(on.say.say("page.knock_outs"));
    const auto effect = on.plan.name_value("knock_outs.effect", "needs_decision");
    for (const auto& result : on.evaluation.knock_outs) {
        const auto& event = on.say.facts().knock_outs[result.event];
        on.page.hanging("  ",
                        on.page.paint(fmt::format("▲ {} ({})", knock_out_label(event.kind, on.plan, on.say.language()),
                                                  date_text(event.date, on.say.language())),
                                      Tone::risk));
        row(on, "page.note", one_line(event.note));
        row(on, "page.clause", knock_out_clause(on, event.kind));
        row(on, "page.next", on.say.say("page.knock_out_" + effect, {{"role", role_name(on, event.kind)}}));
    }
}

void write_lost_points(const EvaluationPage& on) {
    bool first = true;
    for (const auto& result : on.evaluation.indicators) {
        if (!has_lost(result) || !is_judged(on, result)) continue;
        if (first) on.page.title(on.say.say("page.judged_short"));
        first = false;
        const auto* indicator = on.plan.indicator(result.id);
        const auto* judgement = on.say.facts().judgement(result.id);
        const auto head = fmt::format(
            "  {} {:<5}",
            on.page.paint(badge(result.state, on.say.language()).shape, badge(result.state, on.say.language()).tone),
            result.id);
        on.page.hanging(head, on.say.say("page.judged_line",
                                         {{"found", on.say.points(result.achieved.hundredths)},
                                          {"whole", on.say.points(result.maximum.hundredths)},
                                          {"statement", without_full_stop(indicator->statement.in(on.say.language()))},
                                          {"clause", on.plan.clause_label(indicator->clause, on.say.language())},
                                          {"note", judgement == nullptr ? std::string{} : one_line(judgement->note)}}));
    }
}

}  // namespace bontot::wording
