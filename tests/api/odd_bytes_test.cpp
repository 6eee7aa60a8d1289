// Bytes that no database takes as text: they are refused or mended before one sees them, never a broken server.
#include <gmock/gmock.h>

#include "access/password_hash.hpp"
#include "api/api_contract.hpp"
#include "api/paging.hpp"
#include "api/session_gate.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::ElementsAre;

class ApiOddBytes : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        ask_as(Role::cell_committee, a_);
    }
    std::string meetings_behind(const std::string& key) {
        return problem_of(get("/units/" + a_.text() + "/meetings?cursor=" + api::cursor_of(key)));
    }
};
CONTRACT_ON_BOTH_ENGINES(ApiOddBytes);

TEST_P(ApiOddBytes, AForgedCursorIsRefused) {
    EXPECT_EQ(meetings_behind("2024-01-01m"), "200");
    EXPECT_EQ(meetings_behind("2024-01-01" + std::string(1, '\0')), "400 request.cursor");
    EXPECT_EQ(meetings_behind("2024-01-01\xFF"), "400 request.cursor");
}

TEST_P(ApiOddBytes, TextWithTheCharacterNulIsRefused) {
    const auto path = "/units/" + a_.text() + "/meetings";
    EXPECT_EQ(
        problem_of(call(Method::post, path, R"({"date": "2025-03-05", "kind": "regular", "title": "Họp\u0000"})")),
        "400 request.control_character");
}

TEST_P(ApiOddBytes, TheLastDayOfTheCalendarEndsASpanOfMeetings) {
    const auto path = "/units/" + a_.text() + "/meetings";
    ASSERT_EQ(call(Method::post, path, R"({"date": "2025-03-05", "kind": "regular"})").status, 201);
    EXPECT_EQ(json_of(get(path + "?from=2025-01-01&to=2999-12-31"))["items"].size(), 1);
}

TEST_P(ApiOddBytes, ABrowsersNameIsKeptAsText) {
    access::Account account;
    account.id = access::AccountId("thu-ky");
    account.login = "thu-ky";
    account.name = "Thư ký";
    account.unit = province_;
    account.state = access::AccountState::active;
    account.password_hash = access::hash_password("trời mưa đò nhẹ");
    change([&](app::Transaction& records) { must(records.accounts().insert(account)); });
    const auto signed_in = [&](const std::string& agent) {
        return call(Method::post, "/session", R"({"login": "thu-ky", "password": "trời mưa đò nhẹ"})",
                    {{"User-Agent", agent}})
            .status;
    };
    EXPECT_EQ(signed_in("Trình duyệt \xFF\xC3"), 201);
    EXPECT_EQ(signed_in(std::string(199, 'x') + "ệ"), 201);
    look([&](app::Transaction& records) {
        std::vector<std::string> agents;
        for (const auto& session : records.accounts().sessions(account.id))
            agents.push_back(session.agent);
        EXPECT_THAT(agents,
                    testing::UnorderedElementsAre("Trình duyệt \uFFFD\uFFFD", std::string(199, 'x') + "\uFFFD"));
    });
}

}  // namespace
}  // namespace bontot::contract
