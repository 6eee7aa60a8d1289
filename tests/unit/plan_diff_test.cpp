// Diff: what changed, for whom, stricter or looser, and in which order it is told.
#include <gmock/gmock.h>

#include "plan/diff.hpp"
#include "plan_text.hpp"

namespace bontot::plan {
namespace {

using namespace testing;
using organisation::Sector;
using organisation::UnitKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Plan changed(const std::string& from, const std::string& to) {
    return loaded(with(k_sound_plan, from, to)).plan;
}

std::vector<Difference> differences(const std::string& from, const std::string& to) {
    return diff(loaded(k_sound_plan).plan, changed(from, to));
}

/// "parameter_changed duration.minutes value 90 → 95 stricter"
std::vector<std::string> told(const std::vector<Difference>& all) {
    std::vector<std::string> texts;
    for (const auto& one : all) {
        texts.push_back(one.kind() + " " + one.name + " " + one.field + " " + one.before.vi + " → " + one.after.vi +
                        " " + std::string(core::name_in(k_changes, one.change)));
    }
    return texts;
}

TEST(PlanDiff, TheSamePlanHasNoDifference) {
    EXPECT_THAT(diff(loaded(k_sound_plan).plan, loaded(k_sound_plan).plan), IsEmpty());
    // Another wording of names, dates of effect or marks is not a difference of what is asked.
    EXPECT_THAT(differences("\nroles:\n", "\n\nroles:\n"), IsEmpty());
}

TEST(PlanDiff, ParametersChangeAndSayWhichWay) {
    EXPECT_THAT(told(differences("value: 85", "value: 90")),
                ElementsAre("parameter_changed attendance.over_percent value 85 → 90 stricter"));
    EXPECT_THAT(told(differences("value: 85", "value: 80")),
                ElementsAre("parameter_changed attendance.over_percent value 85 → 80 looser"));
    EXPECT_THAT(told(differences("value: 2023-07-20", "value: 2023-07-19")),
                ElementsAre("parameter_changed registration.bloc_before value 2023-07-20 → 2023-07-19 stricter"));
    EXPECT_THAT(told(differences("meeting_day.from: {value: 1", "meeting_day.from: {value: 2")),
                ElementsAre("parameter_changed meeting_day.from value 1 → 2 different"));
    EXPECT_THAT(told(differences("meeting_day.from: {value: 1", "meeting_day.from: {value: null")),
                ElementsAre("parameter_changed meeting_day.from value 1 → null looser"));
}

TEST(PlanDiff, BandsWrittenInAnotherWayAreTheSame) {
    const auto all = differences("[[21, 7], [11, 5], [0, 3]], clause",
                                 "[{over: 20, value: 7}, {from: 11, to: 20, value: 5}, {to: 10, value: 3}], clause");
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].change, Change::same);
    EXPECT_EQ(differences("[[21, 7], [11, 5], [0, 3]], clause", "[[21, 8], [11, 5], [0, 3]], clause")[0].change,
              Change::stricter);
}

TEST(PlanDiff, ParametersComeAndGo) {
    const std::string here = "  duration.minutes:";
    EXPECT_THAT(told(differences(here, "  duration.tolerated_meetings: {value: 1, clause: I}\n" + here)),
                ElementsAre("parameter_added duration.tolerated_meetings   → 1 looser"));
    EXPECT_THAT(told(differences(here, "  thematic_count.at_least: {value: 4, clause: I}\n" + here)),
                ElementsAre("parameter_added thematic_count.at_least   → 4 stricter"));
    EXPECT_THAT(told(differences(here, "  duration.breaks: {value: deducted, clause: I}\n" + here)),
                ElementsAre("parameter_added duration.breaks   → deducted different"));
    EXPECT_THAT(told(differences("  duration.small_minutes: {value: 60, clause: \"I\"}\n", "")),
                ElementsAre("parameter_removed duration.small_minutes  60 →  looser"));
}

TEST(PlanDiff, AParameterConcernsThoseWhomItsCheckJudges) {
    const auto attendance = differences("value: 85", "value: 90").at(0);
    EXPECT_THAT(attendance.concerns.units.kinds, ElementsAre(UnitKind::cell));  // committees hold no such meetings
    EXPECT_THAT(attendance.concerns.units.sectors, IsEmpty());
    EXPECT_THAT(attendance.concerns.roles, ElementsAre("committee"));
    EXPECT_EQ(attendance.clause, "I");
    const auto deadline = differences("value: 2023-07-15", "value: 2023-07-14").at(0);
    EXPECT_THAT(deadline.concerns.roles, ElementsAre("secretary", "committee"));
    EXPECT_THAT(deadline.concerns.units.kinds, IsEmpty());
}

TEST(PlanDiff, AReadingChanges) {
    const auto all = differences("taken: {vi: \"10 trở xuống\"", "taken: {vi: \"đúng 10\"");
    EXPECT_THAT(told(all), ElementsAre("reading_changed A-19 taken 10 trở xuống → đúng 10 different"));
    EXPECT_THAT(all[0].concerns.units.kinds, ElementsAre(UnitKind::cell));
}

