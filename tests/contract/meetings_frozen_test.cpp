// Finalising freezes the counts (issue 3, items 2 and 3; R30): who was on the roll on the very day, and that nothing
// corrected afterwards moves them silently.
#include <gmock/gmock.h>

#include "assessment/evaluate.hpp"
#include "contract/meetings_contract.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using core::Period;
using meetings::FrozenCounts;
using meetings::RollMark;
using organisation::MembershipKind;
using testing::ElementsAre;

const Date k_before = k_march.plus_days(-1);
const Date k_after = k_march.plus_days(1);

class FrozenMeetings : public MeetingsContract {
  protected:
    /// "An Bình!": those on the roll of `unit` on `day`, "!" = out of the denominator.
    std::vector<std::string> roll(const core::UnitId& unit, Date day) {
        std::vector<std::string> names;
        look([&](Transaction& records) {
            for (const auto& who : app::roll_on(records, unit, day))
                names.push_back(who.member.text() + (who.exempt ? "!" : ""));
        });
        std::sort(names.begin(), names.end());
        return names;
    }
    assessment::Facts facts(int year) {
        assessment::Facts facts;
        look([&](Transaction& records) { facts = records.facts().of(a_, year).value(); });
        return facts;
    }
    /// Every check's state and figures under the 2023 plan, as text.
    std::vector<std::string> answers() {
        std::vector<std::string> states;
        const auto evaluation = assessment::evaluate(facts(2024), test::shipped_plan("nt-2023"), Date(2025, 1, 1));
        for (const auto& check : evaluation.checks) {
            std::string text = std::string(core::name_in(plan::k_checks, check.check)) + " " +
                               std::string(core::name_in(assessment::k_states, check.state));
            for (const auto& failure : check.failures)
                text += " " + failure.found;
            text += " " + std::to_string(check.open.size());
            states.push_back(std::move(text));
        }
        return states;
    }
};
CONTRACT_ON_BOTH_ENGINES(FrozenMeetings);

TEST_P(FrozenMeetings, TheFirstDayOfASpanIsInsideTheLastIsNot) {
    for (const auto& who : {an_, binh_, chi_, dung_, em_})
        put(who, b_, {Date(2020, 1, 1), {}}, MembershipKind::ordinary, who.text() + "@cell-a2020-01-01");
    EXPECT_THAT(roll(a_, k_march), testing::IsEmpty());
    const std::vector<std::pair<std::string, Period>> spans{
        {"begins on the day", {k_march, {}}},          {"begins the day after", {k_after, {}}},
        {"ended on the day", {k_before, k_march}},     {"ends the day after", {k_before, k_after}},
        {"was there on this day", {k_march, k_after}},
    };
    std::size_t i = 0;
    for (const auto& who : {an_, binh_, chi_, dung_, em_}) {
        put(who, b_, {Date(2020, 1, 1), spans[i].second.from}, MembershipKind::ordinary,
            who.text() + "@cell-a2020-01-01");
        put(who, a_, spans[i].second);
        ++i;
    }
    EXPECT_THAT(roll(a_, k_march), ElementsAre("An", "Dũng", "Em"));
    // The reader of facts says the same.
    std::vector<std::string> in_facts;
    for (const auto& entry : facts(2024).members) {
        if (entry.eligible(k_march)) in_facts.push_back(entry.id);
    }
    std::sort(in_facts.begin(), in_facts.end());
    EXPECT_THAT(in_facts, ElementsAre("An", "Dũng", "Em"));
}

TEST_P(FrozenMeetings, WhoIsExemptOrElsewhereLeavesTheDenominator) {
    exempt(an_, {k_march, k_after});
    exempt(binh_, {Date(2023, 1, 1), k_march});
    exempt(chi_, {k_after, {}});
    put(dung_, b_, {k_march, k_after}, MembershipKind::temporary);
    put(em_, b_, {Date(2023, 1, 1), k_march}, MembershipKind::temporary);
    EXPECT_THAT(roll(a_, k_march), ElementsAre("An!", "Bình", "Chi", "Dũng!", "Em"));
    EXPECT_THAT(roll(b_, k_march), ElementsAre("Dũng")) << "a guest is expected at the host";
    EXPECT_THAT(roll(b_, k_before), ElementsAre("Em"));
    EXPECT_THAT(roll(a_, k_before), ElementsAre("An", "Bình!", "Chi", "Dũng", "Em!"));
    const auto id = finalised_on(k_march, [&](auto& m) { m.roll_call = {{chi_, RollMark::excused, "ốm"}}; });
    EXPECT_EQ(read_meeting(id).frozen, (FrozenCounts{5, 3, 2, 0, 0}));
}

TEST_P(FrozenMeetings, CountsAreThoseTheEngineFinds) {
    exempt(an_, {Date(2024, 1, 1), k_after});
    put(dung_, b_, {k_march, {}}, MembershipKind::temporary);
    const auto id = plan(k_march);
    conclude(id, [&](auto& m) {
        m.roll_call = {{chi_, RollMark::excused, ""}, {em_, RollMark::late, ""}};
        m.opinions = {{an_, 1, ""}, {em_, 2, ""}, {em_, 1, ""}};
    });
    const auto open = answers();
    finalise(id);
    EXPECT_EQ(answers(), open) << "finalising changes no figure";
    EXPECT_EQ(read_meeting(id).frozen, (FrozenCounts{5, 3, 2, 2, 4}));
}

TEST_P(FrozenMeetings, CorrectedMembershipsMoveNeitherCountsNorAnswers) {
    const auto id = finalised_on(k_march, [&](auto& m) {
        m.roll_call = {{chi_, RollMark::excused, "ốm"}};
        m.opinions = {{an_, 1, ""}, {binh_, 1, ""}, {em_, 1, ""}};
    });
    const FrozenCounts counts{5, 5, 4, 3, 3};
    ASSERT_EQ(read_meeting(id).frozen, counts);
    const auto before = answers();
    // Wrong all along: Em had left, two others were there, An was exempt.
    put(em_, a_, {Date(2020, 1, 1), Date(2024, 2, 1)}, MembershipKind::ordinary, "Em@cell-a2020-01-01");
    member("Giang", a_);
    member("Hoa", a_);
    exempt(an_, {Date(2024, 1, 1), {}});
    EXPECT_EQ(read_meeting(id).frozen, counts);
    EXPECT_EQ(facts(2024).meetings[0].frozen, counts);
    EXPECT_EQ(answers(), before);
    // Reopened and finalised again the minutes are counted anew.
    reopen(id, "sửa danh sách");
    edit(id, [](auto& m) { m.opinions.pop_back(); });
    EXPECT_EQ(finalise(id).counts, (FrozenCounts{6, 5, 4, 2, 2}));
}

}  // namespace
}  // namespace bontot::contract
