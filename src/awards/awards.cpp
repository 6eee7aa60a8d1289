#include "awards/awards.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/exact.hpp"
#include "core/text.hpp"

namespace bontot::awards {

namespace {

using Ranked = std::vector<const Candidate*>;

void rank(Ranked& bodies) {
    std::sort(bodies.begin(), bodies.end(), [](const Candidate* a, const Candidate* b) {
        return a->score != b->score ? a->score > b->score : a->code < b->code;
    });
}

std::vector<std::string> codes_of(const Ranked& bodies) {
    std::vector<std::string> codes;
    for (const auto* body : bodies)
        codes.push_back(body->code);
    return codes;
}

/// What is missing of the years in a row; nothing for a body of the base.
struct Streak {
    std::vector<std::string> not_recognised;
    std::vector<std::string> revoked;
    [[nodiscard]] bool unbroken() const { return not_recognised.empty() && revoked.empty(); }
};

Streak streak_of(const Candidate& body, const std::vector<int>& years, Successor rule) {
    Streak streak;
    for (const auto year : years) {
        const auto title = title_in(body, year, rule);
        if (title == Title::revoked) streak.revoked.push_back(fmt::format("{}", year));
        if (title == Title::none) streak.not_recognised.push_back(fmt::format("{}", year));
    }
    return streak;
}

/// The first body that it came of which was recognised in one of those years, to no effect.
const Inherited* not_taken_over(const Candidate& body, const std::vector<int>& years, Successor rule) {
    const auto gives = [&](const Inherited& inherited) {
        return std::any_of(years.begin(), years.end(), [&](int year) {
            Candidate predecessor;
            predecessor.recognised = inherited.recognised;
            predecessor.revoked = inherited.revoked;
            return title_in(body, year, rule) == Title::none && title_in(predecessor, year, rule) == Title::recognised;
        });
    };
    const auto found = std::find_if(body.inherited.begin(), body.inherited.end(), gives);
    return found == body.inherited.end() ? nullptr : &*found;
}

Excluded outside_base(const Candidate& body, const Streak& streak, const std::vector<int>& counted, Successor rule) {
    const auto years = core::join(streak.not_recognised);
    const auto revoked = core::join(streak.revoked);
    const auto* lost = revoked.empty() ? not_taken_over(body, counted, rule) : nullptr;
    if (lost != nullptr) {
        const auto* code = rule == Successor::never ? "awards.successor_starts_anew" : "awards.not_inherited";
        return {body.code, code, {{"years", years}, {"from", lost->from}}};
    }
    if (revoked.empty()) return {body.code, "awards.not_recognised", {{"years", years}}};
    if (years.empty()) return {body.code, "awards.revoked", {{"years", revoked}}};
    return {body.code, "awards.not_recognised_and_revoked", {{"years", years}, {"revoked", revoked}}};
}

std::int64_t cap_for(const Division& division, const AwardRules& rules) {
    const auto cap = division.cap_of * rules.cap_percent / 100;
    const bool lifted = rules.rounding == Rounding::at_least_one && division.base > 0 && rules.cap_percent > 0;
    return lifted ? std::max<std::int64_t>(cap, 1) : cap;
}

/// Proposes the best of `ranked` up to the cap; of a tie across the cut, nobody.
Ranked draw_list(const Ranked& ranked, Division& division) {
    const auto places = std::min(static_cast<std::size_t>(division.cap), ranked.size());
    if (places == 0) return {};
    const auto last = ranked[places - 1]->score;
    division.cut.score = last;
    Ranked proposed(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(places));
    if (places < ranked.size() && ranked[places]->score == last) {
        for (const auto* body : ranked) {
            if (body->score == last) division.cut.tied.push_back(body->code);
        }
        while (!proposed.empty() && proposed.back()->score == last)
            proposed.pop_back();
    }
    return proposed;
}

struct Drawn {
    Division division;
    Ranked base;
    Ranked proposed;
};

Drawn draw(const Candidates& candidates, const AwardRules& rules, const std::vector<int>& years,
           std::optional<organisation::UnitKind> kind) {
    Drawn drawn;
    auto& division = drawn.division;
    division.kind = kind;
    for (const auto& body : candidates.registered) {
        if (kind && body.kind != *kind) continue;
        ++division.registered;
        if (streak_of(body, years, rules.successor).unbroken()) drawn.base.push_back(&body);
    }
    rank(drawn.base);
    division.base = static_cast<std::int64_t>(drawn.base.size());
    division.cap_of = rules.cap_base == CapBase::registered ? division.registered : division.base;
    division.cap = cap_for(division, rules);
    division.eligible = codes_of(drawn.base);
    drawn.proposed = draw_list(drawn.base, division);
    division.proposed = codes_of(drawn.proposed);
    return drawn;
}

/// Sums and merged lists of several pools. There is no common cut: each pool has its own.
Drawn merged(const std::vector<Drawn>& pools) {
    if (pools.size() == 1) return pools.front();
    Drawn all;
    for (const auto& pool : pools) {
        all.division.registered += pool.division.registered;
        all.division.base += pool.division.base;
        all.division.cap_of += pool.division.cap_of;
        all.division.cap += pool.division.cap;
        all.base.insert(all.base.end(), pool.base.begin(), pool.base.end());
        all.proposed.insert(all.proposed.end(), pool.proposed.begin(), pool.proposed.end());
        const auto& tied = pool.division.cut.tied;
        all.division.cut.tied.insert(all.division.cut.tied.end(), tied.begin(), tied.end());
    }
    rank(all.base);
    rank(all.proposed);
    all.division.eligible = codes_of(all.base);
    all.division.proposed = codes_of(all.proposed);
    return all;
}

Excluded below(const Candidate& body, const Division& division, const AwardRules& rules) {
    if (division.cap == 0) {
        return {body.code,
                "awards.cap_is_zero",
                {{"base", fmt::format("{}", division.cap_of)}, {"percent", fmt::format("{}", rules.cap_percent)}}};
    }
    return {body.code,
            "awards.below_cut",
            {{"score", core::Points{body.score}.text()},
             {"cut", core::Points{division.cut.score.value_or(0)}.text()},
             {"cap", fmt::format("{}", division.cap)}}};
}

std::vector<Excluded> explain(const Candidates& candidates, const AwardRules& rules, const Awards& awards) {
    std::set<std::string> settled(awards.all.proposed.begin(), awards.all.proposed.end());
    settled.insert(awards.all.cut.tied.begin(), awards.all.cut.tied.end());
    std::vector<Excluded> excluded;
    for (const auto& body : candidates.registered) {
        if (settled.count(body.code) > 0) continue;
        const auto streak = streak_of(body, awards.counted_years, rules.successor);
        if (!streak.unbroken()) {
            excluded.push_back(outside_base(body, streak, awards.counted_years, rules.successor));
            continue;
        }
        const auto pool = std::find_if(awards.pools.begin(), awards.pools.end(),
                                       [&](const Division& d) { return !d.kind || *d.kind == body.kind; });
        excluded.push_back(below(body, *pool, rules));
    }
    return excluded;
}

Provincial nominate(const Drawn& all, const AwardRules& rules) {
    Provincial provincial;
    provincial.minimum = rules.provincial_minimum;
    provincial.maximum = rules.provincial_maximum;
    const std::set<const Candidate*> proposed(all.proposed.begin(), all.proposed.end());
    for (const auto* body : all.base) {
        if (rules.provincial_scope == ProvincialScope::direct_only && !body->direct) continue;
        const bool on_list = rules.one_each && proposed.count(body) > 0;
        (on_list ? provincial.on_award_list : provincial.eligible).push_back(body->code);
    }
    provincial.too_few = static_cast<std::int64_t>(provincial.eligible.size()) < provincial.minimum;
    return provincial;
}

}  // namespace

core::Checked<Awards> solve(const Candidates& candidates, const AwardRules& rules) {
    auto refusals = check_candidates(candidates, rules);
    if (!refusals.empty()) return tl::unexpected(std::move(refusals));

    Awards awards;
    awards.counted_years.assign(candidates.years.end() - static_cast<std::ptrdiff_t>(rules.years),
                                candidates.years.end());
    std::vector<Drawn> pools;
    if (rules.pool == Pool::together) {
        pools.push_back(draw(candidates, rules, awards.counted_years, std::nullopt));
    } else {
        for (const auto& [kind, name] : organisation::k_unit_kinds) {
            auto pool = draw(candidates, rules, awards.counted_years, kind);
            if (pool.division.registered > 0) pools.push_back(std::move(pool));
        }
    }
    const auto all = merged(pools);
    awards.all = all.division;
    for (auto& pool : pools)
        awards.pools.push_back(std::move(pool.division));
    awards.excluded = explain(candidates, rules, awards);
    awards.provincial = nominate(all, rules);
    return awards;
}

}  // namespace bontot::awards
