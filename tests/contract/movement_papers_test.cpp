// Papers of the movement out of its files (R72–R90): each cites the one before it, says what was frozen and not what
// the records say since, and prints dots for what nobody recorded.
#include <gmock/gmock.h>

#include "app/papers/decided_number.hpp"
#include "app/papers/keep_paper.hpp"
#include "app/papers/paper_office.hpp"
#include "contract/movement_contract.hpp"
#include "storage/content_store.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using papers::PaperKind;
using testing::HasSubstr;

class MovementPapers : public MovementContract {
  protected:
    app::PaperAsked paper_of(PaperKind kind, const core::UnitId& unit, std::optional<Date> dated = {}) {
        app::PaperAsked asked;
        asked.kind = kind;
        asked.unit = unit;
        asked.year = year_;
        asked.order.date = dated;
        return asked;
    }
    core::Result<app::ComposedPaper> composed(const app::PaperAsked& asked) {
        core::Result<app::ComposedPaper> paper = app::ComposedPaper{};
        look([&](Transaction& records) { paper = app::compose_paper(records, asked, {plan_, true}); });
        return paper;
    }
    papers::Fields made(const app::PaperAsked& asked) { return must(composed(asked)).fields; }
    std::string refused_paper(const app::PaperAsked& asked) {
        const auto paper = composed(asked);
        return paper ? "" : paper.error().code;
    }
    static std::string text(const papers::Fields& fields, std::string_view name) {
        const auto* value = fields.find(name);
        if (value == nullptr) return "(no field)";
        const auto* found = std::get_if<papers::FieldText>(value);
        return found == nullptr ? "(no text)" : found->value_or("(unknown)");
    }
    static const papers::FieldRows& rows(const papers::Fields& fields, std::string_view name) {
        return std::get<papers::FieldRows>(*fields.find(name));
    }
    std::string name_of(const core::UnitId& unit) {
        std::string name;
        look([&](Transaction& records) { name = records.units().find(unit)->nearest(records.today()).name; });
        return name;
    }
    static std::string all_lines(const papers::Fields& fields, std::string_view name) {
        std::string all;
        for (const auto& row : rows(fields, name))
            all += text(row, "dong") + "\n";
        return all;
    }
};
CONTRACT_ON_BOTH_ENGINES(MovementPapers);

TEST_P(MovementPapers, ARegistrationCitesThePlanAndInventsNoTargets) {
    const auto fields = made(paper_of(PaperKind::registration, a_, Date(2023, 7, 5)));
    EXPECT_EQ(text(fields, "can_cu"), "Kế hoạch số 20-KH/ĐUK, ngày 1/7/2023 của Đảng ủy Khối");
    EXPECT_EQ(text(fields, "giai_doan"), "2023 - 2025");
    ASSERT_EQ(rows(fields, "chi_tieu").size(), plan_.criteria.size());
    EXPECT_EQ(text(rows(fields, "chi_tieu")[0], "chi_tieu"), "(unknown)");
    EXPECT_EQ(text(fields, "xep_loai_nam_truoc"), "(unknown)");
    EXPECT_EQ(text(fields, "dong_y"), "(unknown)");
}

TEST_P(MovementPapers, TheListOfRegistrationsAndThePactNameWhoRegistered) {
    EXPECT_EQ(refused_paper(paper_of(PaperKind::registration_list, committee_)), "paper.empty_list");
    register_and_forward(a_);
    const auto list = made(paper_of(PaperKind::registration_list, committee_));
    ASSERT_EQ(rows(list, "to_chuc").size(), 1U);
    EXPECT_EQ(text(rows(list, "to_chuc")[0], "ngay_dang_ky"), "5/7/2023");
    EXPECT_EQ(text(list, "tong_so"), "1");
    EXPECT_THAT(text(list, "kem_theo"), HasSubstr("12-QĐ/ĐUK, ngày 12/7/2023")) << "the letter that sent it on";
    EXPECT_EQ(rows(made(paper_of(PaperKind::pact, committee_)), "ben").size(), 1U);
}

TEST_P(MovementPapers, TheLaunchPlanHasEachDeadlineOnce) {
    const auto fields = made(paper_of(PaperKind::launch_plan, committee_, Date(2023, 7, 4)));
    EXPECT_THAT(text(fields, "can_cu"), HasSubstr("20-KH/ĐUK"));
    std::set<std::string> steps;
    for (const auto& row : rows(fields, "thoi_han"))
        EXPECT_TRUE(steps.insert(text(row, "viec")).second) << text(row, "viec");
    EXPECT_FALSE(steps.empty());
}

