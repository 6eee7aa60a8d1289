// What a body was and when (issue 3, item 2): its kind changes by decision, a wrong day in its history is mended, and
// nothing that stands on it is left uncovered; terms of office that end are named in time.
#include <gmock/gmock.h>

#include "app/consistency/check_records.hpp"
#include "app/organisation/appoint_member.hpp"
#include "app/organisation/change_unit_kind.hpp"
#include "app/organisation/correct_unit_dates.hpp"
#include "app/organisation/dissolve_unit.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/move_unit.hpp"
#include "app/organisation/rename_unit.hpp"
#include "app/organisation/term_reminders.hpp"
#include "app/organisation/transfer_member.hpp"
#include "contract/organisation_records.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using organisation::BodyKind;
using organisation::Office;
using organisation::UnitAct;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Date k_history_day(2025, 7, 1);
const Date k_founded(2020, 1, 1);

class HistoryContract : public OrganisationContract {
  protected:
    void dates(const core::UnitId& id, Date recorded, Date right) {
        change([&](Transaction& records) {
            must(correct_unit_dates(records, {id, recorded, right, "ghi nhầm ngày", unit(id).version}));
        });
    }
    core::Refusal dates_refused(const core::UnitId& id, Date recorded, Date right) {
        const auto version = unit(id).version;
        return refused([&](Transaction& records) {
            return correct_unit_dates(records, {id, recorded, right, "ghi nhầm ngày", version});
        });
    }
    std::vector<std::string> check_codes() {
        std::vector<std::string> codes;
        look([&](Transaction& records) {
            check_members(records, app::everything(records, 2024, 2025),
                          [&](const app::ConsistencyFinding& finding) { codes.push_back(finding.code); });
        });
        return codes;
    }
    std::vector<std::string> reminders(int days) {
        std::vector<std::string> lines;
        look([&](Transaction& records) {
            for (const auto& one : term_reminders(records, days))
                lines.push_back(one.due.iso() + " " + one.member + (one.overdue ? " !" : ""));
        });
        return lines;
    }
    void appoint(const core::MemberId& who, Office office, core::Period span, std::optional<Date> remind = {}) {
        change([&](Transaction& records) { must(appoint_member(records, {who, a_, office, span, remind})); });
    }
};
CONTRACT_ON_BOTH_ENGINES(HistoryContract);

TEST_P(HistoryContract, ACellBecomesACommitteeAndItsMembersGoToNewCells) {
    const auto cell = establish("38.168.060", "Chi bộ Sở Du lịch", bloc_);
    const auto an = member("An", cell);
    forget();
    change([&](Transaction& records) {
        must(change_unit_kind(records, {cell, BodyKind::grassroots_committee, k_history_day, decision(), {}}));
    });
    ASSERT_EQ(announced_.size(), 1U);
    EXPECT_EQ(announced_[0].action, "unit.kind_changed");
    EXPECT_THAT(announced_[0].after, HasSubstr("grassroots_committee"));
    const auto record = unit(cell);
    ASSERT_EQ(record.versions.size(), 2U);
    EXPECT_EQ(record.on(k_history_day.plus_days(-1))->kind, BodyKind::cell);
    EXPECT_EQ(record.on(k_history_day)->kind, BodyKind::grassroots_committee);
    EXPECT_EQ(record.on(k_history_day)->act, UnitAct::change_kind);
    EXPECT_EQ(record.on(k_history_day)->decision, decision());
    EXPECT_THAT(years_of(cell), ElementsAre(2025));
    EXPECT_THAT(years_of(bloc_), ElementsAre(2025));
    EXPECT_THAT(check_codes(), ElementsAre("finding.not_in_cell")) << "An is to be transferred";
    const auto below = establish("38.168.060.001", "Chi bộ 1", cell, BodyKind::cell, k_history_day);
    change([&](Transaction& records) {
        app::TransferMember transfer;
        transfer.member = an;
        transfer.to = below;
        transfer.on = k_history_day;
        must(transfer_member(records, transfer));
    });
    EXPECT_THAT(check_codes(), IsEmpty());
}

