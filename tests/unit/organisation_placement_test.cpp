// Who can be where, when (issue 3, item 2; R30; neighbours.md 2.1): no member in two cells on one day, temporary
// activity beside an ordinary cell elsewhere, one secretary at a time.
#include <gtest/gtest.h>

#include "organisation/member_check.hpp"
#include "organisation/placement.hpp"
#include "organisation/standing.hpp"

namespace bontot::organisation {
namespace {

using core::Date;
using core::Period;

const Date k_march(2023, 3, 1);
const Date k_june(2023, 6, 1);
const Date k_september(2023, 9, 1);

std::string code_of(const core::Result<void>& result) {
    return result ? "" : result.error().code;
}

Membership ordinary(std::string id, std::string unit, Period span) {
    return {core::RecordId(std::move(id)), core::MemberId("m"), core::UnitId(std::move(unit)), span};
}

Membership temporary(std::string id, std::string unit, Period span) {
    auto row = ordinary(std::move(id), std::move(unit), span);
    row.kind = MembershipKind::temporary;
    return row;
}

TermOfOffice term(std::string id, std::string member, Office office, Period span) {
    return {core::RecordId(std::move(id)), core::MemberId(std::move(member)), core::UnitId("a"), office, span, {}};
}

TEST(Spans, ShareADayOrDoNot) {
    EXPECT_FALSE(overlap({k_march, k_june}, {k_june, {}}));  // `to` is the first day outside
    EXPECT_TRUE(overlap({k_march, k_june.plus_days(1)}, {k_june, {}}));
    EXPECT_FALSE(overlap({k_june, {}}, {k_march, k_june}));
    EXPECT_TRUE(overlap({k_march, {}}, {k_june, {}}));
    EXPECT_TRUE(covers({k_march, {}}, {k_march, {}}));
    EXPECT_TRUE(covers({k_march, k_june}, {k_march, k_june}));
    EXPECT_FALSE(covers({k_march, k_june}, {k_march, k_june.plus_days(1)}));
    EXPECT_FALSE(covers({k_march, k_june}, {k_march, {}}));
    EXPECT_FALSE(covers({k_march, {}}, {k_march.plus_days(-1), k_june}));
}

TEST(Memberships, NobodyIsInTwoCellsOnOneDay) {
    const std::vector<Membership> there{ordinary("1", "a", {k_march, k_june})};
    EXPECT_EQ(code_of(check_membership(there, ordinary("2", "b", {k_june, {}}))), "");
    EXPECT_EQ(code_of(check_membership(there, ordinary("2", "b", {k_june.plus_days(-1), {}}))), "membership.two_cells");
    EXPECT_EQ(code_of(check_membership(there, ordinary("2", "b", {Date(2022, 1, 1), k_march}))), "");
    EXPECT_EQ(code_of(check_membership(there, ordinary("2", "b", {Date(2022, 1, 1), k_march.plus_days(1)}))),
              "membership.two_cells");
    EXPECT_EQ(code_of(check_membership(there, ordinary("2", "a", {k_march, {}}))), "membership.twice");
    // The row that is being changed does not stand in its own way.
    EXPECT_EQ(code_of(check_membership(there, ordinary("1", "a", {k_march, {}}))), "");
    EXPECT_EQ(code_of(check_membership({}, ordinary("2", "a", {k_june, k_june}))), "dates.backwards");
    EXPECT_EQ(code_of(check_membership({}, ordinary("2", "a", {k_june, k_june.plus_days(1)}))), "");
}

TEST(Memberships, AGuestHasACellElsewhereAllTheTime) {
    const std::vector<Membership> there{ordinary("1", "a", {k_march, k_june}),
                                        ordinary("2", "b", {k_june, k_september})};
    EXPECT_EQ(code_of(check_membership(there, temporary("3", "h", {k_march, k_june}))), "");
    // Across a transfer between two cells, neither of which is the host.
    EXPECT_EQ(code_of(check_membership(there, temporary("3", "h", {k_march, k_september}))), "");
    const auto late = check_membership(there, temporary("3", "h", {k_march, k_september.plus_days(1)}));
    EXPECT_EQ(code_of(late), "membership.no_home");
    EXPECT_EQ(*late.error().param("found"), "2023-09-01");
    EXPECT_EQ(code_of(check_membership(there, temporary("3", "h", {k_march, {}}))), "membership.no_home");
    EXPECT_EQ(code_of(check_membership(there, temporary("3", "h", {k_march.plus_days(-1), k_june}))),
              "membership.no_home");
    EXPECT_EQ(code_of(check_membership(there, temporary("3", "b", {k_march, k_june}))), "");
    EXPECT_EQ(code_of(check_membership(there, temporary("3", "b", {k_march, k_june.plus_days(1)}))),
              "membership.host_is_home");
}

TEST(Memberships, AGuestHasOneHost) {
    const std::vector<Membership> there{ordinary("1", "a", {k_march, {}}), temporary("2", "h", {k_march, k_june})};
    EXPECT_EQ(code_of(check_membership(there, temporary("3", "i", {k_june.plus_days(-1), {}}))),
              "membership.two_hosts");
    EXPECT_EQ(code_of(check_membership(there, temporary("3", "i", {k_june, {}}))), "");
}

TEST(Memberships, TheHomeOfAGuestCannotBeTakenAway) {
    const std::vector<Membership> there{ordinary("1", "a", {k_march, {}}), temporary("2", "h", {k_march, k_june})};
    EXPECT_EQ(code_of(check_membership(there, ordinary("1", "a", {k_march, k_june}))), "");
    EXPECT_EQ(code_of(check_membership(there, ordinary("1", "a", {k_march, k_june.plus_days(-1)}))),
              "membership.no_home");
    EXPECT_EQ(code_of(check_homes({there[1]})), "membership.no_home");
}

TEST(Exemptions, DoNotOverlap) {
    const std::vector<Membership> cell{ordinary("1", "a", {k_march, k_september})};
    const std::vector<Exemption> there{{core::RecordId("x"), core::MemberId("m"), {k_march, k_june}}};
    const auto wanted = [](Period span, ExemptionKind kind = ExemptionKind::exempt) {
        return Exemption{core::RecordId("y"), core::MemberId("m"), span, kind};
    };
    EXPECT_EQ(code_of(check_exemption(there, cell, wanted({k_june, {}}))), "");
    EXPECT_EQ(code_of(check_exemption(there, cell, wanted({k_june.plus_days(-1), {}}))), "exemption.overlaps");
    EXPECT_EQ(code_of(check_exemption(there, cell, wanted({k_march, k_june}, ExemptionKind::suspended))),
              "exemption.overlaps");
    EXPECT_EQ(code_of(check_exemption({}, cell, wanted({k_march.plus_days(-1), {}}))), "exemption.no_cell");
    EXPECT_EQ(code_of(check_exemption({}, cell, wanted({k_september, {}}))), "exemption.no_cell");
    EXPECT_EQ(code_of(check_exemption({}, cell, wanted({k_september.plus_days(-1), {}}))), "");
}

TEST(Terms, OneSecretaryAtATime) {
    const std::vector<TermOfOffice> there{term("1", "m", Office::secretary, {k_march, k_june})};
    EXPECT_EQ(code_of(check_term(there, term("2", "n", Office::secretary, {k_june, {}}))), "");
    EXPECT_EQ(code_of(check_term(there, term("2", "n", Office::secretary, {k_june.plus_days(-1), {}}))),
              "office.taken");
    EXPECT_EQ(code_of(check_term(there, term("2", "n", Office::deputy, {k_march, {}}))), "");
    auto elsewhere = term("2", "n", Office::secretary, {k_march, {}});
    elsewhere.unit = core::UnitId("b");
    EXPECT_EQ(code_of(check_term(there, elsewhere)), "");
    // Two deputies are nothing unusual.
    EXPECT_EQ(code_of(check_term({term("1", "m", Office::deputy, {k_march, {}})},
                                 term("2", "n", Office::deputy, {k_march, {}}))),
              "");
}

TEST(Terms, OneMemberOneOfficeOfAKind) {
    const std::vector<TermOfOffice> there{term("1", "m", Office::secretary, {k_march, k_june})};
    EXPECT_EQ(code_of(check_term(there, term("2", "m", Office::deputy, {k_march, {}}))), "office.held_already");
    EXPECT_EQ(code_of(check_term(there, term("2", "m", Office::secretary, {k_march, {}}))), "office.held_already");
    EXPECT_EQ(code_of(check_term(there, term("2", "m", Office::committee_member, {k_march, {}}))), "");
    EXPECT_EQ(code_of(check_term(there, term("2", "m", Office::deputy, {k_june, {}}))), "");
}

TEST(Terms, OnlyForWhoMayHoldThem) {
    MemberRecord member;
    member.name = "Lê Văn An";
    const std::vector<Membership> cell{ordinary("1", "a", {k_march, {}})};
    const auto wanted = term("1", "m", Office::secretary, {k_june, {}});
    EXPECT_EQ(code_of(check_holder(member, cell, {}, wanted)), "");
    EXPECT_EQ(code_of(check_holder(member, {}, {}, wanted)), "office.no_cell");
    member.admitted = Date(2022, 6, 1);
    EXPECT_EQ(code_of(check_holder(member, cell, {}, wanted)), "office.probationary");
    member.official = k_june.plus_days(1);
    EXPECT_EQ(code_of(check_holder(member, cell, {}, wanted)), "office.probationary");
    member.official = k_june;
    EXPECT_EQ(code_of(check_holder(member, cell, {}, wanted)), "");
    Exemption rest{core::RecordId("x"), core::MemberId("m"), {k_march, {}}, ExemptionKind::suspended};
    EXPECT_EQ(code_of(check_holder(member, cell, {rest}, wanted)), "office.suspended");
    rest.span.to = k_june;
    EXPECT_EQ(code_of(check_holder(member, cell, {rest}, wanted)), "");
    rest = {core::RecordId("x"), core::MemberId("m"), {k_march, {}}, ExemptionKind::exempt};
    EXPECT_EQ(code_of(check_holder(member, cell, {rest}, wanted)), "");
}

TEST(Terms, TheReminderLiesWithin) {
    auto wanted = term("1", "m", Office::secretary, {k_march, k_september});
    EXPECT_EQ(code_of(check_reminder(wanted)), "");
    for (const auto& [day, code] :
         std::vector<std::pair<Date, std::string>>{{k_march, ""},
                                                   {k_march.plus_days(-1), "office.reminder_outside"},
                                                   {k_september, ""},
                                                   {k_september.plus_days(1), "office.reminder_outside"}}) {
        wanted.remind_on = day;
        EXPECT_EQ(code_of(check_reminder(wanted)), code) << day.iso();
    }
}

TEST(Standing, WhoIsWhatOnADay) {
    const std::vector<Membership> rows{ordinary("1", "a", {k_march, k_june}), ordinary("2", "b", {k_june, k_september}),
                                       temporary("3", "h", {k_june, k_september})};
    EXPECT_EQ(home_on(rows, k_march.plus_days(-1)), nullptr);
    EXPECT_EQ(home_on(rows, k_march)->unit.text(), "a");
    EXPECT_EQ(home_on(rows, k_june.plus_days(-1))->unit.text(), "a");
    EXPECT_EQ(home_on(rows, k_june)->unit.text(), "b");
    EXPECT_EQ(home_on(rows, k_september), nullptr);
    EXPECT_EQ(host_on(rows, k_june.plus_days(-1)), nullptr);
    EXPECT_EQ(host_on(rows, k_june)->unit.text(), "h");
    const std::vector<TermOfOffice> terms{term("1", "m", Office::committee_member, {k_march, {}}),
                                          term("2", "m", Office::secretary, {k_june, k_september})};
    EXPECT_EQ(office_on(terms, core::UnitId("a"), k_march)->office, Office::committee_member);
    EXPECT_EQ(office_on(terms, core::UnitId("a"), k_june)->office, Office::secretary);
    EXPECT_EQ(office_on(terms, core::UnitId("a"), k_september)->office, Office::committee_member);
    EXPECT_EQ(office_on(terms, core::UnitId("b"), k_june), nullptr);
}

TEST(MemberDetails, AreCheckedOnTheirOwn) {
    MemberRecord member;
    member.name = "Lê Văn An";
    const auto check = [&] { return code_of(check_member(member, 2026)); };
    for (const auto& [year, code] : std::vector<std::pair<int, std::string>>{
             {2008, ""}, {2009, "member.birth_year"}, {1906, ""}, {1905, "member.birth_year"}}) {
        member.birth_year = year;
        EXPECT_EQ(check(), code) << year;
    }
    member.birth_year.reset();
    member.admitted = k_march;
    member.official = k_march;
    EXPECT_EQ(check(), "member.official_before_admitted");
    member.official = k_march.plus_days(1);
    EXPECT_EQ(check(), "");
    member.admitted.reset();  // never computed from the other
    EXPECT_EQ(check(), "");
}

TEST(MemberDetails, NoCitizensNumberIsTakenAsACode) {
    for (const auto* code : {"001201012345", "096 302 012 345", "079.190.000.001", "'038095001234"})
        EXPECT_TRUE(is_identity_number(code)) << code;
    for (const auto* code : {"", "DV-0012", "38168053", "00120101234", "0012010123456", "097201012345", "000201012345",
                             "001401012345", "12A201012345"})
        EXPECT_FALSE(is_identity_number(code)) << code;
}

}  // namespace
}  // namespace bontot::organisation
