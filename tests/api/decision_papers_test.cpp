// Several decisions of one issuer in one year: each has its own paper with its own number and list (R81–R88).
#include <gmock/gmock.h>

#include "api/movement_api.hpp"
#include "app/outcomes/past_on_paper.hpp"
#include "documents/text_sources.hpp"

namespace bontot::contract {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class ApiDecisionPapers : public ApiMovement {
  protected:
    void SetUp() override {
        ApiMovement::SetUp();
        ask_as_board();
        ask_office(bloc_, "ĐUK");
    }
    void ask_office(const core::UnitId& unit, const std::string& symbol) {
        const auto set = post("/units/" + unit.text() + "/paper-offices",
                              {{"term_from", "2020-06-01"}, {"symbol", symbol}, {"place", "Khánh Hòa"}});
        ASSERT_EQ(set.status, 201) << problem_of(set);
    }
    void both_in_notice() {
        for (const auto& cell : {a_, b_})
            register_and_forward(cell);
        for (const auto& cell : {a_, b_})
            assess_and_submit(cell);
        for (const auto& cell : {a_, b_})
            appraise_and_propose(cell);
        for (const auto& cell : {a_, b_})
            take_up_and_publish(cell);
        ask_as_board();
        set_today("2024-03-01");
    }
    void recognise(const core::UnitId& cell, const std::string& number, const std::string& date) {
        must_step(cell, "recognise", decided(number, date));
    }
    http::Response make(const std::string& kind, Json more = Json::object(), int year = 2023) {
        more["kind"] = kind;
        return post(of_year(bloc_, year) + "/papers", more);
    }
    Json made(const std::string& kind, const Json& more = Json::object(), int year = 2023) {
        const auto answer = make(kind, more, year);
        EXPECT_EQ(answer.status, 201) << problem_of(answer);
        return answer.status == 201 ? json_of(answer) : Json{{"id", ""}, {"symbol", ""}, {"draft", true}};
    }
    std::string text_of(const Json& paper) {
        const auto file = get("/units/" + bloc_.text() + "/papers/" + paper["id"].get<std::string>() + "/content");
        if (file.status != 200) return problem_of(file);
        return must(documents::package_text(std::get<std::string>(file.body)));
    }
    Json possible(const std::string& kind, int year = 2023) {
        const auto papers = json_of(get(of_year(bloc_, year) + "/papers"));
        for (const auto& one : papers["possible"])
            if (one["kind"] == kind) return one;
        return {};
    }
    std::string name_of(const core::UnitId& cell) { return json_of(get("/units/" + cell.text()))["name"]; }
    void award(const core::UnitId& unit, const std::string& number, const core::Date& date) {
        change([&](app::Transaction& records) {
            app::AwardRow row;
            row.unit = unit;
            row.year = 2023;
            row.decision = {number, date, "Đảng ủy Khối"};
            must(app::enter_award(records, row));
        });
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiDecisionPapers);

TEST_P(ApiDecisionPapers, EachDecisionOfAYearHasItsOwnPaper) {
    both_in_notice();
    recognise(a_, "05-QĐ/ĐUK", "2024-02-05");
    recognise(b_, "09-QĐ/ĐUK", "2024-02-20");
    const auto asked = possible("recognition");
    ASSERT_THAT(asked["decided"], SizeIs(2));
    EXPECT_EQ(asked["another"], false) << "nobody is left to recognise";
    EXPECT_EQ(problem_of(make("recognition")), "409 paper.several_decisions");
    const auto first = made("recognition", {{"dated", "2024-02-05"}});
    const auto second = made("recognition", {{"dated", "2024-02-20"}});
    EXPECT_NE(first["id"], second["id"]);
    EXPECT_EQ(first["symbol"], "05-QĐ/ĐUK");
    EXPECT_EQ(second["symbol"], "09-QĐ/ĐUK");
    EXPECT_THAT(text_of(first), AllOf(HasSubstr(name_of(a_)), Not(HasSubstr(name_of(b_)))));
    EXPECT_THAT(text_of(second), AllOf(HasSubstr(name_of(b_)), Not(HasSubstr(name_of(a_)))));
    EXPECT_EQ(made("recognition", {{"number", 5}})["id"], first["id"]) << "made again it is the same paper";
    EXPECT_EQ(problem_of(make("recognition", {{"dated", "2024-02-21"}})), "409 paper.decided_otherwise");
    const auto linked = possible("recognition")["decided"];
    EXPECT_EQ(linked[0]["paper"], first["id"]);
    EXPECT_EQ(linked[1]["paper"], second["id"]);
}

TEST_P(ApiDecisionPapers, TwoDecisionsOfOneDayAreToldApartByTheirNumbers) {
    both_in_notice();
    recognise(a_, "05-QĐ/ĐUK", "2024-02-05");
    recognise(b_, "06-QĐ/ĐUK", "2024-02-05");
    EXPECT_EQ(problem_of(make("recognition", {{"dated", "2024-02-05"}})), "409 paper.several_decisions");
    const auto second = made("recognition", {{"dated", "2024-02-05"}, {"number", 6}});
    EXPECT_THAT(text_of(second), AllOf(HasSubstr(name_of(b_)), Not(HasSubstr(name_of(a_)))));
}

// Late ones: their decision is drawn up when the first stands in the records, and lists them alone.
TEST_P(ApiDecisionPapers, ALaterDecisionIsDrawnUpBesideTheFirst) {
    both_in_notice();
    recognise(a_, "05-QĐ/ĐUK", "2024-02-05");
    const auto first = made("recognition");
    EXPECT_EQ(first["symbol"], "05-QĐ/ĐUK");
    EXPECT_EQ(possible("recognition")["another"], true);
    const auto late = made("recognition", {{"dated", "2024-02-20"}, {"next_number", true}});
    EXPECT_EQ(late["symbol"], "06-QĐ/ĐUK");
    EXPECT_THAT(text_of(late), AllOf(HasSubstr(name_of(b_)), Not(HasSubstr(name_of(a_)))));
    EXPECT_EQ(problem_of(make("recognition", {{"dated", "2024-02-21"}})), "409 paper.decision_waits");
    EXPECT_EQ(problem_of(step(b_, "recognise", decided("07-QĐ/ĐUK", "2024-02-20"))), "409 paper.decision_differs");
    recognise(b_, "06-QĐ/ĐUK", "2024-02-20");
    EXPECT_EQ(made("recognition", {{"dated", "2024-02-20"}})["id"], late["id"]);
    EXPECT_THAT(text_of(made("recognition", {{"dated", "2024-02-05"}})), Not(HasSubstr(name_of(b_))));
}

TEST_P(ApiDecisionPapers, OneNumberIsOfOneDay) {
    both_in_notice();
    recognise(a_, "05-QĐ/ĐUK", "2024-02-05");
    EXPECT_EQ(problem_of(step(b_, "recognise", decided("05-QĐ/ĐUK", "2024-02-20"))), "409 paper.number_of_another_day");
    recognise(b_, "05-QĐ/ĐUK", "2024-02-05");
}

// Recognitions and awards share one series: a number that an award has is refused when the recognition is recorded, not
// only when its paper is made; one decision of one day may do both.
TEST_P(ApiDecisionPapers, ANumberOfAnAwardIsNoRecognitionsOfAnotherDay) {
    both_in_notice();
    award(a_, "05-QĐ/ĐUK", core::Date(2024, 2, 5));
    EXPECT_EQ(problem_of(step(a_, "recognise", decided("05-QĐ/ĐUK", "2024-02-20"))), "409 paper.number_of_another_day")
        << "its paper is not made yet";
    ASSERT_EQ(made("award", {{"dated", "2024-02-05"}})["symbol"], "05-QĐ/ĐUK");
    EXPECT_EQ(problem_of(step(a_, "recognise", decided("05-QĐ/ĐUK", "2024-02-20"))), "409 paper.number_of_another_day");
    recognise(a_, "05-QĐ/ĐUK", "2024-02-05");
    recognise(b_, "06-QĐ/ĐUK", "2024-02-20");
}

// What was signed stays as it was signed, and the next decision is not taken for it.
TEST_P(ApiDecisionPapers, ARevokedRecognitionStaysInTheDecisionThatGaveIt) {
    both_in_notice();
    recognise(a_, "05-QĐ/ĐUK", "2024-02-05");
    const auto first = made("recognition");
    auto papers = decided("08-QĐ/ĐUK", "2024-02-19");
    papers["reason"] = "có sai phạm";
    must_step(a_, "revoke", papers);
    recognise(b_, "09-QĐ/ĐUK", "2024-02-20");
    const auto again = made("recognition", {{"dated", "2024-02-05"}});
    EXPECT_EQ(again["id"], first["id"]);
    EXPECT_THAT(text_of(again), AllOf(HasSubstr(name_of(a_)), Not(HasSubstr(name_of(b_)))));
}

TEST_P(ApiDecisionPapers, CertificatesFollowTheAwardDecisionOfTheirUnit) {
    set_today("2024-03-01");
    award(a_, "11-QĐ/ĐUK", core::Date(2024, 2, 5));
    award(b_, "14-QĐ/ĐUK", core::Date(2024, 2, 20));
    EXPECT_EQ(problem_of(make("award")), "409 paper.several_decisions");
    EXPECT_EQ(problem_of(make("certificate")), "409 paper.not_issued");
    const auto first = made("award", {{"dated", "2024-02-05"}});
    const auto second = made("award", {{"dated", "2024-02-20"}});
    EXPECT_NE(first["id"], second["id"]);
    EXPECT_THAT(text_of(first), AllOf(HasSubstr("11-QĐ/ĐUK"), HasSubstr(name_of(a_)), Not(HasSubstr(name_of(b_)))));
    ASSERT_THAT(possible("certificate")["decided"], SizeIs(2));
    EXPECT_EQ(problem_of(make("certificate")), "409 paper.several_decisions");
    const auto one = made("certificate", {{"dated", "2024-02-20"}});
    EXPECT_THAT(text_of(one), AllOf(HasSubstr("14-QĐ/ĐUK"), HasSubstr(name_of(b_)), Not(HasSubstr(name_of(a_))),
                                    Not(HasSubstr("11-QĐ/ĐUK"))));
    const auto other = made("certificate", {{"number", 11}});
    EXPECT_NE(other["id"], one["id"]);
    EXPECT_THAT(text_of(other), AllOf(HasSubstr("11-QĐ/ĐUK"), HasSubstr(name_of(a_))));
}

// A decision cites the proposals that its own bodies came with.
TEST_P(ApiDecisionPapers, EachDecisionCitesTheProposalOfItsBodies) {
    for (const auto& cell : {a_, b_})
        register_and_forward(cell);
    for (const auto& cell : {a_, b_})
        assess_and_submit(cell);
    appraise_and_propose(a_);
    set_today("2023-12-12");
    ask_as_appraiser();
    must_step(b_, "receive");
    must_step(b_, "appraise");
    set_today("2023-12-19");
    ask_as_proposer();
    must_step(b_, "propose", decided("31-TTr/ĐU", "2023-12-19"));
    for (const auto& cell : {a_, b_})
        take_up_and_publish(cell);
    ask_as_board();
    set_today("2024-03-01");
    recognise(a_, "05-QĐ/ĐUK", "2024-02-05");
    recognise(b_, "09-QĐ/ĐUK", "2024-02-20");
    EXPECT_THAT(text_of(made("recognition", {{"number", 5}})),
                AllOf(HasSubstr("30-TTr/ĐU"), Not(HasSubstr("31-TTr/ĐU"))));
    EXPECT_THAT(text_of(made("recognition", {{"number", 9}})),
                AllOf(HasSubstr("31-TTr/ĐU"), Not(HasSubstr("30-TTr/ĐU"))));
}

}  // namespace
}  // namespace bontot::contract