TEST_P(HistoryContract, AKindThatFitsNeitherAboveNorBelowIsRefused) {
    const auto code = [&](const core::UnitId& id, BodyKind kind) {
        return refused_code([&](Transaction& records) {
            return change_unit_kind(records, {id, kind, k_history_day, decision(), {}});
        });
    };
    EXPECT_EQ(code(a_, BodyKind::cell), "unit.same_kind");
    EXPECT_EQ(code(a_, BodyKind::grassroots_committee), "unit.wrong_superior") << "under a grassroots committee";
    EXPECT_EQ(code(committee_, BodyKind::cell), "unit.wrong_superior") << "with cells under it";
    EXPECT_EQ(code(committee_, BodyKind::bloc), "was done");
    EXPECT_EQ(code(other_committee_, BodyKind::cell), "was done") << "nothing stands under it";
    EXPECT_EQ(refused_code([&](Transaction& records) {
                  return change_unit_kind(records, {a_, BodyKind::sub_committee, k_history_day, {}, {}});
              }),
              "unit.decision_number_missing");
    change([&](Transaction& records) {
        meetings::MeetingRecord meeting;
        meeting.id = core::MeetingId(records.new_id());
        meeting.unit = a_;
        meeting.date = k_history_day;
        meeting.version = 1;
        must(records.meetings().insert(meeting));
    });
    EXPECT_EQ(code(a_, BodyKind::sub_committee), "unit.meetings_later");
}

TEST_P(HistoryContract, NeighbouringSpansFollowAMendedDay) {
    change([&](Transaction& records) {
        must(rename_unit(records, {a_, "Chi bộ Tổng hợp – Kế hoạch", "", k_history_day, decision(), {}}));
    });
    forget();
    dates(a_, k_history_day, Date(2024, 12, 15));
    ASSERT_EQ(announced_.size(), 1U);
    EXPECT_EQ(announced_[0].action, "unit.dates_corrected");
    EXPECT_THAT(announced_[0].before, HasSubstr("2025-07-01"));
    EXPECT_THAT(announced_[0].after, HasSubstr("2024-12-15"));
    const auto record = unit(a_);
    ASSERT_EQ(record.versions.size(), 2U);
    EXPECT_EQ(record.versions[0].valid, (core::Period{k_founded, Date(2024, 12, 15)}));
    EXPECT_EQ(record.versions[1].valid, (core::Period{Date(2024, 12, 15), {}}));
    EXPECT_THAT(years_of(a_), ElementsAre(2024, 2025));
    EXPECT_THAT(years_of(committee_), ElementsAre(2024, 2025));

    EXPECT_EQ(dates_refused(a_, k_history_day, k_history_day.plus_days(1)).code, "unit.no_act_on");
    EXPECT_EQ(dates_refused(a_, Date(2024, 12, 15), k_founded).code, "unit.span_order");
    EXPECT_EQ(dates_refused(a_, Date(2024, 12, 15), Date(2024, 12, 15)).code, "unit.same_day");
    EXPECT_EQ(dates_refused(a_, k_founded, Date(2024, 12, 15)).code, "unit.span_order");
    dates(a_, Date(2024, 12, 15), k_founded.plus_days(1));
    lock(committee_, 2020);
    EXPECT_EQ(dates_refused(a_, k_founded.plus_days(1), Date(2021, 5, 1)).code, "records.year_locked");
}

