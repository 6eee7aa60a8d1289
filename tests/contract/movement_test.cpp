// R70–R84, A-04… …A-41 on the records: each step is one transaction with its event, decisions land where
// awards and evaluations read them, and of two who decide at once one does.
#include <thread>

#include <gmock/gmock.h>

#include "app/movement/readiness.hpp"
#include "app/outcomes/award_candidates.hpp"
#include "contract/movement_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using movement::Stage;
using movement::Verdict;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Movements : public MovementContract {
  protected:
    void SetUp() override {
        MovementContract::SetUp();
        new_events();
    }
};
CONTRACT_ON_BOTH_ENGINES(Movements);

TEST_P(Movements, AFileGoesFromRegistrationToRecognitionAndBack) {
    register_and_forward(a_);
    EXPECT_EQ(file(a_).file.stage, Stage::forwarded);
    assess_and_submit(a_);
    EXPECT_EQ(file(a_).file.score.self, core::Points{10'000});
    appraise_and_propose(a_);
    set_today(Date(2023, 12, 20));
    step(a_, Act::take_up);
    // R79, A-08: chờ xếp loại.
    EXPECT_EQ(file(a_).file.stage, Stage::ratings);
    EXPECT_EQ(refused_step(a_, Act::publish), "movement.ratings");
    set_today(Date(2024, 1, 15));
    rate_everybody(a_);
    step(a_, Act::publish);
    EXPECT_EQ(file(a_).file.notice_to, Date(2024, 1, 22));
    EXPECT_EQ(refused_step(a_, Act::recognise), "movement.notice");
    recognise(a_);
    EXPECT_EQ(file(a_).file.verdict, Verdict::recognised);
    look([&](Transaction& r) {
        const auto rows = r.outcomes().recognitions(2023, 2023);
        ASSERT_THAT(rows, SizeIs(1));
        EXPECT_TRUE(rows[0].recognised);
        EXPECT_FALSE(rows[0].from_paper);
        EXPECT_EQ(rows[0].decision.number, "12-QĐ/ĐUK");
        EXPECT_EQ(rows[0].score, core::Points{10'000});
        const auto candidates = app::award_candidates(r, awards::AwardRules{}, 2025);
        ASSERT_THAT(candidates.registered, SizeIs(1));
        EXPECT_THAT(candidates.registered[0].recognised, ElementsAre(2023)) << "streaks count it";
        const auto snapshots = r.movements().snapshots(file(a_).id);
        ASSERT_THAT(snapshots, SizeIs(4)) << "sent, appraised, made known, decided";
        EXPECT_EQ(snapshots[0].plan, "nt-2023");
        EXPECT_FALSE(snapshots[0].criteria.empty());
        EXPECT_GT(snapshots[3].fact_version, snapshots[0].fact_version);
    });
    set_today(Date(2024, 6, 1));
    step(a_, Act::revoke);
    look([&](Transaction& r) {
        EXPECT_EQ(r.outcomes().recognitions(2023, 2023)[0].revoked.number, "12-QĐ/ĐUK");
        EXPECT_THAT(app::award_candidates(r, awards::AwardRules{}, 2025).registered[0].revoked, ElementsAre(2023));
    });
    EXPECT_EQ(refused_step(a_, Act::revoke), "movement.not_now") << "not twice";
    EXPECT_FALSE(new_events().empty());
}

TEST_P(Movements, EachStepIsOneEventWithWhatWasHandedIn) {
    set_today(Date(2023, 7, 5));
    step(a_, Act::register_unit);
    const auto event = only_event();
    EXPECT_EQ(event.action, "movement_file.register");
    EXPECT_EQ(event.unit, a_.text());
    EXPECT_THAT(event.after, testing::HasSubstr("12-QĐ/ĐUK"));
    look([&](Transaction& r) {
        const auto steps = r.movements().steps(file(a_).id);
        ASSERT_THAT(steps, SizeIs(1));
        EXPECT_EQ(steps[0].taken.by.name, secretary_of(a_).name);
        EXPECT_EQ(steps[0].papers.decision.date, Date(2023, 7, 5));
        ASSERT_TRUE(steps[0].papers.vote);
        EXPECT_EQ(steps[0].papers.vote->agree, 4);
        EXPECT_THAT(r.outcomes().registrations(2023, 2023), IsEmpty()) << "counted when it is accepted";
    });
}

TEST_P(Movements, OnlyTheRightOnesTakeAStep) {
    set_today(Date(2023, 7, 5));
    EXPECT_EQ(refused_step(appraiser(), asked(a_, Act::register_unit)), "movement.not_you");
    EXPECT_EQ(refused_step(secretary_of(b_), asked(a_, Act::register_unit)), "movement.not_you");
    step(a_, Act::register_unit);
    EXPECT_EQ(refused_step(secretary_of(a_), asked(a_, Act::accept)), "movement.not_you");
    EXPECT_EQ(refused_step(bloc_official(), asked(a_, Act::accept)), "movement.not_you")
        << "R76: the committee appraises its cells, not the bloc";
    auto both = appraiser();
    both.grants.push_back(secretary_of(a_).grants.front());
    EXPECT_EQ(refused_step(both, asked(a_, Act::accept)), "access.own_unit");
    auto who_sent_it = appraiser();
    who_sent_it.account = secretary_of(a_).account;
    EXPECT_EQ(refused_step(who_sent_it, asked(a_, Act::accept)), "access.own_submission");
    step(a_, Act::accept);
    // a committee's own file is selected by the bloc's staff.
    const auto own = asked(committee_, Act::register_unit);
    change([&](Transaction& r) { must(app::take_step(r, plan_, proposer(), own)); });
    EXPECT_EQ(refused_step(appraiser(), asked(committee_, Act::accept)), "movement.not_you");
    const auto accept = asked(committee_, Act::accept);
    change([&](Transaction& r) { must(app::take_step(r, plan_, bloc_official(), accept)); });
}

TEST_P(Movements, OfTwoWhoDecideAtOnceOneDoes) {
    register_and_forward(a_);
    assess_and_submit(a_);
    appraise_and_propose(a_);
    take_up_and_publish(a_);
    set_today(Date(2024, 2, 5));
    const auto yes = asked(a_, Act::recognise);
    const auto no = asked(a_, Act::not_recognise);
    std::array<std::string, 2> codes;
    const auto decide = [&](std::size_t which, const app::StepAsked& what) {
        const auto done = records().change(
            {"ban thường vụ"}, [&](Transaction& r) { return refusal_only(app::take_step(r, plan_, board(), what)); });
        codes[which] = done ? "" : done.error().code;
    };
    std::thread first([&] { decide(0, yes); });
    std::thread second([&] { decide(1, no); });
    first.join();
    second.join();
    EXPECT_NE(codes[0].empty(), codes[1].empty()) << codes[0] << " / " << codes[1];
    EXPECT_EQ(codes[0] + codes[1], "records.stale");
    look([&](Transaction& r) { EXPECT_THAT(r.outcomes().recognitions(2023, 2023), SizeIs(1)); });
}

TEST_P(Movements, OneDecisionForAListIsAllOrNone) {
    set_today(Date(2023, 7, 5));
    step(a_, Act::register_unit);
    step(b_, Act::register_unit);
    const auto what = asked(a_, Act::accept);
    std::vector<app::FileAsked> files{{a_, 1}, {b_, 7}};
    const auto refusal = refusal_of([&](Transaction& r) -> core::Result<void> {
        const auto done = app::take_steps(r, plan_, appraiser(), what, files);
        if (done) return {};
        return tl::unexpected(done.error().front());
    });
    EXPECT_EQ(code_and_place(refusal), "records.stale /files/1");
    files[1].version = 1;
    change([&](Transaction& r) { EXPECT_TRUE(app::take_steps(r, plan_, appraiser(), what, files)); });
    look([&](Transaction& r) {
        EXPECT_THAT(r.outcomes().registrations(2023, 2023), SizeIs(2));
        EXPECT_THAT(r.movements().files(movement_.id, 2023), SizeIs(2));
    });
}

TEST_P(Movements, WhatIsComputedIsContestedAndNotTypedOver) {
    plan_ = test::shipped_plan("nt-2023");
    register_and_forward(a_);
    set_today(Date(2023, 12, 4));
    step(a_, Act::open);
    const auto give = [&](app::Side side, const std::string& indicator, const char* ratio, const std::string& note) {
        return [=, this](Transaction& r) {
            return refusal_only(app::give_level(r, plan_, secretary_of(a_),
                                                {a_, 2023, side, indicator, core::Ratio::parse(ratio), note}));
        };
    };
    std::string computed;
    std::string judged;
    for (const auto& criterion : plan_.criteria) {
        for (const auto& item : criterion.indicators) {
            if (!item.applies_to.holds(organisation::UnitKind::cell, organisation::Sector::administrative)) continue;
            (item.kind == plan::IndicatorKind::computed ? computed : judged) = item.id;
        }
    }
    EXPECT_EQ(refused(give(app::Side::self, computed, "1", "")), "outcome.computed");
    EXPECT_EQ(refused(give(app::Side::contested, computed, "1", "")), "outcome.note_needed");
    EXPECT_EQ(refused(give(app::Side::contested, judged, "1", "sai")), "movement.not_computed");
    EXPECT_EQ(refused(give(app::Side::self, judged, "0.9", "")), "outcome.note_needed");
    EXPECT_EQ(refused(give(app::Side::appraised, judged, "1", "")), "movement.not_you");
    change([&](Transaction& r) { must(give(app::Side::contested, computed, "1", "điểm danh ghi nhầm")(r)); });
    EXPECT_EQ(refused_step(a_, Act::submit), "movement.levels_missing");
}

TEST_P(Movements, TheAppraisersLevelsBecomeTheJudgements) {
    register_and_forward(a_);
    assess_and_submit(a_);
    set_today(Date(2023, 12, 12));
    step(a_, Act::receive);
    EXPECT_EQ(refused_step(a_, Act::recall), "movement.not_now") << "not after Tiếp nhận";
    const auto item = plan_.criteria.front().indicators.front().id;
    change([&](Transaction& r) {
        must(app::give_level(r, plan_, appraiser(),
                             {a_, 2023, app::Side::appraised, item, core::Ratio::parse("0"), "thiếu minh chứng"}));
    });
    auto without = asked(a_, Act::appraise);
    without.papers.basis.clear();
    EXPECT_EQ(refused_step(appraiser(), without), "movement.basis");
    step(a_, Act::appraise);
    look([&](Transaction& r) {
        const auto judgements = r.outcomes().judgements(a_, 2023);
        const auto found =
            std::find_if(judgements.begin(), judgements.end(), [&](const auto& row) { return row.indicator == item; });
        ASSERT_NE(found, judgements.end());
        EXPECT_TRUE(found->ratio->is_zero());
        EXPECT_EQ(found->judged_by, appraiser().name);
    });
    EXPECT_LT(file(a_).file.score.appraised, file(a_).file.score.self);
}

TEST_P(Movements, SentBackItComesAgainAndMayBeTakenBackBeforeItIsReceived) {
    register_and_forward(a_);
    assess_and_submit(a_);
    step(a_, Act::recall);
    EXPECT_EQ(file(a_).file.stage, Stage::assessing);
    step(a_, Act::submit);
    step(a_, Act::receive);
    step(a_, Act::return_for_more);
    EXPECT_EQ(file(a_).file.due, Date(2023, 12, 13));
    step(a_, Act::submit);
    step(a_, Act::receive);
    step(a_, Act::appraise);
    step(a_, Act::not_propose);
    EXPECT_EQ(refused_step(a_, Act::uphold), "movement.answer_awaited") << "A-11: the cell may answer";
    step(a_, Act::respond);
    step(a_, Act::uphold);
    EXPECT_EQ(file(a_).file.verdict, Verdict::not_proposed);
}

TEST_P(Movements, WithdrawnItCountsAsRegisteredNoMore) {
    register_and_forward(a_);
    look([&](Transaction& r) { EXPECT_THAT(r.outcomes().registrations(2023, 2023), SizeIs(1)); });
    step(a_, Act::withdraw);
    look([&](Transaction& r) { EXPECT_THAT(r.outcomes().registrations(2023, 2023), IsEmpty()); });
}

TEST_P(Movements, InLaterYearsItIsConfirmed) {
    register_and_forward(a_);
    year_ = 2024;
    set_today(Date(2024, 3, 1));
    EXPECT_EQ(refused_step(a_, Act::register_unit), "movement.confirm_instead");
    EXPECT_EQ(refused_step(b_, Act::confirm), "movement.register_first");
    step(a_, Act::confirm);
    EXPECT_EQ(file(a_).file.stage, Stage::forwarded);
    look([&](Transaction& r) { EXPECT_THAT(r.outcomes().registrations(2024, 2024), SizeIs(1)); });
}

TEST_P(Movements, AnObjectionIsAnsweredByNameBeforeTheDecision) {
    register_and_forward(a_);
    assess_and_submit(a_);
    appraise_and_propose(a_);
    take_up_and_publish(a_);
    const auto reader = person("đảng viên", Role::member, a_);
    app::ObjectionAsked objection{a_, 2023, Act::appraise, true, "phân công nhiệm vụ", "chưa đúng", 0};
    objection.version = file(a_).version;
    app::ObjectionRow made;
    change([&](Transaction& r) { made = must(app::make_objection(r, plan_, reader, objection)); });
    set_today(Date(2024, 2, 5));
    EXPECT_EQ(refused_step(a_, Act::recognise), "movement.objections");
    const app::AnswerAsked answer{a_, 2023, made.objection.id, "đã kiểm tra", file(a_).version};
    const auto refused_answer = [&](const access::Principal& who) {
        return refused([&](Transaction& r) { return refusal_only(app::answer_objection(r, plan_, who, answer)); });
    };
    EXPECT_EQ(refused_answer(appraiser()), "movement.not_you");
    change([&](Transaction& r) { must(app::answer_objection(r, plan_, bloc_official(), answer)); });
    look([&](Transaction& r) {
        const auto rows = r.movements().objections(file(a_).id);
        ASSERT_THAT(rows, SizeIs(1));
        EXPECT_EQ(rows[0].answered_by, bloc_official().name);
        EXPECT_EQ(rows[0].answer, "đã kiểm tra");
    });
    step(a_, Act::recognise);
}

TEST_P(Movements, WhatWasDecidedHereIsNoPaper) {
    register_and_forward(a_);
    assess_and_submit(a_);
    appraise_and_propose(a_);
    take_up_and_publish(a_);
    recognise(a_);
    const app::Revocation revocation{"9-QĐ/ĐUK", Date(2024, 2, 5), "có vi phạm"};
    EXPECT_EQ(refused([&](Transaction& r) { return app::revoke_recognition(r, a_, 2023, revocation); }),
              "movement.decided_here");
    app::RecognitionRow row;
    look([&](Transaction& r) { row = r.outcomes().recognitions(2023, 2023).at(0); });
    EXPECT_EQ(refused([&](Transaction& r) { return refusal_only(app::enter_recognition(r, row)); }),
              "movement.decided_here");
}

TEST_P(Movements, AMovementIsLaunchedOnceOverABodyAndYear) {
    app::LaunchAsked again;
    again.authority = committee_;
    again.first_year = 2025;
    again.last_year = 2025;
    again.decision = {"21-KH/ĐU", Date(2023, 7, 2), "Đảng ủy"};
    const auto launch = [&](Transaction& r) { return refusal_only(app::launch_movement(r, plan_, {"cán bộ"}, again)); };
    EXPECT_EQ(refused(launch), "movement.launched_already");
    again.first_year = 2026;
    EXPECT_EQ(refused(launch), "movement.years_backwards");
    again.last_year = 2026;
    EXPECT_EQ(refused(launch), "plan.not_in_force");
    again.authority = province_;
    again.first_year = again.last_year = 2025;
    again.modes.set(movement::Step::recognition, movement::Mode::not_applicable);
    EXPECT_EQ(refused(launch), "movement.mode");
    EXPECT_EQ(
        refused([&](Transaction& r) {
            return refusal_only(app::plan_review(r, {{}, movement_.id, app::ReviewKind::final, Date(2022, 1, 1), ""}));
        }),
        "movement.review_date");
    change([&](Transaction& r) {
        must(app::plan_review(r, {{}, movement_.id, app::ReviewKind::final, Date(2025, 12, 14), "hội nghị"}));
    });
    look([&](Transaction& r) {
        EXPECT_THAT(r.movements().reviews(movement_.id), SizeIs(1));
        ASSERT_THAT(r.movements().all(), SizeIs(1));
        EXPECT_EQ(r.movements().all()[0].modes.of(movement::Step::notice), movement::Mode::internal);
    });
}

TEST_P(Movements, ReadinessNamesTheStepsThatNobodyMayTake) {
    look([&](Transaction& r) {
        const auto readiness = must(app::readiness_of(r, movement_.id, bloc_));
        EXPECT_EQ(readiness.units, 3U) << "the committee and its two cells";
        EXPECT_THAT(readiness.years_without_plan, ElementsAre(2023, 2024, 2025));
        // Nobody has an account yet: one right of the unit, two of the appraiser, two of the decider are missing each.
        EXPECT_THAT(readiness.gaps, SizeIs(15));
        for (const auto& gap : readiness.gaps)
            EXPECT_FALSE(gap.acts.empty());
    });
}

}  // namespace
}  // namespace bontot::contract
