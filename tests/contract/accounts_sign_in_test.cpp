// Signing in (issue 4, points 3 and 6): the same answer whoever does not get in, growing delays, the second factor,
// codes on paper, sessions that end.
#include <array>
#include <cctype>
#include <sodium.h>

#include <gmock/gmock.h>

#include "access/totp.hpp"
#include "app/accounts/change_password.hpp"
#include "app/accounts/enrol_totp.hpp"
#include "app/accounts/own_sessions.hpp"
#include "app/accounts/second_factor.hpp"
#include "contract/accounts_contract.hpp"

namespace bontot::contract {
namespace {

using access::k_hour_ms;
using access::k_minute_ms;
using testing::HasSubstr;
using testing::Not;

class SigningIn : public AccountsContract {
  protected:
    std::string code(const std::string& secret, std::int64_t steps_from_now = 0) {
        return access::totp_code(secret, now_ms() / access::k_totp_step_ms + steps_from_now);
    }
    /// An account with a second factor; its secret and its codes on paper.
    app::TotpTaken enrol(const std::string& login) {
        const auto asking = must(asks(sign_in(login).token));
        app::TotpOffer offer;
        change([&](app::Transaction& records) { offer = must(app::offer_totp(records, box_, asking, "bontot")); });
        secret_ = offer.secret;
        EXPECT_THAT(offer.uri, HasSubstr(secret_));
        auto taken = must(app::confirm_totp(records(), attempts_, box_, asking, code(secret_), k_office));
        wait(access::k_totp_step_ms);
        return taken;
    }
    std::string second(const std::string& token, const std::string& code) {
        return refusal(app::second_factor(records(), attempts_, box_, token, code, k_office));
    }
    std::string secret_;
};
CONTRACT_ON_BOTH_ENGINES(SigningIn);

TEST_P(SigningIn, GivesASessionThatSaysWhoAsks) {
    account("an", an_);
    const auto opened = sign_in("An");
    EXPECT_EQ(opened.session.state, access::SessionState::complete);
    EXPECT_FALSE(opened.should_enrol);
    const auto asking = must(asks(opened.token));
    EXPECT_EQ(asking.principal.account.text(), "an");
    EXPECT_EQ(asking.principal.name, "Họ tên an (an)");
    EXPECT_EQ(asking.principal.member, an_);
    EXPECT_FALSE(asking.principal.second_factor);
    EXPECT_EQ(refusal(asks("")), "access.sign_in_needed");
    EXPECT_EQ(refusal(asks(opened.session.token_hash)), "access.sign_in_needed") << "what is stored opens nothing";
    EXPECT_EQ(ask("select count(*) from session where token_hash = '" + opened.token + "'"), "0");
}

TEST_P(SigningIn, RefusesEverybodyTheSameWay) {
    account("an");
    const auto binh = account("binh");
    account("chi");
    change([&](app::Transaction& records) {
        auto suspended = records.accounts().find(binh).value();
        suspended.state = access::AccountState::suspended;
        must(records.accounts().update(suspended));
    });
    const auto sign_in = [&](const std::string& login, const std::string& typed) {
        return app::sign_in(records(), attempts_, {login, typed}, k_office).error();
    };
    const auto wrong = sign_in("an", "trời mưa đò nhe");
    for (const auto& other : {sign_in("nobody", password()), sign_in("binh", password()), sign_in("a b", password()),
                              sign_in("", ""), sign_in("chi", std::string(5'000, 'x'))}) {
        EXPECT_EQ(other.code, "sign_in.refused");
        EXPECT_EQ(other.kind, wrong.kind);
        EXPECT_EQ(other.params, wrong.params);
    }
    EXPECT_TRUE(new_events().size() <= 12);
}

TEST_P(SigningIn, MakesGuessersWaitAlsoForAccountsThatAreNotThere) {
    account("an");
    for (const std::string login : {"an", "nobody"}) {
        const auto tried = [&](const std::string& typed) {
            return refusal(app::sign_in(records(), attempts_, {login, typed}, k_office));
        };
        for (int i = 0; i < 5; ++i)
            EXPECT_EQ(tried("không phải mật khẩu"), "sign_in.refused");
        EXPECT_EQ(tried(password()), "sign_in.wait") << "also with the right one";
        wait(1'000);
        EXPECT_EQ(tried(password()), login == "an" ? "" : "sign_in.refused");
    }
}

TEST_P(SigningIn, ASessionEndsIdleOrOld) {
    account("an");
    const auto idle = sign_in("an");
    wait(12 * k_hour_ms);
    EXPECT_EQ(refusal(asks(idle.token)), "");
    wait(12 * k_hour_ms);
    EXPECT_EQ(refusal(asks(idle.token)), "") << "it was used meanwhile";
    wait(12 * k_hour_ms + 1);
    EXPECT_EQ(refusal(asks(idle.token)), "access.sign_in_needed");

    const auto old = sign_in("an");
    for (int hours = 0; hours < 7 * 24; hours += 12) {
        EXPECT_EQ(refusal(asks(old.token)), "") << hours;
        wait(12 * k_hour_ms);
    }
    EXPECT_EQ(refusal(asks(old.token)), "");
    wait(1);
    EXPECT_EQ(refusal(asks(old.token)), "access.sign_in_needed");
    change([&](app::Transaction& records) { EXPECT_EQ(must(app::tidy_accounts(records)), 2); });
    EXPECT_EQ(ask("select count(*) from session"), "0");
}

TEST_P(SigningIn, IsNotedOnceAMinute) {
    account("an");
    const auto opened = sign_in("an");
    const auto seen = [&] { return ask("select seen_at from session"); };
    const auto first = seen();
    wait(59'999);
    must(asks(opened.token));
    EXPECT_EQ(seen(), first);
    wait(1);
    must(asks(opened.token));
    EXPECT_EQ(seen(), std::to_string(now_ms()));
}

TEST_P(SigningIn, SigningOutEndsTheSession) {
    account("an");
    const auto opened = sign_in("an");
    (void)new_events();
    must(app::sign_out(records(), opened.token));
    EXPECT_EQ(only_event().action, "account.signed_out");
    EXPECT_EQ(refusal(asks(opened.token)), "access.sign_in_needed");
    must(app::sign_out(records(), opened.token));
    EXPECT_TRUE(new_events().empty());
}

TEST_P(SigningIn, TheSecondFactorIsAskedForOnceTaken) {
    account("an");
    const auto taken = enrol("an");
    EXPECT_TRUE(must(asks(taken.session.token)).principal.second_factor);
    const auto opened = sign_in("an");
    EXPECT_EQ(opened.session.state, access::SessionState::awaiting_second_factor);
    EXPECT_EQ(refusal(asks(opened.token)), "access.second_factor_needed");
    EXPECT_EQ(second(opened.token, "000000"), "sign_in.code_refused");
    EXPECT_EQ(second("other", code(secret_)), "access.sign_in_needed");
    const auto complete = must(app::second_factor(records(), attempts_, box_, opened.token, code(secret_), k_office));
    EXPECT_NE(complete.token, opened.token);
    EXPECT_EQ(refusal(asks(opened.token)), "access.sign_in_needed") << "the old token opens nothing";
    EXPECT_TRUE(must(asks(complete.token)).principal.second_factor);
    EXPECT_EQ(second(complete.token, code(secret_, 1)), "access.sign_in_needed") << "it is complete already";
    wait(30 * k_minute_ms + 1);
    EXPECT_EQ(refusal(asks(complete.token)), "access.sign_in_needed");
}

TEST_P(SigningIn, ACodeIsTakenOnceAndWithinOneStep) {
    account("an");
    (void)enrol("an");
    const auto used = code(secret_);
    EXPECT_EQ(second(sign_in("an").token, used), "");
    EXPECT_EQ(second(sign_in("an").token, used), "sign_in.code_refused");
    EXPECT_EQ(second(sign_in("an").token, code(secret_, -1)), "sign_in.code_refused") << "older than the last";
    EXPECT_EQ(second(sign_in("an").token, code(secret_, 2)), "sign_in.code_refused");
    EXPECT_EQ(second(sign_in("an").token, ""), "sign_in.code_refused");
    EXPECT_EQ(second(sign_in("an").token, "12345"), "sign_in.code_refused");
    EXPECT_EQ(refusal(app::sign_in(records(), attempts_, {"an", password()}, k_office)), "sign_in.wait")
        << "a known password buys no tries at the code";
    wait(k_hour_ms);
    EXPECT_EQ(second(sign_in("an").token, code(secret_, 1)), "");
}

TEST_P(SigningIn, TheSecretOfTheCodesIsKeptSealed) {
    account("an");
    const auto asking = must(asks(sign_in("an").token));
    change([&](app::Transaction& records) {
        const auto offer = must(app::offer_totp(records, box_, asking, "bontot"));
        EXPECT_EQ(box_.open(records.accounts().find(access::AccountId("an"))->totp_offered), offer.secret);
    });
    (void)enrol("an");
    const auto kept = stored(access::AccountId("an")).totp_secret;
    EXPECT_TRUE(access::SecretBox::is_sealed(kept));
    EXPECT_EQ(kept.find(secret_), std::string::npos);
    EXPECT_EQ(ask("select count(*) from account where totp_secret like '%" + secret_ + "%'"), "0");
    // With another key nobody gets in, and nobody is told that the code was wrong.
    const access::SecretBox other(access::SecretBox::new_key());
    EXPECT_EQ(refusal(app::second_factor(records(), attempts_, other, sign_in("an").token, code(secret_), k_office)),
              "totp.key_lost");
}

TEST_P(SigningIn, ASecretThatWasKeptOpenIsSealedWhenItIsUsed) {
    const auto an = account("an");
    (void)enrol("an");
    change([&](app::Transaction& records) {
        auto earlier = records.accounts().find(an).value();
        earlier.totp_secret = secret_;
        must(records.accounts().update(earlier));
    });
    EXPECT_EQ(second(sign_in("an").token, code(secret_)), "");
    EXPECT_TRUE(access::SecretBox::is_sealed(stored(an).totp_secret));
    wait(access::k_totp_step_ms);
    EXPECT_EQ(second(sign_in("an").token, code(secret_)), "");
}

TEST_P(SigningIn, RepeatedFailuresAreOnTheChainByTheIdOfTheAccountAlone) {
    account("an");
    (void)new_events();
    const auto fail = [&](const std::string& login) {
        return refusal(app::sign_in(records(), attempts_, {login, "sai mật khẩu rồi"}, {"192.0.2.77", "Firefox"}));
    };
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(fail("an"), "sign_in.refused");
    EXPECT_THAT(new_events(), testing::IsEmpty()) << "a few are mistakes";
    EXPECT_EQ(fail("an"), "sign_in.refused");
    const auto event = only_event();
    EXPECT_EQ(event.action, "account.sign_in_failed");
    EXPECT_EQ(event.subject, "an");
    EXPECT_EQ(event.after, R"({"attempts":5})");
    EXPECT_EQ(event.actor, "bontot serve");
    EXPECT_EQ(fail("an"), "sign_in.wait");
    EXPECT_THAT(new_events(), testing::IsEmpty()) << "who has to wait writes nothing";
    wait(1'000);
    EXPECT_EQ(fail("an"), "sign_in.refused");
    EXPECT_EQ(only_event().after, R"({"attempts":6})");
    EXPECT_EQ(attempts_.failed("an").attempts, 6);
    for (int i = 0; i < 5; ++i)
        (void)fail("nobody");
    EXPECT_THAT(new_events(), testing::IsEmpty()) << "there is no such account";
    wait(k_hour_ms);
    (void)sign_in("an");
    EXPECT_EQ(attempts_.failed("an").attempts, 0);
}

TEST_P(SigningIn, WrongCodesCountToo) {
    account("an");
    (void)enrol("an");
    (void)new_events();
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(second(sign_in("an").token, "000000"), "sign_in.code_refused");
    const auto opened = sign_in("an");
    (void)new_events();
    EXPECT_EQ(second(opened.token, "000000"), "sign_in.code_refused");
    EXPECT_EQ(only_event().action, "account.sign_in_failed");
}

TEST_P(SigningIn, WaitsTenMinutesForTheCode) {
    account("an");
    (void)enrol("an");
    const auto opened = sign_in("an");
    wait(10 * k_minute_ms + 1);
    EXPECT_EQ(second(opened.token, code(secret_)), "access.sign_in_needed");
}

TEST_P(SigningIn, ACodeOnPaperWorksOnce) {
    account("an");
    const auto codes = enrol("an").recovery_codes;
    ASSERT_EQ(codes.size(), 10U);
    const auto use = [&](const std::string& typed) {
        return refusal(app::use_recovery_code(records(), attempts_, sign_in("an").token, typed, k_office));
    };
    EXPECT_EQ(use(codes[3]), "");
    EXPECT_EQ(use(codes[3]), "sign_in.code_refused");
    std::string shouted;
    for (const char c : codes[4])
        shouted += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    EXPECT_EQ(use(" " + shouted), "");
    look([&](app::Transaction& records) {
        EXPECT_EQ(records.accounts().recovery_codes_left(access::AccountId("an")), 8);
    });
    EXPECT_EQ(ask("select count(*) from recovery_code where code_hash like '%-%'"), "0");
}

TEST_P(SigningIn, ANewTelephoneNeedsTheOldOne) {
    account("an");
    const auto first = sign_in("an");
    const auto weak = must(asks(first.token));
    const auto taken = enrol("an");
    EXPECT_EQ(refusal(asks(first.token)), "access.sign_in_needed") << "sessions without it have ended";
    EXPECT_EQ(refused([&](app::Transaction& records) -> core::Result<void> {
                  const auto offer = app::offer_totp(records, box_, weak, "bontot");
                  return offer ? core::Result<void>() : tl::unexpected(offer.error());
              }),
              "totp.use_old_first");
    const auto strong = must(asks(taken.session.token));
    EXPECT_EQ(refusal(app::confirm_totp(records(), attempts_, box_, strong, "123456", k_office)), "totp.not_offered");
    const auto old = secret_;
    app::TotpOffer offer;
    change([&](app::Transaction& records) { offer = must(app::offer_totp(records, box_, strong, "bontot")); });
    EXPECT_EQ(refusal(app::confirm_totp(records(), attempts_, box_, strong, code(old), k_office)), "totp.code_wrong");
    EXPECT_EQ(refusal(app::confirm_totp(records(), attempts_, box_, strong, code(offer.secret), k_office)), "");
    wait(access::k_totp_step_ms);
    EXPECT_EQ(second(sign_in("an").token, code(old)), "sign_in.code_refused");
    EXPECT_EQ(second(sign_in("an").token, code(offer.secret)), "");
}

TEST_P(SigningIn, OneSeesAndEndsOnesOwnSessionsOnly) {
    account("an");
    account("binh");
    const auto here = sign_in("an");
    wait(1);
    const auto there = sign_in("an");
    const auto others = sign_in("binh");
    const auto asking = must(asks(here.token));
    look([&](app::Transaction& records) {
        const auto sessions = app::own_sessions(records, asking);
        ASSERT_EQ(sessions.size(), 2U);
        EXPECT_EQ(sessions[0].id, there.session.id) << "the last used first";
        EXPECT_EQ(sessions[0].agent, "Firefox");
    });
    EXPECT_EQ(refused([&](app::Transaction& records) { return app::end_session(records, asking, others.session.id); }),
              "session.unknown");
    change([&](app::Transaction& records) { must(app::end_session(records, asking, there.session.id)); });
    EXPECT_EQ(refusal(asks(there.token)), "access.sign_in_needed");
    (void)sign_in("an");
    change([&](app::Transaction& records) { EXPECT_EQ(must(app::end_other_sessions(records, asking)), 1); });
    EXPECT_EQ(refusal(asks(here.token)), "");
    EXPECT_EQ(refusal(asks(others.token)), "");
}

TEST_P(SigningIn, ChangingThePasswordEndsTheOtherSessions) {
    account("an");
    const auto here = sign_in("an");
    const auto there = sign_in("an");
    const auto asking = must(asks(here.token));
    const auto change_to = [&](const std::string& old_one, const std::string& new_one) {
        return refusal(app::change_password(records(), attempts_, asking, old_one, new_one, k_office));
    };
    EXPECT_EQ(change_to("sai mật khẩu cũ rồi", "gió đưa cành trúc"), "password.old_wrong");
    EXPECT_EQ(change_to(password(), "ngắn"), "password.too_short");
    (void)new_events();
    EXPECT_EQ(change_to(password(), "gió đưa cành trúc"), "");
    const auto event = only_event();
    EXPECT_EQ(event.action, "account.password_changed");
    EXPECT_THAT(event.before + event.after, Not(HasSubstr("argon2id")));
    EXPECT_EQ(refusal(asks(here.token)), "");
    EXPECT_EQ(refusal(asks(there.token)), "access.sign_in_needed");
    EXPECT_EQ(refusal(app::sign_in(records(), attempts_, {"an", password()}, k_office)), "sign_in.refused");
    EXPECT_EQ(refusal(app::sign_in(records(), attempts_, {"an", "gió đưa cành trúc"}, k_office)), "");
}

TEST_P(SigningIn, APasswordHashedWithLessIsHashedAnew) {
    const auto an = account("an");
    std::array<char, crypto_pwhash_STRBYTES> weak{};
    ASSERT_EQ(crypto_pwhash_str_alg(weak.data(), password().data(), password().size(), 1, 8 << 20,
                                    crypto_pwhash_ALG_ARGON2ID13),
              0);
    change([&](app::Transaction& records) {
        auto older = records.accounts().find(an).value();
        older.password_hash = weak.data();
        must(records.accounts().update(older));
    });
    (void)sign_in("an");
    const auto fresh = stored(an).password_hash;
    EXPECT_NE(fresh, weak.data());
    EXPECT_FALSE(access::is_outdated(fresh));
    (void)sign_in("an");
    EXPECT_EQ(stored(an).password_hash, fresh) << "nothing more to do";
}

}  // namespace
}  // namespace bontot::contract
