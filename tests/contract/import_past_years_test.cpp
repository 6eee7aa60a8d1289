// Years that lived on paper come in as a sheet: registrations, titles and awards of past years, so that three years in
// a row can be counted (R85–R88); by the rules of entering them one by one, shown first, and taken back as one act.
#include <gmock/gmock.h>

#include "app/import/reverse_import.hpp"
#include "app/outcomes/award_candidates.hpp"
#include "app/periods.hpp"
#include "awards/awards.hpp"
#include "contract/import_records.hpp"

namespace bontot::contract {
namespace {

using core::Date;
using imports::Action;
using imports::Kind;
using imports::PastPaper;
using imports::Policy;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ImportPastYears : public ImportContract {
  protected:
    void SetUp() override {
        ImportContract::SetUp();
        must_import(tree());
    }
    static imports::PastYearRow paper(int year, PastPaper what, const std::string& cell = "38.1.1") {
        imports::PastYearRow row;
        row.unit = {cell, ""};
        row.year = year;
        row.paper = what;
        row.decision = {"12-QĐ/ĐUK", Date(year, 12, 20), "Đảng ủy Khối"};
        if (what == PastPaper::registration) {
            row.date = Date(year, 7, 5);
            row.decision = {"7-NQ/CB", Date(year, 7, 5), "Chi bộ"};
        }
        if (what == PastPaper::recognition) row.score = core::Points{9'850};
        return row;
    }
    static imports::Rows sheet(std::vector<imports::PastYearRow> papers) {
        auto rows = rows_of(Kind::past_years);
        std::uint32_t at = 1;
        for (auto& row : papers)
            row.row = ++at;
        rows.past_years = std::move(papers);
        for (const auto field : {imports::Field::decision_date, imports::Field::revoked_date})
            rows.columns.emplace(field, static_cast<std::uint32_t>(field));
        return rows;
    }
    /// 2022, 2023, 2024 of the first cell, as its office has them in a book.
    static imports::Rows three_years() {
        std::vector<imports::PastYearRow> papers{paper(2022, PastPaper::registration)};
        for (const int year : {2022, 2023, 2024})
            papers.push_back(paper(year, PastPaper::recognition));
        papers.push_back(paper(2024, PastPaper::commendation));
        return sheet(std::move(papers));
    }
    std::vector<app::RecognitionRow> recognitions() {
        std::vector<app::RecognitionRow> rows;
        look([&](app::Transaction& records) { rows = records.outcomes().recognitions(1990, 2100); });
        return rows;
    }
    app::ImportRun newest() {
        app::ImportRun run;
        look([&](app::Transaction& records) { run = records.imports().runs().front(); });
        return run;
    }
    std::string reverse(const app::ImportRun& run) {
        return code_of(records_->change({"Đỗ Văn Hòa"}, [&](app::Transaction& records) {
            return app::reverse_import(records, run.id, "Nhầm tệp");
        }));
    }
};
CONTRACT_ON_BOTH_ENGINES(ImportPastYears);

TEST_P(ImportPastYears, ThreeYearsInARowMakeACandidate) {
    must_import(three_years());
    EXPECT_EQ(count(Action::add), 5U);
    look([&](app::Transaction& records) {
        const auto candidates = app::award_candidates(records, awards::AwardRules{}, 2024);
        ASSERT_THAT(candidates.registered, SizeIs(1));
        EXPECT_THAT(candidates.registered[0].recognised, ElementsAre(2022, 2023, 2024));
        EXPECT_EQ(candidates.registered[0].score, 9'850);
        const auto given = records.outcomes().awards(2024, 2024);
        ASSERT_THAT(given, SizeIs(1));
        EXPECT_TRUE(given[0].from_paper);
        EXPECT_EQ(given[0].decision.number, "12-QĐ/ĐUK");
    });
    must_import(three_years());
    EXPECT_EQ(count(Action::same), 5U) << "the same sheet again does nothing";
}

TEST_P(ImportPastYears, WhatIsThereAndDiffersIsStoppedSkippedOrUpdated) {
    must_import(three_years());
    auto other = paper(2023, PastPaper::not_recognised);
    other.decision.by = "";  // what the sheet leaves empty stays
    EXPECT_EQ(import(sheet({other})), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("imports.exists"));
    must_import(sheet({other}), Policy::skip);
    EXPECT_TRUE(recognitions()[1].recognised);
    must_import(sheet({other}), Policy::update);
    EXPECT_FALSE(recognitions()[1].recognised);
    EXPECT_EQ(recognitions()[1].decision.by, "Đảng ủy Khối");
    EXPECT_EQ(reverse(newest()), "");
    EXPECT_TRUE(recognitions()[1].recognised) << "as before";
}

TEST_P(ImportPastYears, FaultsAreNamedAtTheirCells) {
    auto early = paper(2024, PastPaper::recognition);
    early.decision.date = Date(2023, 12, 31);
    auto unknown = paper(2024, PastPaper::recognition, "38.9");
    auto twice = paper(2022, PastPaper::not_recognised);
    auto later = paper(2023, PastPaper::recognition);
    later.revoked = {"95-QĐ/ĐUK", Date(2023, 12, 19), ""};
    later.revoked_reason = "có vi phạm";
    const auto rows = sheet(
        {early, unknown, paper(2022, PastPaper::recognition), twice, later, paper(2024, PastPaper::recognition, "38")});
    EXPECT_EQ(import(rows), "imports.not_ready");
    std::vector<std::string> found;
    for (const auto& finding : plan_.findings.list())
        found.push_back(finding.what.code + " " + finding.what.place);
    ASSERT_THAT(found, SizeIs(5));
    EXPECT_TRUE(found[0].starts_with("imports.unknown_unit")) << found[0];
    EXPECT_TRUE(found[1].starts_with("imports.twice_in_file")) << found[1];
    EXPECT_TRUE(found[2].starts_with("outcome.decision_before_year") && found[2].ends_with("2")) << found[2];
    EXPECT_TRUE(found[3].starts_with("outcome.revoked_before") && found[3].ends_with("6")) << found[3];
    EXPECT_TRUE(found[4].starts_with("outcome.not_judged")) << "a province is no body that plans judge: " << found[4];
    EXPECT_THAT(recognitions(), IsEmpty()) << "all or nothing";
    EXPECT_EQ(import(rows, Policy::stop, [](auto& order) { order.only_good_rows = true; }), "");
    EXPECT_THAT(recognitions(), SizeIs(1)) << "the row before the doubled one";
}

TEST_P(ImportPastYears, ALockedYearStaysAsItIs) {
    change([&](app::Transaction& records) {
        ASSERT_TRUE(app::lock_period(records, unit_id("38.1"), 2023, {"Chủ nhiệm"}, "hết năm"));
    });
    EXPECT_EQ(import(three_years()), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("records.year_locked"));
}

TEST_P(ImportPastYears, WhatWasDecidedHereIsNotWrittenOver) {
    change([&](app::Transaction& records) {
        app::RecognitionRow row;
        row.id = core::RecordId(records.new_id());
        row.unit = unit_id("38.1.1");
        row.year = 2024;
        row.recognised = true;
        row.decision = {"12-QĐ/ĐUK", Date(2024, 12, 20), "Đảng ủy Khối"};
        ASSERT_TRUE(records.outcomes().put(row));
    });
    EXPECT_EQ(import(sheet({paper(2024, PastPaper::not_recognised)}), Policy::update), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("movement.decided_here"));
}

TEST_P(ImportPastYears, ARevokedTitleComesInRevoked) {
    auto fallen = paper(2023, PastPaper::recognition);
    fallen.revoked = {"95-QĐ/ĐUK", Date(2024, 3, 1), ""};
    fallen.revoked_reason = "  có đảng viên vi phạm ";
    must_import(sheet({paper(2022, PastPaper::registration), fallen}));
    EXPECT_EQ(recognitions()[0].revoked.number, "95-QĐ/ĐUK");
    EXPECT_EQ(recognitions()[0].revoked.reason, "có đảng viên vi phạm") << "trimmed";
    const auto out = exported(Kind::past_years);
    ASSERT_THAT(out.past_years, SizeIs(2));
    EXPECT_EQ(out.past_years[1].revoked.number, "95-QĐ/ĐUK");
    must_import(out);
    EXPECT_EQ(count(Action::same), 2U) << "what went out comes back unchanged";
}

TEST_P(ImportPastYears, IsTakenBackUnlessSomethingRestsOnIt) {
    must_import(three_years());
    const auto run = newest();
    change([&](app::Transaction& records) { records.announce({"award.given", "x", unit_id("38.1.1"), "", "", "{}"}); });
    EXPECT_EQ(reverse(run), "imports.built_upon") << "an award was given since";
    must_import(sheet({paper(2024, PastPaper::recognition, "38.1.2")}));
    EXPECT_EQ(reverse(newest()), "");
    EXPECT_EQ(rows_in("recognition"), 3);
    EXPECT_EQ(rows_in("registration"), 1);
}

}  // namespace
}  // namespace bontot::contract
