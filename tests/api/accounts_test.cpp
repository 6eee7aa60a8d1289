// Accounts and sessions over HTTP: from an invitation to a key, with the answers that the contract describes, and the
// letters that go out.
#include <gmock/gmock.h>

#include "access/token.hpp"
#include "access/totp.hpp"
#include "api/api_contract.hpp"
#include "api/session_gate.hpp"
#include "support/kept_letters.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using http::Method;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

const std::string k_password = "trời mưa đò nhẹ";

class ApiAccounts : public ApiContract {
  protected:
    void SetUp() override {
        ApiContract::SetUp();
        sessions_ = std::make_unique<api::SessionGate>(*records_);
        mail_ = &letters_;
        open_with(*sessions_);
        administrator_ = signed_in("quan-tri", Role::administrator, province_);
    }
    /// Somebody with a right and a session with a second factor; its cookie.
    std::string signed_in(const std::string& login, Role role, const core::UnitId& unit) {
        change([&](app::Transaction& records) {
            access::Account account;
            account.id = access::AccountId(records.new_id());
            account.login = login;
            account.name = "Người " + login;
            account.unit = unit;
            account.state = access::AccountState::active;
            must(records.accounts().insert(account));
            app::GrantRecord grant;
            grant.grant = {core::RecordId(records.new_id()), account.id, role, unit, {k_today, {}}, {}, "thử"};
            grant.granted_by = "Quản trị";
            records.accounts().put(grant);
            ids_[login] = account.id.text();
        });
        return session_of(login);
    }
    std::string session_of(const std::string& login) {
        const auto token = access::new_token();
        change([&](app::Transaction& records) {
            access::Session session;
            session.id = access::SessionId(records.new_id());
            session.account = access::AccountId(ids_[login]);
            session.token_hash = access::secret_hash(token);
            access::begin(session, access::SessionState::complete, true, records.now_ms());
            records.accounts().put(session);
        });
        return "bontot=" + token;
    }
    http::Response ask(const std::string& cookie, Method method, const std::string& path,
                       const std::string& body = {}) {
        return call(method, path, body, {{"Cookie", cookie}, {"X-Bontot-Request", "1"}});
    }
    nlohmann::json done(const std::string& cookie, Method method, const std::string& path,
                        const std::string& body = {}) {
        const auto answer = ask(cookie, method, path, body);
        EXPECT_LT(answer.status, 300) << path << " " << problem_of(answer);
        if (const auto set = answer.headers.find("Set-Cookie")) cookie_ = std::string(set->substr(0, set->find(';')));
        return answer.status == 200 || answer.status == 201 ? json_of(answer) : nlohmann::json::object();
    }
    std::string code(const std::string& secret) {
        std::int64_t now = 0;
        look([&](app::Transaction& records) { now = records.now_ms(); });
        return access::totp_code(secret, now / access::k_totp_step_ms);
    }
    static std::string quoted(const std::string& name, const std::string& value) {
        return "\"" + name + R"(": ")" + value + "\"";
    }

    std::unique_ptr<api::SessionGate> sessions_;
    test::KeptLetters letters_;
    std::string administrator_;
    std::string cookie_;  ///< the newest that was set
    std::map<std::string, std::string> ids_;
};
CONTRACT_ON_BOTH_ENGINES(ApiAccounts);

