// Acts on members (issue 3, item 2; R30, R34): nothing is overwritten, nobody is in two cells on one day, locked years
// stay as they are, each act is announced with what was there before and after.
#include <gmock/gmock.h>

#include "app/organisation/appoint_member.hpp"
#include "app/organisation/correct_entry.hpp"
#include "app/organisation/correct_member.hpp"
#include "app/organisation/exempt_member.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/make_official.hpp"
#include "app/organisation/temporary_activity.hpp"
#include "app/organisation/transfer_member.hpp"
#include "contract/organisation_records.hpp"
#include "organisation/standing.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using organisation::ExemptionKind;
using organisation::MembershipReason;
using organisation::Office;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Date k_move_day(2025, 3, 1);

class MembersContract : public OrganisationContract {
  protected:
    void SetUp() override {
        OrganisationContract::SetUp();
        an_ = member("Lê Văn An", a_);
        forget();
    }
    template <class Act, class Request>
    std::string code_of_refused(const Act& act, const Request& request) {
        return refused_code([&](Transaction& records) -> core::Result<void> {
            const auto result = act(records, request);
            if (!result) return tl::unexpected(result.error());
            return {};
        });
    }
    core::MemberId an_;
};
CONTRACT_ON_BOTH_ENGINES(MembersContract);

TEST_P(MembersContract, AdmitsAndMakesOfficial) {
    core::MemberId nga;
    change([&](Transaction& records) {
        app::AdmitMember request{
            {"DV-077", "Vũ Thị Nga", 1999, organisation::Sex::female, {}, {}}, a_, Date(2024, 2, 3)};
        nga = must(admit_member(records, request));
    });
    EXPECT_THAT(years_of(a_), ElementsAre(2024, 2025));
    auto file = file_of(nga);
    EXPECT_EQ(file.member.admitted, Date(2024, 2, 3));
    EXPECT_FALSE(file.member.official) << "never computed";
    EXPECT_TRUE(file.member.probationary(Date(2025, 2, 2)));
    EXPECT_EQ(file.memberships[0].began, MembershipReason::admission);
    forget();
    change([&](Transaction& records) { must(make_official(records, {nga, Date(2025, 2, 3)})); });
    EXPECT_EQ(announced_[0].action, "member.made_official");
    file = file_of(nga);
    EXPECT_TRUE(file.member.probationary(Date(2025, 2, 2)));
    EXPECT_FALSE(file.member.probationary(Date(2025, 2, 3)));
    EXPECT_THAT(years_of(a_), ElementsAre(2025));
    EXPECT_EQ(code_of_refused(app::make_official, app::MakeOfficial{nga, Date(2025, 3, 3)}), "member.not_probationary");
    EXPECT_EQ(code_of_refused(app::make_official, app::MakeOfficial{an_, Date(2025, 3, 3)}), "member.not_probationary");
}

TEST_P(MembersContract, OfficialIsAfterAdmitted) {
    core::MemberId nga;
    change([&](Transaction& records) {
        nga = must(admit_member(records, {{"", "Vũ Thị Nga", {}, {}, {}, {}}, a_, k_move_day}));
    });
    EXPECT_EQ(code_of_refused(app::make_official, app::MakeOfficial{nga, k_move_day}),
              "member.official_before_admitted");
    EXPECT_EQ(code_of_refused(app::make_official, app::MakeOfficial{nga, k_move_day.plus_days(1)}), "was done");
}

