// Acts on bodies and members over HTTP: what they change, whom they are open to, and what stands in their way.
#include <gmock/gmock.h>

#include "api/api_contract.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::ElementsAre;
using testing::SizeIs;

const std::string k_decision = R"("decision": {"number": "9-QĐ/ĐUK", "date": "2025-07-01"})";

class ApiOrganisationActs : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        ask_as(Role::bloc_official, bloc_);
    }
    std::string tag_of(const std::string& path) { return std::string(*get(path).headers.find("ETag")); }
    /// An edit of the version that stands there now.
    http::Response edit(const std::string& record, const std::string& path, const std::string& body,
                        Method method = Method::put) {
        return call(method, path, body, {{"If-Match", tag_of(record)}});
    }
    /// An act on a member whom the caller has just read.
    http::Response act(const std::string& member, const std::string& what, const std::string& body) {
        return edit(member, member + what, body, Method::post);
    }
    static std::string path(const core::UnitId& id) { return "/units/" + id.text(); }
    static std::string path(const core::MemberId& id) { return "/members/" + id.text(); }
    static std::string text(const nlohmann::json& json, const char* name) { return json.value(name, ""); }
    std::vector<std::string> found(const std::string& query) {
        std::vector<std::string> names;
        const auto page = json_of(get("/members?" + query));
        for (const auto& item : page.at("items"))
            names.push_back(item.at("name"));
        return names;
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiOrganisationActs);

TEST_P(ApiOrganisationActs, TheTreeIsExportedAsItStoodOnADay) {
    using testing::HasSubstr;
    using testing::Not;
    const auto exported = [&](const core::UnitId& unit, const std::string& query) {
        const auto answer = call(Method::post, path(unit) + "/exports/units?format=csv" + query);
        EXPECT_EQ(answer.status, 200) << problem_of(answer);
        return answer.status == 200 ? std::get<std::string>(answer.body) : "";
    };
    const auto renamed =
        edit(path(b_), path(b_) + "/name", R"({"name": "Chi bộ Đổi mới", "on": "2025-07-01", )" + k_decision + "}");
    ASSERT_EQ(renamed.status, 200) << problem_of(renamed);
    const auto moved = edit(path(a_), path(a_) + "/superior",
                            R"({"superior": ")" + other_committee_.text() +
                                R"(", "code": "38.168.054.009", "on": "2025-08-01", )" + k_decision + "}");
    ASSERT_EQ(moved.status, 200) << problem_of(moved);
    EXPECT_THAT(exported(committee_, "&day=2025-08-01"), Not(HasSubstr("Chi bộ Phòng Tổng hợp")));
    EXPECT_THAT(exported(committee_, "&day=2025-07-31"), HasSubstr("Chi bộ Phòng Tổng hợp"));
    EXPECT_THAT(exported(committee_, "&day=2025-07-01"), HasSubstr("Chi bộ Đổi mới"));
    EXPECT_THAT(exported(committee_, "&day=2025-06-30"), HasSubstr("Chi bộ Văn phòng"));
    EXPECT_THAT(exported(committee_, ""), HasSubstr("Chi bộ Đổi mới"));
    EXPECT_EQ(problem_of(call(Method::post, path(committee_) + "/exports/units?day=2025-02-30")),
              "400 request.no_such_day");
    ask_as(Role::committee_official, committee_);
    EXPECT_THAT(exported(committee_, "&day=2025-07-31"), Not(HasSubstr("Chi bộ Phòng Tổng hợp")))
        << "it stands under another committee now";
    ask_as(Role::member, a_);
    EXPECT_EQ(problem_of(call(Method::post, path(a_) + "/exports/units?day=2025-08-01")), "403 request.forbidden");
}

