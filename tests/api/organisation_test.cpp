// Bodies and members over HTTP: paging, search, edits that name their version, refusals that name the field.
#include <gmock/gmock.h>

#include "api/api_contract.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::ElementsAre;

class ApiOrganisation : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        ask_as(Role::bloc_official, bloc_);
    }
    std::vector<std::string> names_of(const nlohmann::json& page) {
        std::vector<std::string> names;
        for (const auto& item : page.at("items"))
            names.push_back(item.at("name"));
        return names;
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiOrganisation);

TEST_P(ApiOrganisation, ListsOnlyWhatIsWithinReach) {
    ask_as(Role::cell_committee, a_);
    EXPECT_THAT(names_of(json_of(get("/units"))), ElementsAre("Chi bộ Phòng Tổng hợp"));
    ask_as(Role::committee_official, committee_);
    EXPECT_EQ(json_of(get("/units"))["items"].size(), 3);
}

TEST_P(ApiOrganisation, FindsWithoutDiacriticsAndByKind) {
    EXPECT_THAT(names_of(json_of(get("/units?text=van%20phong"))), ElementsAre("Chi bộ Văn phòng"));
    EXPECT_THAT(names_of(json_of(get("/units?kind=bloc"))), ElementsAre("Đảng bộ Khối"));
    EXPECT_THAT(names_of(json_of(get("/units?text=PHONG&under=" + committee_.text()))),
                ElementsAre("Chi bộ Phòng Tổng hợp", "Chi bộ Văn phòng"));
}

TEST_P(ApiOrganisation, PagesShowEveryRowOnce) {
    std::vector<std::string> codes;
    std::string cursor;
    for (int page = 0; page < 10; ++page) {
        const auto answer = json_of(get("/units?limit=2" + (cursor.empty() ? "" : "&cursor=" + cursor)));
        for (const auto& item : answer["items"])
            codes.push_back(item["code"]);
        if (answer["next"].is_null()) break;
        cursor = answer["next"];
    }
    EXPECT_THAT(codes, ElementsAre("38.168", "38.168.053", "38.168.053.001", "38.168.053.002", "38.168.054"));
    EXPECT_EQ(problem_of(get("/units?cursor=zz")), "400 request.cursor");
    EXPECT_EQ(problem_of(get("/units?limit=0")), "400 request.not_allowed");
    EXPECT_EQ(problem_of(get("/units?limit=201")), "400 request.not_allowed");
    EXPECT_EQ(get("/units?limit=200").status, 200);
    EXPECT_EQ(problem_of(get("/units?colour=red")), "400 request.unknown_field");
}

TEST_P(ApiOrganisation, EstablishesABodyUnderAnother) {
    const auto made = call(Method::post, "/units/" + committee_.text() + "/units",
                           R"({"code": "38.168.053.003", "name": "Chi bộ Thanh tra", "kind": "cell",
                               "sector": "administrative", "on": "2025-07-01",
                               "decision": {"number": "15-QĐ/ĐU", "date": "2025-06-25", "by": "Đảng ủy Sở"}})");
    ASSERT_EQ(made.status, 201) << problem_of(made);
    const auto unit = json_of(made);
    EXPECT_EQ(made.headers.find("Location"), "/api/v1/units/" + unit["id"].get<std::string>());
    EXPECT_EQ(unit["spans"][0]["decision"]["number"], "15-QĐ/ĐU");
    EXPECT_EQ(json_of(get("/units/" + unit["id"].get<std::string>()))["name"], "Chi bộ Thanh tra");
}

TEST_P(ApiOrganisation, ADayThatNoCalendarHasIsNamed) {
    const auto made = call(Method::post, "/units/" + committee_.text() + "/units",
                           R"({"code": "38.168.053.003", "name": "Chi bộ Thanh tra", "kind": "cell",
                               "sector": "administrative", "on": "2025-02-30",
                               "decision": {"number": "15", "date": "2025-02-01"}})");
    EXPECT_EQ(problem_of(made), "400 request.no_such_day");
    EXPECT_EQ(json_of(made)["field"], "/on");
}

const std::string k_rename =
    R"({"name": "Chi bộ Tổng hợp", "on": "2025-08-01", "decision": {"number": "9-QĐ/ĐU", "date": "2025-07-28"}})";

TEST_P(ApiOrganisation, AnEditNamesTheVersionThatItRead) {
    const auto path = "/units/" + a_.text();
    EXPECT_EQ(problem_of(call(Method::put, path + "/name", k_rename)), "428 request.if_match_needed");
    EXPECT_EQ(problem_of(call(Method::put, path + "/name", k_rename, {{"If-Match", "7"}})), "400 request.if_match");

    const std::string tag(*get(path).headers.find("ETag"));
    const auto renamed = call(Method::put, path + "/name", k_rename, {{"If-Match", tag}});
    ASSERT_EQ(renamed.status, 200) << problem_of(renamed);
    EXPECT_EQ(json_of(renamed)["name"], "Chi bộ Tổng hợp");
    EXPECT_NE(renamed.headers.find("ETag"), tag);
}

