// Plans, what-if, overviews, locked years, the audit and the standing checks over HTTP.
#include <gmock/gmock.h>

#include "api/api_contract.hpp"
#include "app/plans/adopt_plan.hpp"
#include "plan/shipped.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ApiOverview : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        ask_as(Role::bloc_standing, bloc_);
    }
    static std::string unit_path(const core::UnitId& unit) { return "/units/" + unit.text(); }
    static std::vector<std::string> listed(const nlohmann::json& page, const char* name) {
        std::vector<std::string> values;
        for (const auto& item : page.at("items"))
            values.push_back(item.at(name));
        return values;
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiOverview);

TEST_P(ApiOverview, PlansAreListedShownCheckedAndCompared) {
    EXPECT_THAT(listed(json_of(get("/plans")), "id"), ElementsAre("hd42-2025", "nt-2023"));
    EXPECT_EQ(json_of(get("/plans/nt-2023"))["id"], "nt-2023");
    EXPECT_EQ(get("/plans/nt-2023/findings").status, 200);
    EXPECT_THAT(json_of(get("/plans/nt-2023/differences?to=hd42-2025"))["items"], Not(IsEmpty()));
    EXPECT_THAT(json_of(get("/plans/nt-2023/differences?to=nt-2023"))["items"], IsEmpty());
    EXPECT_EQ(problem_of(get("/plans/none")), "404 request.unknown_plan");
    const auto other = get("/plans/nt-2023/differences?to=none");
    EXPECT_EQ(problem_of(other), "404 request.unknown_plan");
    EXPECT_EQ(json_of(other)["field"], "to");
}

TEST_P(ApiOverview, VerdictsOfASubtree) {
    const auto all = json_of(get(unit_path(bloc_) + "/verdicts?year=2024"));
    EXPECT_THAT(listed(all, "code"), ElementsAre("38.168.053", "38.168.053.001", "38.168.053.002", "38.168.054"));
    const auto counts = all["counts"];
    EXPECT_EQ(counts["qualified"].get<int>() + counts["not_qualified"].get<int>() + counts["pending"].get<int>(), 4);
    EXPECT_THAT(listed(json_of(get(unit_path(committee_) + "/verdicts?year=2024")), "code"),
                ElementsAre("38.168.053", "38.168.053.001", "38.168.053.002"));
    // The overview says what the evaluation of each says.
    for (const auto& item : all["items"]) {
        const auto one = json_of(get("/units/" + item["unit"].get<std::string>() + "/evaluation?year=2024"));
        EXPECT_EQ(one["verdict"], item["verdict"]) << item["code"];
    }
    EXPECT_THAT(json_of(get(unit_path(bloc_) + "/verdicts?year=2010"))["items"], IsEmpty());
}

TEST_P(ApiOverview, EveryQuestionOfAYearTakesThePlanAdoptedForIt) {
    // The overlay of one office; it is on no shelf of this server.
    const auto text = [](const std::string& id) {
        return plan::PlanText{id + ".yaml", std::string(plan::find_shipped_plan(id)->text)};
    };
    change([&](app::Transaction& records) {
        const auto adopted = app::adopt_plan(
            records,
            {{text("nt-2023-vp"), text("nt-2023")}, 2025, {"15-QĐ/ĐUK", core::Date(2025, 1, 5), ""}, "Sơn", ""});
        ASSERT_TRUE(adopted) << adopted.error().front().code;
    });
    const std::vector<std::pair<std::string, std::string>> questions{
        {unit_path(bloc_) + "/verdicts?year=", "/plan"},
        {unit_path(a_) + "/evaluation?year=", "/plan/id"},
        {unit_path(a_) + "/projection?year=", "/plan/id"},
        {unit_path(bloc_) + "/award-list?last_year=", "/campaign"},
    };
    for (const auto& [question, field] : questions) {
        const auto plan_of = [&, at = nlohmann::json::json_pointer(field)](const std::string& year) {
            const auto answer = get(question + year);
            return answer.status == 200 ? json_of(answer).value(at, "none") : problem_of(answer);
        };
        EXPECT_EQ(plan_of("2025"), "nt-2023-vp") << question;
        EXPECT_EQ(plan_of("2024"), "nt-2023") << question;
        EXPECT_EQ(plan_of("2025&plan=nt-2023"), "nt-2023") << question;
    }
}

TEST_P(ApiOverview, TheAdoptedPlanJudgesWhereNoneIsNamed) {
    const auto plan_of = [&](const std::string& path) { return json_of(get(path))["plan"]; };
    const auto verdicts = unit_path(committee_) + "/verdicts?year=";
    EXPECT_EQ(plan_of(verdicts + "2025"), "nt-2023");
    change([&](app::Transaction& records) {
        const std::string text(plan::find_shipped_plan("hd42-2025")->text);
        const app::AdoptPlan order{{{"hd42-2025.yaml", text}}, 2025, {}, "Văn phòng", ""};
        const auto done = app::adopt_plan(records, order);
        ASSERT_TRUE(done) << done.error().front().code;
    });
    EXPECT_EQ(plan_of(verdicts + "2025"), "hd42-2025");
    EXPECT_EQ(plan_of(verdicts + "2025&plan=nt-2023"), "nt-2023");
    EXPECT_EQ(plan_of(verdicts + "2024"), "nt-2023");
    const auto evaluation = unit_path(a_) + "/evaluation?year=2025";
    EXPECT_EQ(json_of(get(evaluation)), json_of(get(evaluation + "&plan=hd42-2025")));
    EXPECT_NE(json_of(get(evaluation)), json_of(get(evaluation + "&plan=nt-2023")));
}

