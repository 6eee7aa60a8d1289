// R85–R90, A-33…A-37: awards at a movement's final review. Never above the cap without an exception on record, one
// award a body, one or two nominations of bodies directly under the bloc, revoked titles drop out, nobody decides on
// their own.
#include "app/awards/honours.hpp"

#include <gmock/gmock.h>

#include "app/awards/decide_awards.hpp"
#include "contract/movement_contract.hpp"

namespace bontot::contract {
namespace {

using app::AwardAct;
using app::AwardKind;
using app::AwardList;
using app::AwardsAsked;
using app::AwardStanding;
using app::Transaction;
using core::Date;
using organisation::BodyKind;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Honours : public MovementContract {
  protected:
    void SetUp() override {
        MovementContract::SetUp();
        set_today(Date(2026, 3, 10));
        change([&](Transaction& r) {
            must(app::plan_review(r, {{}, movement_.id, app::ReviewKind::final, Date(2025, 12, 12), ""}));
        });
    }
    /// `count` cells of the committee, c0 the best: 100 points, then one less each.
    void many(int count) {
        for (int i = 0; i < count; ++i) {
            const auto number = std::to_string(100 + i);
            cells_.push_back(unit("chi bộ " + number, BodyKind::cell, committee_, "38.168.053." + number));
            for (int year = 2023; year <= 2025; ++year)
                recognise_on_paper(cells_.back(), year, 10'000 - 100 * i);
        }
    }
    void recognise_on_paper(const core::UnitId& unit, int year, std::int64_t score) {
        auto registered = registration(year);
        registered.unit = unit;
        enter(registered);
        auto recognised = recognition(year);
        recognised.unit = unit;
        recognised.score = core::Points{score};
        enter(recognised);
    }
    AwardList list() {
        AwardList found;
        look([&](Transaction& r) { found = app::award_list(r, plan_, movement_).value(); });
        return found;
    }
    AwardsAsked asked(std::vector<core::UnitId> units, AwardAct act = AwardAct::commendation) {
        AwardsAsked asked;
        asked.act = act;
        asked.decision = {"91-QĐ/ĐUK", Date(2026, 3, 9), "Đảng ủy Khối"};
        asked.units = std::move(units);
        asked.version = list().version();
        return asked;
    }
    void decide(const AwardsAsked& asked) {
        change([&](Transaction& r) {
            const auto list = app::award_list(r, plan_, movement_).value();
            const auto done = app::decide_awards(r, list, board(), asked);
            EXPECT_TRUE(done) << done.error().front().code << " " << done.error().front().place;
        });
    }
    /// "code place", every one.
    std::vector<std::string> refusals(const AwardsAsked& asked, const access::Principal& who) {
        std::vector<std::string> found;
        const auto first = refused([&](Transaction& r) -> core::Result<void> {
            found.clear();
            const auto list = app::award_list(r, plan_, movement_).value();
            const auto done = app::decide_awards(r, list, who, asked);
            if (done) return {};
            for (const auto& refusal : done.error())
                found.push_back(refusal.code + (refusal.place.empty() ? "" : " " + refusal.place));
            return tl::unexpected(done.error().front());
        });
        EXPECT_FALSE(first.empty());
        return found;
    }
    std::vector<std::string> refusals(const AwardsAsked& asked) { return refusals(asked, board()); }
    std::vector<app::AwardRow> awards() {
        std::vector<app::AwardRow> rows;
        look([&](Transaction& r) { rows = r.outcomes().awards(2025, 2025); });
        return rows;
    }
    void take_back(const core::UnitId& unit, AwardKind kind) {
        change([&](Transaction& r) {
            const auto list = app::award_list(r, plan_, movement_).value();
            must(app::revoke_award(r, list, board(), kind, {unit, {"95-QĐ/ĐUK", Date(2026, 3, 10), "có vi phạm"}}));
        });
    }
    app::HonourRegister register_of(const core::UnitId& top) {
        app::HonourRegister found;
        look([&](Transaction& r) {
            found = app::honours(r, top, {}, [](int) { return awards::Successor::by_decision; });
        });
        return found;
    }

    std::vector<core::UnitId> cells_;
};
CONTRACT_ON_BOTH_ENGINES(Honours);

TEST_P(Honours, TheListSaysWhereEverybodyStandsAndWhy) {
    many(10);
    auto fallen = registration(2023);
    fallen.unit = b_;
    enter(fallen);
    const auto found = list();
    EXPECT_EQ(found.solved.all.base, 10);
    EXPECT_EQ(found.solved.all.cap, 2) << "20 % of 10 (R87)";
    ASSERT_THAT(found.bodies, SizeIs(11));
    EXPECT_EQ(found.bodies[0].unit, cells_[0]);
    EXPECT_EQ(found.bodies[1].standing, AwardStanding::proposed);
    EXPECT_EQ(found.bodies[2].standing, AwardStanding::below_cut);
    EXPECT_EQ(found.bodies[2].why->reason, "awards.below_cut");
    EXPECT_EQ(found.bodies[10].unit, b_);
    EXPECT_EQ(found.bodies[10].why->reason, "awards.not_recognised");
    EXPECT_FALSE(found.provisional()) << "b registered in 2023 only";
    EXPECT_EQ(found.version(), 0);
    ASSERT_TRUE(found.review);
    EXPECT_EQ(found.review->date, Date(2025, 12, 12));
}

TEST_P(Honours, ExactlyTheCapIsGivenAndOneMoreTakesAnException) {
    many(10);
    const auto three = asked({cells_[0], cells_[1], cells_[2]});
    EXPECT_THAT(refusals(three), ElementsAre("awards.above_cap /exception/reason", "awards.reason_needed /reason"));
    EXPECT_THAT(awards(), IsEmpty());
    decide(asked({cells_[0], cells_[1]}));
    EXPECT_THAT(awards(), SizeIs(2));
    EXPECT_EQ(awards()[0].decision.number, "91-QĐ/ĐUK");
    EXPECT_FALSE(awards()[0].from_paper);
    EXPECT_EQ(list().given({}), 2);
    // What was given before counts: a third, though alone on its list, is above the cap.
    auto third = asked({cells_[2]});
    third.reason = "tập thể tiêu biểu";
    EXPECT_THAT(refusals(third), ElementsAre("awards.above_cap /exception/reason"));
    third.exception = {"Hội nghị thống nhất", ""};
    EXPECT_THAT(refusals(third), ElementsAre("awards.exception_by /exception/allowed_by"));
    third.exception = {"", "Bí thư Đảng ủy"};
    EXPECT_THAT(refusals(third), ElementsAre("awards.above_cap /exception/reason"));
    third.exception = {"Hội nghị thống nhất", "Bí thư Đảng ủy"};
    decide(third);
    const auto after = list();
    ASSERT_THAT(after.decisions, SizeIs(2));
    EXPECT_EQ(after.decisions[1].exception.allowed_by, "Bí thư Đảng ủy");
    EXPECT_EQ(after.decisions[1].given_before, 2);
    EXPECT_EQ(after.decisions[1].cap, 2);
    EXPECT_EQ(after.version(), 2);
}

TEST_P(Honours, ACapOfNothingStillTakesAnException) {
    many(4);
    EXPECT_EQ(list().solved.all.cap, 0) << "A-34: never rounded up";
    auto one = asked({cells_[0]});
    one.reason = "tập thể tiêu biểu";
    EXPECT_THAT(refusals(one), ElementsAre("awards.above_cap /exception/reason"));
    one.exception = {"dưới 5 tổ chức", "Bí thư Đảng ủy"};
    decide(one);
    EXPECT_THAT(awards(), SizeIs(1));
}

TEST_P(Honours, WhoeverIsChosenFromATieIsChosenByPeopleWithAReason) {
    many(10);
    change([&](Transaction& r) {
        for (auto row : r.outcomes().recognitions(2023, 2025)) {
            if (row.unit != cells_[2]) continue;
            row.score = core::Points{9'900};  // as cell 1
            must(r.outcomes().put(row));
        }
    });
    const auto found = list();
    EXPECT_THAT(found.solved.all.proposed, SizeIs(1));
    EXPECT_EQ(found.find(cells_[1])->standing, AwardStanding::tied);
    EXPECT_EQ(found.find(cells_[2])->standing, AwardStanding::tied);
    auto chosen = asked({cells_[0], cells_[2]});
    EXPECT_THAT(refusals(chosen), ElementsAre("awards.reason_needed /reason"));
    chosen.reason = "phong trào nổi bật hơn";
    decide(chosen);
    EXPECT_EQ(list().decisions[0].bodies[1].standing, AwardStanding::tied);
    EXPECT_EQ(list().decisions[0].reason, "phong trào nổi bật hơn");
}

TEST_P(Honours, ARevokedTitleDropsOut) {
    many(10);
    change([&](Transaction& r) {
        must(app::revoke_recognition(r, cells_[0], 2024, {"9-QĐ/ĐUK", Date(2026, 2, 1), "có vi phạm"}));
    });
    const auto found = list();
    EXPECT_EQ(found.solved.all.base, 9);
    EXPECT_EQ(found.solved.all.cap, 1);
    EXPECT_EQ(found.find(cells_[0])->why->reason, "awards.revoked");
    EXPECT_THAT(refusals(asked({cells_[0]})),
                ElementsAre("awards.outside_base /units/0", "awards.reason_needed /reason"));
}

TEST_P(Honours, EachBodyGetsOneAward) {
    many(10);
    decide(asked({cells_[0]}));
    EXPECT_THAT(refusals(asked({cells_[0]})), ElementsAre("awards.has_award /units/0"));
    EXPECT_THAT(refusals(asked({cells_[1], cells_[1]})),
                ElementsAre("awards.named_twice /units/1", "awards.above_cap /exception/reason"));
    EXPECT_THAT(refusals(asked({})), ElementsAre("awards.nobody /units"));
    // Taken back, it frees its place, and is not given again.
    take_back(cells_[0], AwardKind::commendation);
    EXPECT_EQ(list().given({}), 0);
    EXPECT_THAT(refusals(asked({cells_[0]})), ElementsAre("awards.was_revoked /units/0"));
}

TEST_P(Honours, ThoseNominatedStandDirectlyUnderTheBlocAndAreTwoAtMost) {
    many(5);
    std::vector<core::UnitId> direct;
    for (int i = 0; i < 3; ++i) {
        const auto number = std::to_string(600 + i);
        direct.push_back(unit("chi bộ cơ sở " + number, BodyKind::cell, bloc_, "38.168." + number));
        for (int year = 2023; year <= 2025; ++year)
            recognise_on_paper(direct.back(), year, 9'000 + i);
    }
    const auto nomination = AwardAct::provincial_nomination;
    EXPECT_THAT(refusals(asked({cells_[0]}, nomination)), ElementsAre("awards.not_direct /units/0"));
    EXPECT_THAT(refusals(asked({direct[0], direct[1], direct[2]}, nomination)),
                ElementsAre("awards.too_many_nominated /units"));
    decide(asked({direct[0], direct[1]}, nomination));
    EXPECT_EQ(list().nominated(), 2);
    EXPECT_THAT(awards(), IsEmpty()) << "the province gives it";
    EXPECT_THAT(refusals(asked({direct[2]}, nomination)), ElementsAre("awards.too_many_nominated /units"));
    // not on both lists.
    auto both = asked({direct[0]});
    both.reason = "tiêu biểu";
    EXPECT_THAT(refusals(both), ElementsAre("awards.nominated /units/0"));
    change([&](Transaction& r) {
        const auto list = app::award_list(r, plan_, movement_).value();
        const app::AwardBack back{direct[0], {"96-QĐ/ĐUK", Date(2026, 3, 10), "xin rút"}};
        must(app::withdraw_nomination(r, list, board(), back));
    });
    EXPECT_EQ(list().nominated(), 1);
    decide(both);
    EXPECT_THAT(refusals(asked({direct[0]}, nomination)), ElementsAre("awards.has_award /units/0"));
}

TEST_P(Honours, CellsAndCommitteesHaveTheirOwnCapsWhereThePlanSaysSo) {
    plan_ = test::with(plan_, "awards.pool", "by_kind");
    many(5);
    for (int year = 2023; year <= 2025; ++year)
        recognise_on_paper(committee_, year, 10'000);
    const auto found = list();
    ASSERT_THAT(found.solved.pools, SizeIs(2));
    decide(asked({cells_[0]}));
    auto of_committees = asked({committee_});
    of_committees.reason = "tiêu biểu";
    EXPECT_THAT(refusals(of_committees), ElementsAre("awards.above_cap /exception/reason"))
        << "20 % of one committee is none, whatever the cells' pool has left";
}

TEST_P(Honours, OnlyThoseWhoDecideAndNobodyOnTheirOwn) {
    many(5);
    const auto first = asked({cells_[0]});
    EXPECT_THAT(refusals(first, bloc_official()), ElementsAre("movement.not_you"));
    auto both = board();
    both.grants.push_back(secretary_of(cells_[0]).grants.front());
    EXPECT_THAT(refusals(first, both), ElementsAre("access.own_unit /units/0"));
    decide(first);
}

TEST_P(Honours, ADecisionIsOnPaperAtAFinalReviewAndOfOneWhoDecides) {
    many(5);
    auto without = asked({cells_[0]});
    without.decision = {"", std::nullopt, ""};
    EXPECT_THAT(refusals(without), ElementsAre("outcome.decision_number /decision/number"));
    without.decision = {"91-QĐ/ĐUK", Date(2026, 3, 11), "Đảng ủy Khối"};
    EXPECT_THAT(refusals(without), ElementsAre("outcome.decision_later /decision/date"));
    without.decision = {"91-QĐ/ĐUK", Date(2026, 3, 9), ""};
    EXPECT_THAT(refusals(without), ElementsAre("movement.decided_by /decision/by"));
    auto late = asked({cells_[0]});
    late.version = 3;
    EXPECT_THAT(refusals(late), ElementsAre("records.stale"));
    change([&](Transaction& r) {
        movement_.id = core::RecordId(r.new_id());
        movement_.version = 0;
        must(r.movements().put(movement_));
    });
    EXPECT_THAT(refusals(asked({cells_[0]})), ElementsAre("awards.no_final_review")) << "R86";
}

TEST_P(Honours, BeforeTheLastYearIsDecidedTheListIsProvisional) {
    many(5);
    auto waiting = registration(2025);
    waiting.unit = b_;
    enter(waiting);
    EXPECT_TRUE(list().provisional()) << "A-09";
    auto early = asked({cells_[0]});
    EXPECT_THAT(refusals(early), ElementsAre("awards.reason_needed /reason"));
    plan_ = test::with(plan_, "awards.list_before_ratings", "none");
    early.reason = "tổng kết trước khi xếp loại";
    EXPECT_THAT(refusals(early), ElementsAre("awards.too_early"));
}

TEST_P(Honours, APreviewSaysAllThatStandsInTheWayAndWritesNothing) {
    many(10);
    auto wrong = asked({cells_[2], b_});
    wrong.decision = {};
    app::AwardsLook seen;
    look([&](Transaction& r) {
        seen = app::look_at_awards(r, app::award_list(r, plan_, movement_).value(), board(), wrong);
    });
    ASSERT_THAT(seen.rooms, SizeIs(1));
    EXPECT_EQ(seen.rooms[0].asked, 1) << "b is not registered";
    EXPECT_FALSE(seen.needs_exception);
    EXPECT_TRUE(seen.needs_reason);
    EXPECT_THAT(seen.unlike_list, ElementsAre(cells_[2]));
    EXPECT_THAT(seen.passed_over, ElementsAre(cells_[0], cells_[1]));
    EXPECT_THAT(seen.refusals, SizeIs(3)) << "number, registration, reason";
}

TEST_P(Honours, EveryAwardAndTheDecisionAreEvents) {
    many(5);
    new_events();
    decide(asked({cells_[0]}));
    std::vector<std::string> actions;
    for (const auto& event : new_events())
        actions.push_back(event.action);
    EXPECT_THAT(actions, ElementsAre("award.given", "award.decided"));
}

TEST_P(Honours, TheRegisterShowsTheYearsAndCountsWhatStands) {
    many(6);
    recognise_on_paper(a_, 2021, 9'000);
    change([&](Transaction& r) {
        must(app::revoke_recognition(r, cells_[1], 2024, {"9-QĐ/ĐUK", Date(2026, 2, 1), "có vi phạm"}));
    });
    decide(asked({cells_[0]}));
    const auto all = register_of(bloc_);
    EXPECT_THAT(all.years, ElementsAre(2021, 2022, 2023, 2024, 2025));
    ASSERT_THAT(all.lines, SizeIs(7));
    const auto line_of = [&](const core::UnitId& unit) {
        return *std::find_if(all.lines.begin(), all.lines.end(), [&](const auto& line) { return line.unit == unit; });
    };
    EXPECT_EQ(line_of(cells_[0]).titles, 3);
    EXPECT_EQ(line_of(cells_[0]).streak, 3);
    EXPECT_EQ(line_of(cells_[0]).standing_awards(), 1U);
    EXPECT_EQ(line_of(cells_[1]).titles, 2) << "the revoked year counts for nothing";
    EXPECT_EQ(line_of(cells_[1]).streak, 1);
    EXPECT_EQ(line_of(cells_[1]).years[3].state, app::TitleState::revoked);
    EXPECT_EQ(line_of(a_).years[1].state, app::TitleState::undecided);
    EXPECT_THAT(register_of(cells_[0]).lines, SizeIs(1));
    EXPECT_THAT(register_of(b_).lines, IsEmpty());
    EXPECT_THAT(register_of(b_).years, IsEmpty());
    take_back(cells_[0], AwardKind::commendation);
    EXPECT_EQ(register_of(cells_[0]).lines[0].standing_awards(), 0U);
    EXPECT_THAT(register_of(cells_[0]).lines[0].awards, SizeIs(1)) << "it stays to be seen";
}

}  // namespace
}  // namespace bontot::contract