TEST_P(ApiOrganisation, TheSecondOfTwoEditorsSeesBothVersions) {
    const auto path = "/units/" + a_.text();
    const std::string tag(*get(path).headers.find("ETag"));
    ASSERT_EQ(call(Method::put, path + "/name", k_rename, {{"If-Match", tag}}).status, 200);
    const auto second =
        call(Method::put, path + "/name",
             R"({"name": "Chi bộ Khác", "on": "2025-08-02", "decision": {"number": "10-QĐ/ĐU", "date": "2025-07-29"}})",
             {{"If-Match", tag}});
    EXPECT_EQ(problem_of(second), "412 records.stale");
    const auto problem = json_of(second);
    EXPECT_EQ(problem["sent"]["name"], "Chi bộ Khác");
    EXPECT_EQ(problem["current"]["name"], "Chi bộ Tổng hợp");
    EXPECT_EQ(problem["current_version"], std::string(*get(path).headers.find("ETag")));
}

TEST_P(ApiOrganisation, MembersAreListedInVietnameseOrderAndFound) {
    member("Trần Văn Ánh", a_);
    member("Lê Thị An", a_);
    member("Đỗ Văn Bình", a_);
    const auto path = "/units/" + a_.text() + "/members";
    EXPECT_THAT(names_of(json_of(get(path))), ElementsAre("Lê Thị An", "Trần Văn Ánh", "Đỗ Văn Bình"));
    EXPECT_THAT(names_of(json_of(get(path + "?text=do"))), ElementsAre("Đỗ Văn Bình"));
    const auto first = json_of(get(path + "?limit=1"));
    EXPECT_THAT(names_of(json_of(get(path + "?limit=1&cursor=" + first["next"].get<std::string>()))),
                ElementsAre("Trần Văn Ánh"));
    EXPECT_THAT(names_of(json_of(get(path + "?day=2020-12-31"))), ElementsAre());
    EXPECT_EQ(get(path + "?day=2021-01-01").status, 200);
}

TEST_P(ApiOrganisation, AMemberIsAddedAndMended) {
    const auto made = call(Method::post, "/units/" + a_.text() + "/members",
                           R"({"details": {"name": "Phạm Thị Hoa", "code": "0012", "birth_year": 1970},
                               "from": "2024-03-01"})");
    ASSERT_EQ(made.status, 201) << problem_of(made);
    const std::string path = "/members/" + json_of(made)["id"].get<std::string>();
    const std::string tag(*get(path).headers.find("ETag"));
    const auto mended =
        call(Method::put, path, R"({"details": {"name": "Phạm Thị Hoà", "code": "0012"}})", {{"If-Match", tag}});
    ASSERT_EQ(mended.status, 200) << problem_of(mended);
    EXPECT_EQ(json_of(get(path))["name"], "Phạm Thị Hoà");
    const auto stale = call(Method::put, path, R"({"details": {"name": "Phạm Thị Hồng"}})", {{"If-Match", tag}});
    EXPECT_EQ(problem_of(stale), "412 records.stale");
    EXPECT_EQ(json_of(stale)["current"]["name"], "Phạm Thị Hoà");
    EXPECT_EQ(json_of(stale)["sent"]["details"]["name"], "Phạm Thị Hồng");
}

TEST_P(ApiOrganisation, WhatIsNotKeptHasNoDoor) {
    // Identity numbers, ethnicity, religion, family, health: refused by name.
    const auto made = call(Method::post, "/units/" + a_.text() + "/members",
                           R"({"details": {"name": "Phạm Thị Hoa", "identity_number": "001099000000"},
                               "from": "2024-03-01"})");
    EXPECT_EQ(problem_of(made), "400 request.unknown_field");
    EXPECT_EQ(json_of(made)["field"], "/details/identity_number");
}

TEST_P(ApiOrganisation, AMemberSeesTheirOwnRecordAndNobodyElses) {
    const auto me = member("Lê Thị An", a_);
    const auto other = member("Đỗ Văn Bình", a_);
    ask_as(Role::member, a_);
    principal().member = me;
    EXPECT_EQ(get("/members/" + me.text()).status, 200);
    EXPECT_EQ(problem_of(get("/members/" + other.text())), "403 request.forbidden");
}

TEST_P(ApiOrganisation, NobodyIsAskedToSignIn) {
    ask_as_nobody();
    EXPECT_EQ(problem_of(get("/units")), "401 access.sign_in_needed");
    EXPECT_EQ(get("/openapi.json").status, 200);
    // Not even what a request looks like is told.
    EXPECT_EQ(problem_of(get("/units?limit=0")), "401 access.sign_in_needed");
}

TEST_P(ApiOrganisation, AnEvaluationAnswersWithItsReasons) {
    const auto answer = get("/units/" + a_.text() + "/evaluation?year=2024");
    ASSERT_EQ(answer.status, 200) << problem_of(answer);
    EXPECT_EQ(json_of(answer)["plan"]["id"], "nt-2023");
    EXPECT_FALSE(json_of(answer)["checks"].empty());
    EXPECT_EQ(problem_of(get("/units/" + a_.text() + "/evaluation?year=2024&plan=none")), "404 request.unknown_plan");
    EXPECT_EQ(problem_of(get("/units/" + a_.text() + "/evaluation")), "400 request.missing");
    EXPECT_EQ(problem_of(get("/units/" + a_.text() + "/evaluation?year=2010")), "404 records.no_facts");
    EXPECT_EQ(get("/units/" + a_.text() + "/projection?year=2025").status, 200);
}

}  // namespace
}  // namespace bontot::contract
