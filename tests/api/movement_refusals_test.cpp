// What is refused over HTTP, in words and with its place: the wrong one, twice, out of order, stale, papers that cannot
// be.
#include <thread>

#include <gmock/gmock.h>

#include "api/movement_api.hpp"

namespace bontot::contract {
namespace {

using testing::SizeIs;

class ApiMovementRefusals : public ApiMovement {
  protected:
    core::EvidenceId evidence(const core::UnitId& unit) {
        evidence::EvidenceRecord record;
        change([&](app::Transaction& records) {
            record.id = core::EvidenceId(records.new_id());
            record.unit = unit;
            record.year = 2023;
            record.title = "Bản chụp";
            record.sha256 = std::string(64, 'a');
            record.media_type = "application/pdf";
            must(records.evidence().insert(record));
        });
        return record.id;
    }
    static std::string place(const http::Response& response) {
        return problem_of(response) + " " + json_of(response).value("field", "");
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiMovementRefusals);

TEST_P(ApiMovementRefusals, TheWrongOneIsRefused) {
    set_today("2023-07-05");
    const auto pact = decided("7-NQ/CB", "2023-07-05");
    ask_as_appraiser();
    EXPECT_EQ(problem_of(step(a_, "register", pact)), "403 movement.not_you");
    ask_as_reader(a_);
    EXPECT_EQ(problem_of(step(a_, "register", pact)), "403 movement.not_you");
    ask_as_secretary(b_);
    const auto other =
        call(Method::post, of_year(a_) + "/file/steps", R"({"act": "register"})", {{"If-Match", "\"0\""}});
    EXPECT_EQ(problem_of(other), "403 request.forbidden") << "who may not read it does not get so far";
    EXPECT_EQ(problem_of(get(of_year(a_) + "/file")), "403 request.forbidden");
    ask_as_secretary(a_);
    must_step(a_, "register", pact);
    EXPECT_EQ(problem_of(step(a_, "register", pact)), "409 movement.not_now") << "twice";
    EXPECT_EQ(problem_of(step(a_, "accept")), "403 movement.not_you") << "nobody acts on their own file";
    ask_as_official();
    EXPECT_EQ(problem_of(step(a_, "accept")), "403 movement.not_you") << "R76: the committee, not the bloc";
    EXPECT_EQ(problem_of(step(a_, "recognise", decided("3-QĐ/ĐUK", "2023-07-05"))), "403 movement.not_you");
    ask_as_board();
    EXPECT_EQ(problem_of(step(a_, "recognise", decided("3-QĐ/ĐUK", "2023-07-05"))), "409 movement.not_now")
        << "out of order";
    ask_as_appraiser();
    principal().grants.push_back(principal().grants.front());
    principal().grants.back().role = Role::cell_committee;
    principal().grants.back().unit = a_;
    EXPECT_EQ(problem_of(step(a_, "accept")), "403 access.own_unit");
    ask_as_appraiser();
    principal().account = access::AccountId(accounts_["bí thư " + a_.text().substr(20)]);
    EXPECT_EQ(problem_of(step(a_, "accept")), "403 access.own_submission");
    EXPECT_EQ(file(a_)["stage"], "registered") << "nothing of it stays";
}

TEST_P(ApiMovementRefusals, AStaleVersionShowsBoth) {
    set_today("2023-07-05");
    ask_as_secretary(a_);
    const auto path = of_year(a_) + "/file/steps";
    EXPECT_EQ(problem_of(call(Method::post, path, R"({"act": "register"})")), "428 request.if_match_needed");
    must_step(a_, "register", decided("7-NQ/CB", "2023-07-05"));
    ask_as_appraiser();
    const auto stale = call(Method::post, path, R"({"act": "accept", "reason": "đủ"})", {{"If-Match", "\"0\""}});
    EXPECT_EQ(problem_of(stale), "412 records.stale");
    const auto body = json_of(stale);
    EXPECT_EQ(body["current"]["stage"], "registered");
    EXPECT_EQ(body["current_version"], "\"1\"");
    EXPECT_EQ(body["sent"]["act"], "accept");
}

TEST_P(ApiMovementRefusals, PapersThatCannotBeNameTheirField) {
    set_today("2023-07-05");
    ask_as_secretary(a_);
    EXPECT_EQ(place(step(a_, "register")), "400 movement.number_missing /decision/number");
    EXPECT_EQ(place(step(a_, "register", {{"decision", {{"number", "7-NQ/CB"}}}})),
              "400 movement.date_missing /decision/date");
    EXPECT_EQ(place(step(a_, "register", decided("7-NQ/CB", "2023-07-06"))), "400 movement.date_later /decision/date");
    EXPECT_EQ(place(step(a_, "register", decided("7-NQ/CB", "2023-02-30"))), "400 request.no_such_day /decision/date");
    EXPECT_EQ(place(step(a_, "objected")), "400 request.not_allowed /act");
    must_step(a_, "register", decided("7-NQ/CB", "2023-07-05"));
    ask_as_appraiser();
    set_today("2023-07-12");
    must_step(a_, "accept");
    ask_as_proposer();
    EXPECT_EQ(place(step(a_, "forward", decided("12-TTr/ĐU", "2023-07-04"))),
              "400 movement.date_before_step /decision/date")
        << "before the step before it";
    must_step(a_, "forward", decided("12-TTr/ĐU", "2023-07-12"));
    set_today("2023-12-04");
    ask_as_secretary(a_);
    must_step(a_, "open");
    give_all_levels(a_);
    const auto vote = [](int present, int agree, int against, int other, const char* date = "2023-12-04") {
        return Json{
            {"vote", {{"date", date}, {"present", present}, {"agree", agree}, {"against", against}, {"other", other}}}};
    };
    EXPECT_EQ(place(step(a_, "submit")), "400 movement.vote_missing /vote");
    EXPECT_EQ(place(step(a_, "submit", vote(5, 4, 1, 1))), "400 movement.votes_above_present /vote/present");
    EXPECT_EQ(place(step(a_, "submit", vote(4, 2, 2, 0))), "400 movement.vote_lost /vote/agree") << "half is not more";
    EXPECT_EQ(place(step(a_, "submit", vote(5, 4, 1, 0, "2023-12-03"))), "400 movement.vote_date /vote/date");
    must_step(a_, "submit", vote(5, 3, 1, 1));
}

TEST_P(ApiMovementRefusals, LateIsAllowedWithAReasonAndAName) {  // A-04
    set_today("2023-07-10");
    ask_as_secretary(a_);
    auto papers = decided("7-NQ/CB", "2023-07-10");
    EXPECT_EQ(place(step(a_, "register", papers)), "400 movement.late_reason /late/reason");
    papers["late"] = {{"reason", "kế hoạch đến chậm"}};
    EXPECT_EQ(place(step(a_, "register", papers)), "400 movement.late_approver /late/approver");
    papers["late"]["approver"] = "Bí thư Đảng ủy";
    must_step(a_, "register", papers);
    EXPECT_EQ(file(a_)["trail"][0]["late"]["approver"], "Bí thư Đảng ủy");
}

TEST_P(ApiMovementRefusals, AScanIsOfTheBodyOrOfOneAbove) {
    set_today("2023-07-05");
    ask_as_secretary(a_);
    auto papers = decided("7-NQ/CB", "2023-07-05");
    papers["scan"] = evidence(b_).text();
    EXPECT_EQ(place(step(a_, "register", papers)), "400 movement.scan_elsewhere /scan");
    papers["scan"] = std::string(26, '0');
    EXPECT_EQ(place(step(a_, "register", papers)), "404 evidence.unknown /scan");
    const auto scan = evidence(committee_);
    papers["scan"] = scan.text();
    must_step(a_, "register", papers);
    // Its title to those alone who may read evidence where it lies.
    EXPECT_EQ(file(a_)["trail"][0]["scan"], Json({{"evidence", scan.text()}}));
    ask_as_appraiser();
    EXPECT_EQ(file(a_)["trail"][0]["scan"]["title"], "Bản chụp");
}

TEST_P(ApiMovementRefusals, OfTwoWhoDecideAtOnceOneDoes) {
    go_to_notice(a_);
    set_today("2024-02-05");
    ask_as_board();
    const auto path = of_year(a_) + "/file/steps";
    const auto tag = tag_of(of_year(a_) + "/file");
    const auto ask = [&](const char* act) {
        auto papers = decided("3-QĐ/ĐUK", "2024-02-05");
        papers["act"] = act;
        papers["reason"] = "lý do";
        http::Request request;
        request.method = Method::post;
        request.path = "/api/v1" + path;
        request.headers.set("Host", "localhost");
        request.headers.set("Content-Type", "application/json");
        request.headers.set("If-Match", tag);
        request.body = papers.dump();
        return application_->handle(request).status;
    };
    int yes = 0;
    int no = 0;
    std::thread first([&] { yes = ask("recognise"); });
    std::thread second([&] { no = ask("not_recognise"); });
    first.join();
    second.join();
    EXPECT_EQ(std::min(yes, no), 200);
    EXPECT_EQ(std::max(yes, no), 412);
    EXPECT_THAT(json_of(get("/recognitions?first_year=2023&last_year=2023"))["items"], SizeIs(1));
    EXPECT_EQ(file(a_)["verdict"], yes == 200 ? "recognised" : "not_recognised");
}

TEST_P(ApiMovementRefusals, NothingOfALockedYearIsTaken) {
    set_today("2023-07-05");
    lock(committee_, 2023);
    ask_as_secretary(a_);
    EXPECT_EQ(problem_of(step(a_, "register", decided("7-NQ/CB", "2023-07-05"))), "409 records.year_locked");
    const auto now = file(a_);
    EXPECT_FALSE(now["acts"][0]["possible"]);
    EXPECT_EQ(now["acts"][0]["refusal"]["code"], "records.year_locked");
}

TEST_P(ApiMovementRefusals, WithoutAMovementThereIsNoFile) {
    ask_as_official();
    EXPECT_EQ(problem_of(get(of_year(a_, 2022) + "/file")), "404 movement.none");
    EXPECT_EQ(problem_of(get(of_year(bloc_) + "/file")), "409 outcome.not_judged");
}

}  // namespace
}  // namespace bontot::contract