TEST_P(MembersContract, OnlyWhatIsNeededIsTaken) {
    const auto code = [&](app::MemberDetails details) {
        return code_of_refused(app::add_member, app::AddMember{std::move(details), a_, k_move_day, {}});
    };
    EXPECT_EQ(code({"", " ", {}, {}, {}, {}}), "member.name_missing");
    EXPECT_EQ(code({"001201012345", "Vũ Thị Nga", {}, {}, {}, {}}), "member.identity_number");
    EXPECT_EQ(code({"", "Vũ Thị Nga", 2024, {}, {}, {}}), "member.birth_year");
    EXPECT_EQ(code({"", "Vũ Thị Nga", {}, {}, k_move_day.plus_days(1), {}}), "member.on_roll_before_admitted");
    EXPECT_EQ(code({"", "Vũ Thị Nga", {}, {}, Date(1929, 1, 1), {}}), "dates.out_of_range");
    EXPECT_EQ(code_of_refused(app::add_member,
                              app::AddMember{{"", "Vũ Thị Nga", {}, {}, {}, {}}, committee_, k_move_day, {}}),
              "member.not_a_cell");
    change([&](Transaction& records) {
        must(add_member(records, {{"DV-1", "Vũ Thị Nga", {}, {}, {}, {}}, a_, k_move_day, MembershipReason::unknown}));
    });
    EXPECT_EQ(code({"DV-1", "Vũ Thị Nga", {}, {}, {}, {}}), "member.code_taken");
    EXPECT_EQ(code({"", "Vũ Thị Nga", {}, {}, {}, {}}), "was done") << "two of one name are two members";
}

TEST_P(MembersContract, TheSecondOfTwoEditorsIsTold) {
    const auto version = file_of(an_).member.version;
    change([&](Transaction& records) {
        must(correct_member(records, {an_, {"DV-2", "Lê Văn Ân", 1980, {}, {}, {}}, "viết sai dấu", version}));
    });
    EXPECT_EQ(announced_[0].reason, "viết sai dấu");
    EXPECT_THAT(announced_[0].before, HasSubstr("Lê Văn An"));
    EXPECT_THAT(announced_[0].after, HasSubstr("Lê Văn Ân"));
    const app::CorrectMember late{an_, {"DV-2", "Lê Văn Ấn", 1980, {}, {}, {}}, "", version};
    EXPECT_EQ(code_of_refused(app::correct_member, late), "records.stale");
    EXPECT_EQ(file_of(an_).member.name, "Lê Văn Ân");
    EXPECT_THAT(years_of(a_), IsEmpty()) << "no fact hangs on a name";
    const app::CorrectMember same{an_, {"DV-2", "Lê Văn Ân", 1980, {}, {}, {}}, "", version + 1};
    EXPECT_EQ(code_of_refused(app::correct_member, same), "member.nothing_changed");
}

TEST_P(MembersContract, TransfersOnADay) {
    change([&](Transaction& records) {
        must(appoint_member(records, {an_, a_, Office::deputy, {Date(2022, 1, 1), {}}, {}}));
        must(appoint_member(records, {an_, committee_, Office::committee_member, {Date(2022, 1, 1), {}}, {}}));
    });
    forget();
    change([&](Transaction& records) { must(transfer_member(records, {an_, b_, k_move_day})); });
    EXPECT_THAT(roll(a_, k_move_day.plus_days(-1)), ElementsAre("Lê Văn An"));
    EXPECT_THAT(roll(a_, k_move_day), IsEmpty());
    EXPECT_THAT(roll(b_, k_move_day.plus_days(-1)), IsEmpty());
    EXPECT_THAT(roll(b_, k_move_day), ElementsAre("Lê Văn An"));
    const auto file = file_of(an_);
    EXPECT_EQ(organisation::office_on(file.terms, a_, k_move_day), nullptr);
    EXPECT_NE(organisation::office_on(file.terms, committee_, k_move_day), nullptr) << "still within the committee";
    EXPECT_THAT(years_of(a_), ElementsAre(2025));
    EXPECT_THAT(years_of(b_), ElementsAre(2025));
    EXPECT_EQ(code_of_refused(app::transfer_member, app::TransferMember{an_, b_, k_move_day.plus_days(1)}),
              "member.already_there");
    EXPECT_EQ(code_of_refused(app::transfer_member, app::TransferMember{an_, a_, k_move_day}), "member.in_no_cell");
}