TEST_P(ApiOrganisationActs, ABodyMovesUnderAnotherWithinReach) {
    const auto to = [&](const core::UnitId& superior) {
        return R"({"superior": ")" + superior.text() + R"(", "code": "38.168.054.009", "on": "2025-08-01", )" +
               k_decision + "}";
    };
    ask_as(Role::bloc_official, committee_);
    const auto out = edit(path(a_), path(a_) + "/superior", to(other_committee_));
    EXPECT_EQ(problem_of(out), "403 request.forbidden");
    EXPECT_EQ(json_of(out)["field"], "/superior");

    ask_as(Role::bloc_official, bloc_);
    const auto old_tag = tag_of(path(a_));
    const auto moved = edit(path(a_), path(a_) + "/superior", to(other_committee_));
    ASSERT_EQ(moved.status, 200) << problem_of(moved);
    EXPECT_EQ(text(json_of(moved), "superior"), other_committee_.text());
    EXPECT_EQ(text(json_of(moved), "code"), "38.168.054.009");
    const auto again = call(Method::put, path(a_) + "/superior", to(committee_), {{"If-Match", old_tag}});
    EXPECT_EQ(problem_of(again), "412 records.stale");
    EXPECT_EQ(json_of(again)["current"]["superior"], other_committee_.text());
    EXPECT_EQ(json_of(again)["sent"]["superior"], committee_.text());
}

TEST_P(ApiOrganisationActs, AliasesAndSlipsOfThePenAreMended) {
    const auto aliases = edit(path(a_), path(a_) + "/aliases", R"({"aliases": ["CB Tổng hợp"]})");
    ASSERT_EQ(aliases.status, 200) << problem_of(aliases);
    EXPECT_EQ(json_of(get("/units?text=cb%20tong"))["items"][0]["id"], a_.text());
    const auto mended = edit(path(a_), path(a_) + "/correction",
                             R"({"day": "2025-01-01", "code": "38.168.053.001", "name": "Chi bộ Phòng Tổng Hợp",
                                 "sector": "administrative", "reason": "gõ nhầm", )" +
                                 k_decision + "}");
    ASSERT_EQ(mended.status, 200) << problem_of(mended);
    EXPECT_EQ(json_of(mended)["name"], "Chi bộ Phòng Tổng Hợp");
}

TEST_P(ApiOrganisationActs, ADissolvedBodyLeavesNobodyBehind) {
    member("Lê Thị An", a_);
    const auto without = edit(path(a_), path(a_) + "/end", R"({"on": "2025-08-01", )" + k_decision + "}");
    EXPECT_EQ(problem_of(without), "409 unit.has_members");
    const auto ended = edit(path(a_), path(a_) + "/end",
                            R"({"on": "2025-08-01", "successor": ")" + b_.text() + "\", " + k_decision + "}");
    ASSERT_EQ(ended.status, 200) << problem_of(ended);
    EXPECT_EQ(json_of(ended)["ended"], "2025-08-01");
    EXPECT_THAT(roll(b_, core::Date(2025, 8, 1)), ElementsAre("Lê Thị An"));
}

TEST_P(ApiOrganisationActs, CellsAreMergedAndSplit) {
    const auto an = member("Lê Thị An", a_);
    member("Đỗ Văn Bình", b_);
    const auto merged = call(Method::post, path(committee_) + "/units/mergers",
                             R"({"sources": [")" + a_.text() + R"(", ")" + b_.text() +
                                 R"("], "on": "2025-08-01", "into": {"code": "38.168.053.009",
                                    "name": "Chi bộ Hợp nhất", "sector": "administrative"}, )" +
                                 k_decision + "}");
    ASSERT_EQ(merged.status, 201) << problem_of(merged);
    const core::UnitId made(json_of(merged)["id"].get<std::string>());
    EXPECT_EQ(merged.headers.find("Location"), "/api/v1/units/" + made.text());
    EXPECT_THAT(json_of(merged)["predecessors"], SizeIs(2));
    EXPECT_THAT(roll(made, core::Date(2025, 8, 1)), SizeIs(2));

    const auto part = call(Method::post, path(made) + "/parts",
                           R"({"members": [")" + an.text() +
                               R"("], "on": "2025-08-10", "part": {"code": "38.168.053.010",
                                  "name": "Chi bộ Tách", "sector": "administrative"}, )" +
                               k_decision + "}");
    ASSERT_EQ(part.status, 201) << problem_of(part);
    EXPECT_EQ(text(json_of(part), "superior"), committee_.text());
    EXPECT_THAT(roll(core::UnitId(json_of(part)["id"].get<std::string>()), core::Date(2025, 8, 10)),
                ElementsAre("Lê Thị An"));
}

