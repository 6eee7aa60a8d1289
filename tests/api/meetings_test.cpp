// Meetings over HTTP (R26–R55): lists, the steps from plan to final minutes, parts that two people edit at a time.
#include <algorithm>
#include <set>

#include <gmock/gmock.h>

#include "api/meetings_contract.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::ElementsAre;

class ApiMeetings : public ApiMeetingsContract {
  protected:
    std::vector<std::string> dates(const std::string& query) {
        const auto answer = get("/units/" + a_.text() + "/meetings" + query);
        EXPECT_EQ(answer.status, 200) << problem_of(answer);
        std::vector<std::string> found;
        const auto page = json_of(answer);
        for (const auto& item : page["items"])
            found.push_back(item["date"]);
        return found;
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiMeetings);

TEST_P(ApiMeetings, ListsAreFilteredAndOrdered) {
    plan("2024-12-31");
    plan("2025-01-01");
    plan("2025-01-01", "thematic");
    plan("2025-12-31");
    plan("2026-01-01");
    step_to("prepared");
    EXPECT_THAT(dates("?year=2025"), ElementsAre("2025-12-31", "2025-01-01", "2025-01-01"));
    EXPECT_THAT(dates("?year=2025&order=oldest&kind=regular"), ElementsAre("2025-01-01", "2025-12-31"));
    EXPECT_THAT(dates("?state=prepared"), ElementsAre("2026-01-01"));
    EXPECT_THAT(dates("?from=2025-12-31&to=2026-01-01&order=oldest"), ElementsAre("2025-12-31", "2026-01-01"));
    EXPECT_THAT(dates("?from=2026-01-02"), ElementsAre());
    const auto path = "/units/" + a_.text() + "/meetings";
    EXPECT_EQ(problem_of(get(path + "?year=2025&from=2025-01-01")), "400 request.year_or_span");
    EXPECT_EQ(problem_of(get(path + "?from=2025-02-30")), "400 request.no_such_day");
    EXPECT_EQ(problem_of(get(path + "?from=2025-02-02&to=2025-02-01")), "400 request.ends_before");
    EXPECT_EQ(problem_of(get(path + "?state=gone")), "400 request.not_allowed");
    EXPECT_EQ(problem_of(get(path + "?cursor=3132")), "400 request.cursor");
}

TEST_P(ApiMeetings, FurtherPagesAreFilteredLikeTheFirst) {
    for (const auto* date : {"2025-01-05", "2025-02-05", "2025-03-05"}) {
        plan(date);
        plan(date, "thematic");
    }
    plan("2025-04-05");
    step_to("prepared");
    const std::string filters = "?year=2025&kind=regular&state=planned&limit=1&order=";
    for (const std::string order : {"newest", "oldest"}) {
        std::vector<std::string> found;
        for (std::string cursor = "";;) {
            for (const auto& date : dates(filters + order + cursor))
                found.push_back(date);
            const auto next = json_of(get("/units/" + a_.text() + "/meetings" + filters + order + cursor))["next"];
            if (next.is_null() || found.size() > 3) break;
            cursor = "&cursor=" + next.get<std::string>();
        }
        if (order == "newest") std::reverse(found.begin(), found.end());
        EXPECT_THAT(found, ElementsAre("2025-01-05", "2025-02-05", "2025-03-05")) << order;
    }
}

TEST_P(ApiMeetings, PagesShowEveryMeetingOnceInBothDirections) {
    for (const auto* date : {"2025-01-05", "2025-02-05", "2025-03-05", "2025-04-05", "2025-05-05"})
        plan(date);
    plan("2025-03-05", "thematic");
    for (const std::string order : {"newest", "oldest"}) {
        const auto path = "/units/" + a_.text() + "/meetings?limit=2&order=" + order;
        std::vector<std::string> ids;
        std::string cursor;
        for (int page = 0; page < 3; ++page) {
            const auto answer = json_of(get(path + cursor));
            for (const auto& item : answer["items"])
                ids.push_back(item["id"]);
            EXPECT_EQ(answer["next"].is_null(), page == 2) << "the last page is full and says so";
            if (!answer["next"].is_null()) cursor = "&cursor=" + answer["next"].get<std::string>();
        }
        EXPECT_EQ(ids.size(), 6U);
        EXPECT_EQ((std::set<std::string>(ids.begin(), ids.end()).size()), 6U) << order;
    }
}

TEST_P(ApiMeetings, ALineSaysNothingOfWhatWasWritten) {
    plan("2025-03-05");
    hold_with_private_parts();
    conclude();
    finalise();
    const auto line = json_of(get("/units/" + a_.text() + "/meetings"))["items"][0];
    EXPECT_EQ(line["state"], "finalised");
    EXPECT_EQ(line["start"], "14:00");
    EXPECT_EQ(line["counts"]["present"], 2);
    EXPECT_EQ(line["counts"]["eligible"], 3);
    EXPECT_FALSE(line.contains("roll_call"));
}

TEST_P(ApiMeetings, APlanAndItsAgendaAreMended) {
    plan("2025-09-03");
    EXPECT_EQ(json_of(get(meeting_ + "/preparation"))["prepared_by"], "secretary") << "where nobody else is named";
    const auto moved = put(meeting_, R"({"date": "2025-09-05", "kind": "combined", "title": "Chuyên đề quý III"})");
    ASSERT_EQ(moved.status, 200) << problem_of(moved);
    EXPECT_EQ(json_of(moved)["date"], "2025-09-05");
    EXPECT_EQ(json_of(moved)["kind"], "combined");
    write("/agenda", R"({"topics": [{"text": "Kiểm điểm tháng 8"}, {"text": "Nhiệm vụ tháng 9"}]})");
    const auto agenda = json_of(get(meeting_ + "/agenda"));
    ASSERT_EQ(agenda["topics"].size(), 2U);
    EXPECT_EQ(agenda["topics"][1]["text"], "Nhiệm vụ tháng 9");
}

TEST_P(ApiMeetings, APlanNamesWhatIsWrong) {
    const auto path = "/units/" + a_.text() + "/meetings";
    EXPECT_EQ(json_of(post(path, R"({"date": "2025-02-30", "kind": "regular"})"))["field"], "/date");
    EXPECT_EQ(json_of(post(path, R"({"date": "2025-03-05", "kind": "party"})"))["field"], "/kind");
    plan("2025-03-05");
    EXPECT_EQ(problem_of(post(path, R"({"date": "2025-03-05", "kind": "regular"})")), "409 meeting.same_day");
    ask_as(Role::cell_committee, committee_);
    EXPECT_EQ(
        problem_of(post("/units/" + committee_.text() + "/meetings", R"({"date": "2025-03-05", "kind": "regular"})")),
        "400 meeting.not_a_cell");
}

TEST_P(ApiMeetings, FromPlanToFinalMinutes) {
    plan("2025-03-05");
    hold_with_private_parts();
    write("/tasks", R"({"tasks": [{"text": "Sửa quy chế", "owner": ")" + chi_.text() + R"(", "due": "2025-04-01"}]})");
    conclude();
    write("/minutes", R"({"chair_signed": true, "secretary_signed": true, "book": "1", "pages": "12-14"})");
    write("/self-rating", R"({"level": "good", "points": "94.5", "sheet": [{"item": "1.1", "points": "4.25"},
                              {"item": "1.2", "points": null, "note": "không chấm"}]})");
    const auto missing = json_of(get(meeting_ + "/missing"));
    EXPECT_EQ(missing["counts"]["present"], 2);
    EXPECT_EQ(missing["missing"][0]["code"], "meeting.missing.members_notified");
    EXPECT_EQ(missing["missing"][0]["text"], "chưa ghi đã báo đảng viên");
    const auto final = act("/finalisation");
    ASSERT_EQ(final.status, 200) << problem_of(final);
    EXPECT_EQ(json_of(final)["state"], "finalised");
    EXPECT_EQ(json_of(final)["counts"]["speakers"], 1);
    EXPECT_FALSE(json_of(final)["missing"].empty());
    EXPECT_EQ(json_of(final)["self_rating"]["sheet"][0]["points"], "4.25");
    EXPECT_EQ(json_of(final)["people"].size(), 3U);
    // Who answers for the figures, and since when: as the chain tells it.
    EXPECT_EQ(json_of(final)["finalised"]["by"], principal().name);
    EXPECT_GT(json_of(final)["finalised"]["at"], 0);
    const auto confirmed = json_of(get("/units/" + a_.text() + "/years/2025/confirmations"))["items"];
    ASSERT_EQ(confirmed.size(), 1U);
    EXPECT_EQ("/meetings/" + confirmed[0]["meeting"].get<std::string>(), meeting_);
    EXPECT_EQ(confirmed[0]["by"], principal().name);
    EXPECT_EQ(json_of(get("/units/" + a_.text() + "/tasks"))["items"][0]["owner_name"], "Trần Thị Chi");
    ASSERT_EQ(act("/reopening", R"({"reason": "sót ý kiến"})").status, 200);
    EXPECT_FALSE(json_of(get(meeting_)).contains("finalised"));
    EXPECT_TRUE(json_of(get("/units/" + a_.text() + "/years/2025/confirmations"))["items"].empty());
}

