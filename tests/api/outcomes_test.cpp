// Ratings, judged items, knock-outs and the years on paper over HTTP.
#include <gmock/gmock.h>

#include "api/api_contract.hpp"
#include "app/organisation/appoint_member.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::ElementsAre;
using testing::SizeIs;

const std::string k_rating_decision = R"("decision": {"number": "9-QĐ/ĐUK", "date": "2025-01-10"})";
const std::string k_good = R"({"level": "good", "regime": "QĐ 124-QĐ/TW", )" + k_rating_decision + "}";

class ApiOutcomes : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        ask_as(Role::bloc_official, bloc_);
    }
    static std::string year_of(const core::UnitId& unit, int year = 2024) {
        return "/units/" + unit.text() + "/years/" + std::to_string(year);
    }
    std::string tag_of(const std::string& path) { return std::string(*get(path).headers.find("ETag")); }
    http::Response put(const std::string& path, const std::string& body) {
        return call(Method::put, path, body, {{"If-Match", tag_of(path.substr(0, path.find('?')))}});
    }
    void register_and_recognise(const core::UnitId& unit, int year) {
        const auto text = std::to_string(year);
        const auto base = "/units/" + unit.text();
        ASSERT_EQ(call(Method::post, base + "/registrations",
                       R"({"year": )" + text + R"(, "date": ")" + text + R"(-01-15", )" + k_rating_decision + "}")
                      .status,
                  201);
        ASSERT_EQ(call(Method::post, base + "/recognitions",
                       R"({"year": )" + text + R"(, "recognised": true, "score": "95.5", )" + k_rating_decision + "}")
                      .status,
                  201);
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiOutcomes);

TEST_P(ApiOutcomes, RatingsAreEnteredAndListed) {
    const auto an = member("Lê Thị An", a_);
    const auto path = year_of(a_) + "/ratings/" + an.text();
    EXPECT_EQ(tag_of(path), "\"0\"");
    ASSERT_EQ(put(path, k_good).status, 200);
    ASSERT_EQ(put(year_of(a_) + "/rating", k_good).status, 200);
    const auto list = json_of(get(year_of(a_) + "/ratings"));
    EXPECT_EQ(list["unit"]["level"], "good");
    ASSERT_THAT(list["members"], SizeIs(1));
    EXPECT_EQ(list["members"][0]["name"], "Lê Thị An");
    EXPECT_EQ(list["members"][0]["decision"]["number"], "9-QĐ/ĐUK");
    // The second of two editors sees both.
    const auto stale =
        call(Method::put, path, R"({"level": "excellent", "regime": "QĐ 124-QĐ/TW", )" + k_rating_decision + "}",
             {{"If-Match", "\"0\""}});
    EXPECT_EQ(problem_of(stale), "412 records.stale");
    EXPECT_EQ(json_of(stale)["current"]["level"], "good");
    EXPECT_EQ(json_of(stale)["sent"]["level"], "excellent");
}

TEST_P(ApiOutcomes, ARatingNamesWhatIsWrongWithIt) {
    const auto an = member("Lê Thị An", a_);
    const auto path = year_of(a_) + "/ratings/" + an.text();
    const auto without = put(path, R"({"level": "good", "regime": "QĐ 124-QĐ/TW"})");
    EXPECT_EQ(problem_of(without), "400 outcome.decision_number");
    EXPECT_EQ(json_of(without)["field"], "/decision/number");
    const auto unrated = put(path, R"({"scope": "not_yet", "regime": "QĐ 124-QĐ/TW"})");
    EXPECT_EQ(problem_of(unrated), "400 outcome.unrated_without_reason");
    // Whom the body never had is nobody's here.
    EXPECT_EQ(problem_of(get(year_of(b_) + "/ratings/" + an.text())), "404 records.unknown_member");
    lock(committee_, 2024);
    EXPECT_EQ(problem_of(put(path, k_good)), "409 records.year_locked");
}

TEST_P(ApiOutcomes, AnItemIsJudgedAsThePlanHasIt) {
    const auto path = year_of(a_) + "/judgements/*";
    const auto judged = put(path, R"({"ratio": "0.85", "note": "thiếu hai văn bản"})");
    ASSERT_EQ(judged.status, 200) << problem_of(judged);
    EXPECT_EQ(json_of(judged)["ratio"], "0.85");
    EXPECT_EQ(json_of(judged)["judged_by"], "Lê Thị Kế toán");
    EXPECT_THAT(json_of(get(year_of(a_) + "/judgements"))["items"], SizeIs(1));
    const auto share = put(path, R"({"ratio": "1.01"})");
    EXPECT_EQ(problem_of(share), "400 request.no_share");
    EXPECT_EQ(json_of(share)["field"], "/ratio");
    const auto note = put(path, R"({"ratio": "0.9"})");
    EXPECT_EQ(problem_of(note), "400 outcome.note_needed");
    EXPECT_EQ(json_of(note)["field"], "/note");
    const auto unknown = put(year_of(a_) + "/judgements/no.such", R"({"ratio": "1"})");
    EXPECT_EQ(problem_of(unknown), "400 outcome.unknown_indicator");
}

