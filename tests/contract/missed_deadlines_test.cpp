// The plan's reports and its final review are told of also after their last day, until they stand in the records or
// thirty days have gone by (R71–R73).
#include <gmock/gmock.h>

#include "app/nudges/digest.hpp"
#include "contract/movement_contract.hpp"

namespace bontot::contract {
namespace {

using core::Date;
using testing::ElementsAre;
using testing::IsEmpty;

class MissedDeadlines : public MovementContract {
  protected:
    /// The plan's deadlines on the first page of the committee's official: "yearly_report 2023-12-19".
    std::vector<std::string> told(Date day) { return told(day, appraiser()); }
    std::vector<std::string> told(Date day, const access::Principal& who) {
        home_ = look_at(day, who);
        std::vector<std::string> things;
        for (const auto& bucket : home_.buckets) {
            if (bucket.waits != app::Waits::deadlines) continue;
            for (const auto& thing : bucket.things)
                things.push_back(thing.id + " " + thing.day->iso());
            EXPECT_EQ(bucket.count, bucket.things.size());
        }
        return things;
    }
    std::size_t overdue() const {
        for (const auto& bucket : home_.buckets)
            if (bucket.waits == app::Waits::deadlines) return bucket.overdue;
        return 0;
    }
    /// In days after the last day.
    std::vector<int> marks() const {
        std::vector<int> marks;
        for (const auto& line : app::digest_of(home_, {}))
            if (line.waits == app::Waits::deadlines) marks.push_back(line.reminder.second);
        return marks;
    }
    void issue_report(const core::UnitId& unit, int year, std::optional<int> number) {
        change([&](app::Transaction& r) {
            app::PaperRecord paper;
            paper.id = app::PaperId(r.new_id());
            paper.of.unit = unit;
            paper.of.kind = papers::PaperKind::report;
            paper.of.year = year;
            paper.of.about = unit;
            paper.body_symbol = "ĐU";
            paper.number = number;
            if (number) paper.term_from = Date(2020, 1, 1);
            paper.dated = Date(year, 12, 20);
            must(r.papers().put(paper));
        });
    }
    void put_review(app::ReviewKind kind, Date day) {
        change([&](app::Transaction& r) {
            r.movements().put(app::Review{core::RecordId(r.new_id()), movement_.id, kind, day, ""});
        });
    }

  private:
    app::Home look_at(Date day, const access::Principal& who) {
        set_today(day);
        const app::PlanOfYear plan_of = [&](app::Transaction&, int) -> core::Result<std::shared_ptr<const plan::Plan>> {
            return std::shared_ptr<const plan::Plan>(&plan_, [](const plan::Plan*) {});
        };
        return must(app::home_of(records(), who, plan_of));
    }
    app::Home home_;
};
CONTRACT_ON_BOTH_ENGINES(MissedDeadlines);

TEST_P(MissedDeadlines, AReportThatNobodyIssuedIsToldOfForThirtyDays) {
    EXPECT_THAT(told(Date(2023, 12, 19)), ElementsAre("yearly_report 2023-12-19"));
    EXPECT_EQ(overdue(), 0U) << "its last day";
    EXPECT_THAT(told(Date(2023, 12, 20)), ElementsAre("yearly_report 2023-12-19"));
    EXPECT_EQ(overdue(), 1U);
    EXPECT_THAT(marks(), ElementsAre(1));
    EXPECT_THAT(told(Date(2023, 12, 26)), ElementsAre("yearly_report 2023-12-19"));
    EXPECT_THAT(marks(), ElementsAre(7));
    EXPECT_THAT(told(Date(2024, 1, 18)), ElementsAre("yearly_report 2023-12-19")) << "over the turn of the year";
    EXPECT_THAT(marks(), ElementsAre(30));
    EXPECT_THAT(told(Date(2024, 1, 19)), IsEmpty());
}

TEST_P(MissedDeadlines, ANumberedReportOfTheYearSettlesIt) {
    issue_report(committee_, 2023, std::nullopt);
    issue_report(committee_, 2022, 3);
    issue_report(bloc_, 2023, 4);
    EXPECT_THAT(told(Date(2023, 12, 21)), ElementsAre("yearly_report 2023-12-19"))
        << "a draft, one of another year, one of another body";
    change([&](app::Transaction& r) {
        auto draft = r.papers().of_unit(committee_, 2023).front();
        draft.number = 5;
        draft.term_from = Date(2020, 1, 1);
        must(r.papers().put(draft));
    });
    EXPECT_THAT(told(Date(2023, 12, 21)), IsEmpty());
    EXPECT_THAT(told(Date(2023, 12, 19)), ElementsAre("yearly_report 2023-12-19")) << "what is ahead is only a date";
}

TEST_P(MissedDeadlines, TheFinalReviewIsSettledByItsDayAndByTheReport) {
    EXPECT_THAT(told(Date(2025, 12, 20)),
                ElementsAre("final_review 2025-12-14", "yearly_report 2025-12-19", "final_report 2025-12-19"));
    EXPECT_EQ(overdue(), 3U);
    put_review(app::ReviewKind::interim, Date(2025, 12, 10));
    EXPECT_EQ(told(Date(2025, 12, 20)).size(), 3U);
    put_review(app::ReviewKind::final, Date(2025, 12, 20));
    EXPECT_THAT(told(Date(2025, 12, 19)).front(), "final_review 2025-12-14") << "it is to be held tomorrow";
    EXPECT_THAT(told(Date(2025, 12, 20)), ElementsAre("yearly_report 2025-12-19", "final_report 2025-12-19"));
    issue_report(committee_, 2025, 9);
    EXPECT_THAT(told(Date(2025, 12, 20)), IsEmpty());
}

TEST_P(MissedDeadlines, OnlyThoseWhoActByItAreTold) {
    EXPECT_THAT(told(Date(2023, 12, 20), proposer()), ElementsAre("yearly_report 2023-12-19"));
    EXPECT_THAT(told(Date(2023, 12, 20), secretary_of(a_)), IsEmpty());
    EXPECT_THAT(told(Date(2023, 12, 20), bloc_official()), IsEmpty());
    EXPECT_THAT(told(Date(2023, 7, 12), secretary_of(a_)), IsEmpty()) << "a registration waits where its file does";
}

}  // namespace
}  // namespace bontot::contract