TEST_P(MovementPapers, TheSelfAssessmentIsWhatWasSentIn) {
    register_and_forward(a_);
    assess_and_submit(a_);
    const auto before = made(paper_of(PaperKind::self_assessment, a_, Date(2023, 12, 8)));
    EXPECT_EQ(text(before, "dong_y"), "4");
    EXPECT_EQ(text(before, "khong_dong_y"), "1");
    EXPECT_EQ(text(before, "co_mat"), "5");
    EXPECT_NE(text(before, "tong_cham"), "(unknown)");
    change([&](Transaction& records) {
        records.outcomes().put(
            app::KnockOutRow{core::RecordId(records.new_id()), a_, "discipline", Date(2023, 12, 9), ""});
        records.outcomes().facts_changed(a_, year_);
    });
    EXPECT_EQ(text(made(paper_of(PaperKind::self_assessment, a_, Date(2023, 12, 8))), "tong_cham"),
              text(before, "tong_cham"));
}

TEST_P(MovementPapers, TheAppraisalStandsBesideTheOwnPoints) {
    register_and_forward(a_);
    assess_and_submit(a_);
    auto asked = paper_of(PaperKind::appraisal, committee_, Date(2023, 12, 18));
    EXPECT_EQ(refused_paper(asked), "paper.which_body");
    asked.about = a_;
    EXPECT_EQ(refused_paper(asked), "paper.not_appraised");
    appraise_and_propose(a_);
    const auto fields = made(asked);
    ASSERT_EQ(rows(fields, "nhom").size(), plan_.criteria.size());
    EXPECT_EQ(text(rows(fields, "nhom")[0], "chenh_lech"), "0");
    EXPECT_EQ(text(fields, "ket_luan"), "Đề nghị công nhận.");
    EXPECT_EQ(text(fields, "dia_diem"), "(unknown)");
    EXPECT_EQ(text(fields, "dong_y"), "(unknown)") << "nobody recorded how the appraisers voted";
    EXPECT_THAT(all_lines(fields, "can_cu"), HasSubstr("Báo cáo tự đánh giá số ………, ngày ………"));
}

TEST_P(MovementPapers, TheProposalCountsAndNamesBodies) {
    register_and_forward(a_);
    assess_and_submit(a_);
    EXPECT_EQ(refused_paper(paper_of(PaperKind::proposal, committee_)), "paper.empty_list");
    appraise_and_propose(a_);
    set_today(Date(2024, 1, 15));
    rate_everybody(a_);
    const auto fields = made(paper_of(PaperKind::proposal, committee_, Date(2023, 12, 18)));
    EXPECT_EQ(text(fields, "so_dang_ky"), "1");
    EXPECT_EQ(text(fields, "so_de_nghi"), "1");
    ASSERT_EQ(rows(fields, "de_nghi").size(), 1U);
    EXPECT_THAT(text(rows(fields, "de_nghi")[0], "httnv"), HasSubstr("100"));
    EXPECT_THAT(all_lines(fields, "can_cu"), HasSubstr("ngày 12/12/2023"));
    EXPECT_EQ(rows(made(paper_of(PaperKind::ballot, committee_)), "to_chuc").size(), 1U);
}

// As the command line asks: with neither number nor day.
TEST_P(MovementPapers, AProposalWithoutNumberIsOfThoseStillToBeProposed) {
    for (const auto& cell : {a_, b_})
        register_and_forward(cell);
    for (const auto& cell : {a_, b_})
        assess_and_submit(cell);
    appraise_and_propose(a_);
    const auto one = made(paper_of(PaperKind::proposal, committee_));
    ASSERT_EQ(rows(one, "de_nghi").size(), 1U);
    EXPECT_EQ(text(rows(one, "de_nghi")[0], "ten"), name_of(a_)) << "nobody else is appraised";
    set_today(Date(2023, 12, 19));
    step(b_, Act::receive);
    step(b_, Act::appraise);
    const auto next = made(paper_of(PaperKind::proposal, committee_));
    ASSERT_EQ(rows(next, "de_nghi").size(), 1U);
    EXPECT_EQ(text(rows(next, "de_nghi")[0], "ten"), name_of(b_)) << "the other went up before";
    auto proposal = asked(b_, Act::propose);
    proposal.papers.decision = {"31-TTr/ĐU", Date(2023, 12, 19), "Đảng ủy"};
    change([&](Transaction& records) { must(app::take_step(records, plan_, proposer(), proposal)); });
    EXPECT_EQ(refused_paper(paper_of(PaperKind::proposal, committee_)), "paper.several_decisions");
    const auto named = made(paper_of(PaperKind::proposal, committee_, Date(2023, 12, 19)));
    EXPECT_EQ(text(rows(named, "de_nghi")[0], "ten"), name_of(b_));
}