TEST_P(ApiOrganisationActs, MergingIntoOneThatIsThere) {
    const auto merged = call(Method::post, path(b_) + "/mergers",
                             R"({"sources": [")" + a_.text() + R"("], "on": "2025-08-01", )" + k_decision + "}");
    ASSERT_EQ(merged.status, 200) << problem_of(merged);
    EXPECT_EQ(json_of(get(path(a_)))["ended"], "2025-08-01");
    // Nothing of it when a source is out of reach.
    ask_as(Role::bloc_official, committee_);
    const auto out =
        call(Method::post, path(b_) + "/mergers",
             R"({"sources": [")" + other_committee_.text() + R"("], "on": "2025-08-02", )" + k_decision + "}");
    EXPECT_EQ(problem_of(out), "403 request.forbidden");
    EXPECT_EQ(json_of(out)["field"], "/sources");
}

TEST_P(ApiOrganisationActs, AMemberIsAdmittedMadeOfficialAndTransferred) {
    const auto made =
        call(Method::post, path(a_) + "/admissions", R"({"details": {"name": "Phạm Thị Hoa"}, "on": "2024-03-01"})");
    ASSERT_EQ(made.status, 201) << problem_of(made);
    const auto hoa = "/members/" + json_of(made)["id"].get<std::string>();
    EXPECT_EQ(json_of(made)["admitted"], "2024-03-01");
    const auto before = tag_of(hoa);
    ASSERT_EQ(act(hoa, "/official", R"({"on": "2025-03-01"})").status, 200);
    EXPECT_EQ(problem_of(act(hoa, "/official", R"({"on": "2025-03-02"})")), "409 member.not_probationary");
    const auto moved = act(hoa, "/transfer", R"({"to": ")" + b_.text() + R"(", "on": "2025-06-01"})");
    ASSERT_EQ(moved.status, 200) << problem_of(moved);
    EXPECT_NE(tag_of(hoa), before) << "the version is that of everything shown";
    EXPECT_THAT(roll(b_, core::Date(2025, 6, 1)), ElementsAre("Phạm Thị Hoa"));
    EXPECT_THAT(roll(a_, core::Date(2025, 6, 1)), SizeIs(0));
}

TEST_P(ApiOrganisationActs, ATransferNeedsBothCellsWithinReach) {
    const auto away = establish("38.168.054.001", "Chi bộ Bệnh viện", other_committee_);
    const auto an = member("Lê Thị An", a_);
    ask_as(Role::committee_official, committee_);
    const auto out = act(path(an), "/transfer", R"({"to": ")" + away.text() + R"(", "on": "2025-06-01"})");
    EXPECT_EQ(problem_of(out), "403 request.forbidden");
    EXPECT_EQ(json_of(out)["field"], "/to");
    // Who only hosts a member does not decide about them.
    ask_as(Role::bloc_official, bloc_);
    ASSERT_EQ(act(path(an), "/temporary", R"({"host": ")" + away.text() + R"(", "from": "2025-06-01"})").status, 200);
    ask_as(Role::committee_official, other_committee_);
    EXPECT_EQ(get(path(an)).status, 200);
    EXPECT_EQ(problem_of(act(path(an), "/departure", R"({"on": "2025-07-01", "reason": "resigned"})")),
              "403 request.forbidden");
}

TEST_P(ApiOrganisationActs, WhoWentComesBack) {
    const auto an = member("Lê Thị An", a_);
    ASSERT_EQ(act(path(an), "/departure", R"({"on": "2025-02-01", "reason": "transfer"})").status, 200);
    EXPECT_THAT(roll(a_, core::Date(2025, 2, 1)), SizeIs(0));
    const auto back = act(path(an), "/return", R"({"cell": ")" + b_.text() + R"(", "from": "2025-07-01"})");
    ASSERT_EQ(back.status, 200) << problem_of(back);
    EXPECT_THAT(roll(b_, core::Date(2025, 7, 1)), ElementsAre("Lê Thị An"));
}

