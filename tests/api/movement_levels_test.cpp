// R76–R78 over HTTP: the self-assessment that arrives filled, levels and contests, and the appraisal with both sides.
#include <gmock/gmock.h>

#include "api/movement_api.hpp"

namespace bontot::contract {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ApiLevels : public ApiMovement {
  protected:
    void SetUp() override {
        ApiMovement::SetUp();
        const auto& criterion = plans_->all()->at("nt-2023").plan.criteria.front();
        judged_ = criterion.indicators.front().id;
        for (const auto& one : test::shipped_plan("nt-2023").criteria) {
            for (const auto& item : one.indicators) {
                const bool of_cells =
                    item.applies_to.holds(organisation::UnitKind::cell, organisation::Sector::administrative);
                if (of_cells && !item.judged(organisation::UnitKind::cell)) computed_ = item.id;
            }
        }
        ASSERT_FALSE(computed_.empty());
        reopen({computed_});
    }
    void open_assessment() {
        register_and_forward(a_);
        set_today("2023-12-04");
        ask_as_secretary(a_);
        must_step(a_, "open");
    }
    Json form() { return json_of(get(of_year(a_) + "/self-assessment")); }
    Json appraisal() { return json_of(get(of_year(a_) + "/appraisal")); }
    /// The item of a form, wherever it stands.
    static Json item(const Json& form, const std::string& id) {
        for (const auto& criterion : form["criteria"]) {
            for (const auto& one : criterion["items"]) {
                if (one["id"] == id) return one;
            }
        }
        return nullptr;
    }
    static std::string place(const http::Response& response) {
        return problem_of(response) + " " + json_of(response).value("field", "");
    }

