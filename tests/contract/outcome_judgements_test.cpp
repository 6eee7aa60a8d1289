// What people judge, and the acts that knock a unit out: only what the plan has them judge, with a note where it is
// less than the whole (issue 3, item 5; R77, R78; A-13).
#include <gmock/gmock.h>

#include "contract/outcomes_contract.hpp"

namespace bontot::contract {
namespace {

using app::JudgementRow;
using app::KnockOutRow;
using app::Transaction;
using core::Date;
using core::Ratio;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const plan::Plan& plan_2023() {
    static const auto plan = test::shipped_plan("nt-2023");
    return plan;
}

class Judgements : public OutcomesContract {
  protected:
    [[nodiscard]] JudgementRow of(const std::string& indicator, const std::optional<std::string>& ratio,
                                  const std::string& note = "") const {
        JudgementRow row;
        row.unit = a_;
        row.year = 2024;
        row.indicator = indicator;
        if (ratio) row.ratio = Ratio::parse(*ratio).value();
        row.note = note;
        return row;
    }
    void judge(const JudgementRow& row) {
        change([&](Transaction& r) { must(app::judge_indicator(r, plan_2023(), {"Bí thư"}, row)); });
    }
    core::Refusal refusal(const JudgementRow& row) {
        return refusal_of([&](Transaction& r) { return app::judge_indicator(r, plan_2023(), {"Bí thư"}, row); });
    }
    std::vector<JudgementRow> stored() {
        std::vector<JudgementRow> rows;
        look([&](Transaction& r) { rows = r.outcomes().judgements(a_, 2024); });
        return rows;
    }
    [[nodiscard]] KnockOutRow fire(Date date = Date(2024, 5, 6)) const {
        KnockOutRow row;
        row.unit = a_;
        row.kind = "fire";
        row.date = date;
        row.note = "cháy kho";
        return row;
    }
    void record(const KnockOutRow& row) {
        change([&](Transaction& r) { (void)must(app::record_knock_out(r, plan_2023(), row)); });
    }
    core::Refusal refusal(const KnockOutRow& row) {
        return refusal_of([&](Transaction& r) { return refusal_only(app::record_knock_out(r, plan_2023(), row)); });
    }
    std::vector<KnockOutRow> knock_outs(int year = 2024) {
        std::vector<KnockOutRow> rows;
        look([&](Transaction& r) { rows = r.outcomes().knock_outs(a_, year); });
        return rows;
    }
};
CONTRACT_ON_BOTH_ENGINES(Judgements);

TEST_P(Judgements, AShareWithItsNoteWhoAndWhen) {
    judge(of("1.1", "0.95", " chậm\xC2\xA0"));
    const auto row = stored().at(0);
    EXPECT_EQ(row.ratio->text(), "0.95");
    EXPECT_EQ(row.note, "chậm");
    EXPECT_EQ(row.judged_by, "Bí thư");
    EXPECT_EQ(Date::of_instant(row.judged_at / 1000), Date(2026, 3, 10));
    EXPECT_EQ(fact_version(a_, 2024), 1);
    const auto event = only_event();
    EXPECT_EQ(event.action, "indicator.judged");
    EXPECT_EQ(event.unit, a_.text());
    EXPECT_EQ(event.before, "");
    EXPECT_THAT(event.after, AllOf(HasSubstr(R"("indicator":"1.1")"), HasSubstr(R"("ratio":"0.95")"),
                                   HasSubstr(R"("note":"chậm")")));
}

TEST_P(Judgements, OnlyTheWholeNeedsNoNote) {
    judge(of("1.1", "1"));
    judge(of("*", "1"));
    EXPECT_EQ(code_and_place(refusal(of("1.2", "0.999999999"))), "outcome.note_needed /note");
    EXPECT_EQ(code_and_place(refusal(of("1.2", "0", "  "))), "outcome.note_needed /note");
    EXPECT_EQ(code_and_place(refusal(of("1.2", {}))), "outcome.note_needed /note");
    judge(of("1.2", {}, "không có chỉ tiêu"));
    EXPECT_THAT(stored(), SizeIs(3));
}

TEST_P(Judgements, OnlyWhatThePlanHasPeopleJudge) {
    EXPECT_EQ(code_and_place(refusal(of("9.9", "1"))), "outcome.unknown_indicator /indicator");
    EXPECT_EQ(code_and_place(refusal(of("2.1", "1"))), "outcome.computed /indicator") << "computed from roll calls";
    auto committee = of("2.1", "1");
    committee.unit = committee_;
    judge(committee);  // A-28: of a committee people judge it
    for (const auto& indicator : {"1.1", "*"}) {
        auto bloc = of(indicator, "1");
        bloc.unit = bloc_;
        EXPECT_EQ(refusal(bloc).code, "outcome.not_judged") << "no plan judges a bloc";
    }
    const auto residential = unit("cell-c", organisation::BodyKind::cell, committee_, "38.1.1.3");
    change([&](Transaction& r) {
        auto record = r.units().find(residential).value();
        record.versions.back().sector = organisation::Sector::residential;
        must(r.units().update(record));
    });
    auto other_sector = of("1.15", "1");
    other_sector.unit = residential;
    EXPECT_EQ(code_and_place(refusal(other_sector)), "outcome.not_for_this_unit /indicator");
    judge(of("1.15", "1"));
}

TEST_P(Judgements, OfAYearThatHasBegunInTheBodysLife) {
    auto row = of("1.1", "1");
    row.year = 2026;
    judge(row);
    row.year = 2027;
    EXPECT_EQ(code_and_place(refusal(row)), "outcome.in_the_future /year");
    row.year = 2019;
    EXPECT_EQ(code_and_place(refusal(row)), "outcome.not_in_year /year");
    row = of("1.1", "1");
    row.unit = core::UnitId("nowhere");
    EXPECT_EQ(refusal(row).code, "records.unknown_unit");
}

TEST_P(Judgements, TheSecondOfTwoIsToldWithBothVersions) {
    judge(of("1.1", "1"));
    (void)new_events();
    const auto refused = refusal(of("1.1", "0.5", "của người thứ hai"));
    EXPECT_EQ(refused.code, "records.stale");
    EXPECT_EQ(*refused.param("yours"), "0");
    EXPECT_EQ(*refused.param("theirs"), "1");
    auto corrected = of("1.1", {}, "không áp dụng");
    corrected.version = 1;
    judge(corrected);
    const auto event = only_event();
    EXPECT_THAT(event.before, HasSubstr(R"("ratio":"1")"));
    EXPECT_THAT(event.after, HasSubstr(R"("not_applicable":true)"));
    EXPECT_EQ(stored().at(0).version, 2);
}

TEST_P(Judgements, AKnockOutOnADayOfItsYear) {
    record(fire());
    const auto row = knock_outs().at(0);
    EXPECT_FALSE(row.id.empty());
    EXPECT_EQ(row.kind, "fire");
    EXPECT_EQ(row.date, Date(2024, 5, 6));
    EXPECT_EQ(row.note, "cháy kho");
    EXPECT_EQ(fact_version(a_, 2024), 1);
    const auto event = only_event();
    EXPECT_EQ(event.action, "knock_out.recorded");
    EXPECT_EQ(event.subject, row.id.text());
    EXPECT_EQ(event.before, "");
    EXPECT_EQ(event.after, R"({"kind":"fire","date":"2024-05-06","note":"cháy kho"})");
    record(fire(Date(2026, 3, 10)));  // today
    EXPECT_THAT(knock_outs(2026), SizeIs(1));
    EXPECT_EQ(code_and_place(refusal(fire(Date(2026, 3, 11)))), "outcome.in_the_future /date");
    EXPECT_EQ(code_and_place(refusal(fire(Date(2019, 12, 31)))), "outcome.not_in_year /date");
    auto unknown = fire();
    unknown.kind = "flood";
    const auto refused = refusal(unknown);
    EXPECT_EQ(code_and_place(refused), "outcome.unknown_knock_out /kind");
    EXPECT_EQ(*refused.param("allowed"), "corruption, fire, forbidden_act, discipline");
}

TEST_P(Judgements, AKnockOutEnteredByMistakeIsWithdrawnWithAReason) {
    record(fire());
    record(fire(Date(2024, 7, 8)));
    const auto id = knock_outs().at(0).id;
    (void)new_events();
    const auto withdraw = [&](const core::RecordId& which, const std::string& reason) {
        return refusal_of([&](Transaction& r) { return app::withdraw_knock_out(r, which, reason); });
    };
    EXPECT_EQ(code_and_place(withdraw(core::RecordId("nothing"), "nhầm")), "outcome.no_knock_out /id");
    EXPECT_EQ(code_and_place(withdraw(id, " ")), "records.reason_missing /reason");
    lock(committee_, 2024);
    EXPECT_EQ(withdraw(id, "nhầm").code, "records.year_locked");
    unlock(committee_, 2024);
    (void)new_events();
    change([&](Transaction& r) { must(app::withdraw_knock_out(r, id, " nhầm đơn vị ")); });
    const auto event = only_event();
    EXPECT_EQ(event.action, "knock_out.withdrawn");
    EXPECT_EQ(event.subject, id.text());
    EXPECT_EQ(event.reason, "nhầm đơn vị");
    EXPECT_EQ(event.before, R"({"kind":"fire","date":"2024-05-06","note":"cháy kho"})");
    EXPECT_EQ(event.after, "");
    EXPECT_THAT(knock_outs(), SizeIs(1));
    EXPECT_EQ(fact_version(a_, 2024), 3);
}

TEST_P(Judgements, NothingInALockedYear) {
    for (const auto& body : {a_, committee_, bloc_, province_}) {
        lock(body, 2024);
        EXPECT_EQ(refusal(of("1.1", "1")).code, "records.year_locked");
        EXPECT_EQ(refusal(fire()).code, "records.year_locked");
        unlock(body, 2024);
    }
    lock(a_, 2023);
    judge(of("1.1", "1"));
    record(fire());
}

}  // namespace
}  // namespace bontot::contract
