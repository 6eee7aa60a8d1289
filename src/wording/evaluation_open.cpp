// What an evaluation still waits for, and what a reader should know beside it.
#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"
#include "wording/evaluation_page.hpp"
#include "wording/explain_failure.hpp"

namespace bontot::wording {

using assessment::IndicatorResult;
using assessment::Open;
using assessment::State;

namespace {

/// Open judgements told with their statements; more are told by number.
constexpr std::size_t k_most_statements = 6;

void bullet(const EvaluationPage& on, const std::string& text) {
    on.page.hanging("    - ", text);
}

}  // namespace

bool is_judged(const EvaluationPage& on, const IndicatorResult& result) {
    const auto* indicator = on.plan.indicator(result.id);
    return indicator != nullptr && indicator->judged(on.evaluation.unit.kind);
}

std::vector<const IndicatorResult*> unjudged(const EvaluationPage& on) {
    std::vector<const IndicatorResult*> results;
    for (const auto& result : on.evaluation.indicators) {
        if (result.state == State::pending && is_judged(on, result)) results.push_back(&result);
    }
    return results;
}

std::vector<OpenReason> open_reasons(const assessment::Evaluation& evaluation) {
    std::vector<OpenReason> reasons;
    for (const auto& check : evaluation.checks) {
        if (check.state != State::pending) continue;
        for (const auto& open : check.open) {
            // Open criteria are told by what is open in them.
            if (open.why == Open::Why::criterion_open) continue;
            const auto same = std::find_if(reasons.begin(), reasons.end(), [&](const OpenReason& reason) {
                return reason.open.why == open.why && reason.open.meeting == open.meeting;
            });
            if (same == reasons.end()) {
                reasons.push_back({open, {check.check}});
                continue;
            }
            if (same->checks.back() != check.check) same->checks.push_back(check.check);
            if (same->open.members.empty()) same->open.members = open.members;
        }
    }
    return reasons;
}

void write_open_points(const EvaluationPage& on) {
    const auto language = on.say.language();
    const auto reasons = open_reasons(on.evaluation);
    const auto missing = unjudged(on);
    if (reasons.empty() && missing.empty()) return;
    on.page.title(on.say.say("page.open"));
    for (const auto& reason : reasons) {
        auto text = explain_open(reason.open, on.say.facts(), on.evaluation.as_of, language);
        if (reason.open.why == Open::Why::year_running || reason.open.why == Open::Why::roll_call_incomplete) {
            std::vector<std::string> names;
            for (const auto check : reason.checks)
                names.push_back(label(check, language));
            text += " " + on.say.say("open.waiting", {{"checks", core::join(names)}});
        }
        on.page.hanging("  ○ ", text);
    }
    if (missing.empty()) return;
    on.page.hanging("  ○ ",
                    on.say.say("page.unjudged", {{"count", on.say.number(static_cast<std::int64_t>(missing.size()))}}));
    if (missing.size() <= k_most_statements) {
        for (const auto* result : missing) {
            bullet(on, fmt::format("{} {}", result->id, on.plan.indicator(result->id)->statement.in(language)));
        }
        return;
    }
    for (const auto& criterion : on.evaluation.criteria) {
        std::vector<std::string> ids;
        for (const auto* result : missing) {
            if (result->criterion == criterion.id) ids.push_back(result->id);
        }
        if (!ids.empty())
            bullet(on, on.say.say("page.unjudged_of", {{"criterion", criterion.id}, {"ids", core::join(ids)}}));
    }
}

void write_warnings(const EvaluationPage& on) {
    if (on.evaluation.warnings.empty()) return;
    on.page.title(on.say.say("page.warnings"));
    for (const auto& warning : on.evaluation.warnings) {
        on.page.hanging("  - ", explain_warning(warning, on.say.facts(), on.say.language()));
    }
}

}  // namespace bontot::wording
