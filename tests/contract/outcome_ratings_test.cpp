// Official annual ratings are imported, never computed, each with its rules and decision: rated, not subject, subject
// but not yet rated with the reason (issue 3, item 5; R79, R81–R84).
#include <gmock/gmock.h>

#include "contract/outcomes_contract.hpp"

namespace bontot::contract {
namespace {

using app::MemberRatingRow;
using app::Rating;
using app::Transaction;
using app::UnitRatingRow;
using core::Date;
using organisation::RatingLevel;
using organisation::RatingScope;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

class OfficialRatings : public OutcomesContract {
  protected:
    template <class Row>
    void record(const Row& row) {
        change([&](Transaction& r) { must(app::record_rating(r, row)); });
    }
    template <class Row>
    core::Refusal refusal(const Row& row) {
        return refusal_of([&](Transaction& r) { return app::record_rating(r, row); });
    }
    [[nodiscard]] MemberRatingRow of_an(Rating rating = rated(RatingLevel::good)) const {
        return {a_, 2024, an_, std::move(rating)};
    }
    [[nodiscard]] UnitRatingRow of_cell(Rating rating = rated(RatingLevel::good)) const {
        return {a_, 2024, std::move(rating)};
    }
    Rating stored_of_an() {
        Rating rating;
        look([&](Transaction& r) { rating = r.outcomes().member_ratings(a_, 2024).at(0).rating; });
        return rating;
    }
    [[nodiscard]] static Rating unrated(RatingScope scope, const std::string& reason) {
        Rating rating;
        rating.scope = scope;
        rating.reason = reason;
        rating.regime = "QĐ 366-QĐ/TW";
        return rating;
    }
};
CONTRACT_ON_BOTH_ENGINES(OfficialRatings);

TEST_P(OfficialRatings, OfAMemberWithRulesDecisionAndEvent) {
    auto rating = rated(RatingLevel::excellent);
    rating.regime = " QĐ 124-QD\xCC\xA3/TW ";  // decomposed, with spaces
    record(of_an(rating));
    const auto stored = stored_of_an();
    EXPECT_EQ(stored.level, RatingLevel::excellent);
    EXPECT_EQ(stored.regime, "QĐ 124-QḌ/TW");
    EXPECT_EQ(stored.decision, decided(2024));
    EXPECT_EQ(fact_version(a_, 2024), 1);
    const auto event = only_event();
    EXPECT_EQ(event.action, "rating.recorded");
    EXPECT_EQ(event.actor, "Thư ký");
    EXPECT_EQ(event.subject, an_.text());
    EXPECT_EQ(event.unit, a_.text());
    EXPECT_EQ(event.before, "");
    EXPECT_THAT(event.after, AllOf(HasSubstr(R"("year":2024)"), HasSubstr(R"("level":"excellent")"),
                                   HasSubstr(R"("number":"12-QĐ/ĐUK")"), HasSubstr(R"("date":"2024-12-20")")));
}

TEST_P(OfficialRatings, WithoutALevelForAReason) {
    record(of_an(unrated(RatingScope::not_subject, "sinh hoạt tạm thời")));
    EXPECT_EQ(stored_of_an().scope, RatingScope::not_subject);
    EXPECT_THAT(only_event().after, AllOf(HasSubstr(R"("scope":"not_subject")"), HasSubstr("sinh hoạt tạm thời")));
    record(MemberRatingRow{a_, 2024, binh_, unrated(RatingScope::not_yet, "đang xem xét kỷ luật")});
    auto without_reason = of_an(unrated(RatingScope::not_yet, " \t"));
    without_reason.member = chi_;
    EXPECT_EQ(code_and_place(refusal(without_reason)), "outcome.unrated_without_reason /reason");
}

TEST_P(OfficialRatings, RefusalsNameTheField) {
    const auto refused_with = [&](auto wrong) {
        auto row = of_an();
        wrong(row);
        return code_and_place(refusal(row));
    };
    EXPECT_EQ(refused_with([](auto& r) { r.rating.regime = " "; }), "outcome.regime /regime");
    EXPECT_EQ(refused_with([](auto& r) { r.rating.decision.number = " "; }),
              "outcome.decision_number /decision/number");
    EXPECT_EQ(refused_with([](auto& r) { r.rating.decision.date.reset(); }), "outcome.decision_date /decision/date");
    EXPECT_EQ(refused_with([](auto& r) { r.rating.decision.date = Date(2026, 3, 11); }),
              "outcome.decision_later /decision/date");
    EXPECT_EQ(refused_with([](auto& r) { r.rating.decision.date = Date(2023, 12, 31); }),
              "outcome.decision_before_year /decision/date");
    EXPECT_EQ(refused_with([](auto& r) { r.rating.decision.number = "12\n13"; }),
              "records.control_character /decision/number");
    EXPECT_EQ(refused_with([](auto& r) { r.year = 2027; }), "outcome.in_the_future /year");
    EXPECT_EQ(refused_with([](auto& r) { r.year = 2019; }), "outcome.not_in_year /year");
    EXPECT_EQ(refused_with([](auto& r) { r.member = core::MemberId("Lạ"); }), "records.unknown_member /member");
    EXPECT_EQ(refused_with([&](auto& r) { r.unit = b_; }), "outcome.not_on_roll /member");
    EXPECT_EQ(refused_with([&](auto& r) { r.unit = core::UnitId("nowhere"); }), "records.unknown_unit");
}

TEST_P(OfficialRatings, TheDecisionLiesBetweenTheYearsFirstDayAndToday) {
    auto row = of_an();
    row.rating.decision.date = Date(2024, 1, 1);
    record(row);
    row.member = binh_;
    row.rating.decision.date = Date(2026, 3, 10);
    record(row);
}

TEST_P(OfficialRatings, WhoeverWasOnTheRollOnADayOfTheYear) {
    const auto giang = member("Giang", b_);
    put(giang, a_, {Date(2024, 12, 31), Date(2025, 1, 1)});
    record(MemberRatingRow{a_, 2024, giang, rated(RatingLevel::good)});
    const auto hoa = member("Hoa", b_);
    put(hoa, a_, {Date(2025, 1, 1), {}});
    EXPECT_EQ(refusal(MemberRatingRow{a_, 2024, hoa, rated(RatingLevel::good)}).code, "outcome.not_on_roll");
    const auto kim = member("Kim", b_);
    put(kim, a_, {Date(2023, 5, 1), Date(2024, 1, 1)});
    EXPECT_EQ(refusal(MemberRatingRow{a_, 2024, kim, rated(RatingLevel::good)}).code, "outcome.not_on_roll");
}

TEST_P(OfficialRatings, ACellsRatingIsAFactOfItsCommittee) {
    record(of_cell());
    EXPECT_EQ(fact_version(a_, 2024), 1);
    EXPECT_EQ(fact_version(committee_, 2024), 1) << "R81, R82 count it";
    EXPECT_EQ(fact_version(bloc_, 2024), 0);
    EXPECT_EQ(fact_version(b_, 2024), 0);
    EXPECT_EQ(only_event().subject, a_.text());
    record(UnitRatingRow{committee_, 2024, rated(RatingLevel::completed)});
    EXPECT_EQ(fact_version(committee_, 2024), 2);
}

TEST_P(OfficialRatings, ACorrectionNamesTheVersionAndTellsBeforeAndAfter) {
    record(of_cell());
    (void)new_events();
    for (const std::int64_t version : {0, 2}) {
        auto other = of_cell(rated(RatingLevel::completed));
        other.rating.version = version;
        const auto refused = refusal(other);
        EXPECT_EQ(refused.code, "records.stale");
        EXPECT_EQ(*refused.param("yours"), std::to_string(version));
        EXPECT_EQ(*refused.param("theirs"), "1");
    }
    auto corrected = of_cell(rated(RatingLevel::completed));
    corrected.rating.version = 1;
    record(corrected);
    const auto event = only_event();
    EXPECT_THAT(event.before, HasSubstr(R"("level":"good")"));
    EXPECT_THAT(event.after, HasSubstr(R"("level":"completed")"));

    record(of_an());
    (void)new_events();
    EXPECT_EQ(refusal(of_an()).code, "records.stale");
    auto again = of_an(unrated(RatingScope::not_yet, "chờ kết luận"));
    again.rating.version = 1;
    record(again);
    EXPECT_THAT(only_event().before, HasSubstr(R"("level":"good")"));
    EXPECT_EQ(stored_of_an().level, std::nullopt);
}

TEST_P(OfficialRatings, NothingInALockedYear) {
    for (const auto& body : {a_, committee_, bloc_, province_}) {
        lock(body, 2024);
        EXPECT_EQ(refusal(of_an()).code, "records.year_locked");
        EXPECT_EQ(refusal(of_cell()).code, "records.year_locked");
        unlock(body, 2024);
    }
    lock(a_, 2023);
    lock(b_, 2024);
    record(of_an());
    record(of_cell());
}

}  // namespace
}  // namespace bontot::contract
