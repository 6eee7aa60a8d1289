// Criticism, what people said and reasons of absence are seen by the cell's committee and its follower only, and nobody
// erases what they cannot see. Requests for absence.
#include <fstream>

#include <gmock/gmock.h>

#include "api/meetings_contract.hpp"
#include "documents/cell_value.hpp"
#include "documents/workbook_template.hpp"
#include "documents/xlsx_reader.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::HasSubstr;

const std::vector<std::string> k_private{"vợ ốm", "lo lắng", "đi muộn", "chi ủy bàn tư tưởng", "criticism"};

class ApiMeetingsPrivate : public ApiMeetingsContract {
  protected:
    void SetUp() override {
        ApiMeetingsContract::SetUp();
        plan("2025-03-05");
        hold_with_private_parts();
    }
    void expect_sight(bool sees) {
        std::string all;
        for (const auto* part : {"", "/preparation", "/roll-call", "/opinions", "/remarks"}) {
            const auto answer = get(meeting_ + part);
            ASSERT_EQ(answer.status, 200) << part << " " << problem_of(answer);
            const auto text = json_of(answer).dump();
            if (std::string(part).empty()) {
                EXPECT_EQ(json_of(answer)["shows_private"], sees);
            }
            for (const auto& word : k_private) {
                EXPECT_TRUE(sees || text.find(word) == std::string::npos) << part << " shows " << word;
            }
            all += text;
        }
        for (const auto& word : k_private) {
            EXPECT_EQ(all.find(word) != std::string::npos, sees) << word;
        }
        EXPECT_THAT(all, HasSubstr("tích cực")) << "praise is for everybody";
        EXPECT_THAT(all, HasSubstr("\"excused\""));
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiMeetingsPrivate);

TEST_P(ApiMeetingsPrivate, OnlyTheCommitteeAndItsFollowerSeeThem) {
    for (const auto role : {Role::cell_committee, Role::follower}) {
        ask_as(role, a_);
        expect_sight(true);
    }
    for (const auto role : {Role::committee_official, Role::committee_secretary, Role::inspector, Role::member,
                            Role::meeting_secretary, Role::bloc_official}) {
        ask_as(role, a_);
        expect_sight(false);
    }
    ask_as(Role::administrator, a_);
    EXPECT_EQ(problem_of(get(meeting_)), "403 request.forbidden");
    ask_as(Role::cell_committee, b_);
    EXPECT_EQ(problem_of(get(meeting_)), "403 request.forbidden");
}

TEST_P(ApiMeetingsPrivate, WhoTakesTheMinutesSeesThemUntilTheyAreFinal) {
    ask_as_member(Role::meeting_secretary, an_);
    expect_sight(true);
    ask_as_member(Role::meeting_secretary, binh_);
    const auto own = json_of(get(meeting_ + "/roll-call"))["lines"][0];
    EXPECT_EQ(own["reason"], "vợ ốm") << "their own";
    EXPECT_FALSE(json_of(get(meeting_))["shows_private"]);
    ask_as(Role::cell_committee, a_);
    conclude();
    finalise();
    ask_as_member(Role::meeting_secretary, an_);
    expect_sight(false);
}

TEST_P(ApiMeetingsPrivate, NobodyErasesWhatTheyCannotSee) {
    ask_as(Role::meeting_secretary, a_);
    write("/preparation", R"({"committee_meeting": true, "members_notified": true})");
    write("/roll-call", R"({"lines": [)" + line(binh_, "unexcused") + "," + line(an_, "late") + "]}");
    write("/opinions",
          R"({"turns": [{"member": ")" + an_.text() + R"("}, {"member": ")" + chi_.text() + R"(", "count": 3}]})");
    write("/remarks", R"({"remarks": []})");

    ask_as(Role::cell_committee, a_);
    const auto meeting = json_of(get(meeting_));
    EXPECT_EQ(meeting["preparation"]["committee_minutes"], "chi ủy bàn tư tưởng");
    EXPECT_TRUE(meeting["preparation"]["members_notified"]);
    for (const auto& row : meeting["roll_call"]["lines"]) {
        if (row["member"] == binh_.text()) {
            EXPECT_EQ(row["reason"], "vợ ốm");
            EXPECT_EQ(row["mark"], "unexcused");
        }
    }
    EXPECT_EQ(meeting["opinions"]["turns"][1]["said"], "lo lắng");
    EXPECT_EQ(meeting["opinions"]["turns"][1]["count"], 3);
    ASSERT_EQ(meeting["remarks"]["remarks"].size(), 1U) << "praise was taken back, criticism stays";
    EXPECT_EQ(meeting["remarks"]["remarks"][0]["text"], "đi muộn");
}

TEST_P(ApiMeetingsPrivate, NorWritesOverIt) {
    ask_as(Role::meeting_secretary, a_);
    const auto refused_at = [&](const std::string& part, const std::string& body, const std::string& field) {
        const auto answer = put(meeting_ + part, body);
        EXPECT_EQ(problem_of(answer), "403 meeting.private_part") << part;
        EXPECT_EQ(json_of(answer)["field"], field);
    };
    refused_at("/preparation", R"({"committee_minutes": "khác"})", "/committee_minutes");
    refused_at("/roll-call", R"({"lines": [)" + line(binh_, "excused", "khác") + "]}", "/lines/0/reason");
    refused_at("/opinions", R"({"turns": []})", "/turns");
    refused_at("/remarks", R"({"remarks": [{"kind": "criticism", "member": ")" + an_.text() + R"(", "text": "x"}]})",
               "/remarks/0/kind");
    // A reason that nobody has given yet may be.
    write("/roll-call", R"({"lines": [)" + line(binh_, "excused") + "," + line(chi_, "late", "tắc đường") + "]}");
    // Nobody lets themselves in by taking over the minutes.
    ask_as_member(Role::meeting_secretary, chi_);
    const auto taken =
        put(meeting_ + "/sitting", R"({"start": "14:00", "end": "15:30", "minute_taker": ")" + chi_.text() + "\"}");
    EXPECT_EQ(problem_of(taken), "403 meeting.private_minute_taker");
    EXPECT_EQ(json_of(taken)["field"], "/minute_taker");
    write("/sitting", R"({"start": "14:00", "end": "15:45", "minute_taker": ")" + an_.text() + "\"}");
}

