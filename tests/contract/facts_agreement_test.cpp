// The facts read from the records of the demonstration province and those that the made-up years were drawn with must
// judge alike, cell by cell: two ways to the same answer (issue 3, item 8). A member in temporary activity counts on
// the host's roll and is expected there; at home they stay on the roll without being expected, and home rates them.
#include <set>

#include <gtest/gtest.h>

#include "assessment/facts_check.hpp"
#include "cli/demo_rows.hpp"
#include "contract/facts_contract.hpp"
#include "samples/province.hpp"
#include "storage/transaction.hpp"

namespace bontot::contract {
namespace {

using core::Date;
using core::UnitId;
using organisation::MembershipKind;

constexpr std::int64_t k_agreement_now = 1'750'000'000'000;

const samples::Province& province() {
    static const samples::Province drawn({2022, 3, 1});
    return drawn;
}

/// Some ordinary cells; of the unusual ones (new, dissolved, renamed, with guests or people who came back) up to as
/// many of each kind.
std::vector<std::size_t> choose_cells(std::size_t each_kind) {
    std::map<UnitId, std::set<std::string>> kinds;
    for (const auto place : province().cells()) {
        const auto& unit = province().units()[place];
        if (unit.ended()) kinds[unit.id].insert("dissolved");
        if (unit.versions.front().valid.from.year() >= province().first_year()) kinds[unit.id].insert("new");
        if (unit.versions.size() > 1) kinds[unit.id].insert("changed");
    }
    for (std::size_t i = 0; i < province().member_count(); ++i) {
        const auto member = province().member(i);
        std::map<UnitId, int> stays;
        for (const auto& membership : member.memberships) {
            if (membership.span.to && membership.span.to->year() < province().first_year()) continue;
            ++stays[membership.unit];
            const bool guest = membership.kind == MembershipKind::temporary;
            if (guest) kinds[membership.unit].insert("host");
            if (membership.span.to) kinds[membership.unit].insert("left");
            if (guest && !member.memberships.empty()) kinds[member.memberships.front().unit].insert("home");
        }
        for (const auto& [unit, count] : stays) {
            if (count > 1) kinds[unit].insert("came back");
        }
        if (!member.exemptions.empty()) kinds[member.memberships.front().unit].insert("exempt");
        if (!member.member.official && member.member.admitted)
            kinds[member.memberships.front().unit].insert("probation");
    }
    std::map<std::string, std::size_t> taken;
    std::vector<std::size_t> chosen;
    for (const auto place : province().cells()) {
        bool wanted = false;
        auto mine = kinds[province().units()[place].id];
        if (mine.empty()) mine.insert("ordinary");
        for (const auto& kind : mine)
            wanted = wanted || taken[kind] < each_kind;
        if (!wanted) continue;
        for (const auto& kind : mine)
            ++taken[kind];
        chosen.push_back(place);
    }
    return chosen;
}

class FactsAgreement : public OnBothEnginesWithSchema {
  protected:
    void SetUp() override {
        cells_ = choose_cells(sqlite() ? 36 : 12);
        ASSERT_GE(cells_.size(), sqlite() ? 150U : 60U);
        ASSERT_NO_FATAL_FAILURE(OnBothEnginesWithSchema::SetUp());
        ASSERT_TRUE(storage::create_root(database(), {"38", "Tỉnh"}, k_agreement_now));
        const auto planted = database().transact([&](storage::Connection& connection) -> core::Result<void> {
            storage::Transaction records(connection, "38", "test", k_agreement_now);
            plant(records);
            records.finish();
            return {};
        });
        ASSERT_TRUE(planted) << planted.error().code;
    }

    /// The whole tree; of people and years only those of the chosen cells.
    void plant(storage::Transaction& records) {
        records.units().insert_all(province().units());
        std::set<UnitId> wanted;
        for (const auto place : cells_)
            wanted.insert(province().units()[place].id);
        std::vector<app::MemberFile> files;
        for (std::size_t i = 0; i < province().member_count(); ++i) {
            auto member = province().member(i);
            const bool touches = std::any_of(member.memberships.begin(), member.memberships.end(),
                                             [&](const auto& stay) { return wanted.contains(stay.unit); });
            if (touches) files.push_back(cli::member_file(std::move(member)));
        }
        records.members().insert_all(files);
        for (const auto place : cells_) {
            for (int year = province().first_year(); year <= province().last_year(); ++year) {
                const auto drawn = province().year_of(place, year);
                records.meetings().insert_all(drawn.meetings);
                records.outcomes().insert_all(cli::member_ratings(drawn));
                must(cli::put_outcomes(records.outcomes(), drawn));
            }
        }
    }

    /// Drawn facts know no tasks: those are minutes' only.
    static assessment::Facts without_tasks(assessment::Facts facts) {
        for (auto& meeting : facts.meetings)
            meeting.tasks.reset();
        return facts;
    }

    std::vector<std::size_t> cells_;
};
CONTRACT_ON_BOTH_ENGINES(FactsAgreement);

TEST_P(FactsAgreement, RecordsAndSamplesAreJudgedAlike) {
    const std::vector<plan::Plan> plans{
        test::shipped_plan("nt-2023"), test::shipped_plan("hd42-2025"),
        test::with(test::shipped_plan("nt-2023"), "opinions.count", "opinions"),
        test::with(test::shipped_plan("nt-2023"), "attendance.probationary", "not_counted")};
    std::size_t years = 0;
    std::size_t differing = 0;
    std::set<std::string> verdicts;
    storage::Records records(database(), "38", [] { return k_agreement_now; });
    const auto done = records.read([&](app::Transaction& transaction) -> core::Result<void> {
        for (int year = province().first_year(); year <= province().last_year(); ++year) {
            std::map<std::string, assessment::Facts> each;
            transaction.facts().each(year, [&](const assessment::Facts& facts) { each[facts.unit.code] = facts; });
            for (const auto place : cells_) {
                const auto& unit = province().units()[place];
                const auto one = transaction.facts().of(unit.id, year);
                const bool there = !unit.ended() || *unit.ended() > Date(year, 1, 1);
                EXPECT_EQ(one.has_value(), there && unit.versions.front().valid.from <= Date(year, 12, 31))
                    << unit.code;
                if (!one) continue;
                ++years;
                EXPECT_TRUE(
                    assessment::check_facts(*one, [](const assessment::FactPlace&) { return std::string(); }).empty())
                    << unit.code << ' ' << year;
                EXPECT_EQ(judged_lines(each.at(unit.code)), judged_lines(*one)) << unit.code << ' ' << year;
                const auto drawn = province().facts_of(place, year);
                for (const auto& plan : plans) {
                    for (const auto as_of : {Date(year, 7, 15), Date(year + 1, 6, 30)}) {
                        const auto expected = answer_lines(assessment::evaluate(drawn, plan, as_of));
                        const auto found = answer_lines(assessment::evaluate(without_tasks(*one), plan, as_of));
                        verdicts.insert(found.front());
                        if (found == expected) continue;
                        ++differing;
                        if (differing < 6) {
                            EXPECT_EQ(found, expected) << unit.code << ' ' << year << ' ' << plan.id;
                        }
                    }
                }
            }
        }
        return {};
    });
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(differing, 0U);
    EXPECT_GE(years, sqlite() ? 400U : 150U);
    EXPECT_GE(verdicts.size(), 3U) << "all sorts of answers";
}

}  // namespace
}  // namespace bontot::contract