TEST_P(ApiOutcomes, NobodyJudgesTheirOwn) {
    const auto path = year_of(a_) + "/judgements/*";
    const auto an = member("Lê Thị An", a_);
    change([&](app::Transaction& records) {
        must(app::appoint_member(records, {an, a_, organisation::Office::secretary, {core::Date(2025, 1, 1), {}}, {}}));
    });
    principal().member = an;
    EXPECT_EQ(problem_of(put(path, R"({"ratio": "1"})")), "403 access.own_unit");
    EXPECT_EQ(put(year_of(b_) + "/judgements/*", R"({"ratio": "1"})").status, 200);
    // A committee's own official does not judge the committee itself, only what stands under it.
    ask_as(Role::committee_official, committee_);
    EXPECT_EQ(problem_of(put(year_of(committee_) + "/judgements/*", R"({"ratio": "1"})")), "403 access.own_unit");
    EXPECT_EQ(put(path, R"({"ratio": "1"})").status, 200);
    ask_as(Role::cell_committee, a_);
    EXPECT_EQ(problem_of(put(path, R"({"ratio": "1"})")), "403 request.forbidden");
}

TEST_P(ApiOutcomes, AKnockOutIsEntered) {
    const auto path = year_of(a_) + "/knock-outs";
    const auto wrong = call(Method::post, path, R"({"kind": "none such", "date": "2024-05-01"})");
    EXPECT_EQ(problem_of(wrong), "400 outcome.unknown_knock_out");
    const auto other = call(Method::post, path, R"({"kind": "none such", "date": "2023-05-01"})");
    EXPECT_EQ(problem_of(other), "400 request.other_year");
    EXPECT_EQ(json_of(other)["field"], "/date");
    const auto kind = plans_->all()->at("nt-2023").plan.knock_outs.front().kind;
    const auto made = call(Method::post, path, R"({"kind": ")" + kind + R"(", "date": "2024-05-01"})");
    ASSERT_EQ(made.status, 201) << problem_of(made);
    EXPECT_THAT(json_of(get(path))["items"], SizeIs(1));
}

TEST_P(ApiOutcomes, YearsOnPaperAreEnteredListedAndWithdrawn) {
    register_and_recognise(a_, 2023);
    register_and_recognise(a_, 2024);
    register_and_recognise(other_committee_, 2024);
    const auto query = std::string("?first_year=2023&last_year=2024");
    const auto all = json_of(get("/recognitions" + query));
    ASSERT_THAT(all["items"], SizeIs(3));
    EXPECT_EQ(all["items"][2]["year"], 2023) << "the newest first";
    EXPECT_EQ(all["items"][0]["score"], "95.5");
    EXPECT_THAT(json_of(get("/registrations" + query + "&unit=" + a_.text()))["items"], SizeIs(2));
    EXPECT_EQ(problem_of(get("/awards?first_year=2024&last_year=2023")), "400 request.years_backwards");
    const auto twice = call(Method::post, "/units/" + a_.text() + "/recognitions",
                            R"({"year": 2024, "recognised": true, )" + k_rating_decision + "}");
    EXPECT_EQ(problem_of(twice), "409 outcome.entered_already");

    const auto revocation = R"({"number": "11-QĐ/ĐUK", "date": "2025-03-01", "reason": "sai phạm"})";
    const auto path = "/units/" + a_.text() + "/recognitions/2024/revocation";
    EXPECT_EQ(problem_of(call(Method::post, path, revocation)), "403 request.forbidden")
        << "who enters does not decide";
    ask_as(Role::bloc_standing, bloc_);
    const auto revoked = call(Method::post, path, revocation);
    ASSERT_EQ(revoked.status, 200) << problem_of(revoked);
    EXPECT_EQ(json_of(revoked)["revoked"]["number"], "11-QĐ/ĐUK");
    EXPECT_EQ(problem_of(call(Method::post, path, revocation)), "409 outcome.revoked_already");

    ask_as(Role::committee_official, committee_);
    EXPECT_THAT(json_of(get("/recognitions" + query))["items"], SizeIs(2));
    EXPECT_THAT(json_of(get("/recognitions" + query + "&unit=" + other_committee_.text()))["items"], SizeIs(0));
}

TEST_P(ApiOutcomes, AnAwardIsEntered) {
    const auto made = call(Method::post, "/units/" + a_.text() + "/awards",
                           R"({"year": 2024, "kind": "commendation", )" + k_rating_decision + "}");
    ASSERT_EQ(made.status, 201) << problem_of(made);
    EXPECT_EQ(json_of(get("/awards?first_year=2024&last_year=2024"))["items"][0]["kind"], "commendation");
}

