// The chaser's board, the reports of a year and the steps that wait on the first page, over a movement of the bloc.
#include <gmock/gmock.h>

#include "api/api_contract.hpp"
#include "app/movement/launch.hpp"
#include "app/movement/take_step.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using core::Date;
using core::UnitId;
using movement::Act;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// Today is 15 August 2025.
class ApiMovementBoards : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        plan_ = test::shipped_plan("nt-2023");
    }
    void launch(int first_year = 2023) {
        app::LaunchAsked asked;
        asked.authority = bloc_;
        asked.first_year = first_year;
        asked.last_year = 2025;
        asked.decision = {"20-KH/ĐUK", Date(2025, 7, 1), "Đảng ủy Khối"};
        change([&](app::Transaction& r) { must(app::launch_movement(r, plan_, {"cán bộ khối"}, asked)); });
    }
    static access::Principal person(const std::string& name, Role role, const UnitId& unit) {
        access::Principal principal;
        principal.account = access::AccountId("account of " + name);
        principal.name = name;
        principal.second_factor = true;
        principal.grants.push_back(
            {core::RecordId("g"), principal.account, role, unit, {Date(2020, 1, 1), {}}, {}, ""});
        return principal;
    }
    void step(const UnitId& unit, Act act, const access::Principal& who) {
        change([&](app::Transaction& r) {
            app::StepAsked asked;
            asked.unit = unit;
            asked.year = 2025;
            asked.act = act;
            asked.papers.reason = "lý do";
            asked.papers.decision = {"12-QĐ/ĐU", r.today(), "Đảng ủy"};
            asked.papers.late_reason = "phát động muộn";
            asked.papers.approver = "Bí thư Đảng ủy";
            if (const auto file = r.movements().file_of(unit, 2025)) asked.version = file->version;
            must(app::take_step(r, plan_, who, asked));
        });
    }
    void register_cell(const UnitId& cell) {
        step(cell, Act::register_unit, person("bí thư", Role::cell_committee, cell));
    }
    void accept(const UnitId& cell) { step(cell, Act::accept, person("cán bộ", Role::committee_official, committee_)); }
    nlohmann::json chasing(const UnitId& unit, const std::string& year = "2025") {
        return json_of(get("/units/" + unit.text() + "/years/" + year + "/chasing"));
    }
    /// "38.168.053.001 not_made register unit"
    static std::vector<std::string> lines(const nlohmann::json& board) {
        std::vector<std::string> found;
        for (const auto& item : board.at("items")) {
            found.push_back(item.at("code").get<std::string>() + " " + item.at("delay").get<std::string>() + " " +
                            item.at("act").get<std::string>() + " " + item.at("level").get<std::string>());
        }
        return found;
    }
    /// "movement_select 1" of what waits for the caller.
    std::vector<std::string> waiting() {
        std::vector<std::string> found;
        const auto home = json_of(get("/home"));
        for (const auto& bucket : home.at("buckets")) {
            const auto waits = bucket.at("waits").get<std::string>();
            if (waits.starts_with("movement_")) found.push_back(waits + " " + bucket.at("count").dump());
        }
        return found;
    }
    nlohmann::json report(const UnitId& unit) { return json_of(get("/units/" + unit.text() + "/years/2025/report")); }
    static nlohmann::json of_unit(const nlohmann::json& list, const UnitId& unit) {
        for (const auto& one : list) {
            if (one.at("unit") == unit.text()) return one;
        }
        ADD_FAILURE() << "not there: " << unit.text();
        return {};
    }
    plan::Plan plan_;
};
CONTRACT_ON_BOTH_ENGINES(ApiMovementBoards);

TEST_P(ApiMovementBoards, WhoFollowsACellSeesWhatItHasStillToDo) {
    ask_as(Role::follower, a_);
    EXPECT_THAT(waiting(), IsEmpty());
    EXPECT_FALSE(of_unit(json_of(get("/home"))["places"], a_).contains("movement")) << "no movement covers it";
    launch();
    EXPECT_THAT(waiting(), ElementsAre("movement_followed 1"));
    auto home = json_of(get("/home"));
    EXPECT_EQ(home["buckets"][0]["things"][0]["state"], "none") << "not registered yet";
    register_cell(a_);
    EXPECT_THAT(waiting(), IsEmpty()) << "others are at work on it";
    home = json_of(get("/home"));
    const auto place = of_unit(home["places"], a_)["movement"];
    EXPECT_EQ(place, (nlohmann::json{{"year", 2025}, {"stage", "registered"}, {"verdict", "open"}}));
    // Who stands above those that register sees the way to their files.
    ask_as(Role::inspector, province_);
    EXPECT_EQ(of_unit(json_of(get("/home"))["places"], province_)["movement"], (nlohmann::json{{"year", 2025}}));
    ask_as(Role::administrator, province_);
    EXPECT_FALSE(of_unit(json_of(get("/home"))["places"], province_).contains("movement")) << "sees no content";
}

TEST_P(ApiMovementBoards, WithoutAMovementNobodyIsChased) {
    ask_as(Role::committee_official, committee_);
    const auto board = chasing(committee_);
    EXPECT_EQ(board["bodies"], 0);
    EXPECT_THAT(board["items"], IsEmpty());
    launch();
    EXPECT_EQ(chasing(committee_, "2022")["bodies"], 0) << "a year before it";
}