TEST_P(ApiOrganisationActs, AnExemptionBeginsAndEnds) {
    const auto an = member("Lê Thị An", a_);
    const auto exempt = act(path(an), "/exemptions", R"({"kind": "exempt", "from": "2025-03-01"})");
    ASSERT_EQ(exempt.status, 200) << problem_of(exempt);
    const auto ended = act(path(an), "/exemptions/end", R"({"on": "2025-06-01"})");
    ASSERT_EQ(ended.status, 200) << problem_of(ended);
    EXPECT_EQ(json_of(ended)["exemptions"][0]["to"], "2025-06-01");
    const auto backwards =
        act(path(an), "/exemptions", R"({"kind": "exempt", "from": "2025-07-01", "to": "2025-07-01"})");
    EXPECT_EQ(problem_of(backwards), "400 request.ends_before");
    EXPECT_EQ(json_of(backwards)["field"], "/to");
}

TEST_P(ApiOrganisationActs, AStayInAnotherCellBeginsAndEnds) {
    const auto an = member("Lê Thị An", a_);
    const auto begun = act(path(an), "/temporary", R"({"host": ")" + b_.text() + R"(", "from": "2025-06-01"})");
    ASSERT_EQ(begun.status, 200) << problem_of(begun);
    const auto ended = act(path(an), "/temporary/end", R"({"on": "2025-08-01"})");
    ASSERT_EQ(ended.status, 200) << problem_of(ended);
    EXPECT_THAT(roll(b_, core::Date(2025, 7, 31)), ElementsAre("Lê Thị An"));
    EXPECT_THAT(roll(b_, core::Date(2025, 8, 1)), SizeIs(0));
}

TEST_P(ApiOrganisationActs, AnActFollowsFromWhatWasRead) {
    const auto an = member("Lê Thị An", a_);
    const auto seen = tag_of(path(an));
    ASSERT_EQ(act(path(an), "/transfer", R"({"to": ")" + b_.text() + R"(", "on": "2025-06-01"})").status, 200);
    // Somebody who still sees the member in their old cell does nothing to them.
    const std::vector<std::pair<const char*, std::string>> acts{
        {"/departure", R"({"on": "2025-07-01", "reason": "resigned"})"},
        {"/transfer", R"({"to": ")" + a_.text() + R"(", "on": "2025-07-01"})"},
        {"/official", R"({"on": "2025-07-01"})"},
        {"/exemptions", R"({"kind": "exempt", "from": "2025-07-01"})"},
        {"/exemptions/end", R"({"on": "2025-07-01"})"},
        {"/temporary", R"({"host": ")" + a_.text() + R"(", "from": "2025-07-01"})"},
        {"/temporary/end", R"({"on": "2025-07-01"})"},
        {"/return", R"({"cell": ")" + a_.text() + R"(", "from": "2025-07-01"})"},
    };
    for (const auto& [what, body] : acts) {
        const auto stale = call(Method::post, path(an) + what, body, {{"If-Match", seen}});
        EXPECT_EQ(problem_of(stale), "412 records.stale") << what;
        EXPECT_EQ(json_of(stale)["current"]["memberships"].size(), 2U) << what;
        EXPECT_EQ(problem_of(call(Method::post, path(an) + what, body)), "428 request.if_match_needed") << what;
    }
    EXPECT_THAT(roll(b_, core::Date(2025, 8, 1)), ElementsAre("Lê Thị An"));
}