TEST_P(ApiMeetings, FinalFactsStayUntilTheMeetingIsReopenedWithAReason) {
    plan("2025-03-05");
    hold_with_private_parts();
    EXPECT_EQ(problem_of(act("/finalisation")), "409 meeting.not_concluded");
    conclude();
    finalise();
    EXPECT_EQ(problem_of(put(meeting_ + "/roll-call", R"({"lines": []})")), "409 meeting.is_finalised");
    EXPECT_EQ(problem_of(put(meeting_ + "/state", R"({"state": "concluded"})", meeting_)), "409 meeting.is_finalised");
    EXPECT_EQ(problem_of(put(meeting_, R"({"date": "2025-03-06", "kind": "regular"})")), "409 meeting.is_finalised");
    EXPECT_EQ(problem_of(act("/cancellation", R"({"reason": "nhầm"})")), "409 meeting.already_held");
    EXPECT_EQ(problem_of(act("/reopening", R"({"reason": ""})")), "400 request.not_allowed");
    ASSERT_EQ(act("/reopening", R"({"reason": "ghi nhầm"})").status, 200);
    EXPECT_EQ(put(meeting_ + "/roll-call", R"({"lines": []})").status, 200);
}

TEST_P(ApiMeetings, StepsAreTakenOneAtATime) {
    plan("2025-03-05");
    EXPECT_EQ(problem_of(put(meeting_ + "/state", R"({"state": "held"})", meeting_)), "409 meeting.step_skipped");
    step_to("prepared");
    EXPECT_EQ(problem_of(put(meeting_ + "/state", R"({"state": "held"})", meeting_)), "400 meeting.ends_before_start");
    step_to("planned");
    EXPECT_EQ(problem_of(put(meeting_ + "/state", R"({"state": "finalised"})", meeting_)), "400 request.not_allowed");
    EXPECT_EQ(act("/cancellation", R"({"reason": "hoãn"})").status, 204);
    EXPECT_EQ(problem_of(get(meeting_)), "404 meeting.unknown");
}

