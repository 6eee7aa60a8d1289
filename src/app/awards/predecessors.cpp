#include "app/awards/predecessors.hpp"

#include <algorithm>

#include "app/first_year.hpp"
#include "app/outcomes/title_history.hpp"

namespace bontot::app {

std::vector<Predecessor> predecessors_of(Transaction& records, const core::UnitId& unit) {
    const auto found = records.units().find(unit);
    if (!found || found->predecessors.empty()) return {};
    const auto units = records.units().all();
    const TitleHistory history(records, units, k_first_year, found->versions.front().valid.from.year());
    const auto inherited = history.inherited(*found);
    std::vector<Predecessor> all;
    for (const auto& one : units) {
        const auto& came_of = found->predecessors;
        if (std::find(came_of.begin(), came_of.end(), one.id) == came_of.end()) continue;
        Predecessor predecessor{one.id, one.code, one.versions.back().name, {}, {}, std::nullopt};
        if (const auto* decision = history.decision_on(unit, one.id)) predecessor.decided = *decision;
        for (const auto& titles : inherited) {
            if (titles.from != one.code) continue;
            predecessor.recognised = titles.recognised;
            predecessor.revoked = titles.revoked;
        }
        if (predecessor.decided || !predecessor.recognised.empty()) all.push_back(std::move(predecessor));
    }
    return all;
}

}  // namespace bontot::app
