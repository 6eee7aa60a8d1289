// One's own calendar address and letters over HTTP: the address is shown once, opens that person's bodies alone, and
// nothing once it is taken back.
#include <gmock/gmock.h>

#include "access/token.hpp"
#include "api/api_contract.hpp"
#include "api/session_gate.hpp"
#include "app/meetings/meetings.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::HasSubstr;
using testing::Not;

class ApiNudges : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        sessions_ = std::make_unique<api::SessionGate>(*records_);
        open_with(*sessions_);
        cookie_ = signed_in();
        plan(a_, "Sinh hoạt tháng 9", 14);
        plan(b_, "Buổi của chi bộ khác", 0);
    }
    void plan(const core::UnitId& cell, const std::string& title, int hour) {
        change([&](app::Transaction& records) {
            meetings::MeetingRecord meeting;
            meeting.unit = cell;
            meeting.date = core::Date(2025, 9, 3);
            meeting.title = title;
            meeting.place = "Phòng họp, tầng 2";
            meeting.start = core::ClockTime(hour * 60);
            meeting.end = core::ClockTime((hour + 2) * 60);
            (void)must(app::plan_meeting(records, meeting));
        });
    }
    std::string signed_in() {
        const auto token = access::new_token();
        change([&](app::Transaction& records) {
            access::Account account;
            account.id = id_ = access::AccountId(records.new_id());
            account.login = "bi-thu";
            account.name = "Người ghi";
            account.unit = a_;
            account.state = access::AccountState::active;
            must(records.accounts().insert(account));
            app::GrantRecord grant;
            grant.grant = {core::RecordId(records.new_id()), id_, Role::cell_committee, a_, {k_today, {}}, {}, ""};
            grant.granted_by = "Quản trị";
            records.accounts().put(grant);
            access::Session session;
            session.id = access::SessionId(records.new_id());
            session.account = id_;
            session.token_hash = access::secret_hash(token);
            access::begin(session, access::SessionState::complete, false, records.now_ms());
            records.accounts().put(session);
        });
        return "bontot=" + token;
    }
    http::Response ask(Method method, const std::string& path, const std::string& body = {}) {
        return call(method, path, body, {{"Cookie", cookie_}, {"X-Bontot-Request", "1"}});
    }
    std::string make() {
        const auto made = ask(Method::post, "/calendar-link");
        EXPECT_EQ(made.status, 201) << problem_of(made);
        return json_of(made)["path"].get<std::string>().substr(std::string("/api/v1").size());
    }
    static std::string text_of(const http::Response& response) {
        const auto* text = std::get_if<std::string>(&response.body);
        return text == nullptr ? "" : *text;
    }
    std::unique_ptr<api::SessionGate> sessions_;
    access::AccountId id_;
    std::string cookie_;
};
CONTRACT_ON_BOTH_ENGINES(ApiNudges);

TEST_P(ApiNudges, TheFeedShowsTheBodysMeetingsToWhoeverHasTheAddress) {
    EXPECT_TRUE(json_of(ask(Method::get, "/calendar-link"))["made_at"].is_null());
    const auto path = make();
    EXPECT_FALSE(json_of(ask(Method::get, "/calendar-link"))["made_at"].is_null());
    const auto feed = get(path);
    ASSERT_EQ(feed.status, 200) << problem_of(feed);
    EXPECT_EQ(feed.headers.find("Content-Type"), "text/calendar; charset=utf-8");
    const auto text = text_of(feed);
    EXPECT_THAT(text, HasSubstr("SUMMARY:Sinh hoạt tháng 9 – Chi bộ Phòng Tổng hợp\r\n"));
    EXPECT_THAT(text, HasSubstr("DTSTART:20250903T070000Z\r\n"));
    EXPECT_THAT(text, HasSubstr("LOCATION:Phòng họp\\, tầng 2\r\n"));
    EXPECT_THAT(text, Not(HasSubstr("chi bộ khác"))) << "not of one's own body";
    EXPECT_THAT(text, Not(HasSubstr("Người ghi"))) << "nobody is named";
}

TEST_P(ApiNudges, AnAddressTakenBackOrMadeAnewOpensNothing) {
    const auto first = make();
    const auto second = make();
    EXPECT_EQ(problem_of(get(first)), "404 calendar.unknown");
    EXPECT_EQ(get(second).status, 200);
    EXPECT_EQ(ask(Method::remove, "/calendar-link").status, 204);
    EXPECT_EQ(problem_of(get(second)), "404 calendar.unknown");
    EXPECT_EQ(problem_of(get("/calendar/" + std::string(43, 'a'))), "404 calendar.unknown");
}

TEST_P(ApiNudges, ASuspendedAccountsFeedIsClosed) {
    const auto path = make();
    change([&](app::Transaction& records) {
        auto account = *records.accounts().find(id_);
        account.state = access::AccountState::suspended;
        must(records.accounts().update(account));
    });
    EXPECT_EQ(problem_of(get(path)), "404 calendar.unknown");
}

TEST_P(ApiNudges, TheTokenIsKeptNowhere) {
    const auto token = make().substr(std::string("/calendar/").size());
    for (const auto* column : {"token_hash", "account"})
        EXPECT_NE(OnBothEngines::ask(std::string("select ") + column + " from calendar_link"), token);
    look([&](app::Transaction& records) {
        records.audit().each(0, 1'000, [&](const audit::Event& event) {
            EXPECT_THAT(event.before + event.after + event.reason + event.subject, Not(HasSubstr(token)));
        });
    });
}

TEST_P(ApiNudges, LettersAreSwitchedOffAndOn) {
    auto letters = json_of(ask(Method::get, "/letters"));
    EXPECT_TRUE(letters["letters"]);
    EXPECT_FALSE(letters["address"]);
    EXPECT_FALSE(letters["server"]);
    letters = json_of(ask(Method::put, "/letters", R"({"letters": false})"));
    EXPECT_FALSE(letters["letters"]);
    EXPECT_FALSE(json_of(ask(Method::get, "/letters"))["letters"]);
    EXPECT_EQ(problem_of(ask(Method::put, "/letters", R"({"letters": "no"})")), "400 request.not_allowed");
    EXPECT_EQ(problem_of(get("/letters")), "401 access.sign_in_needed");
}

}  // namespace
}  // namespace bontot::contract