TEST(PlanDiff, IndicatorsComeChangeAndGo) {
    EXPECT_THAT(told(differences("points: 10\n        evidence", "points: 20\n        evidence")),
                ElementsAre("indicator_changed 1.1 points 10 → 20 different"));
    EXPECT_THAT(
        told(differences("[attendance, opinions, duration", "[attendance, duration")),
        ElementsAre(
            "indicator_changed 2.1 checks attendance, opinions, duration, meeting_day, meeting_level, "
            "year_meeting_level → attendance, duration, meeting_day, meeting_level, year_meeting_level looser"));
    EXPECT_THAT(told(differences("        knock_out: fire\n", "")),
                ElementsAre("indicator_changed 1.1 knock_out fire →  looser"));
    EXPECT_THAT(told(differences("kind: computed", "kind: computed\n        scoring: share_of_meetings")),
                ElementsAre("indicator_changed 2.1 scoring all_or_nothing → share_of_meetings looser"));
    const auto narrowed = differences("kind: judged", "kind: judged\n        applies_to: {sectors: [residential]}");
    EXPECT_THAT(told(narrowed), ElementsAre("indicator_changed 1.1 applies_to * / * → * / residential looser"));
    EXPECT_THAT(narrowed[0].concerns.units.sectors, ElementsAre(Sector::residential));
    EXPECT_THAT(narrowed[0].concerns.roles, ElementsAre("secretary"));
    // Another id is another indicator.
    EXPECT_THAT(told(differences("id: \"1.1\"", "id: \"1.2\"")),
                ElementsAre("indicator_removed 1.1  Nhiệm vụ →  looser", "indicator_added 1.2   → Nhiệm vụ stricter"));
}

TEST(PlanDiff, ConditionsKnockOutsAwardsAndDeadlines) {
    const std::string condition =
        "recognition:\n  - {id: ratings, statement: {vi: X, en: X}, clause: I, check: "
        "cell_ratings_good}\nknock_outs:\n";
    const auto added = differences("knock_outs:\n", condition);
    EXPECT_THAT(told(added), ElementsAre("condition_added ratings   → X stricter"));
    EXPECT_THAT(added[0].concerns.units.kinds, ElementsAre(UnitKind::grassroots_committee));
    EXPECT_THAT(told(differences("decided_by: committee", "decided_by: secretary")),
                ElementsAre("knock_out_changed fire decided_by committee → secretary different"));
    EXPECT_THAT(
        told(differences("parameters: [awards.provincial_maximum]", "parameters: [awards.provincial_minimum]")),
        ElementsAre("award_changed bloc parameters awards.provincial_maximum → awards.provincial_minimum different"));
    const auto deadline = differences("by: committee, parameter", "by: secretary, parameter");
    EXPECT_THAT(told(deadline), ElementsAre("deadline_changed yearly by committee → secretary different"));
    EXPECT_THAT(deadline[0].concerns.roles, ElementsAre("secretary"));
}

TEST(PlanDiff, TheSheet) {
    EXPECT_THAT(
        told(differences("at_least_percent: 90", "at_least_percent: 92")),
        ElementsAre("sheet_item_changed g1 steps > 95 %: 10; ≥ 90 %: 6; 0 → > 95 %: 10; ≥ 92 %: 6; 0 different"));
    EXPECT_THAT(
        told(differences("count: 8", "count: 9")),
        ElementsAre("sheet_changed meeting_sheet year_levels good ∀ ≥ fair 8 × ≥ good; fair ∀ ≥ fair; poor → good ∀ ≥ "
                    "fair 9 × ≥ good; fair ∀ ≥ fair; poor different"));
    auto without = loaded(k_sound_plan).plan;
    without.meeting_sheet.reset();
    EXPECT_THAT(told(diff(loaded(k_sound_plan).plan, without)),
                ElementsAre("sheet_item_removed g1  Dự →  different", "sheet_item_removed g2  Nội dung →  different",
                            "sheet_removed meeting_sheet  20 →  different"));
    EXPECT_EQ(diff(without, loaded(k_sound_plan).plan).back().kind(), "sheet_added");
}

TEST(PlanDiff, SubjectsStandInTheirOrder) {
    auto text = with(k_sound_plan, "count: 8", "count: 9");
    text = with(text, "by: committee, parameter", "by: secretary, parameter");
    text = with(text, "points: 10\n        evidence", "points: 20\n        evidence");
    text = with(text, "taken: {vi: \"10 trở xuống\"", "taken: {vi: \"đúng 10\"");
    text = with(text, "value: 85", "value: 90");
    std::vector<std::string> kinds;
    for (const auto& one : diff(loaded(k_sound_plan).plan, loaded(text).plan))
        kinds.push_back(one.kind());
    EXPECT_THAT(kinds, ElementsAre("parameter_changed", "reading_changed", "indicator_changed", "deadline_changed",
                                   "sheet_changed"));
}

}  // namespace
}  // namespace bontot::plan
