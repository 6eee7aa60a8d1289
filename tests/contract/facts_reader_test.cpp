// Facts straight from the records (issue 3, item 8): what is a fact, of which year, under which name, and what people
// decided; the same for one unit and for all.
#include <gmock/gmock.h>

#include "contract/facts_contract.hpp"
#include "contract/meeting_text.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using meetings::MeetingState;
using meetings::RollMark;
using meetings::TaskState;
using organisation::BodyKind;
using organisation::RatingLevel;
using organisation::RatingScope;
using testing::ElementsAre;
using testing::IsEmpty;

const Date k_may(2024, 5, 5);

class FactsFromRecords : public FactsContract {
  protected:
    assessment::CheckResult attendance_of(const core::UnitId& unit, int year) {
        const auto evaluation =
            assessment::evaluate(*facts(unit, year), test::shipped_plan("nt-2023"), Date(year + 1, 1, 1));
        return *evaluation.check(plan::Check::attendance);
    }
    std::vector<std::string> cell_ratings(const core::UnitId& committee, int year) {
        std::vector<std::string> lines;
        for (const auto& line : judged_lines(facts_there(committee, year))) {
            if (line.starts_with("cell ")) lines.push_back(line.substr(5));
        }
        return lines;
    }
    void rate(const core::UnitId& unit, int year, std::optional<RatingLevel> level, RatingScope scope = {}) {
        change([&](Transaction& records) {
            must(records.outcomes().put(app::UnitRatingRow{unit, year, {level, scope, "", "", {}, 0}}));
        });
    }
    /// done/assigned that a meeting finds; "-" = nothing was assigned.
    std::vector<std::string> tasks(int year) {
        std::vector<std::string> found;
        for (const auto& meeting : facts_there(a_, year).meetings) {
            found.push_back(meeting.tasks
                                ? std::to_string(meeting.tasks->done) + "/" + std::to_string(meeting.tasks->assigned)
                                : "-");
        }
        return found;
    }
};
CONTRACT_ON_BOTH_ENGINES(FactsFromRecords);

TEST_P(FactsFromRecords, OnlyMeetingsThatTookPlaceAreFacts) {
    const auto id = plan(k_march);
    EXPECT_THAT(facts(a_, 2024)->meetings, IsEmpty());
    edit(id, [](auto& m) { m.state = MeetingState::prepared; });
    EXPECT_THAT(facts(a_, 2024)->meetings, IsEmpty());
    edit(id, [](auto& m) {
        m.state = MeetingState::held;
        m.end = core::ClockTime(60);
    });
    ASSERT_EQ(facts(a_, 2024)->meetings.size(), 1U);
    EXPECT_THAT(facts(a_, 2024)->meetings[0].attendance, IsEmpty()) << "the roll was not called: nobody was there yet";
    EXPECT_EQ(attendance_of(a_, 2024).state, assessment::State::pending);
    edit(id, [](auto& m) { m.roll_called = true; });
    EXPECT_EQ(facts(a_, 2024)->meetings[0].attendance.size(), 5U);
    EXPECT_EQ(attendance_of(a_, 2024).state, assessment::State::met);
}

TEST_P(FactsFromRecords, AnAbsenceWithoutItsKindKeepsAMeetingIncomplete) {
    const auto id = plan(k_march);
    conclude(id, [&](auto& m) { m.roll_call = {{an_, RollMark::unknown, ""}, {binh_, RollMark::late, ""}}; });
    EXPECT_EQ(facts(a_, 2024)->meetings[0].attendance.size(), 4U);
    auto attendance = attendance_of(a_, 2024);
    EXPECT_EQ(attendance.state, assessment::State::pending);
    ASSERT_EQ(attendance.open.size(), 1U);
    EXPECT_EQ(attendance.open[0].why, assessment::Open::Why::roll_call_incomplete);
    EXPECT_EQ(attendance.open[0].members.size(), 1U);
    finalise(id);
    EXPECT_EQ(attendance_of(a_, 2024).state, assessment::State::pending) << "signed minutes do not know it either";
    reopen(id, "hỏi lại");
    edit(id, [&](auto& m) { m.roll_call = {{an_, RollMark::excused, "ốm"}}; });
    finalise(id);
    attendance = attendance_of(a_, 2024);
    EXPECT_EQ(attendance.state, assessment::State::not_met);
    EXPECT_EQ(attendance.failures[0].found, "4/5");
}