TEST_P(ApiOverview, WhatIfCountsASubtreeUnderOtherParameters) {
    const auto ask = [&](const core::UnitId& unit, const std::string& set) {
        return call(Method::post, unit_path(unit) + "/what-if", R"({"year": 2024, "set": )" + set + "}");
    };
    const auto answer = ask(committee_, R"({"attendance.over_percent": "10"})");
    ASSERT_EQ(answer.status, 200) << problem_of(answer);
    EXPECT_EQ(json_of(answer)["units"], 3);
    EXPECT_EQ(json_of(ask(bloc_, R"({"attendance.over_percent": "10"})"))["units"], 4);
    EXPECT_EQ(ask(committee_, R"({"no.such.parameter": "10"})").status, 400);
    EXPECT_EQ(problem_of(ask(committee_, "{}")), "400 request.not_allowed");
    ask_as(Role::cell_committee, a_);
    EXPECT_EQ(problem_of(ask(committee_, R"({"attendance.over_percent": "10"})")), "403 request.forbidden");
}

TEST_P(ApiOverview, AYearIsClosedAndOpenedAgain) {
    const auto path = unit_path(committee_) + "/years/2024";
    const auto locked = call(Method::post, path + "/lock", R"({"reason": "đã chốt"})");
    ASSERT_EQ(locked.status, 200) << problem_of(locked);
    EXPECT_EQ(problem_of(call(Method::post, path + "/lock", R"({"reason": "lần nữa"})")), "409 period.already_locked");
    EXPECT_THAT(listed(json_of(get("/periods")), "unit_name"), ElementsAre("Đảng bộ Sở Tài chính"));
    ask_as(Role::committee_secretary, other_committee_);
    EXPECT_THAT(json_of(get("/periods"))["items"], IsEmpty());
    ask_as(Role::bloc_official, bloc_);
    EXPECT_EQ(problem_of(call(Method::post, path + "/unlock", R"({"reason": "sửa"})")), "403 request.forbidden");
    ask_as(Role::bloc_standing, bloc_);
    EXPECT_EQ(problem_of(call(Method::post, path + "/unlock", R"({"reason": ""})")), "400 request.not_allowed");
    EXPECT_EQ(call(Method::post, path + "/unlock", R"({"reason": "bổ sung"})").status, 200);
    EXPECT_THAT(json_of(get("/periods"))["items"], IsEmpty());
}

TEST_P(ApiOverview, EventsOfASubtreeTheNewestFirst) {
    member("Lê Thị An", a_);
    member("Đỗ Văn Bình", b_);
    establish("38.168.054.001", "Chi bộ Bệnh viện", other_committee_);
    ask_as(Role::inspector, committee_);
    const auto path = unit_path(committee_) + "/audit";
    const auto all = json_of(get(path));
    EXPECT_THAT(listed(all, "action"), ElementsAre("member.added", "member.added", "unit.established",
                                                   "unit.established", "unit.established"));
    EXPECT_EQ(all["items"][0]["unit_name"], "Chi bộ Văn phòng");
    EXPECT_EQ(all["items"][0]["act"], "Thêm đảng viên vào danh sách chi bộ");
    EXPECT_EQ(all["items"][0]["after"]["member"]["name"], "Đỗ Văn Bình");

    const auto first = json_of(get(path + "?limit=3"));
    EXPECT_THAT(first["items"], SizeIs(3));
    const auto rest = json_of(get(path + "?limit=3&cursor=" + first["next"].get<std::string>()));
    EXPECT_THAT(rest["items"], SizeIs(2));
    EXPECT_TRUE(rest["next"].is_null());

    EXPECT_THAT(json_of(get(path + "?action=member."))["items"], SizeIs(2));
    EXPECT_THAT(json_of(get(path + "?subject=" + a_.text()))["items"], SizeIs(1));
    EXPECT_THAT(json_of(get(path + "?subtree=false"))["items"], SizeIs(1));
    EXPECT_THAT(json_of(get(path + "?from=2025-08-15&to=2025-08-15"))["items"], SizeIs(5));
    EXPECT_THAT(json_of(get(path + "?from=2025-08-16"))["items"], IsEmpty());
    EXPECT_THAT(json_of(get(path + "?to=2025-08-14"))["items"], IsEmpty());
    EXPECT_EQ(problem_of(get(path + "?cursor=zz")), "400 request.cursor");
    EXPECT_EQ(problem_of(get(unit_path(bloc_) + "/audit")), "403 request.forbidden");
    ask_as(Role::bloc_official, bloc_);
    EXPECT_EQ(problem_of(get(path)), "403 request.forbidden");
}

TEST_P(ApiOverview, TheChainAndTheRecordsAreChecked) {
    ask_as(Role::inspector, province_);
    const auto head = json_of(get("/audit/head"));
    const auto whole = json_of(get("/audit/verification"));
    EXPECT_TRUE(whole["intact"]);
    EXPECT_EQ(whole["hash"], head["hash"]);
    EXPECT_EQ(whole["events"], head["number"]);
    const auto checked = json_of(get("/consistency"));
    EXPECT_EQ(checked["errors"], 0) << checked.dump();
    EXPECT_EQ(problem_of(get("/consistency?first_year=2025&last_year=2024")), "400 request.years_backwards");
    ask_as(Role::inspector, bloc_);
    EXPECT_EQ(problem_of(get("/audit/head")), "403 request.forbidden");
}

}  // namespace
}  // namespace bontot::contract