TEST_P(ApiOutcomes, TheAwardListIsThatOfASubtree) {
    for (const int year : {2022, 2023, 2024}) {
        register_and_recognise(a_, year);
        register_and_recognise(other_committee_, year);
    }
    const auto registered = [&](const core::UnitId& unit) {
        const auto answer = get("/units/" + unit.text() + "/award-list?last_year=2024");
        EXPECT_EQ(answer.status, 200) << problem_of(answer);
        return json_of(answer);
    };
    EXPECT_NE(registered(bloc_).dump().find("38.168.054"), std::string::npos);
    const auto of_committee = registered(committee_).dump();
    EXPECT_NE(of_committee.find("38.168.053.001"), std::string::npos);
    EXPECT_EQ(of_committee.find("38.168.054"), std::string::npos);
}

TEST_P(ApiOutcomes, ManyAreRatedUnderOneDecisionOrNobody) {
    const auto an = member("Lê Thị An", a_);
    const auto binh = member("Đỗ Văn Bình", a_);
    const auto path = year_of(a_) + "/ratings";
    const auto rated = [](const core::MemberId& who, const std::string& said) {
        return R"({"member": ")" + who.text() + R"(", "version": 0, )" + said + "}";
    };
    const auto head = R"({"regime": "QĐ 124-QĐ/TW", )" + k_rating_decision + R"(, "members": [)";
    const auto without = call(
        Method::post, path, head + rated(an, R"("level": "good")") + "," + rated(binh, R"("scope": "not_yet")") + "]}");
    EXPECT_EQ(problem_of(without), "400 outcome.unrated_without_reason");
    EXPECT_EQ(json_of(without)["field"], "/members/1/reason");
    EXPECT_THAT(json_of(get(path))["members"], SizeIs(0)) << "all, or none";
    const auto done = call(Method::post, path,
                           head + rated(an, R"("level": "good")") + "," +
                               rated(binh, R"("scope": "not_yet", "reason": "mới chuyển đến")") + "]}");
    ASSERT_LT(done.status, 300) << problem_of(done);
    const auto list = json_of(get(path))["members"];
    ASSERT_THAT(list, SizeIs(2));
    for (const auto& row : list)
        EXPECT_EQ(row.value("/decision/number"_json_pointer, ""),
                  row.value("scope", "") == "not_yet" ? "" : "9-QĐ/ĐUK");
    EXPECT_EQ(problem_of(call(Method::post, path, head + rated(an, R"("level": "completed")") + "]}")),
              "412 records.stale")
        << "somebody entered it meanwhile";
}

TEST_P(ApiOutcomes, AJudgementIsTakenBackWithAReason) {
    const auto path = year_of(a_) + "/judgements/*";
    ASSERT_EQ(put(path, R"({"ratio": "1"})").status, 200);
    const auto withdraw = [&](const std::string& version) {
        return call(Method::post, path + "/withdrawal", R"({"reason": "nhầm chi bộ"})", {{"If-Match", version}});
    };
    EXPECT_EQ(problem_of(withdraw("\"7\"")), "412 records.stale");
    const auto gone = withdraw("\"1\"");
    ASSERT_EQ(gone.status, 200) << problem_of(gone);
    EXPECT_EQ(json_of(gone)["version"], 0);
    EXPECT_THAT(json_of(get(year_of(a_) + "/judgements"))["items"], SizeIs(0));
    EXPECT_EQ(problem_of(withdraw("\"1\"")), "404 outcome.no_judgement");
    EXPECT_EQ(put(path, R"({"ratio": "1"})").status, 200) << "it may be judged anew";
}

TEST_P(ApiOutcomes, AKnockOutEnteredByMistakeIsTakenBack) {
    const auto path = year_of(a_) + "/knock-outs";
    const auto kind = plans_->all()->at("nt-2023").plan.knock_outs.front().kind;
    const auto made = call(Method::post, path, R"({"kind": ")" + kind + R"(", "date": "2024-05-06"})");
    ASSERT_EQ(made.status, 201) << problem_of(made);
    const auto list = json_of(get(path))["items"];
    ASSERT_THAT(list, SizeIs(1));
    const auto id = json_of(made)["id"].get<std::string>();
    EXPECT_EQ(list[0]["id"], id) << "the answer names the record that was made";
    EXPECT_EQ(problem_of(call(Method::post, year_of(b_) + "/knock-outs/" + id + "/withdrawal", R"({"reason": "x"})")),
              "404 outcome.no_knock_out");
    const auto gone = call(Method::post, path + "/" + id + "/withdrawal", R"({"reason": "ghi nhầm"})");
    ASSERT_EQ(gone.status, 200) << problem_of(gone);
    EXPECT_THAT(json_of(gone)["items"], SizeIs(0));
}

}  // namespace
}  // namespace bontot::contract
