// Lint of the meeting sheet: levels fall and can be reached, steps give no more than the item has.
#include <gtest/gtest.h>

#include "plan_text.hpp"

namespace bontot::plan {
namespace {

using namespace testing;

TEST(PlanLintSheet, LevelsFall) {
    expect_finding(spoiled("{level: fair, from_percent: 70}", "{level: fair, from_percent: 90}"), k_error,
                   "plan.levels_not_falling", "{level: fair, from", {{"first", "good"}, {"second", "fair"}});
    expect_finding(spoiled("{level: fair, from_percent: 70}", "{level: good, from_percent: 70}"), k_error,
                   "plan.levels_not_falling", "{level: good, from_percent: 70");
    expect_finding(spoiled("{level: poor, from_percent: 0}", "{level: poor, from_percent: 1}"), k_warning,
                   "plan.levels_gap", "{level: poor, from");
}

TEST(PlanLintSheet, YearLevelsFitAYear) {
    expect_finding(spoiled("count: 8", "count: 13"), k_error, "plan.year_level_count", "{level: good, all",
                   {{"found", "13"}});
    expect_sound(spoiled("count: 8", "count: 12"));
    expect_finding(spoiled(", count: 8", ""), k_error, "plan.year_level_half", "{level: good, all",
                   {{"missing", "count"}});
    expect_finding(spoiled("counted_level: good, ", ""), k_error, "plan.year_level_half", "{level: good, all",
                   {{"missing", "counted_level"}});
    expect_finding(spoiled("{level: fair, all_at_least: fair}", "{level: fair}"), k_error,
                   "plan.year_level_never_reached", "{level: poor}");
    expect_finding(spoiled("{level: fair, all_at_least: fair}", "{level: good, all_at_least: fair}"), k_error,
                   "plan.levels_not_falling", "{level: good, all_at_least: fair}");
}

TEST(PlanLintSheet, EveryStepCanBeReached) {
    expect_finding(spoiled("{points: 0}\n", "{points: 0}\n            - {at_least_percent: 50, points: 0} #\n"),
                   k_error, "plan.step_never_reached", "{at_least_percent: 50", {{"item", "g1"}, {"step", "4"}});
    expect_finding(spoiled("at_least_percent: 90", "over_percent: 95"), k_error, "plan.step_never_reached",
                   "{over_percent: 95, points: 6}");
    // "From 96" holds whenever "over 95" does; "from 95" still catches exactly 95.
    expect_finding(spoiled("at_least_percent: 90", "at_least_percent: 96"), k_error, "plan.step_never_reached",
                   "{at_least_percent: 96");
    expect_sound(spoiled("at_least_percent: 90", "at_least_percent: 95"));
    expect_finding(spoiled("over_percent: 95", "over_percent: 100"), k_error, "plan.over_hundred_percent",
                   "{over_percent: 100", {{"name", "g1"}});
    expect_sound(
        with(spoiled("at_least_percent: 90", "short_by_at_most: 5"), "over_percent: 95", "short_by_at_most: 0"));
    expect_finding(
        with(spoiled("at_least_percent: 90", "short_by_at_most: 5"), "over_percent: 95", "short_by_at_most: 5"),
        k_error, "plan.step_never_reached", "{short_by_at_most: 5, points: 6}");
}

TEST(PlanLintSheet, PointsOfSteps) {
    expect_finding(spoiled("points: 6}", "points: 10.5}"), k_error, "plan.step_over_maximum", "{at_least_percent: 90",
                   {{"found", "10.5"}, {"allowed", "10"}});
    expect_finding(spoiled("when_unexcused: 0", "when_unexcused: 11"), k_error, "plan.step_over_maximum", "id: g1");
    expect_finding(with(spoiled("{over_percent: 95, points: 10}", "{over_percent: 95, points: 6}"),
                        "points: 6}\n            - {points: 0}", "points: 10}\n            - {points: 0}"),
                   k_error, "plan.step_points_rise", "{at_least_percent: 90", {{"found", "10"}, {"before", "6"}});
    expect_finding(spoiled("{points: 10}]", "{points: 9}]"), k_warning, "plan.item_maximum_unreached", "id: g2");
}

}  // namespace
}  // namespace bontot::plan
