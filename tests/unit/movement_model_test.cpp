// R74–R79, A-08…: whatever people try, in whatever order, no file reaches a state that breaks a rule of
// the plan; no step is taken by the wrong one, twice, or out of order.
#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "movement_world.hpp"

namespace bontot::movement::tests {
namespace {

using core::Date;

const std::vector<Doer>& everybody() {
    static const std::vector<Doer> people{secretary(),      appraiser(), proposer(), official(),
                                          standing_board(), reader(),    follower(), outsider()};
    return people;
}

bool before(const File& file, Act first, Act then) {
    const auto* a = file.last(first);
    const auto* b = file.last(then);
    return a != nullptr && b != nullptr && a < b;
}

/// Written from the requirements, not from the table.
void expect_lawful(const File& file, const Ground& ground) {
    const auto& trail = file.trail;
    for (std::size_t i = 0; i < trail.size(); ++i) {
        const bool by_unit = trail[i].by.name == "secretary";
        const bool of_unit_only = transition_of(trail[i].act).level == Level::unit;
        const bool by_anybody = transition_of(trail[i].act).level == Level::anybody;
        EXPECT_TRUE(by_anybody || by_unit == of_unit_only) << "nobody acts on their own file";
        EXPECT_NE(trail[i].by.name, "outsider");
    }
    if (file.verdict == Verdict::recognised || file.verdict == Verdict::revoked) {
        // R76: tự đánh giá → thẩm định, đề xuất → xem xét, công nhận
        EXPECT_TRUE(before(file, Act::open, Act::submit));
        EXPECT_TRUE(before(file, Act::submit, Act::receive));
        EXPECT_TRUE(before(file, Act::receive, Act::appraise));
        EXPECT_TRUE(before(file, Act::appraise, Act::propose));
        EXPECT_TRUE(before(file, Act::propose, Act::take_up));
        EXPECT_TRUE(before(file, Act::take_up, Act::publish));
        EXPECT_TRUE(before(file, Act::publish, Act::recognise));
        EXPECT_EQ(file.last(Act::recognise)->by.name, "board") << "R74";
        EXPECT_EQ(file.last(Act::propose)->by.name, "proposer");
        EXPECT_EQ(file.last(Act::appraise)->by.name, "appraiser");
        EXPECT_GE(file.last(Act::open)->date, Date(2023, 12, 1)) << "R75";
        ASSERT_TRUE(file.notice_to) << "A-41";
        EXPECT_GT(file.last(Act::recognise)->date, *file.notice_to) << "A-41";
        EXPECT_GE(file.notice_to->days() - file.last(Act::publish)->date.days(), 5) << "five working days";
        for (const auto& objection : file.objections)
            EXPECT_TRUE(objection.answered);
    }
    EXPECT_TRUE(file.verdict != Verdict::revoked || before(file, Act::recognise, Act::revoke)) << "A-40";
    const bool decided = file.verdict != Verdict::open && file.verdict != Verdict::proposed &&
                         !(file.verdict == Verdict::not_proposed && file.stage == Stage::answering);
    EXPECT_EQ(file.stage == Stage::closed, decided);
    EXPECT_EQ(works_on(file.stage) == Level::anybody, decided);
    const bool up = file.stage == Stage::proposed || file.stage == Stage::ratings || file.stage == Stage::notice;
    EXPECT_TRUE(!up || file.verdict == Verdict::proposed);
    for (const auto& objection : file.objections)
        EXPECT_TRUE(objection.answered || file.stage == Stage::notice);
    EXPECT_TRUE(file.last(Act::accept) || !file.last(Act::forward)) << "R93: selected before forwarded";
    EXPECT_LE(file.last_date().value_or(Date()), ground.today);
}

/// Everybody else is refused, and so is the same again, and so is a decision dated before the step before.
void expect_only_this(const File& file, Act what, const Doer& who, const Papers& with, const Ground& where,
                      const File& after) {
    for (const auto& other : everybody()) {
        const auto& row = transition_of(what);
        const bool may = row.level == Level::anybody ? other.holds(Level::anybody, row.permission)
                                                     : other.person.same_as(who.person);
        EXPECT_FALSE(!may && act(file, what, other, with, where)) << other.person.name;
    }
    if (what == Act::object || what == Act::respond || what == Act::remark) return;  // said again, it is another one
    if (what == Act::answer) {
        EXPECT_FALSE(answer(after, who, with, where, file.objections.front().id));
        return;
    }
    EXPECT_FALSE(act(after, what, who, with, where)) << "twice: " << core::name_in(k_acts, what);
    if (transition_of(what).demands.has(Demand::decision) && file.last_date()) {
        auto early = with;
        early.decision.date = file.last_date()->plus_days(-1);
        EXPECT_FALSE(act(file, what, who, early, where));
        early.decision = {"", where.today, ""};
        EXPECT_FALSE(act(file, what, who, early, where));
    }
}

TEST(MovementModel, NoPathReachesAStateThatBreaksARule) {
    std::mt19937 random(20230710);  // NOLINT: the same paths every time
    const auto any = [&](std::size_t below) { return std::size_t{random()} % below; };
    std::array<int, k_verdicts.size()> reached{};
    std::array<int, k_acts.size()> taken{};
    for (int path = 0; path < 10000; ++path) {
        File file;
        file.year = 2023;
        auto today = Date(2023, 7, 5);
        for (int step = 0; step < 80; ++step) {
            // Mostly what may come next, so that long paths are walked; else anything.
            auto what = k_acts[any(k_acts.size())].first;
            for (int tries = 0; tries < 12 && any(8) != 0; ++tries) {
                const auto& row = transition_of(what);
                if (row.from.has(file.stage) && row.when.has(file.verdict) && what != Act::withdraw) break;
                what = k_acts[any(k_acts.size())].first;
            }
            if (what == Act::open && today < Date(2023, 12, 1) && any(2) == 0) today = Date(2023, 12, 4);
            today = today.plus_days(static_cast<int>(any(4) * any(4)));
            auto where = ground(today);
            where.standing.registered_before = any(10) == 0;
            where.standing.ratings_known = any(5) != 0;
            where.standing.conditions_met = any(6) != 0;
            where.standing.knocked_out = any(8) == 0;
            if (any(8) == 0) where.standing.levels_missing = {"1.2"};
            const auto who = any(4) == 0 ? everybody()[any(everybody().size())] : right_one(what);
            auto with = papers(today);
            if (any(6) == 0) with.reason.clear();
            if (any(6) == 0) with.vote->present = 3;
            if (any(6) == 0) with.decision.date = today.plus_days(-static_cast<int>(any(20)));
            const auto after = act(file, what, who, with, where);
            if (!after) continue;
            expect_lawful(*after, where);
            expect_only_this(file, what, who, with, where, *after);
            if (HasFailure()) return;
            ++taken[static_cast<std::size_t>(what)];
            file = *after;
            ++reached[static_cast<std::size_t>(file.verdict)];
        }
    }
    for (const auto& [verdict, name] : k_verdicts)
        EXPECT_GT(reached[static_cast<std::size_t>(verdict)], 10) << name << ": the walk must reach everything";
    for (const auto& [what, name] : k_acts)
        EXPECT_GT(taken[static_cast<std::size_t>(what)], 10) << name;
}

TEST(MovementModel, InEveryReachableStateOnlyTheTablesActsAreTaken) {
    std::vector<File> open{File{}};
    open.front().year = 2023;
    std::size_t seen = 0;
    const auto today = Date(2023, 12, 5);
    while (!open.empty() && seen < 3000) {
        const auto file = open.back();
        open.pop_back();
        ++seen;
        if (file.trail.size() > 18) continue;
        for (const auto& row : transitions()) {
            auto where = ground(today.plus_days(20 * static_cast<int>(file.trail.size())));
            where.standing.registered_before = file.trail.empty() && row.act == Act::confirm;
            const auto after = act(file, row.act, right_one(row.act), papers(where.today), where);
            const bool in_order = row.from.has(file.stage) && row.when.has(file.verdict);
            EXPECT_FALSE(!in_order && after)
                << core::name_in(k_acts, row.act) << " from " << core::name_in(k_stages, file.stage);
            // Once round each loop is enough.
            if (after && file.last(row.act) == nullptr) open.push_back(*after);
        }
    }
    EXPECT_GT(seen, 50U);
}

}  // namespace
}  // namespace bontot::movement::tests