    std::string judged_, computed_;
};
CONTRACT_ON_BOTH_ENGINES(ApiLevels);

TEST_P(ApiLevels, TheFormArrivesFilledAndSaysWhatIsMissing) {
    ask_as_official();
    const auto path = of_year(a_) + "/judgements/" + judged_;
    ASSERT_EQ(call(Method::put, path, R"({"ratio": "0.5", "note": "thiếu"})", {{"If-Match", "\"0\""}}).status, 200);
    open_assessment();
    auto now = form();
    EXPECT_TRUE(now["form"]["editable"]);
    EXPECT_EQ(item(now, judged_)["level"]["ratio"], "0.5") << "what was judged already";
    EXPECT_EQ(item(now, judged_)["kind"], "judged");
    EXPECT_THAT(now["missing"], Not(Contains(judged_)));
    EXPECT_THAT(now["missing"], Not(Contains(computed_)));
    EXPECT_FALSE(now["missing"].empty());
    const auto computed = item(now, computed_);
    EXPECT_EQ(computed["kind"], "computed");
    ASSERT_FALSE(computed["checks"].empty()) << "its reasons";
    bool explained = false;
    for (const auto& check : now["checks"])
        explained = explained || check["check"] == computed["checks"][0];
    EXPECT_TRUE(explained);
    give_all_levels(a_);
    now = form();
    EXPECT_THAT(now["missing"], IsEmpty());
    ask_as_reader(a_);
    now = form();
    EXPECT_FALSE(now["form"]["editable"]);
    EXPECT_EQ(now["form"]["refusal"]["code"], "movement.not_you");
}

TEST_P(ApiLevels, AComputedItemIsContestedAndNotTypedOver) {
    open_assessment();
    EXPECT_EQ(problem_of(give(a_, "self", computed_, {{"ratio", "1"}})), "400 outcome.computed");
    EXPECT_EQ(place(give(a_, "contested", computed_, Json::object())), "400 outcome.note_needed /note");
    EXPECT_EQ(problem_of(give(a_, "contested", judged_, {{"note", "sai"}})), "400 movement.not_computed");
    const auto before = item(form(), computed_);
    const auto contested = give(a_, "contested", computed_, {{"note", "điểm danh ghi nhầm"}});
    ASSERT_EQ(contested.status, 200) << problem_of(contested);
    EXPECT_FALSE(json_of(contested).contains("ratio"));
    auto now = item(form(), computed_);
    EXPECT_EQ(now["contest"]["note"], "điểm danh ghi nhầm");
    EXPECT_EQ(now["achieved"], before["achieved"]) << "the figure stays";
    const auto path = of_year(a_) + "/file/levels/contested/" + computed_;
    const auto tag = tag_of(path);
    EXPECT_EQ(problem_of(call(Method::remove, path, "", {{"If-Match", "\"1\""}})), "412 records.stale");
    const auto withdrawn = call(Method::remove, path, "", {{"If-Match", tag}});
    ASSERT_EQ(withdrawn.status, 200) << problem_of(withdrawn);
    EXPECT_EQ(json_of(withdrawn)["version"], 0);
    EXPECT_FALSE(item(form(), computed_).contains("contest"));
    EXPECT_EQ(problem_of(call(Method::remove, path, "", {{"If-Match", "\"0\""}})), "404 movement.no_level");
}

TEST_P(ApiLevels, OfTwoWhoGiveALevelTheSecondSeesBoth) {
    open_assessment();
    const auto path = of_year(a_) + "/file/levels/self/" + judged_;
    const auto tag = tag_of(path);
    EXPECT_EQ(tag, "\"0\"");
    ASSERT_EQ(call(Method::put, path, R"({"ratio": "1"})", {{"If-Match", tag}}).status, 200);
    const auto second = call(Method::put, path, R"({"ratio": "0.5", "note": "thiếu"})", {{"If-Match", tag}});
    EXPECT_EQ(problem_of(second), "412 records.stale");
    EXPECT_EQ(json_of(second)["current"]["ratio"], "1");
    EXPECT_EQ(json_of(second)["sent"]["ratio"], "0.5");
    // In the same instant, yet another version.
    const auto again = give(a_, "self", judged_, {{"ratio", "0.5"}, {"note", "thiếu"}});
    ASSERT_EQ(again.status, 200);
    EXPECT_NE(tag_of(path), tag);
}

TEST_P(ApiLevels, ALevelNamesWhatIsWrongWithIt) {
    open_assessment();
    EXPECT_EQ(place(give(a_, "self", judged_, {{"ratio", "1.01"}})), "400 request.no_share /ratio");
    EXPECT_EQ(place(give(a_, "self", judged_, {{"ratio", "0.9"}})), "400 outcome.note_needed /note");
    EXPECT_EQ(place(give(a_, "self", judged_, {{"ratio", nullptr}})), "400 outcome.note_needed /note")
        << "not applicable: with a reason";
    EXPECT_EQ(problem_of(give(a_, "self", "no.such", {{"ratio", "1"}})), "400 outcome.unknown_indicator");
    EXPECT_EQ(problem_of(give(a_, "appraised", judged_, {{"ratio", "1"}})), "403 movement.not_you");
    EXPECT_EQ(problem_of(get(of_year(a_) + "/file/levels/other/" + judged_)), "404 request.no_such_address");
    EXPECT_EQ(give(a_, "self", judged_, {{"ratio", nullptr}, {"note", "không có đảng viên mới"}}).status, 200);
    EXPECT_EQ(item(form(), judged_)["state"], "not_applicable");
    ask_as_appraiser();
    EXPECT_EQ(problem_of(give(a_, "appraised", judged_, {{"ratio", "1"}})), "409 movement.not_now")
        << "not before it is received";
}

TEST_P(ApiLevels, TheAppraisalSetsBothSidesBesideEachOther) {
    open_assessment();
    give_all_levels(a_);
    must_step(a_, "submit", voted("2023-12-04"));
    ask_as_appraiser();
    EXPECT_FALSE(appraisal()["form"]["editable"]) << "not yet received";
    must_step(a_, "receive");
    auto both = appraisal();
    EXPECT_TRUE(both["form"]["editable"]);
    EXPECT_EQ(both["self"]["score"], both["appraised"]["score"]);
    EXPECT_FALSE(both["basis_needed"]);
    EXPECT_FALSE(item(both, judged_)["differs"]);
    EXPECT_EQ(place(give(a_, "appraised", judged_, {{"ratio", "0"}})), "400 outcome.note_needed /note")
        << "a reason for every difference";
    ASSERT_EQ(give(a_, "appraised", judged_, {{"ratio", "0"}, {"note", "không có minh chứng"}}).status, 200);
    both = appraisal();
    EXPECT_TRUE(item(both, judged_)["differs"]);
    EXPECT_EQ(item(both, judged_)["self_level"]["ratio"], "1");
    EXPECT_EQ(item(both, judged_)["appraised_level"]["note"], "không có minh chứng");
    EXPECT_TRUE(both["basis_needed"]) << "beyond the threshold, or the result is another";
    EXPECT_LT(both["criteria"][0]["difference"], 0);
    EXPECT_LT(both["appraised"]["score"], both["self"]["score"]);
    EXPECT_EQ(place(step(a_, "appraise")), "400 movement.basis /basis");
    Json asked;
    const auto shown = file(a_);
    for (const auto& next : shown["acts"]) {
        if (next["act"] == "appraise") asked = next["demands"];
    }
    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked[0]["paper"], "basis");
    must_step(a_, "appraise", {{"basis", "biên bản làm việc 12/12"}});
    // From now on as it was frozen; the levels are the judgements.
    EXPECT_EQ(appraisal()["appraised"]["score"], both["appraised"]["score"]);
    const auto judgement = json_of(get(of_year(a_) + "/judgements/" + judged_));
    EXPECT_EQ(judgement["ratio"], "0");
    EXPECT_EQ(judgement["judged_by"], "cán bộ đảng ủy");
}

