// Files of a year over HTTP: who has not begun, where they stand, what came in by when, and one paper for many (R92,
// R93).
#include <gmock/gmock.h>

#include "api/movement_api.hpp"

namespace bontot::contract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ApiMovementLists : public ApiMovement {
  protected:
    void register_only(const core::UnitId& cell, const std::string& day) {
        set_today(day);
        ask_as_secretary(cell);
        auto papers = decided("7-NQ/CB", day);
        papers["late"] = {{"reason", "kế hoạch đến chậm"}, {"approver", "Bí thư Đảng ủy"}};
        must_step(cell, "register", papers);
    }
    Json list(const core::UnitId& unit, const std::string& query = "") {
        return json_of(get(of_year(unit) + "/files" + query));
    }
    static std::vector<std::string> codes(const Json& list) {
        std::vector<std::string> found;
        for (const auto& line : list["items"])
            found.push_back(line["code"].get<std::string>().substr(7));
        return found;
    }
    http::Response bulk(const std::string& where, Json body, const Json& files) {
        body["files"] = files;
        return post(of_year(committee_) + "/files/steps" + where, body);
    }
    static Json of(const core::UnitId& unit, int version) { return {{"unit", unit.text()}, {"version", version}}; }
};
CONTRACT_ON_BOTH_ENGINES(ApiMovementLists);

TEST_P(ApiMovementLists, AllBodiesAreListedAlsoThoseThatHaveNotBegun) {
    register_only(a_, "2023-07-05");
    ask_as_official();
    const auto all = list(bloc_);
    EXPECT_THAT(codes(all), ElementsAre("053", "053.001", "053.002", "054"));
    EXPECT_EQ(all["items"][1]["stage"], "registered");
    EXPECT_EQ(all["items"][1]["works_on"], "appraiser");
    EXPECT_EQ(all["items"][1]["last_act"], "register");
    EXPECT_EQ(all["items"][1]["superior_name"], "Đảng bộ Sở Tài chính");
    EXPECT_EQ(all["items"][2]["stage"], "none") << "chưa lập";
    EXPECT_EQ(all["items"][2]["version"], 0);
    EXPECT_FALSE(all["items"][2].contains("id"));
    EXPECT_THAT(codes(list(bloc_, "?stage=none&kind=cell")), ElementsAre("053.002"));
    EXPECT_THAT(codes(list(bloc_, "?act=accept")), ElementsAre("053.001"));
    EXPECT_THAT(codes(list(bloc_, "?verdict=withdrawn")), IsEmpty());
    EXPECT_THAT(codes(list(bloc_, "?works_on=appraiser")), ElementsAre("053.001"));
    EXPECT_THAT(codes(list(bloc_, "?search=van%20phong")), ElementsAre("053.002"));
    EXPECT_THAT(codes(list(bloc_, "?order=changed&kind=cell")), ElementsAre("053.001", "053.002"));
    EXPECT_THAT(codes(list(bloc_, "?order=name&kind=cell")), ElementsAre("053.001", "053.002"));
    EXPECT_THAT(codes(list(committee_)), ElementsAre("053", "053.001", "053.002"));
    EXPECT_THAT(codes(list(a_)), ElementsAre("053.001"));
    ask_as_secretary(a_);
    EXPECT_EQ(problem_of(get(of_year(committee_) + "/files")), "403 request.forbidden");
    ask_as_official();
    EXPECT_THAT(json_of(get(of_year(bloc_, 2022) + "/files"))["items"], IsEmpty()) << "no movement covers that year";
}

TEST_P(ApiMovementLists, PagesGoOnWhereTheLastOneEnded) {
    ask_as_official();
    for (const auto* order : {"code", "name", "stage", "score", "due", "changed"}) {
        std::vector<std::string> seen;
        Json next;
        do {
            const auto cursor = next.is_string() ? "&cursor=" + next.get<std::string>() : "";
            const auto page = list(bloc_, std::string("?limit=1&order=") + order + cursor);
            ASSERT_THAT(page["items"], SizeIs(1)) << order;
            seen.push_back(page["items"][0]["code"]);
            next = page["next"];
        } while (next.is_string());
        EXPECT_THAT(seen, SizeIs(4)) << order;
    }
}

TEST_P(ApiMovementLists, CountsSayWhatCameInByWhen) {  // R92, R93
    register_only(a_, "2023-07-05");
    register_only(b_, "2023-07-11");
    ask_as_official();
    const auto counts = json_of(get(of_year(bloc_) + "/files/counts"));
    EXPECT_EQ(counts["total"], 4);
    EXPECT_EQ(counts["stages"][0], Json({{"stage", "none"}, {"count", 2}}));
    EXPECT_EQ(counts["stages"][1], Json({{"stage", "registered"}, {"count", 2}}));
    ASSERT_THAT(counts["days"], SizeIs(2));
    EXPECT_EQ(counts["days"][0]["day"], "2023-07-05");
    EXPECT_EQ(counts["days"][1]["registered"], 1);
    const auto& cells = counts["deadlines"][0];
    EXPECT_EQ(cells["deadline"]["last_day"], "2023-07-09");
    EXPECT_EQ(cells["in_time"], 1);
    EXPECT_EQ(cells["late"], 1) << "on 11/7, with a reason";
    EXPECT_EQ(cells["missing"], 0);
    const auto& sent_up = counts["deadlines"][2];
    EXPECT_EQ(sent_up["deadline"]["act"], "forward");
    EXPECT_EQ(sent_up["missing"], 2);
}