TEST_P(ApiMeetingsPrivate, AVersionSaysNothingAboutWhatIsHidden) {
    ask_as(Role::member, a_);
    const auto before = tag_of(meeting_ + "/roll-call");
    ask_as(Role::cell_committee, a_);
    const auto whole = tag_of(meeting_ + "/roll-call");
    write("/roll-call", R"({"lines": [)" + line(binh_, "excused", "con ốm") + "]}");
    EXPECT_NE(tag_of(meeting_ + "/roll-call"), whole);
    ask_as(Role::member, a_);
    EXPECT_EQ(tag_of(meeting_ + "/roll-call"), before);
}

/// Tables and workbooks of the cell, in and out.
class ApiPrivateTables : public ApiMeetingsPrivate {
  protected:
    std::string exported(const std::string& format) {
        const auto answer = call(Method::post, "/units/" + a_.text() + "/exports/roll_call?year=2025&format=" + format);
        EXPECT_EQ(answer.status, 200) << problem_of(answer);
        return answer.status == 200 ? std::get<std::string>(answer.body) : "";
    }
    std::string all_text(const std::string& bytes) {
        std::string text;
        const auto workbook = documents::read_xlsx(bytes);
        EXPECT_TRUE(workbook);
        if (!workbook) return text;
        for (const auto& sheet : workbook->sheets) {
            for (const auto& cell : sheet.cells)
                text += documents::shown(cell) + "\n";
        }
        return text;
    }
    http::Response send(const std::string& path, const std::string& file, const std::string& name) {
        return call(Method::post, "/units/" + a_.text() + path, file,
                    {{"Content-Type", "application/octet-stream"},
                     {"Content-Disposition", "attachment; filename*=UTF-8''" + name}});
    }
    /// Looks first, as a page does, and carries it out; what was shown meanwhile.
    std::string import(const std::string& file, const std::string& name) {
        const auto seen = send("/imports/preview?policy=update", file, name);
        EXPECT_EQ(seen.status, 200) << problem_of(seen);
        if (seen.status != 200) return "";
        const auto faults = send("/imports/errors?policy=update", file, name);
        const auto done =
            send("/imports?policy=update&fingerprint=" + json_of(seen).value("fingerprint", ""), file, name);
        EXPECT_EQ(done.status, 200) << problem_of(done) << json_of(seen).dump(1);
        auto shown = json_of(seen).dump();
        if (faults.status == 200) shown += all_text(std::get<std::string>(faults.body));
        return shown;
    }
    /// The reason and mark of Bình as their committee sees them.
    std::string line_of_binh() {
        ask_as(Role::cell_committee, a_);
        const auto roll_call = json_of(get(meeting_ + "/roll-call"));
        for (const auto& line : roll_call["lines"]) {
            if (line["member"] == binh_.text()) return line["mark"].get<std::string>() + " " + line.value("reason", "");
        }
        return "";
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiPrivateTables);

TEST_P(ApiPrivateTables, AnExportSaysWhyOnlyToWhoMayKnow) {
    ask_as(Role::cell_committee, a_);
    EXPECT_THAT(exported("csv"), HasSubstr("vợ ốm"));
    EXPECT_THAT(all_text(exported("xlsx")), HasSubstr("vợ ốm"));
    for (const auto role : {Role::committee_official, Role::committee_secretary, Role::inspector, Role::bloc_official,
                            Role::bloc_standing}) {
        ask_as(role, role == Role::committee_official || role == Role::committee_secretary ? committee_ : bloc_);
        const auto table = exported("csv");
        EXPECT_THAT(table, HasSubstr("Đỗ Văn Bình")) << "that he was not there is no secret";
        EXPECT_THAT(table, testing::Not(HasSubstr("vợ ốm")));
        EXPECT_THAT(all_text(exported("xlsx")), testing::Not(HasSubstr("vợ ốm")));
    }
}

TEST_P(ApiPrivateTables, ATableThatComesBackErasesNoReason) {
    ask_as(Role::committee_official, committee_);
    auto table = exported("csv");
    EXPECT_THAT(table, testing::Not(HasSubstr("vợ ốm")));
    const std::string excused = "Vắng có lý do";
    const auto at = table.find(excused);
    ASSERT_NE(at, std::string::npos);
    table.replace(at, excused.size(), "Vắng không lý do");
    EXPECT_THAT(import(table, "diem-danh.csv"), testing::Not(HasSubstr("vợ ốm")));
    EXPECT_EQ(line_of_binh(), "unexcused vợ ốm");
}

TEST_P(ApiPrivateTables, TheYearlyWorkbookNeitherShowsNorErasesReasons) {
    std::optional<assessment::Facts> facts;
    look([&](app::Transaction& records) { facts = records.facts().of(a_, 2025); });
    ASSERT_TRUE(facts);
    for (auto& meeting : facts->meetings) {
        for (auto& line : meeting.attendance) {
            if (facts->members[line.member].name == "Đỗ Văn Bình") line.presence = meetings::Presence::unexcused;
        }
    }
    const TemporaryFolder folder;
    const auto path = (folder.path() / "so-lieu.xlsx").string();
    must(documents::write_template(test::shipped_plan("nt-2023"), organisation::UnitKind::cell, path, &*facts));
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_THAT(all_text(bytes), testing::Not(HasSubstr("vợ ốm")));

    ask_as(Role::bloc_official, bloc_);
    EXPECT_THAT(import(bytes, "so-lieu.xlsx"), testing::Not(HasSubstr("vợ ốm")));
    EXPECT_EQ(line_of_binh(), "unexcused vợ ốm");
}

class ApiAbsences : public ApiMeetingsContract {
  protected:
    void SetUp() override {
        ApiMeetingsContract::SetUp();
        plan("2025-09-05");
    }
    std::string request_of(const core::MemberId& who) { return meeting_ + "/requests/" + who.text(); }
};
CONTRACT_ON_BOTH_ENGINES(ApiAbsences);

TEST_P(ApiAbsences, AMemberAsksForThemselvesAndTheChairAnswers) {
    ask_as_member(Role::member, binh_);
    const auto asked = post(meeting_ + "/requests", R"({"reason": "đi viện"})");
    ASSERT_EQ(asked.status, 201) << problem_of(asked);
    EXPECT_EQ(asked.headers.find("Location"), "/api/v1" + request_of(binh_));
    EXPECT_EQ(json_of(asked)["reason"], "đi viện") << "one's own reason one sees";
    EXPECT_EQ(problem_of(post(request_of(binh_) + "/answer", R"({"granted": true})")), "403 request.forbidden");

    ask_as_member(Role::member, chi_);
    EXPECT_FALSE(json_of(get(request_of(binh_))).contains("reason"));
    EXPECT_EQ(problem_of(call(Method::remove, request_of(binh_))), "403 meeting.own_request_only");

    ask_as_member(Role::cell_committee, binh_);
    EXPECT_EQ(problem_of(post(request_of(binh_) + "/answer", R"({"granted": true})")), "403 meeting.own_request");
    ask_as_member(Role::cell_committee, an_);
    EXPECT_EQ(json_of(get(request_of(binh_)))["reason"], "đi viện");
    const auto answered = post(request_of(binh_) + "/answer", R"({"granted": true, "answer": "đồng ý"})");
    ASSERT_EQ(answered.status, 200) << problem_of(answered);
    EXPECT_EQ(json_of(answered)["state"], "granted");
    EXPECT_EQ(problem_of(post(request_of(chi_) + "/answer", R"({"granted": true})")), "404 meeting.no_request");

    // Granted, it becomes a line of the roll call with its reason, also when one who does not see it calls the roll.
    ask_as(Role::meeting_secretary, a_);
    write("/roll-call", R"({"lines": []})");
    ask_as(Role::cell_committee, a_);
    EXPECT_EQ(json_of(get(meeting_))["roll_call"]["lines"][0]["reason"], "đi viện");
    ask_as_member(Role::member, chi_);
    EXPECT_EQ(problem_of(post(meeting_ + "/requests", R"({"reason": "ốm"})")), "409 meeting.request_too_late");
}

TEST_P(ApiAbsences, ItIsTakenBackBeforeTheRollIsCalled) {
    ask_as_member(Role::member, binh_);
    EXPECT_EQ(problem_of(call(Method::remove, request_of(binh_))), "404 meeting.no_request");
    ASSERT_EQ(post(meeting_ + "/requests", R"({"reason": "đi viện"})").status, 201);
    EXPECT_EQ(call(Method::remove, request_of(binh_)).status, 204);
    EXPECT_EQ(json_of(get(request_of(binh_)))["state"], "withdrawn");
    ask_as(Role::cell_committee, a_);
    EXPECT_EQ(problem_of(post(request_of(binh_) + "/answer", R"({"granted": true})")), "404 meeting.no_request");
}

TEST_P(ApiAbsences, OnlyWhoIsOnTheRollAsks) {
    ask_as(Role::member, a_);
    EXPECT_EQ(problem_of(post(meeting_ + "/requests", R"({"reason": "ốm"})")), "403 meeting.own_request_only");
    ask_as_member(Role::member, stranger_);
    EXPECT_EQ(problem_of(post(meeting_ + "/requests", R"({"reason": "ốm"})")), "400 meeting.not_on_roll");
    ask_as_member(Role::member, binh_);
    EXPECT_EQ(problem_of(post(meeting_ + "/requests", R"({"reason": ""})")), "400 request.not_allowed");
    const std::string longest(1000, 'a');
    EXPECT_EQ(problem_of(post(meeting_ + "/requests", R"({"reason": ")" + longest + "a\"}")),
              "400 request.not_allowed");
    EXPECT_EQ(post(meeting_ + "/requests", R"({"reason": ")" + longest + "\"}").status, 201);
}

}  // namespace
}  // namespace bontot::contract
