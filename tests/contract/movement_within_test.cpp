// What is read of one branch alone is what the whole tree says of it, also where bodies moved, merged or were
// dissolved: first pages and boards of a committee read no more than the committee.
#include <gmock/gmock.h>

#include "app/movement/file_list.hpp"
#include "app/movement/pending.hpp"
#include "app/organisation/move_unit.hpp"
#include "contract/movement_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using core::UnitId;
using organisation::BodyKind;
using testing::ElementsAre;
using testing::IsEmpty;

class MovementWithin : public MovementContract {
  protected:
    void SetUp() override {
        MovementContract::SetUp();
        other_ = unit("đảng ủy khác", BodyKind::grassroots_committee, bloc_, "38.1.2");
        far_ = unit("cell-far", BodyKind::cell, other_, "38.1.2.1");
    }
    std::vector<std::string> under(const UnitId& top) {
        std::vector<std::string> codes;
        look([&](Transaction& r) {
            for (const auto& body : r.units().ever_under(top))
                codes.push_back(body.code);
        });
        return codes;
    }
    /// "38.1.1.1 assessing submit", of the bodies that stand under `top`, read from the branch of `from`.
    std::vector<std::string> waiting(const UnitId& from, const UnitId& top, bool open = false) {
        std::vector<std::string> found;
        const auto rules = movement::Rules::of(plan_);
        look([&](Transaction& r) {
            const app::TreeOnDay tree(r, r.today(), from);
            const auto files =
                open ? app::open_files(r, tree, year_, rules) : app::pending_files(r, tree, year_, rules);
            for (const auto& file : files) {
                const auto path = r.accounts().path(file.unit, r.today());
                if (std::find(path.begin(), path.end(), top) == path.end()) continue;
                const auto act = file.next ? core::name_in(movement::k_acts, file.next->act) : "nothing";
                found.push_back(file.code + " " + std::string(core::name_in(movement::k_stages, file.file.stage)) +
                                " " + std::string(act) + " " + std::to_string(file.desk.size()));
            }
        });
        return found;
    }
    void move(const UnitId& body, const UnitId& to) {
        change([&](Transaction& r) {
            must(app::move_unit(r, {body, to, "", r.today(), {"3-QĐ/ĐUK", r.today(), "Đảng ủy Khối"}, {}}));
        });
    }

    UnitId other_, far_;
};
CONTRACT_ON_BOTH_ENGINES(MovementWithin);

TEST_P(MovementWithin, ABranchIsWhatEverStoodThere) {
    EXPECT_THAT(under(committee_), ElementsAre("38.1.1", "38.1.1.1", "38.1.1.2"));
    EXPECT_THAT(under(a_), ElementsAre("38.1.1.1"));
    move(b_, other_);
    EXPECT_THAT(under(committee_), ElementsAre("38.1.1", "38.1.1.1", "38.1.1.2")) << "it stood there once";
    EXPECT_THAT(under(other_), ElementsAre("38.1.1.2", "38.1.2", "38.1.2.1"));
    EXPECT_THAT(under(UnitId("nobody")), ElementsAre());
}

TEST_P(MovementWithin, ABranchWaitsForWhatTheWholeTreeSaysOfIt) {
    register_and_forward(a_);
    step(b_, Act::register_unit);
    step(far_, Act::register_unit);
    for (const auto& top : {bloc_, committee_, other_})
        EXPECT_EQ(waiting(top, top), waiting(province_, top)) << top.text();
    EXPECT_EQ(waiting(committee_, committee_).size(), 3U) << "its own file, not begun, and those of its cells";
    move(b_, other_);
    for (const auto& top : {bloc_, committee_, other_})
        EXPECT_EQ(waiting(top, top), waiting(province_, top)) << top.text();
    EXPECT_EQ(waiting(committee_, committee_).size(), 2U);
}

TEST_P(MovementWithin, OpenFilesAreThoseBegunAndNotClosed) {
    EXPECT_THAT(waiting(bloc_, bloc_, true), IsEmpty());
    step(a_, Act::register_unit);
    step(b_, Act::register_unit);
    EXPECT_THAT(waiting(committee_, committee_, true),
                ElementsAre("38.1.1.1 registered accept 1", "38.1.1.2 registered accept 1"));
    step(b_, Act::withdraw);
    EXPECT_THAT(waiting(committee_, committee_, true), ElementsAre("38.1.1.1 registered accept 1"));
}

TEST_P(MovementWithin, ListsAndCountsOfABranch) {
    register_and_forward(a_);
    step(far_, Act::register_unit);
    look([&](Transaction& r) {
        const auto counts = app::count_files(r, committee_, year_, movement::Rules::of(plan_));
        int registered = 0;
        for (const auto& [day, arrivals] : counts.days)
            registered += arrivals.registered;
        EXPECT_EQ(registered, 1) << "the cell of the other committee is not counted here";
        EXPECT_EQ(counts.total, 3);
        const auto lines = app::files_under(r, other_, year_);
        ASSERT_EQ(lines.size(), 2U);
        EXPECT_EQ(lines[1].code, "38.1.2.1");
        ASSERT_TRUE(lines[1].progress);
        EXPECT_EQ(lines[1].progress->last_act, Act::register_unit);
        EXPECT_FALSE(lines[0].progress);
    });
}

TEST_P(MovementWithin, WhetherSomethingCameOfABody) {
    look([&](Transaction& r) { EXPECT_FALSE(r.units().has_successor(b_)); });
    change([&](Transaction& r) {
        auto heir = r.units().find(far_).value();
        heir.predecessors.push_back(b_);
        must(r.units().update(heir));
    });
    look([&](Transaction& r) {
        EXPECT_TRUE(r.units().has_successor(b_));
        EXPECT_FALSE(r.units().has_successor(far_));
    });
}

}  // namespace
}  // namespace bontot::contract
