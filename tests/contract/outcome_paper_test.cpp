// Years that lived on paper: registrations, recognitions and awards in their final state with decision number, date
// and scan, so that a streak of three years can be counted (issue 3, item 5; R85–R90).
#include <gmock/gmock.h>

#include "app/evidence/change_evidence.hpp"
#include "app/outcomes/award_candidates.hpp"
#include "awards/awards.hpp"
#include "contract/outcomes_contract.hpp"

namespace bontot::contract {
namespace {

using app::AwardKind;
using app::AwardRow;
using app::RecognitionRow;
using app::RegistrationRow;
using app::Transaction;
using core::Date;
using core::EvidenceId;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class YearsOnPaper : public OutcomesContract {
  protected:
    core::Refusal refusal(const RegistrationRow& row) {
        return refusal_of([&](Transaction& r) { return refusal_only(app::enter_registration(r, row)); });
    }
    core::Refusal refusal(const RecognitionRow& row) {
        return refusal_of([&](Transaction& r) { return refusal_only(app::enter_recognition(r, row)); });
    }
    core::Refusal refusal(const AwardRow& row) {
        return refusal_of([&](Transaction& r) { return refusal_only(app::enter_award(r, row)); });
    }
    RecognitionRow stored_recognition(int year) {
        RecognitionRow row;
        look([&](Transaction& r) { row = r.outcomes().recognitions(year, year).at(0); });
        return row;
    }
    [[nodiscard]] static app::Revocation revocation() { return {"9-QĐ/ĐUK", Date(2025, 2, 1), "có vi phạm"}; }
    void revoke(int year) {
        change([&](Transaction& r) { must(app::revoke_recognition(r, a_, year, revocation())); });
    }
    core::Refusal revoke_refusal(int year, const app::Revocation& revocation) {
        return refusal_of([&](Transaction& r) { return app::revoke_recognition(r, a_, year, revocation); });
    }
    /// Evidence of cell a in 2024 that a decision may rest on.
    EvidenceId scan() {
        evidence::EvidenceRecord record;
        change([&](Transaction& r) {
            record.id = EvidenceId(r.new_id());
            record.unit = a_;
            record.year = 2024;
            record.kind = evidence::EvidenceKind::decision;
            record.title = "Quyết định công nhận";
            record.sha256 = std::string(64, 'a');
            must(r.evidence().insert(record));
        });
        return record.id;
    }
    awards::Candidates candidates() {
        awards::Candidates found;
        look([&](Transaction& r) { found = app::award_candidates(r, awards::AwardRules{}, 2025); });
        return found;
    }
    awards::Awards solved() { return awards::solve(candidates(), {}).value(); }
};
CONTRACT_ON_BOTH_ENGINES(YearsOnPaper);

TEST_P(YearsOnPaper, ARegistrationInItsFinalState) {
    const auto id = enter(registration(2023));
    look([&](Transaction& r) {
        const auto row = r.outcomes().registrations(2023, 2023).at(0);
        EXPECT_EQ(row.id, id);
        EXPECT_EQ(row.unit, a_);
        EXPECT_EQ(row.date, Date(2023, 7, 5));
        EXPECT_TRUE(row.from_paper);
        EXPECT_EQ(row.decision.number, "7-NQ/CB");
    });
    const auto event = only_event();
    EXPECT_EQ(event.action, "registration.entered");
    EXPECT_EQ(event.subject, id.text());
    EXPECT_EQ(event.unit, a_.text());
    EXPECT_EQ(event.before, "");
    EXPECT_THAT(event.after, AllOf(HasSubstr(R"("year":2023)"), HasSubstr(R"("date":"2023-07-05")"),
                                   HasSubstr(R"("number":"7-NQ/CB")")));
}

TEST_P(YearsOnPaper, ARecognitionWithItsScan) {
    auto row = recognition(2024);
    row.scan = scan();
    enter(row);
    const auto stored = stored_recognition(2024);
    EXPECT_TRUE(stored.recognised);
    EXPECT_EQ(stored.score, core::Points{45'050});
    EXPECT_TRUE(stored.from_paper);
    EXPECT_EQ(stored.scan, row.scan);
    EXPECT_EQ(stored.decision, decided(2024));
    EXPECT_THAT(only_event().after, HasSubstr(row.scan->text()));
}

TEST_P(YearsOnPaper, BothKindsOfAwardInOneYear) {
    enter(award(2025));
    auto provincial = award(2025);
    provincial.kind = AwardKind::provincial_commendation;
    enter(provincial);
    look([&](Transaction& r) { EXPECT_THAT(r.outcomes().awards(2025, 2025), SizeIs(2)); });
    EXPECT_THAT(new_events().at(1).after, HasSubstr(R"("kind":"provincial_commendation")"));
    EXPECT_EQ(refusal(award(2025)).code, "outcome.entered_already");
}

TEST_P(YearsOnPaper, RefusalsNameTheField) {
    const auto refused_with = [&](auto wrong) {
        auto row = recognition(2024);
        wrong(row);
        return code_and_place(refusal(row));
    };
    EXPECT_EQ(refused_with([](auto& r) { r.decision.number = " "; }), "outcome.decision_number /decision/number");
    EXPECT_EQ(refused_with([](auto& r) { r.decision.date.reset(); }), "outcome.decision_date /decision/date");
    EXPECT_EQ(refused_with([](auto& r) { r.decision.date = Date(2026, 3, 11); }),
              "outcome.decision_later /decision/date");
    EXPECT_EQ(refused_with([](auto& r) { r.decision.date = Date(2023, 12, 31); }),
              "outcome.decision_before_year /decision/date");
    EXPECT_EQ(refused_with([](auto& r) { r.year = 2027; }), "outcome.in_the_future /year");
    EXPECT_EQ(refused_with([](auto& r) { r.year = 2019; }), "outcome.not_in_year /year");
    EXPECT_EQ(refused_with([](auto& r) { r.unit = core::UnitId("nowhere"); }), "records.unknown_unit");
    EXPECT_EQ(refused_with([&](auto& r) { r.unit = bloc_; }), "outcome.not_judged");
    EXPECT_EQ(refused_with([](auto& r) { r.scan = EvidenceId("nothing"); }), "evidence.unknown /scan");
    EXPECT_EQ(refused_with([](auto& r) { r.score = core::Points{-1}; }), "outcome.score /score");
    const auto deleted = scan();
    change([&](Transaction& r) { must(app::delete_evidence(r, {deleted, "nhầm", {}})); });
    EXPECT_EQ(refused_with([&](auto& r) { r.scan = deleted; }), "evidence.deleted /scan");

    auto late = registration(2023);
    late.date = Date(2024, 1, 1);
    EXPECT_EQ(code_and_place(refusal(late)), "outcome.registered_later /date");
    late.date = Date(2023, 12, 31);
    late.decision.date = late.date;
    enter(late);
    auto to_come = registration(2026);
    to_come.decision.date = Date(2026, 3, 10);
    to_come.date = Date(2026, 3, 11);
    EXPECT_EQ(code_and_place(refusal(to_come)), "outcome.in_the_future /date");
}

TEST_P(YearsOnPaper, ASecondEntryIsACorrectionOfTheFirstUnderItsVersion) {
    const auto id = enter(recognition(2024));
    (void)new_events();
    const auto again = refusal(recognition(2024));
    EXPECT_EQ(again.kind, core::RefusalKind::conflict);
    EXPECT_EQ(again.code, "outcome.entered_already");
    EXPECT_EQ(*again.param("found"), "12-QĐ/ĐUK");
    auto corrected = recognition(2024);
    corrected.id = id;
    corrected.score = core::Points{46'000};
    const auto stale = refusal(corrected);
    EXPECT_EQ(stale.code, "records.stale");
    EXPECT_EQ(*stale.param("yours"), "0");
    EXPECT_EQ(*stale.param("theirs"), "1");
    corrected.version = 1;
    enter(corrected);
    const auto event = only_event();
    EXPECT_THAT(event.before, AllOf(HasSubstr(R"("score":45050)"), HasSubstr(R"("recognised":true)")));
    EXPECT_THAT(event.after, HasSubstr(R"("score":46000)"));

    const auto first = enter(registration(2024));
    auto earlier = registration(2024);
    earlier.id = first;
    earlier.version = 1;
    earlier.date = Date(2024, 6, 1);
    (void)new_events();
    enter(earlier);
    EXPECT_THAT(only_event().before, HasSubstr(R"("date":"2024-07-05")"));
}

TEST_P(YearsOnPaper, AnEntryOfAnotherBodyIsNotOverwritten) {
    const auto of_a = enter(recognition(2024));
    auto row = recognition(2024);
    row.unit = b_;
    row.id = of_a;
    row.version = 1;
    EXPECT_EQ(refusal(row).code, "records.gone");
    row = recognition(2023);
    row.id = of_a;
    row.version = 1;
    EXPECT_EQ(refusal(row).code, "records.gone");
}

TEST_P(YearsOnPaper, NothingInALockedYear) {
    for (const auto& body : {a_, committee_, bloc_, province_}) {
        lock(body, 2024);
        EXPECT_EQ(refusal(registration(2024)).code, "records.year_locked");
        EXPECT_EQ(refusal(recognition(2024)).code, "records.year_locked");
        EXPECT_EQ(refusal(award(2024)).code, "records.year_locked");
        unlock(body, 2024);
    }
    lock(a_, 2023);
    enter(recognition(2024));
}

TEST_P(YearsOnPaper, ARevocationIsADatedActOfItsOwn) {
    enter(recognition(2024));
    (void)new_events();
    EXPECT_EQ(code_and_place(revoke_refusal(2023, revocation())), "outcome.not_recognised /year");
    const auto wrong = [&](auto change_it) {
        auto wrong_one = revocation();
        change_it(wrong_one);
        return code_and_place(revoke_refusal(2024, wrong_one));
    };
    EXPECT_EQ(wrong([](auto& r) { r.reason = " "; }), "records.reason_missing /reason");
    EXPECT_EQ(wrong([](auto& r) { r.number = ""; }), "outcome.decision_number /decision/number");
    EXPECT_EQ(wrong([](auto& r) { r.date.reset(); }), "outcome.decision_date /decision/date");
    EXPECT_EQ(wrong([](auto& r) { r.date = Date(2026, 3, 11); }), "outcome.decision_later /decision/date");
    EXPECT_EQ(wrong([](auto& r) { r.date = Date(2024, 12, 19); }), "outcome.revoked_before /decision/date");
    lock(province_, 2024);  // the year is closed; what is decided about it later is not
    (void)new_events();
    revoke(2024);
    const auto stored = stored_recognition(2024);
    EXPECT_EQ(stored.revoked.number, "9-QĐ/ĐUK");
    EXPECT_EQ(stored.revoked.date, Date(2025, 2, 1));
    EXPECT_EQ(stored.revoked.reason, "có vi phạm");
    EXPECT_TRUE(stored.recognised) << "the past stays as it was decided";
    const auto event = only_event();
    EXPECT_EQ(event.action, "recognition.revoked");
    EXPECT_EQ(event.reason, "có vi phạm");
    EXPECT_THAT(event.after, HasSubstr("9-QĐ/ĐUK"));
    const auto again = revoke_refusal(2024, revocation());
    EXPECT_EQ(again.code, "outcome.revoked_already");
    EXPECT_EQ(*again.param("found"), "9-QĐ/ĐUK");
}

TEST_P(YearsOnPaper, AnAwardIsRevokedByItsKind) {
    enter(award(2024));
    (void)new_events();
    const auto revoke_award = [&](AwardKind kind, int year) {
        return [=, this](Transaction& r) { return app::revoke_award(r, a_, kind, year, revocation()); };
    };
    EXPECT_EQ(code_and_place(refusal_of(revoke_award(AwardKind::commendation, 2023))), "outcome.no_award /year");
    EXPECT_EQ(refused(revoke_award(AwardKind::provincial_commendation, 2024)), "outcome.no_award");
    change([&](Transaction& r) { must(revoke_award(AwardKind::commendation, 2024)(r)); });
    const auto event = only_event();
    EXPECT_EQ(event.action, "award.revoked");
    EXPECT_EQ(event.reason, "có vi phạm");
    EXPECT_THAT(event.after, HasSubstr("9-QĐ/ĐUK"));
    EXPECT_EQ(refused(revoke_award(AwardKind::commendation, 2024)), "outcome.revoked_already");
    look([&](Transaction& r) { EXPECT_EQ(r.outcomes().awards(2024, 2024).at(0).revoked.number, "9-QĐ/ĐUK"); });
}

TEST_P(YearsOnPaper, ACorrectionDoesNotUndoARevocation) {
    auto row = recognition(2024);
    row.id = enter(row);
    revoke(2024);
    row.version = 2;
    row.score = core::Points{46'000};
    enter(row);
    EXPECT_EQ(stored_recognition(2024).revoked.number, "9-QĐ/ĐUK");
}

TEST_P(YearsOnPaper, ThreeYearsInARowMakeACandidate) {
    enter(registration(2023));  // once for the period (A-39)
    for (const int year : {2023, 2024, 2025})
        enter(recognition(year));
    auto only_two = recognition(2023);
    only_two.unit = b_;
    enter(only_two);
    only_two.year = 2025;
    only_two.decision = decided(2025);
    enter(only_two);
    auto registered = registration(2024);
    registered.unit = b_;
    enter(registered);

    const auto found = candidates();
    EXPECT_THAT(found.years, ElementsAre(2023, 2024, 2025));
    ASSERT_THAT(found.registered, SizeIs(2));
    EXPECT_EQ(found.registered[0].code, "38.1.1.1");
    EXPECT_THAT(found.registered[0].recognised, ElementsAre(2023, 2024, 2025));
    EXPECT_EQ(found.registered[0].score, 45'050) << "the mean of the years";
    EXPECT_FALSE(found.registered[0].direct) << "it stands under a committee, not the bloc";
    const auto awards = solved();
    EXPECT_THAT(awards.all.eligible, ElementsAre("38.1.1.1"));
    ASSERT_THAT(awards.excluded, SizeIs(2));  // 20 % of one body is nobody (A-34)
    EXPECT_EQ(awards.excluded[1].code, "38.1.1.2");
    EXPECT_EQ(awards.excluded[1].reason, "awards.not_recognised");
}

TEST_P(YearsOnPaper, AYearRevokedOrNotRecognisedBreaksTheStreak) {
    enter(registration(2023));
    for (const int year : {2023, 2024, 2025})
        enter(recognition(year));
    revoke(2024);
    EXPECT_THAT(solved().all.eligible, IsEmpty());
    EXPECT_THAT(candidates().registered[0].revoked, ElementsAre(2024));

    auto registered = registration(2023);
    registered.unit = b_;
    enter(registered);
    for (const int year : {2023, 2024, 2025}) {
        auto row = recognition(year);
        row.unit = b_;
        row.recognised = year != 2025;
        enter(row);
    }
    EXPECT_THAT(candidates().registered[1].recognised, ElementsAre(2023, 2024));
}

TEST_P(YearsOnPaper, NobodyIsACandidateWithoutRegistering) {
    for (const int year : {2023, 2024, 2025})
        enter(recognition(year));
    EXPECT_THAT(candidates().registered, IsEmpty());
    auto before_the_period = registration(2022);
    enter(before_the_period);
    EXPECT_THAT(candidates().registered, IsEmpty());
}

}  // namespace
}  // namespace bontot::contract
