// A-41 over HTTP: objections in the notice period, tied to a fact or an indicator, answered by name within a term.
#include <gmock/gmock.h>

#include "api/movement_api.hpp"

namespace bontot::contract {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class ApiObjections : public ApiMovement {
  protected:
    void SetUp() override {
        ApiMovement::SetUp();
        go_to_notice(a_);
    }
    http::Response object(const Json& body) {
        return call(Method::post, of_year(a_) + "/file/objections", body.dump(),
                    {{"If-Match", tag_of(of_year(a_) + "/file")}});
    }
    http::Response answer(const std::string& objection, const std::string& text = "đã kiểm tra") {
        return call(Method::post, of_year(a_) + "/file/objections/" + objection + "/answer",
                    Json{{"text", text}}.dump(), {{"If-Match", tag_of(of_year(a_) + "/file")}});
    }
    static Json about_a_fact() {
        return {{"against", "appraise"}, {"about_kind", "fact"}, {"about", "phân công"}, {"text", "chưa đúng"}};
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiObjections);

TEST_P(ApiObjections, OneIsMadeByAReaderAndAnsweredBeforeTheDecision) {
    ask_as_reader(a_);
    const auto made = object(about_a_fact());
    ASSERT_EQ(made.status, 201) << problem_of(made);
    const auto objection = json_of(made)["objections"][0];
    EXPECT_EQ(objection["by"]["name"], "đảng viên");
    EXPECT_EQ(objection["answer_by"], "2024-01-22") << "five working days";
    EXPECT_FALSE(objection["may_answer"]);
    const std::string id = objection["id"];
    set_today("2024-02-05");
    ask_as_board();
    EXPECT_EQ(problem_of(step(a_, "recognise", decided("3-QĐ/ĐUK", "2024-02-05"))), "409 movement.objections");
    EXPECT_EQ(problem_of(answer(id)), "403 movement.not_you") << "who decides does not judge outcomes";
    ask_as_appraiser();
    EXPECT_EQ(problem_of(answer(id)), "403 movement.not_you");
    ask_as_official();
    EXPECT_TRUE(file(a_)["objections"][0]["may_answer"]);
    const auto answered = answer(id);
    ASSERT_EQ(answered.status, 200) << problem_of(answered);
    EXPECT_EQ(json_of(answered)["objections"][0]["answered_by"], "cán bộ khối");
    EXPECT_EQ(problem_of(answer(id)), "409 movement.answered_already");
    EXPECT_EQ(problem_of(answer(std::string(26, '0'))), "404 movement.no_objection");
    ask_as_board();
    must_step(a_, "recognise", decided("3-QĐ/ĐUK", "2024-02-05"));
}

TEST_P(ApiObjections, NobodyAnswersOneToTheirOwnStep) {
    ask_as_reader(a_);
    auto body = about_a_fact();
    body["against"] = "publish";
    const auto made = object(body);
    ASSERT_EQ(made.status, 201) << problem_of(made);
    const std::string id = json_of(made)["objections"][0]["id"];
    ask_as_official();
    EXPECT_FALSE(file(a_)["objections"][0]["may_answer"]);
    EXPECT_EQ(problem_of(answer(id)), "403 movement.own_step") << "who made it known";
    ask_as_person("cán bộ khối thứ hai", Role::bloc_official, bloc_);
    EXPECT_TRUE(file(a_)["objections"][0]["may_answer"]);
    EXPECT_EQ(answer(id).status, 200);
}

TEST_P(ApiObjections, NobodyAnswersTheirOwn) {
    ask_as_official();
    const auto made = object(about_a_fact());
    ASSERT_EQ(made.status, 201) << problem_of(made);
    EXPECT_EQ(problem_of(answer(json_of(made)["objections"][0]["id"])), "403 movement.own_objection");
}

TEST_P(ApiObjections, OneIsAboutSomethingThereIsAndInTime) {
    ask_as_reader(a_);
    auto body = about_a_fact();
    body["about_kind"] = "indicator";
    EXPECT_EQ(problem_of(object(body)), "400 outcome.unknown_indicator");
    body = about_a_fact();
    body["against"] = "revoke";
    EXPECT_EQ(problem_of(object(body)), "400 movement.objection_step") << "a step that was not taken";
    set_today("2024-01-22");
    EXPECT_EQ(object(about_a_fact()).status, 201) << "on the last day";
    set_today("2024-01-23");
    EXPECT_EQ(problem_of(object(about_a_fact())), "409 movement.notice_passed");
    EXPECT_THAT(file(a_)["objections"], SizeIs(1));
    ask_as_secretary(b_);
    EXPECT_EQ(problem_of(
                  call(Method::post, of_year(a_) + "/file/objections", about_a_fact().dump(), {{"If-Match", "\"9\""}})),
              "403 request.forbidden");
}

}  // namespace
}  // namespace bontot::contract
