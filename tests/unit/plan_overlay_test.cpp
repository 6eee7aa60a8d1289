// Overlays: a document below may add and tighten; whatever it loosens, rewrites or drops is told at its line.
#include <gtest/gtest.h>

#include "plan_text.hpp"

namespace bontot::plan {
namespace {

using namespace testing;

const std::string k_overlay = R"yaml(plan: local
version: 1
name: {vi: "Kế hoạch riêng", en: "Local plan"}
extends: sound
source: {symbol: "KH 2", title: {vi: "Kế hoạch", en: "Plan"}, issued_by: "Chi bộ"}
effective: {from: 2023-01-01, to: 2026-01-01}
)yaml";

LoadedPlan overlaid(const std::string& more, const std::string& base = k_sound_plan,
                    const std::string& head = k_overlay) {
    return load({"local.yaml", head + more}, [&](const std::string&) -> core::Result<PlanText> {
        return PlanText{"t.yaml", base};
    });
}

/// The overlay's only finding is `code` at `needle`.
void expect_only(const std::string& more, Severity severity, const std::string& code, const std::string& needle,
                 const std::string& head = k_overlay) {
    SCOPED_TRACE(code);
    const auto result = overlaid(more, k_sound_plan, head);
    ASSERT_EQ(result.findings.size(), 1U) << listed(result.findings);
    const auto& finding = result.findings.front();
    const auto place = place_of(head + more, needle);
    EXPECT_EQ(finding.what.code, code);
    EXPECT_EQ(finding.severity, severity);
    EXPECT_EQ(finding.mark.text(), Mark({"local.yaml", place.line, place.column}).text());
    EXPECT_EQ(finding.what.place, finding.mark.text());
}

void expect_clean(const std::string& more) {
    const auto result = overlaid(more);
    EXPECT_TRUE(result.findings.empty()) << listed(result.findings);
}

std::string indicator(const std::string& id, const std::string& points) {
    return "      - {id: \"" + id + "\", statement: {vi: x, en: x}, clause: I, kind: judged, points: " + points +
           ", responsible: secretary}\n";
}

TEST(PlanOverlay, TighteningIsFineAndKeepsTheHistory) {
    const auto result = overlaid("parameters:\n  attendance.over_percent: {value: 90, clause: I}\n");
    EXPECT_TRUE(result.findings.empty()) << listed(result.findings);
    const auto* parameter = result.plan.parameter("attendance.over_percent");
    ASSERT_NE(parameter, nullptr);
    EXPECT_EQ(parameter->set_by.plan, "local");
    ASSERT_EQ(parameter->history.size(), 1U);
    EXPECT_EQ(parameter->history[0].set_by.plan, "sound");
}

TEST(PlanOverlay, LooseningIsAnError) {
    expect_only("parameters:\n  attendance.over_percent: {value: 84, clause: I}\n", Severity::error,
                "plan.overlay_loosens", "84, clause");
    expect_only("parameters:\n  meeting_day.from: {value: 2, clause: I}\n", Severity::error, "plan.overlay_changes",
                "2, clause");
    expect_clean("parameters:\n  attendance.over_percent: {value: 85, clause: I}\n");
}

TEST(PlanOverlay, AToleranceTheBaseDoesNotKnowLoosens) {
    expect_only("parameters:\n  attendance.tolerated_meetings: {value: 1, clause: I}\n", Severity::error,
                "plan.overlay_loosens", "1, clause");
    expect_clean("parameters:\n  attendance.tolerated_meetings: {value: 0, clause: I}\n");
}

TEST(PlanOverlay, WhatTheBaseSaysIsNotRewritten) {
    expect_only("criteria:\n  - id: \"1\"\n    indicators:\n" + indicator("1.1", "5"), Severity::error,
                "plan.overlay_rewrites", "{id: \"1.1\"");
    expect_only("criteria:\n  - {id: \"1\", name: {vi: y, en: y}}\n", Severity::error, "plan.overlay_rewrites",
                "{id: \"1\"");
    expect_only("checks:\n  opinions: {clause: I, statement: {vi: x, en: x}}\n", Severity::error,
                "plan.overlay_rewrites", "opinions: {");
    expect_only("clause_labels:\n  \"I\": {vi: X, en: X}\n", Severity::error, "plan.overlay_rewrites", "plan: local");
    expect_clean("clause_labels:\n  \"I\": {vi: I, en: I}\n");
    expect_only("meeting_sheet:\n  {clause: I, points: 0}\n", Severity::error, "plan.overlay_rewrites",
                "{clause: I, points");
}

TEST(PlanOverlay, HeavyNewIndicatorsDiluteOldOnes) {
    const std::string base =
        with(k_sound_plan, "  registration.committee_before:",
             "  criterion_threshold.at_least_percent: {value: 95, clause: \"I\"}\n  registration.committee_before:");
    const std::string head = "criteria:\n  - id: \"1\"\n    indicators:\n";
    const auto found = [&](const std::string& points) {
        return find(overlaid(head + indicator("1.2", points), base).findings, "plan.overlay_dilutes") != nullptr;
    };
    EXPECT_FALSE(found("189.99"));  // 189.99 of 199.99 is under 95 %: failing 1.1 still fails the criterion
    EXPECT_TRUE(found("190"));      // 190 of 200 is 95 %
}

TEST(PlanOverlay, HoldsOnlyWhileItsBaseDoes) {
    expect_only("", Severity::warning, "plan.overlay_outside_base", "plan: local",
                with(k_overlay, "to: 2026-01-01", "to: 2026-01-02"));
    expect_only("", Severity::warning, "plan.overlay_outside_base", "plan: local",
                with(k_overlay, ", to: 2026-01-01", ""));
    expect_clean("");
}

TEST(PlanOverlay, ExtendsMustEnd) {
    const auto itself = load({"local.yaml", with(k_overlay, "extends: sound", "extends: local")},
                             [](const std::string&) -> core::Result<PlanText> {
                                 return PlanText{"t.yaml", k_sound_plan};
                             });
    EXPECT_NE(find(itself.findings, "plan.extends_itself"), nullptr);
    const auto circle = load({"local.yaml", k_overlay}, [](const std::string&) -> core::Result<PlanText> {
        return PlanText{"t.yaml", with(k_overlay, "plan: local", "plan: other")};
    });
    EXPECT_NE(find(circle.findings, "plan.extends_itself"), nullptr);
}

}  // namespace
}  // namespace bontot::plan
