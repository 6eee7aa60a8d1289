// What a finalised meeting was counted with stays with it (issue 3, "Facts are normal, exact and dated",
// A-18, R30): whoever corrects memberships, exemptions or probation afterwards changes none of its answers, neither
// read for one unit nor for all; the standing check names the meeting and the people; reopened and finalised again it
// takes the new truth.
#include <gmock/gmock.h>

#include "app/consistency/check_records.hpp"
#include "contract/facts_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using meetings::RollMark;
using organisation::MembershipKind;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string k_stay_of_chi = "Chi@cell-a2020-01-01";

class FrozenRoll : public FactsContract {
  protected:
    /// January to May 2024; Chi is excused in all but the months of `there`.
    void hold_year(const std::set<unsigned>& there) {
        for (unsigned month = 1; month <= 5; ++month) {
            held_.push_back(finalised_on(Date(2024, month, 5), [&](auto& m) {
                if (!there.contains(month)) m.roll_call = {{chi_, RollMark::excused, "ốm"}};
                m.opinions = {{an_, 1, ""}, {binh_, 1, ""}, {chi_, 1, ""}};
            }));
        }
    }
    /// Under the plan, and under readings that count probation or runs otherwise; with the names of who failed.
    std::vector<std::string> answers() {
        const auto base = test::shipped_plan("nt-2023");
        std::vector<std::string> lines;
        const auto read = facts_there(a_, 2024);
        for (const auto& plan : {base, test::with(base, "attendance.probationary", "not_counted"),
                                 test::with(base, "excused_streak.meetings", "all"),
                                 test::with(base, "opinions.count", "opinions"), test::shipped_plan("hd42-2025")}) {
            const auto evaluation = assessment::evaluate(read, plan, Date(2025, 1, 1));
            for (auto& line : answer_lines(evaluation))
                lines.push_back(std::move(line));
            for (const auto& check : evaluation.checks) {
                for (const auto& failure : check.failures) {
                    for (const auto member : failure.members)
                        lines.push_back(read.members[member].name);
                }
            }
        }
        return lines;
    }
    /// "5/2/2024 Chi" of every finding that a frozen roll differs.
    std::vector<std::string> differing() {
        std::vector<std::string> found;
        look([&](Transaction& records) {
            app::check_meetings(records, app::everything(records, 2024, 2024),
                                [&](const app::ConsistencyFinding& finding) {
                                    if (finding.code != "finding.frozen_roll_differs") return;
                                    std::string line;
                                    for (const auto& [name, value] : finding.params) {
                                        if (name != "unit") line += (line.empty() ? "" : " ") + value;
                                    }
                                    found.push_back(line);
                                });
        });
        return found;
    }
    void with_dates(const core::MemberId& id, Date admitted, std::optional<Date> official) {
        change([&](Transaction& records) {
            auto record = records.members().find(id)->member;
            record.admitted = admitted;
            record.official = official;
            must(records.members().update(record));
        });
    }
    /// Reopens the newest and so back to `first`, and finalises all again.
    void finalise_again(std::size_t first) {
        for (auto i = held_.size(); i > first; --i)
            reopen(held_[i - 1], "sửa danh sách");
        for (auto i = first; i < held_.size(); ++i)
            finalise(held_[i]);
    }

    std::vector<core::MeetingId> held_;
};
CONTRACT_ON_BOTH_ENGINES(FrozenRoll);

TEST_P(FrozenRoll, AnAbsenteeWhoseMembershipEndsEarlierStaysAbsent) {
    hold_year({5});  // four absences in a row: one too many
    const auto before = answers();
    ASSERT_THAT(before, testing::Contains("Chi"));
    put(chi_, a_, {Date(2020, 1, 1), Date(2024, 2, 1)}, MembershipKind::ordinary, k_stay_of_chi);
    EXPECT_EQ(answers(), before);
    EXPECT_THAT(differing(), ElementsAre("5/2/2024 Chi", "5/3/2024 Chi", "5/4/2024 Chi", "5/5/2024 Chi"));
    for (auto i = held_.size(); i > 1; --i) {
        reopen(held_[i - 1], "sửa danh sách");
        edit(held_[i - 1], [&](auto& m) {
            m.roll_call.clear();
            m.opinions.pop_back();
        });
    }
    for (std::size_t i = 1; i < held_.size(); ++i)
        EXPECT_EQ(finalise(held_[i]).counts.roll, 4);
    EXPECT_NE(answers(), before) << "one absence is left, in January";
    EXPECT_THAT(differing(), IsEmpty());
}

