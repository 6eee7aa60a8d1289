// Thresholds that nothing can reach, or that contradict each other: a plan must be possible to fulfil.
#include <fmt/format.h>

#include "plan/lint_report.hpp"
#include "plan/parameter.hpp"

namespace bontot::plan {

namespace {

std::string text(std::int64_t number) {
    return fmt::format("{}", number);
}

/// Reading keeps each number in its range; a plan built or changed by the program (`--set`) is held to it as well.
void lint_ranges(const Plan& plan, LintReport& report) {
    for (const auto& [name, parameter] : plan.parameters) {
        const auto* spec = find_parameter(name);
        const auto* number = std::get_if<std::int64_t>(&parameter.value);
        if (spec == nullptr || number == nullptr || (*number >= spec->minimum && *number <= spec->maximum)) continue;
        report.error(
            parameter.set_by.mark, "plan.not_a_number",
            {{"key", name}, {"found", text(*number)}, {"allowed", fmt::format("{}…{}", spec->minimum, spec->maximum)}});
    }
}

struct Pair {
    const Parameter* first = nullptr;
    const Parameter* second = nullptr;
    std::int64_t a = 0;
    std::int64_t b = 0;
    explicit operator bool() const { return first != nullptr; }
};

/// Both numbers, when the plan has both.
Pair pair_of(const Plan& plan, const std::string& first, const std::string& second) {
    const auto* a = value_in<std::int64_t>(plan, first);
    const auto* b = value_in<std::int64_t>(plan, second);
    if (a == nullptr || b == nullptr) return {};
    return {plan.parameter(first), plan.parameter(second), *a, *b};
}

void lint_meeting_day(const Plan& plan, LintReport& report) {
    const std::string from = "meeting_day.from";
    const std::string to = "meeting_day.to";
    if (const auto both = pair_of(plan, from, to)) {
        if (both.a > both.b) {
            report.error(both.first->set_by.mark, "plan.meeting_day_backwards",
                         {{"from", text(both.a)}, {"to", text(both.b)}});
        } else if (both.a > 28) {
            report.warning(both.first->set_by.mark, "plan.meeting_day_short_month", {{"from", text(both.a)}});
        }
        return;
    }
    for (const auto& [set, missing] : {std::pair{from, to}, std::pair{to, from}}) {
        if (value_in<std::int64_t>(plan, set) == nullptr) continue;
        report.error(plan.parameter(set)->set_by.mark, "plan.meeting_day_half", {{"name", set}, {"missing", missing}});
    }
}

void lint_duration(const Plan& plan, LintReport& report) {
    if (const auto small = pair_of(plan, "duration.small_minutes", "duration.minutes"); small && small.a > small.b) {
        report.warning(small.first->set_by.mark, "plan.small_meeting_longer",
                       {{"found", text(small.a)}, {"ordinary", text(small.b)}});
    }
    if (const auto combined = pair_of(plan, "duration.combined_minutes", "duration.minutes");
        combined && combined.a < combined.b) {
        report.warning(combined.first->set_by.mark, "plan.combined_meeting_shorter",
                       {{"found", text(combined.a)}, {"ordinary", text(combined.b)}});
    }
}

}  // namespace

void lint_reach(const Plan& plan, LintReport& report) {
    lint_ranges(plan, report);
    if (const auto* percent = value_in<std::int64_t>(plan, "attendance.over_percent");
        percent != nullptr && *percent >= 100) {
        report.error(plan.parameter("attendance.over_percent")->set_by.mark, "plan.over_hundred_percent",
                     {{"name", "attendance.over_percent"}, {"found", text(*percent)}});
    }
    if (const auto quota = pair_of(plan, "awards.provincial_minimum", "awards.provincial_maximum");
        quota && quota.a > quota.b) {
        report.error(quota.first->set_by.mark, "plan.minimum_over_maximum",
                     {{"name", "awards.provincial_minimum"},
                      {"found", text(quota.a)},
                      {"other", "awards.provincial_maximum"},
                      {"allowed", text(quota.b)}});
    }
    lint_meeting_day(plan, report);
    lint_duration(plan, report);
}

}  // namespace bontot::plan
