// Awards at the final review, the honour register and a committee's cells over HTTP (R85–R90).
#include <gmock/gmock.h>

#include "api/api_contract.hpp"
#include "app/outcomes/past_on_paper.hpp"
#include "contract/launch_asked.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using core::Date;
using http::Method;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class ApiAwards : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        const auto plan = plans_->all()->at("nt-2023").plan;
        change([&](app::Transaction& records) {
            const auto movement = must(app::launch_movement(records, plan, {"cán bộ"}, launch_asked(bloc_)));
            must(app::plan_review(records, {{}, movement.id, app::ReviewKind::final, Date(2025, 12, 12), ""}));
        });
        for (int i = 0; i < 5; ++i) {
            const auto number = std::to_string(101 + i);
            cells_.push_back(establish("38.168.053." + number, "Chi bộ " + number, committee_));
            for (int year = 2023; year <= 2025; ++year)
                recognise(cells_.back(), year, 10'000 - 100 * i);
        }
        change([&](app::Transaction& records) {
            app::RegistrationRow row;
            row.unit = a_;
            row.year = 2023;
            row.date = Date(2023, 7, 5);
            row.decision = {"7-NQ/CB", Date(2023, 7, 5), "Chi bộ"};
            must(app::enter_registration(records, row));
        });
        ask_as(Role::bloc_standing, bloc_);
    }
    void recognise(const core::UnitId& unit, int year, std::int64_t score) {
        change([&](app::Transaction& records) {
            app::RegistrationRow registered;
            registered.unit = unit;
            registered.year = year;
            registered.date = Date(year, 1, 5);
            registered.decision = {"7-NQ/CB", Date(year, 1, 5), "Chi bộ"};
            must(app::enter_registration(records, registered));
            app::RecognitionRow row;
            row.unit = unit;
            row.year = year;
            row.recognised = true;
            row.score = core::Points{score};
            row.decision = {"9-QĐ/ĐUK", Date(year, 1, 10), "Đảng ủy Khối"};
            must(app::enter_recognition(records, row));
        });
    }
    [[nodiscard]] std::string path(const core::UnitId& unit) const {
        return "/units/" + unit.text() + "/years/2025/awards";
    }
    [[nodiscard]] std::string path() const { return path(bloc_); }
    static std::string order(const std::vector<core::UnitId>& units, const std::string& more = "",
                             const std::string& act = "commendation") {
        std::string list;
        for (const auto& unit : units)
            list += (list.empty() ? "\"" : ", \"") + unit.text() + "\"";
        return R"({"act": ")" + act + R"(", "units": [)" + list +
               R"(], "decision": {"number": "91-QĐ/ĐUK", "date": "2025-08-14", "by": "Đảng ủy Khối"})" + more + "}";
    }
    http::Response decide(const std::string& body, const std::string& tag = "\"0\"") {
        return call(Method::post, path(), body, {{"If-Match", tag}});
    }

    std::vector<core::UnitId> cells_;
};
CONTRACT_ON_BOTH_ENGINES(ApiAwards);

TEST_P(ApiAwards, TheListHasItsCutAndEveryReason) {
    const auto answer = get(path());
    ASSERT_EQ(answer.status, 200) << problem_of(answer);
    EXPECT_EQ(*answer.headers.find("ETag"), "\"0\"");
    const auto list = json_of(answer);
    EXPECT_EQ(list["base"], 5);
    EXPECT_EQ(list["cap"], 1);
    EXPECT_EQ(list["provisional"], false);
    EXPECT_EQ(list["review"]["date"], "2025-12-12");
    ASSERT_THAT(list["bodies"], SizeIs(6));
    EXPECT_EQ(list["bodies"][0]["standing"], "proposed");
    EXPECT_EQ(list["bodies"][1]["standing"], "below_cut");
    EXPECT_THAT(list["bodies"][1]["why"].get<std::string>(), HasSubstr("99"));
    EXPECT_EQ(list["bodies"][5]["unit"], a_.text());
    EXPECT_THAT(list["bodies"][5]["why"].get<std::string>(), HasSubstr("2023, 2024, 2025"));
    // A cell sees the figures of all and the lines of its own.
    ask_as(Role::cell_committee, cells_[1]);
    const auto own = json_of(get(path(cells_[1])));
    EXPECT_EQ(own["base"], 5);
    ASSERT_THAT(own["bodies"], SizeIs(1));
    EXPECT_EQ(own["bodies"][0]["unit"], cells_[1].text());
    EXPECT_EQ(problem_of(get(path())), "403 request.forbidden");
}

