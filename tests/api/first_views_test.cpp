// What people see first: a committee its cells in one answer, everybody what waits for them (GET overview, GET /home).
#include <gmock/gmock.h>

#include "api/meetings_contract.hpp"
#include "app/backup_trace.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class ApiFirstViews : public ApiMeetingsContract {
  protected:
    nlohmann::json overview(const core::UnitId& unit, int year) {
        const auto answer = get("/units/" + unit.text() + "/overview?year=" + std::to_string(year));
        EXPECT_EQ(answer.status, 200) << problem_of(answer);
        return json_of(answer);
    }
    static nlohmann::json line_of(const nlohmann::json& overview, const core::UnitId& unit) {
        for (const auto& line : overview["items"]) {
            if (line["unit"] == unit.text()) return line;
        }
        ADD_FAILURE() << "no line of " << unit.text();
        return {};
    }
    nlohmann::json home() {
        const auto answer = get("/home");
        EXPECT_EQ(answer.status, 200) << problem_of(answer);
        return json_of(answer);
    }
    /// Null when nothing of this kind waits.
    nlohmann::json bucket(const std::string& waits) {
        const auto page = home();
        for (const auto& bucket : page["buckets"]) {
            if (bucket["waits"] == waits) return bucket;
        }
        return nullptr;
    }
    void hold_a_meeting(const std::string& date, const std::string& kind = "regular") {
        plan(date, kind);
        hold_with_private_parts();
        conclude();
        finalise();
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiFirstViews);

TEST_P(ApiFirstViews, WhoFollowsTheCellOrKeepsItsMinutesSeesItsComingMeetings) {  // R34
    plan("2025-08-20");
    for (const auto role : {Role::follower, Role::meeting_secretary}) {
        ask_as(role, a_);
        EXPECT_EQ(bucket("meetings_ahead")["count"], 1) << core::name_in(access::k_roles, role);
    }
    ask_as(Role::member, a_);
    EXPECT_EQ(bucket("meetings_ahead"), nullptr) << "a member has their own";
}

TEST_P(ApiFirstViews, AnOverviewHasALineForEveryJudgedBody) {
    hold_a_meeting("2025-03-05");
    ask_as(Role::bloc_standing, bloc_);
    const auto all = overview(bloc_, 2025);
    std::vector<std::string> codes;
    for (const auto& line : all["items"])
        codes.push_back(line["code"]);
    EXPECT_THAT(codes, ElementsAre("38.168.053", "38.168.053.001", "38.168.053.002", "38.168.054"));
    EXPECT_EQ(all["plan"], "nt-2023");
    EXPECT_EQ(all["as_of"], "2025-08-15");
    EXPECT_TRUE(all["latest_year"].is_null());
    std::vector<std::string> bodies;
    for (const auto& body : all["bodies"])
        bodies.push_back(body["unit"]);
    EXPECT_THAT(bodies, Contains(bloc_.text()));
    EXPECT_THAT(bodies, Contains(committee_.text()));
    EXPECT_THAT(bodies, Not(Contains(a_.text())));

    const auto line = line_of(all, a_);
    EXPECT_EQ(line["superior"], committee_.text());
    EXPECT_EQ(line["members"], 3);
    EXPECT_THAT(line["months"]["regular"], ElementsAre(3));
    EXPECT_THAT(line["months"]["thematic"], IsEmpty());
    // 2 of 3 were there: not over 85 %.
    EXPECT_THAT(line["months"]["problem"], ElementsAre(3));
    EXPECT_THAT(line["failing"], Contains("attendance"));
    EXPECT_THAT(line_of(all, b_)["months"]["regular"], IsEmpty());
}

TEST_P(ApiFirstViews, AnOverviewSaysWhatTheAnswersOfEachSay) {
    hold_a_meeting("2025-03-05");
    hold_a_meeting("2025-04-07", "combined");
    ask_as(Role::committee_official, committee_);
    const auto all = overview(committee_, 2025);
    for (const auto& line : all["items"]) {
        const auto path = "/units/" + line["unit"].get<std::string>();
        const auto evaluation = json_of(get(path + "/evaluation?year=2025"));
        const auto projection = json_of(get(path + "/projection?year=2025"));
        EXPECT_EQ(line["verdict"], evaluation["verdict"]);
        EXPECT_EQ(line["outlook"], projection["state"]);
        ASSERT_EQ(line["criteria"].size(), evaluation["criteria"].size());
        for (std::size_t i = 0; i < line["criteria"].size(); ++i) {
            for (const auto* field : {"id", "state", "achieved", "open", "applicable"})
                EXPECT_EQ(line["criteria"][i][field], evaluation["criteria"][i][field]);
        }
        std::vector<std::string> failing;
        for (const auto& check : evaluation["checks"]) {
            if (check["state"] == "not_met") failing.push_back(check["check"]);
        }
        EXPECT_EQ(line["failing"], nlohmann::json(failing));
    }
    EXPECT_THAT(line_of(all, a_)["months"]["combined"], ElementsAre(4));
}

TEST_P(ApiFirstViews, AYearWithoutMeetingsNamesTheLastOneThatHasSome) {
    hold_a_meeting("2024-03-05");
    ask_as(Role::bloc_standing, bloc_);
    EXPECT_EQ(overview(bloc_, 2025)["latest_year"], 2024);
    EXPECT_TRUE(overview(bloc_, 2024)["latest_year"].is_null());
    ask_as(Role::cell_committee, a_);
    EXPECT_EQ(home()["places"][0]["latest_year"], 2024);
    EXPECT_EQ(problem_of(get("/units/" + committee_.text() + "/overview?year=2024")), "403 request.forbidden");
}

