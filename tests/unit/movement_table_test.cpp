// The rules of single steps, boundaries on both sides.
#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

#include <gtest/gtest.h>

#include "movement_world.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::movement::tests {
namespace {

using core::Date;

std::string code(const core::Result<File>& result) {
    return result ? "" : result.error().code;
}

File at(Stage stage, Verdict verdict = Verdict::open) {
    File file;
    file.year = 2023;
    file.stage = stage;
    file.verdict = verdict;
    return file;
}

/// The act's code when `today` and nothing else is odd.
std::string tried(const File& file, Act what, Date today, const std::function<void(Papers&, Ground&)>& odd = {}) {
    auto with = papers(today);
    auto where = ground(today);
    if (odd) odd(with, where);
    return code(act(file, what, right_one(what), with, where));
}

TEST(MovementTable, EveryActHasOneRowAndEveryStageAWayOn) {
    for (const auto& [what, name] : k_acts)
        EXPECT_EQ(std::count_if(transitions().begin(), transitions().end(),
                                [&, wanted = what](const Transition& row) { return row.act == wanted; }),
                  1)
            << name;
    for (const auto& [stage, name] : k_stages)
        EXPECT_TRUE(std::any_of(transitions().begin(), transitions().end(), [&, wanted = stage](const Transition& row) {
            return row.from.has(wanted);
        })) << name;
}

TEST(MovementTable, TheGuideShowsTheTable) {
    std::ifstream guide(std::string(BONTOT_SOURCE_DIR) + "/docs/movement.md");
    std::stringstream text;
    text << guide.rdbuf();
    EXPECT_NE(text.str().find(table_text()), std::string::npos) << "docs/movement.md must hold:\n" << table_text();
}

// R75, R76: who follows a body says what they think of its self-assessment; nothing waits for it, and nothing is held
// up.
TEST(MovementTable, AFollowerRemarksWithoutMovingTheFile) {
    const Date today(2023, 12, 12);
    for (const auto& [stage, name] : k_stages) {
        const bool there = stage == Stage::submitted || stage == Stage::received || stage == Stage::returned ||
                           stage == Stage::appraised;
        const auto remarked = act(at(stage), Act::remark, follower(), papers(today), ground(today));
        ASSERT_EQ(code(remarked), there ? "" : "movement.not_now") << name;
        if (!there) continue;
        EXPECT_EQ(remarked->stage, stage);
        EXPECT_EQ(remarked->verdict, Verdict::open);
        EXPECT_EQ(remarked->trail.back().by.name, "follower");
        EXPECT_EQ(remarked->last_date(), std::nullopt) << "a decision of an earlier day may still be written down";
    }
    const auto submitted = at(Stage::submitted);
    EXPECT_EQ(tried(submitted, Act::remark, today, [](Papers& with, Ground&) { with.reason.clear(); }),
              "movement.reason");
    auto runs_it = follower();
    runs_it.of_unit = true;
    EXPECT_EQ(code(act(submitted, Act::remark, runs_it, papers(today), ground(today))), "access.own_unit");
    EXPECT_EQ(code(act(submitted, Act::remark, reader(), papers(today), ground(today))), "movement.not_you");
    EXPECT_EQ(code(act(submitted, Act::remark, appraiser(), papers(today), ground(today))), "movement.not_you");
}

TEST(MovementTable, LateNeedsAReasonAndAnApprover) {  // R92: before 10/7 = the last day is 9/7
    const auto none = at(Stage::none);
    const auto silent = [](Papers& papers, Ground&) { papers.late_reason.clear(); };
    const auto alone = [](Papers& papers, Ground&) { papers.approver.clear(); };
    EXPECT_EQ(tried(none, Act::register_unit, Date(2023, 7, 9), silent), "");
    EXPECT_EQ(tried(none, Act::register_unit, Date(2023, 7, 10), silent), "movement.late_reason");
    EXPECT_EQ(tried(none, Act::register_unit, Date(2023, 7, 10), alone), "movement.late_approver");
    EXPECT_EQ(tried(none, Act::register_unit, Date(2023, 7, 10)), "");
    EXPECT_EQ(tried(none, Act::register_unit, Date(2023, 7, 10),
                    [](Papers&, Ground& ground) { ground.rules.late_allowed = false; }),
              "movement.too_late");
    // R70: a committee has until before 20/7.
    auto committee = none;
    committee.kind = organisation::UnitKind::grassroots_committee;
    EXPECT_EQ(tried(committee, Act::register_unit, Date(2023, 7, 19), silent), "");
    EXPECT_EQ(tried(committee, Act::register_unit, Date(2023, 7, 20), silent), "movement.late_reason");
    // R71, R75: December.
    EXPECT_EQ(tried(at(Stage::forwarded), Act::open, Date(2023, 11, 30)), "movement.too_early");
    EXPECT_EQ(tried(at(Stage::forwarded), Act::open, Date(2023, 12, 1)), "");
    EXPECT_EQ(tried(at(Stage::assessing), Act::submit, Date(2023, 12, 19), silent), "");
    EXPECT_EQ(tried(at(Stage::assessing), Act::submit, Date(2023, 12, 20), silent), "movement.late_reason");
    auto returned = at(Stage::returned);
    returned.due = Date(2023, 12, 27);
    EXPECT_EQ(tried(returned, Act::submit, Date(2023, 12, 27), silent), "") << "within the term it was given back with";
    EXPECT_EQ(tried(returned, Act::submit, Date(2023, 12, 28), silent), "movement.late_reason");
}

TEST(MovementTable, VotesAreNoMoreThanThosePresent) {
    const auto vote = [](int present, int agree, int against, int other) {
        return tried(at(Stage::assessing), Act::submit, Date(2023, 12, 10), [=](Papers& papers, Ground&) {
            papers.vote = Vote{Date(2023, 12, 9), present, agree, against, other};
        });
    };
    EXPECT_EQ(vote(20, 18, 1, 1), "");
    EXPECT_EQ(vote(20, 18, 1, 2), "movement.votes_above_present");
    EXPECT_EQ(vote(20, 11, 5, 0), "");
    EXPECT_EQ(vote(20, 10, 5, 0), "movement.vote_lost") << "not more than half";
    EXPECT_EQ(vote(0, 0, 0, 0), "movement.vote_count");
    EXPECT_EQ(vote(20, 21, -1, 0), "movement.vote_count");
    EXPECT_EQ(tried(at(Stage::assessing), Act::submit, Date(2023, 12, 10),
                    [](Papers& papers, Ground&) { papers.vote.reset(); }),
              "movement.vote_missing");
}

TEST(MovementTable, DecisionsHaveNumbersAndAreNotBeforeTheStepBefore) {
    auto file = at(Stage::appraised);
    file.trail.push_back({Act::appraise, appraiser().person, Date(2023, 12, 20)});
    const auto dated = [&](Date date) {
        return tried(file, Act::propose, Date(2023, 12, 22),
                     [=](Papers& papers, Ground&) { papers.decision.date = date; });
    };
    EXPECT_EQ(dated(Date(2023, 12, 20)), "");
    EXPECT_EQ(dated(Date(2023, 12, 19)), "movement.date_before_step");
    EXPECT_EQ(dated(Date(2023, 12, 22)), "");
    EXPECT_EQ(dated(Date(2023, 12, 23)), "movement.date_later");
    EXPECT_EQ(
        tried(file, Act::propose, Date(2023, 12, 22), [](Papers& papers, Ground&) { papers.decision.number.clear(); }),
        "movement.number_missing");
}

TEST(MovementTable, ADifferenceBeyondTheThresholdNeedsABasis) {
    const auto appraised = [](std::int64_t self, std::int64_t now, bool changed = false) {
        return tried(at(Stage::received), Act::appraise, Date(2023, 12, 22), [=](Papers& papers, Ground& ground) {
            papers.basis.clear();
            ground.standing.differences = {{"1", {self}, {now}, {10000}}};
            ground.standing.result_changed = changed;
        });
    };
    EXPECT_EQ(appraised(9900, 9400), "") << "5 % of the criterion is the threshold";
    EXPECT_EQ(appraised(9900, 9399), "movement.basis");
    EXPECT_EQ(appraised(9399, 9900), "movement.basis");
    EXPECT_EQ(appraised(9500, 9499, true), "movement.basis") << "however small, it changed the result";
}

TEST(MovementTable, NoticeRunsFiveWorkingDays) {
    // Thursday 28/12/2023: Fri 29, Tue 2/1 (1/1 is a holiday), Wed 3, Thu 4, Fri 5.
    EXPECT_EQ(working_days_after(Date(2023, 12, 28), 5), Date(2024, 1, 5));
    const auto published = act(
        at(Stage::ratings, Verdict::proposed), Act::publish, official(),
        [] {
            auto with = papers(Date(2023, 12, 28));
            with.due.reset();
            return with;
        }(),
        ground(Date(2023, 12, 28)));
    ASSERT_TRUE(published);
    EXPECT_EQ(published->notice_to, Date(2024, 1, 5));
    EXPECT_EQ(tried(*published, Act::recognise, Date(2024, 1, 5)), "movement.notice");
    EXPECT_EQ(tried(*published, Act::recognise, Date(2024, 1, 8),
                    [](Papers& papers, Ground&) { papers.decision.date = Date(2024, 1, 5); }),
              "movement.decided_in_notice");
    EXPECT_EQ(tried(*published, Act::recognise, Date(2024, 1, 6)), "");
    EXPECT_EQ(tried(*published, Act::object, Date(2024, 1, 5)), "movement.objection_step") << "nobody appraised it";
    auto appraised = *published;
    appraised.trail.push_back({Act::appraise, appraiser().person, Date(2023, 12, 27)});
    EXPECT_EQ(tried(appraised, Act::object, Date(2024, 1, 5)), "");
    EXPECT_EQ(tried(appraised, Act::object, Date(2024, 1, 6)), "movement.notice_passed");
}

TEST(MovementTable, NobodyJudgesAnObjectionToTheirOwnStep) {
    auto file = at(Stage::notice, Verdict::proposed);
    auto both = official();
    file.trail.push_back({Act::appraise, both.person, Date(2023, 12, 20)});
    const auto today = Date(2023, 12, 22);
    const auto objected = act(file, Act::object, reader(), papers(today), ground(today));
    ASSERT_TRUE(objected) << code(objected);
    EXPECT_EQ(tried(*objected, Act::recognise, Date(2024, 2, 1)), "movement.objections");
    EXPECT_EQ(code(act(*objected, Act::answer, both, papers(today), ground(today))), "movement.own_step");
    auto second_account = both;
    second_account.person.account = access::AccountId("another");
    EXPECT_EQ(code(act(*objected, Act::answer, second_account, papers(today), ground(today))), "movement.own_step");
    auto other = doer("other", Level::decider, {access::Permission::outcomes_judge});
    const auto answered = act(*objected, Act::answer, other, papers(today), ground(today));
    ASSERT_TRUE(answered) << code(answered);
    EXPECT_EQ(tried(*answered, Act::recognise, Date(2024, 2, 1)), "");
}

TEST(MovementTable, RatingsComeFirst) {  // R79, A-08
    const auto unrated = [](Papers&, Ground& ground) { ground.standing.ratings_known = false; };
    const auto provisional = [](Papers&, Ground& ground) {
        ground.standing.ratings_known = false;
        ground.rules.waits_for_ratings = false;
    };
    const auto waiting = at(Stage::ratings, Verdict::proposed);
    EXPECT_EQ(tried(waiting, Act::publish, Date(2024, 1, 8), unrated), "movement.ratings");
    EXPECT_EQ(tried(waiting, Act::publish, Date(2024, 1, 8), provisional), "");
    EXPECT_EQ(tried(at(Stage::notice, Verdict::proposed), Act::recognise, Date(2024, 1, 8), provisional),
              "movement.ratings");
    const auto knocked = [](Papers& papers, Ground& ground) {
        ground.standing.knocked_out = true;
        papers.reason.clear();
    };
    EXPECT_EQ(tried(waiting, Act::publish, Date(2024, 1, 8), knocked), "movement.knocked_out");
}

TEST(MovementTable, RecordedStepsNeedTheSuperiorsPaper) {
    const auto notice = at(Stage::notice, Verdict::proposed);
    auto where = ground(Date(2024, 2, 1));
    where.modes.set(Step::recognition, Mode::recorded);
    auto with = papers(where.today);
    EXPECT_EQ(code(take(notice, Act::recognise, standing_board(), with, where)), "movement.not_you");
    EXPECT_EQ(code(take(notice, Act::recognise, appraiser(), with, where)), "") << "a clerk writes it down";
    with.has_scan = false;
    EXPECT_EQ(code(take(notice, Act::recognise, appraiser(), with, where)), "movement.scan");
    with = papers(where.today);
    with.decided_level.clear();
    EXPECT_EQ(code(take(notice, Act::recognise, appraiser(), with, where)), "movement.decided_level");
}

TEST(MovementTable, AnObjectionIsAnsweredHereAlsoWhenTheSuperiorRecognises) {
    const Date today(2023, 12, 22);
    auto file = at(Stage::notice, Verdict::proposed);
    file.trail.push_back({Act::appraise, appraiser().person, Date(2023, 12, 20)});
    auto where = ground(today);
    where.modes.set(Step::recognition, Mode::recorded);
    const auto objected = act(file, Act::object, reader(), papers(today), where);
    ASSERT_TRUE(objected) << code(objected);
    Papers words;
    words.reason = "đã kiểm tra";
    const auto other = doer("other", Level::decider, {access::Permission::outcomes_judge});
    EXPECT_EQ(code(act(*objected, Act::answer, other, words, where)), "") << "an answer is no decision";
}

TEST(MovementTable, StepsLeftOutArePassedOver) {
    auto where = ground(Date(2023, 7, 5));
    where.modes.set(Step::selection, Mode::not_applicable);
    where.modes.set(Step::forwarding, Mode::not_applicable);
    const auto registered = take(at(Stage::none), Act::register_unit, secretary(), papers(where.today), where);
    ASSERT_TRUE(registered);
    EXPECT_EQ(registered->stage, Stage::forwarded);
}

TEST(MovementTable, RegisteredOnceAndConfirmedYearly) {
    const auto before = [](Papers&, Ground& ground) { ground.standing.registered_before = true; };
    const auto none = at(Stage::none);
    EXPECT_EQ(tried(none, Act::confirm, Date(2023, 7, 5)), "movement.register_first");
    EXPECT_EQ(tried(none, Act::confirm, Date(2023, 7, 5), before), "");
    EXPECT_EQ(tried(none, Act::register_unit, Date(2023, 7, 5), before), "movement.confirm_instead");
    EXPECT_EQ(tried(none, Act::withdraw, Date(2023, 7, 5)), "movement.not_now");
    EXPECT_EQ(tried(none, Act::withdraw, Date(2023, 7, 5), before), "");
}

TEST(MovementRules, ComeFromThePlan) {
    const auto rules = Rules::of(bontot::test::shipped_plan("nt-2023"));
    EXPECT_EQ(rules.last_day(Act::register_unit, organisation::UnitKind::cell, 2023), Date(2023, 7, 9));  // R92
    EXPECT_EQ(rules.last_day(Act::forward, organisation::UnitKind::cell, 2023), Date(2023, 7, 19));       // R70
    EXPECT_EQ(rules.target, Date(2023, 7, 15));                                                           // R93
    EXPECT_EQ(rules.last_day(Act::submit, organisation::UnitKind::cell, 2024), Date(2024, 12, 19));       // R71
    EXPECT_EQ(rules.assessment_from.in(2024), Date(2024, 12, 1));                                         // R75
    EXPECT_EQ(rules.notice_days, 5);
    EXPECT_EQ(rules.answer_days, 5);
    EXPECT_EQ(rules.difference_percent, 5);
    EXPECT_TRUE(rules.waits_for_ratings);
    EXPECT_TRUE(rules.allows(Act::return_for_more));
}

TEST(MovementRules, AnAssessmentThatEndsBeforeItBeginsIsAFault) {
    const auto* shipped = plan::find_shipped_plan("nt-2023");
    ASSERT_NE(shipped, nullptr);
    const auto findings_with = [&](const std::string& before) {
        std::string text(shipped->text);
        const std::string line = "assessment.before: {value: \"12-20\"";
        const auto place = text.find(line);
        text.replace(place, line.size(), "assessment.before: {value: \"" + before + "\"");
        return plan::load(
                   {"t.yaml", text},
                   [](const std::string&) -> core::Result<plan::PlanText> { return core::invalid("plan.unknown"); })
            .findings;
    };
    const auto backwards = [](const plan::Findings& findings) {
        return std::any_of(findings.begin(), findings.end(),
                           [](const auto& finding) { return finding.what.code == "plan.assessment_backwards"; });
    };
    EXPECT_FALSE(backwards(findings_with("12-02")));
    EXPECT_TRUE(backwards(findings_with("12-01")));
    EXPECT_TRUE(backwards(findings_with("11-30")));
}

}  // namespace
}  // namespace bontot::movement::tests
