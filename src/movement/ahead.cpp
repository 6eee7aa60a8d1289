#include "movement/ahead.hpp"

#include <algorithm>

#include "movement/checks.hpp"

namespace bontot::movement {

namespace {

/// The paper that makes a guard pass; none: nothing handed in does.
std::optional<Paper> paper_for(Guard guard) {
    switch (guard) {
        case Guard::in_time: return Paper::late;
        case Guard::difference_grounded: return Paper::basis;
        case Guard::conditions_met: return Paper::reason;  // after a knock-out
        default: return std::nullopt;
    }
}

std::optional<core::Date> least_due(Act act, const Ground& ground) {
    if (act == Act::return_for_more) return ground.today.plus_days(1);
    return act == Act::publish ? least_notice(ground) : std::nullopt;
}

}  // namespace

Ahead demanded(const File& file, const Transition& row, const Ground& ground) {
    Ahead ahead;
    ahead.act = row.act;
    ahead.recorded = ground.modes.recorded(row);
    ahead.last_day = ground.rules.last_day(row.act, file.kind, file.year);
    // What came back for more has its own term.
    if (row.act == Act::submit && ahead.last_day && file.due) ahead.last_day = std::max(*ahead.last_day, *file.due);
    ahead.least_due = least_due(row.act, ground);
    const auto demand = [&](Demand what, Paper paper) {
        if (row.demands.has(what)) ahead.needed.push_back({paper, std::nullopt});
    };
    demand(Demand::reason, Paper::reason);
    if (!ahead.recorded) demand(Demand::decision, Paper::decision);
    demand(Demand::vote, Paper::vote);
    demand(Demand::due, Paper::due);
    if (ahead.recorded) ahead.needed.push_back({Paper::recorded, std::nullopt});
    return ahead;
}

void look_at_guards(Ahead& ahead, const File& file, const Transition& row, const Ground& ground) {
    const Papers nothing;
    for (const auto& [guard, name] : k_guards) {
        if (!row.guards.has(guard)) continue;
        const auto met = check_guard(guard, file, row, nothing, ground);
        if (met) continue;
        const auto paper = paper_for(guard);
        if (paper && met.error().kind == core::RefusalKind::invalid) {
            ahead.needed.push_back({*paper, met.error()});
        } else if (!ahead.refusal) {
            ahead.refusal = met.error();
        }
    }
    if (ahead.refusal || row.act != Act::object) return;
    if (const auto runs = check_notice_runs(file, ground); !runs) ahead.refusal = runs.error();
}

}  // namespace bontot::movement