TEST_P(ApiOrganisationActs, AnOfficeIsGivenAndEnds) {
    const auto an = member("Lê Thị An", a_);
    const auto body = R"({"member": ")" + an.text() +
                      R"(", "office": "secretary", "from": "2025-01-01", "remind_on": "2025-12-01",
                          "to": "2026-01-01"})";
    const auto made = call(Method::post, path(a_) + "/terms", body);
    ASSERT_EQ(made.status, 201) << problem_of(made);
    EXPECT_EQ(problem_of(call(Method::post, path(a_) + "/terms", body)), "409 office.held_already");
    EXPECT_EQ(json_of(get(path(a_) + "/terms"))["items"][0]["name"], "Lê Thị An");
    const auto term = json_of(made)["id"].get<std::string>();
    // Through another body there is no such term.
    EXPECT_EQ(problem_of(call(Method::post, path(b_) + "/terms/" + term + "/end", R"({"on": "2025-08-01"})")),
              "404 records.unknown_entry");
    const auto ended = call(Method::post, path(a_) + "/terms/" + term + "/end", R"({"on": "2025-08-01"})");
    ASSERT_EQ(ended.status, 200) << problem_of(ended);
    EXPECT_THAT(json_of(get(path(a_) + "/terms"))["items"], SizeIs(0));
}

TEST_P(ApiOrganisationActs, ADatedEntryIsMendedOrTakenBackByWhoReadIt) {
    const auto an = member("Lê Thị An", a_);
    const auto entry = path(an) + "/entries/" + file_of(an).memberships[0].id.text();
    const auto old_tag = tag_of(path(an));
    EXPECT_EQ(problem_of(edit(path(an), entry, R"({"from": "2022-01-01", "reason": " "})")),
              "400 records.reason_missing");
    const auto mended = edit(path(an), entry, R"({"from": "2022-01-01", "reason": "ghi nhầm năm"})");
    ASSERT_EQ(mended.status, 200) << problem_of(mended);
    EXPECT_EQ(json_of(mended)["memberships"][0]["from"], "2022-01-01");
    const auto stale = call(Method::put, entry, R"({"from": "2023-01-01", "reason": "khác"})", {{"If-Match", old_tag}});
    EXPECT_EQ(problem_of(stale), "412 records.stale");
    EXPECT_EQ(json_of(stale)["current"]["memberships"][0]["from"], "2022-01-01");
    const auto gone = edit(path(an), entry + "/withdrawal", R"({"reason": "nhầm người"})", Method::post);
    ASSERT_EQ(gone.status, 200) << problem_of(gone);
    EXPECT_THAT(json_of(gone)["memberships"], SizeIs(0));
}

TEST_P(ApiOrganisationActs, ALockedYearIsNotTouched) {
    const auto an = member("Lê Thị An", a_);
    lock(committee_, 2025);
    EXPECT_EQ(problem_of(act(path(an), "/departure", R"({"on": "2025-02-01", "reason": "resigned"})")),
              "409 records.year_locked");
}

TEST_P(ApiOrganisationActs, MembersAreFoundAcrossBodiesWithinReach) {
    const auto away = establish("38.168.054.001", "Chi bộ Bệnh viện", other_committee_);
    member("Nguyễn Thị Ánh", a_);
    member("Nguyễn Văn An", b_);
    member("Nguyễn Văn Ân", away);
    EXPECT_THAT(found("text=nguyen"), ElementsAre("Nguyễn Văn An", "Nguyễn Thị Ánh", "Nguyễn Văn Ân"));
    ask_as(Role::committee_official, committee_);
    EXPECT_THAT(found("text=NGUYEN"), ElementsAre("Nguyễn Văn An", "Nguyễn Thị Ánh"));
    const auto first = json_of(get("/members?text=nguyen&limit=1"));
    EXPECT_EQ(first["items"][0]["unit_name"], "Chi bộ Văn phòng");
    EXPECT_THAT(found("text=nguyen&limit=1&cursor=" + first["next"].get<std::string>()), ElementsAre("Nguyễn Thị Ánh"));
    EXPECT_EQ(problem_of(get("/members?text=n")), "400 request.not_allowed");
    ask_as(Role::member, a_);
    EXPECT_EQ(problem_of(get("/members?text=nguyen")), "403 request.forbidden");
}

}  // namespace
}  // namespace bontot::contract
