// Who counts when, read from memberships (issue 3, item 2; R30; neighbours.md 2.1): stays, exemptions, temporary
// activity, probation, and the edges of the year.
#include <gmock/gmock.h>

#include "assessment/reduce.hpp"
#include "contract/facts_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using core::Period;
using meetings::Presence;
using meetings::RollMark;
using organisation::MembershipKind;
using testing::ElementsAre;
using testing::IsEmpty;

class FactsOfMembers : public FactsContract {
  protected:
    /// "An" on the roll, "An!" not expected; of `unit` on `day`.
    std::vector<std::string> expected_on(const core::UnitId& unit, Date day) {
        std::vector<std::string> names;
        const auto read = facts(unit, day.year());
        for (const auto& member : read->members) {
            if (member.on_roll(day)) names.push_back(member.name + (member.eligible(day) ? "" : "!"));
        }
        std::sort(names.begin(), names.end());
        // What finalising would freeze on this day.
        std::vector<std::string> roll;
        look([&](Transaction& records) {
            for (const auto& who : app::roll_on(records, unit, day))
                roll.push_back(who.member.text() + (who.exempt ? "!" : ""));
        });
        std::sort(roll.begin(), roll.end());
        EXPECT_EQ(roll, names) << "the roll of a meeting and the facts agree";
        return names;
    }
    std::vector<std::string> attendance(const assessment::Facts& read, const core::MeetingId& id) {
        std::vector<std::string> lines;
        for (const auto& meeting : read.meetings) {
            if (meeting.id != id.text()) continue;
            for (const auto& entry : meeting.attendance) {
                lines.push_back(read.members[entry.member].id + " " +
                                std::string(core::name_in(meetings::k_presences, entry.presence)));
            }
        }
        std::sort(lines.begin(), lines.end());
        return lines;
    }
};
CONTRACT_ON_BOTH_ENGINES(FactsOfMembers);

TEST_P(FactsOfMembers, WhoLeftAndCameBackStandsOnceAStay) {
    const auto giang = member("Giang", b_);
    put(giang, b_, {Date(2020, 1, 1), Date(2024, 4, 1)});
    put(giang, b_, {Date(2024, 9, 1), {}});
    EXPECT_THAT(expected_on(b_, Date(2024, 3, 31)), ElementsAre("Giang"));
    EXPECT_THAT(expected_on(b_, Date(2024, 4, 1)), IsEmpty());
    EXPECT_THAT(expected_on(b_, Date(2024, 8, 31)), IsEmpty());
    EXPECT_THAT(expected_on(b_, Date(2024, 9, 1)), ElementsAre("Giang"));
    std::vector<core::MeetingId> held;
    for (const auto date : {Date(2024, 3, 5), Date(2024, 6, 5), Date(2024, 10, 5)}) {
        auto meeting = draft(date);
        meeting.unit = b_;
        held.push_back(plan(meeting));
        conclude(held.back());
    }
    edit(held[2], [&](auto& m) {
        m.roll_call = {{giang, RollMark::excused, ""}};
        m.opinions = {{giang, 1, ""}};
    });
    change([&](Transaction& records) {
        must(records.outcomes().put(
            app::MemberRatingRow{b_, 2024, giang, {organisation::RatingLevel::good, {}, "", "", {}, 0}}));
    });
    const auto read = facts(b_, 2024);
    EXPECT_THAT(attendance(*read, held[0]), ElementsAre("Giang present"));
    EXPECT_THAT(attendance(*read, held[1]), IsEmpty());
    EXPECT_THAT(attendance(*read, held[2]), ElementsAre("Giang/2 excused"));
    ASSERT_EQ(read->member_ratings.size(), 1U);
    EXPECT_EQ(read->members[read->member_ratings[0].member].id, "Giang/2") << "who is on the roll on 31/12";
}

TEST_P(FactsOfMembers, StaysWithoutADayBetweenAreOne) {
    put(an_, a_, {Date(2020, 1, 1), Date(2024, 4, 1)});
    put(an_, a_, {Date(2024, 4, 1), Date(2024, 6, 1)});
    put(an_, a_, {Date(2024, 6, 1), {}});
    put(binh_, a_, {Date(2020, 1, 1), Date(2024, 4, 1)});
    put(binh_, a_, {Date(2024, 4, 2), {}});
    std::vector<std::string> entries;
    for (const auto& entry : facts_there(a_, 2024).members)
        entries.push_back(entry.id + " " + entry.joined.iso() + " " + (entry.left ? entry.left->iso() : ""));
    std::sort(entries.begin(), entries.end());
    EXPECT_THAT(entries, ElementsAre("An 2020-01-01 ", "Bình 2020-01-01 2024-04-01", "Bình/2 2024-04-02 ",
                                     "Chi 2020-01-01 ", "Dũng 2020-01-01 ", "Em 2020-01-01 "))
        << "a day between is a stay between";
}

