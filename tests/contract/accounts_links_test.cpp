// Coming in for the first time and coming back (issue 4, point 3): the first administrator's code, invitations, resets,
// suspension; the small stores beside the accounts.
#include <gmock/gmock.h>

#include "app/accounts/accept_invitation.hpp"
#include "app/accounts/first_administrator.hpp"
#include "app/accounts/invite.hpp"
#include "app/accounts/reset_password.hpp"
#include "app/accounts/second_factor.hpp"
#include "contract/accounts_contract.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string k_new_password = "gió đưa cành trúc";

class Links : public AccountsContract {
  protected:
    std::string first_code() {
        std::optional<std::string> code;
        change([&](app::Transaction& records) { code = must(app::offer_first_administrator(records)); });
        return code.value_or("");
    }
    core::Result<app::OpenedSession> first(const std::string& code, const std::string& login = "quan-tri") {
        return app::make_first_administrator(records(), attempts_, {code, login, "Trần Thị Quản", k_new_password},
                                             k_office);
    }
    core::Result<app::IssuedLink> invite(const access::Principal& by, const app::Invite& request) {
        core::Result<app::IssuedLink> made;
        (void)records().change({by.name}, [&](app::Transaction& records) -> core::Result<void> {
            made = app::invite(records, by, request);
            if (!made) return tl::unexpected(made.error());
            return {};
        });
        return made;
    }
    core::Result<app::IssuedLink> reset(const access::Principal& by, const app::IssueReset& request) {
        core::Result<app::IssuedLink> made;
        (void)records().change({by.name}, [&](app::Transaction& records) -> core::Result<void> {
            made = app::issue_reset(records, by, request);
            if (!made) return tl::unexpected(made.error());
            return {};
        });
        return made;
    }
    core::Result<app::OpenedSession> accept(const std::string& token, const std::string& chosen = k_new_password) {
        return app::accept_invitation(records(), attempts_, token, chosen, k_office);
    }
    std::string reset_with(const std::string& token) {
        return refusal(app::reset_password(records(), attempts_, token, k_new_password, k_office));
    }
    std::string signs_in(const std::string& login, const std::string& typed) {
        return refusal(app::sign_in(records(), attempts_, {login, typed}, k_office));
    }
};
CONTRACT_ON_BOTH_ENGINES(Links);

TEST_P(Links, TheFirstAdministratorComesByACodeThatWorksOnce) {
    const auto code = first_code();
    ASSERT_EQ(code.size(), 19U);
    EXPECT_EQ(ask("select count(*) from account"), "0") << "there is no default account";
    EXPECT_EQ(refusal(first("0000-0000-0000-0000")), "link.refused");
    EXPECT_EQ(
        refusal(app::make_first_administrator(records(), attempts_, {code, "q", "Quản", k_new_password}, k_office)),
        "login.invalid");
    EXPECT_EQ(
        refusal(app::make_first_administrator(records(), attempts_, {code, "qtv", "Quản", "matkhau123"}, k_office)),
        "password.too_short");
    (void)new_events();
    const auto opened = must(first(code));
    EXPECT_TRUE(opened.should_enrol) << "administering needs a second factor";
    const auto events = new_events();
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events[0].action, "account.first_administrator");
    EXPECT_EQ(events[1].action, "grant.given");
    const auto asking = must(asks(opened.token));
    ASSERT_EQ(asking.principal.grants.size(), 1U);
    EXPECT_EQ(asking.principal.grants[0].unit, province_);
    EXPECT_FALSE(access::may_anywhere(asking.principal, access::Permission::accounts_manage)) << "not yet";
    EXPECT_EQ(refusal(first(code, "quan-tri-2")), "link.refused");
    EXPECT_EQ(first_code(), "") << "there is an account now";
}

TEST_P(Links, ANewCodeMakesTheOldOneWorthNothingAndADayEndsIt) {
    const auto old = first_code();
    const auto code = first_code();
    EXPECT_EQ(refusal(first(old)), "link.refused");
    wait(access::k_day_ms + 1);
    EXPECT_EQ(refusal(first(code)), "link.refused");
    EXPECT_EQ(refusal(first(first_code())), "");
}

TEST_P(Links, AnInvitationMakesAnAccountThatChoosesItsPassword) {
    (void)new_events();
    const auto link = must(invite(terminal(), {"Chi.Le", "Lê Thị Chi", "chi@example.vn", chi_, committee_}));
    const auto event = only_event();
    EXPECT_EQ(event.action, "account.invited");
    EXPECT_THAT(event.after, Not(HasSubstr(link.token)));
    EXPECT_EQ(signs_in("chi.le", ""), "sign_in.refused") << "an invited account has no password, not an empty one";
    EXPECT_EQ(refusal(accept(link.token, "chi.le chi.le 1")), "password.contains_login");
    EXPECT_EQ(refusal(accept("other")), "link.refused");
    const auto opened = must(accept(link.token));
    EXPECT_EQ(must(asks(opened.token)).principal.member, chi_);
    EXPECT_EQ(refusal(accept(link.token)), "link.refused");
    EXPECT_EQ(signs_in("chi.le", k_new_password), "");
}

