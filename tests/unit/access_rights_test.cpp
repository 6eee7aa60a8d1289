// Roles from offices, delegation, and nobody judging their own (issue 4, point 4); docs/access.md says what each role
// may.
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "access/delegation.hpp"
#include "access/derived_rights.hpp"
#include "access/self_dealing.hpp"

namespace bontot::access {
namespace {

using organisation::BodyKind;
using organisation::Office;

TEST(DerivedRights, ComeFromOfficesAsTheTableSays) {
    for (const auto office : {Office::secretary, Office::deputy, Office::committee_member})
        EXPECT_EQ(role_of(office, BodyKind::cell), Role::cell_committee);
    EXPECT_EQ(role_of(Office::secretary, BodyKind::grassroots_committee), Role::committee_secretary);
    EXPECT_EQ(role_of(Office::deputy, BodyKind::grassroots_committee), std::nullopt);
    EXPECT_EQ(role_of(Office::committee_member, BodyKind::grassroots_committee), std::nullopt);
    for (const auto& [kind, name] : organisation::k_body_kinds) {
        EXPECT_EQ(role_of(Office::follower, kind), Role::follower) << name;
        const bool low = kind == BodyKind::cell || kind == BodyKind::grassroots_committee;
        EXPECT_EQ(role_of(Office::secretary, kind).has_value(), low) << name;
    }
}

TEST(DerivedRights, EveryRoleFitsSomewhereAndCellRolesOnlyCells) {
    for (const auto& [role, name] : k_roles) {
        bool anywhere = false;
        for (const auto& [kind, kind_name] : organisation::k_body_kinds)
            anywhere = anywhere || fits(role, kind);
        EXPECT_TRUE(anywhere) << name;
    }
    EXPECT_TRUE(fits(Role::cell_committee, BodyKind::cell));
    EXPECT_FALSE(fits(Role::cell_committee, BodyKind::grassroots_committee));
    EXPECT_TRUE(fits(Role::committee_official, BodyKind::grassroots_committee));
    EXPECT_FALSE(fits(Role::committee_official, BodyKind::bloc));
    EXPECT_TRUE(fits(Role::bloc_standing, BodyKind::bloc));
    EXPECT_FALSE(fits(Role::bloc_standing, BodyKind::cell));
}

const core::UnitId k_cell("cell");
const core::UnitId k_committee("committee");
const std::vector<core::UnitId> k_path{k_cell, k_committee};
const core::Date k_today(2025, 8, 15);

Grant grant(Role role, const core::UnitId& unit, std::optional<core::Date> to = {}) {
    Grant made;
    made.role = role;
    made.unit = unit;
    made.span = {core::Date(2025, 1, 1), to};
    return made;
}

std::string refused(const std::vector<Grant>& rights, Role role, const core::Period& span) {
    const auto checked = check_delegation(rights, role, k_path, span, k_today);
    return checked ? "" : checked.error().code;
}

TEST(Delegation, RestsOnARightOfOnesOwnForTheBodyOrOneAboveIt) {
    const core::Period week{k_today, k_today.plus_days(7)};
    EXPECT_EQ(refused({}, Role::committee_official, week), "delegation.not_held");
    EXPECT_EQ(refused({grant(Role::inspector, k_committee)}, Role::committee_official, week), "delegation.not_held");
    EXPECT_EQ(refused({grant(Role::committee_official, core::UnitId("other"))}, Role::committee_official, week),
              "delegation.not_held");
    EXPECT_EQ(refused({grant(Role::committee_official, k_committee)}, Role::committee_official, week), "");
    auto handed_on = grant(Role::committee_official, k_committee);
    handed_on.delegated_by = AccountId("somebody");
    EXPECT_EQ(refused({handed_on}, Role::committee_official, week), "delegation.not_held") << "no chains";
    EXPECT_EQ(refused({grant(Role::administrator, k_committee)}, Role::administrator, week),
              "delegation.administrator");
}

TEST(Delegation, DoesNotOutlastTheRight) {
    const core::Date end(2025, 9, 1);
    const std::vector<Grant> rights{grant(Role::follower, k_cell, core::Date(2025, 8, 20)),
                                    grant(Role::follower, k_cell, end)};
    EXPECT_EQ(refused(rights, Role::follower, {k_today, end}), "") << "the last day is the right's last day";
    EXPECT_EQ(refused(rights, Role::follower, {k_today, end.plus_days(1)}), "delegation.too_long");
    EXPECT_EQ(refused({grant(Role::follower, k_cell)}, Role::follower, {k_today, end.plus_days(1)}), "");
}

TEST(Delegation, HasAnEndAndBeginsTodayOrLater) {
    const std::vector<Grant> rights{grant(Role::follower, k_cell)};
    EXPECT_EQ(refused(rights, Role::follower, {k_today, std::nullopt}), "delegation.without_end");
    EXPECT_EQ(refused(rights, Role::follower, {k_today, k_today}), "delegation.without_end");
    EXPECT_EQ(refused(rights, Role::follower, {k_today, k_today.plus_days(1)}), "");
    EXPECT_EQ(refused(rights, Role::follower, {k_today.plus_days(-1), k_today.plus_days(1)}), "delegation.in_the_past");
}

Principal official() {
    Principal principal;
    principal.account = AccountId("official");
    principal.member = core::MemberId("an");
    principal.grants = {grant(Role::committee_official, k_committee)};
    principal.second_factor = true;
    return principal;
}

std::string own(const Principal& acting, const Submission& submission) {
    const auto checked = check_not_own(acting, submission);
    return checked ? "" : checked.error().code;
}

TEST(SelfDealing, NobodyDecidesOnWhatTheySentIn) {
    Submission submission{k_cell, AccountId("other"), core::MemberId("binh"), {}};
    EXPECT_EQ(own(official(), submission), "");
    submission.submitted_by = AccountId("official");
    EXPECT_EQ(own(official(), submission), "access.own_submission");
    submission = {k_cell, AccountId("other"), core::MemberId("an"), {}};
    EXPECT_EQ(own(official(), submission), "access.own_submission") << "also through another account";
    submission = {k_cell, std::nullopt, std::nullopt, {}};
    EXPECT_EQ(own(official(), submission), "");
    auto no_member = official();
    no_member.member.reset();
    EXPECT_EQ(own(no_member, submission), "") << "nobody is not the same as nobody";
}

TEST(SelfDealing, NobodyDecidesOnTheirOwnCell) {
    const Submission by_office{k_cell, std::nullopt, std::nullopt, {core::MemberId("chi"), core::MemberId("an")}};
    EXPECT_EQ(own(official(), by_office), "access.own_unit");
    const Submission others{k_cell, std::nullopt, std::nullopt, {core::MemberId("chi")}};
    EXPECT_EQ(own(official(), others), "");
    auto standing_in = official();
    standing_in.grants.push_back(grant(Role::cell_committee, k_cell));
    standing_in.grants.back().delegated_by = AccountId("secretary");
    EXPECT_EQ(own(standing_in, others), "access.own_unit") << "also while standing in";
    const Submission of_committee{k_committee, std::nullopt, std::nullopt, {}};
    EXPECT_EQ(own(official(), of_committee), "access.own_unit") << "its own official";
    auto plain = official();
    plain.grants.push_back(grant(Role::member, k_cell));
    plain.grants.push_back(grant(Role::follower, k_cell));
    EXPECT_EQ(own(plain, others), "") << "belonging to it and following it is no office in it";
}

/// The table of docs/access.md: a row a permission, a column a role.
TEST(AccessGuide, TableSaysWhatTheRolesMay) {
    std::ifstream file(std::string(BONTOT_SOURCE_DIR) + "/docs/access.md");
    std::ostringstream whole;
    whole << file.rdbuf();
    const auto text = whole.str();
    std::string head = "| permission |";
    for (const auto& [role, name] : k_roles)
        head += " `" + std::string(name) + "` |";
    EXPECT_NE(text.find(head + "\n"), std::string::npos) << head;
    for (const auto& [permission, name] : k_permissions) {
        std::string row = "| `" + std::string(name) + "` |";
        for (const auto& [role, role_name] : k_roles)
            row += permissions_of(role).test(static_cast<std::size_t>(permission)) ? " ● |" : "  |";
        EXPECT_NE(text.find(row + "\n"), std::string::npos) << row;
    }
    for (const auto& [role, name] : k_roles) {
        const auto line = "| `" + std::string(name) + "` | " + (needs_second_factor(role) ? "yes" : "no") + " |";
        EXPECT_NE(text.find(line), std::string::npos) << line;
    }
}

}  // namespace
}  // namespace bontot::access