TEST_P(ApiMovementLists, ManyAreTakenUnderOnePaperAfterAPreview) {
    register_only(a_, "2023-07-05");
    register_only(b_, "2023-07-06");
    ask_as_appraiser();
    must_step(a_, "accept");
    must_step(b_, "accept");
    set_today("2023-07-12");
    ask_as_proposer();
    auto body = decided("12-TTr/ĐU", "2023-07-12");
    body["act"] = "forward";
    // A preview does nothing, and says for each file whether it could be taken.
    auto seen = bulk("/preview", body, {of(a_, 2), of(b_, 1), of(committee_, 0)});
    ASSERT_EQ(seen.status, 200) << problem_of(seen);
    auto preview = json_of(seen);
    EXPECT_EQ(preview["possible"], 1);
    EXPECT_EQ(preview["refused"], 2);
    EXPECT_TRUE(preview["items"][0]["possible"]);
    EXPECT_EQ(preview["items"][1]["refusal"]["code"], "records.stale");
    EXPECT_EQ(preview["items"][2]["refusal"]["code"], "movement.not_you") << "its own file";
    EXPECT_EQ(file(a_)["stage"], "accepted");
    // All, or none.
    const auto refused = bulk("", body, {of(a_, 2), of(b_, 1)});
    EXPECT_EQ(problem_of(refused), "412 records.stale");
    EXPECT_EQ(json_of(refused)["field"], "/files/1");
    EXPECT_EQ(file(a_)["stage"], "accepted");
    const auto without = bulk("", {{"act", "forward"}}, {of(a_, 2), of(b_, 2)});
    EXPECT_EQ(problem_of(without), "400 movement.number_missing");
    EXPECT_EQ(json_of(without)["field"], "/files/0/decision/number");
    EXPECT_THAT(json_of(without)["errors"], SizeIs(2));
    const auto done = bulk("", body, {of(b_, 2), of(a_, 2)});
    ASSERT_EQ(done.status, 200) << problem_of(done);
    const auto lines = json_of(done)["items"];
    ASSERT_THAT(lines, SizeIs(2));
    EXPECT_EQ(lines[0]["unit"], b_.text()) << "in the order asked";
    EXPECT_EQ(lines[0]["stage"], "forwarded");
    EXPECT_EQ(lines[1]["version"], 3);
    EXPECT_EQ(file(a_)["trail"][2]["decision"]["number"], "12-TTr/ĐU");
    // What is not on the list of the body asked about.
    const auto stranger = bulk("", body, Json::array({of(other_committee_, 0)}));
    EXPECT_EQ(problem_of(stranger), "404 movement.not_listed");
    EXPECT_EQ(json_of(stranger)["field"], "/files/0/unit");
}

TEST_P(ApiMovementLists, ASuperiorsDecisionIsWrittenDownForMany) {
    // A movement of the province in which the bloc decides on paper.
    ask_as_person("văn phòng tỉnh", Role::bloc_standing, province_);
    auto launch = launch_body();
    launch["first_year"] = launch["last_year"] = 2026;
    launch["steps"] = {{"selection", "recorded"}};
    set_today("2023-07-05");
    // The plan ends before: said with its years.
    EXPECT_EQ(problem_of(post("/units/" + province_.text() + "/movements", launch)), "409 plan.not_in_force");
    change([&](app::Transaction& records) {
        auto movement = records.movements().all().front();
        movement.modes.set(movement::Step::selection, movement::Mode::recorded);
        must(records.movements().put(movement));
    });
    register_only(a_, "2023-07-05");
    register_only(b_, "2023-07-05");
    ask_as_official();
    core::EvidenceId scan;
    change([&](app::Transaction& records) {
        evidence::EvidenceRecord record;
        record.id = core::EvidenceId(records.new_id());
        record.unit = bloc_;
        record.year = 2023;
        record.title = "Danh sách";
        record.sha256 = std::string(64, 'b');
        record.media_type = "application/pdf";
        must(records.evidence().insert(record));
        scan = record.id;
    });
    Json body = decided("40-TB/ĐUK", "2023-07-05");
    body["act"] = "accept";
    EXPECT_EQ(problem_of(bulk("", body, Json::array({of(a_, 1)}))), "400 movement.decided_level");
    body["level"] = "Đảng ủy Khối";
    EXPECT_EQ(problem_of(bulk("", body, Json::array({of(a_, 1)}))), "400 movement.scan");
    body["scan"] = scan.text();
    const auto done = bulk("", body, {of(a_, 1), of(b_, 1)});
    ASSERT_EQ(done.status, 200) << problem_of(done);
    const auto step = file(b_)["trail"][1];
    EXPECT_EQ(step["level"], "Đảng ủy Khối");
    EXPECT_EQ(step["scan"]["evidence"], scan.text());
}

}  // namespace
}  // namespace bontot::contract
