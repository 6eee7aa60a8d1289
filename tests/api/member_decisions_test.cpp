// The decisions that acts on a member rest on: kept with the act, told with it, and not of a day that cannot be.
#include <gmock/gmock.h>

#include "api/api_contract.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::HasSubstr;

class ApiMemberDecisions : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        ask_as(Role::bloc_official, bloc_);
    }
    static std::string paper(const std::string& number, const std::string& date) {
        return R"("decision": {"number": ")" + number + R"(", "date": ")" + date + R"(", "by": "Đảng ủy Sở Y tế"})";
    }
    http::Response act(const std::string& place, const std::string& body, Method method = Method::post) {
        const auto tag = std::string(*get("/members/" + member_).headers.find("ETag"));
        return call(method, "/members/" + member_ + place, body, {{"If-Match", tag}});
    }
    nlohmann::json shown() { return json_of(get("/members/" + member_)); }
    void admit(const std::string& decision = "") {
        const auto made = call(Method::post, "/units/" + a_.text() + "/admissions",
                               R"({"details": {"name": "Phạm Thị Hoa"}, "on": "2024-03-01")" + decision + "}");
        ASSERT_EQ(made.status, 201) << problem_of(made);
        member_ = json_of(made)["id"].get<std::string>();
    }
    std::string member_;
};
CONTRACT_ON_BOTH_ENGINES(ApiMemberDecisions);

TEST_P(ApiMemberDecisions, AreKeptWithEachAct) {
    admit(", " + paper("12-QĐ/ĐU", "2024-02-20"));
    EXPECT_EQ(shown()["memberships"][0]["decision"]["number"], "12-QĐ/ĐU");
    EXPECT_EQ(shown()["memberships"][0]["decision"]["date"], "2024-02-20");
    EXPECT_EQ(shown()["memberships"][0]["decision"]["by"], "Đảng ủy Sở Y tế");

    ASSERT_EQ(act("/official", R"({"on": "2025-03-01", )" + paper("30-QĐ/ĐU", "2025-03-20") + "}").status, 200);
    EXPECT_EQ(shown()["official_decision"]["number"], "30-QĐ/ĐU") << "decided after the day from which it counts";

    ASSERT_EQ(act("/exemptions", R"({"kind": "exempt", "from": "2025-04-01", )" + paper("31-QĐ/ĐU", "2025-04-01") + "}")
                  .status,
              200);
    ASSERT_EQ(act("/exemptions/end", R"({"on": "2025-05-01", )" + paper("32-QĐ/ĐU", "2025-04-28") + "}").status, 200);
    EXPECT_EQ(shown()["exemptions"][0]["decision"]["number"], "31-QĐ/ĐU");
    EXPECT_EQ(shown()["exemptions"][0]["ended_by"]["number"], "32-QĐ/ĐU");

    const auto terms = "/units/" + a_.text() + "/terms";
    const auto begun = call(Method::post, terms,
                            R"({"member": ")" + member_ + R"(", "office": "secretary", "from": "2025-05-10", )" +
                                paper("33-QĐ/ĐU", "2025-05-15") + "}");
    ASSERT_EQ(begun.status, 201) << problem_of(begun);
    EXPECT_EQ(json_of(get(terms + "?day=2025-05-20"))["items"][0]["decision"]["number"], "33-QĐ/ĐU")
        << "elected first, confirmed by the superior afterwards";
    const auto ended = call(Method::post, terms + "/" + json_of(begun)["id"].get<std::string>() + "/end",
                            R"({"on": "2025-06-01", )" + paper("34-QĐ/ĐU", "2025-05-30") + "}");
    ASSERT_EQ(ended.status, 200) << problem_of(ended);
    EXPECT_EQ(json_of(ended)["ended_by"]["number"], "34-QĐ/ĐU");

    ASSERT_EQ(act("/transfer",
                  R"({"to": ")" + b_.text() + R"(", "on": "2025-06-01", )" + paper("35-QĐ/ĐU", "2025-06-01") + "}")
                  .status,
              200);
    EXPECT_EQ(shown()["memberships"][0]["ended_by"]["number"], "35-QĐ/ĐU");
    EXPECT_EQ(shown()["memberships"][1]["decision"]["number"], "35-QĐ/ĐU");
    EXPECT_EQ(shown()["memberships"][0]["decision"]["number"], "12-QĐ/ĐU") << "what began it stays";
}

TEST_P(ApiMemberDecisions, NobodyHasToGiveOne) {
    admit();
    ASSERT_EQ(act("/official", R"({"on": "2025-03-01"})").status, 200);
    EXPECT_FALSE(shown().contains("official_decision"));
    EXPECT_FALSE(shown()["memberships"][0].contains("decision"));
}

