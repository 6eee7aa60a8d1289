// R81, R82, A-28, A-32: which cells of a grassroots committee count, which do not, and why.
#include "app/outcomes/roll_up.hpp"

#include <gmock/gmock.h>

#include "contract/outcomes_contract.hpp"

namespace bontot::contract {
namespace {

using app::LeftOut;
using app::Transaction;
using core::Date;
using organisation::BodyKind;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class RollUps : public OutcomesContract {
  protected:
    app::RollUp rolled(int year = 2024) {
        app::RollUp found;
        const auto plan = test::shipped_plan("nt-2023");
        look([&](Transaction& r) { found = must(app::roll_up(r, plan, committee_, year, Date(year, 12, 31))); });
        return found;
    }
    /// Writes the spans of a cell of its own under the committee.
    core::UnitId cell(const std::string& code, core::Period span, const core::UnitId& superior) {
        organisation::UnitRecord record;
        change([&](Transaction& r) {
            record.id = core::UnitId(r.new_id());
            record.code = code;
            record.version = 1;
            organisation::UnitVersion version;
            version.valid = span;
            version.name = "Chi bộ " + code;
            version.superior = superior;
            record.versions.push_back(version);
            must(r.units().insert(record));
        });
        return record.id;
    }
    static std::vector<std::string> why_of(const app::RollUp& rolled, const std::vector<app::ExcludedCell>& excluded) {
        std::vector<std::string> found;
        for (const auto& one : excluded) {
            found.push_back(rolled.cells[one.cell].code + " " + std::string(core::name_in(app::k_left_out, one.why)));
        }
        return found;
    }
};
CONTRACT_ON_BOTH_ENGINES(RollUps);

TEST_P(RollUps, CellsFoundedDissolvedMergedOrMovedInTheYearAreLeftOutWithTheDay) {
    cell("38.1.1.3", {Date(2024, 1, 2), {}}, committee_);
    cell("38.1.1.4", {Date(2024, 1, 1), {}}, committee_);
    cell("38.1.1.5", {Date(2020, 1, 1), Date(2024, 12, 31)}, committee_);
    cell("38.1.1.6", {Date(2020, 1, 1), Date(2025, 1, 1)}, committee_);
    const auto gone = cell("38.1.1.7", {Date(2020, 1, 1), Date(2024, 6, 1)}, committee_);
    cell("38.1.1.8", {Date(2020, 1, 1), Date(2024, 1, 1)}, committee_);
    change([&](Transaction& r) {
        auto heir = *r.units().find(b_);
        heir.predecessors.push_back(gone);
        must(r.units().update(heir));
    });
    const auto found = rolled();
    std::vector<std::string> cells;
    for (const auto& one : found.cells) {
        cells.push_back(one.code + " " +
                        (one.left_out ? std::string(core::name_in(app::k_left_out, *one.left_out)) : "counted") +
                        (one.since ? " " + one.since->iso() : ""));
    }
    EXPECT_THAT(cells,
                ElementsAre("38.1.1.1 counted", "38.1.1.2 counted", "38.1.1.3 founded 2024-01-02", "38.1.1.4 counted",
                            "38.1.1.5 dissolved 2024-12-31", "38.1.1.6 counted", "38.1.1.7 merged 2024-06-01"));
}

TEST_P(RollUps, EachIndicatorThatIsComputedForCellsCountsThemByTheirYear) {
    const auto found = rolled();
    ASSERT_FALSE(found.indicators.empty());
    EXPECT_EQ(found.indicators.front().id, "2.1");
    for (const auto& one : found.indicators) {
        EXPECT_EQ(one.criterion, "2") << one.id;
        EXPECT_EQ(one.counted() + one.excluded.size(), found.cells.size()) << "each cell once: " << one.id;
    }
    // Nobody met in twelve months: not met, and that counts.
    const auto months =
        std::find_if(found.indicators.begin(), found.indicators.end(), [](const auto& one) { return one.id == "2.4"; });
    ASSERT_NE(months, found.indicators.end());
    EXPECT_THAT(months->met, IsEmpty());
    EXPECT_THAT(months->not_met, SizeIs(2));
    const auto window =
        std::find_if(found.indicators.begin(), found.indicators.end(), [](const auto& one) { return one.id == "2.8"; });
    EXPECT_THAT(why_of(found, window->excluded), ElementsAre("38.1.1.1 not_applicable", "38.1.1.2 not_applicable"));
}

TEST_P(RollUps, RatingsCountThoseRatedAndNameTheOthers) {
    const auto third = cell("38.1.1.3", {Date(2020, 1, 1), {}}, committee_);
    change([&](Transaction& r) {
        must(app::record_rating(r, app::UnitRatingRow{a_, 2024, rated(organisation::RatingLevel::good)}));
        app::Rating outside;
        outside.scope = organisation::RatingScope::not_subject;
        outside.reason = "mới thành lập";
        outside.regime = "QĐ 124-QĐ/TW";
        must(app::record_rating(r, app::UnitRatingRow{third, 2024, outside}));
    });
    const auto found = rolled();
    ASSERT_THAT(found.ratings.counted, SizeIs(1));
    EXPECT_EQ(found.ratings.counted[0].level, organisation::RatingLevel::good);
    EXPECT_THAT(why_of(found, found.ratings.excluded), ElementsAre("38.1.1.2 not_rated_yet", "38.1.1.3 not_subject"));
    EXPECT_EQ(found.ratings.excluded[1].reason, "mới thành lập");
}

TEST_P(RollUps, OnlyACommitteeHasCells) {
    const auto plan = test::shipped_plan("nt-2023");
    EXPECT_EQ(
        refused([&](Transaction& r) { return refusal_only(app::roll_up(r, plan, a_, 2024, Date(2024, 12, 31))); }),
        "outcome.not_a_committee");
}

}  // namespace
}  // namespace bontot::contract