TEST_P(Links, AnInvitationWaitsAWeek) {
    const auto link = must(invite(terminal(), {"chi", "Chi", "", {}, committee_}));
    EXPECT_EQ(link.ends_at, now_ms() + 7 * access::k_day_ms);
    wait(7 * access::k_day_ms + 1);
    EXPECT_EQ(refusal(accept(link.token)), "link.refused");
    app::IssuedLink again;
    change([&](app::Transaction& records) { again = must(app::invite_again(records, terminal(), link.account)); });
    wait(7 * access::k_day_ms);
    EXPECT_EQ(refusal(accept(again.token)), "");
    EXPECT_EQ(refused([&](app::Transaction& records) -> core::Result<void> {
                  const auto made = app::invite_again(records, terminal(), link.account);
                  return made ? core::Result<void>() : tl::unexpected(made.error());
              }),
              "account.not_invited");
}

TEST_P(Links, WhatAnInvitationSaysMustBeRight) {
    account("an", an_);
    const auto tried = [&](const app::Invite& request) { return refusal(invite(terminal(), request)); };
    EXPECT_EQ(tried({"AN", "An", "", {}, committee_}), "account.login_taken");
    EXPECT_EQ(tried({"an2", "An", "", an_, committee_}), "account.member_taken");
    EXPECT_EQ(tried({"an2", " ", "", {}, committee_}), "account.name_missing");
    EXPECT_EQ(tried({"an2", "An", "an@", {}, committee_}), "account.email");
    EXPECT_EQ(tried({"an2", "An", "", core::MemberId("none"), committee_}), "records.unknown_member");
    EXPECT_EQ(tried({"an2", "An", "", {}, core::UnitId("none")}), "records.unknown_unit");
    EXPECT_EQ(ask("select count(*) from account"), "1");
}

TEST_P(Links, AnAdministratorLooksAfterTheirOwnSubtreeOnly) {
    const auto low = account("low", {}, committee_);
    right(low, Role::administrator, committee_);
    const auto by = principal(low);
    EXPECT_EQ(refusal(invite(by, {"x01", "X", "", {}, bloc_})), "access.not_allowed");
    EXPECT_EQ(refusal(invite(by, {"x01", "X", "", em_, committee_})), "");
    change([&](app::Transaction& records) {
        records.members().put(organisation::TermOfOffice{
            core::RecordId("t"), dung_, bloc_, organisation::Office::follower, {core::Date(2024, 1, 1), {}}, {}});
    });
    EXPECT_EQ(refusal(invite(by, {"x02", "X", "", dung_, committee_})), "access.not_allowed")
        << "the account would follow a body beyond theirs";
    const auto high = account("high", {}, committee_);
    EXPECT_EQ(refusal(reset(by, {high, false})), "");
    right(high, Role::bloc_standing, bloc_);
    EXPECT_EQ(refusal(reset(by, {high, false})), "access.not_allowed") << "it may more than they";
    EXPECT_EQ(refused([&](app::Transaction& records) { return app::suspend_account(records, by, high, "x"); }),
              "access.not_allowed");
    look([&](app::Transaction& records) {
        std::vector<std::string> logins;
        for (const auto& seen : app::managed_accounts(records, by))
            logins.push_back(seen.login);
        EXPECT_THAT(logins, ElementsAre("high", "low", "x01"));
        EXPECT_EQ(must(app::look_at_account(records, by, high)).granted.size(), 1U);
        EXPECT_EQ(refusal(app::look_at_account(records, principal(high), low)), "access.not_allowed");
    });
}

TEST_P(Links, AResetLinkGivesANewPasswordAndEndsEverySession) {
    const auto an = account("an");
    const auto opened = sign_in("an");
    const auto old = must(reset(terminal(), {an, false}));
    const auto link = must(reset(terminal(), {an, false}));
    EXPECT_EQ(reset_with(old.token), "link.refused") << "only the newest";
    EXPECT_EQ(signs_in("an", password()), "") << "until it is used nothing changes";
    EXPECT_EQ(refusal(accept(link.token)), "link.refused") << "no invitation";
    EXPECT_EQ(reset_with(link.token), "");
    EXPECT_EQ(reset_with(link.token), "link.refused");
    EXPECT_EQ(refusal(asks(opened.token)), "access.sign_in_needed");
    EXPECT_EQ(signs_in("an", password()), "sign_in.refused");
    EXPECT_EQ(signs_in("an", k_new_password), "");
    const auto late = must(reset(terminal(), {an, false}));
    wait(access::k_day_ms + 1);
    EXPECT_EQ(reset_with(late.token), "link.refused");
}

