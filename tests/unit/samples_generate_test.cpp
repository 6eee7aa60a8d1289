#include <set>

#include <gtest/gtest.h>

#include "assessment/facts_check.hpp"
#include "assessment/reduce.hpp"
#include "assessment/what_if.hpp"
#include "core/text.hpp"
#include "samples/generate.hpp"
#include "samples/names.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::samples {
namespace {

using assessment::Facts;

/// All that can differ, as text: equal prints are equal facts.
std::string print(const Facts& facts) {
    std::string text = facts.unit.code + facts.unit.name + std::to_string(facts.year);
    for (const auto& m : facts.members) {
        text += m.id + m.name + m.joined.iso() + (m.left ? m.left->iso() : "-") + (m.probationary ? "p" : "");
        for (const auto& e : m.exemptions)
            text += e.from.iso() + (e.to ? e.to->iso() : "-");
    }
    for (const auto& m : facts.meetings) {
        text +=
            m.id + m.date.iso() + m.start.text() + m.end.text() + std::to_string(m.breaks_minutes) + m.minutes.pages;
        for (const auto& line : m.attendance)
            text += std::to_string(line.member * 3 + static_cast<unsigned>(line.presence)) + ' ';
        for (const auto& opinion : m.opinions)
            text += std::to_string(opinion.member) + 'x' + std::to_string(opinion.count);
        text += m.preparation.draft_resolution ? 'd' : '-';
        text += m.minutes.cross_stamped ? 's' : '-';
        text += m.self_rating ? std::to_string(static_cast<int>(*m.self_rating)) : "-";
    }
    if (facts.every_other_judgement) text += facts.every_other_judgement->ratio->text();
    for (const auto& [id, judgement] : facts.judgements)
        text += id + judgement.ratio->text();
    for (const auto& r : facts.member_ratings)
        text += std::to_string(r.member) + (r.level ? std::to_string(static_cast<int>(*r.level)) : "-");
    for (const auto& k : facts.knock_outs)
        text += k.kind + k.date.iso();
    return text;
}

void expect_nfc(const Facts& facts) {
    EXPECT_TRUE(core::is_nfc(facts.unit.name)) << facts.unit.name;
    for (const auto& m : facts.members)
        EXPECT_TRUE(core::is_nfc(m.name)) << m.name;
    for (const auto& r : facts.member_ratings)
        EXPECT_TRUE(core::is_nfc(r.reason)) << r.reason;
    for (const auto& k : facts.knock_outs)
        EXPECT_TRUE(core::is_nfc(k.note)) << k.note;
    EXPECT_TRUE(!facts.every_other_judgement || core::is_nfc(facts.every_other_judgement->note));
    for (const auto& [id, judgement] : facts.judgements)
        EXPECT_TRUE(core::is_nfc(judgement.note));
}

TEST(Generator, SameSeedSameFacts) {
    Generator one(2023, 7);
    Generator two(2023, 7);
    Generator other(2023, 8);
    bool differs = false;
    for (int i = 0; i < 200; ++i) {
        const auto text = print(one.next());
        EXPECT_EQ(text, print(two.next()));
        differs = differs || text != print(other.next());
    }
    EXPECT_TRUE(differs);
}

TEST(Generator, CellDependsOnItsNumberAlone) {
    Generator drawn(2024, 11);
    for (int i = 0; i < 50; ++i)
        (void)drawn.next();
    EXPECT_EQ(print(drawn.next()), print(Generator(2024, 11).cell(50)));
    EXPECT_EQ(print(drawn.cell(3)), print(Generator(2024, 11).cell(3)));
}

/// The bytes of today: a change here changes what `bontot generate` writes for everybody's seeds.
TEST(Generator, KeepsItsBytes) {
    std::uint64_t hash = 14695981039346656037U;
    for (int n = 0; n < 20; ++n) {
        for (const char c : print(Generator(2023, 7).cell(static_cast<std::uint64_t>(n))))
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    }
    EXPECT_EQ(hash, 12104755406827106763U);
}

TEST(Generator, FactsPassTheCheck) {
    for (const int year : {2023, 2024, 2025, 2026}) {
        Generator generator(year, 5);
        for (int i = 0; i < 1500; ++i) {
            const auto facts = generator.next();
            const auto refusals = assessment::check_facts(facts, [](const auto&) { return std::string("here"); });
            ASSERT_TRUE(refusals.empty()) << facts.unit.code << ' ' << refusals.front().code;
            expect_nfc(facts);
        }
    }
}

TEST(Generator, CellsHaveTheSizesOfRealOnes) {
    constexpr int k_cells = 20000;
    Generator generator(2023, 3);
    std::size_t members = 0;
    std::size_t smallest = 1000;
    int large = 0;
    for (int i = 0; i < k_cells; ++i) {
        const auto facts = generator.next();
        std::size_t roll = 0;
        for (const auto& member : facts.members)
            roll += member.on_roll(core::Date(2023, 6, 30)) ? 1 : 0;
        members += roll;
        smallest = std::min(smallest, roll);
        if (roll > 40) ++large;
    }
    EXPECT_GE(members * 10 / k_cells, 130U);
    EXPECT_LE(members * 10 / k_cells, 142U);
    EXPECT_EQ(smallest, 3U);
    EXPECT_GT(large, k_cells / 200);
}

TEST(Generator, MeetingsAndAbsencesAreThoseOfRealYears) {
    constexpr std::size_t k_cells = 5000;
    Generator generator(2023, 9);
    std::size_t regular = 0;
    std::size_t thematic = 0;
    std::size_t lines = 0;
    std::size_t absent = 0;
    for (std::size_t i = 0; i < k_cells; ++i) {
        for (const auto& meeting : generator.next().meetings) {
            regular += meeting.counts_as_regular() ? 1 : 0;
            thematic += meeting.kind != meetings::MeetingKind::regular ? 1 : 0;
            lines += meeting.attendance.size();
            for (const auto& line : meeting.attendance)
                absent += line.presence != meetings::Presence::present ? 1 : 0;
        }
    }
    EXPECT_NEAR(static_cast<double>(regular) / k_cells, 12.0, 0.1);
    EXPECT_NEAR(static_cast<double>(thematic) / k_cells, 4.2, 0.2);
    EXPECT_GE(absent * 1000 / lines, 60U);
    EXPECT_LE(absent * 1000 / lines, 80U);
}

TEST(Generator, MostCellsQualify) {
    constexpr std::size_t k_cells = 4000;
    const auto plan = test::shipped_plan("nt-2023");
    const auto rules = assessment::Rules::of(plan, core::Date(2024, 3, 1));
    assessment::Reducer reducer(rules);
    assessment::Population population;
    Generator generator(2023, 1);
    for (std::size_t i = 0; i < k_cells; ++i)
        reducer.add(generator.next(), population);
    const auto outcome = assessment::judge_population(population, rules, 1);
    EXPECT_GE(outcome.verdicts.qualified * 100 / k_cells, 60U);
    EXPECT_LE(outcome.verdicts.qualified * 100 / k_cells, 75U);
    EXPECT_GT(outcome.verdicts.pending, 0U);
    for (const auto& [check, name] : plan::k_checks) {
        if (!plan::is_meeting_check(check) || (rules.used & assessment::bit_of(check)) == 0) continue;
        if (check == plan::Check::meeting_day) continue;  // no window is set
        EXPECT_GT(outcome.failing[plan::index_of(check)], 0U) << name << " never fails";
    }
}

TEST(CellCode, IsUnique) {
    std::set<std::string> codes;
    for (std::uint64_t n = 0; n < 60000; ++n)
        codes.insert(cell_code(n));
    EXPECT_EQ(codes.size(), 60000U);
    EXPECT_EQ(cell_code(0), "38.168.001.000.001");
    EXPECT_EQ(cell_code(26), "38.168.002.000.002");
}

}  // namespace
}  // namespace bontot::samples