TEST_P(ApiAccounts, FromAnInvitationToASecondFactor) {
    const auto invited = done(administrator_, Method::post, "/accounts",
                              "{" + quoted("login", "an.nguyen") + "," + quoted("name", "Nguyễn Văn An") + "," +
                                  quoted("unit", a_.text()) + "," + quoted("email", "an@example.vn") + "}");
    EXPECT_EQ(invited["mailed"], true);
    ASSERT_THAT(letters_.all, SizeIs(1));
    EXPECT_EQ(letters_.all[0].to, "an@example.vn");
    EXPECT_EQ(letters_.all[0].about, invited["account"]);
    EXPECT_THAT(letters_.all[0].text,
                HasSubstr("https://bontot.example.vn/invitation#" + invited["token"].get<std::string>()));
    EXPECT_THAT(letters_.all[0].text, HasSubstr("Nguyễn Văn An"));
    const std::string account = "/accounts/" + invited["account"].get<std::string>();
    const auto again = done(administrator_, Method::post, account + "/invitation");
    ASSERT_THAT(letters_.all, SizeIs(2));

    const auto opened = done("", Method::post, "/invitation",
                             "{" + quoted("token", again["token"]) + "," + quoted("password", k_password) + "}");
    EXPECT_EQ(opened["state"], "complete");
    auto own = cookie_;
    EXPECT_EQ(done(own, Method::get, "/session")["name"], "Nguyễn Văn An (an.nguyen)");
    const auto offer = done(own, Method::post, "/totp");
    const auto taken = done(own, Method::put, "/totp", "{" + quoted("code", code(offer["secret"])) + "}");
    EXPECT_THAT(taken["recovery_codes"], SizeIs(10));
    own = cookie_;
    EXPECT_THAT(done(own, Method::post, "/recovery-codes")["recovery_codes"], SizeIs(10));
    EXPECT_EQ(done(administrator_, Method::get, account)["second_factor"], true);
    const std::string changed = "mật khẩu do chính tôi đổi";
    (void)done(own, Method::put, "/password", "{" + quoted("old", k_password) + "," + quoted("new", changed) + "}");

    const auto page = done(administrator_, Method::get, "/accounts?text=an.nguyen");
    EXPECT_THAT(page["items"], SizeIs(1));
    const auto reset = done(administrator_, Method::post, account + "/reset", "{}");
    EXPECT_THAT(letters_.all.back().text,
                HasSubstr("https://bontot.example.vn/reset#" + reset["token"].get<std::string>()));
    const std::string fresh = "một mật khẩu hoàn toàn khác";
    (void)done("", Method::post, "/password-reset",
               "{" + quoted("token", reset["token"]) + "," + quoted("password", fresh) + "}");
    EXPECT_EQ(problem_of(ask(own, Method::get, "/session")), "401 access.sign_in_needed");
    const auto half =
        done("", Method::post, "/session", "{" + quoted("login", "an.nguyen") + "," + quoted("password", fresh) + "}");
    EXPECT_EQ(half["state"], "awaiting_second_factor");
    EXPECT_EQ(problem_of(ask(cookie_, Method::post, "/session/second-factor", R"({"code": "000000"})")),
              "403 sign_in.code_refused");
    EXPECT_EQ(done(administrator_, Method::get, account)["failed_sign_ins"], 1);
}

TEST_P(ApiAccounts, AnAccountWithoutAnAddressGetsNoLetter) {
    const auto invited = done(administrator_, Method::post, "/accounts",
                              "{" + quoted("login", "an.nguyen") + "," + quoted("name", "Nguyễn Văn An") + "," +
                                  quoted("unit", a_.text()) + "}");
    EXPECT_EQ(invited["mailed"], false);
    EXPECT_THAT(letters_.all, SizeIs(0));
    // What is refused sends nothing either.
    EXPECT_EQ(problem_of(ask(administrator_, Method::post, "/accounts",
                             "{" + quoted("login", "an.nguyen") + "," + quoted("name", "Khác") + "," +
                                 quoted("unit", a_.text()) + "," + quoted("email", "b@example.vn") + "}")),
              "409 account.login_taken");
    EXPECT_THAT(letters_.all, SizeIs(0));
}

TEST_P(ApiAccounts, RealRecordsOfferNobodysAccount) {
    EXPECT_THAT(done("", Method::get, "/demonstration")["accounts"], SizeIs(0));
}

