// Lint of bands and dates: one value for every size, one date for one act.
#include <gtest/gtest.h>

#include "plan_text.hpp"

namespace bontot::plan {
namespace {

using namespace testing;

const std::string k_bands = "[[21, 7], [11, 5], [0, 3]], clause";

TEST(PlanLintBands, LadderMustDescend) {
    expect_finding(spoiled(k_bands, "[[11, 5], [21, 7], [0, 3]], clause"), k_error, "plan.bands_not_descending",
                   "[[11, 5], [21", {{"first", "[11, 5]"}, {"second", "[21, 7]"}});
    expect_finding(spoiled(k_bands, "[[21, 7], [11, 5], [11, 4], [0, 3]], clause"), k_error,
                   "plan.bands_not_descending", "[[21, 7], [11, 5], [11", {{"second", "[11, 4]"}});
}

TEST(PlanLintBands, LadderMustReachZero) {
    expect_finding(spoiled(k_bands, "[[21, 7], [11, 5], [10, 3]], clause"), k_error, "plan.bands_gap",
                   "[[21, 7], [11, 5], [10", {{"sizes", "0…9"}});
    expect_finding(spoiled(k_bands, "[[21, 7], [11, 5], [1, 3]], clause"), k_error, "plan.bands_gap",
                   "[[21, 7], [11, 5], [1,", {{"sizes", "0"}});
}

TEST(PlanLintBands, ConditionsThatFillEverySizeAreSound) {
    expect_sound(
        spoiled(k_bands, "[{over: 20, value: 7}, {from: 11, to: 20, value: 5}, {below: 11, value: 3}], clause"));
}

TEST(PlanLintBands, ConditionsMustNotOverlap) {
    const auto open = spoiled(k_bands, "[{over: 20, value: 7}, {from: 11, value: 5}, {to: 10, value: 3}], clause");
    expect_finding(open, k_error, "plan.bands_overlap", "[{over",
                   {{"first", "{from: 21, value: 7}"}, {"second", "{from: 11, value: 5}"}, {"sizes", "≥ 21"}});
    const auto one =
        spoiled(k_bands, "[{over: 20, value: 7}, {from: 10, to: 20, value: 5}, {to: 10, value: 3}], clause");
    expect_finding(one, k_error, "plan.bands_overlap", "[{over", {{"sizes", "10"}});
    const auto some =
        spoiled(k_bands, "[{over: 20, value: 7}, {from: 9, to: 20, value: 5}, {to: 10, value: 3}], clause");
    expect_finding(some, k_error, "plan.bands_overlap", "[{over", {{"sizes", "9…10"}});
}

TEST(PlanLintBands, ConditionsMustNotLeaveGaps) {
    const auto inside =
        spoiled(k_bands, "[{over: 20, value: 7}, {from: 11, to: 20, value: 5}, {below: 10, value: 3}], clause");
    expect_finding(inside, k_error, "plan.bands_gap", "[{over", {{"sizes", "10"}});
    const auto above = spoiled(k_bands, "[{from: 11, to: 20, value: 5}, {to: 10, value: 3}], clause");
    expect_finding(above, k_error, "plan.bands_gap", "[{from: 11", {{"sizes", "≥ 21"}});
    const auto nested =
        spoiled(k_bands, "[{to: 30, value: 3}, {from: 5, to: 9, value: 4}, {from: 32, value: 7}], clause");
    expect_finding(nested, k_error, "plan.bands_gap", "[{to: 30", {{"sizes", "31"}});
}

TEST(PlanLintBands, ABandMustNotRunBackwards) {
    expect_finding(spoiled(k_bands, "[{from: 20, to: 10, value: 7}, {from: 0, value: 3}], clause"), k_error,
                   "plan.band_backwards", "[{from: 20", {{"found", "{from: 20, to: 10, value: 7}"}});
}

TEST(PlanLintBands, FromTenBesideOverTenIsNoted) {
    expect_finding(spoiled(k_bands, "[{over: 10, value: 5}, {from: 10, value: 3}, {below: 10, value: 3}], clause"),
                   k_warning, "plan.bands_begin_together", "[{over", {{"size", "10"}});
    const auto apart =
        loaded(spoiled(k_bands, "[{over: 11, value: 5}, {from: 10, value: 3}, {below: 10, value: 3}], clause"));
    EXPECT_EQ(find(apart.findings, "plan.bands_begin_together"), nullptr) << listed(apart.findings);
}

TEST(PlanLintBands, NoCellCanHaveMoreSpeakersThanMembers) {
    expect_finding(spoiled(k_bands, "[[21, 22], [11, 5], [0, 3]], clause"), k_error, "plan.band_unreachable",
                   "[[21, 22]", {{"size", "21"}, {"value", "22"}});
    expect_sound(spoiled(k_bands, "[[21, 21], [11, 5], [0, 3]], clause"));
    // One member may give several opinions.
    expect_sound(with(spoiled(k_bands, "[[21, 22], [11, 5], [0, 3]], clause"),
                      "  duration.minutes:", "  opinions.count: {value: opinions, clause: I}\n  duration.minutes:"));
}

TEST(PlanLintDeadlines, TwoDatesForOneAct) {
    const auto no_limits = with(spoiled(" limit: internal_target,", ""), " limit: outer,", "");
    expect_finding(no_limits, k_error, "plan.two_dates_for_one_act", "{id: last",
                   {{"act", "register"}, {"first", "2023-07-15"}, {"second", "2023-07-20"}});
    expect_finding(spoiled(" limit: internal_target,", ""), k_error, "plan.two_dates_for_one_act", "{id: last");
    const auto place = find(loaded(no_limits).findings, "plan.two_dates_for_one_act")->what;
    const auto first = place_of(no_limits, "{id: inner");
    EXPECT_EQ(*place.param("other"), Mark({"t.yaml", first.line, first.column}).text());
}

TEST(PlanLintDeadlines, SameLimitTwice) {
    expect_finding(spoiled("limit: internal_target", "limit: outer"), k_error, "plan.same_limit_twice", "{id: last",
                   {{"limit", "outer"}});
    const auto once_more = with(spoiled("limit: internal_target", "limit: outer"),
                                "parameter: registration.committee_before", "parameter: registration.bloc_before");
    expect_finding(once_more, k_warning, "plan.deadline_twice", "{id: last", {{"found", "2023-07-20"}});
}

TEST(PlanLintDeadlines, AYearlyDayAndTheSameDayOfOneYearAgree) {
    const std::string one_more =
        "\n  - {id: final, act: {vi: c, en: c}, act_id: report, by: committee, limit: outer, parameter: ";
    const std::string sheet = "\nmeeting_sheet:";
    EXPECT_EQ(find(loaded(spoiled(sheet, one_more + "final_report.before, clause: I}" + sheet)).findings,
                   "plan.two_dates_for_one_act"),
              nullptr);
    const auto other_day =
        with(spoiled(sheet, one_more + "final_report.before, clause: I}" + sheet), "2025-12-20", "2025-12-19");
    expect_finding(other_day, k_error, "plan.two_dates_for_one_act", "{id: final");
}

TEST(PlanLintDeadlines, UnknownLimit) {
    expect_finding(spoiled("limit: outer", "limit: outter"), k_error, "plan.unknown_name_nearest", "{id: last",
                   {{"what", "limit"}, {"found", "outter"}, {"nearest", "outer"}});
}

TEST(PlanLintDeadlines, TheParameterMustHoldADate) {
    expect_finding(spoiled("parameter: registration.bloc_before", "parameter: registration.blok_before"), k_error,
                   "plan.unknown_name_nearest", "{id: last",
                   {{"what", "parameter"}, {"nearest", "registration.bloc_before"}});
    expect_finding(spoiled("parameter: registration.bloc_before", "parameter: final_review.before"), k_error,
                   "plan.parameter_missing", "{id: last", {{"name", "final_review.before"}, {"what", "last"}});
    expect_finding(spoiled("parameter: registration.bloc_before", "parameter: duration.minutes"), k_error,
                   "plan.deadline_not_a_date", "{id: last", {{"found", "90"}});
    expect_finding(spoiled("value: 2023-07-20", "value: null"), k_error, "plan.deadline_unset", "{id: last",
                   {{"name", "registration.bloc_before"}});
}

TEST(PlanLintDeadlines, TheInternalTargetComesFirst) {
    expect_finding(spoiled("value: 2023-07-15", "value: 2023-07-21"), k_error, "plan.internal_after_outer", "{id: last",
                   {{"internal", "2023-07-21"}, {"outer", "2023-07-20"}});
    expect_sound(spoiled("value: 2023-07-15", "value: 2023-07-20"));
}

TEST(PlanLintDeadlines, DatesOutsideThePlan) {
    expect_finding(spoiled("from: 2023-01-01", "from: 2023-07-15"), k_warning, "plan.deadline_outside_effective",
                   "{id: inner", {{"found", "2023-07-15"}});
    expect_sound(spoiled("from: 2023-01-01", "from: 2023-07-14"));
    const auto none = loaded(spoiled("effective: {from: 2023-01-01, to: 2026-01-01}\n", ""));
    ASSERT_NE(find(none.findings, "plan.no_effective_date"), nullptr);
    EXPECT_EQ(find(none.findings, "plan.no_effective_date")->mark.text(), "t.yaml");
    expect_finding(spoiled("value: 2023-07-01", "value: 2026-01-01"), k_error, "plan.movement_backwards",
                   "2026-01-01, clause: \"I\"}\nchecks");
}

}  // namespace
}  // namespace bontot::plan
