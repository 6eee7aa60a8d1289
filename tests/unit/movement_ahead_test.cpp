// What a file's page says comes next is what may be taken: on random paths, for everybody, with and without each paper.
#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "movement/ahead.hpp"
#include "movement_world.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::movement::tests {
namespace {

using core::Date;
using organisation::UnitKind;

Ahead look(const File& file, const Transition& row, const Doer& who, const Ground& where) {
    auto ahead = demanded(file, row, where);
    if (const auto turn = check_turn(file, row, who, where); !turn) {
        ahead.refusal = turn.error();
    } else {
        look_at_guards(ahead, file, row, where);
    }
    return ahead;
}

/// All papers but this one.
Papers without(Paper paper, Date today) {
    auto with = papers(today);
    switch (paper) {
        case Paper::reason: with.reason.clear(); break;
        case Paper::decision: with.decision.number.clear(); break;
        case Paper::vote: with.vote.reset(); break;
        case Paper::due: with.due.reset(); break;
        case Paper::late: with.late_reason.clear(); break;
        case Paper::basis: with.basis.clear(); break;
        case Paper::recorded: with.has_scan = false; break;
    }
    return with;
}

std::string refused_code(const core::Result<File>& result) {
    return result ? "" : result.error().code;
}

Ground any_ground(Date today, std::mt19937& random) {
    const auto one_in = [&](unsigned n) { return random() % n == 0; };
    auto where = ground(today);
    where.standing.registered_before = one_in(8);
    where.standing.ratings_known = !one_in(5);
    where.standing.conditions_met = !one_in(6);
    where.standing.knocked_out = one_in(5);
    where.standing.result_changed = one_in(5);
    if (one_in(8)) where.standing.levels_missing = {"1.2"};
    if (one_in(6)) where.modes.set(Step::selection, Mode::recorded);
    if (one_in(6)) where.modes.set(Step::recognition, Mode::recorded);
    return where;
}

void expect_as_foretold(const File& file, const Transition& row, const Doer& who, const Ground& where) {
    const auto ahead = look(file, row, who, where);
    const auto taken = act(file, row.act, who, papers(where.today), where);
    ASSERT_EQ(ahead.refusal ? ahead.refusal->code : "", refused_code(taken)) << core::name_in(k_acts, row.act);
    if (ahead.refusal) return;
    for (const auto& [paper, why] : ahead.needed) {
        const auto lacking = refused_code(act(file, row.act, who, without(paper, where.today), where));
        EXPECT_NE(lacking, "") << core::name_in(k_acts, row.act) << " without " << core::name_in(k_papers, paper);
        if (why) {
            EXPECT_EQ(lacking, why->code);
        }
    }
    for (const auto& [paper, name] : k_papers) {
        const bool needed = std::any_of(ahead.needed.begin(), ahead.needed.end(),
                                        [wanted = paper](const Needed& one) { return one.paper == wanted; });
        // What is recorded has its decision among its papers.
        if (needed || (ahead.recorded && paper == Paper::decision)) continue;
        EXPECT_EQ(refused_code(act(file, row.act, who, without(paper, where.today), where)), "")
            << core::name_in(k_acts, row.act) << " needs no " << name;
    }
}

TEST(MovementAhead, WhatIsSaidToComeNextIsWhatMayBeTaken) {
    std::mt19937 random(20230720);  // NOLINT: the same paths every time
    const std::vector<Doer> people{secretary(),      appraiser(), proposer(), official(),
                                   standing_board(), reader(),    follower()};
    for (int path = 0; path < 200; ++path) {
        File file;
        file.year = 2023;
        auto today = Date(2023, 7, 5);
        for (int step = 0; step < 40; ++step) {
            if (file.stage == Stage::forwarded && today < Date(2023, 12, 1)) today = Date(2023, 12, 4);
            today = today.plus_days(static_cast<int>(random() % 5));
            const auto where = any_ground(today, random);
            std::vector<File> next;
            for (const auto& row : transitions()) {
                // An answer is about one objection: check_answer() says who may give it.
                if (row.act == Act::answer || !comes_next(file, row, where)) continue;
                for (const auto& who : people) {
                    expect_as_foretold(file, row, who, where);
                    if (HasFailure()) return;
                    auto after = act(file, row.act, who, papers(today), where);
                    const bool leads_on = row.act != Act::withdraw && row.act != Act::object && row.act != Act::remark;
                    if (after && leads_on) next.push_back(std::move(*after));
                }
            }
            if (next.empty()) break;
            file = next[random() % next.size()];
        }
    }
}

TEST(MovementAhead, TermsAreThoseOfTheYearAndCountedByTheDomain) {  // R75, R92, R93
    const auto rules = Rules::of(test::shipped_plan("nt-2023"));
    const auto cells = rules.terms(UnitKind::cell, 2023);
    ASSERT_EQ(cells.size(), 5U);
    EXPECT_EQ(cells[0].act, Act::register_unit);
    EXPECT_EQ(cells[0].last_day, Date(2023, 7, 9));
    EXPECT_EQ(cells[0].printed, Date(2023, 7, 10));
    EXPECT_EQ(cells[1].kind, TermKind::target);
    EXPECT_EQ(cells[1].last_day, Date(2023, 7, 14));
    EXPECT_EQ(cells[2].act, Act::forward);
    EXPECT_EQ(cells[2].last_day, Date(2023, 7, 19));
    EXPECT_EQ(cells[3].kind, TermKind::begins);
    EXPECT_EQ(cells[3].last_day, Date(2023, 12, 1));
    EXPECT_FALSE(cells[3].printed);
    EXPECT_EQ(cells[4].last_day, Date(2023, 12, 19));
    for (const auto& term : cells)
        EXPECT_EQ(term.kind == TermKind::limit ? rules.last_day(term.act, term.of, 2023) : term.last_day, term.last_day)
            << "the same day as the guard's";
    EXPECT_EQ(rules.terms(UnitKind::grassroots_committee, 2023)[0].act, Act::register_unit);
    EXPECT_EQ(rules.terms(UnitKind::cell, 2024).front().act, Act::open) << "registered once a period (A-39)";
    auto inclusive = rules;
    inclusive.before_is_exclusive = false;
    EXPECT_EQ(inclusive.terms(UnitKind::cell, 2023)[0].last_day, Date(2023, 7, 10));
}

}  // namespace
}  // namespace bontot::movement::tests