TEST_P(FrozenRoll, AnUnexcusedAbsenceStaysWhenTheMemberIsNoMemberOfTheYear) {
    held_.push_back(finalised_on(Date(2024, 3, 5), [&](auto& m) {
        m.roll_call = {{chi_, RollMark::unexcused, ""}, {dung_, RollMark::unknown, ""}};
        m.opinions = {{chi_, 1, ""}};
    }));
    const auto before = answers();
    ASSERT_THAT(before, testing::Contains("Chi"));
    put(chi_, b_, {Date(2020, 1, 1), {}}, MembershipKind::ordinary, k_stay_of_chi);
    put(dung_, a_, {Date(2020, 1, 1), Date(2023, 1, 1)}, MembershipKind::ordinary, "Dũng@cell-a2020-01-01");
    EXPECT_EQ(answers(), before);
    EXPECT_THAT(differing(), ElementsAre("5/3/2024 Chi, Dũng"));
}

TEST_P(FrozenRoll, WhoCameBetweenAbsencesStillBreaksTheRun) {
    hold_year({3});  // two absences, there, two more
    const auto before = answers();
    exempt(chi_, {Date(2024, 3, 1), Date(2024, 4, 1)});
    EXPECT_EQ(answers(), before) << "without the frozen roll the absences would be four in a row";
    EXPECT_THAT(differing(), ElementsAre("5/3/2024 Chi"));
    finalise_again(2);
    EXPECT_THAT(answers(), testing::Contains("Chi")) << "the new truth: four in a row over an exemption";
    EXPECT_THAT(differing(), IsEmpty());
}

TEST_P(FrozenRoll, ExemptionsAndGuestsEnteredOrTakenBackLater) {
    exempt(em_, {Date(2024, 1, 1), Date(2024, 3, 1)});
    hold_year({});
    const auto before = answers();
    change([&](Transaction& records) {
        const auto file = records.members().find(em_);
        records.members().remove(file->exemptions.front());
    });
    put(chi_, b_, {Date(2024, 2, 1), Date(2024, 3, 1)}, MembershipKind::temporary);
    member("Giang", a_);
    EXPECT_EQ(answers(), before);
    EXPECT_THAT(differing(), ElementsAre("5/1/2024 Em, Giang", "5/2/2024 Chi, Em, Giang", "5/3/2024 Giang",
                                         "5/4/2024 Giang", "5/5/2024 Giang"));
    put(chi_, b_, {Date(2030, 2, 1), Date(2030, 3, 1)}, MembershipKind::temporary, "Chi@cell-b2024-02-01");
    exempt(em_, {Date(2024, 1, 1), Date(2024, 3, 1)});
    EXPECT_EQ(answers(), before);
    EXPECT_THAT(differing(), testing::Each(testing::EndsWith("2024 Giang")));
}

TEST_P(FrozenRoll, ProbationOfThatDay) {
    with_dates(chi_, Date(2023, 6, 1), Date(2024, 4, 1));
    hold_year({5});
    const auto before = answers();
    with_dates(chi_, Date(2023, 6, 1), Date(2024, 2, 1));
    EXPECT_EQ(answers(), before);
    EXPECT_THAT(differing(), ElementsAre("5/2/2024 Chi", "5/3/2024 Chi"));
    with_dates(chi_, Date(2023, 6, 1), {});
    EXPECT_EQ(answers(), before);
    EXPECT_THAT(differing(), ElementsAre("5/4/2024 Chi", "5/5/2024 Chi"));
}

TEST_P(FrozenRoll, BecomingOfficialLaterIsNoCorrection) {
    with_dates(chi_, Date(2023, 6, 1), {});
    hold_year({5});
    const auto before = answers();
    with_dates(chi_, Date(2023, 6, 1), Date(2024, 6, 1));
    EXPECT_THAT(differing(), IsEmpty());
    EXPECT_EQ(answers(), before);
}

TEST_P(FrozenRoll, AMeetingFinalisedBeforeRollsWereFrozenIsReadWithTodaysLists) {
    hold_year({5});
    const auto done = database().transact([&](storage::Connection& connection) -> core::Result<void> {
        connection.run("update meeting set frozen_fingerprint = null where root = $1", root_);
        return {};
    });
    ASSERT_TRUE(done);
    ASSERT_FALSE(read_meeting(held_[0]).frozen_roll);
    const auto before = answers();
    put(chi_, a_, {Date(2020, 1, 1), Date(2024, 2, 1)}, MembershipKind::ordinary, k_stay_of_chi);
    EXPECT_NE(answers(), before);
    EXPECT_THAT(differing(), IsEmpty());
}

TEST_P(FrozenRoll, TheSameRollIsKeptOnce) {
    hold_year({});
    std::int64_t rolls = 0;
    const auto done = database().read([&](storage::Connection& connection) -> core::Result<void> {
        connection.each("select count(*) from frozen_roll", [&](const storage::Row& row) { rolls = row.integer(0); });
        return {};
    });
    ASSERT_TRUE(done);
    EXPECT_EQ(rolls, 1);
    const auto roll = read_meeting(held_[0]).frozen_roll;
    ASSERT_TRUE(roll);
    EXPECT_EQ(roll->size(), 5U);
}

}  // namespace
}  // namespace bontot::contract