TEST_P(MembersContract, ATransferTouchesEveryYearSince) {
    change([&](Transaction& records) { must(transfer_member(records, {an_, b_, Date(2023, 12, 31)})); });
    EXPECT_THAT(years_of(a_), ElementsAre(2023, 2024, 2025));
    EXPECT_THAT(years_of(b_), ElementsAre(2023, 2024, 2025));
}

TEST_P(MembersContract, ALockedYearStaysAsItIs) {
    lock(bloc_, 2024);
    EXPECT_EQ(code_of_refused(app::transfer_member, app::TransferMember{an_, b_, Date(2024, 12, 31)}),
              "records.year_locked");
    EXPECT_EQ(code_of_refused(app::transfer_member, app::TransferMember{an_, b_, Date(2023, 5, 1)}),
              "records.year_locked");
    EXPECT_EQ(code_of_refused(app::transfer_member, app::TransferMember{an_, b_, Date(2025, 1, 1)}), "was done");
    // A closed span before the locked year touches only its own years.
    const auto exempt_to = [&](Date to) {
        return code_of_refused(app::exempt_member,
                               app::ExemptMember{an_, ExemptionKind::exempt, {Date(2023, 5, 1), to}});
    };
    EXPECT_EQ(exempt_to(Date(2024, 1, 2)), "records.year_locked");
    EXPECT_EQ(exempt_to(Date(2024, 1, 1)), "was done");
}

TEST_P(MembersContract, GoesOutOfTheTreeAndComesBack) {
    change([&](Transaction& records) {
        must(appoint_member(records, {an_, a_, Office::secretary, {Date(2022, 1, 1), {}}, {}}));
        must(exempt_member(records, {an_, ExemptionKind::exempt, {Date(2024, 1, 1), {}}}));
        must(begin_temporary(records, {an_, b_, {Date(2025, 1, 1), {}}}));
        must(let_member_go(records, {an_, k_move_day, MembershipReason::transfer}));
    });
    auto file = file_of(an_);
    for (const auto& row : file.memberships) {
        EXPECT_EQ(row.span.to, k_move_day);
        EXPECT_EQ(row.ended, MembershipReason::transfer);
    }
    EXPECT_EQ(file.exemptions[0].span.to, k_move_day);
    EXPECT_EQ(file.terms[0].span.to, k_move_day);
    EXPECT_THAT(roll(a_, k_move_day), IsEmpty());
    EXPECT_EQ(code_of_refused(app::let_member_go, app::LetMemberGo{an_, k_move_day.plus_days(5), {}}),
              "member.in_no_cell");
    EXPECT_EQ(code_of_refused(app::take_member_back, app::TakeMemberBack{an_, b_, k_move_day.plus_days(-1), {}}),
              "membership.two_cells");
    change([&](Transaction& records) {
        must(take_member_back(records, {an_, b_, Date(2025, 6, 1), MembershipReason::transfer}));
    });
    EXPECT_THAT(roll(b_, Date(2025, 6, 1)), ElementsAre("Lê Văn An"));
}

TEST_P(MembersContract, AttendsElsewhereForAWhile) {
    change([&](Transaction& records) { must(begin_temporary(records, {an_, b_, {k_move_day, {}}})); });
    EXPECT_THAT(roll(a_, k_move_day), ElementsAre("Lê Văn An"));
    EXPECT_THAT(roll(b_, k_move_day), ElementsAre("Lê Văn An"));
    EXPECT_THAT(years_of(b_), ElementsAre(2025));
    EXPECT_EQ(code_of_refused(app::end_temporary, app::EndTemporary{an_, k_move_day}), "member.no_guest");
    change([&](Transaction& records) { must(end_temporary(records, {an_, Date(2025, 5, 1)})); });
    EXPECT_THAT(roll(b_, Date(2025, 4, 30)), ElementsAre("Lê Văn An"));
    EXPECT_THAT(roll(b_, Date(2025, 5, 1)), IsEmpty());
    EXPECT_EQ(code_of_refused(app::begin_temporary, app::BeginTemporary{an_, a_, {Date(2025, 6, 1), {}}}),
              "membership.host_is_home");
    EXPECT_EQ(code_of_refused(app::begin_temporary, app::BeginTemporary{an_, b_, {Date(2020, 6, 1), k_move_day}}),
              "membership.no_home");
}