TEST_P(ApiMovementBoards, WhoHasNotRegisteredStandsOnTheBoardWithTheirSuperior) {
    launch();
    ask_as(Role::bloc_official, bloc_);
    EXPECT_THAT(lines(chasing(bloc_)),
                ElementsAre("38.168.053 not_made register unit", "38.168.053.001 not_made register unit",
                            "38.168.053.002 not_made register unit", "38.168.054 not_made register unit"));
    register_cell(a_);
    EXPECT_THAT(lines(chasing(a_)), ElementsAre("38.168.053.001 not_appraised accept appraiser"));
    accept(a_);
    EXPECT_THAT(lines(chasing(a_)), ElementsAre("38.168.053.001 not_sent forward appraiser"));
    step(a_, Act::forward, person("bí thư đảng ủy", Role::committee_secretary, committee_));
    EXPECT_THAT(lines(chasing(a_)), IsEmpty()) << "until December nothing is due";
    EXPECT_EQ(chasing(a_)["bodies"], 1);
    const auto item = chasing(b_)["items"][0];
    EXPECT_EQ(item["superior_name"], "Đảng bộ Sở Tài chính");
    EXPECT_FALSE(item.contains("last_day")) << "the term of 2023 is not one of 2025";
}

TEST_P(ApiMovementBoards, HowLateSomebodyIsCountsFromTheLastDay) {
    launch();
    ask_as(Role::bloc_official, bloc_);
    const auto item = of_unit(chasing(a_, "2023")["items"], a_);
    EXPECT_EQ(item["last_day"], "2023-07-09");
    EXPECT_EQ(item["day_off"]["why"], "weekend") << "a Sunday";
    EXPECT_EQ(item["day_off"]["open_until"], "2023-07-07");
    EXPECT_EQ(item["days_late"], (Date(2025, 8, 15).days() - Date(2023, 7, 9).days()));
}

TEST_P(ApiMovementBoards, TheBoardIsForWhoMayReadEvaluationsThere) {
    launch();
    ask_as(Role::cell_committee, a_);
    EXPECT_EQ(chasing(a_)["bodies"], 1);
    EXPECT_EQ(problem_of(get("/units/" + b_.text() + "/years/2025/chasing")), "403 request.forbidden");
    EXPECT_EQ(problem_of(get("/units/" + committee_.text() + "/years/2025/report")), "403 request.forbidden");
    EXPECT_EQ(problem_of(get("/units/" + b_.text() + "/years/2025/meeting-table")), "403 request.forbidden");
    ask_as(Role::administrator, bloc_);
    EXPECT_EQ(problem_of(get("/units/" + a_.text() + "/years/2025/chasing")), "403 request.forbidden");
}

TEST_P(ApiMovementBoards, TheFirstPageTellsEachTheirOwnStep) {
    launch();
    ask_as(Role::cell_committee, a_);
    EXPECT_THAT(waiting(), ElementsAre("movement_register 1"));
    ask_as(Role::member, a_);
    EXPECT_THAT(waiting(), IsEmpty()) << "a member registers nothing";
    ask_as(Role::committee_official, committee_);
    EXPECT_THAT(waiting(), ElementsAre("movement_register 1")) << "the committee's own file, not those of its cells";
    register_cell(a_);
    register_cell(b_);
    EXPECT_THAT(waiting(), testing::UnorderedElementsAre("movement_register 1", "movement_select 2"));
    ask_as(Role::bloc_official, bloc_);
    EXPECT_THAT(waiting(), IsEmpty()) << "R76: the cells of a committee are its own to select";
    accept(a_);
    ask_as(Role::committee_secretary, committee_);
    EXPECT_THAT(waiting(), Contains("movement_forward 1"));
    ask_as(Role::cell_committee, a_);
    EXPECT_THAT(waiting(), IsEmpty());
}

TEST_P(ApiMovementBoards, AReportCountsWhatItsLinesSay) {
    launch();
    register_cell(a_);
    accept(a_);
    ask_as(Role::bloc_standing, bloc_);
    const auto all = report(bloc_);
    const auto line = of_unit(all["items"], a_);
    EXPECT_TRUE(line["registered"]);
    EXPECT_FALSE(line["assessed"]);
    EXPECT_FALSE(of_unit(all["items"], b_)["registered"]);
    for (const auto& body : {bloc_, committee_}) {
        const auto sums = of_unit(all["bodies"], body)["cells"];
        EXPECT_EQ(sums["bodies"], 2);
        EXPECT_EQ(sums["registered"], 1);
        EXPECT_EQ(sums["qualified"].get<int>() + sums["not_qualified"].get<int>() + sums["pending"].get<int>(), 2);
        for (const auto& criterion : sums["criteria"]) {
            EXPECT_EQ(criterion["met"].get<int>() + criterion["partly_met"].get<int>() +
                          criterion["not_met"].get<int>() + criterion["pending"].get<int>(),
                      2);
        }
    }
    EXPECT_EQ(of_unit(all["bodies"], other_committee_)["cells"]["bodies"], 0);
    EXPECT_EQ(of_unit(all["bodies"], bloc_)["committees"]["bodies"], 2);
    EXPECT_EQ(of_unit(report(committee_)["bodies"], committee_)["committees"]["bodies"], 1);
}

TEST_P(ApiMovementBoards, TablesOfMeetingsNameEveryCell) {
    ask_as(Role::bloc_official, bloc_);
    const auto path = "/units/" + bloc_.text() + "/years/2025/meeting-table";
    const auto table = json_of(get(path + "?from=1&to=6"));
    ASSERT_EQ(table["items"].size(), 2);
    EXPECT_EQ(table["items"][0]["name"], "Chi bộ Phòng Tổng hợp");
    EXPECT_THAT(table["items"][0]["meetings"], IsEmpty());
    EXPECT_EQ(problem_of(get(path + "?from=7&to=6")), "400 request.months_backwards");
    EXPECT_EQ(problem_of(get(path + "?from=0")), "400 request.not_allowed");
}

}  // namespace
}  // namespace bontot::contract
