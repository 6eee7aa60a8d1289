// Who may what, from grants and from the records, and who gives it (issue 4, point 4).
#include <gmock/gmock.h>

#include "app/accounts/api_keys.hpp"
#include "app/accounts/delegate_role.hpp"
#include "contract/accounts_contract.hpp"

namespace bontot::contract {
namespace {

using access::Permission;
using access::Role;
using core::Date;
using organisation::Office;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class Rights : public AccountsContract {
  protected:
    /// "role@unit" of everything that holds today.
    std::vector<std::string> rights(const access::AccountId& id) {
        std::vector<std::string> names;
        for (const auto& grant : principal(id).grants)
            names.push_back(std::string(core::name_in(access::k_roles, grant.role)) + "@" + grant.unit.text());
        return names;
    }
    void term(const core::MemberId& member, Office office, const core::UnitId& unit, core::Period span) {
        change([&](app::Transaction& records) {
            records.members().put(
                organisation::TermOfOffice{core::RecordId(records.new_id()), member, unit, office, span, {}});
        });
    }
    core::Result<core::RecordId> grant(const access::Principal& by, const app::GrantRole& request) {
        core::Result<core::RecordId> made;
        const auto done = records().change({by.name}, [&](app::Transaction& records) -> core::Result<void> {
            made = app::grant_role(records, by, request);
            if (!made) return tl::unexpected(made.error());
            return {};
        });
        EXPECT_EQ(done.has_value(), made.has_value());
        return made;
    }
    core::Result<core::RecordId> delegate(const access::Principal& by, const app::DelegateRole& request) {
        core::Result<core::RecordId> made;
        (void)records().change({by.name}, [&](app::Transaction& records) -> core::Result<void> {
            made = app::delegate_role(records, by, request);
            if (!made) return tl::unexpected(made.error());
            return {};
        });
        return made;
    }
    core::Result<void> revoke(const access::Principal& by, const core::RecordId& id) {
        return records().change(
            {by.name}, [&](app::Transaction& records) { return app::revoke_role(records, by, id, "đổi công tác"); });
    }
    const core::Period k_open{Date(2024, 6, 20), {}};
};
CONTRACT_ON_BOTH_ENGINES(Rights);

TEST_P(Rights, AGrantHoldsFromItsFirstDayToItsLast) {
    const auto an = account("an");
    right(an, Role::inspector, committee_, {Date(2024, 6, 20), Date(2024, 6, 22)});
    set_today(Date(2024, 6, 19));
    EXPECT_THAT(rights(an), IsEmpty());
    set_today(Date(2024, 6, 20));
    EXPECT_THAT(rights(an), ElementsAre("inspector@committee"));
    set_today(Date(2024, 6, 21));
    EXPECT_THAT(rights(an), ElementsAre("inspector@committee")) << "the last day";
    set_today(Date(2024, 6, 22));
    EXPECT_THAT(rights(an), IsEmpty());
}

TEST_P(Rights, ComeFromTheRecordsAndEndWithTheirDates) {
    const auto an = account("an", an_);
    EXPECT_THAT(rights(an), ElementsAre("member@cell-a"));
    term(an_, Office::deputy, a_, {Date(2024, 6, 20), Date(2024, 7, 1)});
    term(an_, Office::follower, b_, {Date(2024, 6, 20), {}});
    term(an_, Office::secretary, committee_, {Date(2024, 6, 21), {}});
    term(an_, Office::committee_member, committee_, {Date(2024, 6, 20), {}});
    term(an_, Office::secretary, bloc_, {Date(2024, 6, 20), {}});
    EXPECT_THAT(rights(an), UnorderedElementsAre("member@cell-a", "cell_committee@cell-a", "follower@cell-b"));
    set_today(Date(2024, 6, 30));
    EXPECT_THAT(rights(an), UnorderedElementsAre("member@cell-a", "cell_committee@cell-a", "follower@cell-b",
                                                 "committee_secretary@committee"));
    set_today(Date(2024, 7, 1));
    EXPECT_THAT(rights(an), UnorderedElementsAre("member@cell-a", "follower@cell-b", "committee_secretary@committee"));
}

TEST_P(Rights, AHostCellHasItsGuestAndASuspendedMemberHasNothing) {
    const auto an = account("an", an_);
    put(an_, b_, {Date(2024, 6, 1), Date(2024, 7, 1)}, organisation::MembershipKind::temporary);
    EXPECT_THAT(rights(an), UnorderedElementsAre("member@cell-a", "member@cell-b"));
    right(an, Role::inspector, bloc_);
    change([&](app::Transaction& records) {
        records.members().put(organisation::Exemption{
            core::RecordId("x"), an_, {Date(2024, 6, 20), Date(2024, 6, 25)}, organisation::ExemptionKind::suspended});
    });
    EXPECT_THAT(rights(an), ElementsAre("inspector@bloc")) << "what was granted by name stays";
    set_today(Date(2024, 6, 25));
    EXPECT_THAT(rights(an), UnorderedElementsAre("inspector@bloc", "member@cell-a", "member@cell-b"));
    exempt(an_, {Date(2024, 6, 1), {}});
    EXPECT_THAT(rights(an), UnorderedElementsAre("inspector@bloc", "member@cell-a", "member@cell-b"));
}

TEST_P(Rights, AnAccountOfNobodyHasNoneOfTheRecords) {
    EXPECT_THAT(rights(account("office")), IsEmpty());
}

TEST_P(Rights, AreGivenByWhoManagesTheBodyAndToldToTheAudit) {
    const auto admin = account("admin");
    right(admin, Role::administrator, bloc_);
    const auto an = account("an");
    (void)new_events();
    const auto id = must(grant(principal(admin), {an, Role::committee_official, committee_, k_open, "phân công"}));
    const auto event = only_event();
    EXPECT_EQ(event.action, "grant.given");
    EXPECT_EQ(event.subject, "an");
    EXPECT_EQ(event.unit, "committee");
    EXPECT_EQ(event.reason, "phân công");
    EXPECT_THAT(rights(an), ElementsAre("committee_official@committee"));
    EXPECT_EQ(refusal(grant(principal(admin), {an, Role::bloc_official, province_, k_open, "x"})), "access.not_allowed")
        << "above their body";
    EXPECT_EQ(refusal(grant(principal(an), {admin, Role::inspector, committee_, k_open, "x"})), "access.not_allowed");
    auto without_code = principal(admin);
    without_code.second_factor = false;
    EXPECT_EQ(refusal(grant(without_code, {an, Role::inspector, committee_, k_open, "x"})), "access.not_allowed");
    EXPECT_EQ(refusal(revoke(principal(an), id)), "access.not_allowed");
    must(revoke(principal(admin), id));
    EXPECT_EQ(only_event().action, "grant.revoked");
    EXPECT_THAT(rights(an), IsEmpty()) << "at once, not from tomorrow on";
    EXPECT_EQ(refusal(revoke(principal(admin), id)), "grant.revoked_already");
    EXPECT_EQ(refusal(revoke(principal(admin), core::RecordId("none"))), "grant.unknown");
}

TEST_P(Rights, NobodyGivesThemselvesAnything) {
    const auto admin = account("admin");
    right(admin, Role::administrator, province_);
    for (const auto& [role, unit] : {std::pair{Role::bloc_standing, bloc_}, std::pair{Role::inspector, province_},
                                     std::pair{Role::administrator, bloc_}})
        EXPECT_EQ(refusal(grant(principal(admin), {admin, role, unit, k_open, "x"})), "grant.to_oneself");
}

TEST_P(Rights, RolesAreHeldWhereTheyFitForDaysToCome) {
    const auto an = account("an");
    const auto by = terminal();
    EXPECT_EQ(refusal(grant(by, {an, Role::cell_committee, committee_, k_open, "x"})), "grant.role_elsewhere");
    EXPECT_EQ(refusal(grant(by, {an, Role::inspector, a_, {Date(2024, 6, 1), Date(2024, 6, 20)}, "x"})), "grant.over");
    EXPECT_EQ(refusal(grant(by, {an, Role::inspector, a_, {Date(2024, 6, 1), Date(2024, 6, 21)}, "x"})), "");
    EXPECT_EQ(refusal(grant(by, {an, Role::inspector, a_, {Date(2024, 6, 20), {}}, "x"})), "grant.held");
    EXPECT_EQ(refusal(grant(by, {an, Role::inspector, a_, {Date(2024, 6, 21), {}}, "x"})), "");
    EXPECT_EQ(refusal(grant(by, {an, Role::inspector, b_, k_open, " "})), "records.reason_missing");
    EXPECT_EQ(refusal(grant(by, {access::AccountId("none"), Role::inspector, b_, k_open, "x"})), "account.unknown");
    EXPECT_EQ(refusal(grant(by, {an, Role::inspector, core::UnitId("none"), k_open, "x"})), "records.unknown_unit");
}

TEST_P(Rights, AreDelegatedDuringAbsenceAndEndWithTheDelegatorsOwn) {
    const auto an = account("an");
    const auto binh = account("binh");
    const auto own = right(an, Role::committee_official, committee_, {Date(2024, 1, 1), Date(2024, 7, 1)});
    const app::DelegateRole request{
        binh, Role::committee_official, committee_, {Date(2024, 6, 20), Date(2024, 7, 1)}, "đi công tác"};
    auto too_long = request;
    too_long.span.to = Date(2024, 7, 2);
    EXPECT_EQ(refusal(delegate(principal(an), too_long)), "delegation.too_long");
    EXPECT_EQ(refusal(delegate(principal(binh), request)), "delegation.not_held");
    auto without_code = principal(an);
    without_code.second_factor = false;
    EXPECT_EQ(refusal(delegate(without_code, request)), "delegation.not_held");
    auto to_oneself = request;
    to_oneself.to = an;
    EXPECT_EQ(refusal(delegate(principal(an), to_oneself)), "grant.to_oneself");
    (void)new_events();
    const auto id = must(delegate(principal(an), request));
    const auto event = only_event();
    EXPECT_EQ(event.action, "grant.delegated");
    EXPECT_THAT(event.after, testing::HasSubstr(R"("delegated_by":"an")"));
    EXPECT_THAT(rights(binh), ElementsAre("committee_official@committee"));
    EXPECT_EQ(principal(binh).grants[0].delegated_by, an);
    auto further = request;
    further.to = account("chi");
    EXPECT_EQ(refusal(delegate(principal(binh), further)), "delegation.not_held") << "not delegated further";

    must(revoke(terminal(), own));
    EXPECT_THAT(rights(binh), IsEmpty());
    EXPECT_EQ(new_events().size(), 2U) << "the right, and what was handed on with it";
    right(an, Role::committee_official, committee_);
    EXPECT_THAT(rights(binh), IsEmpty()) << "it does not come back by itself";
    EXPECT_EQ(refusal(revoke(principal(an), id)), "grant.revoked_already");
}

TEST_P(Rights, OfficesAreDelegatedToo) {
    const auto an = account("an", an_);
    const auto binh = account("binh");
    term(an_, Office::secretary, a_, {Date(2024, 1, 1), {}});
    const auto id = must(
        delegate(principal(an), {binh, Role::cell_committee, a_, {Date(2024, 6, 20), Date(2024, 6, 27)}, "nghỉ phép"}));
    EXPECT_THAT(rights(binh), ElementsAre("cell_committee@cell-a"));
    change([&](app::Transaction& records) {
        auto holder = records.accounts().find(an).value();
        holder.state = access::AccountState::suspended;
        must(records.accounts().update(holder));
    });
    EXPECT_THAT(rights(binh), IsEmpty()) << "the one who handed it on is shut out";
    change([&](app::Transaction& records) {
        auto holder = records.accounts().find(an).value();
        holder.state = access::AccountState::active;
        must(records.accounts().update(holder));
    });
    set_today(Date(2024, 6, 26));
    EXPECT_THAT(rights(binh), ElementsAre("cell_committee@cell-a"));
    set_today(Date(2024, 6, 27));
    EXPECT_THAT(rights(binh), IsEmpty());
    set_today(Date(2024, 6, 22));
    must(revoke(principal(an), id));
    EXPECT_THAT(rights(binh), IsEmpty()) << "taken back by the one who gave it";
}

TEST_P(Rights, APathGoesToTheTop) {
    look([&](app::Transaction& records) {
        EXPECT_THAT(records.accounts().path(a_, records.today()), ElementsAre(a_, committee_, bloc_, province_));
        EXPECT_THAT(records.accounts().path(core::UnitId("none"), records.today()), IsEmpty());
        EXPECT_THAT(records.accounts().path(a_, Date(2019, 12, 31)), IsEmpty());
        EXPECT_THAT(records.accounts().tops(records.today()), ElementsAre(province_));
    });
}

class Keys : public Rights {
  protected:
    core::Result<app::MadeKey> make(const app::Asking& asking, const app::MakeKey& request) {
        core::Result<app::MadeKey> made;
        (void)records().change({asking.principal.name}, [&](app::Transaction& records) -> core::Result<void> {
            made = app::make_key(records, asking, request);
            if (!made) return tl::unexpected(made.error());
            return {};
        });
        return made;
    }
    core::Result<access::Principal> by_key(const std::string& token) {
        core::Result<access::Principal> found;
        (void)records().read([&](app::Transaction& records) -> core::Result<void> {
            found = app::who_asks_with_key(records, token);
            return {};
        });
        return found;
    }
    static access::PermissionSet set(std::initializer_list<Permission> permissions) {
        access::PermissionSet made;
        for (const auto permission : permissions)
            made.set(static_cast<std::size_t>(permission));
        return made;
    }
};
CONTRACT_ON_BOTH_ENGINES(Keys);

TEST_P(Keys, DoWhatTheirOwnerMayAndTheyNameUnderTheirBody) {
    const auto an = account("an");
    right(an, Role::inspector, bloc_);
    const auto asking = must(asks(sign_in("an").token));
    const app::MakeKey request{"báo cáo quý", set({Permission::meetings_read, Permission::records_export}), committee_,
                               now_ms() + access::k_day_ms};
    auto too_much = request;
    too_much.permissions.set(static_cast<std::size_t>(Permission::meetings_record));
    EXPECT_EQ(refusal(make(asking, too_much)), "key.not_held");
    auto elsewhere = request;
    elsewhere.unit = province_;
    EXPECT_EQ(refusal(make(asking, elsewhere)), "key.not_held");
    (void)new_events();
    const auto made = must(make(asking, request));
    const auto event = only_event();
    EXPECT_EQ(event.action, "key.made");
    EXPECT_THAT(event.after, testing::Not(testing::HasSubstr(made.token)));

    const auto key = must(by_key(made.token));
    const auto path = [&](const core::UnitId& unit) {
        std::vector<core::UnitId> units;
        look([&](app::Transaction& records) { units = records.accounts().path(unit, records.today()); });
        return units;
    };
    EXPECT_TRUE(access::may(key, Permission::meetings_read, path(a_)));
    EXPECT_TRUE(access::may(key, Permission::records_export, path(committee_)));
    EXPECT_FALSE(access::may(key, Permission::members_read, path(a_)));
    EXPECT_FALSE(access::may(key, Permission::meetings_read, path(bloc_)));
    EXPECT_EQ(key.name, "Họ tên an (an) · báo cáo quý");

    wait(access::k_day_ms + 1);
    EXPECT_EQ(refusal(by_key(made.token)), "access.key_refused");
    EXPECT_EQ(refusal(by_key("other")), "access.key_refused");
}

TEST_P(Keys, AreRevokedByTheirOwnerOrWhoManagesThem) {
    const auto an = account("an");
    right(an, Role::inspector, bloc_);
    const auto asking = must(asks(sign_in("an").token));
    const app::MakeKey request{"k", set({Permission::meetings_read}), committee_, now_ms() + access::k_day_ms};
    const auto one = must(make(asking, request));
    const auto two = must(make(asking, request));
    const auto revoke_key = [&](const access::Principal& by, const access::ApiKeyId& id) {
        return refusal(records().change(
            {by.name}, [&](app::Transaction& records) { return app::revoke_key(records, by, an, id); }));
    };
    EXPECT_EQ(revoke_key(principal(account("binh")), one.key.id), "access.not_allowed");
    EXPECT_EQ(revoke_key(asking.principal, one.key.id), "");
    EXPECT_EQ(revoke_key(asking.principal, one.key.id), "key.unknown");
    EXPECT_EQ(revoke_key(terminal(), two.key.id), "");
    EXPECT_EQ(refusal(by_key(one.token)), "access.key_refused");
    EXPECT_EQ(refusal(by_key(two.token)), "access.key_refused");
}

TEST_P(Keys, OpenNothingWhileTheirOwnerIsShutOut) {
    const auto an = account("an");
    right(an, Role::inspector, bloc_);
    const auto made = must(make(must(asks(sign_in("an").token)),
                                {"k", set({Permission::meetings_read}), a_, now_ms() + access::k_day_ms}));
    change([&](app::Transaction& records) { must(app::suspend_account(records, terminal(), an, "nghỉ việc")); });
    EXPECT_EQ(refusal(by_key(made.token)), "access.key_refused");
}

}  // namespace
}  // namespace bontot::contract