TEST_P(MembersContract, AGuestTransferredToTheHostIsAtHome) {
    change([&](Transaction& records) {
        must(begin_temporary(records, {an_, b_, {k_move_day, {}}}));
        must(transfer_member(records, {an_, b_, Date(2025, 5, 1)}));
    });
    const auto file = file_of(an_);
    EXPECT_EQ(organisation::host_on(file.memberships, Date(2025, 4, 30))->unit, b_);
    EXPECT_EQ(organisation::host_on(file.memberships, Date(2025, 5, 1)), nullptr);
    EXPECT_EQ(organisation::home_on(file.memberships, Date(2025, 5, 1))->unit, b_);
}

TEST_P(MembersContract, IsExemptAndCountsAgain) {
    change([&](Transaction& records) { must(exempt_member(records, {an_, ExemptionKind::exempt, {k_move_day, {}}})); });
    EXPECT_EQ(announced_[0].action, "member.exempted");
    EXPECT_THAT(years_of(a_), ElementsAre(2025));
    EXPECT_EQ(
        code_of_refused(app::exempt_member, app::ExemptMember{an_, ExemptionKind::suspended, {Date(2025, 4, 1), {}}}),
        "exemption.overlaps");
    change([&](Transaction& records) { must(end_exemption(records, {an_, Date(2025, 4, 1)})); });
    const auto file = file_of(an_);
    EXPECT_NE(organisation::exemption_on(file.exemptions, Date(2025, 3, 31)), nullptr);
    EXPECT_EQ(organisation::exemption_on(file.exemptions, Date(2025, 4, 1)), nullptr);
    EXPECT_EQ(code_of_refused(app::end_exemption, app::EndExemption{an_, Date(2025, 5, 1)}), "member.not_exempt");
    change([&](Transaction& records) {
        must(exempt_member(records, {an_, ExemptionKind::suspended, {Date(2025, 4, 1), Date(2025, 7, 1)}}));
    });
    EXPECT_EQ(announced_[0].action, "member.suspended");
}

TEST_P(MembersContract, HoldsAnOfficeForATerm) {
    core::RecordId term;
    change([&](Transaction& records) {
        term = must(
            appoint_member(records, {an_, a_, Office::secretary, {k_move_day, Date(2027, 9, 1)}, Date(2027, 6, 1)}));
    });
    EXPECT_EQ(file_of(an_).terms[0].remind_on, Date(2027, 6, 1));
    const auto binh = member("Trần Thị Bình", a_);
    const auto refusal = refused([&](Transaction& records) -> core::Result<void> {
        const auto made = appoint_member(records, {binh, a_, Office::secretary, {Date(2027, 8, 31), {}}, {}});
        if (!made) return tl::unexpected(made.error());
        return {};
    });
    EXPECT_EQ(refusal.code, "dates.out_of_range") << "more than a year ahead";
    const app::AppointMember second{binh, a_, Office::secretary, {Date(2025, 8, 1), {}}, {}};
    EXPECT_EQ(code_of_refused(app::appoint_member, second), "office.taken");
    change([&](Transaction& records) { must(end_term(records, {an_, term, Date(2025, 8, 1)})); });
    EXPECT_EQ(file_of(an_).terms[0].remind_on, std::nullopt) << "nobody is reminded of what has ended";
    EXPECT_EQ(code_of_refused(app::appoint_member, second), "was done");
    EXPECT_EQ(code_of_refused(app::end_term, app::EndTerm{an_, term, Date(2025, 9, 1)}), "office.not_held");
    EXPECT_EQ(code_of_refused(app::end_term, app::EndTerm{an_, core::RecordId("no"), Date(2025, 9, 1)}),
              "records.unknown_entry");
}

