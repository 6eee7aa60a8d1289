// Letters that remind of last days: one a person and day, each reminder once, nothing lost when the mail server is down
// or a server stops, nothing doubled when there are two; and nobody is named in them.
#include "cli/reminders.hpp"

#include <gmock/gmock.h>

#include "contract/movement_contract.hpp"
#include "storage/nudge_store.hpp"
#include "support/kept_letters.hpp"

namespace bontot::contract {
namespace {

using core::Date;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr std::int64_t k_hour_ms = std::int64_t{60} * 60'000;

class ReminderLetters : public MovementContract {
  protected:
    void SetUp() override {
        MovementContract::SetUp();
        nudges_ = std::make_unique<storage::NudgeStore>(database(), root_);
        secretary_ = account("bi-thu", Role::cell_committee, a_);
    }
    access::AccountId account(const std::string& login, Role role, const core::UnitId& unit,
                              const std::string& email = "nguoi.nhan@example.vn") {
        access::Account made;
        change([&](app::Transaction& r) {
            made.id = access::AccountId(r.new_id());
            made.login = login;
            made.name = "Nguyễn Thị Ánh";
            made.email = email;
            made.unit = unit;
            made.state = access::AccountState::active;
            must(r.accounts().insert(made));
            app::GrantRecord grant;
            grant.grant = {core::RecordId(r.new_id()), made.id, role, unit, {Date(2020, 1, 1), {}}, {}, ""};
            grant.granted_by = "Quản trị";
            r.accounts().put(grant);
        });
        return made.id;
    }
    cli::Reminders server() {
        return {records(), *nudges_, [this](app::Transaction&, int) -> core::Result<std::shared_ptr<const plan::Plan>> {
                    return std::shared_ptr<const plan::Plan>(&plan_, [](const plan::Plan*) {});
                }};
    }
    /// How many letters a server that was just started posts; each is settled so.
    std::size_t round(bool sent = true) {
        auto one = server();
        const auto before = post_.all.size();
        const auto posted = must(one.round(post_));
        EXPECT_EQ(posted, post_.all.size() - before);
        for (auto i = before; i < post_.all.size(); ++i)
            post_.all[i].done(sent);
        return post_.all.size() - before;
    }
    std::unique_ptr<storage::NudgeStore> nudges_;
    access::AccountId secretary_;
    test::KeptLetters post_;
};
CONTRACT_ON_BOTH_ENGINES(ReminderLetters);

TEST_P(ReminderLetters, OneADayTellsWhatIsDueAndNamesNobody) {
    set_today(Date(2023, 7, 3));
    ASSERT_EQ(round(), 1);
    const auto& letter = post_.all[0];
    EXPECT_EQ(letter.to, "nguoi.nhan@example.vn");
    EXPECT_EQ(letter.about, secretary_.text());
    EXPECT_THAT(letter.subject, HasSubstr("Việc sắp đến hạn"));
    EXPECT_THAT(letter.text, HasSubstr("Đăng ký thi đua năm 2023"));
    EXPECT_THAT(letter.text, HasSubstr("còn 6 ngày"));
    EXPECT_THAT(letter.text, HasSubstr("6 days left"));
    EXPECT_THAT(letter.text, HasSubstr("https://bontot.example.vn/toi"));
    look([&](app::Transaction& r) {
        for (const auto& id : {an_, binh_, chi_, dung_, em_})
            EXPECT_THAT(letter.text, Not(HasSubstr(r.members().find(id)->member.name + ",")));
    });
}

TEST_P(ReminderLetters, EachReminderGoesOnce) {
    set_today(Date(2023, 7, 3));
    EXPECT_EQ(round(), 1);
    EXPECT_EQ(round(), 0) << "the server was started again on the same day";
    set_today(Date(2023, 7, 4));
    EXPECT_EQ(round(), 0) << "seven days before has been told";
    set_today(Date(2023, 7, 7));
    EXPECT_EQ(round(), 0);
    set_today(Date(2023, 7, 8));
    EXPECT_EQ(round(), 1) << "the day before the last";
    EXPECT_THAT(post_.all.back().text, HasSubstr("còn 1 ngày"));
    set_today(Date(2023, 7, 9));
    EXPECT_EQ(round(), 0);
    set_today(Date(2023, 7, 10));
    EXPECT_EQ(round(), 1);
    EXPECT_THAT(post_.all.back().text, HasSubstr("đã quá 1 ngày"));
}

TEST_P(ReminderLetters, WhatTheMailServerDidNotTakeIsSentLater) {
    set_today(Date(2023, 7, 3));
    EXPECT_EQ(round(false), 1);
    const auto first = post_.all.back().text;
    EXPECT_EQ(round(false), 1) << "tried again";
    EXPECT_EQ(round(), 1);
    EXPECT_EQ(post_.all.back().text, first) << "nothing of it was lost";
    EXPECT_EQ(round(), 0);
}

TEST_P(ReminderLetters, OneServerLooksAtEverybodyOnceADayUnlessALetterFailed) {
    set_today(Date(2023, 7, 3));
    auto one = server();
    EXPECT_EQ(must(one.round(post_)), 1);
    EXPECT_EQ(must(one.round(post_)), 0) << "on its way";
    post_.all.back().done(false);
    EXPECT_EQ(must(one.round(post_)), 1);
    post_.all.back().done(true);
    EXPECT_EQ(must(one.round(post_)), 0);
}

TEST_P(ReminderLetters, TwoServersSendOne) {
    set_today(Date(2023, 7, 3));
    auto one = server();
    auto other = server();
    EXPECT_EQ(must(one.round(post_)), 1);
    EXPECT_EQ(must(other.round(post_)), 0) << "the first is at it";
    post_.all.back().done(true);
    EXPECT_EQ(round(), 0);
}

TEST_P(ReminderLetters, AServerThatStoppedInBetweenLosesNothing) {
    set_today(Date(2023, 7, 3));
    {
        auto gone = server();
        EXPECT_EQ(must(gone.round(post_)), 1);
    }
    wait(k_hour_ms - 1);
    EXPECT_EQ(round(), 0) << "it may still be at it";
    wait(2);
    EXPECT_EQ(round(), 1);
}

TEST_P(ReminderLetters, WhoWantsNoneOrHasNoAddressGetsNone) {
    set_today(Date(2023, 7, 3));
    account("khong-dia-chi", Role::cell_committee, b_, "");
    account("dang-vien", Role::member, b_);
    must(nudges_->set_wants_letters(secretary_, false));
    EXPECT_EQ(round(), 0);
    must(nudges_->set_wants_letters(secretary_, true));
    EXPECT_EQ(round(), 1);
}

TEST_P(ReminderLetters, ARoleThatTakesASecondFactorTellsNothingToAnAccountWithoutOne) {
    must(nudges_->set_wants_letters(secretary_, false));
    account("can-bo", Role::committee_official, committee_);
    set_today(Date(2023, 7, 8));
    EXPECT_EQ(round(), 0);
}

}  // namespace
}  // namespace bontot::contract