TEST_P(MovementPapers, TheDecisionIsDrawnUpThenListsThoseRecognised) {
    EXPECT_EQ(refused_paper(paper_of(PaperKind::recognition, bloc_, Date(2024, 2, 5))), "paper.empty_list");
    register_and_forward(a_);
    assess_and_submit(a_);
    appraise_and_propose(a_);
    take_up_and_publish(a_);
    EXPECT_EQ(text(made(paper_of(PaperKind::recognition, bloc_, Date(2024, 2, 5))), "so_luong"), "1");
    recognise(a_);
    const auto fields = made(paper_of(PaperKind::recognition, bloc_, Date(2024, 2, 5)));
    EXPECT_EQ(text(fields, "so_luong"), std::to_string(rows(fields, "to_chuc").size()));
    EXPECT_EQ(text(rows(fields, "to_chuc")[0], "nam_lien_tiep"), "1");
    EXPECT_THAT(all_lines(fields, "can_cu"), HasSubstr("Tờ trình số 12-QĐ/ĐUK, ngày 18/12/2023"));
    EXPECT_THAT(all_lines(fields, "can_cu"), HasSubstr("24-QĐ/TW, ngày 30/7/2021"));
}

TEST_P(MovementPapers, CertificatesFollowTheNumberedDecision) {
    year_ = 2025;
    set_today(Date(2025, 12, 30));
    change([&](Transaction& records) { must(app::enter_award(records, award(2025))); });
    EXPECT_EQ(refused_paper(paper_of(PaperKind::certificate, bloc_)), "paper.not_issued");
    TemporaryFolder folder;
    const auto contents = must(storage::ContentDirectory::open(folder.path()));
    const app::FillPaper fill = [](PaperKind, const app::ComposedPaper&) -> core::Result<std::string> {
        return std::string("PK");
    };
    change([&](Transaction& records) {
        must(app::set_paper_office(records, {bloc_, {Date(2025, 1, 1), {}}, "ĐUK", "Khánh Hòa", 0}));
        app::PaperToKeep wanted{paper_of(PaperKind::award, bloc_), {app::NumberAsked::What::next, 0}, "", ""};
        const auto keep = [&] {
            return app::keep_paper(records, *contents, {"ban thường vụ"}, wanted, {plan_, true}, fill);
        };
        wanted.asked.order.date = Date(2025, 12, 22);
        EXPECT_EQ(keep().error().code, "paper.decided_otherwise");
        wanted.asked.order.date.reset();
        wanted.number = {app::NumberAsked::What::this_one, 13};
        EXPECT_EQ(keep().error().code, "paper.decided_otherwise");
        wanted.number = {};
        const auto kept = must(keep());
        EXPECT_EQ(kept.record.symbol_text(), "12-QĐ/ĐUK");
        EXPECT_EQ(kept.record.dated, Date(2025, 12, 20));
    });
    const auto fields = made(paper_of(PaperKind::certificate, bloc_));
    EXPECT_EQ(text(fields, "so_ky_hieu_viec"), "số 12-QĐ/ĐUK");
    EXPECT_EQ(rows(fields, "to_chuc").size(), 1U);
}

// The paper was there first: its decision is recorded with its number and day, before any other of the year.
TEST_P(MovementPapers, TheFirstDecisionRecordedIsThatOfThePaper) {
    TemporaryFolder folder;
    const auto contents = must(storage::ContentDirectory::open(folder.path()));
    const app::FillPaper fill = [](PaperKind, const app::ComposedPaper&) -> core::Result<std::string> {
        return std::string("PK");
    };
    register_and_forward(a_);
    assess_and_submit(a_);
    appraise_and_propose(a_);
    take_up_and_publish(a_);
    change([&](Transaction& records) {
        must(app::set_paper_office(records, {bloc_, {Date(2020, 1, 1), {}}, "ĐUK", "Khánh Hòa", 0}));
        const app::PaperToKeep wanted{
            paper_of(PaperKind::recognition, bloc_, Date(2024, 2, 5)), {app::NumberAsked::What::next, 0}, "", ""};
        must(app::keep_paper(records, *contents, {"ban thường vụ"}, wanted, {plan_, true}, fill));
    });
    const auto differs = [&](const organisation::Decision& decision) {
        std::string code = "none";
        change([&](Transaction& records) {
            const auto same = app::check_against_paper(records, bloc_, PaperKind::recognition, 2023, decision);
            if (!same) code = same.error().code;
        });
        return code;
    };
    EXPECT_EQ(differs({"02-QĐ/ĐUK", Date(2024, 2, 5), "Đảng ủy Khối"}), "paper.decision_differs");
    EXPECT_EQ(differs({"01-QĐ/ĐUK", Date(2024, 2, 6), "Đảng ủy Khối"}), "paper.decision_differs");
    EXPECT_EQ(differs({"02-QĐ/TU", Date(2024, 2, 5), "Tỉnh ủy"}), "none");
    EXPECT_EQ(differs({"01-QĐ/ĐUK", Date(2024, 2, 5), "Đảng ủy Khối"}), "none");
}