TEST_P(FactsOfMembers, ARunOfAbsencesSurvivesAStayThatWasEnteredInPieces) {
    const auto longest = [&](const core::MemberId& who) {
        const auto read = facts(a_, 2024);
        const auto rules = assessment::Rules::of(test::shipped_plan("nt-2023"), Date(2025, 2, 1));
        assessment::Population columns;
        assessment::Reducer(rules).add(*read, columns);
        std::size_t length = 0;
        std::size_t run = 0;
        for (std::size_t i = 0; i < columns.excused_runs.size(); ++i) {
            const auto key = columns.excused_runs[i];
            run = i > 0 && key == columns.excused_runs[i - 1] + 1 ? run + 1 : 1;
            if (read->members[key >> 16U].name == who.text()) length = std::max(length, run);
        }
        return length;
    };
    for (const auto day : {Date(2024, 2, 5), Date(2024, 3, 5), Date(2024, 4, 5), Date(2024, 5, 5)}) {
        const auto held = plan(draft(day));
        conclude(held);
        edit(held, [&](auto& m) { m.roll_call = {{an_, RollMark::excused, ""}, {binh_, RollMark::excused, ""}}; });
    }
    EXPECT_EQ(longest(an_), 4U);
    put(an_, a_, {Date(2020, 1, 1), Date(2024, 4, 1)});
    put(an_, a_, {Date(2024, 4, 1), {}});
    EXPECT_EQ(longest(an_), 4U) << "the same cell, no day between";
    put(binh_, a_, {Date(2020, 1, 1), Date(2024, 3, 20)});
    put(binh_, a_, {Date(2024, 4, 1), {}});
    EXPECT_EQ(longest(binh_), 2U) << "left and came back";
}

TEST_P(FactsOfMembers, AGuestWhoIsThenTakenInIsOneStay) {
    const Date taken_in(2024, 7, 1);
    put(an_, a_, {Date(2020, 1, 1), taken_in});
    put(an_, b_, {k_march, taken_in}, MembershipKind::temporary);
    put(an_, b_, {taken_in, {}});
    const auto read = facts_there(b_, 2024);
    ASSERT_EQ(read.members.size(), 1U);
    EXPECT_EQ(read.members[0].joined, k_march);
    EXPECT_FALSE(read.members[0].left);
    EXPECT_THAT(read.members[0].exemptions, IsEmpty()) << "the time as a guest of this cell is no time elsewhere";
    put(an_, a_, {Date(2024, 10, 1), Date(2024, 11, 1)}, MembershipKind::temporary);
    EXPECT_THAT(expected_on(b_, Date(2024, 10, 1)), ElementsAre("An!"));
    EXPECT_THAT(expected_on(b_, Date(2024, 11, 1)), ElementsAre("An"));
}

TEST_P(FactsOfMembers, AGuestCountsAtTheHostAndIsNotExpectedAtHome) {
    put(an_, b_, {k_march, Date(2024, 6, 1)}, MembershipKind::temporary);
    EXPECT_THAT(expected_on(b_, k_march.plus_days(-1)), IsEmpty());
    EXPECT_THAT(expected_on(b_, k_march), ElementsAre("An"));
    EXPECT_THAT(expected_on(b_, Date(2024, 5, 31)), ElementsAre("An"));
    EXPECT_THAT(expected_on(b_, Date(2024, 6, 1)), IsEmpty());
    EXPECT_THAT(expected_on(a_, k_march.plus_days(-1)), ElementsAre("An", "Bình", "Chi", "Dũng", "Em"));
    EXPECT_THAT(expected_on(a_, k_march), ElementsAre("An!", "Bình", "Chi", "Dũng", "Em"));
    EXPECT_THAT(expected_on(a_, Date(2024, 6, 1)), ElementsAre("An", "Bình", "Chi", "Dũng", "Em"));
}

TEST_P(FactsOfMembers, AGuestWhoIsThenTakenInWasExpectedAsAGuestToo) {
    const Date taken_in(2024, 7, 1);
    put(an_, a_, {Date(2020, 1, 1), taken_in});
    put(an_, b_, {k_march, taken_in}, MembershipKind::temporary);
    put(an_, b_, {taken_in, {}});
    EXPECT_THAT(expected_on(b_, k_march), ElementsAre("An"));
    EXPECT_THAT(expected_on(b_, taken_in), ElementsAre("An"));
    EXPECT_THAT(expected_on(a_, k_march), ElementsAre("An!", "Bình", "Chi", "Dũng", "Em"));
    EXPECT_THAT(expected_on(a_, taken_in), ElementsAre("Bình", "Chi", "Dũng", "Em"));
}

