// The years of the demonstration province: minutes agree with the rolls, ratings with who was there, and the engine
// finds good cells and bad ones.
#include <set>

#include <gtest/gtest.h>

#include "assessment/evaluate.hpp"
#include "assessment/facts_check.hpp"
#include "core/text.hpp"
#include "support/province_records.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::samples {
namespace {

using core::Date;
using meetings::MeetingState;
using meetings::RollMark;

/// Every seventh cell and every cell that is no more: quick, and all sorts.
std::vector<std::size_t> some_cells(const Province& province) {
    std::vector<std::size_t> some;
    const auto cells = province.cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i % 7 == 0 || province.units()[cells[i]].versions.back().valid.from.year() >= province.first_year() ||
            province.units()[cells[i]].ended())
            some.push_back(cells[i]);
    }
    return some;
}

std::uint64_t hash(std::uint64_t start, std::string_view text) {
    for (const char c : text)
        start = (start ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return start;
}

/// Ids stand for their days and for all drawn before them; the rest is what can differ beside.
std::uint64_t print(const Province& province, const std::vector<std::size_t>& cells) {
    std::uint64_t sum = 14695981039346656037U;
    for (const auto& unit : province.units())
        sum = hash(sum, unit.id.text() + unit.code + unit.versions.back().name);
    for (std::size_t i = 0; i < province.member_count(); i += 13) {
        const auto member = province.member(i);
        sum = hash(sum, member.member.id.text() + member.member.name);
        for (const auto& stay : member.memberships)
            sum = hash(sum, stay.id.text() + stay.unit.text() + stay.span.from.iso());
        for (const auto& term : member.terms)
            sum = hash(sum, term.id.text() + term.span.from.iso());
    }
    for (const auto cell : cells) {
        for (int year = province.paper_year(); year <= province.last_year(); ++year) {
            const auto records = province.year_of(cell, year);
            for (const auto& meeting : records.meetings) {
                sum = hash(sum, meeting.id.text() + meeting.date.iso() + meeting.resolution + meeting.minutes.pages);
                for (const auto& line : meeting.roll_call)
                    sum = hash(sum, line.member.text() + line.reason);
                for (const auto& task : meeting.tasks)
                    sum = hash(sum, task.id.text() + task.text + task.result);
            }
            for (const auto& rating : records.member_ratings)
                sum = hash(sum, rating.member.text() + rating.rating.reason + rating.rating.decision.number);
            if (records.recognition) sum = hash(sum, records.recognition->id.text());
        }
    }
    return sum;
}

TEST(Province, SameSeedSameBytes) {
    const Province other({2022, 3, 1});
    const auto& one = test::shared_province().province;
    const auto cells = some_cells(one);
    const std::vector<std::size_t> backwards(cells.rbegin(), cells.rend());
    (void)print(other, backwards);  // what was asked before changes nothing
    EXPECT_EQ(print(one, cells), print(other, cells));
    const Province different({2022, 3, 2});
    EXPECT_NE(print(one, {cells[5]}), print(different, {cells[5]}));
}

class ProvinceYear : public testing::TestWithParam<int> {};

TEST_P(ProvinceYear, MinutesAgreeWithTheRoll) {
    const auto& records = test::shared_province();
    std::int64_t eligible = 0;
    std::int64_t present = 0;
    std::set<std::string> ids;
    for (const auto cell : some_cells(records.province)) {
        const auto year = records.province.year_of(cell, GetParam());
        const auto facts = records.facts(cell, year);
        for (const auto& meeting : year.meetings) {
            EXPECT_TRUE(ids.insert(meeting.id.text()).second);
            EXPECT_EQ(meeting.state == MeetingState::finalised, meeting.frozen.has_value());
            EXPECT_LT(meeting.resolution.size(), 120U);
            EXPECT_TRUE(core::is_nfc(meeting.resolution + meeting.title + meeting.place));
            for (const auto& opinion : meeting.opinions)
                EXPECT_LT(opinion.said.size(), 40U) << opinion.said;
            if (!meeting.frozen) continue;
            meetings::FrozenCounts counted;
            for (const auto& member : facts.members) {
                if (member.on_roll(meeting.date)) ++counted.roll;
                if (member.eligible(meeting.date)) ++counted.eligible;
            }
            counted.present = counted.eligible;
            for (const auto& line : meeting.roll_call) {
                EXPECT_NE(line.mark, RollMark::unknown);
                if (line.mark != RollMark::late) --counted.present;
            }
            counted.speakers = static_cast<std::uint16_t>(meeting.opinions.size());
            for (const auto& opinion : meeting.opinions)
                counted.opinions = static_cast<std::uint16_t>(counted.opinions + opinion.count);
            EXPECT_EQ(*meeting.frozen, counted) << facts.unit.code << ' ' << meeting.date.iso();
            EXPECT_LE(counted.speakers, counted.present);
            EXPECT_TRUE(meeting.chair.has_value());
            if (meeting.votes) {
                EXPECT_LE(meeting.votes->agree + meeting.votes->disagree + meeting.votes->other, counted.present);
            }
            eligible += counted.eligible;
            present += counted.present;
        }
    }
    EXPECT_GE(present * 100, eligible * 88);
    EXPECT_LE(present * 100, eligible * 97);
}

TEST_P(ProvinceYear, EverybodyOnTheRollIsRatedAtHome) {
    const auto& records = test::shared_province();
    const Date last(GetParam(), 12, 31);
    for (const auto cell : some_cells(records.province)) {
        const auto year = records.province.year_of(cell, GetParam());
        std::set<core::MemberId> rated;
        for (const auto& row : year.member_ratings) {
            EXPECT_TRUE(rated.insert(row.member).second);
            const auto* home = test::home_on(records.member(row.member), last);
            ASSERT_NE(home, nullptr);
            EXPECT_EQ(home->unit, year.unit);
            EXPECT_EQ(row.rating.regime, GetParam() == 2022 ? "HD 21-HD/BTCTW" : "QĐ 124-QĐ/TW");
            if (row.rating.level) {
                EXPECT_FALSE(row.rating.decision.number.empty());
            }
        }
        if (rated.empty()) continue;
        std::size_t on_roll = 0;
        for (const auto number : records.of_unit[cell]) {
            const auto* home = test::home_on(records.members[number], last);
            on_roll += home != nullptr && home->unit == year.unit ? 1 : 0;
        }
        EXPECT_EQ(rated.size(), on_roll);
    }
}

TEST_P(ProvinceYear, TheEngineFindsGoodCellsAndBadOnes) {
    const auto& records = test::shared_province();
    const auto plan = test::shipped_plan("nt-2023");
    const auto rules = assessment::Rules::of(plan, Date(GetParam() + 1, 3, 1));
    assessment::Evaluator evaluator(rules);
    std::size_t qualified = 0;
    const auto cells = some_cells(records.province);
    for (const auto cell : cells) {
        const auto facts = records.facts(cell, records.province.year_of(cell, GetParam()));
        const auto refusals = assessment::check_facts(facts, [](const auto&) { return std::string(); });
        ASSERT_TRUE(refusals.empty()) << facts.unit.code << ' ' << refusals.front().code;
        const auto verdict = evaluator.evaluate(facts).verdict;
        EXPECT_EQ(verdict, evaluator.evaluate(records.province.facts_of(cell, GetParam())).verdict) << facts.unit.code;
        qualified += verdict == assessment::Verdict::qualified ? 1 : 0;
    }
    EXPECT_GE(qualified * 100, cells.size() * 20);
    EXPECT_LE(qualified * 100, cells.size() * 60);
}

INSTANTIATE_TEST_SUITE_P(Three, ProvinceYear, testing::Values(2022, 2023, 2024));

TEST(ProvincePapers, HoldThreeYearsInARowAndLeaveTheLastToBeDecided) {
    const auto& province = test::shared_province().province;
    auto units = some_cells(province);
    const auto committees = province.committees();
    units.insert(units.end(), committees.begin(), committees.end());
    int three = 0;
    int knock_outs = 0;
    int unfinished = 0;
    for (const auto unit : units) {
        int recognised = 0;
        for (int year = province.paper_year(); year <= province.last_year(); ++year) {
            const auto records = province.year_of(unit, year);
            knock_outs += static_cast<int>(records.knock_outs.size());
            for (const auto& meeting : records.meetings)
                unfinished += year == province.last_year() && meeting.state < MeetingState::concluded ? 1 : 0;
            if (records.registration) {
                EXPECT_EQ(records.registration->from_paper, year < province.last_year());
            }
            if (!records.recognition) continue;
            EXPECT_TRUE(records.registration.has_value());
            EXPECT_LT(year, province.last_year());
            EXPECT_FALSE(records.recognition->decision.number.empty());
            EXPECT_EQ(records.recognition->decision.date->year(), year);
            recognised += records.recognition->recognised ? 1 : 0;
        }
        three += recognised == 3 ? 1 : 0;
    }
    EXPECT_GT(three, 10);
    EXPECT_GT(knock_outs, 0);
    EXPECT_GT(unfinished, 0);
}

}  // namespace
}  // namespace bontot::samples