TEST_P(MembersContract, AnOfficeIsHeldWithinTheBody) {
    const auto outsider = establish("38.168.054.001", "Chi bộ Khoa Nội", other_committee_);
    const auto binh = member("Trần Thị Bình", outsider);
    const auto appoint = [&](const core::UnitId& where, Office office) {
        return code_of_refused(app::appoint_member, app::AppointMember{binh, where, office, {k_move_day, {}}, {}});
    };
    EXPECT_EQ(appoint(a_, Office::secretary), "office.elsewhere");
    EXPECT_EQ(appoint(committee_, Office::committee_member), "office.elsewhere");
    EXPECT_EQ(appoint(other_committee_, Office::secretary), "was done");
    EXPECT_EQ(appoint(bloc_, Office::committee_member), "was done");
    EXPECT_EQ(appoint(a_, Office::follower), "was done");  // R34: from the committee above, wherever their cell is
}

TEST_P(MembersContract, WrongDaysAreMendedWithAReason) {
    const auto entry = file_of(an_).memberships[0].id;
    const app::CorrectEntry right{an_, entry, {Date(2022, 3, 1), {}}, "nhập nhầm năm"};
    change([&](Transaction& records) { must(correct_entry(records, right)); });
    EXPECT_THAT(roll(a_, Date(2022, 2, 28)), IsEmpty());
    EXPECT_THAT(roll(a_, Date(2022, 3, 1)), ElementsAre("Lê Văn An"));
    EXPECT_THAT(years_of(a_), ElementsAre(2021, 2022)) << "only the days that differ";
    EXPECT_EQ(announced_[0].reason, "nhập nhầm năm");
    auto wrong = right;
    wrong.reason = "";
    EXPECT_EQ(code_of_refused(app::correct_entry, wrong), "records.reason_missing");
    wrong = right;
    wrong.span = {Date(2022, 3, 1), Date(2022, 3, 1)};
    EXPECT_EQ(code_of_refused(app::correct_entry, wrong), "dates.backwards");
    wrong = right;
    wrong.span = {Date(2019, 3, 1), {}};
    EXPECT_EQ(code_of_refused(app::correct_entry, wrong), "unit.not_there");
}

TEST_P(MembersContract, AMistakenEntryIsTakenBack) {
    change([&](Transaction& records) {
        must(begin_temporary(records, {an_, b_, {k_move_day, {}}}));
        must(exempt_member(records, {an_, ExemptionKind::exempt, {k_move_day, {}}}));
    });
    const auto file = file_of(an_);
    const auto home = organisation::home_on(file.memberships, k_move_day)->id;
    EXPECT_EQ(code_of_refused(app::take_back_entry, app::TakeBackEntry{an_, home, "nhầm người"}), "membership.no_home");
    change([&](Transaction& records) {
        must(take_back_entry(records, {an_, file.exemptions[0].id, "nhầm người"}));
        must(take_back_entry(records, {an_, organisation::host_on(file.memberships, k_move_day)->id, "nhầm người"}));
    });
    EXPECT_THAT(file_of(an_).exemptions, IsEmpty());
    EXPECT_THAT(roll(b_, k_move_day), IsEmpty());
    EXPECT_EQ(announced_[0].action, "member.entry_taken_back");
    EXPECT_EQ(announced_[0].after, "");
}

TEST_P(MembersContract, UnknownIdsAreSaidSo) {
    EXPECT_EQ(code_of_refused(app::transfer_member, app::TransferMember{core::MemberId("no"), b_, k_move_day}),
              "records.unknown_member");
    EXPECT_EQ(code_of_refused(app::transfer_member, app::TransferMember{an_, core::UnitId("no"), k_move_day}),
              "records.unknown_unit");
}

}  // namespace
}  // namespace bontot::contract