TEST_P(FactsOfMembers, AGuestMayAlsoGoBackToTheFormerCell) {
    const Date moved(2024, 2, 1);
    put(an_, a_, {Date(2020, 1, 1), moved});
    put(an_, b_, {moved, {}});
    put(an_, a_, {k_march, Date(2024, 6, 1)}, MembershipKind::temporary);
    EXPECT_THAT(expected_on(a_, k_march), ElementsAre("An", "Bình", "Chi", "Dũng", "Em"));
    EXPECT_THAT(expected_on(a_, moved), ElementsAre("Bình", "Chi", "Dũng", "Em"));
    EXPECT_THAT(expected_on(b_, k_march), ElementsAre("An!"));
    EXPECT_THAT(expected_on(b_, moved), ElementsAre("An"));
}

TEST_P(FactsOfMembers, ExemptionsHoldForEveryStay) {
    put(an_, a_, {Date(2020, 1, 1), Date(2024, 4, 1)});
    put(an_, a_, {Date(2024, 6, 1), {}});
    exempt(an_, {k_march, Date(2024, 7, 1)});
    exempt(binh_, {Date(2023, 1, 1), Date(2024, 1, 1)});
    exempt(chi_, {Date(2024, 12, 31), {}});
    EXPECT_THAT(expected_on(a_, Date(2024, 1, 1)), ElementsAre("An", "Bình", "Chi", "Dũng", "Em"));
    EXPECT_THAT(expected_on(a_, k_march), ElementsAre("An!", "Bình", "Chi", "Dũng", "Em"));
    EXPECT_THAT(expected_on(a_, Date(2024, 6, 30)), ElementsAre("An!", "Bình", "Chi", "Dũng", "Em"));
    EXPECT_THAT(expected_on(a_, Date(2024, 7, 1)), ElementsAre("An", "Bình", "Chi", "Dũng", "Em"));
    EXPECT_THAT(expected_on(a_, Date(2024, 12, 31)), ElementsAre("An", "Bình", "Chi!", "Dũng", "Em"));
    EXPECT_THAT(expected_on(a_, Date(2023, 12, 31)), ElementsAre("An", "Bình!", "Chi", "Dũng", "Em"));
    for (const auto& entry : facts_there(a_, 2024).members)
        EXPECT_LE(entry.exemptions.size(), 1U) << entry.id << " has an exemption twice";
}

TEST_P(FactsOfMembers, TheYearBeginsOnTheFirstAndEndsOnTheLast) {
    const auto in_year = [&](int year) {
        std::vector<std::string> names;
        const auto read = facts(a_, year);
        for (const auto& entry : read->members)
            names.push_back(entry.name);
        std::sort(names.begin(), names.end());
        return names;
    };
    put(an_, a_, {Date(2020, 1, 1), Date(2024, 1, 1)});
    put(binh_, a_, {Date(2020, 1, 1), Date(2024, 1, 2)});
    put(chi_, a_, {Date(2024, 12, 31), {}}, MembershipKind::ordinary, "Chi@cell-a2020-01-01");
    put(dung_, a_, {Date(2025, 1, 1), {}}, MembershipKind::ordinary, "Dũng@cell-a2020-01-01");
    EXPECT_THAT(in_year(2023), ElementsAre("An", "Bình", "Em"));
    EXPECT_THAT(in_year(2024), ElementsAre("Bình", "Chi", "Em"));
    EXPECT_THAT(in_year(2025), ElementsAre("Chi", "Dũng", "Em"));
}

TEST_P(FactsOfMembers, ProbationAsOfTheLastDayInTheCellThatYear) {
    const auto with_dates = [&](const core::MemberId& id, std::optional<Date> admitted, std::optional<Date> official) {
        change([&](Transaction& records) {
            auto record = records.members().find(id)->member;
            record.admitted = admitted;
            record.official = official;
            must(records.members().update(record));
        });
    };
    with_dates(an_, Date(2023, 12, 31), Date(2024, 12, 31));
    with_dates(binh_, Date(2024, 1, 1), Date(2025, 1, 1));
    with_dates(chi_, Date(2024, 1, 1), {});
    with_dates(dung_, {}, Date(2024, 4, 1));
    put(dung_, a_, {Date(2020, 1, 1), Date(2024, 4, 1)});
    std::vector<std::string> probationary;
    for (const auto& entry : facts_there(a_, 2024).members) {
        if (entry.probationary) probationary.push_back(entry.name);
    }
    std::sort(probationary.begin(), probationary.end());
    EXPECT_THAT(probationary, ElementsAre("Bình", "Chi", "Dũng")) << "Dũng left the day before he became official";
    put(dung_, a_, {Date(2020, 1, 1), Date(2024, 4, 2)});
    for (const auto& entry : facts_there(a_, 2024).members)
        EXPECT_TRUE(entry.name != "Dũng" || !entry.probationary);
}

}  // namespace
}  // namespace bontot::contract
