// Events as people look for them (issue 3, item 7): about a body and all under it, about a record, of a kind of act, of
// a span of days; the newest first, page by page.
#include "app/audit_trail.hpp"

#include <gmock/gmock.h>

#include "contract/records_contract.hpp"

namespace bontot::contract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class AuditTrail : public RecordsContract {
  protected:
    void SetUp() override {
        RecordsContract::SetUp();
        change([](app::Transaction&) {});
        set_today(core::Date(2024, 3, 1));
        act("meeting.planned", "m1", a_);  // 1
        act("member.added", "đ1", a_);     // 2
        act("meeting.planned", "m2", b_);  // 3
        set_today(core::Date(2024, 3, 5));
        act("meeting.held", "m1", a_);          // 4
        act("root.set", "tỉnh", {});            // 5
        act("unit.renamed", "đu", committee_);  // 6
        set_today(core::Date(2024, 3, 3));      // the clock was set back
        act("meeting.held", "m2", b_);          // 7
        act("meetings", "x", bloc_);            // 8
    }
    void act(const std::string& action, const std::string& subject, const core::UnitId& unit) {
        change([&](app::Transaction& records) { records.announce({action, subject, unit, "", "", "{}"}); });
    }
    std::vector<std::int64_t> numbers(const app::TrailOrder& order) {
        std::vector<std::int64_t> found;
        look([&](app::Transaction& records) {
            for (const auto& event : app::audit_trail(records, order))
                found.push_back(event.number);
        });
        return found;
    }
    app::TrailOrder about(const core::UnitId& unit) {
        app::TrailOrder order;
        order.unit = unit;
        return order;
    }
    static std::int64_t noon(int day) { return (std::int64_t{core::Date(2024, 3, day).days()} * 24 + 5) * 3'600'000; }
};
CONTRACT_ON_BOTH_ENGINES(AuditTrail);

TEST_P(AuditTrail, TheRootOfTheTreeSeesEverything) {
    EXPECT_THAT(numbers(about(province_)), ElementsAre(8, 7, 6, 5, 4, 3, 2, 1));
}

TEST_P(AuditTrail, ABodySeesItselfAndAllUnderItOnly) {
    EXPECT_THAT(numbers(about(bloc_)), ElementsAre(8, 7, 6, 4, 3, 2, 1));
    EXPECT_THAT(numbers(about(committee_)), ElementsAre(7, 6, 4, 3, 2, 1));
    EXPECT_THAT(numbers(about(b_)), ElementsAre(7, 3));
    auto alone = about(committee_);
    alone.subtree = false;
    EXPECT_THAT(numbers(alone), ElementsAre(6));
}

TEST_P(AuditTrail, EveryFilterAndTwoTogether) {
    auto order = about(province_);
    order.filter.subject = "m1";
    EXPECT_THAT(numbers(order), ElementsAre(4, 1));
    order.filter.action = "meeting.held";
    EXPECT_THAT(numbers(order), ElementsAre(4));
    order.filter.subject.clear();
    EXPECT_THAT(numbers(order), ElementsAre(7, 4));
    order.filter.action = "meeting.";
    EXPECT_THAT(numbers(order), ElementsAre(7, 4, 3, 1)) << "a beginning, and not \"meetings\"";
    order.unit = b_;
    EXPECT_THAT(numbers(order), ElementsAre(7, 3));
    order.filter.action = "period.";
    EXPECT_THAT(numbers(order), IsEmpty());
    order.filter.action.clear();
    order.filter.subject = "m1";
    EXPECT_THAT(numbers(order), IsEmpty()) << "of another cell";
}

TEST_P(AuditTrail, DaysAreThoseOfTheClockWhereverItStood) {
    auto order = about(province_);
    order.filter.from_ms = noon(3);
    EXPECT_THAT(numbers(order), ElementsAre(8, 7, 6, 5, 4)) << "the first instant belongs to it";
    order.filter.from_ms = noon(3) + 1;
    EXPECT_THAT(numbers(order), ElementsAre(6, 5, 4));
    order.filter.before_ms = noon(5);
    EXPECT_THAT(numbers(order), IsEmpty()) << "the last instant does not";
    order.filter.from_ms.reset();
    EXPECT_THAT(numbers(order), ElementsAre(8, 7, 3, 2, 1));
    order.filter.action = "meeting.";
    EXPECT_THAT(numbers(order), ElementsAre(7, 3, 1));
}

TEST_P(AuditTrail, PageByPage) {
    auto order = about(committee_);
    order.limit = 4;
    EXPECT_THAT(numbers(order), ElementsAre(7, 6, 4, 3));
    order.before = 3;
    EXPECT_THAT(numbers(order), ElementsAre(2, 1));
}

TEST_P(AuditTrail, MoreThanAreFetchedAtOnceComeInOrder) {
    for (int i = 0; i < 150; ++i)
        act("meeting.held", std::to_string(i), i % 3 == 0 ? a_ : b_);
    auto order = about(committee_);
    order.limit = 1000;
    order.filter.action = "meeting.held";
    const auto found = numbers(order);
    EXPECT_EQ(found.size(), 152U);
    EXPECT_TRUE(std::is_sorted(found.rbegin(), found.rend()));
    order.unit = a_;
    EXPECT_EQ(numbers(order).size(), 51U);
}

}  // namespace
}  // namespace bontot::contract