TEST_P(FactsFromRecords, EveryFieldOfAMeetingThatIsJudged) {
    change([&](Transaction& records) {
        auto meeting = full_meeting("m", a_, k_march);
        meeting.opinions[2].count = 3;
        must(records.meetings().insert(meeting));
    });
    const auto read = facts(a_, 2024);
    EXPECT_THAT(judged_lines(*read),
                testing::IsSupersetOf({
                    "meeting 2024-03-05 combined 07:05–24:00 15 truefalsetruefalsetruedeputy truefalsetruetrue/true "
                    "fair frozen 5/4/3/2/65535 1.1=4.5 1.2=- 2=0",
                    "  0 present",
                    "  1 unexcused",
                    "  3 present",
                    "  4 present",
                }));
    ASSERT_EQ(read->meetings[0].opinions.size(), 2U) << "one unit tells who spoke, also at finalised meetings";
    EXPECT_EQ(read->members[read->meetings[0].opinions[0].member].id, "Chi");
    EXPECT_EQ(read->meetings[0].opinions[0].count, 5U);
}

TEST_P(FactsFromRecords, TheYearIsItsFirstToItsLastDay) {
    for (const auto date : {Date(2023, 12, 31), Date(2024, 1, 1), Date(2024, 12, 31), Date(2025, 1, 1)}) {
        finalised_on(date);
        change([&](Transaction& records) {
            records.outcomes().put(app::KnockOutRow{core::RecordId("k" + date.iso()), a_, "fire", date, "cháy"});
        });
    }
    for (const int year : {2023, 2024, 2025}) {
        change([&](Transaction& records) {
            must(records.outcomes().put(app::JudgementRow{a_, year, "1.1", core::Ratio::parse("0.5"), "", "", 0, 0}));
            must(records.outcomes().put(app::JudgementRow{a_, year, "1.2", {}, "không có", "", 0, 0}));
            must(records.outcomes().put(app::JudgementRow{a_, year, "*", core::Ratio::parse("1"), "", "", 0, 0}));
            must(records.outcomes().put(app::MemberRatingRow{a_, year, an_, {RatingLevel::good, {}, "", "", {}, 0}}));
            must(records.outcomes().put(
                app::MemberRatingRow{a_, year, binh_, {{}, RatingScope::not_yet, "chờ", "", {}, 0}}));
        });
    }
    const auto read = facts(a_, 2024);
    ASSERT_EQ(read->meetings.size(), 2U);
    EXPECT_EQ(read->meetings[0].date, Date(2024, 1, 1));
    EXPECT_EQ(read->meetings[1].date, Date(2024, 12, 31));
    ASSERT_EQ(read->knock_outs.size(), 2U);
    EXPECT_EQ(read->knock_outs[0].date, Date(2024, 1, 1));
    EXPECT_EQ(read->knock_outs[1].date, Date(2024, 12, 31));
    EXPECT_EQ(read->judgements.size(), 2U);
    EXPECT_FALSE(read->judgement("1.2")->ratio);
    EXPECT_TRUE(read->judgement("3.3")->ratio->is_one());
    EXPECT_EQ(read->member_ratings.size(), 2U);
    EXPECT_EQ(facts(a_, 2023)->knock_outs.size(), 1U);
}

TEST_P(FactsFromRecords, EvidenceIsNamedWhereSomebodyJudged) {
    change([&](Transaction& records) {
        must(records.outcomes().put(app::JudgementRow{a_, 2024, "1.1", core::Ratio::parse("1"), "", "", 0, 0}));
        evidence::EvidenceRecord record;
        record.unit = a_;
        record.year = 2024;
        record.sha256 = std::string(64, 'a');
        record.indicators = {"1.1", "1.2"};
        for (const auto* id : {"e1", "e2"}) {
            record.id = core::EvidenceId(id);
            must(records.evidence().insert(record));
        }
        record.version = 1;
        record.deleted_on = k_march;
        must(records.evidence().update(record));
    });
    EXPECT_THAT(facts(a_, 2024)->judgements.at("1.1").evidence, ElementsAre("e1"));
}

TEST_P(FactsFromRecords, ThePastReadsUnderTheOldName) {
    rename(a_, Date(2024, 1, 1), "Chi bộ Mới");
    rename(b_, Date(2023, 12, 31), "Chi bộ Khác");
    EXPECT_EQ(facts(a_, 2023)->unit.name, "Tổ chức cell-a");
    EXPECT_EQ(facts(a_, 2024)->unit.name, "Chi bộ Mới");
    EXPECT_EQ(facts(b_, 2022)->unit.name, "Tổ chức cell-b");
    EXPECT_EQ(facts(b_, 2023)->unit.name, "Chi bộ Khác") << "the name of the last day of the year";
}