TEST_P(ApiMemberDecisions, OfADayThatCannotBeAreRefused) {
    admit();
    const auto exempt = [&](const std::string& date) {
        return act("/exemptions", R"({"kind": "exempt", "from": "2025-04-01", )" + paper("31-QĐ/ĐU", date) + "}");
    };
    const auto later = exempt("2025-04-02");
    EXPECT_EQ(problem_of(later), "400 member.decided_later");
    EXPECT_EQ(json_of(later)["field"], "/decision/date");
    EXPECT_EQ(problem_of(exempt("1930-02-02")), "400 dates.out_of_range");
    EXPECT_EQ(problem_of(act("/official", R"({"on": "2025-03-01", )" + paper("30-QĐ/ĐU", "2099-01-01") + "}")),
              "400 dates.out_of_range")
        << "nobody has decided yet";
    EXPECT_EQ(problem_of(act("/departure",
                             R"({"on": "2025-03-01", "reason": "expelled", )" + paper("30-QĐ/ĐU", "2025-03-02") + "}")),
              "400 member.decided_later");
    EXPECT_EQ(problem_of(act("/transfer", R"({"to": ")" + b_.text() + R"(", "on": "2025-03-01", )" +
                                              paper("30-QĐ/ĐU", "2025-03-02") + "}")),
              "400 member.decided_later");
    const auto admission =
        call(Method::post, "/units/" + a_.text() + "/admissions",
             R"({"details": {"name": "Lê An"}, "on": "2024-03-01", )" + paper("1", "2024-03-02") + "}");
    EXPECT_EQ(problem_of(admission), "400 member.decided_later");
    EXPECT_EQ(exempt("1930-02-03").status, 200);
}

TEST_P(ApiMemberDecisions, WithBadWordsAreRefused) {
    admit();
    const auto official = [&](const std::string& decision) {
        return act("/official", R"({"on": "2025-03-01", "decision": )" + decision + "}");
    };
    const std::string longest(100, '1');
    EXPECT_EQ(official(R"({"number": "", "date": "2025-03-01"})").status, 400);
    EXPECT_EQ(official(R"({"number": "3-QĐ/ĐU"})").status, 400) << "a number without a day";
    EXPECT_EQ(official(R"({"number": ")" + longest + R"(1", "date": "2025-03-01"})").status, 400);
    EXPECT_EQ(problem_of(official(R"({"number": " ", "date": "2025-03-01"})")), "400 unit.decision_number_missing");
    EXPECT_EQ(problem_of(official(R"({"number": "3\t4", "date": "2025-03-01"})")), "400 records.control_character");
    EXPECT_FALSE(shown().contains("official"));
    EXPECT_EQ(official(R"({"number": ")" + longest + R"(", "date": "2025-03-01"})").status, 200);
}

TEST_P(ApiMemberDecisions, AreMendedWithTheEntryAndGoWithIt) {
    admit(", " + paper("12-QĐ/ĐU", "2024-02-20"));
    ASSERT_EQ(act("/exemptions", R"({"kind": "exempt", "from": "2025-04-01"})").status, 200);
    const auto entry = "/entries/" + shown()["exemptions"][0]["id"].get<std::string>();
    const auto mend = [&](const std::string& date) {
        return act(entry, R"({"from": "2025-04-01", "reason": "bổ sung quyết định", )" + paper("31-QĐ/ĐU", date) + "}",
                   Method::put);
    };
    EXPECT_EQ(problem_of(mend("2025-04-02")), "400 member.decided_later");
    ASSERT_EQ(mend("2025-03-25").status, 200);
    EXPECT_EQ(shown()["exemptions"][0]["decision"]["date"], "2025-03-25");
    EXPECT_EQ(problem_of(mend("2025-03-25")), "409 member.nothing_changed");
    ASSERT_EQ(act(entry + "/withdrawal", R"({"reason": "ghi nhầm"})").status, 200);
    look([&](app::Transaction& records) {
        EXPECT_EQ(records.members().find(core::MemberId(member_))->decisions.size(), 1U);
    });

    const auto correct = [&](const std::string& dates, const std::string& decision) {
        return act("",
                   R"({"details": {"name": "Phạm Thị Hoa", "admitted": "2024-03-01")" + dates + "}" + decision + "}",
                   Method::put);
    };
    ASSERT_EQ(correct(R"(, "official": "2025-03-01")",
                      R"(, "official_decision": {"number": "30-QĐ/ĐU", "date": "2025-03-20"})")
                  .status,
              200);
    EXPECT_EQ(shown()["official_decision"]["number"], "30-QĐ/ĐU");
    ASSERT_EQ(correct("", "").status, 200);
    EXPECT_FALSE(shown().contains("official_decision")) << "on probation again";
}

TEST_P(ApiMemberDecisions, StandInTheAudit) {
    admit(", " + paper("12-QĐ/ĐU", "2024-02-20"));
    std::string said;
    look([&](app::Transaction& records) {
        records.audit().each_back(1'000'000, {{}, "", "member.admitted", {}, {}}, [&](const audit::Event& event) {
            said = event.after;
            return false;
        });
    });
    EXPECT_THAT(said, HasSubstr(R"("decision":{"number":"12-QĐ/ĐU","date":"2024-02-20")"));
}

}  // namespace
}  // namespace bontot::contract
