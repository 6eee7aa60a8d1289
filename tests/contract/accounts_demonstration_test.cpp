// Accounts of a demonstration: anybody at the machine comes in, nobody else does, and never where records are real.
#include <gmock/gmock.h>

#include "app/accounts/demonstration.hpp"
#include "contract/accounts_contract.hpp"

namespace bontot::contract {
namespace {

using access::Role;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

const app::Caller k_here{"127.0.0.1", "Firefox"};

class AccountsDemonstration : public AccountsContract {
  protected:
    std::string plant() {
        return must(app::make_demonstration_accounts(records(), {"bontot demo"},
                                                     {{"quan-tri", "Quản trị", Role::administrator, province_, {}},
                                                      {"chi-uy", "Chi ủy", Role::cell_committee, a_, {}}}));
    }
    std::vector<app::OfferedAccount> offered() {
        std::vector<app::OfferedAccount> accounts;
        look([&](app::Transaction& records) { accounts = app::offered_accounts(records); });
        return accounts;
    }
    std::string refusal_to(const std::string& login, const app::Caller& caller) {
        const auto opened = app::sign_in_to_demonstration(records(), login, caller);
        return opened ? "" : opened.error().code;
    }
};
CONTRACT_ON_BOTH_ENGINES(AccountsDemonstration);

TEST_P(AccountsDemonstration, AreOfferedInTheOrderOfTheirRoles) {
    plant();
    using app::OfferedAccount;
    EXPECT_THAT(offered(),
                ElementsAre(Field(&OfferedAccount::login, "chi-uy"), Field(&OfferedAccount::login, "quan-tri")));
    EXPECT_EQ(offered().front().role, Role::cell_committee);
    EXPECT_FALSE(offered().front().unit_name.empty());
}

TEST_P(AccountsDemonstration, OpenWithoutAPasswordAtTheMachineItself) {
    plant();
    const auto opened = must(app::sign_in_to_demonstration(records(), "chi-uy", k_here));
    EXPECT_EQ(opened.session.state, access::SessionState::complete);
    EXPECT_EQ(refusal_to("chi-uy", {"::1", ""}), "");
    EXPECT_EQ(refusal_to("chi-uy", k_office), "sign_in.refused");
    EXPECT_EQ(refusal_to("nobody", k_here), "sign_in.refused");
}

TEST_P(AccountsDemonstration, RealAccountsNeverOpenThatWay) {
    account("an");
    EXPECT_THAT(offered(), IsEmpty());
    EXPECT_EQ(refusal_to("an", k_here), "sign_in.refused");
}

TEST_P(AccountsDemonstration, AnInvitedPersonInADemonstrationNeedsTheirPassword) {
    plant();
    account("an");
    EXPECT_EQ(refusal_to("an", k_here), "sign_in.refused");
    EXPECT_EQ(offered().size(), 2U);
}

}  // namespace
}  // namespace bontot::contract
