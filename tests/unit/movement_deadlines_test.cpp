// Last days, days off, reminders and the step that a file waits for: boundaries on both sides (R70–R73, R92, R93, A-03,
//
#include <gmock/gmock.h>

#include "movement/holidays.hpp"
#include "movement/next_step.hpp"
#include "movement/terms.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::movement {
namespace {

using core::Date;
using organisation::UnitKind;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> terms(const plan::Plan& plan, int year) {
    std::vector<std::string> found;
    for (const auto& term : terms_of(plan, year))
        found.push_back(term.deadline->id + " " + term.last_day.iso());
    return found;
}

TEST(MovementTerms, TheLastDayIsTheOneBefore) {
    const auto plan = test::shipped_plan("nt-2023");
    EXPECT_THAT(terms(plan, 2023), ElementsAre("registration_cells 2023-07-09", "registration_target 2023-07-14",
                                               "registration_limit 2023-07-19", "yearly_report 2023-12-19"));
    EXPECT_THAT(terms(plan, 2024), ElementsAre("yearly_report 2024-12-19"));
    EXPECT_THAT(terms(plan, 2025),
                ElementsAre("final_review 2025-12-14", "yearly_report 2025-12-19", "final_report 2025-12-19"));
    EXPECT_THAT(terms(plan, 2022), IsEmpty()) << "before the plan";
    EXPECT_THAT(terms(plan, 2026), IsEmpty()) << "after it";
}

TEST(MovementTerms, FollowTheReadingsOfThePlan) {
    const auto inclusive = test::with(test::shipped_plan("nt-2023"), "deadlines.before_means", "inclusive");
    EXPECT_EQ(terms(inclusive, 2024).front(), "yearly_report 2024-12-20");
    const auto outer = test::with(test::shipped_plan("nt-2023"), "registration.deadlines", "outer_only");
    EXPECT_THAT(terms(outer, 2023), ElementsAre("registration_cells 2023-07-09", "registration_limit 2023-07-19",
                                                "yearly_report 2023-12-19"));
}

TEST(MovementTerms, RemindThirtySevenAndOneDaysBeforeAndAfter) {
    const Date last(2023, 7, 19);
    const auto at = [&](int days) { return reminder_reached(last, last.plus_days(days)); };
    EXPECT_EQ(at(-31), std::nullopt);
    for (const auto& [from, to, mark] : {std::tuple(-30, -8, -30), std::tuple(-7, -2, -7), std::tuple(-1, 0, -1),
                                         std::tuple(1, 6, 1), std::tuple(7, 29, 7), std::tuple(30, 400, 30)}) {
        EXPECT_EQ(at(from), mark) << from;
        EXPECT_EQ(at(to), mark) << to;
    }
}

TEST(MovementHolidays, FixedOnesAndWeekendsAreKnownForEveryYear) {
    const auto& table = Holidays::shipped();
    EXPECT_EQ(table.off(Date(2031, 1, 1)), DayOff::new_year);
    EXPECT_EQ(table.off(Date(2031, 4, 30)), DayOff::reunification);
    EXPECT_EQ(table.off(Date(2031, 5, 1)), DayOff::labour);
    EXPECT_EQ(table.off(Date(2031, 9, 2)), DayOff::national_day);
    EXPECT_EQ(table.off(Date(2023, 7, 14)), std::nullopt) << "a Friday";
    EXPECT_EQ(table.off(Date(2023, 7, 15)), DayOff::weekend);
    EXPECT_EQ(table.off(Date(2023, 7, 16)), DayOff::weekend);
    EXPECT_EQ(table.off(Date(2023, 7, 17)), std::nullopt);
    EXPECT_FALSE(table.knows(2031)) << "Tết of that year is not announced, and the program says so";
}

TEST(MovementHolidays, AnnouncedOnesStandInTheTable) {
    const auto& table = Holidays::shipped();
    for (const int year : {2023, 2024, 2025, 2026})
        EXPECT_TRUE(table.knows(year)) << year;
    EXPECT_EQ(table.off(Date(2024, 2, 7)), std::nullopt);
    EXPECT_EQ(table.off(Date(2024, 2, 8)), DayOff::tet);
    EXPECT_EQ(table.off(Date(2024, 2, 14)), DayOff::tet);
    EXPECT_EQ(table.off(Date(2024, 2, 15)), std::nullopt);
    EXPECT_EQ(table.off(Date(2024, 4, 18)), DayOff::hung_kings);
    EXPECT_EQ(table.off(Date(2024, 4, 29)), DayOff::in_lieu);
    EXPECT_EQ(table.off(Date(2024, 5, 4)), std::nullopt) << "a Saturday that is worked instead";
    // Hùng Kings' day on a Sunday, the Monday in lieu of it; open before is Friday.
    EXPECT_EQ(table.open_until(Date(2026, 4, 27)), Date(2026, 4, 24));
    EXPECT_EQ(table.open_until(Date(2026, 4, 28)), Date(2026, 4, 28));
}

/// Saturdays and Sundays that are worked in a year, and days off that are neither a weekend nor a fixed holiday.
std::string announced(int year) {
    const auto& table = Holidays::shipped();
    std::string days;
    for (auto day = Date(year, 1, 1); day.year() == year; day = day.plus_days(1)) {
        const bool open = !table.off(day);
        if (is_weekend(day) && open) days += " +" + day.iso().substr(5);
        if (!is_weekend(day) && !fixed_holiday(day) && !open) days += " " + day.iso().substr(5);
    }
    return days;
}

// Of the announcements that data/holidays/vn.txt cites.
TEST(MovementHolidays, EveryYearIsAsItWasAnnounced) {
    EXPECT_EQ(announced(2023), " 01-02 01-20 01-23 01-24 01-25 01-26 05-02 05-03 09-01 09-04");
    EXPECT_EQ(announced(2024), " 02-08 02-09 02-12 02-13 02-14 04-18 04-29 +05-04 09-03");
    EXPECT_EQ(announced(2025), " 01-27 01-28 01-29 01-30 01-31 04-07 +04-26 05-02 09-01");
    EXPECT_EQ(announced(2026), " 01-02 +01-10 02-16 02-17 02-18 02-19 02-20 04-27 +08-22 08-31 09-01");
}

TEST(MovementHolidays, AnOfficesOwnTableTakesWholeYears) {
    const auto own =
        Holidays::parse("# lịch 2027\n2027-02-04 2027-02-10 tet\n\n2026-03-02 2026-03-02 in_lieu\r\n", "own");
    ASSERT_TRUE(own) << own.error().code;
    const auto both = Holidays::shipped().with(*own);
    EXPECT_TRUE(both.knows(2027));
    EXPECT_EQ(both.off(Date(2027, 2, 10)), DayOff::tet);
    EXPECT_EQ(both.off(Date(2026, 3, 2)), DayOff::in_lieu);
    EXPECT_EQ(both.off(Date(2026, 2, 17)), std::nullopt) << "the office's 2026 holds, not ours";
    EXPECT_EQ(both.off(Date(2024, 2, 8)), DayOff::tet) << "years it does not name stay";
}

TEST(MovementHolidays, ALineThatCannotBeMeantIsNamed) {
    for (const auto* line :
         {"2027-02-04 tet", "2027-02-30 2027-02-30 tet", "2027-02-10 2027-02-04 tet", "2027-02-04 2027-02-10 newyear",
          "2027-02-04 2027-03-10 tet", "2026-12-31 2027-01-02 tet"}) {
        const auto table = Holidays::parse(std::string("2027-02-01 2027-02-01 tet\n") + line, "holidays.txt");
        ASSERT_FALSE(table) << line;
        EXPECT_EQ(table.error().code + " " + table.error().place, "holidays.line holidays.txt:2") << line;
    }
}

File at(Stage stage, UnitKind kind = UnitKind::cell) {
    File file;
    file.year = 2023;
    file.kind = kind;
    file.stage = stage;
    return file;
}

class MovementNextStep : public testing::Test {
  protected:
    /// "submit unit 2023-12-19"
    std::string next(const File& file, Date today, bool registered = false) const {
        const auto step = next_step(file, rules_, today, registered);
        if (!step) return "";
        return std::string(core::name_in(k_acts, step->act)) + " " + std::string(core::name_in(k_levels, step->level)) +
               (step->last_day ? " " + step->last_day->iso() : "");
    }
    const plan::Plan plan_ = test::shipped_plan("nt-2023");
    const Rules rules_ = Rules::of(plan_);
};

TEST_F(MovementNextStep, ARegistrationHasItsTermInItsYear) {
    const Date today(2023, 7, 3);
    EXPECT_EQ(next(at(Stage::none), today), "register unit 2023-07-09") << "R92";
    EXPECT_EQ(next(at(Stage::none, UnitKind::grassroots_committee), today), "register unit 2023-07-19") << "R70";
    EXPECT_EQ(next(at(Stage::registered), today), "accept appraiser 2023-07-14") << "R93, the committee's own target";
    EXPECT_EQ(next(at(Stage::accepted), today), "forward appraiser 2023-07-19");
    auto later = at(Stage::none);
    later.year = 2024;
    EXPECT_EQ(next(later, Date(2024, 7, 3)), "register unit") << "the term of 2023 binds nobody who joins in 2024";
    EXPECT_EQ(next(later, Date(2024, 7, 3), true), "confirm unit") << "A-39";
}

TEST_F(MovementNextStep, SelfAssessmentIsWaitedForFromDecember) {
    EXPECT_EQ(next(at(Stage::forwarded), Date(2023, 11, 30)), "");
    EXPECT_EQ(next(at(Stage::forwarded), Date(2023, 12, 1)), "open unit 2023-12-19") << "R75";
    EXPECT_EQ(next(at(Stage::assessing), Date(2023, 12, 1)), "submit unit 2023-12-19");
    auto returned = at(Stage::returned);
    returned.due = Date(2023, 12, 15);
    EXPECT_EQ(next(returned, Date(2023, 12, 14)), "submit unit 2023-12-15");
}

TEST_F(MovementNextStep, TheAppraiserAndTheDeciderFollow) {
    const Date today(2023, 12, 10);
    EXPECT_EQ(next(at(Stage::submitted), today), "receive appraiser");
    EXPECT_EQ(next(at(Stage::received), today), "appraise appraiser");
    EXPECT_EQ(next(at(Stage::appraised), today), "propose appraiser");
    EXPECT_EQ(next(at(Stage::proposed), today), "take_up decider");
    EXPECT_EQ(next(at(Stage::ratings), today), "publish decider");
    EXPECT_EQ(next(at(Stage::closed), today), "");
}

TEST_F(MovementNextStep, AnAnswerAndANoticeHaveTheirDay) {
    auto answering = at(Stage::answering);
    answering.due = Date(2023, 12, 15);
    EXPECT_EQ(next(answering, Date(2023, 12, 15)), "respond unit 2023-12-15");
    EXPECT_EQ(next(answering, Date(2023, 12, 16)), "uphold appraiser");
    auto notice = at(Stage::notice);
    notice.notice_to = Date(2024, 1, 22);
    EXPECT_EQ(next(notice, Date(2024, 1, 22)), "") << "the clock runs";
    EXPECT_EQ(next(notice, Date(2024, 1, 23)), "recognise decider");
}

TEST_F(MovementNextStep, ADecisionOfTheSuperiorIsEnteredByWhoeverRecords) {
    Modes modes;
    EXPECT_EQ(right_for(Act::recognise, modes).permission, access::Permission::recognition_decide);
    modes.set(Step::recognition, Mode::recorded);
    EXPECT_EQ(right_for(Act::recognise, modes).permission, access::Permission::outcomes_record);
    EXPECT_EQ(right_for(Act::recognise, modes).level, Level::anybody);
}

}  // namespace
}  // namespace bontot::movement
