// Lint: each mistake on both sides: spoiled at one place it is found there, and the sound plan is silent.
#include <gtest/gtest.h>

#include "plan/lint.hpp"
#include "plan_text.hpp"

namespace bontot::plan {
namespace {

using namespace testing;

TEST(PlanLint, TheSoundPlanHasNoFindings) {
    expect_sound(k_sound_plan);
}

TEST(PlanLint, FindingsStandInTheOrderOfTheFile) {
    const auto findings =
        loaded(with(spoiled("value: 85", "value: 100"), "points: 10\n        evidence", "points: 0\n        evidence"))
            .findings;
    ASSERT_EQ(findings.size(), 2U) << listed(findings);
    EXPECT_LT(findings[0].mark.line, findings[1].mark.line);
}

TEST(PlanLintReach, OverHundredPercent) {
    expect_finding(spoiled("value: 85", "value: 100"), k_error, "plan.over_hundred_percent", "100, clause",
                   {{"name", "attendance.over_percent"}});
    expect_sound(spoiled("value: 85", "value: 99"));
}

TEST(PlanLintReach, NumbersSetByTheProgramKeepTheirRange) {
    for (const auto& [name, fault, fine] :
         {std::tuple{"regular_count.months", 13, 12}, std::tuple{"thematic_count.at_least", 367, 366},
          std::tuple{"thematic_quarterly.quarters", 5, 4}}) {
        auto plan = loaded(k_sound_plan).plan;
        set_parameter(plan, name, Value{std::int64_t{fine}}, {"what-if", "", {"--set", 0, 0}});
        EXPECT_EQ(find(lint(plan), "plan.not_a_number"), nullptr) << name;
        set_parameter(plan, name, Value{std::int64_t{fault}}, {"what-if", "", {"--set", 0, 0}});
        const auto findings = lint(plan);
        ASSERT_NE(find(findings, "plan.not_a_number"), nullptr) << name;
        EXPECT_EQ(find(findings, "plan.not_a_number")->mark.text(), "--set");
    }
}

TEST(PlanLintReach, ProvincialMinimumOverMaximum) {
    expect_finding(spoiled("awards.provincial_minimum: {value: 1", "awards.provincial_minimum: {value: 3"), k_error,
                   "plan.minimum_over_maximum", "3, clause", {{"found", "3"}, {"allowed", "2"}});
    expect_sound(spoiled("awards.provincial_minimum: {value: 1", "awards.provincial_minimum: {value: 2"));
}

TEST(PlanLintReach, TheMeetingDayIsAWindow) {
    expect_finding(spoiled("meeting_day.from: {value: 1", "meeting_day.from: {value: 6"), k_error,
                   "plan.meeting_day_backwards", "6, clause", {{"from", "6"}, {"to", "5"}});
    expect_sound(spoiled("meeting_day.from: {value: 1", "meeting_day.from: {value: 5"));
    expect_finding(spoiled("meeting_day.to: {value: 5", "meeting_day.to: {value: null"), k_error,
                   "plan.meeting_day_half", "1, clause: \"I\"}\n  meeting_day",
                   {{"name", "meeting_day.from"}, {"missing", "meeting_day.to"}});
    expect_sound(with(spoiled("meeting_day.to: {value: 5", "meeting_day.to: {value: null"),
                      "meeting_day.from: {value: 1", "meeting_day.from: {value: null"));
    const auto late = with(spoiled("meeting_day.to: {value: 5", "meeting_day.to: {value: 31"),
                           "meeting_day.from: {value: 1", "meeting_day.from: {value: 29");
    expect_finding(late, k_warning, "plan.meeting_day_short_month", "29, clause");
}

TEST(PlanLintReach, SmallAndCombinedMeetings) {
    expect_finding(spoiled("value: 60", "value: 91"), k_warning, "plan.small_meeting_longer", "91, clause");
    expect_sound(spoiled("value: 60", "value: 90"));
    expect_finding(spoiled("value: 120", "value: 89"), k_warning, "plan.combined_meeting_shorter", "89, clause");
    expect_sound(spoiled("value: 120", "value: 90"));
}

TEST(PlanLintCriteria, PointsChecksAndKinds) {
    expect_finding(spoiled("points: 10\n        evidence", "points: 0\n        evidence"), k_error, "plan.no_points",
                   "id: \"1.1\"", {{"name", "1.1"}});
    expect_finding(spoiled("kind: judged", "kind: computed"), k_error, "plan.computed_without_checks", "id: \"1.1\"");
    expect_finding(spoiled("kind: judged", "kind: judged\n        checks: [opinions]"), k_error,
                   "plan.judged_with_checks", "id: \"1.1\"", {{"found", "opinions"}});
}

TEST(PlanLintCriteria, EveryKindOfUnitHasIndicators) {
    expect_finding(spoiled("        judged_for: [grassroots_committee]\n", ""), k_warning,
                   "plan.criterion_without_kind", "id: \"2\"\n", {{"name", "2"}, {"kind", "grassroots_committee"}});
    expect_finding(
        spoiled("kind: judged", "kind: judged\n        applies_to: {sectors: [administrative, residential]}"),
        k_warning, "plan.criterion_without_indicators", "id: \"1\"\n",
        {{"kind", "cell"}, {"sectors", "public_service, enterprise, armed_forces"}});
    expect_finding(spoiled("knock_outs:\n", "  - {id: \"3\", name: {vi: x, en: x}, clause: I}\nknock_outs:\n"), k_error,
                   "plan.criterion_empty", "{id: \"3\"");
}

TEST(PlanLintCriteria, APlanForCellsOnlyMissesNothing) {
    const auto cells = with(with(k_sound_plan, "        judged_for: [grassroots_committee]\n", ""), "kind: judged",
                            "kind: judged\n        applies_to: {kinds: [cell]}");
    expect_sound(cells);
}

TEST(PlanLintChecks, DeclaredUsedAndTuned) {
    expect_finding(spoiled("  opinions: {clause: \"I\", statement: {vi: \"Phát biểu\", en: \"Opinions\"}}\n", ""),
                   k_error, "plan.check_not_declared", "id: \"2.1\"", {{"check", "opinions"}});
    const auto unused = spoiled("opinions, duration, meeting_day", "duration, meeting_day");
    expect_finding(unused, k_warning, "plan.check_unused", "opinions: {clause", {{"check", "opinions"}});
    expect_finding(unused, k_warning, "plan.parameter_unused", "[[21, 7], [11",
                   {{"name", "opinions.bands"}, {"check", "opinions"}});
    expect_finding(spoiled("  duration.minutes: {value: 90, clause: \"I\"}\n", ""), k_error,
                   "plan.check_parameter_missing", "id: \"2.1\"",
                   {{"check", "duration"}, {"name", "duration.minutes"}});
    // Attendance stays in use: the sheet measures it.
    EXPECT_EQ(find(loaded(spoiled("[attendance, opinions", "[opinions")).findings, "plan.parameter_unused"), nullptr);
}

TEST(PlanLintChecks, LevelsNeedASheet) {
    const auto sheet = k_sound_plan.find("meeting_sheet:\n");
    expect_finding(k_sound_plan.substr(0, sheet), k_error, "plan.check_needs_sheet", "id: \"2.1\"",
                   {{"missing", "levels"}});
    const auto years = k_sound_plan.find("  year_levels:\n");
    expect_finding(k_sound_plan.substr(0, years), k_error, "plan.check_needs_sheet", "id: \"2.1\"",
                   {{"check", "year_meeting_level"}, {"missing", "year_levels"}});
}

TEST(PlanLintNames, EvidenceReadingsAndKnockOuts) {
    expect_finding(spoiled("evidence: [minutes]", "evidence: [minute]"), k_error, "plan.unknown_name_nearest",
                   "id: \"1.1\"", {{"what", "evidence"}, {"nearest", "minutes"}});
    expect_finding(spoiled("evidence: [minutes]", "evidence: [photographs]"), k_error, "plan.unknown_name",
                   "id: \"1.1\"", {{"what", "evidence"}, {"allowed", "minutes"}});
    expect_finding(spoiled("knock_out: fire", "knock_out: fires"), k_error, "plan.unknown_name_nearest", "id: \"1.1\"",
                   {{"what", "knock_out"}, {"nearest", "fire"}});
    expect_finding(spoiled("knock_out: fire", "reading: A-91"), k_error, "plan.unknown_name_nearest", "id: \"1.1\"",
                   {{"what", "reading"}, {"nearest", "A-19"}});
    expect_finding(spoiled("value: 85, clause: \"I\"", "value: 85, clause: \"I\", reading: A-18"), k_error,
                   "plan.unknown_name_nearest", "85, clause", {{"what", "reading"}});
}

TEST(PlanLintNames, ClausesHaveLabelsWhereThePlanLabelsThem) {
    expect_finding(spoiled("value: 85, clause: \"I\"", "value: 85, clause: \"II\""), k_warning,
                   "plan.clause_without_label", "85, clause", {{"clause", "II"}});
    EXPECT_EQ(find(loaded(with(spoiled("value: 85, clause: \"I\"", "value: 85, clause: \"II\""),
                               "clause_labels:\n  \"I\": {vi: \"I\", en: \"I\"}\n", ""))
                       .findings,
                   "plan.clause_without_label"),
              nullptr);
}

TEST(PlanLintRoles, SomebodyAnswersForEveryIndicator) {
    expect_finding(spoiled("        responsible: secretary\n", ""), k_error, "plan.no_responsible", "id: \"1.1\"");
    expect_finding(spoiled(", responsible: [committee]}", "}"), k_warning, "plan.no_responsible", "{id: launch");
    for (const auto& [from, to, place] :
         {std::tuple{"responsible: secretary", "responsible: secretery", "id: \"1.1\""},
          std::tuple{"decided_by: committee", "decided_by: comittee", "{kind: fire"},
          std::tuple{"by: secretary, limit", "by: secretari, limit", "{id: last"},
          std::tuple{"to: committee", "to: commitee", "{id: inner"},
          std::tuple{"responsible: [committee]", "responsible: [comittee]", "{id: launch"},
          std::tuple{"clause: \"I\", parameters: [awards", "clause: \"I\", decided_by: comitee, parameters: [awards",
                     "{id: bloc,"}}) {
        expect_finding(spoiled(from, to), k_error, "plan.unknown_name_nearest", place, {{"what", "role"}});
    }
}

TEST(PlanLintReadings, ReadingsAndParametersPointAtEachOther) {
    expect_finding(spoiled(", reading: A-19}", "}"), k_error, "plan.parameter_without_reading", "id: A-19",
                   {{"name", "opinions.bands"}, {"reading", "A-19"}});
    expect_finding(spoiled("value: 85, clause: \"I\"", "value: 85, clause: \"I\", reading: A-19"), k_error,
                   "plan.reading_does_not_list", "85, clause", {{"name", "attendance.over_percent"}});
    expect_finding(spoiled("parameters: [opinions.bands]", "parameters: [opinions.bands, opinions.size_of]"), k_error,
                   "plan.parameter_missing", "id: A-19", {{"name", "opinions.size_of"}});
    expect_finding(spoiled("parameters: [opinions.bands]", "parameters: [opinions.bands, opinion.bands]"), k_error,
                   "plan.unknown_name_nearest", "id: A-19",
                   {{"found", "opinion.bands"}, {"nearest", "opinions.bands"}});
    expect_finding(spoiled("parameters: [awards.provincial_maximum]", "parameters: [awards.cap_percent]"), k_error,
                   "plan.parameter_missing", "{id: bloc,", {{"name", "awards.cap_percent"}, {"what", "bloc"}});
    const std::string other =
        "\n  - {id: A-20, clause: I, question: {vi: q, en: q}, taken: {vi: t, en: t}, parameters: "
        "[opinions.bands]}\nparameters:";
    expect_finding(spoiled("\nparameters:", other), k_warning, "plan.parameter_of_other_reading", "{id: A-20",
                   {{"found", "A-19"}});
}

TEST(PlanLintReadings, AlternativesAreOtherChoices) {
    expect_finding(spoiled("[10, 5], [0, 3]]}", "[11, 5], [0, 3]]}"), k_warning, "plan.alternative_is_taken",
                   "{set:", {{"reading", "A-19"}, {"name", "opinions.bands"}});
    expect_finding(spoiled("{set: {", "{set: {duration.minutes: 80, "), k_warning, "plan.alternative_outside_reading",
                   "{set:", {{"name", "duration.minutes"}});
}

TEST(PlanLintDuplicates, AnIdNamesOneThing) {
    expect_finding(spoiled("id: \"2.1\"", "id: \"1.1\" #"), k_error, "plan.duplicate_id", "id: \"1.1\" #",
                   {{"what", "indicator"}});
    expect_finding(spoiled("id: \"2\"\n", "id: \"1\" #\n"), k_error, "plan.duplicate_id", "id: \"1\" #",
                   {{"what", "criterion"}});
    expect_finding(spoiled("{id: committee,", "{id: secretary, #\n"), k_error, "plan.duplicate_id", "{id: secretary, #",
                   {{"what", "role"}});
    expect_finding(spoiled("{id: last,", "{id: inner, #\n"), k_error, "plan.duplicate_id", "{id: inner, #",
                   {{"what", "deadline"}});
    expect_finding(spoiled("- id: g2", "- id: g1 #"), k_error, "plan.duplicate_id", "id: g1 #",
                   {{"what", "sheet item"}});
    const std::string again =
        "\n  - {id: A-19, clause: I, question: {vi: q, en: q}, taken: {vi: t, en: t}}\nparameters:";
    expect_finding(spoiled("\nparameters:", again), k_error, "plan.duplicate_id", "{id: A-19,", {{"what", "reading"}});
}

}  // namespace
}  // namespace bontot::plan