TEST_P(Links, AResetKeepsTheSecondFactorUnlessItIsLost) {
    const auto an = account("an");
    change([&](app::Transaction& records) {
        auto with_code = records.accounts().find(an).value();
        with_code.totp_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        must(records.accounts().update(with_code));
    });
    EXPECT_EQ(reset_with(must(reset(terminal(), {an, false})).token), "");
    const auto opened = must(app::sign_in(records(), attempts_, {"an", k_new_password}, k_office));
    EXPECT_EQ(opened.session.state, access::SessionState::awaiting_second_factor);

    const auto link = must(reset(terminal(), {an, true}));
    EXPECT_EQ(refusal(asks(opened.token)), "access.sign_in_needed");
    EXPECT_EQ(signs_in("an", k_new_password), "sign_in.refused") << "the old password alone must not be enough";
    EXPECT_EQ(reset_with(link.token), "");
    EXPECT_EQ(signs_in("an", k_new_password), "");
}

TEST_P(Links, ASuspendedAccountIsOutUntilItIsRestored) {
    const auto an = account("an");
    const auto opened = sign_in("an");
    change([&](app::Transaction& records) { must(app::suspend_account(records, terminal(), an, "nghỉ việc")); });
    EXPECT_EQ(refusal(asks(opened.token)), "access.sign_in_needed");
    EXPECT_EQ(signs_in("an", password()), "sign_in.refused");
    EXPECT_EQ(refusal(reset(terminal(), {an, false})), "account.not_active");
    EXPECT_EQ(
        refused([&](app::Transaction& records) { return app::suspend_account(records, terminal(), an, "nghỉ việc"); }),
        "account.suspended_already");
    change([&](app::Transaction& records) { must(app::restore_account(records, terminal(), an, "trở lại")); });
    EXPECT_EQ(refusal(asks(opened.token)), "access.sign_in_needed") << "old sessions stay ended";
    EXPECT_EQ(signs_in("an", password()), "");
    EXPECT_EQ(
        refused([&](app::Transaction& records) { return app::restore_account(records, terminal(), an, "trở lại"); }),
        "account.not_suspended");
    right(an, Role::administrator, province_);
    EXPECT_EQ(refused([&](app::Transaction& records) { return app::suspend_account(records, principal(an), an, "x"); }),
              "account.oneself");
    change([&](app::Transaction& records) { EXPECT_EQ(must(app::end_sessions_of(records, terminal(), an)), 1); });
}

TEST_P(Links, ALinkIsUsedByOneOfTwo) {
    const auto link = must(invite(terminal(), {"chi", "Chi", "", {}, committee_}));
    change([&](app::Transaction& records) {
        const auto sight = must(app::look_at_link(records, link.token, access::LinkPurpose::invitation));
        EXPECT_TRUE(records.accounts().use_link(sight.link, now_ms()));
        EXPECT_FALSE(records.accounts().use_link(sight.link, now_ms()));
    });
    EXPECT_EQ(refusal(accept(link.token)), "link.refused");
}

TEST_P(Links, SettingsAndAnswersAreKept) {
    const auto an = account("an");
    const app::KeptAnswer answer{an, "k-1", "createMeeting", "hash", 201, "Location: /x", "{\"à\":1}", now_ms()};
    change([&](app::Transaction& records) {
        EXPECT_EQ(records.settings().get("demonstration"), std::nullopt);
        records.settings().set("demonstration", "yes");
        records.settings().set("demonstration", "no");
        EXPECT_EQ(records.settings().get("demonstration"), "no");
        EXPECT_FALSE(records.answers().find(an, "k-1"));
        must(records.answers().keep(answer));
        const auto kept = records.answers().find(an, "k-1").value();
        EXPECT_EQ(kept.operation, "createMeeting");
        EXPECT_EQ(kept.status, 201);
        EXPECT_EQ(kept.body, answer.body);
        EXPECT_FALSE(records.answers().find(access::AccountId("other"), "k-1"));
        EXPECT_FALSE(records.answers().find(an, "k-2"));
    });
    EXPECT_EQ(refused([&](app::Transaction& records) { return records.answers().keep(answer); }),
              "access.answered_already");
    wait(access::k_day_ms);
    change([&](app::Transaction& records) { EXPECT_EQ(must(app::tidy_accounts(records)), 0); });
    wait(1);
    change([&](app::Transaction& records) { EXPECT_EQ(must(app::tidy_accounts(records)), 1); });
}

}  // namespace
}  // namespace bontot::contract