TEST_P(HistoryContract, AMendedDayLeavesNobodyUncovered) {
    const auto an = member("An", a_, Date(2021, 1, 1));
    EXPECT_EQ(dates_refused(a_, k_founded, Date(2021, 1, 2)).place, "An");
    EXPECT_EQ(dates_refused(a_, k_founded, Date(2021, 1, 2)).code, "unit.leaves_member");
    EXPECT_EQ(dates_refused(a_, k_founded, Date(2019, 12, 31)).code, "unit.superior_not_there");
    dates(a_, k_founded, Date(2021, 1, 1));
    EXPECT_EQ(dates_refused(committee_, k_founded, Date(2020, 1, 2)).code, "unit.leaves_body");
    EXPECT_EQ(dates_refused(committee_, k_founded, Date(2020, 1, 2)).place, "38.168.053.002");
    change([&](Transaction& records) {
        meetings::MeetingRecord meeting;
        meeting.id = core::MeetingId(records.new_id());
        meeting.unit = b_;
        meeting.date = Date(2022, 3, 5);
        meeting.version = 1;
        must(records.meetings().insert(meeting));
    });
    EXPECT_EQ(dates_refused(b_, k_founded, Date(2022, 3, 6)).code, "unit.leaves_meeting");
    dates(b_, k_founded, Date(2022, 3, 5));
}

TEST_P(HistoryContract, TheDayOfAnEndIsMendedToo) {
    change([&](Transaction& records) {
        app::DissolveUnit request;
        request.unit = b_;
        request.on = k_history_day;
        request.decision = decision();
        must(dissolve_unit(records, request));
    });
    dates(b_, k_history_day, Date(2025, 3, 1));
    EXPECT_EQ(unit(b_).ended(), Date(2025, 3, 1));
    dates(b_, Date(2025, 3, 1), Date(2025, 8, 1));
    EXPECT_EQ(unit(b_).ended(), Date(2025, 8, 1));
}

TEST_P(HistoryContract, TheSecondOfTwoWhoMendADayIsTold) {
    const auto read = unit(a_).version;
    dates(a_, k_founded, Date(2020, 2, 1));
    EXPECT_EQ(refused_code([&](Transaction& records) {
                  return correct_unit_dates(records, {a_, Date(2020, 2, 1), Date(2020, 3, 1), "lại", read});
              }),
              "records.stale");
}

TEST_P(HistoryContract, TermsThatEndAreNamedInTime) {
    const auto an = member("An", a_);
    const auto binh = member("Bình", a_);
    const auto chi = member("Chi", a_);
    const auto dung = member("Dũng", a_);
    appoint(an, Office::secretary, {Date(2022, 1, 1), k_today.plus_days(91)});
    appoint(binh, Office::deputy, {Date(2022, 1, 1), {}}, k_today.plus_days(90));
    appoint(chi, Office::committee_member, {Date(2022, 1, 1), k_today.plus_days(400)}, k_today);
    appoint(dung, Office::committee_member, {Date(2022, 1, 1), {}});
    EXPECT_THAT(reminders(90), ElementsAre("2025-08-15 Chi", "2025-11-13 Bình"));
    EXPECT_THAT(reminders(91), ElementsAre("2025-08-15 Chi", "2025-11-13 Bình", "2025-11-14 An"));
    EXPECT_THAT(reminders(89), ElementsAre("2025-08-15 Chi"));
    EXPECT_THAT(reminders(0), ElementsAre("2025-08-15 Chi"));
}

TEST_P(HistoryContract, ATermThatEndedIsOverdueUntilSomebodyHoldsTheOffice) {
    const auto an = member("An", a_);
    const auto binh = member("Bình", a_);
    appoint(an, Office::secretary, {Date(2022, 1, 1), Date(2025, 6, 1)});
    appoint(binh, Office::deputy, {Date(2022, 1, 1), {}}, Date(2025, 8, 14));
    EXPECT_THAT(reminders(30), ElementsAre("2025-06-01 An !", "2025-08-14 Bình !"));
    appoint(member("Chi", a_), Office::secretary, {Date(2025, 6, 1), {}});
    EXPECT_THAT(reminders(30), ElementsAre("2025-08-14 Bình !"));
}

}  // namespace
}  // namespace bontot::contract