// The committee proposes, also where a sub-committee stands between it and the cell.
TEST_P(MovementPapers, AProposalFollowsItsPaperThroughASubCommittee) {
    TemporaryFolder folder;
    const auto contents = must(storage::ContentDirectory::open(folder.path()));
    const app::FillPaper fill = [](PaperKind, const app::ComposedPaper&) -> core::Result<std::string> {
        return std::string("PK");
    };
    const auto sub = unit("đảng bộ bộ phận", organisation::BodyKind::sub_committee, committee_, "38.1.1.9");
    const auto below = unit("chi bộ dưới", organisation::BodyKind::cell, sub, "38.1.1.9.1");
    register_and_forward(a_);
    register_and_forward(below);
    assess_and_submit(a_);
    assess_and_submit(below);
    appraise_and_propose(a_);
    set_today(Date(2023, 12, 18));
    step(below, Act::receive);
    step(below, Act::appraise);
    change([&](Transaction& records) {
        must(app::set_paper_office(records, {committee_, {Date(2020, 1, 1), {}}, "ĐU", "Khánh Hòa", 0}));
        const app::PaperToKeep wanted{
            paper_of(PaperKind::proposal, committee_, Date(2023, 12, 18)), {app::NumberAsked::What::next, 0}, "", ""};
        must(app::keep_paper(records, *contents, {"bí thư đảng ủy"}, wanted, {plan_, true}, fill));
    });
    auto proposal = asked(below, Act::propose);
    proposal.papers.decision = {"02-TTr/ĐU", Date(2023, 12, 18), "Đảng ủy"};
    EXPECT_EQ(refused_step(proposer(), proposal), "paper.decision_differs");
    proposal.papers.decision.number = "01-TTr/ĐU";
    change([&](Transaction& records) { must(app::take_step(records, plan_, proposer(), proposal)); });
}

TEST_P(MovementPapers, TheReportSaysWhatEachGroupReached) {
    register_and_forward(a_);
    register_and_forward(b_);
    const auto asked = paper_of(PaperKind::report, committee_, Date(2023, 12, 19));
    const auto before = made(asked);
    ASSERT_EQ(rows(before, "nhom").size(), plan_.criteria.size());
    EXPECT_EQ(text(rows(before, "nhom")[0], "ket_qua"), "(unknown)") << "nobody assessed yet";
    assess_and_submit(a_);
    EXPECT_THAT(text(rows(made(asked), "nhom")[0], "ket_qua"),
                HasSubstr("Năm 2023, tự đánh giá của 1 tổ chức đảng (chưa thẩm định): "));
    assess_and_submit(b_);
    appraise_and_propose(a_);
    EXPECT_THAT(text(rows(made(asked), "nhom")[0], "ket_qua"), HasSubstr("Năm 2023, thẩm định 1 tổ chức đảng: "));
    for (const auto& group : rows(made(asked), "nhom"))
        EXPECT_NE(text(group, "ket_qua"), "(unknown)") << text(group, "ten");
}

TEST_P(MovementPapers, TotalsOfTheReportAreSumsOfItsTables) {
    register_and_forward(a_);
    register_and_forward(b_);
    assess_and_submit(a_);
    const auto fields = made(paper_of(PaperKind::report, committee_, Date(2023, 12, 19)));
    EXPECT_EQ(rows(fields, "bieu_1").size(), 2U);
    EXPECT_EQ(text(fields, "so_dang_ky"), "2");
    EXPECT_EQ(text(fields, "tong_dang_ky"), "2");
    EXPECT_EQ(text(fields, "han_che"), "(unknown)");
    EXPECT_EQ(text(fields, "ky_bao_cao"), "năm 2023");
    EXPECT_EQ(rows(fields, "bieu_2").size(), 2U);
    EXPECT_EQ(rows(fields, "bieu_3").size(), 4U);
}

}  // namespace
}  // namespace bontot::contract