TEST_P(ApiAccounts, SessionsKeysRightsAndDelegationsAreListedAndEnded) {
    const auto cell = signed_in("chi-uy", Role::cell_committee, a_);
    (void)signed_in("pho-bi-thu", Role::member, a_);
    const std::string account = "/accounts/" + ids_["chi-uy"];
    const auto elsewhere = session_of("chi-uy");
    const auto open = done(cell, Method::get, "/sessions")["items"];
    ASSERT_THAT(open, SizeIs(2));
    for (const auto& session : open) {
        if (!session["this"]) (void)done(cell, Method::remove, "/sessions/" + session["id"].get<std::string>());
    }
    EXPECT_EQ(problem_of(ask(elsewhere, Method::get, "/session")), "401 access.sign_in_needed");
    EXPECT_EQ(done(cell, Method::remove, "/sessions")["ended"], 0);
    const auto key = done(cell, Method::post, "/keys",
                          R"({"name": "máy", "permissions": ["meetings.read"], "ends_at": 1760000000000, )" +
                              quoted("unit", a_.text()) + "}");
    EXPECT_EQ(call(Method::get, "/units/" + a_.text() + "/meetings", "",
                   {{"Authorization", "Bearer " + key["token"].get<std::string>()}})
                  .status,
              200);
    EXPECT_THAT(done(cell, Method::get, "/keys")["items"], SizeIs(1));
    (void)done(cell, Method::remove, "/keys/" + key["id"].get<std::string>());
    EXPECT_TRUE(done(cell, Method::get, "/keys")["items"][0].contains("revoked_at"));

    const auto found = done(cell, Method::get,
                            "/delegation-recipients?role=cell_committee&search=ph%C3%B3&unit=" + a_.text())["items"];
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0]["id"], ids_["pho-bi-thu"]);
    EXPECT_EQ(problem_of(ask(cell, Method::get,
                             "/delegation-recipients?role=bloc_official&search=ph%C3%B3&unit=" + a_.text())),
              "403 delegation.not_held");
    const auto delegated =
        done(cell, Method::post, "/delegations",
             "{" + quoted("to", ids_["pho-bi-thu"]) + "," + quoted("role", "cell_committee") + "," +
                 quoted("unit", a_.text()) + "," + quoted("from", k_today.iso()) + "," +
                 quoted("to_day", k_today.plus_days(5).iso()) + "," + quoted("reason", "đi công tác") + "}");
    const auto delegations = done(cell, Method::get, "/delegations")["items"];
    ASSERT_THAT(delegations, SizeIs(1));
    EXPECT_EQ(delegations[0]["account"], ids_["pho-bi-thu"]);
    (void)done(cell, Method::post, "/grants/" + delegated["id"].get<std::string>() + "/revocation",
               R"({"reason": "về sớm"})");

    const auto granted = done(administrator_, Method::post, account + "/grants",
                              "{" + quoted("role", "meeting_secretary") + "," + quoted("unit", a_.text()) + "," +
                                  quoted("from", k_today.iso()) + "," + quoted("reason", "thử") + "}");
    EXPECT_FALSE(granted["id"].empty());
    EXPECT_THAT(done(administrator_, Method::get, account)["grants"], SizeIs(2));
    EXPECT_EQ(done(administrator_, Method::post, account + "/suspension", R"({"reason": "nghỉ"})")["state"],
              "suspended");
    EXPECT_EQ(problem_of(ask(cell, Method::get, "/session")), "401 access.sign_in_needed");
    // Nobody ever chose a password for it: it waits for its invitation again.
    EXPECT_EQ(done(administrator_, Method::post, account + "/restoration", R"({"reason": "đi làm lại"})")["state"],
              "invited");
    EXPECT_EQ(done(administrator_, Method::remove, account + "/sessions")["ended"], 0);
    EXPECT_EQ(ask(administrator_, Method::remove, "/session").headers.find("Clear-Site-Data"), "\"storage\"");
    EXPECT_EQ(problem_of(ask(administrator_, Method::get, "/session")), "401 access.sign_in_needed");
}

}  // namespace
}  // namespace bontot::contract