TEST_P(ApiMeetings, ALineOfSomebodyWhoIsNotOnTheRollIsNamed) {
    plan("2025-03-05");
    const auto wrong =
        put(meeting_ + "/roll-call", R"({"lines": [)" + line(binh_, "late") + "," + line(stranger_, "excused") + "]}");
    EXPECT_EQ(problem_of(wrong), "400 meeting.not_on_roll");
    EXPECT_EQ(json_of(wrong)["field"], "/lines/1");
    const auto twice =
        put(meeting_ + "/roll-call", R"({"lines": [)" + line(binh_, "late") + "," + line(binh_, "excused") + "]}");
    EXPECT_EQ(problem_of(twice), "400 meeting.member_twice");
    const auto turn = put(meeting_ + "/opinions", R"({"turns": [{"member": ")" + stranger_.text() + "\"}]}");
    EXPECT_EQ(json_of(turn)["field"], "/turns/0");
    const auto time = put(meeting_ + "/sitting", R"({"start": "24:01"})");
    EXPECT_EQ(problem_of(time), "400 request.no_such_time");
    EXPECT_EQ(json_of(time)["field"], "/start");
    const auto task = put(meeting_ + "/tasks", R"({"tasks": [{"text": "a", "due": "2025-03-04"}]})");
    EXPECT_EQ(json_of(task)["field"], "/tasks/0/due");
    EXPECT_EQ(put(meeting_ + "/tasks", R"({"tasks": [{"text": "a", "due": "2025-03-05"}]})").status, 200);
}

TEST_P(ApiMeetings, TwoPeopleEditDifferentPartsAtATime) {
    plan("2025-03-05");
    const auto roll_tag = tag_of(meeting_ + "/roll-call");
    const auto opinions_tag = tag_of(meeting_ + "/opinions");
    EXPECT_EQ(json_of(get(meeting_))["versions"]["opinions"], opinions_tag);
    const auto roll = R"({"lines": [)" + line(binh_, "excused") + "]}";
    ASSERT_EQ(call(Method::put, meeting_ + "/roll-call", roll, {{"If-Match", roll_tag}}).status, 200);
    const auto turns = R"({"turns": [{"member": ")" + chi_.text() + "\"}]}";
    EXPECT_EQ(call(Method::put, meeting_ + "/opinions", turns, {{"If-Match", opinions_tag}}).status, 200);
    EXPECT_EQ(json_of(get(meeting_))["roll_call"]["lines"].size(), 1U);
}