TEST_P(ApiAwards, ADecisionIsPreviewedTakenOnceAndTakenBack) {
    const auto preview = json_of(call(Method::post, path() + "/preview", order({cells_[0], cells_[1]})));
    EXPECT_EQ(preview["needs_exception"], true);
    EXPECT_EQ(preview["rooms"][0]["cap"], 1);
    EXPECT_EQ(preview["rooms"][0]["asked"], 2);
    ASSERT_THAT(preview["problems"], SizeIs(2));
    EXPECT_EQ(preview["problems"][0]["field"], "/exception/reason");

    const auto above = decide(order({cells_[0], cells_[1]}));
    EXPECT_EQ(problem_of(above), "400 awards.above_cap");
    EXPECT_EQ(json_of(above)["field"], "/exception/reason");
    const auto decided = decide(order({cells_[0]}));
    ASSERT_EQ(decided.status, 201) << problem_of(decided);
    EXPECT_EQ(json_of(decided)["given"], 1);
    EXPECT_EQ(json_of(decided)["decisions"][0]["decision"]["number"], "91-QĐ/ĐUK");
    const auto late = decide(order({cells_[1]}, R"(, "reason": "r", "exception": {"reason": "x", "allowed_by": "y"})"));
    EXPECT_EQ(problem_of(late), "412 records.stale");
    EXPECT_EQ(json_of(late)["current"]["given"], 1);
    EXPECT_EQ(json_of(late)["current_version"], "\"1\"");

    const auto back = R"({"unit": ")" + cells_[0].text() +
                      R"(", "kind": "commendation", "number": "95-QĐ/ĐUK", "date": "2025-08-15", "reason": "vi phạm"})";
    const auto taken = call(Method::post, path() + "/revocations", back);
    ASSERT_EQ(taken.status, 200) << problem_of(taken);
    EXPECT_EQ(json_of(taken)["given"], 0);
    EXPECT_EQ(problem_of(call(Method::post, path() + "/revocations", back)), "409 outcome.revoked_already");
}

TEST_P(ApiAwards, OnlyTheAuthorityDecides) {
    ask_as(Role::bloc_official, bloc_);
    EXPECT_EQ(problem_of(decide(order({cells_[0]}))), "403 request.forbidden");
    ask_as(Role::bloc_standing, bloc_);
    const auto elsewhere = call(Method::post, path(committee_), order({cells_[0]}), {{"If-Match", "\"0\""}});
    EXPECT_EQ(problem_of(elsewhere), "409 awards.not_the_authority");
    EXPECT_EQ(problem_of(call(Method::post, path(), order({cells_[0]}))), "428 request.if_match_needed");
    EXPECT_EQ(problem_of(decide(order({}))), "400 request.not_allowed");
    EXPECT_EQ(problem_of(decide(order({cells_[0]}, "", "provincial_nomination"))), "409 awards.not_direct");
    EXPECT_EQ(problem_of(get("/units/" + bloc_.text() + "/years/2019/awards")), "404 movement.none");
}

TEST_P(ApiAwards, TheRegisterIsReadAndTakenOut) {
    ASSERT_EQ(decide(order({cells_[0]})).status, 201);
    const auto honours = "/units/" + bloc_.text() + "/honours";
    const auto all = json_of(get(honours));
    EXPECT_EQ(all["years"], nlohmann::json({2023, 2024, 2025}));
    ASSERT_THAT(all["items"], SizeIs(5));
    EXPECT_EQ(all["items"][0]["titles"], 3);
    EXPECT_EQ(all["items"][0]["awards"][0]["kind"], "commendation");
    EXPECT_EQ(json_of(get(honours + "?first_year=2024&last_year=2024"))["items"][0]["titles"], 1);
    EXPECT_EQ(problem_of(get(honours + "?first_year=2025&last_year=2024")), "400 request.years_backwards");
    const auto csv = call(Method::post, honours + "/file?format=csv");
    ASSERT_EQ(csv.status, 200) << problem_of(csv);
    const auto text = std::get<std::string>(csv.body);
    EXPECT_THAT(text, HasSubstr("2023,2024,2025"));
    EXPECT_THAT(text, HasSubstr("Công nhận,Công nhận,Công nhận,3,giấy khen 2025 (91-QĐ/ĐUK)"));
    EXPECT_THAT(text, HasSubstr("xuất lúc"));
    EXPECT_EQ(call(Method::post, honours + "/file").status, 200);
    ask_as(Role::member, a_);
    EXPECT_THAT(json_of(get("/units/" + a_.text() + "/honours"))["items"], IsEmpty());
    EXPECT_EQ(problem_of(call(Method::post, "/units/" + a_.text() + "/honours/file")), "403 request.forbidden");
}

TEST_P(ApiAwards, ACommitteeSeesWhichCellsCount) {
    const auto found = get("/units/" + committee_.text() + "/years/2024/roll-up");
    ASSERT_EQ(found.status, 200) << problem_of(found);
    const auto rolled = json_of(found);
    EXPECT_THAT(rolled["cells"], SizeIs(7));
    EXPECT_FALSE(rolled["indicators"].empty());
    EXPECT_THAT(rolled["ratings"]["excluded"], SizeIs(7));
    EXPECT_EQ(rolled["ratings"]["excluded"][0]["why"], "not_rated_yet");
    const auto evaluation = json_of(get("/units/" + committee_.text() + "/evaluation?year=2024"));
    for (const auto& check : evaluation["checks"]) {
        if (check["check"] != "cell_ratings_completed") continue;
        EXPECT_EQ(check["cells"]["counted"], 0);
        EXPECT_THAT(check["cells"]["excluded"], SizeIs(7));
    }
    EXPECT_EQ(problem_of(get("/units/" + a_.text() + "/years/2024/roll-up")), "409 outcome.not_a_committee");
}

}  // namespace
}  // namespace bontot::contract
