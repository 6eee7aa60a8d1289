// a body that came of others keeps the years of one of them by an explicit decision, where the plan lets it; the
// award list and the honour register count them, and say whose they were.
#include <gmock/gmock.h>

#include "app/awards/award_list.hpp"
#include "app/awards/honours.hpp"
#include "app/awards/inherit_years.hpp"
#include "app/awards/predecessors.hpp"
#include "app/organisation/merge_units.hpp"
#include "app/organisation/split_unit.hpp"
#include "contract/movement_contract.hpp"

namespace bontot::contract {
namespace {

using app::AwardStanding;
using app::TitleState;
using app::Transaction;
using core::Date;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Date k_merged(2025, 3, 1);

/// Cells a and b are merged into c on 1 March 2025; a was recognised in 2023 and 2024, b in 2024 alone.
class InheritedYears : public MovementContract {
  protected:
    void SetUp() override {
        MovementContract::SetUp();
        set_today(Date(2026, 3, 10));
        recognise_on_paper(a_, 2023, 9'000);
        recognise_on_paper(a_, 2024, 9'600);
        recognise_on_paper(b_, 2024, 8'000);
        c_ = merged({a_, b_}, "38.1.1.90");
        recognise_on_paper(c_, 2025, 9'900);
    }
    core::UnitId merged(const std::vector<core::UnitId>& sources, const std::string& code) {
        core::UnitId made;
        change([&](Transaction& r) {
            app::MergeUnits request;
            request.sources = sources;
            request.on = k_merged;
            request.decision = {"5-QĐ/ĐUK", Date(2025, 2, 20), "Đảng ủy Khối"};
            app::EstablishUnit into;
            into.code = code;
            into.name = "Chi bộ Hợp nhất";
            into.superior = committee_;
            into.kind = organisation::BodyKind::cell;
            request.into = into;
            made = must(app::merge_units(r, request));
        });
        return made;
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
    app::InheritanceAsked asked(const core::UnitId& from) {
        return {c_, from, {"30-QĐ/ĐUK", Date(2025, 12, 1), "Đảng ủy Khối"}, std::nullopt};
    }
    void inherit(const core::UnitId& from) {
        change([&](Transaction& r) { must(app::inherit_years(r, plan_, asked(from))); });
    }
    std::string refused_inheritance(const app::InheritanceAsked& asked) {
        return refused([&](Transaction& r) -> core::Result<void> {
            const auto made = app::inherit_years(r, plan_, asked);
            if (!made) return tl::unexpected(made.error());
            return {};
        });
    }
    app::ListedBody listed() {
        app::ListedBody found;
        look([&](Transaction& r) {
            const auto list = app::award_list(r, plan_, movement_).value();
            ASSERT_NE(list.find(c_), nullptr);
            found = *list.find(c_);
        });
        return found;
    }
    app::HonourLine honoured(awards::Successor rule = awards::Successor::by_decision) {
        app::HonourLine found;
        look([&](Transaction& r) {
            for (auto& line : app::honours(r, committee_, {}, [rule](int) { return rule; }).lines) {
                if (line.unit == c_) found = std::move(line);
            }
        });
        return found;
    }
    void plan_says(const std::string& value) { plan_.parameters.at("awards.successor").value = value; }

    core::UnitId c_;
};
CONTRACT_ON_BOTH_ENGINES(InheritedYears);

TEST_P(InheritedYears, WithoutADecisionASuccessorStartsAnew) {
    const auto body = listed();
    EXPECT_EQ(body.standing, AwardStanding::outside);
    ASSERT_TRUE(body.why);
    EXPECT_EQ(body.why->reason, "awards.not_inherited");
    EXPECT_EQ(body.years[0].state, TitleState::undecided);
    EXPECT_EQ(body.score, core::Points{9'900});
    EXPECT_EQ(honoured().titles, 1);
    look([&](Transaction& r) {
        const auto found = app::predecessors_of(r, c_);
        ASSERT_THAT(found, SizeIs(2)) << "what it could keep, shown";
        EXPECT_FALSE(found[0].decided);
    });
}

TEST_P(InheritedYears, ADecisionPassesThemOn) {
    inherit(a_);
    const auto body = listed();
    EXPECT_EQ(body.standing, AwardStanding::below_cut) << "in the base: 20 % of one is nobody (A-34)";
    ASSERT_THAT(body.years, SizeIs(3));
    EXPECT_EQ(body.years[0].state, TitleState::recognised);
    EXPECT_EQ(body.years[0].inherited_from, "38.1.1.1");
    EXPECT_EQ(body.years[2].inherited_from, "") << "its own";
    EXPECT_EQ(body.score, core::Points{9'500}) << "(90 + 96 + 99) / 3";
    const auto line = honoured();
    EXPECT_EQ(line.titles, 3);
    EXPECT_EQ(line.streak, 3);
    ASSERT_THAT(line.years, SizeIs(3));
    EXPECT_EQ(line.years[1].inherited_from, "38.1.1.1");
}

TEST_P(InheritedYears, OnlyThoseOfTheBodyThatItNames) {
    inherit(b_);
    EXPECT_EQ(listed().standing, AwardStanding::outside) << "b was not recognised in 2023";
    EXPECT_EQ(honoured().titles, 2);
}

TEST_P(InheritedYears, WhatWasDecidedOfItsOwnStandsBeforeWhatItCameOf) {
    const auto d = unit("chi bộ d", organisation::BodyKind::cell, committee_, "38.1.1.93");
    const auto e = unit("chi bộ e", organisation::BodyKind::cell, committee_, "38.1.1.94");
    for (const int year : {2023, 2024, 2025})
        recognise_on_paper(d, year, 9'700);
    c_ = merged({d, e}, "38.1.1.95");
    auto registered = registration(2025);
    registered.unit = c_;
    enter(registered);
    auto not_recognised = recognition(2025);
    not_recognised.unit = c_;
    not_recognised.recognised = false;
    enter(not_recognised);
    inherit(d);
    const auto body = listed();
    EXPECT_EQ(body.years[2].state, TitleState::not_recognised);
    EXPECT_EQ(body.standing, AwardStanding::outside) << "its predecessor's 2025 does not stand in for its own";
}

TEST_P(InheritedYears, APlanThatForbidsItIsHeeded) {
    inherit(a_);
    plan_says("never");
    EXPECT_EQ(listed().why->reason, "awards.successor_starts_anew");
    EXPECT_EQ(listed().score, core::Points{9'900});
    EXPECT_EQ(honoured(awards::Successor::never).titles, 1);
    EXPECT_EQ(refused_inheritance(asked(b_)), "awards.no_inheritance");
}

TEST_P(InheritedYears, ARevokedYearIsLostForTheSuccessorToo) {
    inherit(a_);
    change([&](Transaction& r) {
        must(app::revoke_recognition(r, a_, 2024, {"95-QĐ/ĐUK", Date(2026, 1, 9), "có vi phạm"}));
    });
    EXPECT_EQ(listed().why->reason, "awards.revoked");
    EXPECT_EQ(honoured().titles, 2);
}

TEST_P(InheritedYears, WhatCannotBePassedOnIsRefused) {
    const auto stranger = unit("chi bộ khác", organisation::BodyKind::cell, committee_, "38.1.1.91");
    EXPECT_EQ(refused_inheritance(asked(stranger)), "awards.not_a_predecessor");
    auto unsigned_one = asked(a_);
    unsigned_one.decision.number = "";
    EXPECT_EQ(refused_inheritance(unsigned_one), "outcome.decision_number");
    auto tomorrow = asked(a_);
    tomorrow.decision.date = Date(2026, 3, 11);
    EXPECT_EQ(refused_inheritance(tomorrow), "outcome.decision_later");
    inherit(a_);
    EXPECT_EQ(refused_inheritance(asked(a_)), "awards.inherited_already");
}

TEST_P(InheritedYears, IsWithdrawnByAnotherDecision) {
    const auto withdraw = [&](Date on, const std::string& reason) {
        return refused([&](Transaction& r) { return app::withdraw_inheritance(r, c_, a_, {"40-QĐ/ĐUK", on, reason}); });
    };
    EXPECT_EQ(withdraw(Date(2026, 1, 5), "sai"), "awards.not_inherited_from");
    inherit(a_);
    EXPECT_EQ(withdraw(Date(2025, 11, 30), "sai"), "outcome.revoked_before");
    EXPECT_EQ(withdraw(Date(2026, 1, 5), ""), "records.reason_missing");
    change([&](Transaction& r) {
        must(app::withdraw_inheritance(r, c_, a_, {"40-QĐ/ĐUK", Date(2026, 1, 5), "sai tổ chức"}));
    });
    EXPECT_EQ(listed().standing, AwardStanding::outside);
    EXPECT_EQ(refused_inheritance(asked(a_)), "awards.inheritance_withdrawn");
    EXPECT_EQ(withdraw(Date(2026, 1, 6), "lần nữa"), "awards.inheritance_withdrawn");
}

TEST_P(InheritedYears, AYearThatItStoodThroughIsItsOwn) {
    // The body that others are merged into goes on: what they had does not become its own.
    const auto d = unit("chi bộ cũ", organisation::BodyKind::cell, committee_, "38.1.1.92");
    change([&](Transaction& r) {
        app::MergeUnits request;
        request.sources = {c_};
        request.into = d;
        request.on = Date(2026, 2, 1);
        request.decision = {"9-QĐ/ĐUK", Date(2026, 1, 20), "Đảng ủy Khối"};
        must(app::merge_units(r, request));
    });
    auto into = asked(c_);
    into.unit = d;
    into.decision.date = Date(2026, 2, 2);
    EXPECT_EQ(refused_inheritance(into), "awards.nothing_to_inherit");
    look([&](Transaction& r) { EXPECT_THAT(app::predecessors_of(r, d), IsEmpty()); });
}

}  // namespace
}  // namespace bontot::contract