TEST_P(FactsFromRecords, AUnitIsJudgedInTheYearsInWhichItWasThere) {
    dissolve(a_, Date(2024, 1, 1));
    dissolve(b_, Date(2024, 1, 2));
    EXPECT_FALSE(facts(a_, 2019));
    EXPECT_TRUE(facts(a_, 2020));
    EXPECT_TRUE(facts(a_, 2023));
    EXPECT_FALSE(facts(a_, 2024)) << "it was no more on the first of January";
    EXPECT_TRUE(facts(b_, 2024));
    EXPECT_FALSE(facts(b_, 2025));
    EXPECT_TRUE(facts(committee_, 2024));
    EXPECT_FALSE(facts(bloc_, 2024)) << "no plan judges it";
    EXPECT_FALSE(facts(province_, 2024));
    look([](Transaction& records) { EXPECT_FALSE(records.facts().of(core::UnitId("nothing"), 2024)); });
}

TEST_P(FactsFromRecords, ACommitteeKnowsTheRatingsOfItsCellsAlsoThroughSubCommittees) {
    const auto sub = unit("sub", BodyKind::sub_committee, committee_, "38.1.1.9");
    const auto below = unit("below", BodyKind::cell, sub, "38.1.1.9.1");
    const auto other = unit("other", BodyKind::grassroots_committee, bloc_, "38.1.2");
    const auto elsewhere = unit("elsewhere", BodyKind::cell, other, "38.1.2.1");
    const auto ended = unit("ended", BodyKind::cell, committee_, "38.1.1.3");
    rate(a_, 2024, RatingLevel::excellent);
    rate(a_, 2023, RatingLevel::completed);
    rate(below, 2024, {}, RatingScope::not_subject);
    rate(elsewhere, 2024, RatingLevel::good);
    rate(ended, 2024, RatingLevel::good);
    dissolve(ended, Date(2024, 12, 31));
    EXPECT_THAT(cell_ratings(committee_, 2024),
                ElementsAre("38.1.1.1 excellent ", "38.1.1.2 - not_yet", "38.1.1.9.1 - not_subject"));
    EXPECT_THAT(cell_ratings(other, 2024), ElementsAre("38.1.2.1 good "));
    // Where a cell stands on the last day of the year counts.
    move(b_, Date(2024, 12, 31), other);
    move(elsewhere, Date(2025, 1, 1), committee_);
    EXPECT_THAT(cell_ratings(committee_, 2024), ElementsAre("38.1.1.1 excellent ", "38.1.1.9.1 - not_subject"));
    EXPECT_THAT(cell_ratings(other, 2024), ElementsAre("38.1.1.2 - not_yet", "38.1.2.1 good "));
    EXPECT_THAT(cell_ratings(committee_, 2023),
                ElementsAre("38.1.1.1 completed ", "38.1.1.2 - not_yet", "38.1.1.3 - not_yet", "38.1.1.9.1 - not_yet"));
    EXPECT_THAT(cell_ratings(a_, 2024), IsEmpty());
}

TEST_P(FactsFromRecords, AMeetingFindsTheTasksOfTheOneBefore) {
    const auto given = [&](std::optional<Date> due, TaskState state, std::optional<Date> settled) {
        return meetings::Task{{}, "Việc", "", {}, due, state, settled, ""};
    };
    const auto with_tasks = [&](Date date, std::vector<meetings::Task> tasks) {
        return finalised_on(date, [&](auto& m) { m.tasks = std::move(tasks); });
    };
    with_tasks(k_march,
               {given(k_april, TaskState::done, k_april), given({}, TaskState::open, {}),
                given(k_april, TaskState::done, k_april.plus_days(1)), given(k_april.plus_days(1), TaskState::open, {}),
                given(k_april.plus_days(1), TaskState::done, k_april), given({}, TaskState::dropped, k_march)});
    with_tasks(k_april, {});
    with_tasks(k_may, {given({}, TaskState::done, k_may)});
    EXPECT_THAT(tasks(2024), ElementsAre("-", "2/5", "-"))
        << "what is done later, or due later, was not done then; nothing finds the tasks of the last meeting yet";
}

TEST_P(FactsFromRecords, TheFirstMeetingOfAYearFindsTheTasksOfDecember) {
    const auto task = [](TaskState state, std::optional<Date> settled) {
        return meetings::Task{{}, "Việc", "", {}, {}, state, settled, ""};
    };
    finalised_on(Date(2023, 12, 3), [&](auto& m) { m.tasks = {task(TaskState::open, {})}; });
    finalised_on(Date(2023, 12, 28), [&](auto& m) {
        m.tasks = {task(TaskState::done, Date(2024, 1, 2)), task(TaskState::open, {})};
    });
    finalised_on(Date(2024, 1, 3));
    EXPECT_THAT(tasks(2023), ElementsAre("-", "0/1"));
    EXPECT_THAT(tasks(2024), ElementsAre("1/2"));
}

}  // namespace
}  // namespace bontot::contract