TEST_P(ApiFirstViews, ARecorderIsToldOfEveryStepThatIsMissing) {
    const auto missing = bucket("month_without_meeting");
    EXPECT_EQ(missing["count"], 1);
    EXPECT_EQ(missing["last_day"], "2025-08-31");
    plan("2025-08-10");
    EXPECT_TRUE(bucket("month_without_meeting").is_null());
    const auto late = bucket("meetings_not_held");
    EXPECT_EQ(late["count"], 1);
    EXPECT_EQ(late["overdue"], 1);
    EXPECT_EQ(late["things"][0]["day"], "2025-08-10");
    hold_with_private_parts();
    EXPECT_TRUE(bucket("meetings_not_held").is_null());
    EXPECT_EQ(bucket("meetings_not_concluded")["count"], 1);
    conclude();
    const auto concluded = bucket("meetings_not_finalised");
    EXPECT_EQ(concluded["count"], 1);
    EXPECT_THAT(concluded["things"][0]["missing"], Not(IsEmpty()));
    finalise();
    EXPECT_TRUE(bucket("meetings_not_finalised").is_null());
    EXPECT_EQ(home()["places"][0]["line"]["months"]["regular"], nlohmann::json({8}));
}

TEST_P(ApiFirstViews, RequestsWaitForTheChairAndTheMemberSeesTheirOwn) {
    plan("2025-08-20");
    ask_as_member(Role::member, binh_);
    auto next = bucket("next_meeting");
    EXPECT_EQ(next["things"][0]["day"], "2025-08-20");
    EXPECT_FALSE(next["things"][0].contains("state"));
    ASSERT_EQ(post(meeting_ + "/requests", R"({"reason": "đi công tác"})").status, 201);
    EXPECT_EQ(bucket("next_meeting")["things"][0]["state"], "asked");
    EXPECT_TRUE(bucket("absence_requests").is_null()) << "a member does not answer requests";
    ask_as_member(Role::cell_committee, an_);
    const auto asked = bucket("absence_requests");
    EXPECT_EQ(asked["count"], 1);
    EXPECT_EQ(asked["things"][0]["text"], "Đỗ Văn Bình");
    EXPECT_EQ("/meetings/" + asked["things"][0]["id"].get<std::string>(), meeting_);
}

TEST_P(ApiFirstViews, ACommitteeSeesWhichCellsHaveNotMet) {
    hold_a_meeting("2025-08-05");
    ask_as(Role::committee_official, committee_);
    const auto without = bucket("cells_without_meeting");
    EXPECT_EQ(without["count"], 1);
    EXPECT_EQ(without["things"][0]["id"], b_.text());
    EXPECT_EQ(without["last_day"], "2025-08-31");
    EXPECT_EQ(bucket("judged_items")["things"][0]["id"], a_.text());
    const auto place = home()["places"][0];
    EXPECT_EQ(place["cells"]["cells"], 2);
    EXPECT_FALSE(place.contains("line"));
}

TEST_P(ApiFirstViews, AnAdministratorSeesNoContent) {
    hold_a_meeting("2025-08-05");
    ask_as(Role::administrator, province_);
    const auto page = home();
    EXPECT_THAT(page["buckets"], IsEmpty());
    EXPECT_FALSE(page["places"][0].contains("cells"));
    ask_as_nobody();
    EXPECT_EQ(get("/home").status, 401);
}

TEST_P(ApiFirstViews, AMemberSeesAllComingMeetings) {
    plan("2025-08-20");
    plan("2025-09-10", "thematic");
    ask_as_member(Role::member, binh_);
    ASSERT_EQ(post(meeting_ + "/requests", R"({"reason": "đi công tác"})").status, 201);
    const auto next = bucket("next_meeting");
    EXPECT_EQ(next["count"], 2);
    EXPECT_FALSE(next["things"][0].contains("state"));
    EXPECT_EQ(next["things"][1]["day"], "2025-09-10");
    EXPECT_EQ(next["things"][1]["state"], "asked");
}

TEST_P(ApiFirstViews, AdministratorsSeeWhenTheRecordsWereBackedUp) {
    ask_as(Role::administrator, province_);
    EXPECT_TRUE(json_of(get("/system"))["backup_is_old"]) << "there is none";
    EXPECT_FALSE(json_of(get("/system")).contains("last_backup"));
    const auto keep = [&](int days_ago) {
        change([&](app::Transaction& records) {
            app::keep_backup_trace(records, {records.now_ms() - days_ago * std::int64_t{86'400'000}, 12'345, 67, 8, 0,
                                             0, "sao lưu 1.zip"});
        });
        return json_of(get("/system"));
    };
    const auto fresh = keep(app::k_backup_holds_days);
    EXPECT_FALSE(fresh["backup_is_old"]);
    EXPECT_EQ(fresh["last_backup"]["bytes"], 12'345);
    EXPECT_EQ(fresh["last_backup"]["file"], "sao lưu 1.zip");
    EXPECT_TRUE(keep(app::k_backup_holds_days + 1)["backup_is_old"]);
}

}  // namespace
}  // namespace bontot::contract