TEST_P(ApiMeetings, TheSecondEditorOfAPartSeesBothVersions) {
    plan("2025-03-05");
    const auto path = meeting_ + "/roll-call";
    const auto tag = tag_of(path);
    const auto first = R"({"lines": [)" + line(binh_, "excused") + "]}";
    const auto second = R"({"lines": [)" + line(chi_, "late") + "]}";
    EXPECT_EQ(problem_of(call(Method::put, path, first)), "428 request.if_match_needed");
    ASSERT_EQ(call(Method::put, path, first, {{"If-Match", tag}}).status, 200);
    const auto stale = call(Method::put, path, second, {{"If-Match", tag}});
    EXPECT_EQ(problem_of(stale), "412 meeting.part_changed");
    EXPECT_EQ(json_of(stale)["current"]["lines"][0]["member"], binh_.text());
    EXPECT_EQ(json_of(stale)["current_version"], tag_of(path));
    EXPECT_EQ(json_of(stale)["sent"]["lines"][0]["member"], chi_.text());

    const auto whole = tag_of(meeting_);
    write("/conclusion", R"({"resolution": "nhất trí"})");
    const auto step = call(Method::put, meeting_ + "/state", R"({"state": "prepared"})", {{"If-Match", whole}});
    EXPECT_EQ(step.status, 412) << "a step is taken from what was seen";
    EXPECT_EQ(json_of(step)["current"]["conclusion"]["resolution"], "nhất trí");
}

TEST_P(ApiMeetings, TasksStayOnTheListUntilTheyAreSettled) {
    plan("2025-03-05");
    write("/tasks", R"({"tasks": [{"text": "một"}, {"text": "hai"}]})");
    const auto path = "/units/" + a_.text() + "/tasks";
    auto open = json_of(get(path))["items"];
    ASSERT_EQ(open.size(), 2U);
    EXPECT_EQ(open[0]["given_on"], "2025-03-05");
    const std::string first = open[0]["id"];
    const auto settle = path + "/" + first + "/settlement";
    EXPECT_EQ(problem_of(post(settle, R"({"state": "open"})")), "400 request.not_allowed");
    const auto done = post(settle, R"({"state": "done", "result": "xong"})");
    ASSERT_EQ(done.status, 200) << problem_of(done);
    EXPECT_EQ(json_of(done)["settled_on"], "2025-08-15");
    EXPECT_EQ(problem_of(post(settle, R"({"state": "done"})")), "404 meeting.no_open_task");
    EXPECT_EQ(json_of(get(path))["items"].size(), 1U);
    EXPECT_EQ(json_of(get(path + "?state=all"))["items"].size(), 2U);

    // What came of a task survives an edit of its words.
    write("/tasks", R"({"tasks": [{"id": ")" + first + R"(", "text": "một, sửa chữ"}]})");
    EXPECT_EQ(json_of(get(path + "?state=all"))["items"][0]["result"], "xong");
    const auto unknown = put(meeting_ + "/tasks", R"({"tasks": [{"id": ")" + an_.text() + R"(", "text": "x"}]})");
    EXPECT_EQ(problem_of(unknown), "400 meeting.unknown_row");
    EXPECT_EQ(json_of(unknown)["field"], "/tasks/0/id");
}

TEST_P(ApiMeetings, TheRollOfADaySaysWhoIsExpected) {
    change([&](app::Transaction& records) {
        records.members().put(organisation::Exemption{
            core::RecordId(records.new_id()), chi_, {core::Date(2025, 1, 1), std::nullopt}, {}});
    });
    const auto roll = json_of(get("/units/" + a_.text() + "/roll?day=2025-03-05"))["members"];
    ASSERT_EQ(roll.size(), 3U);
    for (const auto& who : roll)
        EXPECT_EQ(who["eligible"], who["id"] != chi_.text()) << who;
    EXPECT_TRUE(json_of(get("/units/" + a_.text() + "/roll?day=2024-12-31"))["members"][1]["eligible"]);
    EXPECT_EQ(json_of(get("/units/" + a_.text() + "/roll?day=2020-12-31"))["members"].size(), 0U);
}

}  // namespace
}  // namespace bontot::contract
