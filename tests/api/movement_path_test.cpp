// R70–R84, A-04… …A-41 over HTTP: a cell's way from the launch to recognition and revocation, each step asked
// for by the one whose it is.
#include <gmock/gmock.h>

#include "api/movement_api.hpp"

namespace bontot::contract {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ApiMovementPath : public ApiMovement {
  protected:
    std::vector<std::string> next_acts(const core::UnitId& unit) {
        std::vector<std::string> names;
        const auto shown = file(unit);
        for (const auto& next : shown["acts"])
            names.push_back(next["act"]);
        return names;
    }
    Json next(const core::UnitId& unit, const std::string& act) {
        const auto shown = file(unit);
        for (const auto& one : shown["acts"]) {
            if (one["act"] == act) return one;
        }
        return nullptr;
    }
    static std::vector<std::string> papers(const Json& next) {
        std::vector<std::string> names;
        for (const auto& demand : next["demands"])
            names.push_back(demand["paper"]);
        return names;
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiMovementPath);

// R75, R76: who follows a cell says what they think of its self-assessment, by name and day, in its file.
TEST_P(ApiMovementPath, AFollowerRemarksOnTheSelfAssessment) {
    register_and_forward(a_);
    assess_and_submit(a_);
    const auto remarks = [&] {
        return step(a_, "remark", because("Tự chấm sát thực tế, cần thêm minh chứng quý III"));
    };
    for (const auto role : {Role::member, Role::cell_committee, Role::inspector}) {
        ask_as_person("người khác", role, a_);
        EXPECT_EQ(problem_of(remarks()), "403 movement.not_you");
    }
    ask_as_appraiser();
    EXPECT_EQ(problem_of(remarks()), "403 movement.not_you") << "the appraiser's words stand in the appraisal";
    ask_as_person("theo dõi nơi khác", Role::follower, b_);
    EXPECT_EQ(problem_of(remarks()), "403 request.forbidden");
    ask_as_person("cấp ủy viên theo dõi", Role::follower, a_);
    const auto asked_for = [&] {
        std::vector<std::string> found;
        const auto home = json_of(get("/home"));
        for (const auto& bucket : home["buckets"]) {
            if (bucket["waits"] == "movement_remark") found.push_back(bucket["things"][0]["id"]);
        }
        return found;
    };
    EXPECT_THAT(asked_for(), testing::ElementsAre(a_.text()));
    EXPECT_EQ(next(a_, "remark")["possible"], true);
    EXPECT_EQ(next(a_, "remark").count("to"), 0U);
    EXPECT_EQ(problem_of(step(a_, "remark")), "400 movement.reason");
    ASSERT_EQ(problem_of(remarks()), "200");
    EXPECT_THAT(asked_for(), testing::IsEmpty());
    ask_as_person("người theo dõi thứ hai", Role::follower, a_);
    EXPECT_THAT(asked_for(), testing::ElementsAre(a_.text())) << "another's remark is not one's own";
    ask_as_secretary(a_);
    const auto seen = file(a_);
    EXPECT_EQ(seen["stage"], "submitted");
    const auto& last = seen["trail"].back();
    EXPECT_EQ(last["act"], "remark");
    EXPECT_EQ(last["by"]["name"], "cấp ủy viên theo dõi");
    EXPECT_EQ(last["date"], "2023-12-08");
    EXPECT_EQ(last["reason"], "Tự chấm sát thực tế, cần thêm minh chứng quý III");
    appraise_and_propose(a_);
    ask_as_person("cấp ủy viên theo dõi", Role::follower, a_);
    EXPECT_EQ(problem_of(remarks()), "409 movement.not_now") << "it went up";
    ask_as_person("người theo dõi thứ hai", Role::follower, a_);
    EXPECT_THAT(asked_for(), testing::IsEmpty());
    ask_as_appraiser();
    EXPECT_EQ(file(a_)["trail"].size(), 9U);
}

TEST_P(ApiMovementPath, ACellGoesFromTheLaunchToRecognitionAndBack) {
    go_to_notice(a_);
    auto now = file(a_);
    EXPECT_EQ(now["stage"], "notice");
    EXPECT_EQ(now["verdict"], "proposed");
    EXPECT_EQ(now["self_score"], 10'000);
    EXPECT_EQ(now["appraised_score"], 10'000);
    EXPECT_EQ(now["notice_to"], "2024-01-22") << "A-41: five working days";
    ask_as_board();
    EXPECT_EQ(problem_of(step(a_, "recognise", decided("3-QĐ/ĐUK", "2024-01-15"))), "409 movement.notice");
    set_today("2024-02-05");
    must_step(a_, "recognise", decided("3-QĐ/ĐUK", "2024-02-05"));
    now = file(a_);
    EXPECT_EQ(now["verdict"], "recognised");
    EXPECT_EQ(now["works_on"], "anybody");
    const auto& trail = now["trail"];
    ASSERT_THAT(trail, SizeIs(11));
    EXPECT_EQ(trail[0]["act"], "register");
    EXPECT_EQ(trail[0]["decision"]["number"], "7-NQ/CB");
    EXPECT_EQ(trail[4]["vote"]["agree"], 4);
    EXPECT_EQ(trail[10]["by"]["name"], "ban thường vụ") << "a named person behind each step";
    ASSERT_THAT(now["snapshots"], SizeIs(4));
    EXPECT_EQ(now["snapshots"][0]["act"], "submit");
    const auto frozen = json_of(get(of_year(a_) + "/file/snapshots/5"));
    EXPECT_EQ(frozen["plan"], "nt-2023");
    EXPECT_FALSE(frozen["indicators"].empty());
    EXPECT_EQ(problem_of(get(of_year(a_) + "/file/snapshots/4")), "404 movement.no_step");
    const auto listed = json_of(get("/recognitions?first_year=2023&last_year=2023"));
    ASSERT_THAT(listed["items"], SizeIs(1)) << "where awards read it";
    EXPECT_EQ(listed["items"][0]["decision"]["number"], "3-QĐ/ĐUK");

    set_today("2024-06-01");
    EXPECT_THAT(next_acts(a_), ElementsAre("revoke"));
    EXPECT_EQ(problem_of(step(a_, "revoke", decided("9-QĐ/ĐUK", "2024-06-01"))), "400 movement.reason");
    auto papers = decided("9-QĐ/ĐUK", "2024-06-01");
    papers["reason"] = "có sai phạm";
    must_step(a_, "revoke", papers);
    EXPECT_EQ(file(a_)["verdict"], "revoked");
    EXPECT_EQ(problem_of(step(a_, "revoke", papers)), "409 movement.not_now") << "not twice";
    EXPECT_THAT(next_acts(a_), IsEmpty());
}

TEST_P(ApiMovementPath, AFileThatHasNotBegunIsShownWithWhatComesFirst) {
    ask_as_secretary(a_);
    const auto answer = get(of_year(a_) + "/file");
    EXPECT_EQ(answer.headers.find("ETag"), "\"0\"");
    const auto now = json_of(answer);
    EXPECT_FALSE(now.contains("id"));
    EXPECT_EQ(now["stage"], "none");
    EXPECT_EQ(now["works_on"], "unit");
    EXPECT_EQ(now["movement"]["id"], movement_);
    EXPECT_EQ(now["appraiser"]["unit"], committee_.text());
    EXPECT_EQ(now["decider"]["unit"], bloc_.text());
    EXPECT_EQ(now["plan"]["source"]["symbol"], "…-KH/ĐUVP");
    EXPECT_THAT(next_acts(a_), ElementsAre("register", "confirm"));
    const auto first = next(a_, "register");
    EXPECT_TRUE(first["possible"]);
    EXPECT_THAT(papers(first), ElementsAre("decision"));
    EXPECT_EQ(first["last_day"], "2023-07-09") << "R92: trước ngày 10/7";
    EXPECT_EQ(next(a_, "confirm")["refusal"]["code"], "movement.register_first");
    // R92, R93, A-03, A-05: the domain counts the days, not the page.
    const auto& deadlines = now["deadlines"];
    ASSERT_THAT(deadlines, SizeIs(5));
    EXPECT_EQ(deadlines[0]["before"], "2023-07-10");
    EXPECT_EQ(deadlines[0]["last_day"], "2023-07-09");
    EXPECT_EQ(deadlines[0]["days_left"], 6);
    EXPECT_EQ(deadlines[1]["kind"], "target");
    EXPECT_EQ(deadlines[1]["last_day"], "2023-07-14");
    EXPECT_EQ(deadlines[2]["last_day"], "2023-07-19");
    EXPECT_EQ(deadlines[3]["kind"], "begins");
    EXPECT_EQ(deadlines[3]["last_day"], "2023-12-01") << "R75";
}

TEST_P(ApiMovementPath, WhatComesNextSaysWhatItTakesAndWhyItCannotBe) {
    set_today("2023-07-10");
    ask_as_secretary(a_);
    auto first = next(a_, "register");
    EXPECT_THAT(papers(first), ElementsAre("decision", "late")) << "A-04: the day after the last";
    EXPECT_THAT(first["demands"][1]["why"].get<std::string>(), testing::HasSubstr("9/7/2023"));
    set_today("2023-07-05");
    must_step(a_, "register", decided("7-NQ/CB", "2023-07-05"));
    // Nobody takes a step of others, and sees why.
    const auto accept = next(a_, "accept");
    EXPECT_FALSE(accept["possible"]);
    EXPECT_EQ(accept["refusal"]["code"], "movement.not_you");
    EXPECT_EQ(accept["permission"], "outcomes.judge");
    EXPECT_EQ(accept["level"], "appraiser");
    ask_as_appraiser();
    EXPECT_TRUE(next(a_, "accept")["possible"]);
    EXPECT_THAT(papers(next(a_, "decline")), ElementsAre("reason"));
    must_step(a_, "accept");
    ask_as_proposer();
    must_step(a_, "forward", decided("12-TTr/ĐU", "2023-07-05"));
    ask_as_secretary(a_);
    EXPECT_EQ(next(a_, "open")["refusal"]["code"], "movement.too_early");
    set_today("2023-12-04");
    must_step(a_, "open");
    EXPECT_EQ(next(a_, "submit")["refusal"]["code"], "movement.levels_missing");
    give_all_levels(a_);
    const auto submit = next(a_, "submit");
    EXPECT_TRUE(submit["possible"]);
    EXPECT_THAT(papers(submit), ElementsAre("vote"));
    EXPECT_EQ(submit["last_day"], "2023-12-19");
    must_step(a_, "submit", voted("2023-12-04"));
    EXPECT_TRUE(next(a_, "recall")["possible"]) << "until it is received";
    ask_as_appraiser();
    must_step(a_, "receive");
    const auto back = next(a_, "return");
    EXPECT_THAT(papers(back), ElementsAre("reason", "due"));
    EXPECT_EQ(back["least_due"], "2023-12-05");
    ask_as_secretary(a_);
    EXPECT_EQ(next(a_, "recall"), nullptr) << "not after Tiếp nhận";
}

TEST_P(ApiMovementPath, WaitingForRatingsIsSaid) {  // R79, A-08
    register_and_forward(a_);
    assess_and_submit(a_);
    appraise_and_propose(a_);
    ask_as_official();
    must_step(a_, "take_up");
    EXPECT_EQ(file(a_)["stage"], "ratings");
    EXPECT_EQ(next(a_, "publish")["refusal"]["code"], "movement.ratings");
    EXPECT_EQ(problem_of(step(a_, "publish")), "409 movement.ratings");
    set_today("2024-01-15");
    rate_everybody(a_, {an_, binh_});
    const auto publish = next(a_, "publish");
    EXPECT_TRUE(publish["possible"]);
    EXPECT_EQ(publish["least_due"], "2024-01-22");
    must_step(a_, "publish", {{"due", "2024-01-30"}});
    EXPECT_EQ(file(a_)["notice_to"], "2024-01-30") << "a later day may be named (holidays of the lunar year)";
}

TEST_P(ApiMovementPath, NotProposedTheCellMayAnswerBeforeItIsUpheld) {
    register_and_forward(a_);
    assess_and_submit(a_);
    set_today("2023-12-12");
    ask_as_appraiser();
    must_step(a_, "receive");
    must_step(a_, "appraise");
    ask_as_proposer();
    EXPECT_EQ(problem_of(step(a_, "not_propose")), "400 movement.reason") << "reason compulsory";
    must_step(a_, "not_propose", because("chưa đủ minh chứng"));
    EXPECT_EQ(file(a_)["due"], "2023-12-19");
    EXPECT_EQ(problem_of(step(a_, "uphold", because("giữ nguyên"))), "409 movement.answer_awaited");
    ask_as_secretary(a_);
    must_step(a_, "respond", because("đã bổ sung minh chứng"));
    ask_as_proposer();
    must_step(a_, "uphold", because("giữ nguyên"));
    EXPECT_EQ(file(a_)["verdict"], "not_proposed");
    EXPECT_EQ(file(a_)["stage"], "closed");
}

TEST_P(ApiMovementPath, SentBackItComesAgainByItsOwnTerm) {
    register_and_forward(a_);
    assess_and_submit(a_);
    set_today("2023-12-18");
    ask_as_appraiser();
    must_step(a_, "receive");
    EXPECT_EQ(problem_of(step(a_, "return", {{"reason", "thiếu"}, {"due", "2023-12-18"}})), "400 movement.due");
    must_step(a_, "return", {{"reason", "thiếu"}, {"due", "2023-12-22"}});
    set_today("2023-12-22");
    ask_as_secretary(a_);
    EXPECT_EQ(next(a_, "submit")["last_day"], "2023-12-22");
    EXPECT_THAT(papers(next(a_, "submit")), ElementsAre("vote")) << "not late: it has its own term";
    must_step(a_, "submit", voted("2023-12-21"));
}

TEST_P(ApiMovementPath, ACommitteeRegistersItselfAndTheBlocsStaffAppraise) {
    set_today("2023-07-05");
    ask_as_proposer();
    auto papers = decided("8-NQ/ĐU", "2023-07-05");
    papers["title"] = "cell";
    EXPECT_EQ(problem_of(step(committee_, "register", papers)), "400 movement.title");
    papers["title"] = "grassroots_committee";
    must_step(committee_, "register", papers);
    EXPECT_EQ(file(committee_)["appraiser"]["unit"], bloc_.text());
    ask_as_appraiser();
    EXPECT_EQ(problem_of(step(committee_, "accept")), "403 movement.not_you");
    ask_as_official();
    must_step(committee_, "accept");
}

TEST_P(ApiMovementPath, EachStepIsAnEventOfTheFile) {
    ask_as_secretary(a_);
    set_today("2023-07-05");
    must_step(a_, "register", decided("7-NQ/CB", "2023-07-05"));
    ask_as_person("kiểm tra", Role::inspector, province_);
    const auto events = json_of(get("/units/" + a_.text() + "/audit?limit=1"));
    EXPECT_EQ(events["items"][0]["action"], "movement_file.register");
    EXPECT_EQ(events["items"][0]["unit"], a_.text());
    EXPECT_EQ(events["items"][0]["subject"], file(a_)["id"]);
}

}  // namespace
}  // namespace bontot::contract