TEST_P(ApiLevels, AnAppraisersLevelTakenBackLeavesTheUnitsOwn) {
    open_assessment();
    give_all_levels(a_);
    must_step(a_, "submit", voted("2023-12-04"));
    ask_as_appraiser();
    must_step(a_, "receive");
    ASSERT_EQ(give(a_, "appraised", judged_, {{"ratio", "0"}, {"note", "thiếu"}}).status, 200);
    const auto path = of_year(a_) + "/file/levels/appraised/" + judged_;
    ASSERT_EQ(call(Method::remove, path, "", {{"If-Match", tag_of(path)}}).status, 200);
    const auto both = appraisal();
    EXPECT_FALSE(item(both, judged_).contains("appraised_level"));
    EXPECT_FALSE(item(both, judged_)["differs"]);
    EXPECT_FALSE(both["basis_needed"]);
}

TEST_P(ApiLevels, LastYearsMayBeLookedAtAndIsNotCopied) {
    open_assessment();
    ASSERT_EQ(give(a_, "self", judged_, {{"ratio", "0.5"}, {"note", "năm trước"}}).status, 200);
    set_today("2024-12-04");
    const auto path = of_year(a_, 2024) + "/file";
    ASSERT_EQ(call(Method::post, path + "/steps", R"({"act": "confirm"})", {{"If-Match", tag_of(path)}}).status, 200);
    ASSERT_EQ(call(Method::post, path + "/steps", R"({"act": "open"})", {{"If-Match", tag_of(path)}}).status, 200);
    const auto now = json_of(get(of_year(a_, 2024) + "/self-assessment"));
    EXPECT_EQ(item(now, judged_)["last_year"]["note"], "năm trước");
    EXPECT_FALSE(item(now, judged_).contains("level"));
    EXPECT_THAT(now["missing"], Contains(judged_));
}

TEST_P(ApiLevels, ACommitteesFormRollsItsCellsUpCountedAndLeftOut) {  // A-28
    open_assessment();
    give_all_levels(a_);
    must_step(a_, "submit", voted("2023-12-04"));
    ask_as_proposer();
    const auto rolled = json_of(get(of_year(committee_) + "/self-assessment"))["roll_up"];
    EXPECT_EQ(rolled["cells"], 2);
    EXPECT_EQ(rolled["counted"], 1);
    ASSERT_THAT(rolled["items"], SizeIs(2));
    EXPECT_TRUE(rolled["items"][0]["counted"]);
    EXPECT_TRUE(rolled["items"][0].contains("standard"));
    EXPECT_EQ(rolled["items"][1]["left_out"], "not_begun");
}

}  // namespace
}  // namespace bontot::contract
